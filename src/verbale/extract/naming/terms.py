"""Since when and until when offices are held, where a text says so: ``since 8 January``, ``đến tháng 3/2025``."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

import msgspec

from verbale.catalogue.catalogue import Words, catalogue, folded
from verbale.model.records import Person, Post, Span

NEAR: Final = 24  # characters between an office and what tells its time: a bracket may stand there
FAR: Final = 160  # characters from whoever is spoken of to the verb
_END: Final = re.compile(r"[.;!?](?=\s)|\n")


class Term(NamedTuple):
    """Where a text tells a time of office: the span, the day (ISO, partial), whether it ends it, and whether it
    stands right after the office.
    """

    start: int
    end: int
    day: str
    ends: bool
    after: bool


class Cue(NamedTuple):
    """How a language tells a time of office; ``openers``: words one of which it begins with."""

    shape: re.Pattern[str]
    openers: tuple[str, ...]
    ends: bool
    after: bool


@cache
def _cues(language: str) -> list[Cue]:
    words = catalogue().words[language]
    date = "(?P<date>" + "|".join(_unnamed(d, words) for d in words.dates) + ")"
    return [
        Cue(re.compile(rf"(?<!\w){cue.replace('{date}', date)}"), _openers(cue), ends, after)
        for cues, ends, after in (
            (words.since, False, True), (words.until, True, True),
            (words.taken, False, False), (words.left, True, False),
        )
        for cue in cues
    ]  # fmt: skip


def _openers(cue: str) -> tuple[str, ...]:
    """The alternatives that a cue begins with: ``(?:until|till) ...``, ``since ...``."""
    match = re.match(r"\(\?:([^()]*)\)|([^ (]+)", cue)
    assert match is not None
    return tuple((match[1] or match[2]).split("|"))


def _unnamed(date: str, words: Words) -> str:
    return re.sub(r"\?P<\w>", "?:", date.replace("{month}", "|".join(words.months)))


@cache
def _dates(language: str) -> list[re.Pattern[str]]:
    words = catalogue().words[language]
    return [re.compile(date.replace("{month}", "|".join(words.months))) for date in words.dates]


def day(raw: str, language: str, told: str | None) -> str | None:
    """A date in words as ISO, partial where the text is; without a year it is the last such day before ``told``."""
    for shape in _dates(language):
        match = shape.fullmatch(raw)
        if match is None:
            continue
        found = match.groupdict()
        months = catalogue().words[language].months
        month = found.get("m")
        number = months.index(month) + 1 if month in months else int(month) if month else 0
        rest = f"-{number:02}" if number else ""
        if number and found.get("d"):
            rest += f"-{int(found['d']):02}"
        if not 0 <= number <= 12 or (found.get("d") and not 1 <= int(found["d"]) <= 31):
            return None
        year = found.get("y") or _year(rest, told)
        return f"{year}{rest}" if year else None
    return None


def _year(rest: str, told: str | None) -> str | None:
    """The year in which a day last came, seen from ``told``."""
    if told is None or len(told) < 7:
        return None
    return told[:4] if f"{told[:4]}{rest}" <= told else str(int(told[:4]) - 1)


def terms(
    low: str, language: str, told: str | None, offices: Sequence[int] = ()
) -> list[Term]:  # fmt: skip
    """The times of office that a folded text tells, in text order.

    ``offices``: where offices end; what may stand right after one is looked for there alone.
    """
    found = []
    for cue in _cues(language):
        if not any(opener in low for opener in cue.openers):
            continue
        places = [(end, end + NEAR + FAR) for end in offices] if cue.after else [(0, len(low))]
        for match in (m for place in places for m in cue.shape.finditer(low, *place)):
            value = day(match["date"], language, told)
            if value is not None and (told is None or cue.ends or value <= told):
                found.append(Term(*match.span(), value, cue.ends, cue.after))
    return sorted(set(found))


def dated(
    text: str, low: str, languages: Sequence[str], people: Sequence[Person], told: str | None
) -> list[Person]:  # fmt: skip
    """The people with the times of their offices; what a grammar has told already stays."""
    out = {person.id: person for person in people}
    ends = sorted({post.span[1] for person in people for post in person.posts})
    for language in languages:
        for term in terms(low, language, told, ends):
            holder = _office(text, term, people) or (
                None if term.after else _holder(text, language, term, people)
            )
            if holder is not None:
                person, post = holder
                out[person] = _set(out[person], post, term)
    return list(out.values())


def _office(text: str, term: Term, people: Sequence[Person]) -> tuple[str, Span] | None:
    """The office that ends right before."""
    near = [
        (term.start - post.span[1], person.id, post.span)
        for person in people for post in person.posts
        if 0 <= term.start - post.span[1] <= NEAR and not _END.search(text, post.span[1], term.start)
    ]  # fmt: skip
    return min(near)[1:] if near else None


def _holder(text: str, language: str, term: Term, people: Sequence[Person]) -> tuple[str, Span] | None:
    """Whoever the sentence speaks of: the last one named before, called by office (``The Minister, who``), or
    meant by a pronoun.
    """
    begin = max((m.end() for m in _END.finditer(text, max(0, term.start - FAR), term.start)), default=0)
    begin = max(begin, term.start - FAR)
    named = [(s, p) for p in people for s, e in p.mentions if begin <= s < term.start and p.posts]
    if named:
        person = max(named, key=lambda pair: pair[0])[1]
        return person.id, _present(person).span
    called = [
        (p.id, post.span) for p in people for post in p.posts
        if _calls(text[begin : term.start], post.title)
    ]  # fmt: skip
    if len({who for who, _ in called}) == 1:
        return called[0]
    spoken = folded(text[begin : term.start]).split()
    if any(w in catalogue().words[language].pronouns for w in spoken):
        before = [(s, p) for p in people for s, _ in p.mentions if s < begin and p.posts]
        if before:
            person = max(before, key=lambda pair: pair[0])[1]
            return person.id, _present(person).span
    return None


def _calls(clause: str, title: str) -> bool:
    """Whether a clause calls somebody by the head of a title: ``The Minister`` for ``Minister of Health``."""
    head = re.split(r"\s(?:of|for|to|at|phụ trách)\s|,", title)[0]
    return bool(re.search(rf"(?:^|\W){re.escape(head)}(?:,|\s|$)", clause)) and len(head) > 3


def _present(person: Person) -> Post:
    """The last office that is not past: after a rank stands what somebody does."""
    return next((p for p in reversed(person.posts) if p.until is None), person.posts[-1])


def _set(person: Person, span: Span, term: Term) -> Person:
    posts = tuple(
        post if post.span != span
        else msgspec.structs.replace(post, until=post.until or term.day) if term.ends
        else msgspec.structs.replace(post, since=post.since or term.day)
        for post in person.posts
    )  # fmt: skip
    return msgspec.structs.replace(person, posts=posts)
