"""The shapes that names of bodies have: ``Ministry of ...``, ``... Network``, ``Trung tâm ...``.

The words come from the languages' ``naming/words.yaml``. What is found is a span of the text, no more: whose
body it is, and whether it is a known one, is told by :mod:`verbale.extract.naming.bodies`.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from verbale.catalogue.catalogue import Words, catalogue, folded
from verbale.model.records import Span

CAP: Final = r"(?:[^\W\d_a-zà-öø-ÿ][\w'’.-]*[\w]|[A-ZĐ]|\d{4})"
ITEM: Final = rf"(?!(?:Deputy|Vice|Minister|President|Ambassador|Director|Mr|Ms|Mrs|Dr|Prof)\b){CAP}(?:\s{CAP})*(?:\s(?:of|for)\s(?:the\s)?{CAP}(?:\s{CAP})*)?"
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
def _shapes(language: str) -> list[re.Pattern[str]]:
    """Of a language whose names put the head first, with a preposition, or last."""
    words = _words(language)
    head = _any(tuple(heads(language)))
    before = _any(words.before)
    inside = rf"(?:(?:,?\s(?:{_any(words.inside)}))?\s)"
    return [
        re.compile(rf"\b(?:{head})\s(?:{before})\s(?:the\s)?{LIST}"),
        re.compile(rf"\b{CAP}(?:{inside}{CAP}){{0,6}}\s(?:{head})\b(?:\s(?:{before})\s(?:the\s)?{LIST})?"),
    ]


@cache
def _described(language: str) -> re.Pattern[str]:
    words = _words(language)
    return re.compile(
        rf"\b(?:{_any(words.scopes)})\s((?:[\w-]+\s){{1,3}})(?:{_any(words.small_heads)})\b", re.IGNORECASE
    )


def spans(text: str, low: str, language: str) -> Iterator[tuple[Span, str]]:
    """Spans that have the shape of a body's name, with the kind of body; they may overlap."""
    if _words(language).before:
        yield from _prepositional(text, low, language)
    else:
        yield from _head_first(text, language)


def _prepositional(text: str, low: str, language: str) -> Iterator[tuple[Span, str]]:
    shouted = [s for s in _lines(text) if titled(text[slice(*s)])]
    for shape in _shapes(language):
        for match in shape.finditer(text):
            start, end = match.span()
            if any(s <= start < e for s, e in shouted) or len(text[start:end].split()) > LONGEST:
                continue
            start += _article(text[start:end], language)
            if kind := _kind(text[start:end], language):
                yield (start, end), kind
    concepts = catalogue().concepts
    for match in _described(language).finditer(low):
        if any(w in concepts for w in (match[1].strip(), *match[1].split())):
            yield match.span(), "body"


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


def _article(name: str, language: str) -> int:
    """How much of a name is an article written with a capital, as at the head of a sentence."""
    first = name.split(" ", 1)[0]
    return len(first) + 1 if first.lower() in _words(language).articles else 0


def _kind(name: str, language: str) -> str | None:
    """The kind of the head; None for a bare one, or for an office (``Director of the Department of ...``)."""
    known = heads(language)
    words = [w for w in re.split(r"[\s,]+", name) if w]
    found = next((known[w] for w in words if w in known), None)
    return found if len(words) > 1 and not _office(words[0]) else None


@cache
def _office(word: str) -> bool:
    """Whether a word is the head of an office, or ranks one."""
    return word.lower().rstrip("s") in {
        "minister", "deputy", "vice", "director", "president", "secretary", "chairman", "ambassador", "head",
        "chief", "mr", "mrs", "professor", "general", "permanent", "executive", "first", "senior", "acting",
    }  # fmt: skip


@cache
def _starts(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(tuple(heads(language)))})(?!\w)")


def _head_first(text: str, language: str) -> Iterator[tuple[Span, str]]:
    """``Mạng lưới đào tạo AI Thảo nguyên``: a head with a capital, and words up to the last capital near by."""
    known = heads(language)
    for match in _starts(language).finditer(text):
        if not text[match.end() : match.end() + 2].startswith(" "):
            continue
        end = _reach(text, match.end(), _words(language))
        if end > match.end():
            yield (match.start(), end), known[match.group()]


@cache
def _pairs() -> frozenset[str]:
    """Two syllables that are one word: ``Viễn thông`` goes on where ``thông báo`` would end the name."""
    phrases = (phrase.split(" ") for phrase in catalogue().concepts)
    return frozenset(" ".join(pair) for words in phrases for pair in zip(words, words[1:], strict=False))


def _reach(text: str, at: int, words: Words) -> int:
    """Where a name that goes on at ``at`` ends; ``at`` where nothing with a capital follows."""
    end, small, count, seen, last = at, 0, 0, False, ""
    for match in _WORD.finditer(text, at):
        word, count = match.group(), count + 1
        pair, last = f"{last} {folded(word)}", folded(word)
        if count > LONGEST or (last in words.ends and pair not in _pairs()):
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
