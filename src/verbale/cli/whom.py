"""Whom a user means by an id or a name."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from verbale.resolve import Actor


def whom(connection: "Connection", name: str) -> "list[Actor]":
    """The actors of an id or a name.

    Raises:
        click.ClickException: there is none.
    """
    from verbale.store.identities import actor_of

    found = actor_of(connection, name)
    if not found:
        raise click.ClickException(f"nobody in the ledger is called {name!r}")
    return found


def the_one(connection: "Connection", name: str) -> "Actor":
    """The one actor of an id or a name.

    Raises:
        click.ClickException: there is none, or there are several; their ids are told.
    """
    found = whom(connection, name)
    if len(found) > 1:
        several = "; ".join(f"{one.id} {one.name} ({one.party or one.kind})" for one in found[:12])
        raise click.ClickException(f"{name!r} may be several; name one by its id: {several}")
    return found[0]
