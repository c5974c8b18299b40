"""Constructions of real houses: nouns that are no statements, subjects far away, lists, passives, refusals."""

import pytest

from tests.lang.vi.reader import said

HOST, GUEST = "Trần Minh Quân", "Anna Lindholm"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Thành tựu này không thể thiếu sự đồng hành, ủng hộ và hợp tác của bạn bè.", id="noun-list"),
        pytest.param("Năm 2017, hai nước trao đổi nhiều chuyến thăm cấp cao.", id="things-exchanged"),
        pytest.param("Hai bên thường xuyên trao đổi đoàn.", id="habit"),
        pytest.param("Trước đó, hai bên đã có một số hoạt động trao đổi hợp tác bước đầu.", id="noun-after-noun"),
        pytest.param("Trước đó, Thứ trưởng đã ký ban hành Quyết định số 12/QĐ-BNG.", id="domestic-act"),
        pytest.param("Thứ trưởng trao đổi với Đại sứ Lê Văn An tại buổi làm việc", id="caption"),
        pytest.param("Bà Lindholm phát biểu tại buổi lễ.", id="speech-without-words"),
        pytest.param("Hứa là phải làm", id="heading"),
        pytest.param("Xin Thứ trưởng cho biết kết quả chuyến thăm?", id="reporter-asks"),
        pytest.param("Sự ủng hộ của Thụy Điển rất quan trọng.", id="noun-subject"),
        pytest.param(
            "(BKTO) - Nhận lời mời của Bộ Khoa học Thụy Điển, đoàn đại biểu đã thăm Stockholm.", id="stock-opening"
        ),
        pytest.param("Cân nhắc mọi mặt là việc cần làm.", id="syllable-of-another-word"),
    ],
)
def test_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        pytest.param(
            "Thứ trưởng cảm ơn nhân dân Thụy Điển đã luôn sát cánh, ủng hộ, chia sẻ khó khăn cùng Việt Nam.",
            "cảm ơn",
            "nhân dân Thụy Điển đã luôn sát cánh, ủng hộ, chia sẻ khó khăn cùng Việt Nam",
            id="verbs-of-the-inner-subject",
        ),
        pytest.param(
            "Thứ trưởng chúc mừng Quốc hội Thụy Điển tổ chức thành công kỳ họp, quyết định nhiều vấn đề lớn.",
            "chúc mừng",
            "Quốc hội Thụy Điển tổ chức thành công kỳ họp, quyết định nhiều vấn đề lớn",
            id="deciding-by-the-inner-subject",
        ),
        pytest.param(
            "Các đại biểu trao đổi về các nội dung: đề xuất, kiến nghị đối với các dự án.",
            "trao đổi",
            "về các nội dung: đề xuất, kiến nghị đối với các dự án",
            id="nouns-after-a-colon",
        ),
        pytest.param(
            "Thứ trưởng mong muốn Tập đoàn triển khai đúng tiến độ và cam kết với Việt Nam.",
            "mong muốn",
            "Tập đoàn triển khai đúng tiến độ và cam kết với Việt Nam",
            id="commitment-as-a-measure",
        ),
        pytest.param(
            "Hai nhà lãnh đạo vui mừng nhận thấy hợp tác phát triển; trao đổi, tiếp xúc được duy trì.",
            "vui mừng nhận thấy",
            "hợp tác phát triển; trao đổi, tiếp xúc được duy trì",
            id="subject-of-a-passive",
        ),
        pytest.param(
            "Bộ trưởng khẳng định Thụy Điển coi trọng Việt Nam, coi đây là ưu tiên hàng đầu.",
            "khẳng định",
            "Thụy Điển coi trọng Việt Nam, coi đây là ưu tiên hàng đầu",
            id="goes-on-inside",
        ),
        pytest.param(
            "Bộ trưởng cho biết trong chuyến thăm vừa qua, hai bên đã đạt nhận thức chung về đường sắt.",
            "cho biết",
            "trong chuyến thăm vừa qua, hai bên đã đạt nhận thức chung về đường sắt",
            id="framed-clause-inside",
        ),
        pytest.param(
            "Thứ trưởng đề nghị hai bên thực hiện thỏa thuận; chỉ đạo các cấp, các ngành triển khai.",
            "đề nghị",
            "hai bên thực hiện thỏa thuận; chỉ đạo các cấp, các ngành triển khai",
            id="deeds-after-a-semicolon",
        ),
    ],
)
def test_one_statement_to_the_end(text: str, cue: str, content: str) -> None:
    assert [x[2:] for x in said(text)] == [(cue, content)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Vị khách từ Nam Âu nhờ Việt Nam giúp đào tạo kỹ sư.", GUEST),
        ("Nữ Bộ trưởng thông báo kế hoạch mở văn phòng tại Hà Nội.", GUEST),
        ("Vị Bộ trưởng Thụy Điển đề nghị lập nhóm chuyên gia.", GUEST),
        ("Nhà lãnh đạo Thụy Điển khẳng định Thụy Điển coi trọng Việt Nam.", GUEST),
        ("Chủ nhà giới thiệu mô hình mới.", HOST),
        ("Người chủ trì cuộc họp nhấn mạnh sự minh bạch.", HOST),
        ("Nước chủ nhà cam kết tạo điều kiện cho doanh nghiệp.", "Nước chủ nhà"),
        ("Đại diện Đoàn các trường đại học đánh giá cao sự đón tiếp.", "Đoàn các trường đại học"),
        ("Đoàn Đại sứ quán Hàn Quốc tại Việt Nam cho biết sẽ tìm hiểu thị trường.", "Đoàn Đại sứ quán Hàn Quốc tại Việt Nam"),
        ("Các nhà lãnh đạo và các doanh nghiệp tập trung thảo luận cơ hội đầu tư.", "both"),
        ("Bà Ana Soto - Bí thư thứ 2, Phòng Văn hóa, Đại sứ quán Chile tại Việt Nam cảm ơn Nhà trường.", "Ana Soto"),
        ("Đại diện giới doanh nghiệp, Chủ tịch Hiệp hội Gỗ, ông Lars Berg, kiến nghị giảm thuế.", "Lars Berg"),
        ("Theo tin từ Bộ, hai ông Lý Minh và Vương Hải bày tỏ vui mừng sang Việt Nam.", "Lý Minh+Vương Hải"),
        ("Thông tin thêm, Bộ trưởng nói: “Tốt lắm.”", GUEST),
        ("Chính phủ sẽ tiếp tục tạo điều kiện cho nhà đầu tư, Thứ trưởng nhấn mạnh.", HOST),
        ("Theo lời Bộ trưởng, hai nước cần làm nhiều hơn.", GUEST),
        ("Việt Nam - Thụy Điển nhất trí lập nhóm công tác", "Việt Nam+Thụy Điển"),
        ("Trong khi đó, Volta Halvorsen đề xuất thí điểm nhà máy mới.", "Volta Halvorsen"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, who: str) -> None:
    assert who in [x[0] for x in said(text)]


def test_person_of_an_apposition_after_a_semicolon() -> None:
    text = "Thứ trưởng đề nghị phía bạn sớm trả lời; đại diện Tập đoàn Volta, ông Lars Berg, hứa chuyển lời."
    assert [(x[0], x[1]) for x in said(text)] == [(HOST, "request"), ("Lars Berg", "commit")]


def test_passives() -> None:
    text = "Đề xuất lập quỹ chung đã được phía Thụy Điển nhiệt tình ủng hộ; sáng kiến này cũng được hai bên tán thành."
    assert said(text) == [
        ("Thụy Điển", "support", "ủng hộ", "Đề xuất lập quỹ chung"),
        ("both", "agree", "tán thành", "sáng kiến này"),
    ]


def test_numbered_sentences_go_on_the_content() -> None:
    text = "Thứ trưởng nêu ba đề xuất. Một là, lập quỹ. Hai là, đào tạo chuyên gia. Bộ trưởng cảm ơn Việt Nam."
    first, second = said(text)
    assert first[1:] == ("propose", "nêu", "ba đề xuất. Một là, lập quỹ. Hai là, đào tạo chuyên gia")
    assert second[:2] == (GUEST, "thank")


def test_day_of_the_week_is_no_ordinal() -> None:
    first = said("Thứ trưởng đề xuất lập nhóm công tác.\nThứ Năm, 12/3/2026, 10:00\n")
    assert [x[3] for x in first] == ["lập nhóm công tác"]


def test_lines_after_a_bare_subject() -> None:
    found = said("2. Hai bên cũng:\na) Thống nhất lập Ủy ban hỗn hợp;\nb) Nhấn mạnh vai trò của doanh nghiệp.")
    assert [(x[0], x[1]) for x in found] == [("both", "agree"), ("both", "affirm")]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng khẳng định dù ở cương vị nào cũng sẽ tiếp tục hỗ trợ Việt Nam.",
        "Bộ trưởng cho biết Bộ sẽ cử chuyên gia giúp Việt Nam.",
        "Bộ trưởng tuyên bố Thụy Điển sẽ tiếp nhận 20 thực tập sinh Việt Nam.",
        "Bộ trưởng cho biết sẽ dành cho Việt Nam mười suất học bổng.",
    ],
)
def test_undertakings(text: str) -> None:
    assert [x[1] for x in said(text)] == ["commit"]


def test_line_broken_inside_a_sentence() -> None:
    found = said("Thứ trưởng đề nghị phía Thụy Điển sớm mở\nđường bay thẳng và mong\nmuốn hai bên họp lại.")
    assert [(x[1], x[2]) for x in found] == [("request", "đề nghị"), ("hope", "mong\nmuốn")]


def test_who_is_invited_accepts() -> None:
    cast = "Ngày 12/3/2026, tại Hà Nội, Bộ trưởng Ngoại giao Trần Minh Quân đã hội đàm với Bộ trưởng Ngoại giao Chile Anna Soto.\n"
    found = said("Bộ trưởng Soto mời Bộ trưởng Trần Minh Quân thăm Chile. Bộ trưởng cảm ơn và nhận lời mời.", cast)
    assert [x[0] for x in found] == ["Anna Soto", HOST, HOST]
