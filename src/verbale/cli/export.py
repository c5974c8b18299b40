"""``verbale export``: the whole ledger as JSON Lines."""

import click

from verbale.cli.options import ledger_option


@click.command(
    "export",
    epilog="""\b
Examples:
  verbale export -o ledger.jsonl
  verbale export --ledger team.db > ledger.jsonl""",
)
@click.option("-o", "--output", metavar="FILE", help="Write there; the file appears once it is whole.")
@ledger_option
def command(output: str | None, ledger: str | None) -> int:
    """Write the whole ledger as JSON Lines: the documents' bytes, texts and readings, the judgements and
    what they make of the statements, and the chain. `verbale import` reads it back to the same.

    The order is fixed: ledgers of one content give the same lines, but for times and the hashes over them.
    """
    from verbale.cli.output import opened
    from verbale.store.dump import dump
    from verbale.store.ledger import open_ledger

    with open_ledger(ledger, make=False) as held, opened(output, lambda: True) as out:
        for line in dump(held):
            out.write(line)
    return 0
