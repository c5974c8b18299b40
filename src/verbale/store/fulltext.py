"""Full text, in both dialects: what is written to the index and how a question is put to it.

Two columns: the words as spelt, and folded (no diacritics, ``đ`` as ``d``). The words are cut here and not by
the database, so that both stores find the same; no setting of either folds ``đ``.
"""

import re
import unicodedata
from typing import Final

from sqlalchemy import Connection, text

from verbale.text.fold import fold, plain

_WORD: Final = re.compile(r"[^\W_]+")

SQLITE: Final = tuple(
    statement
    for table in ("statement", "version")
    for statement in (
        f"CREATE VIRTUAL TABLE {table}_index"
        " USING fts5(exact, folded, tokenize='unicode61 remove_diacritics 0')",
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN"
        f" DELETE FROM {table}_index WHERE rowid = old.row; END",
    )
)
POSTGRESQL: Final = tuple(
    statement
    for table in ("statement", "version")
    for statement in (
        f"CREATE TABLE {table}_index (row BIGINT PRIMARY KEY REFERENCES {table}(row) ON DELETE CASCADE,"
        " exact tsvector NOT NULL, folded tsvector NOT NULL)",
        f"CREATE INDEX ix_{table}_index_exact ON {table}_index USING gin (exact)",
        f"CREATE INDEX ix_{table}_index_folded ON {table}_index USING gin (folded)",
    )
)
_INSERT: Final = {
    "sqlite": "INSERT INTO {0}_index (rowid, exact, folded) VALUES (:row, :exact, :folded)",
    "postgresql": "INSERT INTO {0}_index (row, exact, folded)"
    " VALUES (:row, to_tsvector('simple', :exact), to_tsvector('simple', :folded))",
}


def words(written: str) -> list[str]:
    """The words of a text as they are searched: NFC, case and the place of the tone mark folded."""
    return _WORD.findall(fold(unicodedata.normalize("NFC", written)))


def folded(written: str) -> str:
    """A text's words without diacritics, joined by blanks."""
    return plain(" ".join(words(written)))


def index(connection: Connection, table: str, rows: list[tuple[int, str]]) -> None:
    """Put texts into the index of ``statement`` or ``version`` under their rows."""
    if rows:
        spelt = [(row, " ".join(words(written))) for row, written in rows]
        connection.execute(
            text(_INSERT[connection.dialect.name].format(table)),
            [{"row": row, "exact": exact, "folded": plain(exact)} for row, exact in spelt],
        )


def drop(connection: Connection, table: str, rows: list[int]) -> None:
    """Take texts out of the index, to put them in anew."""
    key = "rowid" if connection.dialect.name == "sqlite" else "row"
    if rows:
        line = text(f"DELETE FROM {table}_index WHERE {key} = :row")
        connection.execute(line, [{"row": row} for row in rows])
