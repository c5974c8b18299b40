"""The conversation that a text tells of: who is there, on which side, who spoke last."""

from collections.abc import Sequence
from typing import Final

from verbale.attribute.draft import Who
from verbale.extract import cast as c
from verbale.lang.vi.evidence import Evidence, around
from verbale.lang.vi.ground import ground
from verbale.lang.vi.persons import HOME_KEY
from verbale.lang.vi.refs import NAMED, ref_in
from verbale.text.units import Unit

# Weights of the signs for a reading of an ambiguous phrase. Their order matters more than their size: the
# sentence's own words, then who is there, then who spoke last, then whose day the text tells.
IMPOSSIBLE: Final = -100.0  # one's own object
ADDRESSED: Final = -6.0  # of the side that is addressed
STANCE: Final = 4.0  # whose state's stance is told
ANSWERED: Final = -5.0  # who spoke last, where the sentence answers
PRESENT: Final = 3.0
LATEST: Final = 2.0  # the latest speaker
EARLIER: Final = 0.8  # the one before; less for each before that
FRESH: Final = 4.0  # whose day the text tells, at the beginning of a new item
CENTRAL: Final = 0.4
AT_HOME: Final = 0.4  # a bare office is rather of the text's own country
SURE: Final = 3.0  # a lead of so much is no guess


class Discourse:
    """What is known at the sentence that is being read.

    Attributes:
        recent: people, the latest speaker first.
        last: who spoke last.
        before: people named in the sentence before.
        present: the latest encounter's participants, hosts first.
        ground: key of the party on whose ground that is; ``!`` before the one that it is not; None unknown.
        units: of the sentence. fresh: it begins a new item of the text.
    """

    def __init__(self, cast: c.Cast, low: str = "") -> None:
        self.cast, self.low = cast, low
        self.recent: list[c.Figure] = []
        self.last: tuple[Who, ...] = ()
        self.before: set[c.Figure] = set()
        self.present: list[Who] = []
        self.ground: str | None = None
        self.units: list[Unit] = []
        self.fresh = False
        self.floor: c.Figure | None = None  # who has the floor in a transcript: "Ông A: Tôi cho rằng ..."
        self.settled: dict[c.Ref, c.Figure | None] = {}  # who spoke in this sentence, by what names them

    def begin(self, units: list[Unit], fresh: bool) -> None:
        """A new sentence, with its units; ``fresh``: of a new item."""
        self.units, self.fresh = units, fresh
        if len(units) > 2 and units[1].low == ":":
            label = ref_in(units[0], NAMED)
            self.floor = label.figure if label is not None else None
        self.settled.clear()

    def meet(self, hosts: Sequence[Who], guests: Sequence[Who], units: list[Unit]) -> None:
        """The participants of the latest encounter, as told by a sentence of these units."""
        self.present = [*hosts, *guests]
        keys = {f.party_key for f in self.there()} - {None}
        told = ground(units) or self.ground
        self.ground = told if told is not None and (told.startswith("!") or told in keys) else None

    def evidence(self, ref: c.Ref) -> Evidence:
        """What the sentence tells of whom one of its refs stands for."""
        return around(self.units, self.low, ref)

    @property
    def central(self) -> c.Figure | None:
        """Whose day the text tells: who is named most often, the first of several."""
        return max(self.cast.figures, key=lambda f: (len(f.mentions), -f.number), default=None)

    def there(self) -> list[c.Figure]:
        """The people of the latest encounter."""
        return [who for who in self.present if isinstance(who, c.Figure)]

    def hosts(self) -> list[c.Figure]:
        """Those present on whose ground it is; where nothing tells it, the first."""
        there = self.there()
        if self.ground is None:
            return there[:1]
        if self.ground.startswith("!"):
            return [f for f in there if f.party_key not in (None, self.ground[1:])] or there[:1]
        return [f for f in there if f.party_key == self.ground] or there[:1]

    def guests(self) -> list[c.Figure]:
        """Those present who are not hosts: of another party than the first host's."""
        hosts = self.hosts()
        keys = {f.party_key for f in hosts}
        others = [f for f in self.there() if f not in hosts]
        return [f for f in others if f.party_key not in keys] or others

    def likeliest(
        self, found: list[c.Figure], evidence: Evidence, others: set[c.Figure], bare: bool
    ) -> tuple[c.Figure, bool]:
        """Who of several is meant, and whether that is more than a guess.

        ``others``: people whom the sentence names besides; ``bare``: an office without country or body.
        """
        scored = [
            (
                (IMPOSSIBLE if f in others else 0.0)
                + self._by_sentence(f, evidence)
                + self._by_text(f, bare),
                f,
            )
            for f in found
        ]
        scored.sort(key=lambda s: -s[0])
        lead = scored[0][0] - scored[1][0] if len(scored) > 1 else SURE
        return scored[0][1], lead >= SURE

    def _by_sentence(self, f: c.Figure, evidence: Evidence) -> float:
        """What the sentence's other phrases say for a person."""
        score = 0.0
        if f.party_key is not None:
            if f.party_key in evidence.parties:
                score += ADDRESSED
            if evidence.own is not None:
                score += STANCE if evidence.own == f.party_key else -STANCE
        if evidence.answers and f in self.last:
            score += ANSWERED
        return score

    def _by_text(self, f: c.Figure, bare: bool) -> float:
        """What the text so far says for a person."""
        score = 0.0
        if f is self.central:
            score += CENTRAL + (FRESH if self.fresh else 0)
        if bare and f.party_key == HOME_KEY:
            score += AT_HOME
        if self.fresh:
            return score
        if f in self.present:
            score += PRESENT
        if f in self.recent:
            place = self.recent.index(f)
            score += EARLIER / place if place else LATEST
        return score
