"""How a statement is meant: negated, conditional, to come, done, said again, with the words. Invented people."""

import pytest

from tests.lang.en.reading_en import read_en
from tests.lang.vi.reader import read_vi
from verbale.model.records import Reading

LEAD = (
    "Tallinn, 4 March 2026\n"
    "Minister of Science Anna Tammoja received Ambassador of Kenya Daudi Wekesa in Tallinn today.\n"
)


def meant(reading: Reading) -> list[tuple[str, list[tuple[str, str]]]]:
    """Of each statement its cue, and its marks with their words."""
    text = reading.text
    return [
        (text[slice(*s.cue)], [(m.kind, text[slice(*m.span)]) for m in s.marks]) for s in reading.statements
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ambassador said Kenya was a friend.", [("said", [])]),
        ("The two sides did not agree on a date.", [("agree", [("negated", "not")])]),
        (
            "The Minister pledged to send staff, provided that Kenya paid.",
            [("pledged", [("conditional", "provided that")])],
        ),
        (
            "If the funds were found, Tammoja proposed opening a second school.",
            [("proposed", [("conditional", "If")])],
        ),
        ("Wekesa asked if the school could open in May.", [("asked", [])]),
        (
            "Wekesa called for talks on a visa waiver, if necessary in writing.",
            [("called for", [])],
        ),
        (
            "The Ambassador said the loan remained subject to approval by parliament.",
            [("said", [("conditional", "subject to")])],
        ),
        (
            "The Minister said that the laboratory will open in May.",
            [("said", [("future", "will")])],
        ),
        (
            "The Minister said that the laboratory, which will open in May, was a success.",
            [("said", [])],
        ),
        (
            "The Ambassador noted that Kenya had already ratified the treaty.",
            [("noted", [("done", "had already ratified")])],
        ),
        ("The Minister said that the two sides have shared interests.", [("said", [])]),
        ("The Ambassador said that political will was needed.", [("said", [])]),
        ("The two sides discussed renewing the treaty.", [("discussed", [])]),
        ("The Ambassador urged Estonia to ratify the treaty it had signed.", [("urged", [])]),
        ("The Minister said that trade was subject to the rules of the market.", [("said", [])]),
        ("The two sides signed an agreement on data.", [("signed", [("done", "signed")])]),
        (
            "The Minister reiterated that research knows no borders.",
            [("reiterated", [("repeated", "reiterated")])],
        ),
        (
            "Wekesa once again called on Estonia to open an embassy.",
            [("called on", [("repeated", "once again")])],
        ),
        (
            "Wekesa thanked Estonia, and the Minister stressed again that schools matter.",
            [("thanked", []), ("stressed", [("repeated", "again")])],
        ),
    ],
)
def test_english_marks(text: str, expected: list[tuple[str, list[tuple[str, str]]]]) -> None:
    assert meant(read_en(LEAD + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ trưởng nhấn mạnh khoa học là động lực.", [("nhấn mạnh", [])]),
        ("Hai bên chưa cam kết về thời hạn.", [("cam kết", [("negated", "chưa")])]),
        (
            "Nếu được cấp vốn, Bộ trưởng đề xuất mở thêm một trường.",
            [("đề xuất", [("conditional", "Nếu")])],
        ),
        (
            "Thứ trưởng cho biết Việt Nam đồng ý với điều kiện chi phí được chia đều.",
            [("đồng ý", [("conditional", "với điều kiện")])],
        ),
        (
            "Bộ trưởng cho rằng các bên nên trao đổi thêm, nếu có, về chi phí.",
            [("cho rằng", [])],
        ),
        (
            "Thứ trưởng cho biết phòng thí nghiệm sẽ mở cửa trong tháng 5.",
            [("cho biết", [("future", "sẽ")])],
        ),
        (
            "Thứ trưởng cho biết Việt Nam đã phê chuẩn Công ước.",
            [("cho biết", [("done", "đã")])],
        ),
        (
            "Thứ trưởng cho biết Việt Nam đã và đang cải cách giáo dục.",
            [("cho biết", [])],
        ),
        (
            "Bộ trưởng đánh giá cao dự án mà Việt Nam đã hoàn thành.",
            [("đánh giá cao", [])],
        ),
        ("Bộ trưởng đề xuất chia sẻ công cụ đã áp dụng tại Stockholm.", [("đề xuất", [])]),
        ("Hai bên nhất trí tiếp tục hợp tác về dữ liệu.", [("nhất trí", [])]),
        (
            "Bộ trưởng tiếp tục khẳng định khoa học không có biên giới.",
            [("khẳng định", [("repeated", "tiếp tục")])],
        ),
        ("Hai bên đã chính thức ký Bản ghi nhớ về dữ liệu.", [("ký", [("done", "đã")])]),
        ("Hai bên đã ký Bản ghi nhớ về dữ liệu.", [("ký", [("done", "đã")])]),
        (
            "Bộ trưởng tái khẳng định khoa học không có biên giới.",
            [("tái khẳng định", [("repeated", "tái khẳng định")])],
        ),
        (
            "Bộ trưởng một lần nữa đề nghị Việt Nam sớm cấp phép.",
            [("đề nghị", [("repeated", "một lần nữa")])],
        ),
    ],
)
def test_vietnamese_marks(text: str, expected: list[tuple[str, list[tuple[str, str]]]]) -> None:
    assert meant(read_vi(text)) == expected


def test_flags_say_what_the_marks_say() -> None:
    reading = read_en(LEAD + "If funds allow, Tammoja said once again, Estonia would not agree to wait.")
    for statement in reading.statements:
        kinds = {m.kind for m in statement.marks}
        for kind in ("negated", "conditional", "future", "done", "repeated"):
            assert getattr(statement, kind) == (kind in kinds)
    assert any(s.marks for s in reading.statements)


def test_a_mark_belongs_to_one_statement() -> None:
    """The condition of one clause is not that of the next."""
    reading = read_en(LEAD + "Wekesa agreed to help if asked; the Minister thanked him.")
    assert meant(reading) == [("agreed", [("conditional", "if")]), ("thanked", [])]
