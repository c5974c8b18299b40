"""Whether the index of words holds what it should, and the files of the store are sound."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError

from verbale.errors import LedgerError
from verbale.store import fulltext
from verbale.store.ledger import Ledger
from verbale.store.migrations import migrate
from verbale.store.proof.raw import PART, Fault

Entry = tuple[int, str | None, str, str]  # row, date, text, what it is

_POSTGRESQL = """
SELECT i.row FROM {0}_index i
JOIN unnest(CAST(:row AS bigint[]), CAST(:day AS int[]), CAST(:exact AS text[]), CAST(:folded AS text[]),
    CAST(:beyond_exact AS text[]), CAST(:beyond_folded AS text[]))
    AS w(row, day, exact, folded, beyond_exact, beyond_folded)
ON i.row = w.row
WHERE i.day = w.day AND i.exact = CAST(w.exact AS tsvector) AND i.folded = CAST(w.folded AS tsvector)
    AND i.beyond_exact IS NOT DISTINCT FROM w.beyond_exact
    AND i.beyond_folded IS NOT DISTINCT FROM w.beyond_folded"""

_UNCALLED = """
SELECT DISTINCT folded FROM {0} w WHERE folded <> '' AND NOT EXISTS
(SELECT 1 FROM called c WHERE c.folded = w.folded)"""


def entries(connection: Connection, table: str, wanted: Sequence[Entry]) -> Iterator[Fault]:
    """Those of these texts of ``statement`` or ``version`` that are not in the index as they should be."""
    for k in range(0, len(wanted), PART):
        some = wanted[k : k + PART]
        dialect = connection.dialect.name
        want = fulltext.entries(dialect, [entry[:3] for entry in some])
        good = (_sqlite if dialect == "sqlite" else _postgresql)(connection, table, want)
        yield from (
            Fault(where, "the index of words does not hold it as it stands")
            for row, _, _, where in some
            if row not in good
        )


def size(connection: Connection, table: str) -> int:
    """How many texts are in an index."""
    number: int = connection.execute(text(f"SELECT count(*) FROM {table}_index")).scalar_one()
    return number


def names(connection: Connection) -> Iterator[Fault]:
    """Names of speakers and addressees that are not found by a part of them."""
    for table in ("speaker", "addressee"):
        for name in connection.execute(text(_UNCALLED.format(table))).scalars():
            yield Fault("names to look for", f"{name} is not among them")


def _sqlite(connection: Connection, table: str, want: list[dict[str, Any]]) -> set[int]:
    places = ", ".join(str(int(one["place"])) for one in want)
    line = f"SELECT rowid, exact, folded FROM {table}_index WHERE rowid IN ({places})"
    found = {tuple(row) for row in connection.exec_driver_sql(line)}
    good = [one["place"] for one in want if (one["place"], one["exact"], one["folded"]) in found]
    return {place & fulltext.MASK for place in good}


def _postgresql(connection: Connection, table: str, want: list[dict[str, Any]]) -> set[int]:
    values = {key: [one[key] for one in want] for key in want[0]}
    return set(connection.execute(text(_POSTGRESQL.format(table)), values).scalars())


def structure(ledger: Ledger) -> Iterator[Fault]:
    """What is wrong with a SQLite file itself; of PostgreSQL its server takes care."""
    if ledger.engine.dialect.name != "sqlite":
        return
    with ledger.reads() as connection:
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
            if line != "ok":
                yield Fault("file", str(line))
        for found in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield Fault(f"table {found[0]}, row {found[1]}", f"what it belongs to in {found[2]} is not there")
    with ledger.reads() as connection:
        yield from _definitions(connection)
    try:
        with ledger.writes() as connection:  # SQLite has to be able to write to tell
            yield from sound(connection)
    except LedgerError as error:
        if "may only be read" not in str(error):
            raise


def _definitions(connection: Connection) -> Iterator[Fault]:
    """Whether the tables are defined as this Verbale defines them."""
    with create_engine("sqlite://").begin() as fresh:
        migrate(fresh)
        want = _defined(fresh)
    have = _defined(connection)
    for name in sorted(want.keys() | have.keys()):
        if want.get(name) != have.get(name):
            yield Fault(f"definition of {name}", "it was changed, or is not Verbale's")


def _defined(connection: Connection) -> dict[str, tuple[object, ...]]:
    line = "SELECT name, type, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"
    return {str(row[0]): tuple(row[1:]) for row in connection.exec_driver_sql(line)}


def sound(connection: Connection) -> Iterator[Fault]:
    """Whether what SQLite searches an index by is what the index holds.

    Its own check combines weak sums that a word standing in both columns cancels out; so each word is looked
    at here too, and looked up.
    """
    for table in ("statement", "version"):
        where, name = f"index of words of {table}", f"{table}_index"
        try:
            connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('integrity-check')")
            with _vocabulary(connection, "main", name, "row") as found:
                lost = connection.exec_driver_sql(
                    f"SELECT count(*) FROM {found} WHERE NOT EXISTS (SELECT 1 FROM {name}"
                    f" WHERE {name} MATCH '\"' || term || '\"' LIMIT 1)"
                ).scalar_one()
            if lost:
                yield Fault(where, f"{lost} words are not found by it")
            for row in _astray(connection, name):
                yield Fault(where, f"row {row & fulltext.MASK} is not found by its words, or by others")
        except (DBAPIError, sqlite3.Error) as error:
            if "readonly" in str(error) or "locked" in str(error):
                raise
            yield Fault(where, "it is damaged")


@contextmanager
def _vocabulary(connection: Connection, schema: str, name: str, kind: str) -> Iterator[str]:
    """The words by which SQLite finds the rows of an index, as a table."""
    words_of = f"temp.{schema}_{name}_{kind}"
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {words_of}")  # of a look that a damage has ended
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {words_of} USING fts5vocab({schema}, {name}, {kind})")
    yield words_of
    connection.exec_driver_sql(f"DROP TABLE {words_of}")


def _sums(connection: Connection, schema: str, name: str) -> dict[int, int]:
    """For each row of an index a sum over its words with their places."""
    sums: dict[int, int] = {}
    with _vocabulary(connection, schema, name, "instance") as found:
        # By the driver's own cursor, which takes half the time: this is every word of the ledger.
        driver: Any = connection.connection.driver_connection
        for term, row, column, at in driver.execute(f"SELECT term, doc, col, offset FROM {found}"):
            sums[row] = sums.get(row, 0) + hash((term, column, at))
    return sums


def _astray(connection: Connection, name: str) -> list[int]:
    """The rows that are found by other words than they hold."""
    have, odd = _sums(connection, "main", name), []
    for row, *columns in connection.exec_driver_sql(f"SELECT rowid, exact, folded FROM {name}"):
        pairs = zip(("exact", "folded"), columns, strict=True)
        want = sum(hash((w, column, n)) for column, held in pairs for n, w in enumerate(str(held).split()))
        if have.pop(row, 0) != want:
            odd.append(row)
    return [*have, *_truly(connection, name, odd)]


def _truly(connection: Connection, name: str, odd: list[int]) -> list[int]:
    """Of these rows those that SQLite, which may cut rare letters into words otherwise, finds astray too."""
    if not odd:
        return []
    run, have = connection.exec_driver_sql, _sums(connection, "main", name)
    how = next(line for line in fulltext.SQLITE if f"TABLE {name}" in line).partition(" USING ")[2]
    run(f"CREATE VIRTUAL TABLE temp.anew USING {how}")
    for k in range(0, len(odd), PART):
        rows = ", ".join(str(int(row)) for row in odd[k : k + PART])
        run(
            "INSERT INTO temp.anew(rowid, exact, folded)"
            f" SELECT rowid, exact, folded FROM {name} WHERE rowid IN ({rows})"
        )
    want = _sums(connection, "temp", "anew")
    run("DROP TABLE temp.anew")
    return [row for row in odd if have.get(row, 0) != want.get(row, 0)]
