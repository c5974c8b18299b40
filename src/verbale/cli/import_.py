"""``verbale import``: a ledger from JSON Lines."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import click

from verbale.cli.options import ledger_option


@click.command(
    "import",
    epilog="""\b
Examples:
  verbale import ledger.jsonl --ledger again.db
  verbale export | verbale import - --ledger again.db""",
)
@click.argument("file", metavar="FILE")
@click.option("--replace", is_flag=True, help="Put it in the place of what the ledger holds, which is lost.")
@ledger_option
def command(file: str, replace: bool, ledger: str | None) -> int:
    """Read back what `verbale export` wrote, into an empty ledger; - is standard input.

    All is done in one transaction, and verified: lines that were changed or are missing are refused, and
    the ledger is as it was.
    """
    from verbale.errors import LedgerError
    from verbale.store.backup import clear
    from verbale.store.dump import load
    from verbale.store.ledger import open_ledger

    with _lines(file) as lines, open_ledger(ledger) as opened, opened.writes() as connection:
        clear(connection, opened.place, replace=replace)
        try:
            proof = load(connection, lines)
        except LedgerError as error:
            raise LedgerError(f"{file}: {error}; nothing was imported") from error
    print(f"{opened.place}: {proof.documents} documents, {proof.judgements} judgements imported from {file}")
    return 0


@contextmanager
def _lines(file: str) -> Iterator[BinaryIO]:
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        with open(file, "rb") as lines:
            yield lines
    except OSError as error:
        raise click.ClickException(f"{file}: it cannot be read: {error.strerror}") from error
