"""``verbale backup``: the ledger in one file."""

from pathlib import Path

import click

from verbale.cli.options import ledger_option


@click.command(
    "backup",
    epilog="""\b
Examples:
  verbale backup monday.db
  verbale backup monday.db --replace
  verbale backup team.db --ledger postgresql://me@server/ledger""",
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Write over a file of that name.")
@ledger_option
def command(file: Path, replace: bool, ledger: str | None) -> int:
    """Write the ledger, as it is at this moment, to FILE: itself a ledger, in SQLite, whatever store it
    comes from. Others may go on writing meanwhile. The file appears once it is whole.
    """
    from verbale.store.backup import backup
    from verbale.store.ledger import open_ledger

    with open_ledger(ledger, make=False) as opened:
        head = backup(opened, file, replace=replace)
    print(f"{file}: {file.stat().st_size} bytes, up to link {head}")
    return 0
