"""The shapes that names of bodies have: ``Ministry of ...``, ``... Network``, ``Trung tâm ...``.

The words come from the languages' ``naming/words.yaml``. What is found is a span of the text, no more: whose
body it is, and whether it is a known one, is told by :mod:`verbale.extract.naming.bodies`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from verbale.catalogue.catalogue import Mark, Words, catalogue, folded
from verbale.model.records import Span

CAP: Final = r"(?:[^\W\d_a-zà-öø-ÿ][\w'’.-]*[\w]|[A-ZĐ]|\d{4})"
TITLE: Final = r"(?:Deputy|Vice|Minister|President|Ambassador|Director|Mr|Ms|Mrs|Dr|Prof)\b"
ITEM: Final = rf"(?!{TITLE}){CAP}(?:\s{CAP})*(?:\s(?:of|for)\s(?:the\s)?{CAP}(?:\s{CAP})*)?"
LIST: Final = rf"{ITEM}(?:(?:,\s{ITEM})*,?\s(?:and|&)\s(?:the\s)?{ITEM})?"
LONGEST: Final = 12  # words of a name
BRIDGE: Final = 4  # small words between two capitals of a Vietnamese name
TAIL: Final = 1  # small words after its last capital: the second syllable of ``Thảo nguyên``
TITLED: Final = 0.6  # share of capitals in a headline that writes every word with one
_WORD: Final = re.compile(r"[\w&'’-]+|[^\w\s]|\n")


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@cache
def heads(language: str) -> dict[str, str]:
    """Kind of body by head noun."""
    return {head: kind for kind, words in _words(language).heads.items() for head in words}


@cache
def _words(language: str) -> Words:
    return catalogue().words[language]


@cache
def _of(language: str) -> re.Pattern[str]:
    """What a head may be followed by: ``of Science, Technology and Innovation``."""
    return re.compile(rf"\s(?:{_any(_words(language).before)})\s(?:the\s)?{LIST}")


@cache
def _described(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(_words(language).scopes)})\s((?:[\w-]+\s){{1,3}})$")


@cache
def _folded_heads(language: str) -> dict[str, str]:
    return {folded(head): kind for head, kind in heads(language).items()}


def spans(text: str, low: str, marks: Sequence[Mark], language: str) -> Iterator[tuple[Span, str]]:
    """Spans that have the shape of a body's name, with the kind of body; they may overlap.

    ``marks``: where heads of names stand (:meth:`verbale.catalogue.catalogue.Catalogue.find`).
    """
    known = _folded_heads(language)
    prepositional = bool(_words(language).before)
    shouted = [s for s in _lines(text) if titled(text[slice(*s)])] if prepositional else []
    for start, end, head in marks:
        if head not in known:
            continue
        if text[start].isupper() and not prepositional:
            stop = _reach(text, end, _words(language))
            if stop > end:
                yield (start, stop), known[head]
        elif text[start].isupper():
            if not any(s <= start < e for s, e in shouted):
                yield from _prepositional(text, start, end, known[head], language)
        elif prepositional and head in _words(language).small_heads:
            yield from _small(low, start, end, language)


def _prepositional(text: str, start: int, end: int, kind: str, language: str) -> Iterator[tuple[Span, str]]:
    """``Ministry of ...``, ``... Institute of ...``: what stands before the head, and after it."""
    begin = _back(text, start, _words(language))
    after = _of(language).match(text, end)
    stop = after.end() if after is not None else end
    name = text[begin:stop]
    if (begin < start or stop > end) and len(name.split()) <= LONGEST and not _office(name.split(" ", 1)[0]):
        yield (begin, stop), kind


def _back(text: str, at: int, words: Words) -> int:
    """Where the run of capitals before a head begins; small words and a list with ``and`` may stand in it."""
    begin, seen = at, False
    edge = at
    for _ in range(LONGEST):
        if edge == 0 or text[edge - 1] != " ":
            break
        word_at = text.rfind(" ", 0, edge - 1) + 1
        word_at = max(word_at, text.rfind("\n", 0, edge - 1) + 1)
        word = text[word_at : edge - 1]
        if not word or (word[-1] in ",;:." and not (word[-1] == "," and seen)):
            break
        if word[0].isupper():
            begin = word_at
        elif word not in words.inside:
            break
        seen = seen or word in ("and", "&")
        edge = word_at
    first = text[begin:at].split(" ", 1)[0]
    return begin + len(first) + 1 if begin < at and first.lower() in words.articles else begin


def _small(low: str, start: int, end: int, language: str) -> Iterator[tuple[Span, str]]:
    """A body that is described before it has a name: ``regional AI centre``."""
    match = _described(language).search(low, max(0, start - 60), start)
    concepts = catalogue().concepts
    if match is not None and any(w in concepts for w in (match[1].strip(), *match[1].split())):
        yield (match.start(), end), "body"


def _lines(text: str) -> Iterator[Span]:
    """The first lines, which may be headlines."""
    at = 0
    for line in text[:600].split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def titled(line: str) -> bool:
    """Whether a line writes most of its words with a capital, as English headlines may."""
    words = [w for w in line.split() if w[0].isalpha()]
    return (
        len(words) > 4
        and line[-1:] not in ".:;"
        and sum(w[0].isupper() for w in words if len(w) > 3) >= TITLED * sum(len(w) > 3 for w in words)
    )


@cache
def _office(word: str) -> bool:
    """Whether a word is the head of an office, or ranks one."""
    return word.lower().rstrip("s") in {
        "minister", "deputy", "vice", "director", "president", "secretary", "chairman", "ambassador", "head",
        "chief", "mr", "mrs", "professor", "general", "permanent", "executive", "first", "senior", "acting",
    }  # fmt: skip


@cache
def pairs() -> frozenset[str]:
    """Two syllables that are one word: ``Viễn thông`` goes on where ``thông báo`` would end the name."""
    phrases = (phrase.split(" ") for phrase in catalogue().concepts)
    return frozenset(" ".join(pair) for words in phrases for pair in pairwise(words))


def _reach(text: str, at: int, words: Words) -> int:
    """Where a name that goes on at ``at`` ends; ``at`` where nothing with a capital follows."""
    end, small, count, seen, last = at, 0, 0, False, ""
    for match in _WORD.finditer(text, at):
        word, count = match.group(), count + 1
        pair, last = f"{last} {folded(word)}", folded(word)
        if count > LONGEST or (last in words.ends and pair not in pairs()):
            break
        if not word[0].isalnum() and word not in words.inside:
            break
        if word[0].isupper():
            end, small, seen = match.end(), 0, True
            continue
        small += 1
        if small > BRIDGE:
            break
        if seen and small <= TAIL and word[0].isalpha() and word not in words.inside:
            end = match.end()
    return end
