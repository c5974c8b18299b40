"""``verbale why``: the decisions that an actor rests on."""

import click

from verbale.cli.options import ledger_option


@click.command(
    "why",
    epilog="""\b
Examples:
  verbale why 'Nguyễn Văn Hùng'
  verbale why p-1a2b3c4d5e6f""",
)
@click.argument("actor")
@ledger_option
def command(actor: str, ledger: str | None) -> int:
    """Tell why names in several documents are one actor, or are not: each decision with its features.

    ACTOR is an id or a name, with or without diacritics; with several of the name, all are told.
    """
    from verbale.cli.whom import whom
    from verbale.store.judging import Reason, reasons
    from verbale.store.ledger import open_ledger

    def told(reason: Reason) -> None:
        one = reason.decision
        by = "" if one.by == "machine" else f", by {one.by}"
        print(
            f"  {one.outcome} ({one.score:+.2f}{by}): {one.a[1]} in {one.a[0]} and {one.b[1]} in {one.b[0]}"
        )
        for feature in one.features:
            print(f"      {feature.weight * feature.value:+.2f} {feature.name.replace('_', ' ')}")

    with open_ledger(ledger) as opened, opened.reads() as connection:
        for one in whom(connection, actor):
            found = reasons(connection, one)
            print(f"{one.name} ({one.id}), in {len({m[0] for m in one.members})} document(s)")
            if not found:
                print("  named once: nothing was to be decided")
            for reason in found:
                told(reason)
    return 0
