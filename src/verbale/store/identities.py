"""Who is who in a ledger: profiles kept beside each version, actors put together over all of them.

``note`` keeps a version's profiles; ``settle`` resolves all that the ledger names. A profile without an actor
tells that the ledger has not been settled since it came, so an interrupted run is finished by the next one.
"""

import itertools
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from verbale.model.records import Reading, Record
from verbale.resolve import Actor, Decision, Judgement, Key, Profile, Resolution, profiles, resolve
from verbale.resolve.bodies import party_of
from verbale.store.fulltext import folded
from verbale.store.tables import actor, addressee, decision, judgement, profile, speaker, statement

_ENCODE: Final = msgspec.json.Encoder().encode
SAME: Final = "identity"  # the kind of judgements on who is who


class Told(Record, frozen=True, kw_only=True):
    """What a judgement on who is who says: that names, are one actor with others, or not.

    All names of the actors are kept as they were then: what comes later hangs on some of them.
    """

    a: tuple[Key, ...]
    b: tuple[Key, ...]
    same: bool


def note(connection: Connection, row: int, name: str, reading: Reading) -> None:
    """Keep the profiles of a version that has become current."""
    rows = [
        {"version": row, "local": p.local, "kind": p.kind, "name": p.name, "data": _ENCODE(p).decode()}
        for p in profiles(name, reading)
    ]
    if rows:
        connection.execute(insert(profile), rows)


def forget(connection: Connection, row: int) -> None:
    """Forget the profiles of a version that is current no more."""
    connection.execute(delete(profile).where(profile.c.version == row))


def is_settled(connection: Connection) -> bool:
    """Whether everybody that the ledger names has an actor, and every actor somebody who is named."""
    loose = select(profile.c.row).where(profile.c.actor.is_(None)).limit(1)
    idle = select(actor.c.id).where(~exists().where(profile.c.actor == actor.c.id)).limit(1)
    return connection.execute(loose).first() is None and connection.execute(idle).first() is None


def judgements(connection: Connection) -> list[Judgement]:
    """The judgements on who is who that nobody has undone, in the order they were made."""
    undone = select(judgement.c.undoes).where(judgement.c.undoes.is_not(None))
    found = connection.execute(
        select(judgement)
        .where(judgement.c.kind == SAME, judgement.c.undoes.is_(None), judgement.c.row.not_in(undone))
        .order_by(judgement.c.row)
    )
    told = [(row, msgspec.json.decode(row.value, type=Told)) for row in found]
    return [
        Judgement(a=a, b=b, same=t.same, author=row.author, at=row.at)
        for row, t in told
        for a, b in itertools.product(t.a, t.b)
    ]


def settle(connection: Connection) -> Resolution:
    """Resolve all profiles of the ledger and put down the actors, and whom each statement is of.

    What it puts down depends on the profiles and judgements alone, not on the order in which they came.
    """
    found = resolve(every(connection), judgements(connection))
    connection.execute(delete(actor))
    connection.execute(delete(decision))
    _insert(connection, actor, map(_actor_row, found.actors))
    _insert(connection, decision, map(_decision_row, found.decisions))
    members = {member: one for one in found.actors for member in one.members}
    changed, speaking = [], []
    query = select(
        profile.c.row, profile.c.version, profile.c.local, profile.c.actor, profile.c.data
    ).order_by(profile.c.row)
    for row in connection.execute(query).all():
        one = members[msgspec.json.decode(row.data, type=Profile).member]
        if row.actor != one.id:
            changed.append({"at": row.row, "to": one.id})
        speaking.append({"of": row.version, "who": row.local, "to": one.id, "as": one.party})
    if changed:
        connection.execute(
            update(profile).where(profile.c.row == bindparam("at")).values(actor=bindparam("to")), changed
        )
    _tell_speakers(connection, speaking)
    _tell_parties(connection)
    return found


def every(connection: Connection) -> Iterator[Profile]:
    """All profiles, of copies too: who is named in a copy is somebody as well."""
    for data in connection.execute(select(profile.c.data)).scalars():
        yield msgspec.json.decode(data, type=Profile)


def _actor_row(one: Actor) -> dict[str, Any]:
    return {
        "id": one.id, "kind": one.kind, "name": one.name, "party": one.party, "data": _ENCODE(one).decode(),
        "folded": "\n".join(sorted({*map(folded, one.names)})),
    }  # fmt: skip


def _decision_row(one: Decision) -> dict[str, Any]:
    return {
        "a_document": one.a[0], "a_name": one.a[1], "b_document": one.b[0], "b_name": one.b[1],
        "outcome": one.outcome, "score": one.score, "by": one.by, "data": _ENCODE(one).decode(),
    }  # fmt: skip


def _insert(connection: Connection, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    values = list(rows)
    if values:
        connection.execute(insert(table), values)


def _tell_speakers(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Each speaker that a reading gives an id is the actor of that profile, and speaks for its party."""
    if not rows:
        return
    known = {(row["of"], row["who"]): row for row in rows}
    query = (
        select(
            speaker.c.row,
            speaker.c.local,
            speaker.c.name,
            speaker.c.actor,
            speaker.c.party,
            statement.c.version,
        )
        .join(statement)
        .where(speaker.c.kind.in_(("person", "organisation")))
    )
    changed = []
    for row in connection.execute(query).all():
        found = known.get((row.version, row.local))
        who, party = (found["to"], found["as"]) if found else (None, party_of(row.name))
        if (row.actor, row.party) != (who, party):
            changed.append({"at": row.row, "to": who, "as": party})
    if changed:
        connection.execute(
            update(speaker)
            .where(speaker.c.row == bindparam("at"))
            .values(actor=bindparam("to"), party=bindparam("as")),
            changed,
        )


def _tell_parties(connection: Connection) -> None:
    """The party of each addressee whose name tells it."""
    changed = [
        {"at": row.row, "as": party}
        for row in connection.execute(select(addressee.c.row, addressee.c.name, addressee.c.party)).all()
        if (party := party_of(row.name)) != row.party
    ]
    if changed:
        connection.execute(
            update(addressee).where(addressee.c.row == bindparam("at")).values(party=bindparam("as")), changed
        )


def actor_of(connection: Connection, name: str) -> list[Actor]:
    """The actors of an id, or of a name in any spelling: the whole name first, else part of it."""
    words = folded(name)
    if not words:
        return []
    exact = connection.execute(select(actor.c.data).where(actor.c.id == name)).scalars().all()
    if exact:
        return [msgspec.json.decode(data, type=Actor) for data in exact]
    query = select(actor.c.folded, actor.c.data).where(actor.c.folded.contains(words, autoescape=True))
    found = [
        (row.folded.split("\n"), msgspec.json.decode(row.data, type=Actor))
        for row in connection.execute(query.order_by(actor.c.id))
    ]
    whole = [one for names, one in found if words in names]
    return whole or [one for _, one in found]
