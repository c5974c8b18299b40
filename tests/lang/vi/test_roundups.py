"""Round-ups, interviews and reportages: constructions that the twelve texts of autumn taught, one each."""

import pytest

from tests.lang.vi.reader import read_vi, said
from tests.lang.vi.test_bulletins import met

HOST, GUEST = "Trần Minh Quân", "Anna Lindholm"
HEAD = "Hà Nội, 12/3/2026\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Cũng theo bà, mức thuế còn cao; vì vậy, phía Việt Nam yêu cầu Thụy Điển xem lại.", [(GUEST, "affirm", "theo", "mức thuế còn cao"), ("Việt Nam", "request", "yêu cầu", "Thụy Điển xem lại")], id="also-according-to"),
        pytest.param("Phía Việt Nam đề nghị Thụy Điển mở cửa; người đứng đầu ngành khoa học nước bạn ngỏ ý chia sẻ dữ liệu.", [("Việt Nam", "request", "đề nghị", "Thụy Điển mở cửa"), (GUEST, "offer", "ngỏ ý", "chia sẻ dữ liệu")], id="head-of-their-house"),
        pytest.param("Bộ trưởng chậm rãi nói:\n“Nhà tôi ở bên sông. Nước lên là mất vườn.\nNăm nay nước lên sớm hơn.”", [(GUEST, "affirm", "nói", "Nhà tôi ở bên sông. Nước lên là mất vườn.\nNăm nay nước lên sớm hơn")], id="quotation-of-two-paragraphs"),
        pytest.param("“Đừng hỏi chúng tôi cho bao nhiêu.\n\nHãy hỏi chúng tôi ở lại bao lâu”, bà chia sẻ.", [(GUEST, "affirm", "chia sẻ", "Đừng hỏi chúng tôi cho bao nhiêu.\n\nHãy hỏi chúng tôi ở lại bao lâu")], id="quotation-that-opens-a-paragraph"),
        pytest.param("“Bản nháp này.\n\nThứ trưởng cảm ơn Bộ trưởng.", [(HOST, "thank", "cảm ơn", "Bộ trưởng")], id="a-mark-that-is-never-closed"),
        pytest.param("Nhưng như Bộ trưởng nhận xét, cái được lớn hơn là lòng tin.", [(GUEST, "affirm", "nhận xét", "cái được lớn hơn là lòng tin")], id="as-she-remarks"),
        pytest.param("Kể thêm về buổi tiếp, Thứ trưởng tiết lộ hai nước còn một hồ sơ chưa xong.", [(HOST, "inform", "tiết lộ", "hai nước còn một hồ sơ chưa xong")], id="topic-frame"),
        pytest.param("Đáp câu hỏi này, bà nêu ba việc cần làm.", [(GUEST, "affirm", "nêu", "ba việc cần làm")], id="answer-to-a-question"),
        pytest.param("Trước băn khoăn liệu dự án có bị “cất trong ngăn kéo”, Thứ trưởng bày tỏ tin tưởng vào cơ chế mới.", [(HOST, "affirm", "bày tỏ tin tưởng", "vào cơ chế mới")], id="quoted-words-of-another-clause"),
        pytest.param("Bộ trưởng phía bạn ghi nhận đề xuất này.", [(GUEST, "appreciate", "ghi nhận", "đề xuất này")], id="minister-of-the-other-side"),
        pytest.param("Bà nói bà sẽ đưa hồ sơ ra Nội các trong tháng 10.", [(GUEST, "commit", "nói", "bà sẽ đưa hồ sơ ra Nội các trong tháng 10")], id="she-says-she-will"),
        pytest.param("Bộ trưởng cho biết khoản vay đã được duyệt và sẽ ký trong tháng 4.", [(GUEST, "inform", "cho biết", "khoản vay đã được duyệt và sẽ ký trong tháng 4")], id="a-plan-stays-in-what-is-told"),
        pytest.param("Thứ trưởng nhắc lại cam kết của Việt Nam thực thi Hiệp định.", [(HOST, "commit", "nhắc lại cam kết", "của Việt Nam thực thi Hiệp định")], id="verb-with-the-noun-of-an-act"),
        pytest.param("Họ nhất trí mở thêm hai lớp. Doanh nghiệp của họ thì chưa.", [("both", "agree", "nhất trí", "mở thêm hai lớp")], id="they"),
        pytest.param("Bà khẳng định tổ chức này sẵn sàng trả lương cho 500 người.", [(GUEST, "offer", "sẵn sàng", "trả lương cho 500 người")], id="this-house-is-ready"),
        pytest.param("“Chúng ta đã ký nhiều, nay phải làm nhiều hơn ký”, bà kết luận.", [(GUEST, "affirm", "kết luận", "Chúng ta đã ký nhiều, nay phải làm nhiều hơn ký")], id="an-earlier-act-in-a-quotation"),
        pytest.param("Bộ trưởng yêu cầu giao hàng sớm nhưng chối từ khoản phạt.", [(GUEST, "request", "yêu cầu", "giao hàng sớm"), (GUEST, "concern", "chối từ", "khoản phạt")], id="refusal-after-a-request"),
        pytest.param("Bộ trưởng hỏi liệu Việt Nam có tiếp tục mở cửa hay không.", [(GUEST, "request", "hỏi", "liệu Việt Nam có tiếp tục mở cửa hay không")], id="asks-whether"),
        pytest.param("Bà đặt câu hỏi liệu dự án có kịp không; đề nghị Việt Nam trả lời sớm.", [(GUEST, "request", "đặt câu hỏi", "liệu dự án có kịp không"), (GUEST, "request", "đề nghị", "Việt Nam trả lời sớm")], id="puts-the-question-whether"),
        pytest.param("“Bao giờ cầu thông xe?”, bà hỏi.", [(GUEST, "request", "hỏi", "Bao giờ cầu thông xe")], id="question-in-quotation-marks"),
        pytest.param("Bà hỏi nhiều hơn nói. Khi được hỏi liệu có tăng học bổng, Bộ trưởng khẳng định Thụy Điển coi trọng đào tạo.", [(GUEST, "affirm", "khẳng định", "Thụy Điển coi trọng đào tạo")], id="no-question-is-told"),
        pytest.param("Kết thúc thảo luận, hai bên thống nhất:\n- Lập nhóm công tác trước cuối năm;\n- Họp kỳ tới tại Hà Nội.", [("both", "agree", "thống nhất", "Lập nhóm công tác trước cuối năm;\n- Họp kỳ tới tại Hà Nội")], id="lines-after-a-bare-verb"),
        pytest.param("Bộ trưởng đề nghị Việt Nam sớm cấp phép; đại diện Tập đoàn Nordvik, ông Erik Holm, hứa đầu tư thêm.", [(GUEST, "request", "đề nghị", "Việt Nam sớm cấp phép"), ("Erik Holm", "commit", "hứa", "đầu tư thêm")], id="apposed-speaker-after-a-semicolon"),
        pytest.param("Bà nói thẳng: Thụy Điển không thể chờ thêm; yêu cầu có lộ trình rõ ràng.", [(GUEST, "affirm", "nói thẳng", "Thụy Điển không thể chờ thêm"), (GUEST, "request", "yêu cầu", "có lộ trình rõ ràng")], id="says-straight"),
        pytest.param("Hai bên ra Tuyên bố chung, theo đó nhấn mạnh quyết tâm nâng kim ngạch.", [("both", "commit", "nhấn mạnh quyết tâm", "nâng kim ngạch")], id="whereby"),
        pytest.param("Hỏi: Thưa Bộ trưởng, chuyến thăm này có gì mới?", [], id="label-of-an-interview"),
        pytest.param("Bộ trưởng tán thành hai điểm; riêng đề xuất thứ ba, bà cho là còn sớm.", [(GUEST, "agree", "tán thành", "hai điểm"), (GUEST, "affirm", "cho là", "còn sớm")], id="a-proposal-by-its-number-is-a-noun"),
        pytest.param("Thứ trưởng nói đã đủ. Bộ trưởng thì dè dặt hơn: bà cho rằng còn hai điểm.", [(HOST, "affirm", "nói", "đã đủ"), (GUEST, "affirm", "cho rằng", "còn hai điểm")], id="pronoun-after-a-colon"),
        pytest.param("Bà không loại trừ khả năng lùi thời hạn. Thứ trưởng nguyện làm cầu nối và ghi nhận nguyện vọng của bà.", [(GUEST, "affirm", "không loại trừ", "khả năng lùi thời hạn"), (HOST, "commit", "nguyện", "làm cầu nối"), (HOST, "appreciate", "ghi nhận", "nguyện vọng của bà")], id="rarer-verbs"),
        pytest.param("Bộ trưởng nhấn mạnh không thể chấp nhận việc chậm trễ.", [(GUEST, "affirm", "nhấn mạnh", "không thể chấp nhận việc chậm trễ")], id="a-negated-act-carries-nothing"),
        pytest.param("Cả hai Bộ trưởng đều cho rằng cần nối lại đàm phán.", [("both", "affirm", "cho rằng", "cần nối lại đàm phán")], id="both-ministers"),
    ],
)  # fmt: skip
def test_statements(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert said(text) == expected


def test_other_spelling_in_brackets_is_the_same_person() -> None:
    text = (
        HEAD
        + "Bộ trưởng Y tế Lê Minh Anh hội đàm với Bộ trưởng Y tế Lào Xu-ly-vông Kẹo-ma-ny (Soulivong Keomany). Ông Keomany cảm ơn Việt Nam.\n"
    )
    reading = read_vi(text, "")
    assert [p.name for p in reading.people] == ["Lê Minh Anh", "Xu-ly-vông Kẹo-ma-ny"]
    assert [s.speakers[0].name for s in reading.statements] == ["Xu-ly-vông Kẹo-ma-ny"]


def test_a_later_sentence_of_a_quotation_marks_nothing() -> None:
    reading = read_vi("Bộ trưởng nói: “Sông này rất dài. Tôi đã đi hết”.")
    assert reading.statements[0].marks == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("TIN VẮN\nThứ Năm, 12/3/2026\n● Việt Nam và Lào\n10/3, tại Viêng Chăn, Thứ trưởng Công Thương Lê Minh Anh gặp Thứ trưởng Công Thương Lào Sone Vong.\n● Việt Nam và Đức\nTại Berlin, 9/3, Thứ trưởng Y tế Trần Thị Mai làm việc với Quốc vụ khanh Y tế Đức Karl Brandt.\n", [("talks", "2026-03-10", "Lê Minh Anh", "Sone Vong"), ("working_session", "2026-03-09", "Trần Thị Mai", "Karl Brandt")], id="bare-days-of-a-bulletin"),
        pytest.param(HEAD + "Tại cuộc hội đàm ngày 10/3 tại La Hay giữa Thủ tướng Lê Minh Anh và Thủ tướng Hà Lan Jan Vermeulen, phía Việt Nam đề nghị mở đường bay.\n", [("talks", "2026-03-10", "Lê Minh Anh", "Jan Vermeulen")], id="between-after-date-and-place"),
        pytest.param(HEAD + "Sáng 12/3, Chủ tịch UBND tỉnh Lê Minh Anh tiếp bà Ana Duarte, Đại sứ Bồ Đào Nha và đoàn 12 doanh nghiệp do ông Rui Costa, Chủ tịch Hiệp hội Dệt may dẫn đầu.\n", [("reception", "2026-03-12", "Lê Minh Anh", "Ana Duarte+Rui Costa")], id="guest-and-a-delegation"),
        pytest.param(HEAD + "Sáng 12/3, Hiệu trưởng Lê Minh Anh tiếp bà Ana Duarte, Hiệu trưởng Đại học Porto. Khép lại buổi tiếp là lễ ký Biên bản ghi nhớ giữa ông Lê Minh Anh và bà Ana Duarte.\n", [("reception", "2026-03-12", "Lê Minh Anh", "Ana Duarte"), ("signing", "2026-03-12", "Lê Minh Anh", "Ana Duarte")], id="ceremony-after-a-meeting"),
        pytest.param(HEAD + "Sáng 12/3, Bộ trưởng Công Thương Lê Minh Anh đồng chủ trì Kỳ họp lần thứ 3 Ủy ban hỗn hợp với Bộ trưởng Kinh tế Phần Lan Ville Koski.\n", [("conference", "2026-03-12", "Lê Minh Anh+Ville Koski", "")], id="co-chairs-with"),
        pytest.param(HEAD + "Trưa 12/3, Thủ tướng Lê Minh Anh cùng Bộ trưởng Thương mại Lào Sone Vong tham dự diễn đàn doanh nghiệp với 200 công ty.\n", [("conference", "2026-03-12", "", "")], id="two-attend-a-forum"),
        pytest.param(HEAD + "Nhân dịp Thủ tướng Lê Minh Anh và Thủ tướng Lào Sone Vong tham dự hội nghị, hai nước mở triển lãm.\n", [], id="a-conference-as-occasion"),
    ],
)  # fmt: skip
def test_encounters(text: str, expected: list[tuple[str, str | None, str, str]]) -> None:
    assert met(text) == expected


