"""``verbale restore``: a ledger from a backup."""

from pathlib import Path

import click

from verbale.cli.options import ledger_option


@click.command(
    "restore",
    epilog="""\b
Examples:
  verbale restore monday.db --ledger again.db
  verbale restore monday.db --replace""",
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Put it in the place of what the ledger holds, which is lost.")
@click.option("--no-check", is_flag=True, help="Restore a damaged backup too: what is left of it.")
@ledger_option
def command(file: Path, replace: bool, no_check: bool, ledger: str | None) -> int:
    """Put the content of a backup into an empty ledger, in SQLite or PostgreSQL.

    The backup is verified first. All is done in one transaction: if anything fails, the ledger is as it was.
    """
    from verbale.store.backup import restore
    from verbale.store.ledger import open_ledger

    with open_ledger(ledger) as opened:
        restore(opened, file, replace=replace, check=not no_check)
        print(f"{opened.place}: restored from {file}")
    return 0
