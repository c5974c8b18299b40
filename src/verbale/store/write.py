"""Putting documents into a ledger: each in one transaction, whole or not at all."""

import hashlib
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from verbale import __version__
from verbale.model.records import Reading, Record
from verbale.store import chain, copies, fulltext, identities, rulings, spread
from verbale.store.days import day_of
from verbale.store.tables import (
    addressee,
    document,
    encounter,
    mention,
    named,
    original,
    participant,
    speaker,
    statement,
    version,
)

_ENCODE: Final = msgspec.json.Encoder().encode


class Incoming(Record, frozen=True, kw_only=True):
    """A document to be put in: its name, the bytes as loaded, what was read in them (with the text)."""

    name: str
    data: bytes
    reading: Reading


class Kept(Record, frozen=True, kw_only=True):
    """What became of it: ``added``, ``changed`` (a new version of a known document) or ``unchanged``.

    ``version``: the row of the current version that holds these bytes.
    """

    outcome: str
    version: int


def now() -> str:
    """This moment, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def sha256(text: str) -> str:
    """The hash of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def packed(data: bytes) -> dict[str, Any]:
    """The columns that hold the bytes of a document."""
    small = zlib.compress(data)
    return {"packed": small, "packed_sha256": hashlib.sha256(small).hexdigest()}


def packed_reading(reading: Reading) -> str:
    """A reading as JSON, without its text."""
    return _ENCODE(msgspec.structs.replace(reading, text="")).decode()


def put(connection: Connection, incoming: Incoming, at: str | None = None) -> Kept:
    """Put a document in, as a new one or as a new version of the one with its name.

    Bytes that are the current content of some document change nothing, whatever their name.

    Args:
        at: when it is added; by default now.
    """
    held = version.c.sha256 == incoming.reading.source.sha256, version.c.current
    known = connection.execute(select(version.c.row).where(*held)).scalar()
    if known is not None:
        return Kept(outcome="unchanged", version=known)
    place = connection.execute(select(document.c.row).where(document.c.name == incoming.name)).scalar()
    outcome, touched = "added", set[int]()
    if place is None:
        place = _inserted(connection, document, name=incoming.name)
    else:
        outcome, touched = "changed", _retire(connection, place, incoming.name)
    row = _version(connection, place, incoming, at or now())
    rows(connection, row, incoming.name, incoming.reading, sha256(incoming.reading.text))
    identities.note(connection, row, incoming.name, incoming.reading)
    if copies.note(connection, row, incoming.reading.text) or outcome == "changed":
        copies.settle(connection, touched | {row})
    return Kept(outcome=outcome, version=row)


def put_as_it_was(
    connection: Connection, name: str, number: int, engine: str, packed: str, text: str, at: str
) -> None:
    """Put a version in as another ledger held it, after those before it; its original and its link are the
    caller's.

    Args:
        packed: the reading, as JSON.
    """
    reading = msgspec.structs.replace(msgspec.json.decode(packed, type=Reading), text=text)
    said = _read(reading) | {"reading": packed, "reading_sha256": sha256(packed), "engine": engine}
    place = connection.execute(select(document.c.row).where(document.c.name == name)).scalar()
    touched = set[int]() if place is None else _retire(connection, place, name)
    if place is None:
        place = _inserted(connection, document, name=name)
    row = _inserted(
        connection, version, document=place, number=number, current=True, sha256=reading.source.sha256,
        added=at, **said,
    )  # fmt: skip
    fulltext.index(connection, "version", [(row, reading.source.published, text)])
    rows(connection, row, name, reading, said["text_sha256"])
    identities.note(connection, row, name, reading)
    copies.note(connection, row, text)
    copies.settle(connection, touched | {row})


def replace(connection: Connection, row: int, name: str, reading: Reading, at: str) -> None:
    """Put another reading of the same bytes, by this engine, in the place of the one that a version has.

    Who is who has to be settled after it.

    Args:
        row: of a current version.
        name: of its document.
    """
    old = connection.execute(
        select(version.c.number, version.c.sha256, version.c.text_sha256).where(version.c.row == row)
    ).one()
    said = _read(reading)
    fulltext.drop(connection, "version", row)
    connection.execute(update(version).where(version.c.row == row).values(**said))
    fulltext.index(connection, "version", [(row, reading.source.published, reading.text)])
    for table in (statement, encounter, mention):
        connection.execute(delete(table).where(table.c.version == row))
    rows(connection, row, name, reading, said["text_sha256"])
    identities.forget(connection, row, name)
    identities.note(connection, row, name, reading)
    event = {"event": "reading", "document": name, "number": old.number, "at": at, "sha256": old.sha256}
    chain.append(connection, [event | _hashes(said)])
    touched = {row}
    if said["text_sha256"] != old.text_sha256:
        touched |= copies.forget(connection, row)
        copies.note(connection, row, reading.text)
    copies.settle(connection, touched)