def test_another_year_on_a_page_without_date_is_history() -> None:
    cast = "Chiều 11/2, Thứ trưởng Lê Minh Anh điện đàm với Thứ trưởng Thương mại Lào Sone Vong.\n"
    assert said("Năm 2024, hai nước đã nhất trí lập nhóm công tác.", cast) == []
    assert [s[1] for s in said("Năm nay, hai nước nhất trí lập nhóm công tác.", cast)] == ["agree"]


def test_a_negated_act_of_a_bare_professor() -> None:
    cast = (
        "Ngày 12/3/2026, Giáo sư Trần Văn Tú làm việc với bà Anna Lindholm, Bộ trưởng Khoa học Thụy Điển.\n"
    )
    reading = read_vi("Giáo sư không đề xuất lập quỹ mới.", cast)
    (statement,) = reading.statements
    assert (statement.speakers[0].name, statement.act) == ("Trần Văn Tú", "propose")
    assert [m.kind for m in statement.marks] == ["negated"]


def test_who_receives_and_speaks_is_not_the_guest() -> None:
    cast = HEAD + "Thủ tướng Trần Minh Quân hôm nay có nhiều hoạt động.\n"
    text = "Tiếp bà Maria Berg, Thủ tướng khẳng định Việt Nam coi trọng Na Uy. Bà cảm ơn Thủ tướng."
    assert [(s[0], s[1]) for s in said(text, cast)] == [("Trần Minh Quân", "affirm"), ("Maria Berg", "thank")]
    assert read_vi(text, cast).people[1].posts == ()


