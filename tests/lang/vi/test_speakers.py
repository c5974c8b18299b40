"""Who is meant by an office, an epithet, a rank or nothing at all: the text's discourse decides."""

import pytest

from tests.lang.vi.reader import read_vi, said

# Two ministers, on the ground of the other one.
ABROAD = (
    "Ngày 5/3/2026, tại Santiago, Bộ trưởng Nông nghiệp Đỗ Quang Vinh đã hội đàm với "
    "Bộ trưởng Nông nghiệp Chile Ignacio Valdés.\n"
)
HOME, CHILE = "Đỗ Quang Vinh", "Ignacio Valdés"
# A guest who is called by the office alone.
NAMELESS = "Ngày 3/2/2026, tại Hà Nội, Chủ tịch nước Hoàng Thế Đạt đã tiếp Ngoại trưởng Thụy Sĩ.\n"


def who(text: str, cast: str) -> list[str]:
    return [x[0] for x in said(text, cast)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Bộ trưởng nước chủ nhà cảm ơn thiện chí này.", CHILE, id="host-by-the-place"),
        pytest.param("Bộ trưởng Việt Nam cảm ơn thiện chí này.", HOME, id="country-behind"),
        pytest.param("Bộ trưởng nước bạn lưu ý thủ tục còn chậm.", CHILE, id="the-other-country"),
        pytest.param("Người đứng đầu ngành nông nghiệp Chile lưu ý điều này.", CHILE, id="head-of-a-sector"),
        pytest.param("Vị Bộ trưởng Nam Mỹ lưu ý thủ tục còn chậm.", CHILE, id="described-by-a-continent"),
        pytest.param("Bộ trưởng chào mừng ông Vinh và đoàn.", CHILE, id="not-ones-own-object"),
        pytest.param("Bộ trưởng khẳng định Chile luôn coi trọng Việt Nam.", CHILE, id="own-state"),
        pytest.param("Bộ trưởng đề nghị Chile mở cửa cho bưởi.", HOME, id="not-the-one-addressed"),
    ],
)
def test_one_of_two_who_hold_an_office(text: str, speaker: str) -> None:
    assert who(text, ABROAD) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "Bộ trưởng Valdés nêu khó khăn. Đáp lại, Bộ trưởng đề xuất lập tổ công tác.",
            [CHILE, HOME],
            id="answer",
        ),
        pytest.param(
            "Bộ trưởng Valdés nêu khó khăn. Bộ trưởng đề xuất lập tổ công tác.", [CHILE, CHILE], id="goes-on"
        ),
        pytest.param(
            "Bộ trưởng Valdés đề xuất lập quỹ. Bộ trưởng ủng hộ đề xuất này.", [CHILE, HOME], id="consent"
        ),
        pytest.param(
            "Bộ trưởng Valdés đề xuất lập quỹ. Người đồng cấp nhất trí với đề xuất này.",
            [CHILE, HOME],
            id="counterpart",
        ),
        pytest.param(
            "Bộ trưởng Đỗ Quang Vinh nêu ba ưu tiên; vị khách mời đề xuất thêm. Chủ nhà nhất trí.",
            [HOME],
            id="nobody-agrees-to-nothing",
        ),
    ],
)
def test_turns(text: str, speakers: list[str]) -> None:
    assert who(text, ABROAD)[: len(speakers)] == speakers


def test_an_office_that_nobody_is_named_for_is_one_person() -> None:
    text = (
        "Ngoại trưởng nước bạn cảm ơn sự đón tiếp. Chủ tịch nước đề nghị Thụy Sĩ hỗ trợ. Nhà ngoại giao Thụy Sĩ "
        "hứa sẽ báo cáo. Vị khách bày tỏ ấn tượng về Hà Nội. Bà mong sớm trở lại."
    )
    guest = "Ngoại trưởng Thụy Sĩ"
    assert who(text, NAMELESS) == [guest, "Hoàng Thế Đạt", guest, guest, guest]
    (meeting,) = read_vi("", NAMELESS).encounters
    assert meeting.guests == (guest,) or list(meeting.guests) == [guest]


