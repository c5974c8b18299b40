"""The chain over all that was put into a ledger: a link cannot be changed or taken out unseen."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, insert, select

from verbale.store.tables import link

START: Final = "0" * 64
_ENCODE: Final = msgspec.json.Encoder(order="sorted").encode


def digest(before: str, event: str) -> str:
    """The hash of a link: over the hash of the link before it and its own event."""
    return hashlib.sha256(f"{before}\n{event}".encode()).hexdigest()


def append(connection: Connection, events: Iterable[Mapping[str, Any]]) -> None:
    """Put events at the end of the chain, within the caller's transaction."""
    last = connection.execute(
        select(link.c.number, link.c.hash).order_by(link.c.number.desc()).limit(1)
    ).first()
    number, before = (last.number, last.hash) if last else (0, START)
    rows = []
    for event in events:
        written = _ENCODE(event).decode()
        number, before = number + 1, digest(before, written)
        rows.append({"number": number, "event": written, "hash": before})
    if rows:
        connection.execute(insert(link), rows)


def breaks(connection: Connection) -> Iterator[str]:
    """What is wrong with the chain, a line each; nothing if it is whole."""
    number, before = 0, START
    for row in connection.execute(select(link).order_by(link.c.number)):
        if row.number != number + 1:
            yield f"link {number + 1}: removed"
        elif row.hash != digest(before, row.event):
            yield f"link {row.number}: changed, or one before it was"
        number, before = row.number, row.hash
