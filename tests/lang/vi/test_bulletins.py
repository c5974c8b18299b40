"""Encounters of bulletins, round-ups and courtesy calls: kind, date, hosts, guests."""

import pytest

from tests.lang.vi.reader import read_vi

Met = tuple[str, str | None, str, str]


def met(text: str) -> list[Met]:
    """Kind, date, hosts and guests of every encounter of a whole page."""
    reading = read_vi(text, "")
    names = {p.id: p.name for p in reading.people}
    return [
        (e.kind, e.date, "+".join(names.get(h, h) for h in e.hosts), "+".join(names.get(g, g) for g in e.guests))
        for e in reading.encounters
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Hà Nội (TTXVN 18/3/2026) - Trong hai ngày 17 và 18/3, Bộ trưởng Bộ Công Thương Lê Hoài Nam đã có nhiều hoạt động đối ngoại.\n\nSáng 17/3, Bộ trưởng tiếp Đại sứ Cộng hòa Séc tại Việt Nam Pavel Novotny. Hai bên trao đổi về thương mại.\n\nCùng ngày, Bộ trưởng hội đàm với Bộ trưởng Công nghiệp và Thương mại Lào Sone Vilay.\n\nNgày 18/3, Bộ trưởng tiếp bà Keiko Arai, Phó Chủ tịch Tập đoàn Sakura.\n", [("reception", "2026-03-17", "Lê Hoài Nam", "Pavel Novotny"), ("talks", "2026-03-17", "Lê Hoài Nam", "Sone Vilay"), ("reception", "2026-03-18", "Lê Hoài Nam", "Keiko Arai")], id="two-days"),
        pytest.param("(Chinhphu.vn, 18/4/2026) - Chiều 18/4, Phó Thủ tướng Đỗ Văn Hải đã hội đàm với Phó Thủ tướng Ba Lan Marek Kowal.\nHai bên nhất trí tăng cường hợp tác.\nTrước đó, ngày 17/4, Phó Thủ tướng Đỗ Văn Hải gặp Bộ trưởng Ngoại giao Bồ Đào Nha Ana Duarte.\n", [("talks", "2026-04-18", "Đỗ Văn Hải", "Marek Kowal"), ("talks", "2026-04-17", "Đỗ Văn Hải", "Ana Duarte")], id="day-before"),
        pytest.param("Lào Cai, 6/5/2026\nChiều nay, Đại sứ Đức tại Việt Nam Jonas Weber đã đến chào xã giao Bí thư Tỉnh ủy Lào Cai Nguyễn Thị Thảo nhân chuyến công tác tại tỉnh.\n", [("courtesy_call", "2026-05-06", "Nguyễn Thị Thảo", "Jonas Weber")], id="courtesy-call"),
        pytest.param("Ngày 6/5/2026, tại trụ sở Bộ Tài chính, Thứ trưởng Bộ Tài chính Trần Quốc Khánh đã tiếp bà Aisha Karim, Giám đốc Quốc gia Ngân hàng Thế giới tại Việt Nam và ông David Mensah, Trưởng đại diện IMF tại Việt Nam.\n", [("reception", "2026-05-06", "Trần Quốc Khánh", "Aisha Karim+David Mensah")], id="two-guests"),
        pytest.param("Hà Nội, ngày 8/7/2026\nSáng 8/7, Phiên họp lần thứ 4 Ủy ban hỗn hợp Việt Nam - Na Uy về hợp tác kinh tế đã diễn ra tại Hà Nội. Phiên họp do Thứ trưởng Bộ Công Thương Hoàng Văn Thịnh và Quốc vụ khanh Bộ Thương mại Na Uy Erik Lund đồng chủ trì.\n", [("conference", "2026-07-08", "Hoàng Văn Thịnh+Erik Lund", "")], id="event-then-chairs"),
        pytest.param("Hà Nội, 10/3/2026\nChiều 10/3, Bộ Ngoại giao tổ chức họp báo thường kỳ. Trả lời câu hỏi của phóng viên, Người phát ngôn Bộ Ngoại giao Lê Thị Hằng khẳng định lập trường của Việt Nam.\n", [], id="press-conference"),
        pytest.param("Hà Nội, 10/3/2026\nTrả lời phỏng vấn của TTXVN, Đại sứ Hàn Quốc tại Việt Nam Kim Do-yun đánh giá cao chuyến thăm của Tổng Bí thư Trần Văn An. Đại sứ nhấn mạnh quan hệ hai nước phát triển tốt đẹp.\n", [], id="interview"),
        pytest.param("TIN HOẠT ĐỘNG\nChiều 12/8, Phó Chủ tịch Thường trực HĐND tỉnh Hồ Thị Lan tiếp Tổng Lãnh sự Malaysia tại TP. Hồ Chí Minh Abdul Rahim.\nBà Lan cho biết từ ngày 24/9/2021, hai bên đã ký thỏa thuận kết nghĩa.\n", [("reception", None, "Hồ Thị Lan", "Abdul Rahim")], id="no-year-but-history"),
        pytest.param("Geneva (TTXVN 21/4/2026) - Trong hai ngày 20 và 21/4, bên lề kỳ họp, Bộ trưởng Bộ Y tế Lý Thu Hằng đã có nhiều cuộc tiếp xúc song phương.\n\n- Sáng 20/4, Bộ trưởng gặp Bộ trưởng Y tế Đức Karl Brandt. Ông Brandt kêu gọi các nước tăng đóng góp.\n\n- Chiều cùng ngày, bà tiếp Phó Tổng Giám đốc WHO Amina Diallo.\n\n- Sáng hôm sau, bà hội đàm với Bộ trưởng Y tế Angola Mateus Rocha.\n", [("talks", "2026-04-20", "Lý Thu Hằng", "Karl Brandt"), ("reception", "2026-04-20", "Lý Thu Hằng", "Amina Diallo"), ("talks", "2026-04-21", "Lý Thu Hằng", "Mateus Rocha")], id="list-of-a-minister"),
        pytest.param("Hà Nội, 2/7/2026\nThủ tướng Lê Khánh Hải hội đàm với Thủ tướng Ai Cập Ahmed Saleh\n\nSáng 2/7, ngay sau lễ đón chính thức, Thủ tướng Lê Khánh Hải đã hội đàm với Thủ tướng Ai Cập Ahmed Saleh đang thăm chính thức Việt Nam.\n\nTại hội đàm, hai Thủ tướng nhất trí nâng kim ngạch.\n\nThủ tướng Lê Khánh Hải và Thủ tướng Ai Cập Ahmed Saleh tại hội đàm. Ảnh: N.B\n", [("talks", "2026-07-02", "Lê Khánh Hải", "Ahmed Saleh")], id="told-four-times"),
        pytest.param("Paris, 9/8/2026 - Ngày 8/8, Đại sứ Việt Nam tại Pháp Hoàng Thị Hoa đã tới thăm trường Đại học Lyon và được Hiệu trưởng Pierre Laurent đón tiếp.\n", [("visit", "2026-08-08", "Pierre Laurent", "Hoàng Thị Hoa")], id="received-at-the-end"),
        pytest.param("Chiều 3/9, Phó Thủ tướng Trần Hồng Quảng tiếp ông Kim Min-soo, Chủ tịch Tập đoàn Daesung. Ông Kim cho biết tập đoàn vào Việt Nam từ năm 1995, nhà máy tại Bắc Ninh khánh thành ngày 12/10/2018.\n", [("reception", None, "Trần Hồng Quảng", "Kim Min-soo")], id="year-of-history"),
        pytest.param("Hà Nội, ngày 3/9/2026. Chiều nay, Phó Thủ tướng Trần Hồng Quảng tiếp ông Kim Min-soo, Chủ tịch Tập đoàn Daesung. Hôm qua, Phó Thủ tướng Trần Hồng Quảng cũng đã tiếp Đại sứ Italia Paolo Conti.\n", [("reception", "2026-09-03", "Trần Hồng Quảng", "Kim Min-soo"), ("reception", "2026-09-02", "Trần Hồng Quảng", "Paolo Conti")], id="yesterday"),
        pytest.param("Ngày 10/9/2026, tại Nhà Quốc hội, Chủ nhiệm Ủy ban Quốc phòng, An ninh và Đối ngoại của Quốc hội Vũ Hải Hà đã có cuộc gặp, trao đổi với bà Anne Bernard, Chủ tịch Nhóm Nghị sĩ hữu nghị Pháp - Việt Nam tại Thượng viện Pháp.\n", [("talks", "2026-09-10", "Vũ Hải Hà", "Anne Bernard")], id="noun-and-cue"),
        pytest.param("Chiều 5/11, tại Praha, Phó Thủ tướng Phạm Gia Túc hội kiến Chủ tịch Thượng viện Séc Ivan Horak. Hai bên hoan nghênh kết quả Hiệp định ký ngày 12/6/2019 và các cam kết tại COP28.\n", [("talks", None, "Phạm Gia Túc", "Ivan Horak")], id="year-of-another-summit"),
        pytest.param("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH CAO BẰNG\nThứ năm, 05/03/2026 16:30\n\nPhó Chủ tịch UBND tỉnh Nông Thị Hà tiếp Đoàn công tác Đại sứ quán Na Uy\n\nChiều 5/3, đồng chí Nông Thị Hà, Phó Chủ tịch UBND tỉnh tiếp Đoàn công tác Đại sứ quán Na Uy tại Việt Nam do ông Anders Berg, Phó Đại sứ làm Trưởng đoàn đến thăm và tìm hiểu tình hình hợp tác tại tỉnh. Cùng dự có lãnh đạo các sở, ngành.\n", [("reception", "2026-03-05", "Nông Thị Hà", "Anders Berg")], id="body-then-its-head"),
        pytest.param("Kuala Lumpur, ngày 2/4/2026. Bên lề Hội nghị Bộ trưởng Ngoại giao ASEAN, sáng 2/4, Bộ trưởng Ngoại giao Trần Lưu Quang đã lần lượt gặp Bộ trưởng Ngoại giao Thái Lan Somchai Wattana và Bộ trưởng Ngoại giao Philippines Rosa Lim.\n", [("talks", "2026-04-02", "Trần Lưu Quang", "Somchai Wattana"), ("talks", "2026-04-02", "Trần Lưu Quang", "Rosa Lim")], id="one-after-the-other"),
        pytest.param("Hà Nội, 10/6/2026\nSáng 10/6, dưới sự chủ trì của Thứ trưởng Bộ Y tế Nguyễn Kim Sơn, Hội nghị đối tác phát triển ngành y tế đã diễn ra tại Hà Nội với sự tham dự của bà Angela Pratt, Trưởng đại diện WHO tại Việt Nam.\n", [("conference", "2026-06-10", "Nguyễn Kim Sơn", "")], id="under-the-chair-of"),
        pytest.param("Chiều 15/7/2026, tại trụ sở Quốc hội, bà Ramla Khalidi, Trưởng đại diện UNDP tại Việt Nam đã được Phó Chủ tịch Quốc hội Lê Minh Hoan tiếp.\n", [("reception", "2026-07-15", "Lê Minh Hoan", "Ramla Khalidi")], id="passive"),
        pytest.param("TTXVN - Tối 15/7/2026, nhận lời mời của Thủ tướng Ấn Độ Narendra Rao, Thủ tướng Phạm Minh Thắng đã có cuộc điện đàm với Thủ tướng Narendra Rao.\n", [("phone_call", "2026-07-15", "Phạm Minh Thắng", "Narendra Rao")], id="invitation-first"),
        pytest.param("Chiều 1/8/2026, tại trụ sở Trung ương Đảng, Tổng Bí thư Tô Văn Lâm đã tiếp Đại tướng Chea Sophal, Phó Thủ tướng, Bộ trưởng Bộ Quốc phòng Campuchia sang thăm chính thức Việt Nam theo lời mời của Đại tướng Phan Văn Giang.\n", [("reception", "2026-08-01", "Tô Văn Lâm", "Chea Sophal")], id="invited-by-another"),
        pytest.param("Hà Nội, 2/8/2026\nSáng 2/8, Bí thư Thành ủy Hà Nội Nguyễn Duy Ngọc đã tiếp Đại sứ Nhật Bản tại Việt Nam Ito Naoki. Trước đó, cùng ngày, Chủ tịch UBND thành phố Trần Sỹ Thanh đã làm việc với Đại sứ Ito Naoki.\n", [("reception", "2026-08-02", "Nguyễn Duy Ngọc", "Ito Naoki"), ("working_session", "2026-08-02", "Trần Sỹ Thanh", "Ito Naoki")], id="same-day-before"),
        pytest.param("TIN TỔNG HỢP\nHà Nội, 13/5/2026\n* Ngày 12/5, Chủ tịch UBND tỉnh Lê Văn Dũng đã có buổi gặp gỡ ông Keita Mori, Chủ tịch Tập đoàn Aoba.\n* Ông Mori cho biết Tập đoàn dự kiến khởi công nhà máy ngày 20/9.\n* Sáng 13/5, Chủ tịch UBND tỉnh tiếp bà Sofia Rossi, Tổng Giám đốc Công ty Piaggio Green.\n", [("talks", "2026-05-12", "Lê Văn Dũng", "Keita Mori"), ("reception", "2026-05-13", "Lê Văn Dũng", "Sofia Rossi")], id="given-name-of-a-city"),
        pytest.param("Chiều 12/5/2026, tại Trụ sở Trung ương Đảng, Đại sứ Nhật Bản Kenji Ota đến chào xã giao Trưởng Ban Nội chính Trung ương Phan Đình Trạc. Tiếp Đại sứ Kenji Ota, đồng chí Phan Đình Trạc chúc mừng Đại sứ.\n", [("courtesy_call", "2026-05-12", "Phan Đình Trạc", "Kenji Ota")], id="call-told-twice"),
        pytest.param("Hà Nội, 12/5/2026\nTrả lời báo chí nhân dịp kỷ niệm 50 năm quan hệ, Đại sứ Pháp tại Việt Nam Olivier Blanc cho biết ông đã gặp nhiều doanh nghiệp. Theo Đại sứ, chuyến thăm của Bộ trưởng Ngoại giao Trần Anh Tú là dấu mốc.\n", [], id="press"),
        pytest.param("Hà Nội, 12/5/2026\nBộ trưởng Ngoại giao Trần Anh Tú sẽ thăm chính thức Pháp từ ngày 15 đến 17/5 và hội đàm với Bộ trưởng Ngoại giao Pháp Olivier Blanc.\n", [], id="plan-goes-on"),
        pytest.param("Paris, 14/5/2026 - Trong khuôn khổ chuyến thăm chính thức Pháp, ngày 13/5, Bộ trưởng Ngoại giao Trần Anh Tú đã hội đàm với Bộ trưởng Ngoại giao Pháp Olivier Blanc.\n\nTrước đó, Bộ trưởng Trần Anh Tú đã gặp Chủ tịch Hội Hữu nghị Pháp - Việt Hugo Simon cùng ngày.\n\nNgày 14/5, Bộ trưởng đã hội kiến Chủ tịch Thượng viện Marie Dupont.\n", [("talks", "2026-05-13", "Trần Anh Tú", "Olivier Blanc"), ("talks", "2026-05-13", "Trần Anh Tú", "Hugo Simon"), ("talks", "2026-05-14", "Trần Anh Tú", "Marie Dupont")], id="same-day-at-the-end"),
        pytest.param("Seoul, 15/5/2026 - Tiếp ông Yun Ho-jin, Chủ tịch Tập đoàn Hanil tại trụ sở Đại sứ quán ngày 15/5, Đại sứ Nguyễn Vũ Tùng đề nghị Tập đoàn mở rộng đầu tư.\n", [("reception", "2026-05-15", "Nguyễn Vũ Tùng", "Yun Ho-jin")], id="fronted"),
    ],
)  # fmt: skip
def test_pages(text: str, expected: list[Met]) -> None:
    assert met(text) == expected


@pytest.mark.parametrize("name", ["Vũ Minh Đức", "Trần Việt Nga", "Vũ Hải Nam"])
def test_a_name_that_ends_in_a_country(name: str) -> None:
    reading = read_vi(f"Sáng 3/4/2026, Bộ trưởng Ngoại giao {name} đã tiếp Đại sứ Lào Sone Vong.", "")
    assert [(p.name, [q.title for q in p.posts]) for p in reading.people][:1] == [
        (name, ["Bộ trưởng Ngoại giao"])
    ]


def test_hosts_who_receive_together() -> None:
    text = (
        "Ngày 13/4/2026, Bộ trưởng Lê Minh Anh làm việc với bà Ingrid Falk, Chủ tịch Tập đoàn Nordvind.\n"
        "Một ngày sau, Bộ trưởng Lê Minh Anh và Đại sứ Việt Nam tại Đức Tăng Thị Hà cùng tiếp ông Raj Menon, Giám đốc Công ty Silq.\n"
    )
    assert met(text)[1:] == [("reception", "2026-04-14", "Lê Minh Anh+Tăng Thị Hà", "Raj Menon")]
