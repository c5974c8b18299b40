"""``verbale read``: the digest."""

import functools
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

import click

from verbale.cli.opinions import second_option
from verbale.cli.options import (
    ActList,
    color_option,
    jobs_option,
    lang_option,
    min_confidence_option,
    paths_argument,
)

if TYPE_CHECKING:
    from verbale.cli.digest.doubtful import Doubt
    from verbale.cli.digest.page import Look
    from verbale.cli.digest.tally import Tally
    from verbale.cli.failures import Failures
    from verbale.cli.progress import Bar

Made = TypeVar("Made")


@click.command(
    "read",
    epilog="""\b
Examples:
  verbale read readout.txt
  verbale read samples --act propose,request,offer
  verbale read samples --min-force 4 --why
  verbale read samples --speaker 'viet nam' --lang vi
  verbale read samples --doubtful --limit 10
  cat readout.txt | verbale read -""",
)
@paths_argument
@click.option(
    "--why", is_flag=True, help="Tell for each statement the rule that found it, and how sure it is."
)
@click.option(
    "--act",
    "acts",
    type=ActList(),
    multiple=True,
    metavar="ACT",
    help="Only this act; several: again, or with commas.",
)
@click.option(
    "--min-force",
    type=click.IntRange(0, 5),
    default=0,
    metavar="N",
    help="Only statements of at least this force: 0 courtesy, 1 view, 2 wish, 3 ask, 4 offer, 5 undertaking.",
)
@click.option(
    "--speaker",
    default="",
    metavar="NAME",
    help="Only this speaker or party; part of a name will do, without diacritics too.",
)
@min_confidence_option
@second_option
@click.option(
    "--doubtful",
    is_flag=True,
    help="List for review what is below a confidence of 0.9, over all files, the least certain first.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help="With --doubtful: the first N only; how many more there are is told.",
)
@lang_option
@color_option
@jobs_option
def command(
    paths: tuple[str, ...],
    why: bool,
    acts: tuple[frozenset[str], ...],
    min_force: int,
    speaker: str,
    min_confidence: float,
    second: tuple[str, ...],
    doubtful: bool,
    limit: int | None,
    lang: str | None,
    color: bool | None,
    jobs: int | None,
) -> int:
    """Show a digest of each readout: who met whom, in which office, and what each side said, asked,
    offered and agreed, weightiest first, in the words of the text.

    PATH is a file (.txt, .html, .pdf, .docx), a folder, or - for standard input.
    """
    from verbale.cli.digest.doubtful import SURE
    from verbale.cli.digest.page import Look
    from verbale.cli.digest.sides import Filter
    from verbale.cli.digest.words import locale_language
    from verbale.cli.screen import screen_for

    if limit and not doubtful:
        raise click.UsageError("--limit goes with --doubtful")
    if doubtful and min_confidence >= SURE:
        raise click.UsageError(f"--doubtful lists what is below a confidence of {SURE}")
    wanted = Filter(
        acts=frozenset().union(*acts),
        min_force=min_force,
        min_confidence=min_confidence,
        speaker=speaker.strip(),
    )
    look = Look(
        screen=screen_for(color), language=lang or locale_language(), wanted=wanted, why=why or doubtful
    )
    if doubtful:
        return _review(paths, functools.partial(doubts, look=look, second=second), look, jobs, limit)
    return _show(paths, functools.partial(digest, look=look, second=second), look, jobs)


def _show(
    paths: tuple[str, ...], make: "Callable[[str], tuple[str, Tally]]", look: "Look", jobs: int | None
) -> int:
    """Print the pages as they come, then the summary; the exit status."""
    from verbale.cli.digest.tally import Tally
    from verbale.cli.failures import Failures

    failures, total = Failures(), Tally()
    for result, bar in _readable(paths, make, jobs, failures):
        shown, tally = result
        total = total + tally
        if shown:
            bar.hide_before(sys.stdout)
            sys.stdout.write(shown)
    if total.documents > 1 or (total.documents and not total.matching):
        sys.stdout.write(total.line(look, failures.count))
    return 1 if failures.count else 0


def _review(
    paths: tuple[str, ...],
    make: "Callable[[str], list[Doubt]]",
    look: "Look",
    jobs: int | None,
    limit: int | None,
) -> int:
    """Print the doubtful statements of all files, the least certain first; the exit status."""
    from verbale.cli.digest.doubtful import listed
    from verbale.cli.failures import Failures

    failures = Failures()
    found: list[list[Doubt]] = []
    for result, _ in _readable(paths, make, jobs, failures):
        found.append(result)
    if found:
        sys.stdout.write(listed(found, look, limit, failures.count))
    return 1 if failures.count else 0


def _readable(
    paths: tuple[str, ...], make: "Callable[[str], Made]", jobs: int | None, failures: "Failures"
) -> "Iterator[tuple[Made, Bar]]":
    """What ``make`` makes of each file that can be read, with the bar of progress; the others are told."""
    from verbale.cli.progress import Bar
    from verbale.errors import UnreadableError
    from verbale.jobs.pool import results
    from verbale.text.load import find_files

    files = list(find_files(paths))
    with Bar(len(files)) as bar:
        for result in results(files, make, jobs):
            if isinstance(result, UnreadableError):
                bar.hide()
                failures.tell(result)
            else:
                yield result, bar
            bar.advance()


def digest(name: str, look: "Look", second: tuple[str, ...]) -> "tuple[str, Tally]":
    """The page of one file and what it counts; runs in any process."""
    from verbale.cli.digest.page import page
    from verbale.cli.digest.tally import tally
    from verbale.cli.opinions import reading_of
    from verbale.reading import rule_reason

    reading = reading_of(name, second)
    reason = functools.partial(rule_reason, language=look.language)
    return page(reading, look, reason), tally(reading, look.wanted)


def doubts(name: str, look: "Look", second: tuple[str, ...]) -> "list[Doubt]":
    """The doubtful statements of one file, drawn; runs in any process."""
    from verbale.cli.digest.doubtful import doubtful
    from verbale.cli.opinions import reading_of
    from verbale.reading import rule_reason

    reason = functools.partial(rule_reason, language=look.language)
    return doubtful(reading_of(name, second), look, reason)
