"""Reading the ledger's documents again, with this engine, from the bytes that were kept."""

import functools
import re
import tempfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Final

import msgspec
from sqlalchemy import Connection, select, update

from verbale import __version__
from verbale.errors import UnreadableError
from verbale.jobs.pool import results
from verbale.model.records import Reading, Record
from verbale.reading import read_document
from verbale.store import chain, identities
from verbale.store.differences import Difference, difference
from verbale.store.ledger import Ledger, open_ledger
from verbale.store.rulings import reading_of
from verbale.store.tables import document, original, version
from verbale.store.write import now, packed_reading, replace, sha256
from verbale.text.load import load_bytes

_PART: Final = 500  # rows in one question to a database


class Again(Record, frozen=True, kw_only=True):
    """A document read again.

    Attributes:
        row: its version; before: the hash of the reading that it had.
        reading: the new one (its text beside it), None where it is the same.
    """

    name: str
    row: int
    before: str
    reading: Reading | None
    differs: Difference


class Refreshed(Record, frozen=True, kw_only=True):
    """How many documents were read again, and how many of them read otherwise."""

    read: int
    changed: int


def older(engine: str, than: str = __version__) -> bool:
    """Whether a version of Verbale is an older one."""
    one, other = ([int(n) for n in re.findall(r"\d+", v)] for v in (engine, than))
    return one < other


def outdated(connection: Connection, every: bool) -> tuple[list[str], list[str]]:
    """The names of documents to read again, sorted, and the engines that read them.

    Args:
        every: whatever engine read them.
    """
    found = connection.execute(select(version.c.engine).where(version.c.current).distinct()).scalars()
    engines = sorted(e for e in found if every or older(e))
    query = (
        select(document.c.name)
        .join(version, version.c.document == document.c.row)
        .where(version.c.current, version.c.engine.in_(engines))
    )
    return sorted(connection.execute(query).scalars()), engines


def refresh(
    ledger: Ledger,
    *,
    every: bool = False,
    dry: bool = False,
    jobs: int | None = None,
    tell: Callable[[Again | UnreadableError], None] = lambda _: None,
    started: Callable[[int], None] = lambda _: None,
) -> Refreshed:
    """Read documents again and swap all that changed in one transaction.

    Args:
        every: also those that this engine, or a newer one, has read.
        dry: write nothing.
        jobs: processes to read with; None for the default.
        tell: is told of each document as it is read; one that cannot be read keeps its reading.
        started: is told of how many there are.

    Raises:
        LedgerError: the ledger fails; then nothing is changed.
    """
    with ledger.reads() as connection:
        names, engines = outdated(connection, every)
    started(len(names))
    rows, changed = set(), 0
    # The new readings wait in a file: there may be more than fit in memory.
    with tempfile.TemporaryFile() as spool:
        try:
            for one in results(names, functools.partial(read_again, ledger.address), jobs):
                if isinstance(one, Again):
                    rows.add(one.row)
                    changed += one.reading is not None
                    _spool(spool, one)
                tell(one)
        finally:
            _close(ledger.address)
        if rows and not dry:
            spool.seek(0)
            with ledger.writes() as connection:
                _swap(connection, _spooled(spool), rows, engines)
    return Refreshed(read=len(rows), changed=changed)


_open: Final[dict[str, Ledger]] = {}  # opened once in a process


def _opened(address: str) -> Ledger:
    if address not in _open:
        _open[address] = open_ledger(address)
    return _open[address]


def _close(address: str) -> None:
    if address in _open:
        _open.pop(address).close()


def read_again(address: str, name: str) -> Again:
    """Read a document's kept bytes; runs in any process.

    Raises:
        UnreadableError: they cannot be read, by this engine.
    """
    query = (
        select(version, original.c.packed)
        .join(document, version.c.document == document.c.row)
        .join(original, original.c.sha256 == version.c.sha256)
        .where(document.c.name == name, version.c.current)
    )
    with _opened(address).reads() as connection:
        row = connection.execute(query).first()
    if row is None:
        raise UnreadableError(name, "its bytes are not in the ledger; run verbale verify")
    old = reading_of(row.reading, row.text)
    try:
        data = zlib.decompress(row.packed)
    except zlib.error as error:
        raise UnreadableError(name, "its bytes in the ledger are damaged; run verbale verify") from error
    loaded = load_bytes(data, old.source.name)
    if old.source.url:  # the address of a page is known to who fetched it
        loaded = msgspec.structs.replace(
            loaded, source=msgspec.structs.replace(loaded.source, url=old.source.url)
        )
    new = read_document(loaded, every_mention=True)
    same = sha256(packed_reading(new)) == row.reading_sha256 and new.text == row.text
    return Again(
        name=name, row=row.row, before=row.reading_sha256, reading=None if same else new,
        differs=difference(name, old, new) if not same else Difference(document=name),
    )  # fmt: skip


def _spool(spool: IO[bytes], one: Again) -> None:
    if one.reading is not None:
        spool.write(msgspec.json.encode(one) + b"\n")


def _spooled(spool: IO[bytes]) -> Iterator[Again]:
    for line in spool:
        yield msgspec.json.decode(line, type=Again)


def _swap(connection: Connection, changed: Iterator[Again], rows: set[int], engines: list[str]) -> None:
    """Write the new readings; what another program has changed meanwhile stays as it is now."""
    at, settled = now(), True
    for one in changed:
        held = version.c.row == one.row, version.c.current, version.c.reading_sha256 == one.before
        if one.reading is not None and connection.execute(select(version.c.row).where(*held)).first():
            replace(connection, one.row, one.name, one.reading, at)
            settled = False
    old = version.c.current, version.c.engine.in_(engines)
    wanting = connection.execute(
        select(version.c.row, document.c.name, version.c.number).join(document).where(*old)
    ).all()
    kept = sorted([name, number] for row, name, number in wanting if row not in rows)
    mine = [row for row, _, _ in wanting if row in rows]
    for k in range(0, len(mine), _PART):
        part = version.c.row.in_(mine[k : k + _PART])
        connection.execute(update(version).where(part).values(engine=__version__))
    event = {"event": "refresh", "engines": engines, "engine": __version__, "kept": kept, "at": at}
    chain.append(connection, [event])
    if not settled:
        identities.settle(connection)
