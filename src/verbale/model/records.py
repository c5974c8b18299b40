"""What a reading holds: the typed objects of the public interface, as written to JSON.

Spans are ``(start, end)`` in Unicode code points of the document's text, end exclusive.
"""

from typing import Literal

import msgspec

Span = tuple[int, int]
SCHEMA = "verbale.reading/1"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records: immutable, keyword only."""


class Post(Record, frozen=True, kw_only=True, rename={"since": "from", "until": "to"}):
    """An office that the text gives a person, with the time it was held (ISO or partial dates)."""

    title: str
    organisation: str | None = None
    since: str | None = None
    until: str | None = None
    span: Span


class Person(Record, frozen=True, kw_only=True):
    """A named person: bare name, offices, and the party (state or organisation) they speak for."""

    id: str
    name: str
    party: str | None = None
    mentions: tuple[Span, ...] = ()
    posts: tuple[Post, ...] = ()


class Organisation(Record, frozen=True, kw_only=True):
    """A named organisation; ``kind`` is one of ministry, company, academy, state, international, body ...

    ``party``: the state or organisation it counts as, by its English short name, where the text shows it;
    ``known``: its id in the catalogue, where the text leaves no doubt.
    """

    id: str
    name: str
    kind: str
    mentions: tuple[Span, ...] = ()
    party: str | None = None
    known: str | None = None


class Encounter(Record, frozen=True, kw_only=True):
    """A meeting, call, visit or conference; hosts, guests, attendees are person ids or names as written."""

    id: str
    kind: str
    date: str | None = None
    place: str | None = None
    hosts: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    cue: Span


class Speaker(Record, frozen=True, kw_only=True):
    """Who performs a speech act; ``kind`` is person, organisation, both or unknown."""

    kind: str
    id: str | None = None
    name: str | None = None


class Addressee(Record, frozen=True, kw_only=True):
    """Who is spoken to or is to act, as written."""

    name: str
    span: Span


MarkKind = Literal["negated", "conditional", "future", "done", "repeated"]


class Mark(Record, frozen=True, kw_only=True):
    """How a statement is meant, with the words that tell it: ``if`` for conditional, ``đã`` for done."""

    kind: MarkKind
    span: Span


class Statement(Record, frozen=True, kw_only=True):
    """One speech act: speakers, act with its force, the cue and what it governs.

    ``conditional``: it holds under a condition; ``future``, ``done``: what it speaks of is expressly to come,
    or done already (at most one of the two); ``repeated``: it is said again. ``marks`` has the words of each.
    ``seconded``: the second readers that found the same.
    """

    id: str
    speakers: tuple[Speaker, ...]
    act: str
    force: int
    cue: Span
    content: Span
    addressees: tuple[Addressee, ...] = ()
    instruments: tuple[str, ...] = ()
    negated: bool = False
    conditional: bool = False
    future: bool = False
    done: bool = False
    repeated: bool = False
    marks: tuple[Mark, ...] = ()
    confidence: float
    rule: str
    seconded: tuple[str, ...] = ()


class InstrumentMention(Record, frozen=True, kw_only=True):
    """A mention of a named framework, resolution, mechanism or body."""

    id: str
    span: Span


class Problem(Record, frozen=True, kw_only=True):
    """Something that was not read or is doubtful, with its place where it has one."""

    message: str
    span: Span | None = None


class Source(Record, frozen=True, kw_only=True):
    """Where a document's text came from."""

    name: str
    sha256: str
    media_type: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None


class Reading(Record, frozen=True, kw_only=True):
    """All that was read out of one document."""

    schema: str = SCHEMA
    source: Source
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    statements: tuple[Statement, ...] = ()
    instruments: tuple[InstrumentMention, ...] = ()
    problems: tuple[Problem, ...] = ()
    text: str = ""
