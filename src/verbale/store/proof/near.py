"""Whether the near-copies are those that the texts make, and the originals those published first."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping

from verbale.store.copies import alike, precedence, sample, shingles
from verbale.store.proof.raw import PART, Fault, belonging, every, number_of
from verbale.store.tables import document, near, shingle, version

Pairs = set[tuple[Any, Any]]


def faults(connection: Connection) -> Iterator[Fault]:
    """What is wrong with what is kept of near-copies."""
    names = {row["row"]: row for row in every(connection, document, "row")}
    current: dict[Any, tuple[Any, tuple[str, int, str]]] = {}
    pairs: Pairs = set()
    hashes = 0
    for row in every(connection, version, "row", part=20):
        if row["current"] != 1:
            continue
        place, text = row["document"], str(row["text"])
        name = str(names[place]["name"]) if place in names else "?"
        mine = shingles(text)
        kept = {
            one["hash"] for one in belonging(connection, shingle, "version", [row["row"]], "hash")[row["row"]]
        }
        hashes += len(kept)
        if kept != set(sample(mine)):
            yield Fault(name, "its shingles are not those of its text")
        current[row["row"]] = place, precedence(row["published"], len(text), name)
        pairs |= {(min(row["row"], o), max(row["row"], o)) for o in alike(connection, row["row"], mine)}
    if number_of(connection, shingle) != hashes:
        yield Fault("table shingle", "there are rows of no current version")
    have = {(row["a"], row["b"]) for row in every(connection, near, "a", part=PART)}
    for a, b in have ^ pairs:
        what = "was removed" if (a, b) in pairs else "is none"
        yield Fault(
            f"near-copies {_name(names, current, a)}, {_name(names, current, b)}", f"this pair {what}"
        )
    yield from _copies(names, current, pairs)


def _name(names: dict[Any, RowMapping], current: dict[Any, tuple[Any, Any]], row: Any) -> str:
    place = current[row][0] if row in current else None
    return str(names[place]["name"]) if place in names else f"version row {row}"


def _copies(
    names: dict[Any, RowMapping], current: dict[Any, tuple[Any, tuple[str, int, str]]], pairs: Pairs
) -> Iterator[Fault]:
    """Documents that are not noted as a copy of the one they are a copy of."""
    group = {row: row for row in current}

    def first(row: Any) -> Any:
        while group[row] != row:
            group[row] = row = group[group[row]]
        return row

    for a, b in pairs:
        one, other = sorted((first(a), first(b)), key=lambda row: current[row][1])
        group[other] = one
    for row, (place, _) in current.items():
        if place not in names:
            continue
        original = current[first(row)][0]
        want = None if original == place else original
        if names[place]["copy_of"] != want:
            of = f"a copy of {names[want]['name']}" if want in names else "no copy"
            yield Fault(str(names[place]["name"]), f"it is {of}, but is not noted so")
