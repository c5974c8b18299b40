"""Which cues head a clause, who speaks, where contents end: one case per construction."""

import pytest

import verbale
from tests.lang.vi.reader import read_vi, said
from verbale.lang.vi.rules import CONFIDENCE, RULES

HOST, GUEST = "Trần Minh Quân", "Anna Lindholm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Thứ trưởng nhấn mạnh khoa học là động lực.",
            [(HOST, "affirm", "nhấn mạnh", "khoa học là động lực")],
            id="office-before-cue",
        ),
        pytest.param(
            "Hoan nghênh chuyến thăm của đoàn, Thứ trưởng cho biết Việt Nam đã có chiến lược về dữ liệu.",
            [
                (HOST, "welcome", "Hoan nghênh", "chuyến thăm của đoàn"),
                (HOST, "inform", "cho biết", "Việt Nam đã có chiến lược về dữ liệu"),
            ],
            id="fronted-clause",
        ),
        pytest.param(
            "Bộ trưởng đánh giá cao sự đón tiếp; đề xuất hai bên lập nhóm công tác và mong sớm trở lại.",
            [
                (GUEST, "appreciate", "đánh giá cao", "sự đón tiếp"),
                (GUEST, "propose", "đề xuất", "hai bên lập nhóm công tác"),
                (GUEST, "hope", "mong", "sớm trở lại"),
            ],
            id="coordinated",
        ),
        pytest.param(
            "Ghi nhận và đánh giá cao kết quả này, Bộ trưởng cảm ơn Việt Nam.",
            [(GUEST, "appreciate", "Ghi nhận", "kết quả này"), (GUEST, "thank", "cảm ơn", "Việt Nam")],
            id="two-cues-of-one-act-are-one",
        ),
        pytest.param(
            "Bà hoan nghênh và tán thành sáng kiến trên.",
            [
                (GUEST, "welcome", "hoan nghênh", "sáng kiến trên"),
                (GUEST, "agree", "tán thành", "sáng kiến trên"),
            ],
            id="two-acts-over-one-content",
        ),
        pytest.param(
            "“Chúng tôi sẽ trở lại. Lần sau sẽ đông hơn”, Bộ trưởng nói.",
            [(GUEST, "affirm", "nói", "Chúng tôi sẽ trở lại. Lần sau sẽ đông hơn")],
            id="quotation-before-its-cue",
        ),
        pytest.param(
            "Bộ trưởng nói: “Khoảng cách số là của tất cả chúng ta.”",
            [(GUEST, "affirm", "nói", "Khoảng cách số là của tất cả chúng ta")],
            id="quotation-after-its-cue",
        ),
        pytest.param(
            "“Chúng tôi muốn gửi thêm giảng viên”, Bộ trưởng chia sẻ.",
            [(GUEST, "hope", "muốn", "gửi thêm giảng viên")],
            id="act-inside-direct-speech",
        ),
        pytest.param(
            "Theo bà, điều cần nhất là con người.",
            [(GUEST, "affirm", "Theo", "điều cần nhất là con người")],
            id="theo-with-a-person",
        ),
        pytest.param(
            "Bộ trưởng khẳng định sẵn sàng cử chuyên gia sang Hà Nội.",
            [(GUEST, "offer", "khẳng định sẵn sàng", "cử chuyên gia sang Hà Nội")],
            id="carrying-beside",
        ),
        pytest.param(
            "Bộ trưởng cho biết Thụy Điển sẵn sàng tài trợ học bổng.",
            [(GUEST, "offer", "sẵn sàng", "tài trợ học bổng")],
            id="carrying-over-own-subject",
        ),
        pytest.param(
            "Bộ trưởng nhấn mạnh Thụy Điển ủng hộ vai trò của Liên hợp quốc.",
            [(GUEST, "affirm", "nhấn mạnh", "Thụy Điển ủng hộ vai trò của Liên hợp quốc")],
            id="no-carrying-at-equal-force",
        ),
        pytest.param(
            "Bộ trưởng khẳng định Thụy Điển sẽ giúp Việt Nam đào tạo 50 kỹ sư.",
            [(GUEST, "commit", "khẳng định", "Thụy Điển sẽ giúp Việt Nam đào tạo 50 kỹ sư")],
            id="future-for-the-other-side-is-an-undertaking",
        ),
        pytest.param(
            "Hai bên nhất trí duy trì trao đổi đoàn và ký Biên bản ghi nhớ về hợp tác số.",
            [
                ("both", "agree", "nhất trí", "duy trì trao đổi đoàn"),
                ("both", "conclude", "ký", "Biên bản ghi nhớ về hợp tác số"),
            ],
            id="both-sides",
        ),
        pytest.param(
            "Phía Thụy Điển đề nghị Việt Nam cấp thị thực nhanh hơn; phía Việt Nam đồng ý xem xét.",
            [
                ("Thụy Điển", "request", "đề nghị", "Việt Nam cấp thị thực nhanh hơn"),
                ("Việt Nam", "agree", "đồng ý", "xem xét"),
            ],
            id="sides-as-written",
        ),
        pytest.param(
            "Thứ trưởng đề xuất mở khóa học chung, được Bộ trưởng ủng hộ.",
            [
                (HOST, "propose", "đề xuất", "mở khóa học chung"),
                (GUEST, "support", "ủng hộ", "mở khóa học chung"),
            ],
            id="passive-with-agent",
        ),
        pytest.param(
            "Khoảng cách số đang rộng ra, bà cho hay.",
            [(GUEST, "inform", "cho hay", "Khoảng cách số đang rộng ra")],
            id="reported-clause-in-front",
        ),
    ],
)
def test_construction(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("told", "silent"),
    [
        pytest.param(
            "Thứ trưởng đánh giá cao chương trình.",
            "Thứ trưởng được đánh giá cao trong khu vực.",
            id="passive",
        ),
        pytest.param("Thứ trưởng đề nghị mở lớp.", "Các đề nghị của Thứ trưởng là chính đáng.", id="noun"),
        pytest.param(
            "Hai bên đã nhất trí nâng cấp quan hệ.",
            "Năm 2019, hai bên đã nhất trí nâng cấp quan hệ.",
            id="another-year",
        ),
        pytest.param(
            "Theo Thứ trưởng, kim ngạch tăng 12%.",
            "Theo số liệu hải quan, kim ngạch tăng 12%.",
            id="theo-with-a-source",
        ),
        pytest.param(
            "Bộ trưởng thảo luận với Thứ trưởng về đào tạo.",
            "Dự kiến Bộ trưởng sẽ thảo luận với Thứ trưởng về đào tạo.",
            id="plan",
        ),
        pytest.param(
            "Bộ trưởng nhấn mạnh vai trò của dữ liệu.",
            "Nghị quyết nhấn mạnh vai trò của dữ liệu.",
            id="an-instrument-does-not-speak",
        ),
    ],
)
def test_no_statement(told: str, silent: str) -> None:
    assert len(said(told)) == 1
    assert said(silent) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Hai bên đã nhất trí mở khóa học.", "agree"),
        ("Bộ trưởng tái cam kết tài trợ học bổng.", "commit"),
        ("Bộ trưởng rất vui mừng trước kết quả này.", "welcome"),
        ("Thứ trưởng chia sẻ với những khó khăn của Thụy Điển.", "inform"),
        ("Thứ trưởng chia sẻ với quan điểm của Bộ trưởng.", "agree"),
        ("Bộ trưởng cam đoan rằng học bổng được giữ nguyên.", "commit"),
    ],
)
def test_words_around_the_cue(text: str, act: str) -> None:
    assert [x[1] for x in said(text)] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thứ trưởng đề nghị Thụy Điển hỗ trợ đào tạo.", "request"),
        ("Thứ trưởng đề nghị hai bên hỗ trợ nhau.", "propose"),
        ("Thứ trưởng đề nghị tăng cường trao đổi.", "propose"),
        ("Thứ trưởng đề nghị Bộ trưởng quan tâm đến đào tạo.", "request"),
        ("Thứ trưởng đề nghị Việt Nam và Thụy Điển cùng tổ chức hội thảo.", "propose"),
    ],
)
def test_de_nghi_by_who_is_to_act(text: str, act: str) -> None:
    assert [x[1] for x in said(text)] == [act]


