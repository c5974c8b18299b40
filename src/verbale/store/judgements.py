"""Persons' decisions, of any kind: written down with author and time, never changed, undone by another."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, RowMapping, func, insert, select

from verbale.errors import LedgerError
from verbale.model.records import Record
from verbale.store import chain
from verbale.store.tables import judgement

UNDO: Final = "undo"
_ENCODE: Final = msgspec.json.Encoder(order="sorted").encode


class Judgement(Record, frozen=True, kw_only=True):
    """A decision as it was made.

    Attributes:
        row: its number, from 1 in the order of judging.
        value: JSON, as its kind has it.
        undone: another one, itself not undone, undoes it.
    """

    row: int
    kind: str
    subject: str
    value: str
    author: str
    at: str
    undoes: int | None
    undone: bool


def record(
    connection: Connection,
    *,
    kind: str,
    subject: str,
    value: Mapping[str, Any] | msgspec.Struct,
    author: str,
    undoes: int | None = None,
    at: str | None = None,
) -> int:
    """Write a decision down, and its link; the number of the decision.

    Raises:
        LedgerError: nobody is named as its author.
    """
    if not author.strip():
        raise LedgerError("a judgement needs an author; name one with --author")
    number: int = (connection.execute(select(func.max(judgement.c.row))).scalar() or 0) + 1
    row = {
        "row": number, "kind": kind, "subject": subject, "value": _ENCODE(value).decode(),
        "author": author.strip(), "at": at or datetime.now(UTC).isoformat(timespec="seconds"),
        "undoes": undoes,
    }  # fmt: skip
    connection.execute(insert(judgement).values(**row))
    chain.append(connection, [event(row)])
    return number


def event(row: Mapping[str, Any] | RowMapping) -> dict[str, Any]:
    """What the chain tells of a judgement: all of it."""
    told = {key: row[key] for key in ("kind", "subject", "value", "author", "at", "undoes")}
    return {"event": "judgement", "number": row["row"], **told}


def undo(connection: Connection, row: int, author: str, at: str | None = None) -> Judgement:
    """Undo a judgement, which may be an undo itself; what was undone.

    What it changed in the tables is the caller's to set right: of statements ``rulings.settle`` does.

    Raises:
        LedgerError: there is none of this number, or it is undone already.
    """
    known = next((j for j in judgements(connection) if j.row == row), None)
    if known is None:
        raise LedgerError(f"there is no judgement {row}; `verbale judgements` lists them")
    if known.undone:
        raise LedgerError(f"judgement {row} is undone already")
    record(
        connection, kind=UNDO, subject=known.subject, value={"kind": known.kind}, author=author,
        undoes=row, at=at,
    )  # fmt: skip
    return known


def judgements(connection: Connection, subject: str | None = None) -> list[Judgement]:
    """All judgements, or those of a subject, in the order in which they were made."""
    query = select(judgement).order_by(judgement.c.row)
    if subject is not None:
        query = query.where(judgement.c.subject == subject)
    return list(weighed(connection.execute(query).mappings().all()))


def weighed(rows: Any) -> Iterator[Judgement]:
    """Judgements, in their order, with whether each is undone. Only rows of one subject undo one another."""
    undone: set[int] = set()
    for row in reversed(rows):
        if row["undoes"] is not None and row["row"] not in undone:
            undone.add(row["undoes"])
    return (Judgement(**row, undone=row["row"] in undone) for row in rows)
