"""What ``verbale same`` and ``verbale different`` share."""

import getpass
from collections.abc import Callable
from typing import Any

import click

from verbale.cli.options import ledger_option


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        return "unknown"


def author_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--author NAME``."""
    return click.option(
        "--author",
        default=_login,
        metavar="NAME",
        help="Who decides; by default the name you are logged in by.",
    )(function)


def judgement_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The two actors, the ledger, the author."""
    function = click.argument("b")(author_option(ledger_option(function)))
    return click.argument("a")(function)


def judged(a: str, b: str, ledger: str | None, author: str, same: bool) -> int:
    """Put a decision down; the exit status."""
    from verbale.cli.whom import the_one
    from verbale.store.judging import judge
    from verbale.store.ledger import open_ledger
    from verbale.store.write import now

    with open_ledger(ledger) as opened, opened.writes() as connection:
        one, two = the_one(connection, a), the_one(connection, b)
        judge(connection, one, two, same, author, now())
    print(f"{one.name} ({one.id}) and {two.name} ({two.id}): {'the same' if same else 'different'}")
    return 0
