"""The sample readouts are read as a careful reader would read them."""

import runpy
from pathlib import Path

import docx
import pytest

import verbale

SAMPLES = Path(__file__).parents[1] / "samples"

# Of each sample: title, publisher, date, language; who met whom, when; and some of its statements: speaker
# (or "both"), act, cue and the first words of the content.
SOURCES = {
    "vi-ministry.txt": ("Thứ trưởng Ngoại giao Trịnh Khánh Lâm tiếp", None, "2026-01-13", "vi"),
    "vi-government-portal.html": (
        "Phó Thủ tướng Lưu Đình Phong tiếp",
        "Cổng tin Đối ngoại",
        "2026-02-26",
        "vi",
    ),
    "vi-party-newspaper.txt": ("Tăng cường trao đổi lý luận", None, "2026-03-05", "vi"),
    "vi-province.txt": ("Bắc Ninh mong muốn", None, "2026-04-22", "vi"),
    "vi-academy.docx": ("Giám đốc Học viện Chính sách công", None, "2026-05-15", "vi"),
    "en-un-readout.txt": ("Readout of the Under-Secretary-General's meeting", None, "2026-01-13", "en"),
    "en-foreign-ministry.txt": ("Japan-Viet Nam Foreign Ministers' Meeting", None, "2026-05-19", "en"),
    "en-wire-agency.txt": ("Viet Nam, Finland agree on roadmap", None, "2026-06-12", "en"),
}
MEETINGS = {
    "vi-ministry.txt": ("reception", "2026-01-13", "Trịnh Khánh Lâm", "Marisol Etchegaray"),
    "vi-government-portal.html": ("reception", "2026-02-26", "Lưu Đình Phong", "Aino Lehtovaara"),
    "vi-party-newspaper.txt": ("talks", "2026-03-05", "Đoàn Nhật Quang", "Khamphone Sisavath"),
    "vi-province.txt": ("working_session", "2026-04-22", "Nghiêm Xuân Thọ", "Seo Min-jae"),
    "vi-academy.docx": ("reception", "2026-05-15", "Phan Hữu Tấn", "Tessa Lindqvist"),
    "en-un-readout.txt": ("talks", "2026-01-13", "Marisol Etchegaray", "Trinh Khanh Lam"),
    "en-foreign-ministry.txt": ("talks", "2026-05-19", "KIRISHIMA Haruto", "Luong Thi Bich Thao"),
    "en-wire-agency.txt": ("talks", "2026-06-11", "Ha Duc Thinh", "Aino Lehtovaara"),
}
STATEMENTS = {
    "vi-ministry.txt": [
        ("Trịnh Khánh Lâm", "request", "đề nghị", "Liên hợp quốc tạo điều kiện"),
        ("Trịnh Khánh Lâm", "propose", "đề xuất", "hai bên cùng nghiên cứu"),
        ("Marisol Etchegaray", "commit", "khẳng định", "Liên hợp quốc sẽ dành cho Việt Nam 60 suất"),
        ("Marisol Etchegaray", "hope", "bày tỏ mong muốn", "Việt Nam sớm tham gia"),
        ("both", "agree", "nhất trí", "lập nhóm chuyên gia chung"),
    ],
    "vi-government-portal.html": [
        ("Lưu Đình Phong", "request", "đề nghị", "Phần Lan"),
        ("Aino Lehtovaara", "commit", "cam kết", "Phần Lan sẽ dành 2 triệu giờ tính toán"),
        ("Aino Lehtovaara", "propose", "kiến nghị", "hai nước sớm đàm phán"),
        ("Lưu Đình Phong", "agree", "đồng ý", "giao Bộ Khoa học và Công nghệ"),
    ],
    "vi-party-newspaper.txt": [
        ("Đoàn Nhật Quang", "commit", "khẳng định", "Việt Nam sẽ dành thêm 30 suất học bổng"),
        ("Khamphone Sisavath", "request", "đề nghị", "Ban Chính sách, chiến lược Trung ương cử"),
        ("Vương Thục Quyên", "hope", "mong", "hai Ban sớm cụ thể hóa"),
        ("both", "agree", "thống nhất", "giao hai cơ quan tham mưu"),
    ],
    "vi-province.txt": [
        ("Nghiêm Xuân Thọ", "propose", "kiến nghị", "hai bên sớm ký lại"),
        ("Seo Min-jae", "offer", "sẵn sàng", "làm cầu nối"),
        ("Seo Min-jae", "request", "yêu cầu", "ngành điện thông báo"),
        ("both", "agree", "thống nhất", "thành lập tổ công tác chung"),
    ],
    "vi-academy.docx": [
        ("Phan Hữu Tấn", "request", "đề nghị", "UNDP hỗ trợ xây dựng bộ chỉ số"),
        ("Tessa Lindqvist", "commit", "khẳng định", "UNDP sẽ bố trí 350.000 USD"),
        ("Cù Minh Triết", "propose", "kiến nghị", "UNDP chia sẻ công cụ"),
        ("both", "agree", "thống nhất", "ký biên bản ghi nhớ"),
    ],
    "en-un-readout.txt": [
        ("Trinh Khanh Lam", "request", "asked", "the United Nations to help Vietnamese scholars"),
        ("Trinh Khanh Lam", "propose", "proposed", "the two sides study"),
        ("Marisol Etchegaray", "offer", "offered", "50 places"),
        ("Marisol Etchegaray", "affirm", "added", "The gap in computing power"),
        ("both", "agree", "agreed", "to establish a joint group"),
    ],
    "en-foreign-ministry.txt": [
        ("KIRISHIMA Haruto", "request", "requested", "Viet Nam improve"),
        ("Luong Thi Bich Thao", "commit", "pledged", "the implementing decree"),
        ("Luong Thi Bich Thao", "propose", "suggested", "officials of the two countries"),
        ("both", "discuss", "exchanged views", "on the situation in the South China Sea"),
    ],
    "en-wire-agency.txt": [
        ("Ha Duc Thinh", "propose", "proposed", "the two ministries appoint"),
        ("Aino Lehtovaara", "offer", "stood ready", "to send 15 senior researchers"),
        ("Aino Lehtovaara", "affirm", "remarked", "Trust is the only currency"),
        ("Oskari Wirtanen", "request", "asked", "the minister to recognise"),
    ],
}
NAMES = sorted(SOURCES)


