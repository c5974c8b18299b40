"""A whole ledger as JSON Lines, and back: what it was made of, not how a store keeps it.

A line is an object of one key, which tells what it is, in this order: ``ledger`` (the schema), ``original``
(bytes of documents, by their hash), ``judgement``, ``version`` (by name of the document and number), ``link``
(the chain), ``end`` (how many lines there were, and the hash of them all). What persons' judgements make of a
current version's statements stands beside its reading (``judged``), for readers of the file: it is made anew
when the file is read, as is all that can be.
"""

import base64
import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, insert, select

from verbale.errors import LedgerError
from verbale.store import identities
from verbale.store.judgements import Judgement, judgements
from verbale.store.ledger import Ledger
from verbale.store.proof.verify import Proof, contents
from verbale.store.rulings import in_force, lay, reading_of
from verbale.store.tables import document, judgement, link, original, version
from verbale.store.write import packed, put_as_it_was

SCHEMA: Final = "verbale.ledger/1"
_ENCODE: Final = msgspec.json.Encoder().encode


def dump(ledger: Ledger) -> Iterator[bytes]:
    """The lines of a ledger, as it is at this moment.

    Raises:
        LedgerError: it is damaged in a way that cannot be written down.
    """
    number, whole = 0, hashlib.sha256()
    with ledger.reads() as connection:
        for what, told in _parts(connection):
            line = _ENCODE({what: told}) + b"\n"
            number += 1
            whole.update(line)
            yield line
    yield _ENCODE({"end": {"lines": number, "sha256": whole.hexdigest()}}) + b"\n"


def _parts(connection: Connection) -> Iterator[tuple[str, Any]]:
    yield "ledger", {"schema": SCHEMA}
    query = select(original).order_by(original.c.sha256).execution_options(yield_per=20)
    for row in connection.execute(query):
        try:
            data = zlib.decompress(row.packed)
        except zlib.error as error:
            raise LedgerError(f"original {row.sha256} is damaged; run verbale verify") from error
        yield "original", {"sha256": row.sha256, "data": base64.b64encode(data).decode()}
    for one in judgements(connection):
        yield "judgement", {
            "number": one.row, "kind": one.kind, "subject": one.subject, "value": _raw(one.value),
            "author": one.author, "at": one.at, "undoes": one.undoes,
        }  # fmt: skip
    names = connection.execute(select(document.c.row, document.c.name)).all()
    for place, name in sorted(names, key=lambda d: d.name):
        made = in_force(connection, name)
        found = select(version).where(version.c.document == place).order_by(version.c.number)
        for row in connection.execute(found):
            yield "version", _version(name, row, made)
    for row in connection.execute(select(link).order_by(link.c.number)):
        yield "link", {"number": row.number, "event": _raw(row.event), "hash": row.hash}


def _raw(written: str) -> msgspec.Raw:
    """JSON as it stands, to the byte: hashes are over it."""
    try:
        msgspec.json.decode(written)
    except msgspec.DecodeError as error:
        raise LedgerError(f"the ledger is damaged; run verbale verify: {error}") from error
    return msgspec.Raw(written.encode())


def _version(name: str, row: Any, made: list[Judgement]) -> dict[str, Any]:
    told = {
        "document": name, "number": row.number, "engine": row.engine, "added": row.added,
        "sha256": row.sha256, "text": row.text, "reading": _raw(row.reading),
    }  # fmt: skip
    if row.current and made:
        outcome = lay(reading_of(row.reading, row.text), row.text_sha256, made)
        told["judged"] = [
            {"statement": one.id, "judged": judged, "judgements": by, "act": one.act, "force": one.force,
             "speakers": one.speakers, "content": one.content}
            for one, judged, by in zip(outcome.statements, outcome.judged, outcome.by, strict=True) if judged
        ]  # fmt: skip
    return told


class Original(msgspec.Struct):
    """A line with the bytes of a document, in base64."""

    sha256: str
    data: str


class Version(msgspec.Struct):
    """A line with a version of a document."""

    document: str
    number: int
    engine: str
    added: str
    sha256: str
    text: str
    reading: msgspec.Raw


class Judged(msgspec.Struct):
    """A line with a judgement."""

    number: int
    kind: str
    subject: str
    value: msgspec.Raw
    author: str
    at: str
    undoes: int | None


class Link(msgspec.Struct):
    """A line with a link of the chain."""

    number: int
    event: msgspec.Raw
    hash: str


class End(msgspec.Struct):
    """The last line: how many there are before it, and the hash of them all."""

    lines: int
    sha256: str


class Line(msgspec.Struct, forbid_unknown_fields=True):
    """A line, whatever it tells."""

    ledger: dict[str, str] | None = None
    original: Original | None = None
    version: Version | None = None
    judgement: Judged | None = None
    link: Link | None = None
    end: End | None = None


def load(connection: Connection, lines: Iterable[bytes], tell: Callable[[], None] = lambda: None) -> Proof:
    """Fill an empty ledger from the lines of another, within the caller's transaction; what it holds then.

    Args:
        tell: is told of each line.

    Raises:
        LedgerError: the lines are no ledger's, incomplete, or were changed.
    """
    reader, decode = _Reader(connection), msgspec.json.Decoder(Line).decode
    for number, line in enumerate(lines, 1):
        try:
            reader.take(line, decode(line))
        except (msgspec.MsgspecError, ValueError, LookupError) as error:
            raise LedgerError(f"line {number}: this is no line of a ledger: {error}") from error
        tell()
    if not reader.ended:
        raise LedgerError(f"line {reader.number + 1}: it ends too early; the rest of it is missing")
    identities.settle(connection)
    proof = Proof()
    fault = next(contents(connection, proof), None)
    if fault:
        raise LedgerError(f"it was changed, or written by a damaged ledger: {fault}")
    return proof


class _Reader:
    """Takes lines one after the other."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.number, self.whole, self.ended = 0, hashlib.sha256(), False

    def take(self, written: bytes, line: Line) -> None:
        """Take a line.

        Raises:
            ValueError: it may not stand here.
        """
        if self.ended:
            raise ValueError("there is something behind the end")
        if (self.number == 0) is not (line.ledger is not None):
            raise ValueError("the first line, and no other, tells the schema")
        if line.ledger is not None and line.ledger.get("schema") != SCHEMA:
            raise ValueError(f"its schema is {line.ledger.get('schema')}, this Verbale reads {SCHEMA}")
        if line.end:
            self.ended = True
            if (line.end.lines, line.end.sha256) != (self.number, self.whole.hexdigest()):
                raise ValueError("lines before it were changed, or are missing")
            return
        self.number += 1
        self.whole.update(written.rstrip(b"\r\n") + b"\n")
        self._keep(line)

    def _keep(self, line: Line) -> None:
        add = self.connection.execute
        if line.original:
            data = base64.b64decode(line.original.data, validate=True)
            add(insert(original).values(sha256=line.original.sha256, **packed(data)))
        elif line.version:
            one = line.version
            put_as_it_was(
                self.connection, one.document, one.number, one.engine, bytes(one.reading).decode(), one.text,
                one.added,
            )  # fmt: skip
        elif line.judgement:
            told = msgspec.structs.asdict(line.judgement)
            told |= {"row": told.pop("number"), "value": bytes(line.judgement.value).decode()}
            add(insert(judgement).values(**told))
        elif line.link:
            event = bytes(line.link.event).decode()
            add(insert(link).values(number=line.link.number, event=event, hash=line.link.hash))
