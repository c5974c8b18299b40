"""People's mentions: every occurrence of a name that the grammars found, full or short, captions and titles too."""

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from verbale.catalogue.catalogue import catalogue, folded
from verbale.extract.naming.bodies import occurrences
from verbale.model.records import Person, Span
from verbale.text.fold import plain

_NEXT: Final = re.compile(r"\s([^\W\d_a-z]\w{1,6})(?=[.,;:)\s](?!\s?[^\W\d_a-z]\w))")
PARTICLES: Final = frozenset({"van", "von", "de", "da", "do", "dos", "der", "den", "del", "di", "la", "le", "al", "el", "bin", "ibn", "ter", "ten"})  # fmt: skip
MOST: Final = 5  # words of a name


def whole(text: str, people: Sequence[Person]) -> list[Person]:
    """The people with all mentions; a short name that the text writes in full somewhere becomes the full one."""
    full = [_with_given(text, _in_full(text, person, people), people) for person in people]
    taken = {span for person in full for span in person.mentions}
    return [_everywhere(text, person, taken) for person in full]


def _in_full(text: str, person: Person, people: Sequence[Person]) -> Person:
    """``Duyen`` of a text that has ``Ha Thi My Duyen``: the run of capitals that one mention ends."""
    if " " in person.name or not person.name:
        return person
    longer = set()
    mentions = set(person.mentions)
    for start, end in occurrences(text, person.name):
        begin = _run_start(text, start)
        if begin < start and not any(
            _overlap((begin, end), s) for p in people if p is not person for s in p.mentions
        ):
            longer.add(text[begin:end])
            mentions.discard((start, end))
            mentions.add((begin, end))
    if len(longer) != 1:
        return person
    return msgspec.structs.replace(person, name=longer.pop(), mentions=tuple(sorted(mentions)))


def _with_given(text: str, person: Person, people: Sequence[Person]) -> Person:
    """``Nguyen Minh`` where the text goes on with a capital that is a Vietnamese given name: the name has it too."""
    said = plain(person.name).split()
    names = catalogue().vietnamese
    if not 1 < len(said) < MOST - 1 or said[0] not in names.surnames + names.rarer:
        return person
    longer = {}
    for start, end in person.mentions:
        match = _NEXT.match(text, end)
        whole = match is not None and plain(match[1]) in names.given and text[start:end] == person.name
        longer[start, end] = (start, match.end()) if match is not None and whole else None
    found = {text[slice(*span)] for span in longer.values() if span is not None}
    if len(found) != 1 or any(p is not person and p.name in found for p in people):
        return person
    mentions = tuple(sorted(span or old for old, span in longer.items()))
    return msgspec.structs.replace(person, name=found.pop(), mentions=mentions)


def _run_start(text: str, at: int) -> int:
    """Where the name begins that a comma or a bracket opens and that goes on at ``at``."""
    begin, count = at, 1
    while count < MOST:
        match = re.search(r"([^\W\d_][\w'’-]*)\s$", text[max(0, begin - 30) : begin])
        if match is None or not match[1][0].isupper() or folded(match[1]) in catalogue().concepts:
            break  # a word of a title is none of a name
        begin -= len(match.group())
        count += 1
    opened = text[:begin].rstrip(" ")[-1:] in (",", "(", "\n", "–", "—", "")
    return begin if opened and count > 1 else at


def _overlap(one: Span, two: Span) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _everywhere(text: str, person: Person, taken: set[Span]) -> Person:
    forms = {" ".join(text[s:e].split()) for s, e in person.mentions}
    forms |= {form.upper() for form in forms if " " in form}
    found = set(person.mentions)
    for form in sorted(forms, key=len, reverse=True):
        for span in occurrences(text, form):
            free = not any(_overlap(span, other) for other in (*taken, *found))
            if free and (" " in form or _alone(text, span)):
                found.add(span)
    widened = {_with_particles(text, span, person.name) for span in found}
    return msgspec.structs.replace(person, mentions=tuple(sorted(widened)))


def _alone(text: str, span: Span) -> bool:
    """Whether a short name is no part of a longer run of capitals, which may be somebody else's."""
    after = re.match(r"\s([^\W\d_])\w", text[span[1] : span[1] + 3])
    before = re.search(r"([^\W\d_][\w'’-]*)\s$", text[max(0, span[0] - 30) : span[0]])
    return (after is None or not after[1].isupper()) and (before is None or not before[1][0].isupper())


def _with_particles(text: str, span: Span, name: str) -> Span:
    """``van den Oever``, where a mention has only ``Oever``: the small words belong to the name."""
    start = span[0]
    while match := re.search(r"(\w+)\s$", text[max(0, start - 12) : start]):
        if (
            match[1].lower() not in PARTICLES
            or f"{match[1]} {text[start : span[1]]}".lower() not in name.lower()
        ):
            break
        start -= len(match.group())
    return start, span[1]
