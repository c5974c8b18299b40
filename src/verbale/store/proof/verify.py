"""Looking a whole ledger through."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from verbale.store import migrations
from verbale.store.judgements import Judgement
from verbale.store.ledger import Ledger
from verbale.store.proof import documents, index, near, who
from verbale.store.proof.history import History
from verbale.store.proof.raw import Fault, every, lenient
from verbale.store.tables import setting


class Proof(msgspec.Struct):
    """What was looked at; ``head`` is the hash of the chain's last link, which a later proof can ask for."""

    documents: int = 0
    versions: int = 0
    statements: int = 0
    judgements: int = 0
    links: int = 0
    head: str = ""


def verify(ledger: Ledger, proof: Proof, head: str | None = None) -> Iterator[Fault]:
    """Look a ledger through, as it is at this moment; what is wrong with it, as it is found.

    Args:
        proof: is filled in with what was looked at.
        head: the hash of a link that the chain must have: without it, links removed at its end together with
            all that they tell of cannot be missed.

    Raises:
        LedgerError: the store fails in a way that ends the look.
    """
    try:
        yield from index.structure(ledger)
        with ledger.reads() as connection:
            yield from contents(connection, proof, head)
    except DBAPIError as error:
        yield _broken(error)


def contents(connection: Connection, proof: Proof, head: str | None = None) -> Iterator[Fault]:
    """Look at all that is in a ledger, within the caller's transaction."""
    history, made = History(head), list[Judgement]()
    with lenient(connection):
        looked = documents.Documents
        yield from _guarded(_settings(connection))
        yield from _guarded(history.follow(connection))
        yield from _guarded(documents.judgements(connection, history, made))
        yield from _guarded(documents.originals(connection))
        look = looked(connection, history, made)
        yield from _guarded(look.faults())
        yield from _guarded(index.names(connection))
        yield from _guarded(near.faults(connection))
        yield from _guarded(who.faults(connection))
    proof.links, proof.head, proof.judgements = history.links, history.head, len(history.judgements)
    proof.documents, proof.versions = len(look.names), look.read["version"]
    proof.statements = look.read["statement"]


def _guarded(faults: Iterator[Fault]) -> Iterator[Fault]:
    """Faults, and a stumble or a failure of the store as one more, so that the rest is looked at too."""
    try:
        yield from faults
    except DBAPIError as error:
        yield _broken(error)
    except documents.STUMBLES as error:
        yield Fault("ledger", f"a part of it cannot be read: {error!r}")


def _broken(error: DBAPIError) -> Fault:
    return Fault("file", f"the store cannot read it: {error.orig}")


def _settings(connection: Connection) -> Iterator[Fault]:
    want = {migrations.SCHEMA_KEY: str(migrations.SCHEMA)}
    have = {row["key"]: row["value"] for row in every(connection, setting, "key")}
    for key, value in sorted((want.items() ^ have.items()), key=str):
        what = "removed or changed" if (key, value) in want.items() else "is not what this Verbale writes"
        yield Fault(f"setting {key}", f"{value!r} {what}")
