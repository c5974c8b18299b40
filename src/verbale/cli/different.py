"""``verbale different``: a person's decision on who is who."""

import click

from verbale.cli.judge import judged, judgement_options


@click.command(
    "different",
    epilog="""\b
Examples:
  verbale different 'Tran Quoc Bao' p-1a2b3c4d5e6f
  verbale different o-0123456789ab un-escap --author mai""",
)
@judgement_options
def command(a: str, b: str, ledger: str | None, author: str) -> int:
    """Decide that two actors are not one person or body, whatever speaks for it.

    A and B are ids or names. The decision stays when documents are read again, goes before every decision
    of the machine, and is taken back with `verbale undo`.
    """
    return judged(a, b, ledger, author, same=False)
