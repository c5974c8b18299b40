"""Names, offices, encounters, dates and instruments of Vietnamese texts."""

import pytest

from tests.lang.vi.reader import read_vi
from verbale.model.records import Reading


def posts(reading: Reading, name: str) -> list[tuple[str, str | None, str | None, str | None]]:
    (person,) = [p for p in reading.people if p.name == name]
    return [(o.title, o.organisation, o.since, o.until) for o in person.posts]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("GS,TS Phan Văn Thuận, Giám đốc Học viện Ngoại giao, phát biểu.", "Phan Văn Thuận", [("Giám đốc", "Học viện Ngoại giao", None, None)]),
        ("Bộ trưởng Khoa học, Công nghệ và Đổi mới Brazil Tomás Ferreira Leal đến dự.", "Tomás Ferreira Leal", [("Bộ trưởng Khoa học, Công nghệ và Đổi mới Brazil", None, None, None)]),
        ("Phó Chủ tịch kiêm Tổng Thư ký Liên đoàn Thương mại và Công nghiệp Việt Nam Đỗ Quang Hiển đến dự.", "Đỗ Quang Hiển", [("Phó Chủ tịch", "Liên đoàn Thương mại và Công nghiệp Việt Nam", None, None), ("Tổng Thư ký", "Liên đoàn Thương mại và Công nghiệp Việt Nam", None, None)]),
        ("Đồng chí Lê Thị Mai - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh - phát biểu.", "Lê Thị Mai", [("Phó Bí thư", "Tỉnh ủy", None, None), ("Chủ tịch", "UBND tỉnh", None, None)]),
        ("Đại sứ Hàn Quốc tại Việt Nam Park Ji-won đến dự.", "Park Ji-won", [("Đại sứ Hàn Quốc tại Việt Nam", None, None, None)]),
        ("Bà I-ri-na Pê-tơ-rô-va, Giám đốc Quỹ Hòa bình, đến dự.", "I-ri-na Pê-tơ-rô-va", [("Giám đốc", "Quỹ Hòa bình", None, None)]),
        ("Ông Karl Weber giữ chức Giám đốc Viện Dữ liệu từ tháng 4/2021.", "Karl Weber", [("Giám đốc", "Viện Dữ liệu", "2021-04", None)]),
        ("Ông Karl Weber từng là Đại sứ Đức tại Lào (2012-2016).", "Karl Weber", [("Đại sứ Đức tại Lào", None, "2012", "2016")]),
    ],
)  # fmt: skip
def test_offices(
    text: str, name: str, expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert posts(read_vi(text), name) == expected


def test_bare_names_and_parties() -> None:
    people = {p.name: p.party for p in read_vi("Việt Nam và Thụy Điển hợp tác.").people}
    assert people == {"Trần Minh Quân": "Việt Nam", "Anna Lindholm": "Thụy Điển"}


def test_byline_and_photo_credit_are_nobody() -> None:
    reading = read_vi("Quang cảnh buổi tiếp. Ảnh: Hoàng Nam\nMinh Tuấn")
    assert [p.name for p in reading.people] == ["Trần Minh Quân", "Anna Lindholm"]


def test_encounter() -> None:
    (e,) = read_vi("Cùng dự có Đại sứ Thụy Điển tại Việt Nam Nils Berg.").encounters
    assert (e.kind, e.date, e.place, e.hosts, e.guests, e.attendees) == (
        "reception",
        "2026-03-12",
        "Hà Nội",
        ("p1",),
        ("p2",),
        ("p3",),
    )


@pytest.mark.parametrize(
    ("lead", "kind", "date"),
    [
        (
            "Sáng cùng ngày, bà Anna Lindholm đã hội đàm với Bộ trưởng Khoa học và Công nghệ Ngô Văn Bách.",
            "talks",
            "2026-03-12",
        ),
        (
            "Trước đó, ngày 10/3, bà Anna Lindholm đã đến chào xã giao Phó Thủ tướng Ngô Văn Bách.",
            "courtesy_call",
            "2026-03-10",
        ),
        ("Tối qua, bà Anna Lindholm điện đàm với Bộ trưởng Y tế Ngô Văn Bách.", "phone_call", "2026-03-11"),
    ],
)
def test_further_encounters(lead: str, kind: str, date: str) -> None:
    assert (kind, date) in [(e.kind, e.date) for e in read_vi(lead).encounters]


def test_occasion_is_no_encounter() -> None:
    assert len(read_vi("Nhân chuyến thăm Việt Nam, Bộ trưởng cảm ơn Thứ trưởng.").encounters) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bộ trưởng nhắc tới Văn kiện số toàn cầu (GDC).", ["gdc"]),
        ("Bộ trưởng nhắc tới Kế hoạch tổng thể số ASEAN đến năm 2030.", ["adm2030"]),
        ("Bộ trưởng nhắc tới Nghị quyết số 57-NQ/TW.", ["nq57"]),
        ("Hai bên ký Hiệp định về vận tải biển.", ["other"]),
        ("Hai bên ký bản ghi nhớ giai đoạn 2026-2028.", ["other"]),
        ("Công ước đã có hiệu lực.", []),
        ("Luật pháp quốc tế cần được tôn trọng.", []),
    ],
)
def test_instruments(text: str, found: list[str]) -> None:
    assert [m.id.split(":")[0] for m in read_vi(text).instruments] == found