@pytest.mark.parametrize("line", ["Từ ngày 20 đến 22-8-2025", "(từ ngày 20 đến ngày 22-8-2025)"])
def test_a_span_is_no_day_of_publication(line: str) -> None:
    text = line + "\nNgày 21-8, Thứ trưởng Lê Văn Hòa gặp Thứ trưởng Ngoại giao Lào Sone Vong.\n"
    reading = read_vi(text, "")
    assert reading.source.published is None
    assert reading.encounters[0].date == "2025-08-21"


def test_place_between_office_and_name() -> None:
    text = HEAD + "Sáng 12/3, Tỉnh trưởng Karlovy Vary Jan Novák tiếp Đại sứ Lê Minh Anh tại Karlovy Vary.\n"
    first = read_vi(text, "").people[0]
    assert (first.name, first.posts[0].title) == ("Jan Novák", "Tỉnh trưởng Karlovy Vary")


def test_next_person_behind_an_association() -> None:
    text = (
        HEAD
        + "Đại sứ Lê Minh Anh gặp Chủ tịch Hội Nông dân Phan Văn Bình, Chi hội trưởng Chi hội Phụ nữ Đặng Thu Hà cùng bà con.\n"
    )
    assert [p.name for p in read_vi(text, "").people] == ["Lê Minh Anh", "Phan Văn Bình", "Đặng Thu Hà"]
    assert met(text) == [("talks", "2026-03-12", "Lê Minh Anh", "Phan Văn Bình+Đặng Thu Hà")]


@pytest.mark.parametrize(
    ("state", "party"), [("Gambia", "Gambia"), ("Mali", "Mali"), ("Nam Sudan", "Nam Sudan")]
)
def test_states_that_few_readouts_name(state: str, party: str) -> None:
    text = HEAD + f"Bộ trưởng Lê Hoàng Nam gặp Bộ trưởng Ngoại giao {state} Fatou Jallow.\n"
    person = read_vi(text, "").people[1]
    assert (person.name, person.party) == ("Fatou Jallow", party)


@pytest.mark.parametrize(
    ("who", "name", "post"),
    [
        ("Tổng Giám đốc UNESCO Sofia Duarte", "Sofia Duarte", "Tổng Giám đốc"),
        ("Đại sứ Chile Victoria Rojas", "Victoria Rojas", "Đại sứ Chile"),
        ("Thị trưởng Sofia Ivan Petrov", "Ivan Petrov", "Thị trưởng Sofia"),
    ],
)
def test_given_names_that_are_places(who: str, name: str, post: str) -> None:
    person = read_vi(HEAD + f"Thủ tướng Lê Minh Anh tiếp {who}.\n", "").people[1]
    assert (person.name, person.posts[0].title) == (name, post)
