"""From files and addresses to the ledger: each document is read, then kept, whole or not at all."""

import itertools
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

import msgspec
from sqlalchemy import or_, select

from verbale.errors import UnreadableError
from verbale.jobs.fetch import fetch, is_address
from verbale.jobs.pool import results
from verbale.model.records import Record
from verbale.reading import read_document
from verbale.store import identities
from verbale.store.ledger import Ledger
from verbale.store.tables import document, version
from verbale.store.write import Incoming, Kept, put
from verbale.text.load import load_bytes, read_bytes

T = TypeVar("T")
# Documents that are kept in one transaction: waiting for the disk once for each would take most of the time.
TOGETHER: Final = 25
AT_ONCE: Final = 500  # rows that one question to a database names


class NearCopy(Record, frozen=True, kw_only=True):
    """A document that repeats another one, the one published first."""

    document: str
    of: str


def incoming(name: str) -> Incoming:
    """A file or a page, loaded and read; runs in any process.

    Raises:
        UnreadableError: it cannot be had, or is no readout.
    """
    data = fetch(name) if is_address(name) else read_bytes(name)
    loaded = load_bytes(data, name)
    if is_address(name):
        loaded = msgspec.structs.replace(loaded, source=msgspec.structs.replace(loaded.source, url=name))
    return Incoming(name=name, data=data, reading=read_document(loaded))


def ingest(
    ledger: Ledger, files: Iterable[str | UnreadableError], jobs: int | None = None
) -> Iterator[Kept | UnreadableError]:
    """Read documents and keep them, in their order; what became of each. At the end who is who is settled.

    Args:
        jobs: processes to read with; None for the default.

    Raises:
        LedgerError: the ledger fails; the documents before are kept.
    """
    for some in _parts(results(files, incoming, jobs), TOGETHER):
        with ledger.writes() as connection:
            outcomes = [one if isinstance(one, UnreadableError) else put(connection, one) for one in some]
        yield from outcomes
    with ledger.reads() as connection:
        settled = identities.is_settled(connection)
    if not settled:
        with ledger.writes() as connection:
            identities.settle(connection)


def near_copies(ledger: Ledger, versions: Iterable[int]) -> list[NearCopy]:
    """The near-copies that these versions are, or are the originals of; by name."""
    first, rows = document.alias(), set(versions)
    pairs: set[tuple[str, str]] = set()
    query = (
        select(document.c.name, first.c.name)
        .join(first, first.c.row == document.c.copy_of)
        .join(version, or_(version.c.document == document.c.row, version.c.document == first.c.row))
    )
    with ledger.reads() as connection:
        for some in _parts(sorted(rows), AT_ONCE):
            pairs |= {(row[0], row[1]) for row in connection.execute(query.where(version.c.row.in_(some)))}
    return [NearCopy(document=name, of=of) for name, of in sorted(pairs)]


def _parts(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """So many at a time."""
    left = iter(items)
    while some := list(itertools.islice(left, size)):
        yield some