def test_every_sample_is_described_here() -> None:
    shipped = [path.name for path in SAMPLES.iterdir() if path.suffix in {".txt", ".html", ".docx", ".pdf"}]
    assert sorted(shipped) == NAMES == sorted(MEETINGS) == sorted(STATEMENTS)


@pytest.fixture(scope="module", params=NAMES)
def sample(request: pytest.FixtureRequest) -> tuple[str, verbale.Reading]:
    return request.param, verbale.read(SAMPLES / request.param)


def test_source(sample: tuple[str, verbale.Reading]) -> None:
    name, reading = sample
    title, *rest = SOURCES[name]
    source = reading.source
    assert (source.title or "").startswith(title)
    assert [source.publisher, source.published, source.language] == rest
    assert reading.problems == ()


def test_meeting(sample: tuple[str, verbale.Reading]) -> None:
    name, reading = sample
    names = {person.id: person.name for person in reading.people}
    found = [
        (e.kind, e.date, names.get(e.hosts[0]), names.get(e.guests[0]))
        for e in reading.encounters
        if e.guests
    ]
    assert MEETINGS[name] in found


def test_statements(sample: tuple[str, verbale.Reading]) -> None:
    name, reading = sample
    found = [
        (speaker.name or speaker.kind, s.act, reading.text[slice(*s.cue)], reading.text[slice(*s.content)])
        for s in reading.statements
        for speaker in s.speakers
    ]
    for who, act, cue, start in STATEMENTS[name]:
        assert [f for f in found if f[:3] == (who, act, cue) and f[3].startswith(start)], (
            who,
            act,
            cue,
            start,
        )


def test_nothing_is_read_but_the_article() -> None:
    text = verbale.read(SAMPLES / "vi-government-portal.html").text
    for words in (
        "Tin liên quan",
        "giải ngân",
        "Bình luận",
        "công bố danh sách",
        "Đọc nhiều",
        "Điều khoản",
        "English",
    ):
        assert words not in text
    assert "Học viện Chính sách công - Phòng" not in verbale.read(SAMPLES / "vi-academy.docx").text


def test_the_word_sample_is_what_its_script_makes(tmp_path: Path) -> None:
    runpy.run_path(str(SAMPLES / "make_docx.py"))["make"](tmp_path / "new.docx")
    made, shipped = docx.Document(str(tmp_path / "new.docx")), docx.Document(str(SAMPLES / "vi-academy.docx"))
    assert [p.text for p in made.paragraphs] == [p.text for p in shipped.paragraphs]
    assert made.core_properties.title == shipped.core_properties.title
