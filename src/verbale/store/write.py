"""Putting documents into a ledger: each in one transaction, whole or not at all."""

import hashlib
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, func, insert, select, text, update

from verbale import __version__
from verbale.model.records import Encounter, Reading, Record, Statement
from verbale.store import chain, copies, fulltext, identities
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
_CALLED: Final = text("INSERT INTO called (folded) VALUES (:folded) ON CONFLICT DO NOTHING")


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
        outcome, touched = "changed", _retire(connection, place)
    row = _version(connection, place, incoming, at or now())
    rows(connection, row, incoming.reading)
    identities.note(connection, row, incoming.name, incoming.reading)
    if copies.note(connection, row, incoming.reading.text) or outcome == "changed":
        copies.settle(connection, touched | {row})
    return Kept(outcome=outcome, version=row)


def _inserted(connection: Connection, table: Any, **values: object) -> int:
    row: int = connection.execute(insert(table).values(**values).returning(table.c.row)).scalar_one()
    return row


def _retire(connection: Connection, place: int) -> set[int]:
    """Make a document's current version an old one; the versions that were its near-copies."""
    row = connection.execute(
        select(version.c.row).where(version.c.document == place, version.c.current)
    ).scalar_one()
    connection.execute(update(version).where(version.c.row == row).values(current=False))
    connection.execute(update(statement).where(statement.c.version == row).values(counts=False))
    identities.forget(connection, row)
    return copies.forget(connection, row)


def _version(connection: Connection, place: int, incoming: Incoming, at: str) -> int:
    reading = incoming.reading
    source = reading.source
    if (
        connection.execute(select(original.c.sha256).where(original.c.sha256 == source.sha256)).first()
        is None
    ):
        packed = zlib.compress(incoming.data)
        connection.execute(insert(original).values(sha256=source.sha256, packed=packed))
    last = connection.execute(select(func.max(version.c.number)).where(version.c.document == place)).scalar()
    json = packed_reading(reading)
    event = {
        "event": "version", "document": incoming.name, "number": (last or 0) + 1, "sha256": source.sha256,
        "text": sha256(reading.text), "reading": sha256(json), "engine": __version__, "at": at,
    }  # fmt: skip
    row = _inserted(
        connection, version, document=place, number=event["number"], current=True, sha256=source.sha256,
        text_sha256=event["text"], reading_sha256=event["reading"], text=reading.text, reading=json,
        engine=__version__, media_type=source.media_type, url=source.url, title=source.title,
        publisher=source.publisher, published=source.published, day=day_of(source.published),
        language=source.language, added=at,
    )  # fmt: skip
    chain.append(connection, [event])
    fulltext.index(connection, "version", [(row, source.published, reading.text)])
    return row


def rows(connection: Connection, of: int, reading: Reading) -> None:
    """Spread a reading over the rows that are searched."""
    people = {p.id: p.name for p in reading.people}
    for met in reading.encounters:
        row = _inserted(
            connection, encounter, version=of, id=met.id, kind=met.kind, date=met.date, place=met.place
        )
        sides = (("host", met.hosts), ("guest", met.guests), ("attendee", met.attendees))
        _insert(
            connection, participant,
            [
                {"encounter": row, "role": role, "local": w if w in people else None,
                 "name": people.get(w, w)}
                for role, side in sides for w in side
            ],
        )  # fmt: skip
    _insert(
        connection, mention,
        [
            {"version": of, "instrument": m.id, "start": m.span[0], "end": m.span[1]}
            for m in reading.instruments
        ],
    )  # fmt: skip
    _statements(connection, of, reading)


def _statements(connection: Connection, of: int, reading: Reading) -> None:
    said = reading.statements
    if not said:
        return
    made = [_statement(one, of, reading) for one in said]
    keys = (
        connection.execute(insert(statement).returning(statement.c.row, sort_by_parameter_order=True), made)
        .scalars()
        .all()
    )
    fulltext.index(
        connection, "statement", [(k, m["date"], m["quote"]) for k, m in zip(keys, made, strict=True)]
    )
    pairs = list(zip(keys, said, strict=True))
    _insert(
        connection, speaker,
        [
            {"statement": k, "position": n, "kind": w.kind, "local": w.id, "name": w.name,
             "folded": fulltext.folded(w.name) if w.name else None}
            for k, s in pairs for n, w in enumerate(s.speakers)
        ],
    )  # fmt: skip
    _insert(
        connection, addressee,
        [
            {"statement": k, "name": a.name, "folded": fulltext.folded(a.name), "start": a.span[0],
             "end": a.span[1]}
            for k, s in pairs for a in s.addressees
        ],
    )  # fmt: skip
    _insert(connection, named, [{"statement": k, "instrument": i} for k, s in pairs for i in s.instruments])
    whole = [*(w.name or "" for s in said for w in s.speakers), *(a.name for s in said for a in s.addressees)]
    if names := {fulltext.folded(name) for name in whole} - {""}:
        connection.execute(_CALLED, [{"folded": name} for name in sorted(names)])


def _insert(connection: Connection, table: Any, values: Sequence[dict[str, Any]]) -> None:
    if values:
        connection.execute(insert(table), values)


def _statement(one: Statement, of: int, reading: Reading) -> dict[str, Any]:
    start, end = min(one.cue[0], one.content[0]), max(one.cue[1], one.content[1])
    met = meeting_of(one, reading.encounters)
    date = (met.date if met else None) or reading.source.published
    return {
        "version": of, "id": one.id, "act": one.act, "force": one.force,
        "kind": met.kind if met else None,
        "date": date, "day": day_of(date),
        "language": reading.source.language, "negated": one.negated,
        "cue_start": one.cue[0], "cue_end": one.cue[1],
        "content_start": one.content[0], "content_end": one.content[1],
        "quote": reading.text[start:end], "rule": one.rule, "confidence": one.confidence, "counts": True,
    }  # fmt: skip


def meeting_of(one: Statement, encounters: Sequence[Encounter]) -> Encounter | None:
    """The encounter at which something was said: the last one told before it, else the first one told."""
    before = [met for met in encounters if met.cue[0] <= one.cue[0]]
    return max(before, key=lambda met: met.cue[0]) if before else next(iter(encounters), None)
