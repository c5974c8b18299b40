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
        ("Bộ trưởng Nghề cá Na Uy Ha-rôn Nét-xen đến dự.", "Ha-rôn Nét-xen", [("Bộ trưởng Nghề cá Na Uy", None, None, None)]),
        ("Bộ trưởng Rừng và Môi trường Nepal Bishnu Prasad Rai đến dự.", "Bishnu Prasad Rai", [("Bộ trưởng Rừng và Môi trường Nepal", None, None, None)]),
        ("Thị trưởng thành phố Kitami (Nhật Bản) Hoshino Kenji đến dự.", "Hoshino Kenji", [("Thị trưởng thành phố Kitami", None, None, None)]),
        ("Phó Thủ tướng kiêm Bộ trưởng Bộ Ngoại giao Lê Văn Nam đến dự.", "Lê Văn Nam", [("Phó Thủ tướng", None, None, None), ("Bộ trưởng", "Bộ Ngoại giao", None, None)]),
        ("Ông Paul Chan, Cục trưởng Cục Cảnh sát Prey Nop, đến dự.", "Paul Chan", [("Cục trưởng", "Cục Cảnh sát Prey Nop", None, None)]),
        ("Vụ trưởng Vụ Chính sách, ông Lý Minh đến dự.", "Lý Minh", [("Vụ trưởng", "Vụ Chính sách", None, None)]),
        ("Bà Trần Thị Hải-Phó Chủ tịch UBND tỉnh đến dự.", "Trần Thị Hải", [("Phó Chủ tịch", "UBND tỉnh", None, None)]),
        ("Đặc phái viên của Tổng thống Lee Min Woo đến dự.", "Lee Min Woo", [("Tổng thống", None, None, None)]),
        ("Tham tán Thương mại Kim Đình Tú đến dự. Tham tán Kim Đình Tú hứa giúp đỡ.", "Kim Đình Tú", [("Tham tán Thương mại", None, None, None)]),
        ("Cảm ơn ý kiến của Thứ trưởng, Đại sứ Juhani Koski nói về hợp tác.", "Juhani Koski", [("Đại sứ", None, None, None)]),
        ("Tiếp Đại sứ Lào, Phó Thủ tướng Lê Văn Nam đề nghị hợp tác.", "Lê Văn Nam", [("Phó Thủ tướng", None, None, None)]),
        ("Ngoại trưởng Hàn Quốc Kim Min Ho và Bộ trưởng Kim Min Ho là một.", "Kim Min Ho", [("Ngoại trưởng Hàn Quốc", None, None, None)]),
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


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Về phía Chile có ông Pablo Ruiz.", "Pablo Ruiz", "Chile"),
        ("Đoàn đại biểu thành phố Suwon (Hàn Quốc) do ngài Kim Min Ho, Thị trưởng thành phố, dẫn đầu.", "Kim Min Ho", "Hàn Quốc"),
        ("Bà Charlotte Berg, Tổng Giám đốc Tập đoàn Nordvind (Đan Mạch), đến dự.", "Charlotte Berg", None),
        ("Việt Nam mời Chủ tịch UBND tỉnh Rơ Châm Lan.", "Rơ Châm Lan", "Việt Nam"),
        ("Chủ tịch UBND tỉnh Rơ Châm Lan đến dự.", "Rơ Châm Lan", None),
        ("Ngoại trưởng điện đàm với người đồng cấp Nga Ivan Orlov.", "Ivan Orlov", "Nga"),
    ],
)  # fmt: skip
def test_parties(text: str, name: str, party: str | None) -> None:
    assert [p.party for p in read_vi(text).people if p.name == name] == [party]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng đến thăm Chủ tịch Tập đoàn Hoa Cúc.",
        "Công ty Shannon Data Systems hợp tác. Tổng Giám đốc Shannon Data Systems đến dự.",
        "Ảnh: TTXVN Đáp lại, Bộ trưởng nói về hợp tác.",
        "Đại diện Trường Đại học Rajabhat Maha Sarakham đánh giá cao.",
    ],
)
def test_these_are_nobody(text: str) -> None:
    assert [p.name for p in read_vi(text).people] == ["Trần Minh Quân", "Anna Lindholm"]


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
        ("Hai bên thực hiện Kế hoạch phát triển xanh thành phố Hải Phòng.", ["other"]),
        ("Hai bên ký Nghị định thư về trao đổi dữ liệu cháy rừng.", ["other"]),
        ("Hai bên dự Tham khảo chính trị cấp Thứ trưởng Ngoại giao.", ["other"]),
        ("Hai bên dùng cơ chế Tham vấn chính trị giữa hai Bộ.", ["other"]),
        ("Hiệp định này có hiệu lực.", []),
        ("Bộ trưởng Kế hoạch và Đầu tư Lê Văn Nam đến dự.", []),
        ("Công ước đã có hiệu lực.", []),
        ("Luật pháp quốc tế cần được tôn trọng.", []),
    ],
)
def test_instruments(text: str, found: list[str]) -> None:
    assert [m.id.split(":")[0] for m in read_vi(text).instruments] == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lễ ký Bản ghi nhớ về nông nghiệp diễn ra sáng nay.", "Bản ghi nhớ về nông nghiệp"),
        ("Hai bên dự Đối thoại An ninh, Thực thi pháp luật lần thứ II.", "Đối thoại An ninh, Thực thi pháp luật lần thứ II"),
        ("Hai bên lập Ủy ban liên Chính phủ Việt Nam - Hàn Quốc diễn ra hằng năm.", "Ủy ban liên Chính phủ Việt Nam - Hàn Quốc"),
        ("Hai bên ký Hiệp định về chuyển giao người bị kết án phạt tù.", "Hiệp định về chuyển giao người bị kết án phạt tù"),
    ],
)  # fmt: skip
def test_names_of_instruments(text: str, name: str) -> None:
    reading = read_vi(text)
    assert [reading.text[slice(*m.span)] for m in reading.instruments] == [name]
