"""Decisions on who is who that people make: put down, undone, looked up."""

import msgspec
from sqlalchemy import Connection, or_, select

from verbale.errors import LedgerError
from verbale.model.records import Record
from verbale.resolve import Actor, Decision, Key, Profile, key_of
from verbale.store import identities
from verbale.store.judgements import record
from verbale.store.tables import decision, profile


class Reason(Record, frozen=True, kw_only=True):
    """One decision that bears on an actor: of which two names, how it came out and why."""

    decision: Decision
    inside: bool  # both names are the actor's


def judge(connection: Connection, a: Actor, b: Actor, same: bool, author: str, at: str) -> None:
    """Put down that two actors are one person or body, or that they are not, and settle who is who anew.

    Raises:
        LedgerError: they are one actor.
    """
    if a.id == b.id:
        raise LedgerError(f"{a.name} ({a.id}) is one actor; name two")
    told = identities.Told(a=tuple(keys_of(connection, a)), b=tuple(keys_of(connection, b)), same=same)
    record(
        connection, kind=identities.SAME, subject=f"{a.id} {b.id}", value=told, author=author, at=at
    )  # fmt: skip
    identities.settle(connection)


def keys_of(connection: Connection, one: Actor) -> list[Key]:
    """The names under which the documents tell of an actor, each with its document."""
    found = connection.execute(select(profile.c.data).where(profile.c.actor == one.id)).scalars()
    return sorted({key_of(msgspec.json.decode(data, type=Profile)) for data in found})


def reasons(connection: Connection, one: Actor) -> list[Reason]:
    """The decisions that bear on an actor, the surest first."""
    keys = set(keys_of(connection, one))
    names = {name for _, name in keys}
    query = select(decision.c.data).where(or_(decision.c.a_name.in_(names), decision.c.b_name.in_(names)))
    found = [msgspec.json.decode(data, type=Decision) for data in connection.execute(query).scalars()]
    bearing = [d for d in found if d.a in keys or d.b in keys]
    return sorted(
        (Reason(decision=d, inside=d.a in keys and d.b in keys) for d in bearing),
        key=lambda r: (-r.decision.score, r.decision.a, r.decision.b),
    )
