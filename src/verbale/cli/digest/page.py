"""The page of one reading: heading, encounters, people, statements by side, what was not read."""

from collections.abc import Callable, Iterator
from typing import Final

import msgspec
from rich.text import Text

from verbale.cli.digest.facts import Facts
from verbale.cli.digest.layout import GLUE, Screen, column, drawn, hanging, ruled, wrapped
from verbale.cli.digest.quote import one_line, quote
from verbale.cli.digest.sides import Filter, Side, sides
from verbale.cli.digest.words import Words, words
from verbale.model.records import Reading, Statement

# By force, 0 courtesy to 5 undertaking: the label's style and the cue's.
LABELS: Final = ("dim", "default", "magenta", "black on yellow", "black on cyan", "black on green")
CUES: Final = ("bold", "bold", "bold magenta", "bold yellow", "bold cyan", "bold green")
NEGATED_LABEL, NEGATED_CUE = "black on red", "bold red"
_MARGIN: Final = 2
# Where less than this is left beside the label, the quote goes below it.
_ROOM: Final = 36


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """How the reader wants the page."""

    screen: Screen = Screen()
    language: str = "en"
    wanted: Filter = Filter()
    why: bool = False


def badge(label: str, style: str, words: Words) -> Text:
    """The label of an act, with the room that the longest label of its language needs."""
    text = Text(" " * _MARGIN).append(f" {label} ", style=style)
    text.pad_right(max(0, _MARGIN + column(list(words.acts.values()), 8, 20) + 3 - text.cell_len))
    return text


def page(reading: Reading, look: Look, reason: Callable[[str], str]) -> str:
    """The digest of one reading, ending in an empty line; empty where a filter is set and nothing passes it.

    Args:
        reason: tells a rule's reason from its id, asked only where the reader wants to know why.
    """
    groups = sides(reading, look.wanted)
    if look.wanted and not groups:
        return ""
    return drawn(_Page(reading, look, reason).lines(groups), look.screen)


def entry(reading: Reading, statement: Statement, look: Look, reason: Callable[[str], str]) -> list[Text]:
    """The lines of one statement by itself, with its speaker."""
    return list(_Page(reading, look, reason).statement(statement, with_name=True))


class _Page:
    """One page while it is written."""

    def __init__(self, reading: Reading, look: Look, reason: Callable[[str], str]) -> None:
        self.reading, self.look, self.reason = reading, look, reason
        self.width = look.screen.width
        self.words: Words = words(look.language)

    def lines(self, groups: list[Side]) -> Iterator[Text]:
        """All lines of the page."""
        yield from self.heading()
        facts = Facts(self.reading, self.words, self.width)
        yield from facts.lines(everything=not self.look.wanted)
        for side in groups:
            yield from self.side(side)
        yield from self.problems()

    def heading(self) -> Iterator[Text]:
        """Title, and below it publisher, date and file."""
        source = self.reading.source
        yield Text("━" * self.width)
        yield from wrapped(Text(one_line(source.title or source.name), style="bold"), self.width)
        parts = [source.publisher, self.words.date(source.published), source.name if source.title else None]
        below = Text(" · ".join(one_line(part) for part in parts if part), style="dim")
        if below:
            yield from wrapped(below, self.width)
        yield Text()

    def side(self, side: Side) -> Iterator[Text]:
        """A side's heading and its statements."""
        name = {"both": self.words.both, "unknown": self.words.unknown}.get(side.kind, one_line(side.name))
        left, tally = Text(name.upper(), style="bold"), Text(self.tally(side), style="dim")
        alone = len(side.speakers) == 1 and side.kind != "both"
        if alone and side.speakers[0] != side.name:
            speaker = Text(" · " + one_line(side.speakers[0]), style="not bold")
            alone = left.cell_len + speaker.cell_len + tally.cell_len + 6 <= self.width
            left = Text.assemble(left, speaker) if alone else left
        yield ruled(left, tally, self.width)
        for statement in side.statements:
            yield from self.statement(statement, with_name=not alone)
        yield Text()

    def tally(self, side: Side) -> str:
        """``2 undertakings · 1 ask``: what weighs, by force."""
        forces = [statement.force for statement in side.statements if not statement.negated]
        return " · ".join(
            self.words.count(forces.count(force), self.words.forces[force])
            for force in (5, 4, 3, 2)
            if force in forces
        )

    def statement(self, statement: Statement, *, with_name: bool) -> Iterator[Text]:
        """The label, the speaker where the side has several, the quote, the addressees; then why."""
        act = self.words.acts.get(statement.act, statement.act)
        label = self.words.negated.format(act=act) if statement.negated else act
        shown = label.upper() if statement.force >= 3 and self.look.screen.marks else label
        first = badge(shown, NEGATED_LABEL if statement.negated else LABELS[statement.force], self.words)
        body = quote(
            self.reading.text,
            statement,
            self.reading.instruments,
            cue_style=NEGATED_CUE if statement.negated else CUES[statement.force],
            marks=self.look.screen.marks,
        )
        names = [one_line(speaker.name) for speaker in statement.speakers if speaker.name]
        if with_name and names:
            body[0] = Text.assemble((self.words.join(names) + ": ", "italic"), body[0])
        if statement.addressees:
            whom = ", ".join(one_line(a.name) for a in statement.addressees)
            body[-1] = Text.assemble(body[-1], " ", (f"→{GLUE}{whom}", "cyan"))
        meant = [self.words.meant[m.kind] for m in statement.marks if m.kind in self.words.meant]
        if meant:
            told = f" ({', '.join(meant)})".replace(" ", GLUE)
            body[-1] = Text.assemble(body[-1], " ", (told[1:], "dim"))
        indent = first.cell_len
        if self.width - indent < _ROOM:
            first.rstrip()
            yield first
            first, indent = Text(), 4
        yield from hanging(first, body, indent, self.width)
        if self.look.why:
            yield from hanging(Text(), [self.why(statement)], indent, self.width)

    def why(self, statement: Statement) -> Text:
        """The rule's reason, its id, and the confidence."""
        sure = self.words.confidence.format(percent=round(statement.confidence * 100))
        reason = " ".join(self.reason(statement.rule).split())
        return Text(f"{reason} [{statement.rule}, {sure}]", style="dim italic")

    def problems(self) -> Iterator[Text]:
        """What was not read, dimly, with its line in the text."""
        problems = self.reading.problems
        for problem in problems:
            place = ""
            if problem.span:
                number = self.reading.text.count("\n", 0, problem.span[0]) + 1
                place = self.words.line.format(number=number) + ": "
            note = Text(place + one_line(problem.message), style="dim")
            first = Text(self.words.note + "  ", style="dim")
            yield from hanging(first, [note], first.cell_len, self.width)
        if problems:
            yield Text()
