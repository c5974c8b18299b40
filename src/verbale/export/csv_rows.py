"""CSV: a row a statement, for spreadsheets."""

import csv
import io
from collections.abc import Iterable
from typing import Final

from verbale.model.records import Reading, Speaker, Statement

COLUMNS: Final = [
    "document",
    "date",
    "speaker",
    "party",
    "act",
    "force",
    "negated",
    "cue",
    "content",
    "addressees",
    "instruments",
    "confidence",
    "rule",
    "start",
    "end",
    "conditional",
    "future",
    "done",
    "repeated",
]
HEADER: Final = (",".join(COLUMNS) + "\r\n").encode()
# A spreadsheet takes a cell that starts with one of these for a formula and may run it.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def rows(reading: Reading, _with_text: bool = False) -> bytes:
    """All statements of a reading as CSV rows in UTF-8, without a heading.

    ``date`` is the day of the encounter where the document reports one day only, else the day it was
    published. ``start`` and ``end`` are the offsets of cue and content together; several values in a cell
    are parted by ``; ``.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    parties = {person.id: person.party for person in reading.people}
    days = {encounter.date for encounter in reading.encounters if encounter.date}
    date = (days.pop() if len(days) == 1 else None) or reading.source.published or ""
    for statement in reading.statements:
        writer.writerow(map(cell, _row(reading, statement, parties, date)))
    return out.getvalue().encode("utf-8", "replace")


def _row(
    reading: Reading, statement: Statement, parties: dict[str, str | None], date: str
) -> Iterable[str | float]:
    start, end = min(statement.cue[0], statement.content[0]), max(statement.cue[1], statement.content[1])
    return (
        reading.source.name,
        date,
        _joined(_name(speaker) for speaker in statement.speakers),
        _joined(parties.get(speaker.id or "") or "" for speaker in statement.speakers),
        statement.act,
        statement.force,
        _yes(statement.negated),
        reading.text[slice(*statement.cue)],
        reading.text[slice(*statement.content)],
        _joined(addressee.name for addressee in statement.addressees),
        _joined(statement.instruments),
        statement.confidence,
        statement.rule,
        start,
        end,
        _yes(statement.conditional),
        _yes(statement.future),
        _yes(statement.done),
        _yes(statement.repeated),
    )


def _yes(value: bool) -> str:
    return "yes" if value else ""


def _name(speaker: Speaker) -> str:
    return speaker.name or ("both sides" if speaker.kind == "both" else "")


def _joined(values: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, values)))


def cell(value: str | float) -> str | float:
    """The value, with an apostrophe before what a spreadsheet would take for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
