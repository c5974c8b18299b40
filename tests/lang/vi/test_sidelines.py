"""Round-ups, sidelines, ceremonies and the names of papers: constructions of later readouts, in own words."""

import pytest

from tests.lang.vi.reader import read_vi, said
from tests.lang.vi.test_meetings import LINE, Met, met


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a subject with an apposition that no comma closes; behind a verb of meeting it is the next subject
        ("Cùng ngày, Thượng tướng Hoàng Bá Sơn, Tổng Tham mưu trưởng đã tiếp Đại tướng Pavel Novak, Tổng Tham mưu trưởng Quân đội Séc.", [("reception", "2026-03-12", "Hoàng Bá Sơn", "Pavel Novak")]),
        ("Tiếp Đại sứ Séc Pavel Novak, Bộ trưởng Bộ Y tế Lê Minh Anh đề nghị hỗ trợ.", [("reception", "2026-03-12", "Lê Minh Anh", "Pavel Novak")]),
        # three sides; both by their office
        ("Tại cuộc gặp ba bên bên lề Diễn đàn, Thủ tướng Trần Đức Hạnh, Thủ tướng Lào Bounmy Sisa và Thủ tướng Campuchia Sok Dara đã trao đổi về hạ tầng.", [("talks", "2026-03-12", "Trần Đức Hạnh", "Bounmy Sisa+Sok Dara")]),
        ("Nhận lời mời của Chủ tịch Quốc hội Lào Khamphan Vongsa, Chủ tịch Quốc hội Trịnh Quang Hưng thăm Lào. Sáng 9/3, hai Chủ tịch Quốc hội đã hội đàm.", [("talks", "2026-03-09", "Khamphan Vongsa", "Trịnh Quang Hưng")]),
        # offices without names on both sides; a body on one is background
        ("Ngày 10/3, Cục trưởng Cục Hàng hải điện đàm với Đại biện lâm thời Hungary, đề nghị phía bạn cấp phép.", [("phone_call", "2026-03-10", "Cục trưởng Cục Hàng hải", "Đại biện lâm thời Hungary")]),
        # signers that are bodies, before witnesses
        ("Lễ ký Thỏa thuận hợp tác giữa Tổng công ty Hàng không Sao Mai và Học viện Hàng không Toulouse diễn ra sáng 12/3, với sự chứng kiến của Bộ trưởng Bộ Xây dựng Vũ Tiến Dũng và Đại sứ Pháp Camille Fournier.", [("signing", "2026-03-12", "Tổng công ty Hàng không Sao Mai", "Học viện Hàng không Toulouse")]),
        # chairs told otherwise
        ("Kỳ họp lần thứ 7 diễn ra ngày 10/3 tại Hà Nội, do Bộ trưởng Tô Quốc Vinh và Bộ trưởng Năng lượng Algeria Karim Belhadj làm đồng Chủ tịch.", [("conference", "2026-03-10", "Tô Quốc Vinh+Karim Belhadj", "")]),
        ("- Ngày 9/3, Thứ trưởng Ngoại giao Bạch Thu Trang tiếp Đại sứ Mexico Diego Ortega.\n- Ngày 10/3, đồng chủ trì Tham vấn chính trị Việt Nam - Hungary lần thứ 9 cùng Quốc vụ khanh Hungary Zsolt Farkas.", [("reception", "2026-03-09", "Bạch Thu Trang", "Diego Ortega"), ("dialogue", "2026-03-10", "Bạch Thu Trang", "Zsolt Farkas")]),
        # the delegation of the heading and its leader
        ("Chủ tịch UBND tỉnh tiếp Đoàn công tác tỉnh Limburg\nSáng 12/3, Chủ tịch UBND tỉnh Lê Minh Anh tiếp bà Anna de Vries, Phó Tỉnh trưởng Limburg.", [("reception", "2026-03-12", "Lê Minh Anh", "Anna de Vries")]),
        ("Ngày 11/3, Bộ trưởng Bộ Y tế Tiêu Hoàng Long và Bộ trưởng Y tế Hàn Quốc Bae Soo-jin đồng chủ trì Ủy ban hỗn hợp Việt Nam - Hàn Quốc lần thứ 10.", [("conference", "2026-03-11", "Tiêu Hoàng Long+Bae Soo-jin", "")]),
        # the day stands behind an accepted invitation
        ("Nhận lời mời của thành phố Pécs, ngày 10/3, Đại sứ Hứa Thị Bích thăm Pécs. Đại sứ đã gặp Thị trưởng Attila Nemes.", [("talks", "2026-03-10", "Hứa Thị Bích", "Attila Nemes")]),
        ("Ngày 12/3, Thứ trưởng Bộ Y tế Tống Văn Hòa họp trực tuyến với Tổng vụ trưởng Tổng vụ Y tế Charlotta Berg.", [("working_session", "2026-03-12", "Tống Văn Hòa", "Charlotta Berg")]),
    ],
)  # fmt: skip
def test_encounters(text: str, expected: list[Met]) -> None:
    assert met(text) == expected


