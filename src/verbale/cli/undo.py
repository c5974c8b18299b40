"""``verbale undo``: a judgement taken back."""

import click

from verbale.cli.judge import author_option
from verbale.cli.options import ledger_option


@click.command(
    "undo",
    epilog="""\b
Examples:
  verbale judgements
  verbale undo 1""",
)
@click.argument("number", metavar="ID", type=click.IntRange(min=1))
@author_option
@ledger_option
def command(number: int, author: str, ledger: str | None) -> int:
    """Undo the judgement ID, on a statement or on who is who: what it changed is as it was. It stays on
    record, and so does the undoing, which can itself be undone.
    """
    from verbale.store import identities
    from verbale.store.judgements import UNDO, undo
    from verbale.store.ledger import open_ledger
    from verbale.store.rulings import settle

    with open_ledger(ledger, make=False) as opened, opened.writes() as connection:
        known = undo(connection, number, author)
        settle(connection, known.subject)
        if known.kind in (identities.SAME, UNDO):  # what was undone may be an undoing, of any kind
            identities.settle(connection)
    print(f"judgement {number} ({known.kind}, by {known.author}, {known.at}) is undone")
    return 0
