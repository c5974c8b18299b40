"""What a language's grammar hands over: statements and encounters before they get ids and instruments."""

from verbale.extract.cast import Figure
from verbale.model.records import Mark, Span

BOTH = "both"
Who = Figure | str  # a person; "both"; or the name of an organisation, country or delegation as written


class Draft:
    """A statement as a grammar found it.

    Attributes:
        who: speakers; empty where they cannot be told. The string ``both`` stands for all sides jointly.
        rule: id of the rule that found it; its reason is in the grammar's ``RULES``.
        confidence: the grammar's score, 0..1, of how sure it is of cue, act and speaker; the language's
            curve makes a confidence of it (:mod:`verbale.attribute.calibration`).
        marks: how it is meant, put there by :mod:`verbale.attribute.modality`.
    """

    __slots__ = ("act", "addressees", "confidence", "content", "cue", "marks", "negated", "rule", "who")

    def __init__(
        self, cue: Span, content: Span, act: str, who: tuple[Who, ...], rule: str, confidence: float = 0.9,
        addressees: tuple[Span, ...] = (), negated: bool = False,
    ) -> None:  # fmt: skip
        self.cue, self.content, self.act, self.who, self.rule = cue, content, act, who, rule
        self.confidence, self.addressees, self.negated = confidence, addressees, negated
        self.marks: tuple[Mark, ...] = ()


class Meeting:
    """An encounter as a grammar found it; participants are figures, or names as written."""

    __slots__ = ("attendees", "cue", "date", "guests", "hosts", "kind", "place")

    def __init__(self, kind: str, cue: Span) -> None:
        self.kind, self.cue = kind, cue
        self.date: str | None = None
        self.place: str | None = None
        self.hosts: list[Who] = []
        self.guests: list[Who] = []
        self.attendees: list[Who] = []


class Findings:
    """All that a grammar found on one page."""

    __slots__ = ("bodies", "drafts", "figures", "meetings")

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.meetings: list[Meeting] = []
        self.drafts: list[Draft] = []
        # organisations and states: name as written, kind, mentions
        self.bodies: dict[str, tuple[str, list[Span]]] = {}
