"""Whatever happens to a text on its way, reading it never fails, and every value is tied to words in it."""

import json
import re
import subprocess
import sys
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import gold_paths
from tests.exactness import faults
from verbale.errors import UnreadableError
from verbale.model.records import Reading
from verbale.reading import read_document
from verbale.text.fold import fold
from verbale.text.load import load_bytes, load_text

PATHS = gold_paths()
TEXTS = [path.read_text(encoding="utf-8") for path in PATHS]
VIETNAMESE = [t for p, t in zip(PATHS, TEXTS, strict=True) if p.name.startswith("vi")]

# hoà and hòa, uỷ and ủy: each as the other.
_ONE, _OTHER = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ", "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy"
SWAPPED = {
    a[k : k + 2]: b[k : k + 2] for a, b in ((_ONE, _OTHER), (_OTHER, _ONE)) for k in range(0, len(a), 2)
}
TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(SWAPPED)})(?!\w)")
# What wanders into texts: emoji (also joined and coloured), what has no width, letters whose lower case is
# longer, odd spaces, marks without a letter, right-to-left, controls, the highest code point, punctuation.
STRAYS = [
    "😀", "👩\u200d⚕️", "🇻🇳", "\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad", "İ", "ẞ", "ŉ", "ﬁ",
    "\u00a0", "\u202f", "\u3000", "\t", "\u2028", "\u0301", "\u0323\u0302", "\u202e", "\x00", "\x0b",
    "\U0010ffff", "“", "”", '"', "(", ")", "...", ";", "‘", "—", "\n", "\n\n",
]  # fmt: skip


def read(text: str) -> Reading | None:
    """The reading of a text, checked; None where there is no letter in it."""
    try:
        document = load_text(text)
    except UnreadableError:
        assert not any(c.isalpha() for c in text)
        return None
    reading = read_document(document)
    assert faults(reading) == []
    return reading


def content(reading: Reading) -> object:
    """All of a reading but what depends on the bytes: the stamp of the source and the ids made with it."""
    plain = msgspec.to_builtins(reading)
    del plain["source"]["sha256"], plain["text"]
    for statement in plain["statements"]:
        del statement["id"]
    return plain


def shape(reading: Reading) -> object:
    """Where everything is and what it is, without the words."""
    return (
        [(s.cue, s.content, s.act, [(w.kind, w.id) for w in s.speakers]) for s in reading.statements],
        [(p.id, p.mentions, [post.span for post in p.posts]) for p in reading.people],
        [(e.kind, e.date, e.cue, len(e.hosts), len(e.guests)) for e in reading.encounters],
        [i.span for i in reading.instruments],
    )


def of_bytes(text: str) -> Reading:
    return read_document(load_bytes(text.encode(), "a.txt"))


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_change_nothing(ending: str) -> None:
    for text in TEXTS:
        other = of_bytes(text.replace("\n", ending))
        assert other.text == text
        assert content(other) == content(of_bytes(text))


def test_decomposed_letters_change_nothing() -> None:
    for text in TEXTS:
        apart = unicodedata.normalize("NFD", text)
        assert (apart != text) == (not text.isascii() and any(unicodedata.decomposition(c) for c in text))
        assert content(of_bytes(apart)) == content(of_bytes(text))


def test_a_byte_order_mark_changes_nothing() -> None:
    for text in TEXTS:
        assert content(of_bytes("\ufeff" + text)) == content(of_bytes(text))


def test_where_the_tone_mark_stands_changes_nothing() -> None:
    changed = 0
    for text in VIETNAMESE:
        other = TONE.sub(lambda m: SWAPPED[m.group()], text)
        changed += other != text
        assert shape(of_bytes(other)) == shape(of_bytes(text))
    assert changed > 10


def test_no_break_spaces_change_nothing() -> None:
    for text in TEXTS:
        other = read(text.replace(" ", "\u00a0"))
        assert other is not None
        assert shape(other) == shape(of_bytes(text))


@given(st.sampled_from(TEXTS), st.data())
def test_strays_in_a_text(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(text)), min_size=1, max_size=30))
    for place in sorted(places, reverse=True):
        text = text[:place] + data.draw(st.sampled_from(STRAYS)) + text[place:]
    read(text)


@given(st.sampled_from(TEXTS), st.sampled_from(STRAYS), st.sampled_from([" ", "\n", "", ". ", ","]))
def test_a_stray_everywhere(text: str, stray: str, where: str) -> None:
    read(text.replace(where, where + stray) if where else stray.join(text))


@given(st.text(max_size=2000))
def test_any_text(text: str) -> None:
    read(text)


WORDS = sorted({w for text in TEXTS for w in re.findall(r"\w+|[^\w\s]", text)})


@given(
    st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(STRAYS)), max_size=300),
    st.sampled_from([" ", ""]),
)
def test_words_of_readouts_in_any_order(words: list[str], between: str) -> None:
    read(between.join(words))


@given(st.binary(max_size=2000))
def test_any_bytes(data: bytes) -> None:
    try:
        document = load_bytes(data, "a.txt")
    except UnreadableError:
        return
    assert faults(read_document(document)) == []


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_line_of_a_million_characters(language: str) -> None:
    """No line is too long; and what stands in it is found, not only survived."""
    texts = [t.replace("\n", " ") for p, t in zip(PATHS, TEXTS, strict=True) if p.name.startswith(language)]
    line = " ".join(texts)
    line = (line * (1_000_000 // len(line) + 1))[:1_000_000]
    reading = read(line)
    assert reading is not None
    assert len(reading.statements) > 5000


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "Ông ",
        "“",
        '"',
        "(",
        "the Minister said ",
        "Bộ trưởng ",
        ", ",
        "; ",
        "đề nghị ",
        "A",
        "\u0301",
        "và ",
        "and ",
    ],
)
def test_a_long_line_of_one_thing(unit: str) -> None:
    read(unit * (100_000 // len(unit)))


def test_ids_and_order_are_the_same_in_every_process() -> None:
    """Two interpreters that hash strings differently write the same bytes."""
    code = (
        "import sys, pathlib; from verbale.export.records import line; from verbale.reading import read\n"
        "for p in sys.argv[1:]: sys.stdout.buffer.write(line(read(pathlib.Path(p)), True))"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code, *map(str, PATHS)],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
    ids = [s["id"] for row in outputs[0].splitlines() for s in json.loads(row)["statements"]]
    assert len(ids) == len(set(ids)) > 500
