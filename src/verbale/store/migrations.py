"""The steps from one schema of the ledger to the next, numbered: step N makes schema N out of N - 1."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection, delete, insert, inspect, select, text

from verbale.errors import LedgerError
from verbale.store import fulltext
from verbale.store.tables import metadata, setting

SCHEMA_KEY: Final = "schema"


def _first(connection: Connection) -> None:
    """All tables, and the index of words."""
    metadata.create_all(connection)
    for line in fulltext.SQLITE if connection.dialect.name == "sqlite" else fulltext.POSTGRESQL:
        connection.execute(text(line))


MIGRATIONS: Final[tuple[Callable[[Connection], None], ...]] = (_first,)
SCHEMA: Final = len(MIGRATIONS)


def schema_of(connection: Connection) -> int:
    """The schema of a ledger; 0 where there is none yet.

    Raises:
        LedgerError: there are tables, but not those of a ledger, or a damaged one.
    """
    tables = set(inspect(connection).get_table_names())
    if setting.name not in tables:
        if tables:
            raise LedgerError("this is a database of something else, not a ledger")
        return 0
    found = connection.execute(select(setting.c.value).where(setting.c.key == SCHEMA_KEY)).scalar()
    if found is None or not str(found).isdecimal():
        raise LedgerError("the number of its schema is gone: it is damaged; restore a backup")
    return int(found)


def migrate(connection: Connection) -> None:
    """Bring a ledger to the newest schema, within the caller's transaction.

    Raises:
        LedgerError: a newer Verbale made it.
    """
    found = schema_of(connection)
    if found > SCHEMA:
        raise LedgerError(
            f"the ledger has schema {found}, this Verbale knows up to {SCHEMA}; use a newer Verbale"
        )
    for step in MIGRATIONS[found:]:
        step(connection)
    if found < SCHEMA:
        connection.execute(delete(setting).where(setting.c.key == SCHEMA_KEY))
        connection.execute(insert(setting).values(key=SCHEMA_KEY, value=str(SCHEMA)))
