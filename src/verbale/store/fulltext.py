"""Full text, in both dialects: what is written to the index.

Two columns: the words as spelt, and folded (no diacritics, ``đ`` as ``d``). The words are cut here and not
by the database, so that both stores find the same; no setting of either folds ``đ``. SQLite's tokenizer
``ascii`` then parts at the blanks alone, and PostgreSQL is given its tsvector ready made.

SQLite's index is read from its highest row number down, and stops once a page is full: so the row numbers
there begin with the day (`place`), and the newest is found first however many more there are.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Connection, text

from verbale.store.days import day_of
from verbale.text.fold import fold, plain

_WORD: Final = re.compile(r"[^\W_]+")
LONGEST: Final = 64  # letters of a word that count, in a text and in a question
SHIFT: Final = 36  # bits of a row's number below its day
MASK: Final = (1 << SHIFT) - 1
# What a tsvector holds: positions of a word, the highest position, and bytes (a little less than its
# megabyte).
_POSITIONS: Final = 255
_LAST: Final = 16383
_BYTES: Final = 900_000

SQLITE: Final = tuple(
    statement
    for table in ("statement", "version")
    for statement in (
        f"CREATE VIRTUAL TABLE {table}_index USING fts5(exact, folded, tokenize='ascii')",
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN"
        f" DELETE FROM {table}_index WHERE rowid = (old.day << {SHIFT}) | old.row; END",
    )
)
POSTGRESQL: Final = tuple(
    statement
    for table in ("statement", "version")
    for statement in (
        # `beyond`: all the words, of a text whose tsvectors do not hold the places of all of them.
        f"CREATE TABLE {table}_index (row BIGINT PRIMARY KEY REFERENCES {table}(row) ON DELETE CASCADE,"
        " day INTEGER NOT NULL, exact tsvector NOT NULL, folded tsvector NOT NULL,"
        " beyond_exact TEXT, beyond_folded TEXT)",
        f"CREATE INDEX ix_{table}_index_day ON {table}_index (day, row)",
        f"CREATE INDEX ix_{table}_index_exact ON {table}_index USING gin (exact)",
        f"CREATE INDEX ix_{table}_index_folded ON {table}_index USING gin (folded)",
    )
)
_INSERT: Final = {
    "sqlite": "INSERT INTO {0}_index (rowid, exact, folded) VALUES (:place, :exact, :folded)",
    "postgresql": "INSERT INTO {0}_index (row, day, exact, folded, beyond_exact, beyond_folded)"
    " VALUES (:row, :day, CAST(:exact AS tsvector), CAST(:folded AS tsvector),"
    " :beyond_exact, :beyond_folded)",
}
_DELETE: Final = {
    "sqlite": "DELETE FROM {0}_index WHERE rowid ="
    f" (SELECT (day << {SHIFT}) | row FROM {{0}} WHERE row = :row)",
    "postgresql": "DELETE FROM {0}_index WHERE row = :row",
}
_CALLED: Final = text("INSERT INTO called (folded) VALUES (:folded) ON CONFLICT DO NOTHING")


def words(written: str) -> list[str]:
    """The words of a text as they are searched: NFC, case and the place of the tone mark folded."""
    return _WORD.findall(fold(unicodedata.normalize("NFC", written)))


def folded(written: str) -> str:
    """A text's words without diacritics, joined by blanks."""
    return plain(" ".join(words(written)))


def closed(written: str) -> str:
    """A name as names are looked for: ``vietnam`` for ``Viet Nam`` and ``Việt Nam``."""
    return folded(written).replace(" ", "")


def place(day: int, row: int) -> int:
    """The number of a row in SQLite's index: by day, then in the order of adding."""
    return day << SHIFT | row


def index(connection: Connection, table: str, rows: Iterable[tuple[int, str | None, str]]) -> None:
    """Put texts into the index of ``statement`` or ``version``: each with its row and its date."""
    made = entries(connection.dialect.name, rows)
    if made:
        connection.execute(text(_INSERT[connection.dialect.name].format(table)), made)


def drop(connection: Connection, table: str, row: int) -> None:
    """Take a text out of the index, to put it in anew; before the day of its row is changed."""
    connection.execute(text(_DELETE[connection.dialect.name].format(table)), {"row": row})


def entries(dialect: str, rows: Iterable[tuple[int, str | None, str]]) -> list[dict[str, Any]]:
    """What the index holds of texts, each with its row and its date: the values of its columns."""
    form = _sqlite if dialect == "sqlite" else _postgresql
    # In the order of their places: SQLite writes its index out whenever they go down.
    ordered = sorted((day_of(when), row, written) for row, when, written in rows)
    return [form(day, row, [word[:LONGEST] for word in words(said)]) for day, row, said in ordered]


def call(connection: Connection, names: Iterable[str | None]) -> None:
    """Let folded names of speakers and addressees be found by a part of them."""
    if new := sorted({name for name in names if name}):
        connection.execute(_CALLED, [{"folded": name} for name in new])


def _sqlite(day: int, row: int, found: list[str]) -> dict[str, Any]:
    exact = " ".join(found)
    return {"place": place(day, row), "exact": exact, "folded": plain(exact)}


def _postgresql(day: int, row: int, found: list[str]) -> dict[str, Any]:
    exact = " ".join(found)
    made: dict[str, Any] = {"row": row, "day": day}
    for column, written in (("exact", exact), ("folded", plain(exact))):
        made[column], whole = tsvector(written.split(" ") if written else [])
        made[f"beyond_{column}"] = None if whole else f" {written} "
    return made


def tsvector(found: list[str]) -> tuple[str, bool]:
    """Words as PostgreSQL writes a tsvector, and whether it holds each place of each of them.

    A text of more different words than a tsvector has room for (some 50,000) is found by the first of them.
    """
    places: dict[str, list[int]] = {}
    for at, word in enumerate(found, 1):
        places.setdefault(word, []).append(at)
    room = _BYTES - sum(len(word.encode()) + 4 for word in places)
    often = max(map(len, places.values()), default=0)
    if room >= 2 * len(found) and len(found) <= _LAST and often <= _POSITIONS:
        return " ".join(f"'{word}':{','.join(map(str, at))}" for word, at in places.items()), True
    while room < 0:
        room += len(places.popitem()[0].encode()) + 4
    return " ".join(f"'{word}'" for word in places), False
