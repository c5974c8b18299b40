"""Whether the rows of a version are those that its reading, and what persons said of it, make."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Table

from verbale.model.records import Reading
from verbale.store import identities, spread
from verbale.store.copies import REJECTED
from verbale.store.proof.raw import Fault, belonging, differences
from verbale.store.rulings import Outcome
from verbale.store.tables import (
    addressee,
    encounter,
    mention,
    named,
    participant,
    profile,
    speaker,
    statement,
)


class Held:
    """The rows that belong to some versions, by version or by the row they belong to; counts all it reads."""

    def __init__(self, connection: Connection, versions: Sequence[int]) -> None:
        self.of: dict[str, dict[Any, list[RowMapping]]] = {}
        for table, to, keys in (
            (statement, "version", versions),
            (encounter, "version", versions),
            (mention, "version", versions),
            (profile, "version", versions),
        ):
            self.of[table.name] = belonging(connection, table, to, keys)
        for table in (speaker, addressee, named):
            self.of[table.name] = belonging(connection, table, "statement", self._rows(statement))
        self.of[participant.name] = belonging(connection, participant, "encounter", self._rows(encounter))

    def _rows(self, table: Table) -> list[Any]:
        return [row["row"] for rows in self.of[table.name].values() for row in rows]

    def sizes(self) -> Counter[str]:
        """How many rows of each table it holds."""
        return Counter({name: sum(map(len, found.values())) for name, found in self.of.items()})

    def get(self, table: Table, of: Any) -> list[RowMapping]:
        """The rows of a table that belong to a row."""
        return self.of[table.name].get(of, [])


def faults(
    held: Held, of: int, reading: Reading, outcome: Outcome, counts: bool, where: str
) -> Iterator[Fault]:
    """What is wrong with a version's rows.

    Args:
        counts: the version is current and no copy, so that its statements count.
    """
    yield from _leaves(where, "mention", held.get(mention, of), spread.mentions(reading))
    told = spread.encounters(reading)
    beside = {id(row): sides for row, sides in told}
    place = f"{where}, encounter"
    for pair, fault, row in _matched(place, held.get(encounter, of), [row for row, _ in told]):
        if fault:
            yield fault
        if pair:
            sides = held.get(participant, pair["row"])
            yield from _leaves(f"{place} {pair['id']}", "participant", sides, beside[id(row)])
    yield from _statements(held, of, reading, outcome, counts, f"{where}, statement")


def profiles(held: Held, of: int, name: str, reading: Reading | None, where: str) -> Iterator[Fault]:
    """What is wrong with the profiles of a version; one that is not current (no reading here) has none."""
    expected = identities.profile_rows(name, reading) if reading else []
    yield from _leaves(where, "profile", held.get(profile, of), expected)


def _statements(
    held: Held, of: int, reading: Reading, outcome: Outcome, counts: bool, where: str
) -> Iterator[Fault]:
    said = [
        spread.said(one, reading, judged)
        for one, judged in zip(outcome.statements, outcome.judged, strict=True)
    ]
    for one in said:
        one.row["counts"] = counts and one.row["judged"] != REJECTED
    by = {id(one.row): one for one in said}
    for pair, fault, row in _matched(where, held.get(statement, of), [s.row for s in said]):
        if fault:
            yield fault
        if pair:
            place, one = f"{where} {pair['id']}", by[id(row)]
            yield from _leaves(place, "speaker", held.get(speaker, pair["row"]), one.speakers)
            yield from _leaves(place, "addressee", held.get(addressee, pair["row"]), one.addressees)
            yield from _leaves(place, "instrument", held.get(named, pair["row"]), one.named)


def _matched(
    where: str, rows: list[RowMapping], expected: list[spread.Row]
) -> Iterator[tuple[RowMapping | None, Fault | None, spread.Row | None]]:
    """Each row with the one expected, by their ids, and what is wrong with it."""
    found: dict[Any, list[RowMapping]] = {}
    for row in rows:
        found.setdefault(row["id"], []).append(row)
    for want in expected:
        same = found.get(want["id"])
        if not same:
            yield None, Fault(f"{where} {want['id']}", "removed, or its id was changed"), None
            continue
        row = same.pop(0)
        wrong = differences(row, want)
        yield row, Fault(f"{where} {want['id']}", "; ".join(wrong)) if wrong else None, want
    for rest in found.values():
        for row in rest:
            yield None, Fault(f"{where} {row['id']}", "its reading has none of this id"), None


def _leaves(where: str, what: str, rows: list[RowMapping], expected: Sequence[spread.Row]) -> Iterator[Fault]:
    """What is missing among rows that have no id of their own, and what is too much."""
    keys = list(expected[0]) if expected else []
    want = Counter(tuple(row[key] for key in keys) for row in expected)
    have = Counter(tuple(row[key] for key in keys) for row in rows)
    for missing in (want - have).elements():
        yield Fault(where, f"{what} {_told(missing)} was removed or changed")
    for extra in (have - want).elements():
        yield Fault(where, f"{what} {_told(extra)} is not in its reading")


def _told(values: tuple[Any, ...]) -> str:
    return " ".join(str(value) for value in values if value is not None) or "without a name"
