"""``verbale actors``: everybody the ledger knows."""

import sys

import click

from verbale.cli.options import ledger_option


@click.command(
    "actors",
    epilog="""\b
Examples:
  verbale actors
  verbale actors --kind person
  verbale actors --format json""",
)
@ledger_option
@click.option("--kind", metavar="KIND", help="Only these: person, ministry, state, international ...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: a line each; json: one list, with every mention.",
)
def command(ledger: str | None, kind: str | None, format_: str) -> int:
    """List the people and bodies of all documents, each once: names, offices with their dates, documents."""
    from verbale.store.actors import listed
    from verbale.store.ledger import open_ledger

    with open_ledger(ledger) as opened, opened.reads() as connection:
        found = [one for one in listed(connection) if kind is None or one.kind == kind]
    if format_ == "json":
        import msgspec

        sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
        return 0
    for one in found:
        documents = len({mention.document for mention in one.mentions})
        where = f"{documents} document" + ("s" if documents != 1 else "")
        print(" · ".join(part for part in (one.id, one.names[0], one.kind, one.party, where) if part))
        for post in one.posts:
            until = f"{post.since or ''}–{post.until or ''}" if post.since or post.until else ""
            print("    " + ", ".join(part for part in (post.title, post.organisation, until) if part))
    return 0
