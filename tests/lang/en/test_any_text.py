"""Whatever the text, spans lie inside it and no cue stands in another statement's content."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lang.en.reading_en import read_en

PIECES = """Minister the of and , . ; : “ ” ( ) said agreed that Viet Nam Tran Bao 's expressed her gratitude
to welcomed by was were which who Ambassador she they 4 March 2026 Agreement on Trade – it not will met
with İ 😀 both sides"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\u200b", ""])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=80).map(" ".join))
def test_spans(text: str) -> None:
    reading = read_en(text)
    for s in reading.statements:
        assert 0 <= s.cue[0] < s.cue[1] <= len(text)
        assert 0 <= s.content[0] < s.content[1] <= len(text)
        for other in reading.statements:
            if other.content != s.content:
                assert s.cue[1] <= other.content[0] or other.content[1] <= s.cue[0]
    for p in reading.people:
        assert all(0 <= a < b <= len(text) for a, b in p.mentions)
    ends = [0]
    for m in reading.instruments:
        assert ends[-1] <= m.span[0] < m.span[1] <= len(text)
        ends.append(m.span[1])


@pytest.mark.parametrize(
    "piece",
    [
        "Dr. ",
        "was said by ",
        "Minister of Trade, ",
        "“Aaa said” ",
        "and Viet Nam ",
        "Agreement on ",
        "hosted a ",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.perf_counter()
        read_en(piece * times)
        return time.perf_counter() - start

    seconds(10)
    assert seconds(8000) < 12 * seconds(2000) + 0.2
