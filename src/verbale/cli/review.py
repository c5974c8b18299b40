"""``verbale review``: doubtful statements, judged by a person."""

import functools
import sys

import click

from verbale.cli.judge import author_option
from verbale.cli.options import color_option, lang_option, ledger_option


@click.command(
    "review",
    epilog="""\b
Examples:
  verbale review
  verbale review --min-force 3 --limit 20
  printf 'c\\ns\\nq\\n' | verbale review --author 'Lan Anh'""",
)
@ledger_option
@author_option
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N only.")
@click.option(
    "--min-force",
    type=click.IntRange(0, 5),
    default=0,
    metavar="N",
    help="Only statements of at least this force: 0 courtesy, 1 view, 2 wish, 3 ask, 4 offer, 5 undertaking.",
)
@lang_option
@color_option
def command(
    ledger: str | None, author: str, limit: int | None, min_force: int, lang: str | None, color: bool | None
) -> int:
    """Go through the statements below a confidence of 0.9 that nobody has judged, the least certain first.

    Answer each with a letter: c confirms it, e corrects its speaker, act or content, r rejects it, s skips
    it, b goes back, u undoes the last judgement, q ends. Every judgement is written at once, with who and
    when; it stands beside the machine's value, stays when documents are read again, and can be undone.
    """
    from verbale.cli.digest.doubtful import SURE
    from verbale.cli.digest.page import Look
    from verbale.cli.digest.words import locale_language
    from verbale.cli.reviewing import Review
    from verbale.cli.screen import screen_for
    from verbale.reading import rule_reason
    from verbale.store.doubts import doubts
    from verbale.store.ledger import open_ledger

    look = Look(screen=screen_for(color), language=lang or locale_language(), why=True)
    reason = functools.partial(rule_reason, language=look.language)
    with open_ledger(ledger, make=False) as opened:
        with opened.reads() as connection:
            queue = doubts(connection, SURE, min_force)[:limit]
        Review(opened, queue, author, look, reason, sys.stdin).walk()
    return 0
