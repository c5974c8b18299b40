"""The page of a reading: what stands on it, in which order, and how it fits the screen."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.cli.cli_readings import TEXT, reading, statement
from verbale.cli.digest.layout import Screen
from verbale.cli.digest.page import Look, page
from verbale.cli.digest.quote import quote, safe
from verbale.cli.digest.sides import Filter, sides
from verbale.cli.digest.words import words
from verbale.model.records import Person, Reading, Source, Speaker

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def drawn(shown: Reading | None = None, width: int = 100, colours: str | None = None, **look: object) -> str:
    fields = {"screen": Screen(width=width, colours=colours), "language": "en"} | look
    return page(shown or reading(), Look(**fields), lambda rule: f"Because of {rule}.")  # type: ignore[arg-type]


def test_whole_page() -> None:
    assert (
        drawn(width=90)
        == """\
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
Thứ trưởng tiếp bà Marta Oyelaran
Báo Thử · 4 March 2026 · tiep.txt

  Reception      4 March 2026 · Trụ sở Bộ · Lê Thị Vân Khánh received Marta Oyelaran;
                 present: Đỗ Văn Lộc

  Việt Nam       Lê Thị Vân Khánh, Thứ trưởng
                 Đỗ Văn Lộc
  Liên hợp quốc  Marta Oyelaran, Trợ lý Tổng Thư ký UN (since June 2024); Bộ trưởng
                 (2019–2023)
  Named          Văn kiện số toàn cầu

VIỆT NAM ─────────────────────────────────────────────────────────────────────────── 1 ask
   REQUEST       Lê Thị Vân Khánh: *đề nghị* Liên hợp quốc hỗ trợ:
                 - đào tạo kỹ sư;
                 - kết nối chuyên gia → Liên hợp quốc
   affirm        Lê Thị Vân Khánh: *nhấn mạnh* vai trò của _Văn kiện số toàn cầu_
   inform        Đỗ Văn Lộc: *cho biết* kho dữ liệu đã sẵn sàng
   welcome       Lê Thị Vân Khánh: *chào mừng* bà Marta Oyelaran; → bà Marta Oyelaran

LIÊN HỢP QUỐC · Marta Oyelaran ───────────────────────────────────────────── 1 undertaking
   COMMIT        “Chúng tôi sẽ góp 5 triệu USD”, bà Oyelaran *cam kết*
   NOT AGREE     *không nhất trí* lùi thời hạn

BOTH SIDES ───────────────────────────────────────────────────────────────── 1 undertaking
   AGREE         *nhất trí gặp* lại vào tháng 5

UNESCO ───────────────────────────────────────────────────────────────────────────── 1 ask
   PROPOSE       *đề xuất* một hội thảo

SPEAKER NOT TOLD ─────────────────────────────────────────────────────────────────────────
   welcome       *hoan nghênh* sáng kiến này

Note  line 9: one paragraph is in French

