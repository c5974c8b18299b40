"""``verbale refresh``: the documents read again."""

import sys
from typing import TYPE_CHECKING

import click

from verbale.cli.options import jobs_option, ledger_option, shape_option

if TYPE_CHECKING:
    from verbale.cli.failures import Failures
    from verbale.cli.progress import Bar
    from verbale.errors import UnreadableError
    from verbale.jobs.refresh import Again
    from verbale.store.differences import Difference, Shown


@click.command(
    "refresh",
    epilog="""\b
Examples:
  verbale refresh
  verbale refresh --diff
  verbale refresh --all --dry-run --diff --format json""",
)
@click.option("--diff", is_flag=True, help="Tell for each document which statements come, go and change.")
@click.option("--all", "every", is_flag=True, help="Also documents that this version of Verbale has read.")
@click.option("--dry-run", is_flag=True, help="Read and tell, but write nothing.")
@ledger_option
@shape_option
@jobs_option
def command(
    diff: bool, every: bool, dry_run: bool, ledger: str | None, format_: str, jobs: int | None
) -> int:
    """Read again what an older version of Verbale has read, from the bytes that were kept. Only what reads
    otherwise is written, all of it in one transaction; judgements stay on their statements.
    """
    from verbale.cli.failures import Failures
    from verbale.cli.progress import Bar
    from verbale.jobs.refresh import refresh
    from verbale.store.ledger import open_ledger

    failures, bar = Failures(), _Bars()
    found: list[Difference] = []

    def tell(one: "Again | UnreadableError") -> None:
        _tell(one, diff and format_ == "text", failures, bar.bar)
        if diff and format_ == "json" and _differs(one):
            found.append(one.differs)  # type: ignore[union-attr]

    def start(number: int) -> None:
        bar.bar = Bar(number)

    with open_ledger(ledger, make=False) as opened:
        try:
            done = refresh(opened, every=every, dry=dry_run, jobs=jobs, tell=tell, started=start)
        finally:
            if bar.bar:
                bar.bar.hide()
    _summary(done.read, done.changed, failures.count, dry_run, format_, found if diff else None)
    return 1 if failures.count else 0


class _Bars:
    """Holds the bar, which is made when it is known how many documents there are."""

    bar: "Bar | None" = None


def _differs(one: "Again | UnreadableError") -> bool:
    from verbale.jobs.refresh import Again

    return isinstance(one, Again) and bool(one.differs)


def _tell(one: "Again | UnreadableError", diff: bool, failures: "Failures", bar: "Bar | None") -> None:
    from verbale.errors import UnreadableError

    if isinstance(one, UnreadableError):
        if bar:
            bar.hide()
        failures.tell(one)
    elif diff and one.differs:
        if bar:
            bar.hide_before(sys.stdout)
        sys.stdout.write(_drawn(one.differs))
    if bar:
        bar.advance()


def _drawn(found: "Difference") -> str:
    """``+`` what comes, ``-`` what goes, ``~`` what changes, with both values."""
    from verbale.cli.digest.quote import one_line

    lines = [one_line(found.document)]
    lines += [f"  + {_line(s)}" for s in found.appear] + [f"  - {_line(s)}" for s in found.disappear]
    for change in found.change:
        lines.append(f"  ~ {_line(change.after)}")
        for field in change.fields:
            before, after = _value(change.before, field), _value(change.after, field)
            lines.append(f"      {field}: {before} -> {after}")
    return "\n".join(lines) + "\n"


def _line(one: "Shown") -> str:
    from verbale.cli.digest.quote import one_line

    return one_line(f"{', '.join(one.speakers)}: {one.act}: {one.cue} … {one.content}")


def _value(one: "Shown", field: str) -> str:
    from verbale.cli.digest.quote import one_line

    value = getattr(one, field)
    return one_line(", ".join(value) if isinstance(value, tuple) else str(value))


def _summary(
    read: int, changed: int, failed: int, dry: bool, format_: str, found: "list[Difference] | None"
) -> None:
    if format_ == "json":
        import msgspec

        fields = {"read": read, "changed": changed, "failed": failed, "written": not dry}
        fields |= {} if found is None else {"documents": found}  # type: ignore[dict-item]
        print(msgspec.json.encode(fields).decode())
        return
    parts = [f"{read} read again", f"{changed} read otherwise" + (", not written" if dry else "")]
    if failed:
        parts.append(f"{failed} keep their reading")
    print(", ".join(parts))
