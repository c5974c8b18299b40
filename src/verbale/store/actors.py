"""One actor in a ledger: posts, whom they met, what they asked, were asked and undertook."""

from typing import Any, Final

import msgspec
from sqlalchemy import Connection, select

from verbale.model.records import Record
from verbale.resolve.model import PERSON, Actor
from verbale.store.filters import run
from verbale.store.fulltext import closed, folded
from verbale.store.hits import Hit, statements
from verbale.store.shown import written
from verbale.store.tables import actor

ASK: Final = 3
UNDERTAKING: Final = 5
MOST: Final = 200  # actors of one name
# Actors of these kinds are the party that others speak for.
_PARTIES: Final = ("state", "international")

_COUNTED: Final = (
    " JOIN version v ON v.row = e.version JOIN document d ON d.row = v.document"
    " WHERE v.current AND d.copy_of IS NULL"
)
_MET: Final = (
    "SELECT e.row, e.date, e.kind, o.name, w.id, w.name AS called, w.party FROM profile mine"
    " JOIN encounter e ON e.version = mine.version"
    " JOIN participant p ON p.encounter = e.row AND p.local = mine.local"
    " JOIN participant o ON o.encounter = e.row AND o.row <> p.row"
    " AND (o.role <> p.role OR e.kind = 'conference')"
    " LEFT JOIN profile other ON other.version = e.version AND other.local = o.local"
    f" LEFT JOIN actor w ON w.id = other.actor{_COUNTED} AND mine.actor = :id"
    " AND (w.id IS NULL OR w.id <> :id)"
)
_SAID: Final = (
    "SELECT DISTINCT s.row, s.day FROM statement s JOIN speaker n ON n.statement = s.row"
    " WHERE s.counts AND NOT s.negated AND s.force = :force AND (n.actor = :id OR n.party IN :parties)"
    " ORDER BY s.day DESC, s.row DESC"
)
# To a person: by name, or to their party at an encounter that they were at.
_TOLD: Final = (
    "SELECT DISTINCT s.row, s.day FROM statement s JOIN addressee n ON n.statement = s.row"
    " WHERE s.counts AND NOT s.negated AND s.force = :force AND (n.folded IN :names OR n.party IN :parties"
    " OR n.party = :party AND EXISTS (SELECT 1 FROM profile mine JOIN encounter e ON e.version = mine.version"
    " JOIN participant p ON p.encounter = e.row AND p.local = mine.local"
    " WHERE mine.actor = :id AND mine.version = s.version)"
    " AND NOT EXISTS (SELECT 1 FROM speaker own WHERE own.statement = s.row AND own.party = :party))"
    " ORDER BY s.day DESC, s.row DESC"
)


class Met(Record, frozen=True, kw_only=True):
    """Somebody met: name, actor's id and party where they are known, and each encounter's day and kind."""

    name: str
    actor: str | None
    party: str | None
    encounters: tuple[tuple[str | None, str], ...]


class Deeds(Record, frozen=True, kw_only=True):
    """What a ledger has of an actor; statements the newest first, those met most often first. A negated
    statement is no ask and no undertaking.
    """

    actor: Actor
    met: tuple[Met, ...]
    asks_made: tuple[Hit, ...]
    asks_received: tuple[Hit, ...]
    undertakings: tuple[Hit, ...]


def find(connection: Connection, name: str) -> list[Actor]:
    """Actors by id; else those of this name, in any form; else those in one of whose names it is a part."""
    name = written(name)
    by_id = connection.execute(select(actor.c.data).where(actor.c.id == name)).scalars().all()
    sought = closed(name)
    if by_id or not sought:
        return _decoded(by_id)
    like = f"SELECT data FROM actor WHERE replace(folded, ' ', '') LIKE :part LIMIT {MOST}"
    found = _decoded(run(connection, like, {"part": f"%{sought}%"}).scalars())
    return [a for a in found if sought in {closed(n) for n in (a.name, *a.names)}] or found


def _decoded(rows: Any) -> list[Actor]:
    return sorted((msgspec.json.decode(row, type=Actor) for row in rows), key=lambda a: (a.name, a.id))


def deeds(connection: Connection, one: Actor) -> Deeds:
    """All that a ledger has of an actor."""
    values = {
        "id": one.id, "party": one.party, "names": sorted({folded(name) for name in (one.name, *one.names)}),
        "parties": [one.party] if one.kind in _PARTIES and one.party else [],
    }  # fmt: skip

    def hits(sql: str, force: int) -> tuple[Hit, ...]:
        rows = [row.row for row in run(connection, sql, values | {"force": force})]
        return tuple(statements(connection, rows))

    return Deeds(
        actor=one, met=_met(connection, one), asks_made=hits(_SAID, ASK), asks_received=hits(_TOLD, ASK),
        undertakings=hits(_SAID, UNDERTAKING),
    )  # fmt: skip


def _met(connection: Connection, one: Actor) -> tuple[Met, ...]:
    found: dict[str, tuple[Any, dict[int, tuple[str | None, str]]]] = {}
    for row in run(connection, _MET, {"id": one.id}):
        if one.kind == PERSON and one.party and row.party == one.party:
            continue  # a colleague
        found.setdefault(row.id or folded(row.name), (row, {}))[1][row.row] = (row.date, row.kind)
    met = [
        Met(
            name=who.called or who.name, actor=who.id, party=who.party,
            encounters=tuple(sorted(days.values(), key=lambda e: e[0] or "", reverse=True)),
        )
        for who, days in found.values()
    ]  # fmt: skip
    return tuple(sorted(met, key=lambda m: (-len(m.encounters), m.name)))