def test_date_of_an_issue() -> None:
    """The number of a bulletin is no document's; a resolution's date stays history."""
    text = "- Ngày 10/3, Thứ trưởng Lê Minh Anh tiếp Đại sứ Chile Pablo Ruiz.\n"
    assert met(text, "BẢN TIN\nSố 47, ngày 12/3/2026\n")[0][1] == "2026-03-10"
    assert met(text, "Thực hiện Nghị quyết số 12-NQ/TW ngày 12/3/2019\n")[0][1] != "2019-03-10"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hai bên viện dẫn Công ước của Liên hợp quốc về quyền trẻ em và Bình luận chung số 25.", ["Công ước của Liên hợp quốc về quyền trẻ em", "Bình luận chung số 25"]),
        ("Hai bên nhấn mạnh việc tuân thủ Công ước của Liên hợp quốc về Luật Biển năm 1982.", ["Công ước của Liên hợp quốc về Luật Biển năm 1982"]),
        ("Hai bên đề cao vai trò của Hội đồng Thương mại tự do Việt Nam - Chile.", ["Hội đồng Thương mại tự do Việt Nam - Chile"]),
        ("Hai bên điểm lại Tầm nhìn trung và dài hạn về hợp tác nông nghiệp.", ["Tầm nhìn trung và dài hạn về hợp tác nông nghiệp"]),
        ("Bà giới thiệu Đề án một triệu héc-ta lúa chất lượng cao.", ["Đề án một triệu héc-ta lúa chất lượng cao"]),
        ("Hai bên trao đổi về Chương trình Tiêm chủng mở rộng.", ["Chương trình Tiêm chủng mở rộng"]),
        ("Hai bên trao đổi về Chương trình nghệ thuật.", []),
        ("Hai bên rà soát Bản ghi nhớ về tham vấn chính trị.", ["Bản ghi nhớ về tham vấn chính trị"]),
        ("Hai bên nhất trí xây dựng Kế hoạch tổng thể kết nối ba nền kinh tế đến năm 2035.", ["Kế hoạch tổng thể kết nối ba nền kinh tế đến năm 2035"]),
        ("Hai bên trao đổi về Quỹ Hợp tác Hải Phòng - Incheon và Ủy ban Hợp tác chung.", ["Quỹ Hợp tác Hải Phòng - Incheon", "Ủy ban Hợp tác chung"]),
        ("Hai bên hoan nghênh Cơ chế Đối thoại Kinh tế cấp Bộ trưởng và Quỹ Đổi mới sáng tạo chung.", ["Cơ chế Đối thoại Kinh tế cấp Bộ trưởng", "Quỹ Đổi mới sáng tạo chung"]),
        ("Hai bên thực hiện Tuyên bố chung về tầm nhìn Đối tác chiến lược toàn diện đến năm 2030.", ["Tuyên bố chung về tầm nhìn Đối tác chiến lược toàn diện đến năm 2030"]),
        ("Bà đề nghị tuân thủ Quy hoạch không gian biển quốc gia và Nghị định về điện gió ngoài khơi.", ["Quy hoạch không gian biển quốc gia", "Nghị định về điện gió ngoài khơi"]),
        ("Hai bên thực hiện Chương trình Đối tác đổi mới Việt Nam - Phần Lan giai đoạn III.", ["Chương trình Đối tác đổi mới Việt Nam - Phần Lan giai đoạn III"]),
        ("Hai bên lập Diễn đàn Đối thoại Đại dương và Khuôn khổ hợp tác ASEAN - Ấn Độ về chuyển đổi số.", ["Diễn đàn Đối thoại Đại dương", "Khuôn khổ hợp tác ASEAN - Ấn Độ về chuyển đổi số"]),
        ("Hai bên gia hạn Biên bản ghi nhớ về bảo mật thông tin quân sự.", ["Biên bản ghi nhớ về bảo mật thông tin quân sự"]),
        ("Ông đến thăm Quỹ từ thiện Hoa Mai và Hội đồng Giám mục.", []),
    ],
)  # fmt: skip
def test_instruments(text: str, names: list[str]) -> None:
    reading = read_vi(text, LINE)
    assert [reading.text[slice(*m.span)] for m in reading.instruments] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a promise in a passive has its own object
        ("Thứ trưởng đề nghị phía bạn sớm trả lời; được phía Thụy Điển hứa trả lời trong 10 ngày.", [("Trần Minh Quân", "request"), ("Thụy Điển", "commit")]),
        # the office of somebody else behind a name is the next subject's
        ("Chia sẻ quan điểm này của bà Anna Lindholm, Thứ trưởng Bộ Ngoại giao bày tỏ sẵn sàng hỗ trợ.", [("Trần Minh Quân", "agree"), ("Trần Minh Quân", "offer")]),
        # one's own house
        ("Bà Lindholm khẳng định nhóm vật liệu của bà sẽ chuyển giao cho phía Việt Nam hai máy in.", [("Anna Lindholm", "commit")]),
        # who was asked accepts
        ("Thứ trưởng chuyển lời mời bà Anna Lindholm sang thăm. Bà vui vẻ nhận lời sang thăm trong năm tới.", [("Trần Minh Quân", "invite"), ("Anna Lindholm", "agree")]),
        # direct speech behind a condition
        ("“Nếu Thụy Điển hỗ trợ thiết bị, chúng tôi sẵn sàng chia sẻ dữ liệu”, Thứ trưởng khẳng định.", [("Trần Minh Quân", "offer")]),
        ("“Nếu Thụy Điển hỗ trợ thiết bị, ngư dân sẵn sàng chia sẻ dữ liệu”, Thứ trưởng khẳng định.", [("Trần Minh Quân", "affirm")]),
        # an adverbial after a semicolon opens a clause
        ("Phía Thụy Điển cho biết sẽ cử đoàn sang Việt Nam; riêng về thuế, Thụy Điển không hứa hẹn thời điểm nào.", [("Thụy Điển", "commit"), ("Thụy Điển", "commit")]),
        # bodies far from their verb; the narrator's source
        ("Đại sứ quán Thụy Điển tại Hà Nội cho biết sẽ mở thêm một trung tâm.", [("Đại sứ quán Thụy Điển", "inform")]),
        ("Đại sứ quán Thụy Điển tại Hà Nội cho biết, ngày 10/3, đoàn đã về nước.", []),
        ("Bộ Công Thương, thông qua Thương vụ tại Stockholm, đề nghị phía Thụy Điển sớm công nhận tiêu chuẩn.", [("Bộ Công Thương", "request")]),
        ("Ban Thường trực Hội Liên hiệp Thanh niên cam kết hỗ trợ kinh phí.", [("Ban Thường trực Hội Liên hiệp Thanh niên", "commit")]),
        ("Bà Lindholm cho rằng tiến bộ là rõ ràng, nhưng theo bà, khâu thực thi vẫn là điểm nghẽn.", [("Anna Lindholm", "affirm"), ("Anna Lindholm", "affirm")]),
        # another year before a semicolon is not the next clause's
        ("Hai bên thống nhất sửa đổi Thỏa thuận ký năm 2019; Thụy Điển sẵn sàng đăng cai kỳ họp.", [("both", "agree"), ("Thụy Điển", "offer")]),
        # verbs inside the names of things
        ("Thứ trưởng đề nghị phía Thụy Điển nâng cấp hệ thống quản lý thông tin tiêm chủng.", [("Trần Minh Quân", "request")]),
        ("Hai quan chức rà soát việc triển khai các dự án.", [("both", "discuss")]),
    ],
)  # fmt: skip
def test_statements(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, act) for who, act, _, _ in said(text)] == expected
