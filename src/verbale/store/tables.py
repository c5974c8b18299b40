"""The tables of a ledger, defined once for SQLite and PostgreSQL.

A document is a name (a path or an address); each of its versions is one content that stood there. What a
version's reading says stands twice: whole, as JSON, and spread over rows that can be searched.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)
# SQLite numbers the rows of a table by itself only in a column of type INTEGER.
_ROW: Final[TypeEngine[int]] = BigInteger().with_variant(Integer(), "sqlite")


def _row() -> Column[int]:
    return Column("row", _ROW, primary_key=True)


def _of(table: str) -> Column[int]:
    """The row of another table that a row belongs to, and goes with."""
    return Column(table, _ROW, ForeignKey(f"{table}.row", ondelete="CASCADE"), nullable=False, index=True)


setting: Final = Table(
    "setting", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False)
)

# The bytes as they were loaded, packed with zlib; by their own hash, so that the same bytes stand once.
original: Final = Table(
    "original",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("packed", LargeBinary, nullable=False),
    Column("packed_sha256", Text, nullable=False),  # a changed bit that unpacks to the same is told too
)

document: Final = Table(
    "document",
    metadata,
    _row(),
    Column("name", Text, nullable=False, unique=True),
    # The document published first of which this one is a near-copy.
    Column("copy_of", _ROW, ForeignKey("document.row"), index=True),
)

version: Final = Table(
    "version",
    metadata,
    _row(),
    _of("document"),
    Column("number", Integer, nullable=False),  # from 1, in the order of adding
    Column("current", Boolean, nullable=False),
    Column("sha256", Text, nullable=False, index=True),  # of the bytes
    Column("text_sha256", Text, nullable=False),  # of the text in UTF-8
    Column("reading_sha256", Text, nullable=False),  # of the reading
    Column("engine", Text, nullable=False),  # the version of Verbale that read it
    Column("media_type", Text, nullable=False),
    Column("url", Text),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Text),
    Column("day", Integer, nullable=False),  # of publication, as store.days counts them
    Column("language", Text),
    Column("added", Text, nullable=False),  # UTC, ISO
    # Last, because SQLite goes through what is long to get at what stands behind it.
    Column("text", Text, nullable=False),
    Column("reading", Text, nullable=False),  # JSON, without the text
    UniqueConstraint("document", "number"),
    Index("ix_version_day", "day", "row"),
)

encounter: Final = Table(
    "encounter",
    metadata,
    _row(),
    _of("version"),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("date", Text, index=True),
    Column("place", Text),
)

participant: Final = Table(
    "participant",
    metadata,
    _row(),
    _of("encounter"),
    Column("role", Text, nullable=False),  # host, guest, attendee
    Column("local", Text),  # the person's id in the reading; None for a name alone
    Column("name", Text, nullable=False),
)

statement: Final = Table(
    "statement",
    metadata,
    _row(),
    _of("version"),
    Column("id", Text, nullable=False, index=True),
    Column("act", Text, nullable=False),
    Column("force", Integer, nullable=False),
    Column("kind", Text),  # of the encounter
    Column("date", Text),  # of the encounter, else of publication; ISO, maybe partial
    Column("day", Integer, nullable=False),  # the date as store.days counts them
    Column("language", Text),
    Column("negated", Boolean, nullable=False),
    Column("cue_start", Integer, nullable=False),
    Column("cue_end", Integer, nullable=False),
    Column("content_start", Integer, nullable=False),
    Column("content_end", Integer, nullable=False),
    Column("quote", Text, nullable=False),  # the text from the first to the last of them
    Column("rule", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("judged", Text),  # confirmed, corrected or rejected, by a person; the values are the person's
    # Of a current version that is no copy, and not rejected: it counts, and is found.
    Column("counts", Boolean, nullable=False),
    # Read from the newest on until a page is full; all that a filter of this table asks stands in it.
    Index("ix_statement_day", "day", "row", "counts", "act", "force", "kind", "language"),
)

speaker: Final = Table(
    "speaker",
    metadata,
    _row(),
    _of("statement"),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("local", Text),
    Column("name", Text),
    Column("folded", Text),
    Column("party", Text),
    Column("actor", Text),
    # With the statement: asked for all statements of a name, or whether one statement has it.
    Index("ix_speaker_folded", "folded", "statement"),
    Index("ix_speaker_party", "party", "statement"),
    Index("ix_speaker_actor", "actor", "statement"),
)

addressee: Final = Table(
    "addressee",
    metadata,
    _row(),
    _of("statement"),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("party", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("ix_addressee_folded", "folded", "statement"),
    Index("ix_addressee_party", "party", "statement"),
)

# Each name of a speaker or an addressee once, folded: where a part of a name is looked for.
called: Final = Table("called", metadata, Column("folded", Text, primary_key=True))

named: Final = Table(  # the instruments of a statement
    "named",
    metadata,
    _row(),
    _of("statement"),
    Column("instrument", Text, nullable=False),
    Index("ix_named_instrument", "instrument", "statement"),
)

mention: Final = Table(  # of instruments, in statements or not
    "mention",
    metadata,
    _row(),
    _of("version"),
    Column("instrument", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

# One person or body as a current version names it.
profile: Final = Table(
    "profile",
    metadata,
    _row(),
    _of("version"),
    Column("local", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("actor", Text, index=True),  # None: not resolved yet
    Column("data", Text, nullable=False),  # JSON of resolve.Profile
)

actor: Final = Table(
    "actor",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),  # all names, a line each
    Column("party", Text, index=True),
    Column("data", Text, nullable=False),  # JSON of resolve.Actor
)

# What was decided of two names, each in its document, and why.
decision: Final = Table(
    "decision",
    metadata,
    _row(),
    Column("a_document", Text, nullable=False),
    Column("a_name", Text, nullable=False, index=True),
    Column("b_document", Text, nullable=False),
    Column("b_name", Text, nullable=False, index=True),
    Column("outcome", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("by", Text, nullable=False),
    Column("data", Text, nullable=False),  # JSON of resolve.Decision
)

# Sampled hashes of runs of words: documents that share many are near-copies.
shingle: Final = Table(
    "shingle",
    metadata,
    Column("version", _ROW, ForeignKey("version.row", ondelete="CASCADE"), primary_key=True),
    Column("hash", BigInteger, primary_key=True, index=True),
)

# Current versions of two documents that are near-copies, the smaller row first.
near: Final = Table(
    "near",
    metadata,
    Column("a", _ROW, ForeignKey("version.row", ondelete="CASCADE"), primary_key=True),
    Column("b", _ROW, ForeignKey("version.row", ondelete="CASCADE"), primary_key=True, index=True),
)

# A person's decision. Never changed, only answered by another that undoes it. Of statements (kinds confirm,
# correct, reject) the subject is the document's name; an undo has the subject of what it undoes.
judgement: Final = Table(
    "judgement",
    metadata,
    _row(),
    Column("kind", Text, nullable=False, index=True),
    Column("subject", Text, nullable=False, index=True),
    Column("value", Text, nullable=False),  # JSON
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("undoes", _ROW, ForeignKey("judgement.row")),
)

# Everything that was ever put in, in order; each link holds the hash of the one before.
link: Final = Table(
    "link",
    metadata,
    Column("number", _ROW, primary_key=True, autoincrement=False),
    Column("event", Text, nullable=False),  # JSON
    Column("hash", Text, nullable=False),
)
