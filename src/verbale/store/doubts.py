"""Statements that a person should look at, and what is needed to show one."""

import msgspec
from sqlalchemy import Connection, select

from verbale.errors import LedgerError
from verbale.model.records import Reading, Statement
from verbale.store.rulings import in_force, lay, reading_of
from verbale.store.tables import document, statement, version


def doubts(connection: Connection, below: float, min_force: int = 0) -> list[str]:
    """The ids of statements that count, are less sure than ``below``, and that nobody has judged; the least
    certain first, then by document and place.
    """
    query = (
        select(statement.c.id)
        .join(version, version.c.row == statement.c.version)
        .join(document, document.c.row == version.c.document)
        .where(statement.c.counts, statement.c.judged.is_(None), statement.c.confidence < below)
        .where(statement.c.force >= min_force)
        .order_by(statement.c.confidence, document.c.name, statement.c.cue_start, statement.c.row)
    )
    return list(connection.execute(query).scalars())


def shown(connection: Connection, which: str) -> tuple[Reading, Statement, str | None]:
    """The reading of the current version that has a statement, the statement with what persons said of it,
    and whether it is confirmed, corrected or rejected.

    Raises:
        LedgerError: it is in no current version.
    """
    query = (
        select(document.c.name, version.c.reading, version.c.text, version.c.text_sha256)
        .join(version, version.c.document == document.c.row)
        .join(statement, statement.c.version == version.c.row)
        .where(statement.c.id == which, version.c.current)
    )
    row = connection.execute(query).first()
    if row is None:
        raise LedgerError(f"there is no statement {which} in a current version of a document")
    reading = reading_of(row.reading, row.text)
    outcome = lay(reading, row.text_sha256, in_force(connection, row.name))
    n = next(n for n, one in enumerate(reading.statements) if one.id == which)
    named = msgspec.structs.replace(reading, source=msgspec.structs.replace(reading.source, name=row.name))
    return named, outcome.statements[n], outcome.judged[n]
