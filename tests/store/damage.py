"""Changing a ledger behind its back, as a failing disk or a forger would."""

import random
import sqlite3
import struct
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from verbale.store.tables import metadata

# Numbers that tell nothing but which row it is, and that nothing else refers to.
LOOSE = {
    (table, "row")
    for table in (
        "encounter",
        "participant",
        "speaker",
        "addressee",
        "named",
        "mention",
        "profile",
        "decision",
    )
}
INDEX = [f"{table}_index" for table in ("statement", "version")]
# Not the table ``idx``, by which SQLite only finds a page sooner.
SHADOWS = [f"{index}_{part}" for index in INDEX for part in ("content", "data", "docsize")]


def unguarded(connection: Connection) -> None:
    """Let references be broken in this connection; call it before anything else is done with it."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        driver.execute("PRAGMA foreign_keys = OFF")
    else:
        connection.execute(text("SET session_replication_role = replica"))


def damage(connection: Connection, chance: random.Random) -> str:
    """Change one value by a little, or take one row out; what was done."""
    lite = connection.dialect.name == "sqlite"
    tables = [*metadata.tables, *(SHADOWS if lite else INDEX)]
    while True:
        name = chance.choice(tables)
        key = "rowid" if lite else "ctid"
        keys = connection.execute(text(f'SELECT {key} FROM "{name}" ORDER BY 1')).scalars().all()
        if not keys:
            continue
        where = f'"{name}" WHERE {key} = :key', {"key": chance.choice(keys)}
        if chance.random() < 0.3:
            connection.execute(text(f"DELETE FROM {where[0]}"), where[1])
            return f"{name} {where[1]['key']} deleted"
        row = connection.execute(text(f"SELECT * FROM {where[0]}"), where[1]).mappings().first()
        assert row is not None
        column = chance.choice([c for c in row if (name, c) not in LOOSE])
        value = changed(row[column], chance)
        if name in INDEX and not lite:
            value = "'forged':1"
        try:
            with connection.begin_nested():
                line = f'UPDATE "{name}" SET "{column}" = :value WHERE {key} = :key'
                connection.execute(text(line), where[1] | {"value": value})
        except DBAPIError:  # a value that the table cannot hold
            continue
        return f"{name}.{column} {row[column]!r:.80} -> {value!r:.80}"


def found_by(connection: Connection) -> list[Any]:
    """All words by which SQLite finds texts, with their places."""
    found: list[Any] = []
    for name in INDEX:
        run = connection.exec_driver_sql
        run(f"CREATE VIRTUAL TABLE temp.all_{name} USING fts5vocab(main, {name}, instance)")
        found += run(f"SELECT * FROM all_{name} ORDER BY 1, 2, 3, 4").all()
        run(f"DROP TABLE temp.all_{name}")
    return found


def changed(value: Any, chance: random.Random) -> Any:
    """The value with one letter, one bit or one byte changed."""
    if value is None:
        return 1
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value ^ 1 << chance.randrange(12)
    if isinstance(value, float):
        (bits,) = struct.unpack("<Q", struct.pack("<d", value))
        return struct.unpack("<d", struct.pack("<Q", bits ^ 1 << chance.randrange(50)))[0]
    if not value:
        return value + type(value)(b"x" if isinstance(value, bytes) else "x")
    at = chance.randrange(len(value))
    if isinstance(value, bytes):
        return value[:at] + bytes([value[at] ^ 1 << chance.randrange(8)]) + value[at + 1 :]
    return value[:at] + chr(ord(value[at]) ^ 1 or 2) + value[at + 1 :]
