"""A document in two languages: one reading, with what each part says."""

import verbale

TEXT = (
    "Hanoi, 12 March 2026 - Minister of Science Anna Lindholm of Sweden met with Deputy Minister Tran Minh Quan. "
    "The Minister thanked UNESCO for its support and asked UNESCO to send experts to the new centre.\n\n"
    "Ngày 12/3/2026, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Trần Minh Quân đã tiếp bà Anna Lindholm, "
    "Bộ trưởng Khoa học Thụy Điển. Thứ trưởng cảm ơn UNESCO và đề nghị UNESCO tiếp tục hỗ trợ đào tạo.\n"
)


def test_an_organisation_named_in_both_has_the_mentions_of_both() -> None:
    reading = verbale.read(TEXT)
    (unesco,) = (o for o in reading.organisations if o.name == "UNESCO")
    half = TEXT.index("Ngày")
    assert any(start < half for start, _ in unesco.mentions)
    assert sum(start > half for start, _ in unesco.mentions) == 2
    assert list(unesco.mentions) == sorted(set(unesco.mentions))
    assert all(reading.text[start:end] == "UNESCO" for start, end in unesco.mentions)


def test_both_parts_are_read() -> None:
    reading = verbale.read(TEXT)
    assert {s.rule.partition(".")[0] for s in reading.statements} == {"en", "vi"}
