"""Where the names of instruments end that no list knows."""

import pytest

from tests.lang.vi.reader import read_vi


def named(text: str) -> list[str]:
    """The mentions of instruments, as written."""
    reading = read_vi(text, "")
    return [reading.text[slice(*m.span)] for m in reading.instruments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a paper that amends another is one name with it
        ("Quốc hội đã thông qua Luật sửa đổi, bổ sung một số điều của Luật Đất đai, cho phép làm nhanh.", ["Luật sửa đổi, bổ sung một số điều của Luật Đất đai"]),
        ("Hai bên ký Nghị định thư sửa đổi Hiệp định về thương mại giữa Việt Nam và Lào.", ["Nghị định thư sửa đổi Hiệp định về thương mại giữa Việt Nam và Lào"]),
        ("Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 52/2020/NĐ-CP về sân gôn.", ["Nghị định sửa đổi, bổ sung một số điều của Nghị định số 52/2020/NĐ-CP"]),
        # between A and B, of which B could begin a name of its own
        ("Hai bên tận dụng Hiệp định thương mại tự do giữa Việt Nam và Liên minh Kinh tế Á - Âu.", ["Hiệp định thương mại tự do giữa Việt Nam và Liên minh Kinh tế Á - Âu"]),
        # its own abbreviation ends a name in small letters; that of a body does not
        ("Hai nước rà soát Hiệp định Thương mại tự do Việt Nam - Chile (VCFTA), tăng giao lưu.", ["Hiệp định Thương mại tự do Việt Nam - Chile"]),
        ("Hai Bộ trưởng hoan nghênh Chương trình tình nguyện hợp tác hải ngoại (JOCV) và đề nghị mở rộng.", ["Chương trình tình nguyện hợp tác hải ngoại"]),
        ("Gỗ phải đáp ứng Quy định chống phá rừng (EUDR).", ["Quy định chống phá rừng"]),
        ("Ông cảm ơn Chương trình hợp tác với Tổ chức Y tế Thế giới (WHO) tại tỉnh.", []),
        ("Đại sứ nêu Dự án Tăng cường năng lực phòng chống thiên tai (VN-REST) do JICA tài trợ.", ["Dự án Tăng cường năng lực phòng chống thiên tai"]),
        ("Đại sứ nêu Dự án Tăng cường năng lực phòng chống thiên tai do JICA tài trợ.", []),
        # what the text calls by its abbreviation from then on; a body's is none
        ("Hai bên dự kỳ họp Ủy ban Hợp tác kinh tế chung (JEC). Kỳ họp JEC tới sẽ ở Hà Nội.", ["Ủy ban Hợp tác kinh tế chung", "JEC"]),
        ("Bà nêu Tổ chức Phát triển (SNV). SNV có mặt tại tỉnh.", []),
        # names in quotation marks, behind what they are
        ("Bà mời Việt Nam vào sáng kiến “Ba quốc gia, một dòng sông” từ mùa hè.", ["Ba quốc gia, một dòng sông"]),
        ("Học sinh dựng tấm biển “Chào mừng” và nêu cơ chế “một cửa”.", []),
        # two papers by number; partnerships; national programmes; parties in small letters
        ("Theo tinh thần Nghị quyết số 18-NQ/TW và Kết luận số 14-KL/TW.", ["Nghị quyết số 18-NQ/TW", "Kết luận số 14-KL/TW"]),
        ("Hai nước gia hạn Thỏa thuận đối tác chiến lược về thích ứng với hạn hán và quản lý nước.", ["Thỏa thuận đối tác chiến lược về thích ứng với hạn hán và quản lý nước"]),
        ("Bà nêu Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng núi từ quý II.", ["Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng núi"]),
        ("Hai bên ký Thỏa thuận hợp tác giữa hai cơ quan lập pháp giai đoạn 2026-2030.", ["Thỏa thuận hợp tác giữa hai cơ quan lập pháp giai đoạn 2026-2030"]),
        ("Tỉnh thực hiện Quy hoạch vùng Đồng bằng sông Hồng.", ["Quy hoạch vùng Đồng bằng sông Hồng"]),
        ("Ông gặp Bộ trưởng Xây dựng và Quy hoạch Algeria.", []),
        # rounds with their number; one-off conferences
        ("Hai bên dự Giao lưu hữu nghị Quốc phòng biên giới Việt Nam - Lào lần thứ ba.", ["Giao lưu hữu nghị Quốc phòng biên giới Việt Nam - Lào lần thứ ba"]),
        ("Bên lề Hội nghị Thượng đỉnh về Phục hồi toàn cầu, hai bên gặp nhau.", []),
        # lists, rights and amounts in a topic
        ("Việt Nam gia nhập Hiệp ước về sở hữu trí tuệ, nguồn gen và tri thức liên quan, đồng thời hoan nghênh.", ["Hiệp ước về sở hữu trí tuệ, nguồn gen và tri thức liên quan"]),
        ("Hai bên ký Bản ghi nhớ về nông nghiệp, góp phần thúc đẩy và mở rộng thương mại.", ["Bản ghi nhớ về nông nghiệp"]),
        ("Dự thảo phải tương thích với Công ước về quyền của người khuyết tật, đồng thời phải rõ.", ["Công ước về quyền của người khuyết tật"]),
        ("Hai nước là thành viên Công ước về các quyền dân sự và chính trị.", ["Công ước về các quyền dân sự và chính trị"]),
        ("Tỉnh thực hiện Đề án 2 triệu héc-ta rừng phát thải thấp, đồng thời mở rộng.", ["Đề án 2 triệu héc-ta rừng phát thải thấp"]),
        ("Bà nêu Đề án 06 của Chính phủ.", ["Đề án 06"]),
        # words that ended a name too early
        ("Ông nêu Đạo luật Thị trường số của EU.", ["Đạo luật Thị trường số"]),
        ("Bà nêu Chiến lược phát triển Việt Nam đến năm 2030, tầm nhìn đến năm 2045.", ["Chiến lược phát triển Việt Nam đến năm 2030, tầm nhìn đến năm 2045"]),
        ("Hai bên ký Ý định thư về thành lập Trung tâm Nghiên cứu chung Việt - Đức.", ["Ý định thư về thành lập Trung tâm Nghiên cứu chung Việt - Đức"]),
    ],
)  # fmt: skip
def test_names(text: str, expected: list[str]) -> None:
    assert named(text) == expected
