"""A text is cut into units with exact offsets; abbreviations and quotations break no sentence."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.lexicon.lexicon import Compiled, Entry, Lexicon, lexicon
from verbale.text.fold import fold
from verbale.text.sentences import LONGEST_SENTENCE, sentences, with_quotes
from verbale.text.units import Unit, units

ABBREVIATIONS = frozenset({"ts", "pgs", "tp", "mr", "dr", "no", "st"})
WORDS = Lexicon(
    Compiled(
        readings=[Entry("cue", "request"), Entry("state", "Viet Nam"), Entry("word", ""), Entry("title", "")],
        phrases={
            "đề nghị": [0],
            "việt nam": [1],
            "giao thương": [2],
            "thủ tướng": [3],
            "thủ tướng chính phủ": [3],
        },
    )
)


def cut(text: str, lexicon_: Lexicon = WORDS) -> list[Unit]:
    return units(text, fold(text), lexicon_, 0, len(text))


def split(text: str) -> list[str]:
    """The sentences of a paragraph, as written."""
    found = with_quotes(cut(text), text, fold(text))
    return [text[s[0].start : s[-1].end] for s in sentences(found, text, ABBREVIATIONS)]


def test_units_are_phrases_words_and_marks() -> None:
    text = "Thủ tướng Chính phủ đề\u00a0nghị Việt Nam (R&D), 30%."
    found = cut(text)
    assert [text[u.start : u.end] for u in found] == [
        "Thủ tướng Chính phủ", "đề\u00a0nghị", "Việt Nam", "(", "R&D", ")", ",", "30", "%", ".",
    ]  # fmt: skip
    assert [sorted(u.kinds) for u in found[:4]] == [["title"], ["cue"], ["state"], []]
    assert [u.cap for u in found[:5]] == [True, False, True, False, True]
    assert [u.word for u in found[:5]] == [True, True, True, False, True]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("đề nghị", ["cue"]),
        ("ĐỀ NGHỊ", ["cue"]),
        ("đề nghịch", []),  # inside a word
        ("xđề nghị", []),
        ("giao thương", ["word"]),
        ("giao Thương vụ", []),  # an everyday phrase does not run on into a name
        ("giao\u00a0thương", ["word"]),
        ("Giao Thương", ["word"]),
        ("thủ tướng chính", ["title"]),  # the shorter phrase, where the longer one is not whole
    ],
)
def test_phrases_are_whole_words_the_longest_first(text: str, kinds: list[str]) -> None:
    assert [k for u in cut(text) for k in u.kinds] == kinds


@pytest.mark.parametrize("language", ["vi", "en"])
@given(text=st.text(max_size=300))
def test_units_are_in_order_and_lose_nothing_but_space(language: str, text: str) -> None:
    found = cut(text, lexicon(language))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(u.low == fold(text)[u.start : u.end] != "" for u in found)
    kept = {k for u in found for k in range(u.start, u.end)}
    assert all(text[k].isspace() for k in range(len(text)) if k not in kept)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông đề nghị. Bà nhất trí.", ["Ông đề nghị.", "Bà nhất trí."]),
        ("PGS, TS. Trần Minh đã tới. Bà chào.", ["PGS, TS. Trần Minh đã tới.", "Bà chào."]),
        ("Dr. Ngo met Mr. Lee. They left.", ["Dr. Ngo met Mr. Lee.", "They left."]),
        ("J. K. Ole spoke. He left.", ["J. K. Ole spoke.", "He left."]),
        ("Tăng 3.5% so với năm 2024. Đó là kết quả.", ["Tăng 3.5% so với năm 2024.", "Đó là kết quả."]),
        ("1. Hai bên nhất trí.", ["1. Hai bên nhất trí."]),
        ("He asked: “Why? When?” and left.", ["He asked: “Why? When?” and left."]),
        ('She said "we agree. Fully." They left.', ['She said "we agree. Fully."', "They left."]),
        ("Really?! Yes... No.", ["Really?!", "Yes...", "No."]),
        ("see verbale.org. it works", ["see verbale.org. it works"]),
        ("“Open and. Never closed", ["“Open and.", "Never closed"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_quotation_is_one_unit_that_holds_its_units() -> None:
    text = "Ông nói: “Đề nghị Việt Nam.”"
    quote = with_quotes(cut(text), text, fold(text))[-1]
    assert text[quote.start : quote.end] == "“Đề nghị Việt Nam.”"
    assert quote.inner is not None
    assert [text[u.start : u.end] for u in quote.inner] == ["Đề nghị", "Việt Nam", "."]


def test_what_runs_on_without_end_is_cut() -> None:
    text = "và " * (3 * LONGEST_SENTENCE)
    found = sentences(cut(text), text, ABBREVIATIONS)
    assert [len(s) for s in found] == [LONGEST_SENTENCE] * 3


@given(
    st.lists(
        st.sampled_from(["Ông ", "nói", ". ", "“", "”", '"', "TS. ", "? ", "A. ", "...", ", ", "2026 "]),
        max_size=60,
    )
)
def test_sentences_lose_no_unit(parts: list[str]) -> None:
    text = "".join(parts)
    found = with_quotes(cut(text), text, fold(text))
    assert [u for s in sentences(found, text, ABBREVIATIONS) for u in s] == found
