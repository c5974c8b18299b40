"""From a document to its reading: the one function that everything else stands on."""

import hashlib
import os
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, get_args

import msgspec

from verbale.acts import FORCE
from verbale.attribute.calibration import Curve
from verbale.attribute.draft import BOTH, Draft, Findings, Meeting, Who
from verbale.attribute.modality import Signs, mark
from verbale.extract.cast import Figure
from verbale.extract.naming.complete import complete
from verbale.lang.base import Grammar, grammar
from verbale.lexicon.lexicon import lexicon
from verbale.model.document import Document
from verbale.model.records import (
    Addressee,
    Encounter,
    InstrumentMention,
    Mark,
    MarkKind,
    Organisation,
    Person,
    Post,
    Problem,
    Reading,
    Span,
    Speaker,
    Statement,
)  # fmt: skip
from verbale.text.page import Page


def read(source: str | os.PathLike[str], every_mention: bool = False) -> Reading:
    """Read a file (a path), or the text of a readout (a string that is no path).

    A string of one line that names a file, or ends like one (``readout.pdf``), is a path.

    Raises:
        UnreadableError: if the file is not there or cannot be read as a readout.
        TypeError: if ``source`` is neither a path nor a string.
    """
    from verbale.text.load import load, load_text

    if not isinstance(source, str | os.PathLike):
        raise TypeError(f"source is a path or the text of a readout, not {type(source).__name__}")
    if isinstance(source, os.PathLike) or _is_path(source):
        return read_document(load(source), every_mention)
    return read_document(load_text(source), every_mention)


def _is_path(source: str) -> bool:
    from verbale.text.load.discover import READABLE

    if "\n" in source or len(source) > 1000:
        return False
    try:
        return Path(source).exists() or Path(source).suffix.lower() in READABLE
    except (OSError, ValueError):  # a text that can be no path: too long, or with a null character
        return False


def read_document(document: Document, every_mention: bool = False) -> Reading:
    """Everything that the document's text says, each value with the span that proves it.

    Args:
        every_mention: look for all places that name a person or body, also those that the grammar has no
            need of (inside offices, in captions), and tell which body of the catalogue is meant. Takes a
            quarter longer; the ledger needs it to know who is who.
    """
    parts = [_read_language(document, code) for code in _languages(document)]
    published = document.source.published or next((p.published for p in parts if p.published), None)
    assembly = Assembly(document, published)
    for part in parts:
        assembly.take(part)
    if every_mention:
        assembly.complete(_languages(document))
    return assembly.reading()


_SECOND: Final = {
    "en": "Only the second reader found it, not the grammar.",
    "vi": "Chỉ người đọc thứ hai tìm thấy, ngữ pháp thì không.",
}


def rule_reason(rule: str, language: str = "en") -> str:
    """Why statements found by this rule are what they are, in English (``en``) or Vietnamese (``vi``); empty
    for an unknown rule.
    """
    if rule.startswith("second."):
        return _SECOND[language]
    spoken = grammar(rule.partition(".")[0])
    return spoken.rules[language].get(rule, "") if spoken else ""


def statement_id(sha256: str, cue: Span, content: Span, act: str) -> str:
    """The id of a statement: the same on every run and machine."""
    return hashlib.sha256(f"{sha256}:{cue[0]}:{content[0]}:{act}".encode()).hexdigest()[:16]


def spoken_of(cue: Span, content: Span, mentions: Sequence[tuple[Span, str]]) -> tuple[str, ...]:
    """The ids of the instruments that stand in a statement; mentions in text order, with their spans."""
    low, high = min(cue[0], content[0]), max(cue[1], content[1])
    first = bisect_left(mentions, ((low, low), ""))
    last = bisect_left(mentions, ((high, high), ""), first)
    return tuple(dict.fromkeys(i for (_, end), i in mentions[first:last] if end <= high))


def signs_of(language: str | None) -> Signs | None:
    """The words by which a language tells how a statement is meant; None where it is not read."""
    spoken = grammar(language or "")
    return spoken.signs if spoken else None


_NO_FLAGS: dict[str, Any] = dict.fromkeys(get_args(MarkKind), False)


def flags(marks: Sequence[Mark]) -> dict[str, Any]:
    """The five flags of a statement as its marks tell them."""
    return _NO_FLAGS | {mark.kind: True for mark in marks} if marks else _NO_FLAGS


def _moved(statement: Statement, moved: Mapping[str, str]) -> Statement:
    """A statement whose speakers have the ids that their bodies have now."""
    if not any(speaker.id in moved for speaker in statement.speakers):
        return statement
    speakers = tuple(
        msgspec.structs.replace(s, id=moved.get(s.id or "", s.id)) for s in statement.speakers
    )  # fmt: skip
    return msgspec.structs.replace(statement, speakers=speakers)


class Part:
    """What one language's grammar found in a document."""

    def __init__(self, page: Page, spoken: Grammar, published: str | None) -> None:
        self.page, self.code, self.curve = page, spoken.code, spoken.curve
        self.published = published or spoken.published(page)
        self.instruments = spoken.instruments(page)
        self.findings: Findings = spoken.find(page, self.published)
        mark(page.low, self.findings.drafts, [(s.start, s.end) for s in page.sentences], spoken.signs)