"""
    )


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 120])
@pytest.mark.parametrize("colours", [None, "standard", "truecolor"])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_no_line_is_wider_than_the_screen(width: int, colours: str | None, language: str) -> None:
    shown = drawn(width=width, colours=colours, language=language, why=True)
    assert max(cell_len(line) for line in ANSI.sub("", shown).split("\n")) <= width


def test_colours_change_nothing_but_the_marks() -> None:
    coloured = ANSI.sub("", drawn(colours="standard"))
    bare = drawn().replace("*", "").replace("_", "")
    assert " ".join(coloured.casefold().split()) == " ".join(bare.casefold().split())


def test_the_title_is_bold_and_what_is_below_it_dim() -> None:
    title, below = drawn(colours="standard").split("\n")[1:3]
    assert title.startswith("\x1b[1mThứ trưởng tiếp")
    assert below.startswith("\x1b[2mBáo Thử")


def test_no_colour_keeps_bold_and_underline() -> None:
    shown = drawn(screen=Screen(width=100, colours="standard", no_color=True))
    codes = {code for match in ANSI.findall(shown) for code in match[2:-1].split(";")}
    assert {"1", "4"} <= codes
    assert not codes & {str(code) for code in (*range(30, 50), *range(90, 108))}


def test_wide_letters_wrap_by_their_cells() -> None:
    text = "Bộ trưởng nói 日本とベトナムの外相は会談を行い両国関係について意見を交換しました"
    shown = drawn(
        reading(text=text, statements=(statement(text, "p1", "affirm", "nói", text[14:]),)), width=60
    )
    lines = shown.split("\n")
    assert max(map(cell_len, lines)) <= 60
    assert text[14:] in "".join(line.strip() for line in lines).replace("*nói* ", "")


def test_why_gives_reason_rule_and_confidence() -> None:
    assert "Because of vi.subject-cue. [vi.subject-cue, 90% sure]" in drawn(why=True)
    assert "vi.subject-cue" not in drawn()


def test_statements_go_by_force_then_by_text() -> None:
    forces = [[s.force for s in side.statements] for side in sides(reading(), Filter())]
    assert forces == [[3, 1, 1, 0], [5, 5], [5], [3], [0]]


def test_an_organisation_with_a_partys_name_stands_with_the_party() -> None:
    joined = statement(TEXT, "việt nam", "propose", "đề xuất", "một hội thảo")
    assert [side.name for side in sides(reading(statements=(joined,)), Filter())] == ["Việt Nam"]


def test_all_names_of_a_state_are_one_side() -> None:
    text = "Finland said yes. The Finnish side proposed a date. Mikko Aalto of Finland agreed to it."
    people = (Person(id="p1", name="Mikko Aalto", party="Finland"),)
    said = (
        statement(text, "Finland", "affirm", "said", "yes"),
        statement(text, "Finnish", "propose", "proposed", "a date"),
        statement(text, "p1", "agree", "agreed", "to it"),
    )
    source = Source(name="a", sha256="", media_type="", language="en")
    shown = reading(text=text, people=people, statements=said, source=source)
    assert [(side.kind, side.name, len(side.statements)) for side in sides(shown, Filter())] == [
        ("party", "Finland", 3)
    ]
    shown = reading(text=text, people=(), statements=said[1::-1], source=source)
    assert [(side.kind, side.name) for side in sides(shown, Filter())] == [("organisation", "Finnish")]


def test_a_filter_knows_a_party_by_its_english_name_in_either_language() -> None:
    found = [
        TEXT[slice(*s.cue)]
        for side in sides(reading(), Filter(speaker="united nations"))
        for s in side.statements
    ]
    assert found == ["cam kết", "không nhất trí"]


def test_speakers_of_two_parties_speak_for_both_sides_under_their_names() -> None:
    two = (Speaker(kind="person", id="p1", name="Khánh"), Speaker(kind="person", id="p2", name="Oyelaran"))
    shown = drawn(
        reading(statements=(statement(TEXT, "p1", "propose", "đề xuất", "một hội thảo", speakers=two),))
    )
    assert "BOTH SIDES" in shown
    assert "Khánh and Oyelaran: *đề xuất* một hội thảo" in shown


@pytest.mark.parametrize(
    ("wanted", "cues"),
    [
        (Filter(acts=frozenset({"commit", "propose"})), ["cam kết", "đề xuất"]),
        (Filter(min_force=5), ["cam kết", "không nhất trí", "nhất trí gặp"]),
        (Filter(speaker="van khanh", min_force=1), ["đề nghị", "nhấn mạnh"]),
        (Filter(speaker="VIỆT NAM", acts=frozenset({"inform"})), ["cho biết"]),
        (Filter(speaker="lien hop"), ["cam kết", "không nhất trí"]),
        (Filter(speaker="both"), ["nhất trí gặp"]),
        (Filter(speaker="nobody"), []),
    ],
)
def test_filters(wanted: Filter, cues: list[str]) -> None:
    found = [TEXT[slice(*s.cue)] for side in sides(reading(), wanted) for s in side.statements]
    assert found == cues


def test_a_document_without_a_match_is_left_out() -> None:
    assert drawn(wanted=Filter(speaker="nobody")) == ""
    assert "Lê Thị Vân Khánh received" in drawn(wanted=Filter(min_force=5))


def test_far_apart_cue_and_content_are_parted_by_an_ellipsis() -> None:
    text = "Thứ trưởng đề nghị " + "x" * 60 + " và kêu gọi các bên kiềm chế"
    shown = quote(
        text, statement(text, "p1", "request", "đề nghị", "các bên kiềm chế"), (), cue_style="", marks=True
    )
    assert [line.plain for line in shown] == ["*đề nghị* … các bên kiềm chế"]


def test_a_text_cannot_steer_the_terminal() -> None:
    evil = "Thứ trưởng nói \x1b]0;owned\x07\x1b[31m đỏ\u202e ngược\x9b2J\r che"
    source = Source(name="a\x1b[2J.txt", sha256="", media_type="", title="T\x1b[2J\ntwo")
    shown = drawn(
        reading(text=evil, source=source, statements=(statement(evil, "p1", "affirm", "nói", evil[15:]),))
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert len(safe(evil)) == len(evil)


@given(st.text(min_size=1, max_size=300), st.integers(40, 120))
def test_any_text_is_drawn_within_the_screen(text: str, width: int) -> None:
    whole = (0, len(text))
    one = statement(TEXT, "p1", "propose", "đề xuất", "một hội thảo")
    fields = {field: getattr(one, field) for field in one.__struct_fields__}
    shown = drawn(
        reading(text=text, statements=(type(one)(**fields | {"cue": (0, 1), "content": whole}),)), width
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)
    assert all(cell_len(line) <= width for line in shown.split("\n"))


@pytest.mark.parametrize(
    ("iso", "english", "vietnamese"),
    [
        ("2026-03-04", "4 March 2026", "4/3/2026"),
        ("2026-03", "March 2026", "3/2026"),
        ("2026", "2026", "2026"),
        (None, "", ""),
        ("2026-13", "13 2026", "13/2026"),
        ("spring", "spring", "spring"),
    ],
)
def test_dates(iso: str | None, english: str, vietnamese: str) -> None:
    assert (words("en").date(iso), words("vi").date(iso)) == (english, vietnamese)


def test_both_languages_have_words_for_everything() -> None:
    english, vietnamese = words("en"), words("vi")
    assert english.acts.keys() == vietnamese.acts.keys()
    assert english.kinds.keys() == vietnamese.kinds.keys()
    assert english.sentences.keys() == vietnamese.sentences.keys() == english.kinds.keys() - {"conference"}
    assert len(english.forces) == len(vietnamese.forces) == 6