def test_speaker_that_cannot_be_told_is_unknown() -> None:
    reading = read_vi("Ông đề xuất mở thêm lớp tập huấn.", cast="")
    (statement,) = reading.statements
    assert [s.kind for s in statement.speakers] == ["unknown"]
    assert statement.confidence < 0.5


def test_negation() -> None:
    (statement,) = read_vi("Bộ trưởng không cam kết thời hạn.").statements
    assert (statement.act, statement.negated) == ("commit", True)


def test_no_agreement_yet_is_an_agreement_negated() -> None:
    (statement,) = read_vi("Hai bên chưa thống nhất được mức thuế.").statements
    assert (statement.act, statement.negated) == ("agree", True)
    text = "Bộ trưởng ghi nhận đề nghị này, song không đồng ý với mốc thời gian."
    assert [(s.act, s.negated) for s in read_vi(text).statements] == [("appreciate", False), ("agree", True)]


def test_consent_withheld_is_an_objection() -> None:
    assert said("Hai bên không tán thành mức thuế này.")[0][1:3] == ("concern", "không tán thành")
    assert said("Bộ trưởng từ chối lời mời dự hội thảo.")[0][1:3] == ("concern", "từ chối")


def test_office_that_nobody_is_named_for_speaks_as_written() -> None:
    reading = read_vi("Chủ tịch Hội Hữu nghị đánh giá cao nỗ lực của hai nước.")
    (speaker,) = reading.statements[0].speakers
    assert (speaker.kind, speaker.name) == ("organisation", "Chủ tịch Hội Hữu nghị")