def _languages(document: Document) -> list[str]:
    weight: dict[str, int] = {}
    for p in document.paragraphs:
        if p.language and grammar(p.language):
            weight[p.language] = weight.get(p.language, 0) + p.span[1] - p.span[0]
    return sorted(weight, key=lambda code: (-weight[code], code))


def _read_language(document: Document, code: str) -> Part:
    spoken = grammar(code)
    assert spoken is not None
    return Part(Page(document, code, lexicon(code), spoken.abbreviations), spoken, document.source.published)


class Assembly:
    """Puts the parts of a document together: ids, speakers, instruments of statements."""

    def __init__(self, document: Document, published: str | None) -> None:
        self.document, self.published = document, published
        self.people: dict[str, Person] = {}
        self.bodies: dict[str, Organisation] = {}
        self.encounters: list[Encounter] = []
        self.statements: list[Statement] = []
        self.instruments: list[InstrumentMention] = []
        self.ids: dict[Figure, str] = {}
        self.curve = Curve()

    def take(self, part: Part) -> None:
        """Add what one part found."""
        found, self.curve = part.findings, part.curve
        for figure in found.figures:
            self._person(figure)
        for name, (kind, mentions) in found.bodies.items():
            number = f"o{len(self.bodies) + 1}"
            known = self.bodies.get(name)
            if known is None:
                self.bodies[name] = Organisation(id=number, name=name, kind=kind, mentions=tuple(mentions))
            else:  # the other language's part of the document names it too
                both = tuple(sorted({*known.mentions, *mentions}))
                self.bodies[name] = msgspec.structs.replace(known, mentions=both)
        self.instruments += part.instruments
        for meeting in found.meetings:  # one by one: each is numbered by those before it
            self.encounters.append(self._encounter(meeting))
        spans = [(i.span, i.id) for i in part.instruments]
        self.statements += [self._statement(d, spans) for d in found.drafts]

    def _person(self, figure: Figure) -> None:
        key = figure.name.casefold()
        known = self.people.get(key)
        number = known.id if known else f"p{len(self.people) + 1}"
        self.ids[figure] = number
        posts = known.posts if known else ()
        posts += tuple(
            Post(title=o.title, organisation=o.body, since=o.since, until=o.until, span=(o.start, o.end))
            for o in figure.offices
        )
        self.people[key] = Person(
            id=number, name=known.name if known else figure.name,
            party=known.party if known and known.party else figure.party,
            mentions=tuple(sorted({*(known.mentions if known else ()), *figure.mentions})), posts=posts,
        )  # fmt: skip

    def _name(self, who: Who) -> str:
        return self.ids[who] if isinstance(who, Figure) else who

    def _encounter(self, m: Meeting) -> Encounter:
        return Encounter(
            id=f"e{len(self.encounters) + 1}", kind=m.kind, date=m.date, place=m.place, cue=m.cue,
            hosts=tuple(map(self._name, m.hosts)), guests=tuple(map(self._name, m.guests)),
            attendees=tuple(map(self._name, m.attendees)),
        )  # fmt: skip

    def _speaker(self, who: Who) -> Speaker:
        if isinstance(who, Figure):
            return Speaker(kind="person", id=self.ids[who], name=who.name)
        if who == BOTH:
            return Speaker(kind="both")
        known = self.bodies.get(who)
        return Speaker(kind="organisation", id=known.id if known else None, name=who)

    def _statement(self, d: Draft, instruments: list[tuple[tuple[int, int], str]]) -> Statement:
        text = self.document.text
        return Statement(
            id=statement_id(self.document.source.sha256, d.cue, d.content, d.act),
            speakers=tuple(map(self._speaker, d.who)) or (Speaker(kind="unknown"),),
            act=d.act, force=FORCE[d.act], cue=d.cue, content=d.content,
            addressees=tuple(Addressee(name=text[s:e], span=(s, e)) for s, e in d.addressees),
            instruments=spoken_of(d.cue, d.content, instruments), rule=d.rule, marks=d.marks,
            confidence=round(self.curve(d.confidence), 3),
            **flags(d.marks),
        )  # fmt: skip

    def complete(self, languages: list[str]) -> None:
        """Have every place where somebody or something that is known by now is named."""
        people, bodies, moved = complete(
            self.document.text, languages, list(self.people.values()), list(self.bodies.values()),
            self.published,
        )  # fmt: skip
        self.people = {person.id: person for person in people}
        self.bodies = {body.id: body for body in bodies}
        if moved:
            self.statements = [_moved(statement, moved) for statement in self.statements]

    def reading(self) -> Reading:
        """The whole reading, statements and instruments in text order."""
        import msgspec

        source = msgspec.structs.replace(self.document.source, published=self.published)
        problems = self.document.problems
        if not self.statements:
            problems += (Problem(message="no statement found"),)
        return Reading(
            source=source, people=tuple(self.people.values()), organisations=tuple(self.bodies.values()),
            encounters=tuple(self.encounters),
            statements=tuple(sorted(self.statements, key=lambda s: (s.cue, s.content))),
            instruments=tuple(sorted(self.instruments, key=lambda m: m.span)), problems=problems,
            text=self.document.text,
        )  # fmt: skip
