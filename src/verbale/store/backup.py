"""Backups: a whole ledger in one SQLite file, whatever store it is in, and back again."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, text, update

from verbale.errors import LedgerError
from verbale.store import fulltext
from verbale.store.chain import START
from verbale.store.ledger import Ledger, open_ledger
from verbale.store.migrations import SCHEMA, SCHEMA_KEY
from verbale.store.proof.verify import Proof, verify
from verbale.store.tables import link, metadata, setting, statement, version

_PART = 2000  # rows copied at a time


def backup(ledger: Ledger, file: Path, *, replace: bool = False) -> str:
    """Write a ledger, as it is at this moment, to a file; the hash of its last link.

    Others may write to the ledger meanwhile. The file appears under its name only once it is whole.

    Raises:
        LedgerError: the file is there already, or cannot be written; then nothing is changed.
    """
    if file.exists() and not replace:
        raise LedgerError(f"{file}: it is there already; name another file, or use --replace")
    with _part_of(file) as part:
        if ledger.engine.dialect.name == "sqlite":
            _pages(ledger, part)
        else:
            with open_ledger(part) as target, ledger.reads() as source, target.writes() as into:
                copy(source, into)
        head = _closed(part)
        part.replace(file)
        _settled(file.parent)
    return head


@contextmanager
def _part_of(file: Path) -> Iterator[Path]:
    """A file beside the one wanted, gone afterwards with all that SQLite puts beside it."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        yield part
    except OSError as error:
        raise LedgerError(f"{file}: it cannot be written: {error.strerror or error}") from error
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                part.with_name(part.name + end).unlink()


def _pages(ledger: Ledger, part: Path) -> None:
    """Copy a SQLite ledger page by page, in one go, so that it is of one moment; writers do not wait."""
    try:
        with ledger.reads() as connection:
            source: Any = connection.connection.driver_connection
            target = sqlite3.connect(part)
            try:
                source.backup(target)
            finally:
                target.close()
    except sqlite3.Error as error:
        raise LedgerError(f"{part.parent}: the backup cannot be written: {error}") from error


def _closed(part: Path) -> str:
    """Make the copy one file that needs nothing beside it, on the disk; the hash of its last link."""
    try:
        with sqlite3.connect(part) as db:
            db.execute("PRAGMA journal_mode = DELETE")
            row = db.execute("SELECT hash FROM link ORDER BY number DESC LIMIT 1").fetchone()
        db.close()
    except sqlite3.Error as error:
        raise LedgerError(f"{part.parent}: the backup cannot be written: {error}") from error
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    return str(row[0]) if row else START


def _settled(folder: Path) -> None:
    """Have the folder's new entry on the disk too, where the system can."""
    with suppress(OSError):
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)


def restore(ledger: Ledger, file: Path, *, replace: bool = False, check: bool = True) -> Proof:
    """Put the content of a backup into a ledger, in one transaction; what the backup holds.

    Args:
        replace: the ledger may hold something, which is lost.
        check: look the backup through first, and refuse a damaged one.

    Raises:
        LedgerError: the ledger holds something, the backup is none or damaged; then nothing is changed.
    """
    if not file.is_file():
        raise LedgerError(f"{file}: there is no such file")
    with _opened(file) as source:
        proof = Proof()
        fault = next(verify(source, proof), None) if check else None
        if fault:
            raise LedgerError(f"{file}: it is damaged, nothing was restored: {fault}")
        with source.reads() as connection, ledger.writes() as into:
            clear(into, ledger.place, replace=replace)
            copy(connection, into)
    return proof


@contextmanager
def _opened(file: Path) -> Iterator[Ledger]:
    """A backup, which is not changed; one of an older schema is brought up to date in a copy."""
    try:
        db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        found = db.execute("SELECT value FROM setting WHERE key = ?", [SCHEMA_KEY]).fetchone()
        db.close()
    except (sqlite3.Error, UnicodeDecodeError):
        found = None  # opening it will tell what is wrong
    if found and str(found[0]).isdecimal() and int(found[0]) < SCHEMA:
        with TemporaryDirectory() as folder:
            copied = shutil.copyfile(file, Path(folder) / "ledger.db")
            with open_ledger(copied) as ledger:
                yield ledger
    else:
        with open_ledger(file, read_only=True) as ledger:
            yield ledger


def clear(connection: Connection, place: str, *, replace: bool) -> None:
    """Make a ledger empty, where it may be, within the caller's transaction.

    Raises:
        LedgerError: it holds something and may not lose it.
    """
    held = connection.execute(select(func.count()).select_from(link)).scalar_one()
    if held and not replace:
        raise LedgerError(f"{place}: this ledger is not empty; name another, or use --replace to lose it")
    for table in reversed(metadata.sorted_tables):
        for column in _own(table):
            connection.execute(update(table).values({column: None}))
        if table is not setting:
            connection.execute(delete(table))


def _own(table: Table) -> list[str]:
    """The columns that refer to the same table."""
    return [key.parent.name for key in table.foreign_keys if key.column.table is table]


def copy(source: Connection, target: Connection) -> None:
    """Copy all tables from one store to another, empty one; the index of words is made anew."""
    for table in metadata.sorted_tables:
        if table is not setting:
            _copy(source, target, table)
    for table, date, column in (
        (version, version.c.published, version.c.text),
        (statement, statement.c.date, statement.c.quote),
    ):
        query = select(table.c.row, date, column).order_by(table.c.day, table.c.row)
        for rows in source.execute(query.execution_options(yield_per=_PART)).partitions():
            fulltext.index(target, table.name, [(row, when, written) for row, when, written in rows])
    if target.dialect.name == "postgresql":
        _numbered(target)


def _copy(source: Connection, target: Connection, table: Table) -> None:
    own = _own(table)
    later: list[dict[str, Any]] = []
    order = list(table.primary_key.columns)
    found = source.execute(select(table).order_by(*order).execution_options(yield_per=_PART)).mappings()
    for rows in found.partitions():
        values = [dict(row) for row in rows]
        for value in values:
            mine = {name: value[name] for name in own}
            if any(v is not None for v in mine.values()):
                later.append(mine | {"its_row": value["row"]})
                value.update(dict.fromkeys(own))
        target.execute(insert(table), values)
    if later:  # what refers to its own table may be told of before the row it refers to
        line = update(table).where(table.c.row == bindparam("its_row"))
        target.execute(line.values({name: bindparam(name) for name in own}), later)


def _numbered(target: Connection) -> None:
    """Let PostgreSQL number new rows from behind those copied."""
    for table in metadata.sorted_tables:
        if "row" in table.c:
            target.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'row'),"
                    f" coalesce((SELECT max(row) FROM {table.name}), 1),"
                    f" (SELECT count(*) > 0 FROM {table.name}))"
                )
            )
