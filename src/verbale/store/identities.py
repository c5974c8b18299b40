"""Who is who in a ledger: profiles kept beside each version, actors put together over all of them.

``note`` keeps a version's profiles; ``settle`` resolves all that the ledger names. A profile without an actor
tells that the ledger has not been settled since it came, so an interrupted run is finished by the next one.
"""

import itertools
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, bindparam, delete, exists, insert, or_, select, update

from verbale.model.records import Reading, Record
from verbale.resolve import Actor, Decision, Judgement, Key, Profile, Resolution, profiles, resolve
from verbale.resolve.bodies import party_of
from verbale.store import judgements as persons
from verbale.store.fulltext import folded
from verbale.store.tables import actor, addressee, decision, profile, speaker, statement

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
    _insert(connection, profile, ({"version": row, **told} for told in profile_rows(name, reading)))


def profile_rows(name: str, reading: Reading) -> list[dict[str, Any]]:
    """The rows of a reading's profiles, without version and actor."""
    return [
        {"local": p.local, "kind": p.kind, "name": p.name, "data": _ENCODE(p).decode()}
        for p in profiles(name, reading)
    ]


def forget(connection: Connection, row: int, name: str) -> None:
    """Forget the profiles of a version that is current no more, and all that was made of them; the others of
    the same actors wait to be settled anew.

    Args:
        name: of its document.
    """
    mine = select(profile.c.actor).where(profile.c.version == row, profile.c.actor.is_not(None))
    actors = sorted(set(connection.execute(mine).scalars()))
    connection.execute(delete(profile).where(profile.c.version == row))
    for one in actors:
        same = profile.c.actor == one
        if not connection.execute(update(profile).where(same).values(actor=None)).rowcount:
            connection.execute(delete(actor).where(actor.c.id == one))
    connection.execute(
        delete(decision).where(or_(decision.c.a_document == name, decision.c.b_document == name))
    )
    query = select(speaker.c.row, speaker.c.kind, speaker.c.name).join(statement)
    nobody = [
        {"at": one.row, "to": None, "as": party_named(one.kind, one.name)}
        for one in connection.execute(query.where(statement.c.version == row)).all()
    ]
    _update_speakers(connection, nobody)


def party_named(kind: str, name: str | None) -> str | None:
    """The party of a speaker whom no profile tells more of."""
    return party_of(name) if kind in ("person", "organisation") else None


def is_settled(connection: Connection) -> bool:
    """Whether everybody that the ledger names has an actor, and every actor somebody who is named."""
    loose = select(profile.c.row).where(profile.c.actor.is_(None)).limit(1)
    idle = select(actor.c.id).where(~exists().where(profile.c.actor == actor.c.id)).limit(1)
    return connection.execute(loose).first() is None and connection.execute(idle).first() is None


def judgements(connection: Connection) -> list[Judgement]:
    """The judgements on who is who that nobody has undone, in the order they were made."""
    found = [j for j in persons.judgements(connection) if j.kind == SAME and not j.undone]
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
    _insert(connection, actor, map(actor_row, found.actors))
    _insert(connection, decision, map(decision_row, found.decisions))
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


def actor_row(one: Actor) -> dict[str, Any]:
    """The row of an actor."""
    return {
        "id": one.id, "kind": one.kind, "name": one.name, "party": one.party, "data": _ENCODE(one).decode(),
        "folded": "\n".join(sorted({*map(folded, one.names)})),
    }  # fmt: skip


def decision_row(one: Decision) -> dict[str, Any]:
    """The row of a decision, without its number."""
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
    _update_speakers(connection, changed)


def _update_speakers(connection: Connection, changed: list[dict[str, Any]]) -> None:
    if changed:
        line = update(speaker).where(speaker.c.row == bindparam("at"))
        connection.execute(line.values(actor=bindparam("to"), party=bindparam("as")), changed)


def tell(connection: Connection, row: int, of: int) -> None:
    """Who the speakers of one statement are, as far as that is settled.

    Args:
        of: the version's row.
    """
    for one in connection.execute(select(speaker).where(speaker.c.statement == row)).all():
        mine = profile.c.version == of, profile.c.local == one.local
        query = select(actor.c.id, actor.c.party).join(profile, profile.c.actor == actor.c.id)
        found = connection.execute(query.where(*mine)).first()
        who, party = (found.id, found.party) if found else (None, party_named(one.kind, one.name))
        connection.execute(update(speaker).where(speaker.c.row == one.row).values(actor=who, party=party))


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
