"""What a reading says, spread over rows: pure, so that what was written can be checked against it."""

from collections.abc import Sequence
from typing import Any

import msgspec

from verbale.model.records import Encounter, Reading, Statement
from verbale.resolve.bodies import party_of
from verbale.store import fulltext
from verbale.store.days import day_of

Row = dict[str, Any]


class Said(msgspec.Struct, frozen=True):
    """The rows of one statement: its own, and those that belong to it. ``row`` lacks version and counts."""

    row: Row
    speakers: list[Row]
    addressees: list[Row]
    named: list[Row]


def encounters(reading: Reading) -> list[tuple[Row, list[Row]]]:
    """The row of each encounter with those of its participants."""
    people = {p.id: p.name for p in reading.people}
    return [
        (
            {"id": met.id, "kind": met.kind, "date": met.date, "place": met.place},
            [
                {"role": role, "local": w if w in people else None, "name": people.get(w, w)}
                for role, side in (("host", met.hosts), ("guest", met.guests), ("attendee", met.attendees))
                for w in side
            ],
        )
        for met in reading.encounters
    ]


def mentions(reading: Reading) -> list[Row]:
    """A row for each mention of an instrument."""
    return [{"instrument": m.id, "start": m.span[0], "end": m.span[1]} for m in reading.instruments]


def said(one: Statement, reading: Reading, judged: str | None = None) -> Said:
    """The rows of a statement.

    Args:
        one: a statement of the reading, as the engine read it or as a person corrected it.
        judged: what a person said of it; None where nobody did.
    """
    speakers = [
        {"position": n, "kind": w.kind, "local": w.id, "name": w.name,
         "folded": fulltext.folded(w.name) if w.name else None}
        for n, w in enumerate(one.speakers)
    ]  # fmt: skip
    addressees = [
        {"name": a.name, "folded": fulltext.folded(a.name), "party": party_of(a.name), "start": a.span[0],
         "end": a.span[1]}
        for a in one.addressees
    ]  # fmt: skip
    row = _row(one, reading) | {"judged": judged}
    return Said(row, speakers, addressees, [{"instrument": i} for i in one.instruments])


def _row(one: Statement, reading: Reading) -> Row:
    start, end = min(one.cue[0], one.content[0]), max(one.cue[1], one.content[1])
    met = meeting_of(one, reading.encounters)
    date = (met.date if met else None) or reading.source.published
    return {
        "id": one.id, "act": one.act, "force": one.force,
        "kind": met.kind if met else None,
        "date": date, "day": day_of(date),
        "language": reading.source.language, "negated": one.negated,
        "cue_start": one.cue[0], "cue_end": one.cue[1],
        "content_start": one.content[0], "content_end": one.content[1],
        "quote": reading.text[start:end], "rule": one.rule, "confidence": one.confidence,
    }  # fmt: skip


def meeting_of(one: Statement, encounters: Sequence[Encounter]) -> Encounter | None:
    """The encounter at which something was said: the last one told before it, else the first one told."""
    before = [met for met in encounters if met.cue[0] <= one.cue[0]]
    return max(before, key=lambda met: met.cue[0]) if before else next(iter(encounters), None)
