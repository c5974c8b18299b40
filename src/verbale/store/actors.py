"""The actors of a ledger as the public interface has them."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from verbale.model.records import Record, Span
from verbale.resolve import Actor, ActorPost, Profile
from verbale.store.tables import actor, profile


class ActorMention(Record, frozen=True, kw_only=True):
    """Where a document names an actor."""

    document: str
    span: Span


class ActorRecord(Record, frozen=True, kw_only=True):
    """An actor with every place that names it; ``names``: the fullest first."""

    id: str
    kind: str
    names: tuple[str, ...]
    party: str | None
    posts: tuple[ActorPost, ...]
    mentions: tuple[ActorMention, ...]


def listed(connection: Connection) -> Iterator[ActorRecord]:
    """All actors, by kind, name and id."""
    where: dict[str, list[ActorMention]] = {}
    rows = connection.execute(select(profile.c.actor, profile.c.data).where(profile.c.actor.is_not(None)))
    for row in rows:
        one = msgspec.json.decode(row.data, type=Profile)
        where.setdefault(row.actor, []).extend(
            ActorMention(document=one.document, span=span) for span in one.mentions
        )
    for data in connection.execute(
        select(actor.c.data).order_by(actor.c.kind, actor.c.name, actor.c.id)
    ).scalars():
        found = msgspec.json.decode(data, type=Actor)
        mentions = sorted(where.get(found.id, ()), key=lambda m: (m.document, m.span))
        yield ActorRecord(
            id=found.id, kind=found.kind, party=found.party, posts=found.posts, mentions=tuple(mentions),
            names=(found.name, *sorted(name for name in found.names if name != found.name)),
        )  # fmt: skip