def test_a_name_that_comes_last_is_whoever_was_called_by_the_office() -> None:
    cast = "Ngày 9/9/2026, Bộ trưởng Y tế Trịnh Xuân Lộc tiếp người đứng đầu Tổ chức Y tế thế giới (WHO).\n"
    text = (
        "Người đứng đầu WHO chúc mừng thành tựu của Việt Nam. Bộ trưởng đề nghị WHO hỗ trợ. Vị Tổng Giám đốc "
        "nhất trí với đề nghị này.\nÔng Emeka Oladipo giữ chức Tổng Giám đốc WHO từ tháng 5/2025."
    )
    assert who(text, cast) == ["Emeka Oladipo", "Trịnh Xuân Lộc", "Emeka Oladipo"]


def test_ranks_tell_their_bearers() -> None:
    cast = (
        "Ngày 2/6/2026, Thượng tướng Vũ Khắc Duy, Thứ trưởng Bộ Quốc phòng, đã tiếp Phó Đô đốc Antoine Lemaire, "
        "Tư lệnh Hải quân Pháp.\n"
    )
    text = "Tướng Duy cảm ơn Pháp. Phó Đô đốc khẳng định Pháp coi trọng hợp tác. Thượng tướng nêu ba đề xuất."
    assert who(text, cast) == ["Vũ Khắc Duy", "Antoine Lemaire", "Vũ Khắc Duy"]


def test_members_of_a_delegation_by_house_and_given_name() -> None:
    cast = (
        "Sáng 20/3/2026, Phó Chủ tịch UBND tỉnh Đồng Nai Lâm Văn Khải tiếp đoàn doanh nghiệp do bà Margaret Doyle "
        "làm trưởng đoàn. Tham gia đoàn có ông Brian Whitlock, Giám đốc Đối ngoại Công ty Orvex; bà Priya Menon, "
        "Giám đốc Chính sách Tập đoàn Lumina.\n"
    )
    text = (
        "Trưởng đoàn cảm ơn tỉnh. Giám đốc Đối ngoại Orvex đề nghị rút ngắn thủ tục. Bà Menon kiến nghị thí điểm "
        "cơ chế một cửa. Lãnh đạo tỉnh hứa trả lời sớm."
    )
    assert who(text, cast) == ["Margaret Doyle", "Brian Whitlock", "Priya Menon", "Lâm Văn Khải"]


def test_each_item_of_a_bulletin_begins_with_whose_day_it_is() -> None:
    cast = "Ngày 17/4/2026, Phó Thủ tướng Đặng Thu Lê đã có nhiều cuộc gặp song phương tại Antalya.\n"
    text = (
        "* Phó Thủ tướng Đặng Thu Lê hội đàm với Phó Thủ tướng Gruzia Nino Kapanadze. Bà Kapanadze đề xuất lập tổ "
        "công tác.\n* Phó Thủ tướng gặp Bộ trưởng Qatar Hamad Al-Suwaidi, đề nghị Qatar bán khí hóa lỏng."
    )
    assert who(text, cast) == ["Nino Kapanadze", "Đặng Thu Lê"]


def test_bodies_speak() -> None:
    cast = "Ngày 24/3/2026, Thứ trưởng Mạc Đăng Khoa làm việc với Ngân hàng Thế giới.\n"
    text = (
        "Ngân hàng Thế giới cam kết tài trợ. Tổ chức này sẵn sàng cử chuyên gia. Ông Khoa cảm ơn Ngân hàng.\n"
        "KARACHI - Hiệp hội Chè Pakistan ngày 25/3 tiếp Đại sứ Trần Văn Nam, bày tỏ lo ngại về cước tàu."
    )
    bank = "Ngân hàng Thế giới"
    assert who(text, cast) == [bank, bank, "Mạc Đăng Khoa", "Hiệp hội Chè Pakistan"]


def test_the_floor_in_a_transcript() -> None:
    cast = "Đại sứ Hà Lan Kees van Dijk đã trả lời phỏng vấn.\n"
    text = "Phóng viên: Còn về khí hậu?\nĐại sứ Kees van Dijk: Chúng tôi sẵn sàng chia sẻ công nghệ."
    assert who(text, cast) == ["Kees van Dijk"]


def test_several_titles_after_a_plural_are_not_one_persons() -> None:
    text = "Ghi nhận ý kiến của các nghị sĩ, Thứ trưởng Trần Minh Quân nhấn mạnh vai trò giám sát."
    assert [x[:2] for x in said(text)] == [("Trần Minh Quân", "appreciate"), ("Trần Minh Quân", "affirm")]
