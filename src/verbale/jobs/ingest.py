"""From files and addresses to the ledger: each document is read, then kept, whole or not at all."""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import or_, select

from verbale.errors import UnreadableError
from verbale.jobs.fetch import fetch, is_address
from verbale.jobs.pool import results
from verbale.model.records import Record
from verbale.reading import read_document
from verbale.store.ledger import Ledger
from verbale.store.tables import document, version
from verbale.store.write import Incoming, Kept, put
from verbale.text.load import load_bytes, read_bytes


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
    """Read documents and keep them, in their order; what became of each.

    Args:
        jobs: processes to read with; None for the default.

    Raises:
        LedgerError: the ledger fails; the documents before are kept.
    """
    for found in results(files, incoming, jobs):
        if isinstance(found, UnreadableError):
            yield found
        else:
            with ledger.writes() as connection:
                kept = put(connection, found)
            yield kept


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
        for some in _parts(sorted(rows)):
            pairs |= {(row[0], row[1]) for row in connection.execute(query.where(version.c.row.in_(some)))}
    return [NearCopy(document=name, of=of) for name, of in sorted(pairs)]


def _parts(rows: list[int], size: int = 500) -> Iterator[list[int]]:
    """Few enough at a time for one question to a database."""
    for k in range(0, len(rows), size):
        yield rows[k : k + size]
