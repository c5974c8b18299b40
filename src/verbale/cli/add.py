"""``verbale add``: documents into the ledger."""

import sys

import click

from verbale.cli.options import jobs_option, ledger_option


@click.command(
    "add",
    epilog="""\b
Examples:
  verbale add readout.txt
  verbale add samples --ledger team.db
  verbale add https://www.example.org/readout
  verbale add samples --format json""",
)
@click.argument("paths", metavar="PATH|URL...", nargs=-1, required=True)
@ledger_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: a line to read; json: one object.",
)
@jobs_option
def command(paths: tuple[str, ...], ledger: str | None, format_: str, jobs: int | None) -> int:
    """Read documents and keep them in the ledger.

    The same bytes twice change nothing; a file or page that has changed becomes a new version of its
    document, and the old one stays. A near-copy of another document (another title, a paragraph less) is
    kept as its copy and counts for nothing. What was kept stays kept, also if a later document fails.
    """
    from verbale.cli.failures import Failures
    from verbale.cli.progress import Bar
    from verbale.errors import UnreadableError
    from verbale.jobs.fetch import is_address
    from verbale.jobs.ingest import ingest, near_copies
    from verbale.store.ledger import open_ledger
    from verbale.text.load import find_files

    files = [f for p in paths for f in ([p] if is_address(p) else find_files([p]))]
    failures, failed = Failures(), []
    counts, kept = {"added": 0, "changed": 0, "unchanged": 0}, set()
    with open_ledger(ledger) as opened, Bar(len(files)) as bar:
        for result in ingest(opened, files, jobs):
            if isinstance(result, UnreadableError):
                bar.hide()
                failures.tell(result)
                failed.append({"name": result.name, "reason": result.reason})
            else:
                counts[result.outcome] += 1
                kept.add(result.version)
            bar.advance()
        copies = near_copies(opened, kept)
    sys.stdout.write(_told(counts, copies, failed, format_))
    return 1 if failures.count else 0


def _told(counts: dict[str, int], copies: list, failed: list[dict[str, str]], format_: str) -> str:  # type: ignore[type-arg]
    """What was done, for a person or a program."""
    import msgspec

    if format_ == "json":
        fields = {**counts, "near_copies": copies, "failed": failed}
        return msgspec.json.encode(fields).decode() + "\n"
    parts = [f"{number} {outcome}" for outcome, number in counts.items() if number or outcome == "added"]
    if failed:
        parts.append(f"{len(failed)} not read")
    lines = [", ".join(parts), *(f"{copy.document} is a near-copy of {copy.of}" for copy in copies)]
    return "\n".join(lines) + "\n"
