"""Whether who is who is what the readings and the judgements make of it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from verbale.resolve import Profile, resolve
from verbale.store import identities
from verbale.store.proof.raw import Fault, differences, every, raw
from verbale.store.tables import actor, decision, profile, speaker, statement

Known = dict[tuple[Any, Any], tuple[str, str | None]]


def faults(connection: Connection) -> Iterator[Fault]:
    """What is wrong with it; of a ledger that waits to be settled, nothing can be told."""
    waiting = select(profile.c.row).where(profile.c.actor.is_(None)).limit(1)
    if connection.execute(waiting).first():
        return
    found = resolve(identities.every(connection), identities.judgements(connection))
    want = {one.id: identities.actor_row(one) for one in found.actors}
    for row in every(connection, actor, "id"):
        expected = want.pop(row["id"], None)
        if expected is None:
            yield Fault(f"actor {row['id']}", "nobody in the documents is this one")
        elif wrong := differences(row, expected):
            yield Fault(f"actor {row['id']}", "; ".join(wrong))
    yield from (Fault(f"actor {missing}", "removed, or its id was changed") for missing in want)
    decided = Counter(tuple(identities.decision_row(one).values()) for one in found.decisions)
    columns = [name for name in decision.c.keys() if name != "row"]  # noqa: SIM118
    have = Counter(tuple(row[name] for name in columns) for row in every(connection, decision, "row"))
    for values in ((decided - have) | (have - decided)).elements():
        yield Fault(f"decision on {values[1]}, {values[3]}", "removed, changed, or none")
    members = {member: one for one in found.actors for member in one.members}
    known: Known = {}
    for row in every(connection, profile, "row"):
        one = members[msgspec.json.decode(row["data"], type=Profile).member]
        known[row["version"], row["local"]] = one.id, one.party
        if row["actor"] != one.id:
            yield Fault(f"profile {row['name']}", f"its actor is {row['actor']}, not {one.id}")
    yield from _speakers(connection, known)


def _speakers(connection: Connection, known: Known) -> Iterator[Fault]:
    """Speakers that are noted as another one, or of another party."""
    of, said = raw(speaker), raw(statement)
    query = select(*of.columns, said.c.version, said.c.id).join(said, said.c.row == of.c.statement)
    for row in connection.execute(query.execution_options(yield_per=1000)).mappings():
        nobody = None, identities.party_named(row["kind"], row["name"])
        named = row["kind"] in ("person", "organisation")
        who, party = known.get((row["version"], row["local"]), nobody) if named else nobody
        for wrong in differences(row, {"actor": who, "party": party}):
            yield Fault(f"statement {row['id']}, speaker {row['name']}", wrong)
