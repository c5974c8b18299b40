"""Lists: a line that opens one, and the lines that go on with its speaker or with its content."""

from typing import Final

from verbale.attribute.draft import Draft
from verbale.extract.cast import Ref
from verbale.lang.en.clauses import Walk
from verbale.text.units import Unit

BULLETS: Final = frozenset("-–—•*·+▪►◦➢✓")
ENDS: Final = frozenset([";", ",", ".", "and", "/"])


class Lists:
    """The list we are in: its speakers, the content that its lines may lengthen, what waits for a content."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.drafts = drafts
        self.section: list[Ref] | None = None
        self.bullet = False
        self.open: Draft | None = None  # a content that following list lines may lengthen
        self.waiting: Draft | None = None  # ``The two sides agreed:``, its content is the list

    def line(self, tokens: list[Unit]) -> None:
        """A new line begins: is it one of the list?"""
        self.bullet = tokens[0].low in BULLETS or _lettered(tokens)
        if not (self.bullet or _goes_on(tokens)):
            self.section = self.waiting = None

    def take(self, walk: Walk, tokens: list[Unit]) -> None:
        """A line without a cue of its own is more of the open content."""
        if walk.heads or not self.bullet:
            self.open = self.waiting = None
            return
        if self.waiting is not None:
            self.open, self.waiting = self.waiting, None
            self.drafts.append(self.open)
            self.open.content = (tokens[walk.begin].start, self.open.content[1])
        if self.open is not None:
            self.open.content = (self.open.content[0], tokens[_last(tokens)].end)

    def close(self) -> None:
        """What follows is no part of the list."""
        self.open = self.waiting = None

    def opens(self, walk: Walk, tokens: list[Unit], last: Draft | None, waits: bool) -> None:
        """A colon at the end of a sentence opens a list; ``last`` is the draft of its last head."""
        if tokens[-1].low != ":":
            return
        if walk.awaiting and walk.subject:
            self.section = walk.subject
        elif walk.heads and walk.heads[-1].refs:
            self.section = walk.heads[-1].refs
            self.open, self.waiting = (None, last) if waits else (last, None)
        elif walk.main:
            self.section = walk.main


def _last(tokens: list[Unit]) -> int:
    k = len(tokens)
    while k > 1 and tokens[k - 1].low in ENDS:
        k -= 1
    return k - 1


def _goes_on(tokens: list[Unit]) -> bool:
    """A line without a bullet that still belongs to a list."""
    return (
        (tokens[0].low[:1].isalpha() and not tokens[0].cap)
        or "cue" in tokens[0].kinds
        or (len(tokens) > 1 and tokens[1].low == ")")
        or (len(tokens) > 2 and tokens[1].low == "." and not _sentence(tokens))
    )


def _sentence(tokens: list[Unit]) -> bool:
    """``5. The two sides agreed``: a numbered paragraph with a subject of its own."""
    return any(unit.ref is not None for unit in tokens[2:6])


def _lettered(tokens: list[Unit]) -> bool:
    """``a) ...``, ``(ii) ...``: a line of a list."""
    if len(tokens) > 3 and tokens[0].low == "(":
        return tokens[2].low == ")" and len(tokens[1].low) < 4
    return len(tokens) > 2 and tokens[1].low == ")" and len(tokens[0].low) < 4
