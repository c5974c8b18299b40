"""Finding a statement again: in the reading of a newer engine, in a newer version of its document.

Ids of statements change with both, so that what hangs on a statement (a judgement) hangs on its words and its
place: the same words are it; else, in the same text, what overlaps it; in another text, what has its cue and
most of its words. Nothing else is.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from verbale.model.records import Reading, Record, Span, Statement
from verbale.store.fulltext import words

ALIKE: Final = 0.6  # share of words two contents have in common, of all in either
SAME_CONTENT: Final = 0.8  # share of a content that stands under another cue


class Place(Record, frozen=True, kw_only=True):
    """What a statement is known by.

    Attributes:
        text: the hash of the text (of UTF-8), in which the spans hold.
        cue, content: the words; cue_span, content_span: where they stood.
        nth, of: its number, from 0, among the statements of the same words, and how many there were.
    """

    text: str
    cue: str
    content: str
    cue_span: Span
    content_span: Span
    nth: int
    of: int


def place_of(reading: Reading, one: Statement, text_sha256: str) -> Place:
    """What a statement of a reading is known by."""
    same = [s for s in reading.statements if _words(reading, s) == _words(reading, one)]
    cue, content = _words(reading, one)
    return Place(
        text=text_sha256, cue=cue, content=content, cue_span=one.cue, content_span=one.content,
        nth=next(n for n, s in enumerate(same) if s is one), of=len(same),
    )  # fmt: skip


def find(places: Sequence[Place], reading: Reading, text_sha256: str) -> list[int | None]:
    """For each place the number of its statement in the reading, None where it is gone.

    A statement that has the very words of one place is not taken for another.
    """
    found = [_exact(place, reading) for place in places]
    taken = {n for n in found if n is not None}
    free = [(n, s) for n, s in enumerate(reading.statements) if n not in taken]
    return [
        exact if exact is not None else _alike(place, reading, free, text_sha256)
        for place, exact in zip(places, found, strict=True)
    ]


def _words(reading: Reading, one: Statement) -> tuple[str, str]:
    return reading.text[slice(*one.cue)], reading.text[slice(*one.content)]


def _exact(place: Place, reading: Reading) -> int | None:
    sought = (place.cue, place.content)
    same = [n for n, s in enumerate(reading.statements) if _words(reading, s) == sought]
    if len(same) == place.of:
        return same[place.nth]
    near = place.cue_span[0]
    return min(same, key=lambda n: abs(reading.statements[n].cue[0] - near), default=None)


def _alike(place: Place, reading: Reading, free: list[tuple[int, Statement]], text: str) -> int | None:
    score = _by_span if place.text == text else _by_words
    best = max(((score(place, reading, s), -n) for n, s in free), default=(0.0, 0))
    return -best[1] if best[0] > 0 else None


def _by_span(place: Place, reading: Reading, one: Statement) -> float:
    """How well a statement of the same text covers the place; 0 where it is another."""
    cue, content = _shared(place.cue_span, one.cue), _shared(place.content_span, one.content)
    return cue + content if (cue and content) or content >= SAME_CONTENT else 0.0


def _by_words(place: Place, reading: Reading, one: Statement) -> float:
    cue, content = _words(reading, one)
    if words(cue) != words(place.cue):
        return 0.0
    mine, theirs = Counter(words(place.content)), Counter(words(content))
    alike = (mine & theirs).total() / max(1, (mine | theirs).total())
    return alike if alike >= ALIKE else 0.0


def _shared(one: Span, other: Span) -> float:
    """The share of two spans that both cover."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / max(1, max(one[1], other[1]) - min(one[0], other[0]))
