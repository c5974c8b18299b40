"""Encounters of Vietnamese texts: who met whom, when, told in which words."""

import pytest

from tests.lang.vi.reader import read_vi

LINE = "Hà Nội, 12/3/2026\n"
Met = tuple[str, str | None, str, str]


def met(text: str, cast: str = LINE) -> list[Met]:
    """Kind, date, hosts and guests of every encounter."""
    reading = read_vi(text, cast)
    names = {p.id: p.name for p in reading.people}
    return [
        (e.kind, e.date, "+".join(names.get(h, h) for h in e.hosts), "+".join(names.get(g, g) for g in e.guests))
        for e in reading.encounters
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # rounds of meetings
        ("Ngày 10/3, Bộ trưởng Phan Hữu Tài đã có các cuộc gặp song phương với Bộ trưởng Nội vụ Lào Sone Vong và Bộ trưởng Y tế Chile Pablo Ruiz.", [("talks", "2026-03-10", "Phan Hữu Tài", "Sone Vong"), ("talks", "2026-03-10", "Phan Hữu Tài", "Pablo Ruiz")]),
        ("Bên lề hội nghị, sáng 10/3, Thứ trưởng Phan Hữu Tài đã:\n- Gặp Thứ trưởng Quốc phòng Nhật Bản Tanaka Ichiro. Hai bên nhất trí tăng cường đào tạo.\n- Tiếp Đại sứ Úc Gillian Ross.", [("talks", "2026-03-10", "Phan Hữu Tài", "Tanaka Ichiro"), ("reception", "2026-03-10", "Phan Hữu Tài", "Gillian Ross")]),
        # chairs
        ("Chiều 11/3, Đối thoại Chính sách quốc phòng Việt Nam - Pháp lần thứ 5 do Thượng tướng Lê Xuân Sơn, Thứ trưởng Bộ Quốc phòng và Đô đốc Hervé Lamy, Tổng cục trưởng Tổng cục Chiến lược Pháp đồng chủ trì đã diễn ra.", [("dialogue", "2026-03-11", "Lê Xuân Sơn", "Hervé Lamy")]),
        ("Sáng 12/3, Kỳ họp lần thứ 8 Ủy ban liên Chính phủ diễn ra tại Hà Nội dưới sự đồng chủ trì của Bộ trưởng Bộ Công Thương Lê Minh Anh và Bộ trưởng Thương mại Lào Sone Vong.", [("conference", "2026-03-12", "Lê Minh Anh+Sone Vong", "")]),
        ("Ngày 3/3, Phó Hiệu trưởng Lê Minh Anh đã chủ trì buổi tiếp và làm việc với ông Marc Dubois, Tham tán Đại sứ quán Pháp.", [("reception", "2026-03-03", "Lê Minh Anh", "Marc Dubois")]),
        ("Cuộc Tham vấn chính trị lần thứ 7 đã diễn ra ngày 9/3 tại Santiago. Đoàn Việt Nam do Thứ trưởng Lê Thị Mai dẫn đầu và đoàn Chile do Quốc vụ khanh Pablo Ruiz làm trưởng đoàn.", [("dialogue", "2026-03-09", "Lê Thị Mai", "Pablo Ruiz")]),
        # sides told otherwise
        ("Chiều 11/3, Bộ trưởng Lê Minh Anh và Bộ trưởng Ngoại giao Chile Pablo Ruiz đã có cuộc điện đàm.", [("phone_call", "2026-03-11", "Lê Minh Anh", "Pablo Ruiz")]),
        ("Cuộc gặp giữa Bộ trưởng Bộ Y tế Lê Minh Anh và Bộ trưởng Y tế Cuba José Portal diễn ra chiều 11/3 tại La Habana.", [("talks", "2026-03-11", "Lê Minh Anh", "José Portal")]),
        ("Chiều 11/3, Phó Thủ tướng Đức Lars Klinger đã được Thủ tướng Lê Minh Anh tiếp.", [("reception", "2026-03-11", "Lê Minh Anh", "Lars Klinger")]),
        ("Ngày 3/3, thừa ủy quyền của Bộ trưởng Ngoại giao Lê Minh Anh, Thứ trưởng Trần Thị Mai có cuộc gặp với ông Pablo Ruiz.", [("talks", "2026-03-03", "Trần Thị Mai", "Pablo Ruiz")]),
        ("Bộ Ngoại giao ngày 11/3 cho biết, tối 10/3, Bộ trưởng Lê Minh Anh đã có cuộc gặp với Ngoại trưởng Chile Pablo Ruiz.", [("talks", "2026-03-10", "Lê Minh Anh", "Pablo Ruiz")]),
        ("Ngày 3/3, đoàn công tác Bộ Khoa học và Công nghệ do Thứ trưởng Lê Minh Anh làm trưởng đoàn đã đến thăm và làm việc tại Tập đoàn Hanbit. Đón tiếp đoàn có ông Kim Young-soo, Phó Chủ tịch Tập đoàn.", [("visit", "2026-03-03", "Kim Young-soo", "Lê Minh Anh")]),
        # sides that nobody is named of
        ("Chiều 11/3, Thủ tướng Lê Minh Anh tiếp Đại sứ Nhật Bản tại Việt Nam.", [("reception", "2026-03-11", "Lê Minh Anh", "Đại sứ Nhật Bản tại Việt Nam")]),
        ("Chiều 11/3, Chủ tịch UBND tỉnh Lê Minh Anh tiếp đoàn doanh nghiệp Nhật Bản đến tìm hiểu môi trường đầu tư.", [("reception", "2026-03-11", "Lê Minh Anh", "đoàn doanh nghiệp Nhật Bản")]),
        ("Chiều 11/3, Thứ trưởng Lê Minh Anh làm việc với Tập đoàn Hanbit về dự án mới. Cùng dự có ông Lee Jae, Phó Tổng Giám đốc Tập đoàn Hanbit.", [("working_session", "2026-03-11", "Lê Minh Anh", "Lee Jae")]),
        # none
        ("Ngày 3/3, Đại sứ Marc Dubois và Thứ trưởng Lê Minh Anh đã tham dự lễ ký kết.", []),
        ("Ngày 15/3, Bộ trưởng Lê Minh Anh sẽ chủ trì hội nghị.", []),
        ("Thứ trưởng Lê Minh Anh khẳng định chuyến thăm và làm việc với Bộ trưởng Pablo Ruiz đã thành công.", []),
    ],
)  # fmt: skip
def test_encounters(text: str, expected: list[Met]) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("line", "lead", "date"),
    [
        ("Hà Nội, 12/3/2026\n", "Ngày hôm sau, ", "2026-03-13"),
        ("Hà Nội, 12/3/2026\n", "Trong chuyến thăm từ ngày 8 đến ngày 11/3/2026, ngày 9/3, ", "2026-03-09"),
        ("Từ ngày 20 đến 22-8-2025, Đoàn thăm Lào.\n", "Sáng 21-8, ", "2025-08-21"),
        ("Chuyến thăm của Tổng Bí thư (30/10 - 1/11/2022) thành công.\n", "", None),
        ("Tin đối ngoại\n", "Sáng 5/6, ", None),
        ("Bên lề ADGMIN 6 tại Hà Nội\n", "Ngày 14/1, ", "2026-01-14"),
        ("Tin đối ngoại\n", "Bên lề Đại hội đồng Liên hợp quốc Khóa 79, ngày 22/9, ", "2024-09-22"),
    ],
)
def test_dates(line: str, lead: str, date: str | None) -> None:
    text = lead + "Thứ trưởng Lê Minh Anh đã hội đàm với Thứ trưởng Ngoại giao Chile Pablo Ruiz."
    if lead.startswith("Ngày hôm sau"):
        text = "Ngày 12/3, Đoàn đến Hà Nội. " + text
    assert [m[1] for m in met(text, line)] == [date]


def test_a_quoted_date_is_not_the_days() -> None:
    text = (
        "Chiều 12/3, Bộ trưởng Lê Minh Anh tiếp Đại sứ Lào Sone Vong. “Chúng tôi muốn có danh sách trước ngày 25/3”, ông nói. "
        "Tối cùng ngày, Bộ trưởng Lê Minh Anh tiếp Đại sứ Chile Pablo Ruiz."
    )
    assert [m[1] for m in met(text)] == ["2026-03-12", "2026-03-12"]


def test_attendees_after_their_subject() -> None:
    text = (
        "Chiều 12/3, Bộ trưởng Lê Minh Anh tiếp Đại sứ Lào Sone Vong và hội đàm với Đại sứ Chile Pablo Ruiz. "
        "Vụ trưởng Trần Thị Mai cùng dự các cuộc gặp trên."
    )
    reading = read_vi(text, LINE)
    (mai,) = [p.id for p in reading.people if p.name == "Trần Thị Mai"]
    assert [e.attendees for e in reading.encounters] == [(mai,), (mai,)]
