"""Near-copies: a text published again with another title, a paragraph less, a changed dateline.

Texts are compared by their shingles, the runs of five words in them (A. Broder, On the resemblance and
containment of documents, 1997). Of each version a fixed sample of their hashes is kept, by which candidates
are found with the index of the database; a candidate is a near-copy if most shingles of the shorter text are
shingles of the longer one.
"""

import hashlib
from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, delete, false, func, insert, or_, select, update

from verbale.store.fulltext import words
from verbale.store.tables import document, near, shingle, statement, version

WORDS: Final = 5  # in a shingle
SAMPLE: Final = 8  # one hash in so many is kept
SHORTEST: Final = 24  # shingles of a text that can be told to be a copy
CONTAINED: Final = 0.6  # share of the shorter text's shingles
CANDIDATE: Final = 0.2  # share of the kept hashes of a candidate
REJECTED: Final = "rejected"  # what a person said of a statement that is none


def shingles(text: str) -> frozenset[int]:
    """Hashes of a text's runs of words, signed 64 bits."""
    found = words(text)
    return frozenset(
        int.from_bytes(hashlib.blake2b(" ".join(run).encode(), digest_size=8).digest(), signed=True)
        for run in zip(*(found[k:] for k in range(WORDS)), strict=False)
    )


def sample(hashes: Iterable[int]) -> list[int]:
    """Those hashes that are kept."""
    return sorted(h for h in hashes if h % SAMPLE == 0)


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts, by their shingles, are near-copies."""
    fewer = min(len(one), len(other))
    return fewer >= SHORTEST and len(one & other) >= CONTAINED * fewer


def note(connection: Connection, row: int, text: str) -> bool:
    """Note a new current version's shingles and its near-copies among the other current versions; whether it
    has any.
    """
    mine = shingles(text)
    kept = sample(mine)
    if kept:
        connection.execute(insert(shingle), [{"version": row, "hash": h} for h in kept])
    pairs = [{"a": min(row, other), "b": max(row, other)} for other in alike(connection, row, mine)]
    if pairs:
        connection.execute(insert(near), pairs)
    return bool(pairs)


def alike(connection: Connection, row: int, mine: frozenset[int]) -> list[int]:
    """The current versions that are near-copies of one, by its shingles."""
    found = _candidates(connection, row, sample(mine))
    return [other for other, theirs in found if is_copy(mine, shingles(theirs))]


def forget(connection: Connection, row: int) -> set[int]:
    """Forget a version that is current no more; the versions that were its near-copies."""
    beside = _beside(connection, {row})
    connection.execute(delete(near).where(or_(near.c.a == row, near.c.b == row)))
    connection.execute(delete(shingle).where(shingle.c.version == row))
    return beside - {row}


def settle(connection: Connection, rows: set[int]) -> None:
    """Tell originals from copies among these current versions and all that are near-copies of them.

    The original is what was published first; of one day, what has more text; then by name.
    """
    while rows:
        group = {rows.pop()}
        while more := _beside(connection, group) - group:
            group |= more
        rows -= group
        _settle(connection, group)


def precedence(published: str | None, length: int, name: str) -> tuple[str, int, str]:
    """By what the original comes before its copies: the day, the length of the text, the document's name."""
    return published or "9999", -length, name


def _candidates(connection: Connection, row: int, kept: list[int]) -> list[tuple[int, str]]:
    """Other versions that share enough of the kept hashes, with their texts."""
    shared: dict[int, int] = {}
    for k in range(0, len(kept), 500):
        found = connection.execute(
            select(shingle.c.version, func.count())
            .where(shingle.c.hash.in_(kept[k : k + 500]), shingle.c.version != row)
            .group_by(shingle.c.version)
        )
        for other, count in found:
            shared[other] = shared.get(other, 0) + count
    counted = connection.execute(
        select(shingle.c.version, func.count())
        .where(shingle.c.version.in_(shared))
        .group_by(shingle.c.version)
    )
    sizes = {row[0]: row[1] for row in counted}
    likely = [o for o, count in shared.items() if count >= CANDIDATE * min(len(kept), sizes[o])]
    query = select(version.c.row, version.c.text).where(version.c.row.in_(likely))
    return [(row, text) for row, text in connection.execute(query)]


def _beside(connection: Connection, rows: set[int]) -> set[int]:
    pairs = connection.execute(select(near).where(or_(near.c.a.in_(rows), near.c.b.in_(rows))))
    return {row for pair in pairs for row in pair}


def _settle(connection: Connection, group: set[int]) -> None:
    query = select(
        version.c.row, version.c.document, version.c.published, func.length(version.c.text), document.c.name
    ).join(document)
    found = connection.execute(query.where(version.c.row.in_(group))).all()
    order = sorted(found, key=lambda v: precedence(v.published, v[3], v.name))
    for one in order:
        first = None if one is order[0] else order[0].document
        connection.execute(update(document).where(document.c.row == one.document).values(copy_of=first))
        kept = statement.c.judged.is_distinct_from(REJECTED) if first is None else false()
        connection.execute(update(statement).where(statement.c.version == one.row).values(counts=kept))
