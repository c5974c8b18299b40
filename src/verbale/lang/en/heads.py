"""Clause heads and meeting verbs as the walk through a sentence finds them, and the word lists it asks."""

from typing import Final

from verbale.extract.cast import Ref
from verbale.lang.en.cues import Cue
from verbale.lang.en.words import words
from verbale.text.units import Unit

# Subjects that speak in print, not at the meeting.
THINGS: Final = words("""
    report reports study studies figures statement agreement data document survey text plan programme
    project article paper communiqué communique event ceremony results record records map index letter
    treaty convention law act bill budget deal draft version website page platform figure trade
    cooperation relations year years week law system tool model technology network table chart list book
    note process framework exercise exhibition film song day centre number numbers growth share value
    memorandum accord pact memo mou summit forum seminar workshop meeting visit talks door partnership
    volume story attack crisis war storm flood earthquake threat threats challenge challenges risk risks
    pressure pressures tension tensions problem problems condition conditions circumstances cost costs
    price prices delay delays difficulty difficulties gap gaps events trend trends
""")
COORDINATORS: Final = frozenset(
    {"and", "but", "while", "whereas", "or", "yet", "whilst", ";", "as well as", "then", "nor", "before"}
)
PASSIVE_SUBJECTS: Final = frozenset({"views", "opinions", "ideas", "perspectives", "experiences", "notes"})
BEFORE_ING: Final = frozenset(
    {
        ",",
        "and",
        "while",
        "by",
        "before",
        "after",
        ";",
        "whilst",
        "–",
        "—",
        "when",
        "in",
        "as well as",
        "or",
        "but",
        "also",
        "(",
        "besides",
        "apart from",
    }
)
HEADLINE_ACTS: Final = words("""
    affirm hope propose request discuss agree invite thank congratulate inform concern support commit
    offer appreciate
""")
# Verbs that report in headlines only.
HEADLINED: Final = {"talk": "discuss", "eye": "hope", "eyes": "hope", "bat for": "support"}
AGREED: Final = frozenset(
    ["agreement", "consensus", "understanding", "convergence", "accord", "unanimity", "recognition"]
)
BEGINS: Final = words("""
    began ended closed opened concluded started responded finished continued replied prefaced answered
    kicked rounded reacted
""")
FRAMES: Final = words("""
    turning returning touching speaking talking referring looking addressing focusing dwelling
""")


class Head:
    """A clause head: its cue, how it was found, who speaks (refs, or None for the subject carried on)."""

    __slots__ = (
        "after",
        "before",
        "confidence",
        "cue",
        "negated",
        "outer",
        "refs",
        "rule",
        "start",
        "stop",
        "who_after",
    )

    def __init__(self, cue: Cue, start: int, refs: list[Ref] | None, rule: str, confidence: float) -> None:
        self.cue, self.start, self.refs, self.rule, self.confidence = cue, start, refs, rule, confidence
        self.negated = False
        self.before: tuple[int, int] | None = None  # content stands before the cue, these tokens
        self.after: int | None = None  # content begins here at the earliest
        self.stop: int | None = None  # content ends here at the latest
        self.outer: Cue | None = None  # what it is said with, where this is a weightier act inside that
        self.who_after = False  # a fronted participle: the speaker is the next head's


class Event:
    """A meeting verb with its subject: tokens of the verb and where its object begins."""

    __slots__ = ("earlier", "end", "flags", "kind", "passive", "refs", "start")

    def __init__(
        self, start: int, end: int, kind: str, flags: frozenset[str], refs: list[Ref], passive: bool
    ) -> None:
        self.start, self.end, self.kind, self.flags, self.refs, self.passive = (
            start,
            end,
            kind,
            flags,
            refs,
            passive,
        )
        self.earlier: list[Ref] | None = None  # subject of the clause before, for ``where X received her``


def had(tokens: list[Unit], j: int, k: int) -> bool:
    """Whether ``had`` stands between: an earlier act, told in the past perfect."""
    by = next((u.low == "by" for u in tokens[:3] if u.word), False)  # ``By lunchtime they had agreed``
    return not by and any(tokens[x].low == "had" for x in range(j + 1, k))
