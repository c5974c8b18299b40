"""One document of a ledger: its kept readings, versions, copies."""

from typing import Final

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from verbale.errors import QueryError
from verbale.model.records import Reading, Record
from verbale.store.tables import document, version

MOST: Final = 50  # documents that are listed where a name is not enough


class Version(Record, frozen=True, kw_only=True):
    """One content of a document: when it was added, and the version of Verbale that read it."""

    number: int
    current: bool
    added: str
    engine: str
    sha256: str
    published: str | None
    title: str | None


class Shown(Record, frozen=True, kw_only=True):
    """A document: the original that it copies (or None), its own copies, its versions, one of their
    readings.
    """

    document: str
    copy_of: str | None
    copies: tuple[str, ...]
    version: int
    versions: tuple[Version, ...]
    reading: Reading


def written(value: str) -> str:
    """What a user wrote, without what no database takes: NUL, halves of characters."""
    return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def named(connection: Connection, name: str) -> list[str]:
    """The documents of this name; else those whose path ends so; else those in whose name it is a part."""
    name, column = written(name), document.c.name
    ways: tuple[ColumnElement[bool], ...] = (
        column == name,
        column.endswith("/" + name, autoescape=True),
        column.contains(name, autoescape=True),
    )
    for way in ways:
        found = list(connection.execute(select(column).where(way).limit(MOST + 1)).scalars())
        if found:
            return sorted(found)
    return []


def shown(connection: Connection, name: str, number: int | None = None) -> Shown:
    """A document by its whole name, with the reading of its current version or of another.

    Raises:
        QueryError: there is no such version.
    """
    row, original = connection.execute(
        select(document.c.row, document.c.copy_of).where(document.c.name == name)
    ).one()
    columns = [version.c[field] for field in Version.__struct_fields__]
    asked = select(*columns).where(version.c.document == row).order_by(version.c.number)
    versions = [Version(**one._mapping) for one in connection.execute(asked)]
    wanted = number or next(one.number for one in versions if one.current)
    if wanted not in {one.number for one in versions}:
        raise QueryError(f"{name} has no version {wanted}, only 1 to {len(versions)}")
    kept = connection.execute(
        select(version.c.reading, version.c.text).where(version.c.document == row, version.c.number == wanted)
    ).one()
    reading = msgspec.json.decode(kept.reading, type=Reading)
    copies = select(document.c.name).where(document.c.copy_of == row)
    return Shown(
        document=name, version=wanted, versions=tuple(versions),
        copy_of=connection.execute(select(document.c.name).where(document.c.row == original)).scalar(),
        copies=tuple(sorted(connection.execute(copies).scalars())),
        reading=msgspec.structs.replace(reading, text=kept.text),
    )  # fmt: skip
