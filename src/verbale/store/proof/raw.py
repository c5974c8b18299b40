"""Reading a ledger that may be damaged: values as they stand, whatever their type should be."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Table, TableClause, column, func, select
from sqlalchemy import table as named_table

PART: Final = 200  # rows of one question to a database


class Fault(Exception):
    """Something that is not as it should be.

    Args:
        where: what it is about: ``a.txt, version 1, statement 3f2a...``.
        what: what is wrong with it.
    """

    def __init__(self, where: str, what: str) -> None:
        self.where, self.what = " ".join(where.split()), " ".join(what.split())
        super().__init__(f"{self.where}: {self.what}")


def raw(table: Table) -> TableClause:
    """A table without the types of its columns: nothing is converted that hides a damage."""
    return named_table(table.name, *[column(c.name) for c in table.columns])


@contextmanager
def lenient(connection: Connection) -> Iterator[None]:
    """Let a text that is no UTF-8 any more be read, so that it can be named."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        driver.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        yield
    finally:
        if isinstance(driver, sqlite3.Connection):
            driver.text_factory = str


def every(connection: Connection, table: Table, key: str, *, part: int = PART) -> Iterator[RowMapping]:
    """All rows of a table by a key, some at a time."""
    of = raw(table)
    query = select(*of.columns).order_by(of.c[key]).execution_options(yield_per=part)
    return iter(connection.execute(query).mappings())


def belonging(
    connection: Connection, table: Table, to: str, keys: Sequence[Any], order: str = "row"
) -> dict[Any, list[RowMapping]]:
    """The rows of a table that belong to any of these rows of another, by that row."""
    of = raw(table)
    found: dict[Any, list[RowMapping]] = {key: [] for key in keys}
    for k in range(0, len(keys), PART):
        query = select(*of.columns).where(of.c[to].in_(list(keys[k : k + PART]))).order_by(of.c[order])
        for row in connection.execute(query).mappings():
            found[row[to]].append(row)
    return found


def number_of(connection: Connection, table: Table) -> int:
    """How many rows a table has."""
    return connection.execute(select(func.count()).select_from(raw(table))).scalar_one()


def differences(row: RowMapping, expected: dict[str, Any]) -> list[str]:
    """The columns in which a row is not as expected; a truth value must be exactly one."""
    return [f"{key} is {_short(row[key])}, not {_short(want)}" for key, want in expected.items()
            if row[key] != want or isinstance(row[key], bytes) != isinstance(want, bytes)]  # fmt: skip


def _short(value: object) -> str:
    told = repr(value)
    return told if len(told) <= 60 else told[:57] + "..."
