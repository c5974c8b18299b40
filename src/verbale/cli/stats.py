"""``verbale stats``: what the ledger holds, counted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from verbale.cli.options import color_option, lang_option, ledger_option
from verbale.cli.output import format_option, write_json

if TYPE_CHECKING:
    from rich.text import Text

    from verbale.cli.digest.hits import Lines
    from verbale.store.figures import Figures


@click.command(
    "stats",
    epilog="""\b
Examples:
  verbale stats
  verbale stats --format json""",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=15,
    show_default=True,
    metavar="N",
    help="Lines of each part.",
)
@format_option("table", "json")
@ledger_option
@lang_option
@color_option
def command(limit: int, format_: str, ledger: str | None, lang: str | None, color: bool | None) -> int:
    """Count documents, encounters and statements, by year, act, party, language and publisher. Copies and
    old versions count for nothing.
    """
    from verbale.cli.digest.hits import Lines
    from verbale.cli.digest.words import locale_language
    from verbale.cli.screen import screen_for, show
    from verbale.store.figures import figures
    from verbale.store.ledger import open_ledger

    with open_ledger(ledger) as opened, opened.reads() as connection:
        found = figures(connection)
    if format_ == "json":
        write_json(found)
    else:
        screen = screen_for(color)
        show(_lines(found, Lines(screen, lang or locale_language()), limit), screen)
    return 0


def _lines(found: "Figures", lines: "Lines", limit: int) -> "Iterator[Text]":
    from rich.text import Text

    say, count = lines.own, lines.words.count
    totals = [
        count(found.documents, say.documents),
        count(found.encounters, say.encounters),
        count(found.statements, say.statements),
        *([count(found.people, say.people)] if found.people else []),
        *([count(found.copies, say.copies_left_out)] if found.copies else []),
    ]
    yield Text(" · ".join(totals), style="bold")
    yield from lines.counts(say.years, found.years, len(found.years))
    acts = {lines.words.acts.get(act, act): number for act, number in found.acts.items()}
    yield from lines.counts(say.acts, acts, len(acts))
    yield from lines.counts(say.parties, found.parties, limit)
    yield from lines.counts(say.languages, found.languages, limit)
    yield from lines.counts(say.publishers, found.publishers, limit)