def _read(reading: Reading) -> dict[str, Any]:
    """The columns of a version that the engine fills."""
    source, json = reading.source, packed_reading(reading)
    return {
        "text": reading.text, "text_sha256": sha256(reading.text), "reading": json,
        "reading_sha256": sha256(json), "engine": __version__, "media_type": source.media_type,
        "url": source.url, "title": source.title, "publisher": source.publisher,
        "published": source.published, "day": day_of(source.published), "language": source.language,
    }  # fmt: skip


def _hashes(said: dict[str, Any]) -> dict[str, str]:
    """What the chain tells of a reading."""
    return {"text": said["text_sha256"], "reading": said["reading_sha256"], "engine": said["engine"]}


def _inserted(connection: Connection, table: Any, **values: object) -> int:
    row: int = connection.execute(insert(table).values(**values).returning(table.c.row)).scalar_one()
    return row


def _retire(connection: Connection, place: int, name: str) -> set[int]:
    """Make a document's current version an old one; the versions that were its near-copies."""
    row = connection.execute(
        select(version.c.row).where(version.c.document == place, version.c.current)
    ).scalar_one()
    connection.execute(update(version).where(version.c.row == row).values(current=False))
    connection.execute(update(statement).where(statement.c.version == row).values(counts=False))
    identities.forget(connection, row, name)
    return copies.forget(connection, row)


def _version(connection: Connection, place: int, incoming: Incoming, at: str) -> int:
    reading = incoming.reading
    source = reading.source
    if (
        connection.execute(select(original.c.sha256).where(original.c.sha256 == source.sha256)).first()
        is None
    ):
        connection.execute(insert(original).values(sha256=source.sha256, **packed(incoming.data)))
    last = connection.execute(select(func.max(version.c.number)).where(version.c.document == place)).scalar()
    said = _read(reading)
    event = {
        "event": "version", "document": incoming.name, "number": (last or 0) + 1, "sha256": source.sha256,
        "at": at, **_hashes(said),
    }  # fmt: skip
    row = _inserted(
        connection, version, document=place, number=event["number"], current=True, sha256=source.sha256,
        added=at, **said,
    )  # fmt: skip
    chain.append(connection, [event])
    fulltext.index(connection, "version", [(row, source.published, reading.text)])
    return row


def rows(connection: Connection, of: int, name: str, reading: Reading, text_sha256: str) -> None:
    """Spread a reading over the rows that are searched, with what persons said of its statements.

    Args:
        of: the version's row.
        name: of its document.
    """
    for met, sides in spread.encounters(reading):
        row = _inserted(connection, encounter, version=of, **met)
        _insert(connection, participant, sides, encounter=row)
    _insert(connection, mention, spread.mentions(reading), version=of)
    outcome = rulings.lay(reading, text_sha256, rulings.in_force(connection, name))
    said = [
        spread.said(one, reading, judged)
        for one, judged in zip(outcome.statements, outcome.judged, strict=True)
    ]
    if said:
        _statements(connection, of, said)


def _statements(connection: Connection, of: int, said: Sequence[spread.Said]) -> None:
    made = [one.row | {"version": of, "counts": one.row["judged"] != copies.REJECTED} for one in said]
    keys = (
        connection.execute(insert(statement).returning(statement.c.row, sort_by_parameter_order=True), made)
        .scalars()
        .all()
    )
    fulltext.index(
        connection, "statement", [(k, m["date"], m["quote"]) for k, m in zip(keys, made, strict=True)]
    )
    pairs = list(zip(keys, said, strict=True))
    told = [
        r | {"statement": k, "party": identities.party_named(r["kind"], r["name"])}
        for k, s in pairs for r in s.speakers
    ]  # fmt: skip
    _insert(connection, speaker, told)
    _insert(connection, addressee, [r | {"statement": k} for k, s in pairs for r in s.addressees])
    _insert(connection, named, [r | {"statement": k} for k, s in pairs for r in s.named])
    fulltext.call(connection, (r["folded"] for s in said for r in (*s.speakers, *s.addressees)))


def _insert(connection: Connection, table: Any, values: Sequence[dict[str, Any]], **same: int) -> None:
    if values:
        connection.execute(insert(table), [value | same for value in values])