def test_a_countryman_that_nobody_is_named_for_speaks_as_written() -> None:
    for text in (
        "Doanh nhân Thụy Điển đề nghị tỉnh cấp phép sớm.",
        "DOANH NHÂN THỤY ĐIỂN ĐỀ NGHỊ CẤP PHÉP SỚM.",
    ):
        reading = verbale.read("Tỉnh ta mời gọi nhà đầu tư.\n\n" + text + "\n\nLễ hội diễn ra vào tháng 3.")
        (speaker,) = reading.statements[-1].speakers
        assert speaker.name is not None and speaker.name in text


def test_list_lines_stay_in_the_content() -> None:
    text = "Thứ trưởng đề xuất ba hướng:\n- Lập nhóm công tác chung;\n- Mở khóa học;\n- Trao đổi chuyên gia.\nBộ trưởng cảm ơn Thứ trưởng."
    first, second = said(text)
    assert first[3] == "ba hướng:\n- Lập nhóm công tác chung;\n- Mở khóa học;\n- Trao đổi chuyên gia"
    assert second[:2] == (GUEST, "thank")


def test_speaker_is_who_holds_the_office_and_is_in_the_room() -> None:
    text = (
        "Bộ trưởng đánh giá cao Việt Nam.\nChiều cùng ngày, Bộ trưởng Y tế Lê Thu Hà đã tiếp ông Paul Kremer, Đại sứ Bỉ tại Việt Nam.\n"
        "Tại buổi tiếp, Bộ trưởng cảm ơn Bỉ."
    )
    assert [x[0] for x in said(text)] == [GUEST, "Lê Thu Hà"]


def test_addressees_are_as_written() -> None:
    (statement,) = read_vi("Thứ trưởng đề nghị phía Thụy Điển chia sẻ kinh nghiệm.").statements
    assert [a.name for a in statement.addressees] == ["phía Thụy Điển"]


def test_every_rule_has_a_reason_and_a_confidence() -> None:
    assert set(RULES) == set(CONFIDENCE)
    assert all(reason.endswith(".") for reason in RULES.values())
    assert all(0 < share <= 1 for share in CONFIDENCE.values())


def test_not_only_denies_nothing() -> None:
    assert said("Bộ trưởng không chỉ hoan nghênh sáng kiến mà còn cam kết tài trợ.") == [
        (GUEST, "welcome", "hoan nghênh", "sáng kiến"),
        (GUEST, "commit", "cam kết", "tài trợ"),
    ]
