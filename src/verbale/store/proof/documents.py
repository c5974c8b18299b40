"""Whether documents, their versions, bytes, texts and readings are what the chain tells of."""

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, RowMapping

from verbale.store.days import day_of
from verbale.store.judgements import Judgement, event, weighed
from verbale.store.proof import index, rows
from verbale.store.proof.history import History, Told
from verbale.store.proof.raw import Fault, differences, every, number_of
from verbale.store.rulings import binding, lay, reading_of
from verbale.store.tables import document, judgement, metadata, original, statement, version

_PART: Final = 20  # versions looked at together: their texts are in memory
# What a damaged value may make the code that reads it stumble on.
STUMBLES: Final = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, msgspec.MsgspecError)


def originals(connection: Connection) -> Iterator[Fault]:
    """Whether every document's bytes have their hash."""
    for row in every(connection, original, "sha256", part=_PART):
        where, packed = f"original {row['sha256']}", row["packed"]
        try:
            if hashlib.sha256(packed).hexdigest() != row["packed_sha256"]:
                yield Fault(where, "its packed bytes, or their hash, were changed")
            if hashlib.sha256(zlib.decompress(packed)).hexdigest() != row["sha256"]:
                yield Fault(where, "its bytes, or its hash, were changed")
        except (zlib.error, *STUMBLES) as error:
            yield Fault(where, f"its bytes cannot be unpacked: {error}")


class Documents:
    """Looks at all documents; ``read`` counts the rows it has met, of each table."""

    def __init__(self, connection: Connection, history: History, made: list[Judgement]) -> None:
        self.connection, self.history = connection, history
        self.names: dict[Any, RowMapping] = {}
        self.rulings: dict[str, list[Judgement]] = {}
        for one in binding(made):
            self.rulings.setdefault(one.subject, []).append(one)
        self.held = {row["sha256"] for row in every(connection, original, "sha256", part=_PART)}
        self.met: set[tuple[str, int]] = set()
        self.read: Counter[str] = Counter()

    def faults(self) -> Iterator[Fault]:
        """What is wrong with them."""
        for row in every(self.connection, document, "row"):
            self.names[row["row"]] = row
            if row["name"] not in self.history.last:
                yield Fault(str(row["name"]), "the chain tells of no such document")
        some: list[RowMapping] = []
        for row in every(self.connection, version, "row", part=_PART):
            some.append(row)
            if len(some) == _PART:
                yield from self._part(some)
                some = []
        yield from self._part(some)
        for name, number in self.history.versions.keys() - self.met:
            yield Fault(f"{name}, version {number}", "removed")
        known = {told.sha256 for told in self.history.versions.values()}
        for extra in self.held - known:
            yield Fault(f"original {extra}", "the chain tells of no such bytes")
        yield from self._strays()

    def _strays(self) -> Iterator[Fault]:
        """Rows that belong to nothing."""
        for name, number in self.read.items():
            if (size := number_of(self.connection, metadata.tables[name])) != number:
                yield Fault(f"table {name}", f"{size - number} rows belong to nothing that is there")
        for table in ("statement", "version"):
            if (size := index.size(self.connection, table)) != self.read[table]:
                yield Fault(f"index of words of {table}", f"has {size} texts, not {self.read[table]}")

    def _part(self, some: list[RowMapping]) -> Iterator[Fault]:
        held = rows.Held(self.connection, [row["row"] for row in some])
        self.read += held.sizes()
        self.read["version"] += len(some)
        texts, quotes = [], []
        for row in some:
            name = self._name(row)
            where = f"{name}, version {row['number']}"
            try:
                yield from self._version(row, name, where, held)
            except STUMBLES as error:
                yield Fault(where, f"it cannot be read: {error!r}")
            texts.append((row["row"], row["published"], str(row["text"]), where))
            quotes += [
                (one["row"], one["date"], str(one["quote"]), f"{where}, statement {one['id']}")
                for one in held.get(statement, row["row"])
            ]
        yield from index.entries(self.connection, "version", texts)
        yield from index.entries(self.connection, "statement", quotes)

    def _name(self, row: RowMapping) -> str:
        known = self.names.get(row["document"])
        return str(known["name"]) if known else f"document {row['document']}"

    def _version(self, row: RowMapping, name: str, where: str, held: rows.Held) -> Iterator[Fault]:
        told = self.history.versions.get((name, row["number"]))
        if told is None:
            yield Fault(where, "the chain tells of no such version")
            return
        self.met.add((name, row["number"]))
        if row["sha256"] not in self.held:
            yield Fault(where, "its original is not there")
        yield from (Fault(where, wrong) for wrong in _wrong(row, told))
        reading = reading_of(row["reading"], row["text"])
        source = reading.source
        expected = {
            "sha256": source.sha256, "media_type": source.media_type, "url": source.url,
            "title": source.title, "publisher": source.publisher, "published": source.published,
            "day": day_of(source.published), "language": source.language,
        }  # fmt: skip
        yield from (Fault(where, f"{wrong}, as its reading has it") for wrong in differences(row, expected))
        yield from rows.profiles(held, row["row"], name, reading if told.current else None, where)
        outcome = lay(reading, told.text, self.rulings.get(name, []))
        counts = told.current and self.names[row["document"]]["copy_of"] is None
        yield from rows.faults(held, row["row"], reading, outcome, counts, where)


def _wrong(row: RowMapping, told: Told) -> Iterator[str]:
    """In what a version is not as the chain tells of it."""
    for key, hashed in (("text", told.text), ("reading", told.reading)):
        if hashlib.sha256(row[key].encode("utf-8", "surrogatepass")).hexdigest() != hashed:
            yield f"its {key} was changed"
        if row[f"{key}_sha256"] != hashed:
            yield f"the hash of its {key} was changed"
    expected = {
        "sha256": told.sha256, "engine": told.engine, "added": told.added, "current": told.current
    }  # fmt: skip
    yield from differences(row, expected)


def judgements(connection: Connection, history: History, found: list[Judgement]) -> Iterator[Fault]:
    """Whether the judgements are those that the chain tells of; puts what can be read into ``found``."""
    met, sound = set(), []
    for row in every(connection, judgement, "row"):
        where, told = f"judgement {row['row']}", history.judgements.get(row["row"])
        met.add(row["row"])
        if told is None:
            yield Fault(where, "the chain tells of no such judgement")
        elif wrong := differences(row, {key: told[key] for key in event(row) if key in row}):
            yield Fault(where, "; ".join(wrong))
        else:
            sound.append(row)
    for number in history.judgements.keys() - met:
        yield Fault(f"judgement {number}", "removed")
    found += weighed(sound)
