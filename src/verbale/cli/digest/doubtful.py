"""The list for review: doubtful statements over all documents, the least certain first."""

from collections.abc import Callable, Iterable
from typing import Final

import msgspec
from rich.text import Text

from verbale.cli.digest.layout import drawn, ruled, wrapped
from verbale.cli.digest.page import Look, entry
from verbale.cli.digest.parties import Parties
from verbale.cli.digest.quote import one_line
from verbale.cli.digest.words import words
from verbale.model.records import Reading, Statement

SURE: Final = 0.9  # from here on a statement needs no review


class Doubt(msgspec.Struct, frozen=True):
    """A doubtful statement, drawn; ``confidence`` and its place in the document tell where it is listed."""

    confidence: float
    at: int
    drawn: str


def doubtful(reading: Reading, look: Look, reason: Callable[[str], str]) -> list[Doubt]:
    """The doubtful statements of a reading that the filter lets through.

    Args:
        reason: tells a rule's reason from its id.
    """
    parties = Parties(reading)
    return [
        Doubt(one.confidence, min(one.cue[0], one.content[0]), doubt(reading, one, look, reason))
        for one in reading.statements
        if one.confidence < SURE and look.wanted.takes(one, parties)
    ]


def doubt(reading: Reading, one: Statement, look: Look, reason: Callable[[str], str]) -> str:
    """A statement drawn for review: its file and line, how sure it is, its words, why."""
    line = reading.text.count("\n", 0, min(one.cue[0], one.content[0])) + 1
    place = Text(f"{one_line(reading.source.name)}:{line}", style="bold")
    sure = Text(f"{one.confidence:.0%}", style="dim")
    return drawn(
        [ruled(place, sure, look.screen.width), *entry(reading, one, look, reason), Text()], look.screen
    )


def listed(documents: Iterable[list[Doubt]], look: Look, limit: int | None, failed: int) -> str:
    """The list over all documents; its last line tells how many are shown, and how many more there are."""
    say = words(look.language)
    numbered = [(d.confidence, n, d.at, d.drawn) for n, doubts in enumerate(documents) for d in doubts]
    numbered.sort()
    shown = numbered[:limit]
    parts = [say.count(len(shown), say.doubtful) if shown else say.none_doubtful]
    if len(numbered) > len(shown):
        parts.append(say.more.format(number=len(numbered) - len(shown)))
    if failed:
        parts.append(say.count(failed, say.failed))
    end = drawn(wrapped(Text(" · ".join(parts), style="bold"), look.screen.width), look.screen)
    return "".join(text for *_, text in shown) + end
