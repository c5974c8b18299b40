"""Whom an office without a name stands for: its holder by words, side, presence, or a stand-in."""

from typing import Final

from verbale.extract import cast as c
from verbale.lang.vi.discourse import Discourse
from verbale.lang.vi.evidence import Evidence
from verbale.lang.vi.persons import HOME_KEY
from verbale.text.fold import fold

# What the deputy of "đại diện nước bạn" is called: a person of the other side, not the other side itself.
ENVOYS: Final = ("đại diện", "khách", "vị")
FOREIGN: Final = "#ngoại trưởng"
FOREIGN_MINISTER: Final = frozenset({"#bộ trưởng", "ngoại giao"})
# Words of an office that tell its holder's side.
OTHER, HOST, GUEST = "~other", "~host", "~guest"
LEADERS: Final = ("trưởng đoàn", "trưởng phái đoàn")  # of a delegation to a conference
DEPUTIES: Final = (*ENVOYS, *LEADERS)
RELATIONS: Final = frozenset({OTHER, HOST, GUEST})
# Factors for the confidence of a resolution that is not beyond doubt: the share that were right on readouts
# that no rule had been written on, against that of speakers named in full.
ONE_HOLDER: Final = 0.96
PRONOUN: Final = 0.95
BODY: Final = 0.9
OTHERWISE_WORDED: Final = 0.9
SEVERAL_HOLDERS: Final = 0.85


class Holders(Discourse):
    """Resolves offices.

    Attributes:
        certainty: factor for the confidence of the last resolution, 0..1.
    """

    def __init__(self, cast: c.Cast, low: str = "") -> None:
        super().__init__(cast, low)
        self.certainty = 1.0

    def holder(self, ref: c.Ref) -> c.Figure | None:
        """Who holds an office; a stand-in where nobody named does; None for a mere ``đại diện``."""
        found = self._called(ref)
        if not found:
            envoy = self.envoy(ref)
            return envoy if envoy is not None or is_deputy(ref) else self._unnamed(ref)
        if ref.female is not None:
            found = [f for f in found if f.female in (None, ref.female)] or found
        if len(ref.words) == 1:
            found = found + [f for f in self.cast.holders(ref.words, unnamed=True) if f in self.present]
        if len(found) == 1:
            self.certainty = min(self.certainty, ONE_HOLDER)
            return found[0]
        evidence = self.evidence(ref)
        figure, sure = self.likeliest(found, evidence, self.besides(evidence), len(ref.words) == 1)
        self.certainty = min(self.certainty, PRONOUN if sure else SEVERAL_HOLDERS)
        return figure

    def _called(self, ref: c.Ref) -> list[c.Figure]:
        """The named people who may be meant by an office."""
        words = ref.words - RELATIONS
        if words and all(w[0] == "=" for w in words):  # ông người Đức
            return self.cast.holders(words) or [f for f in self.recent if f.party_key != HOME_KEY][:1]
        found = self.cast.holders(words)
        if not found and FOREIGN in words:  # also called by the full title
            found = self.cast.holders((words - {FOREIGN}) | FOREIGN_MINISTER)
        if not found and words >= FOREIGN_MINISTER:
            found = self.cast.holders((words - FOREIGN_MINISTER) | {FOREIGN})
        if not found:
            found = self._nearly(words)
            self.certainty = min(self.certainty, OTHERWISE_WORDED)
        return self._on_side(ref, found)

    def _on_side(self, ref: c.Ref, found: list[c.Figure]) -> list[c.Figure]:
        """Those of the side that ``nước bạn``, ``nước chủ nhà`` tell; who is of no known side may be."""
        if OTHER in ref.words:
            return [f for f in found if f.party_key not in (None, HOME_KEY)] or [
                f for f in found if f.party_key is None
            ]
        if HOST in ref.words or GUEST in ref.words:
            side = self.hosts() if HOST in ref.words else self.guests()
            keys = {f.party_key for f in side}
            return [f for f in found if f.party_key in keys] or found
        return found

    def _nearly(self, words: frozenset[str]) -> list[c.Figure]:
        """The holders who fit best where the body is worded otherwise; none of another party."""
        heads = frozenset(w for w in words if w[0] == "#")
        parties = {w for w in words if w[0] == "="}
        fits: list[tuple[int, c.Figure]] = []
        for figure in self.cast.holders(heads) if heads else []:
            known = frozenset[str]().union(*figure.calls)
            if not parties or parties & known or figure.party_key in (None, *(p[1:] for p in parties)):
                fits.append((sum(_known(word, known) for word in words), figure))
        top = max((score for score, _ in fits), default=0)
        best = [figure for score, figure in fits if score == top]
        return best if len(best) == 1 or parties or top > len(heads) else []

    def _unnamed(self, ref: c.Ref) -> c.Figure | None:
        """The stand-in for an office that nobody named holds, made if new."""
        words = ref.words - RELATIONS
        if not any(w[0] == "#" for w in words):
            return None
        found = self._on_side(ref, self.cast.holders(words, unnamed=True))
        here = [f for f in found if f in self.present] or [f for f in self.recent if f in found]
        self.certainty = min(self.certainty, BODY)
        return next(iter(here or found), None) or self.cast.stand_in(ref)

    def besides(self, evidence: Evidence) -> set[c.Figure]:
        """Who else takes part in a clause, as far as that is beyond doubt."""
        certainty = self.certainty
        found = {o.figure or self._only(o) for o in evidence.objects}
        self.certainty = certainty
        return {f for f in found if f is not None}

    def _only(self, ref: c.Ref) -> c.Figure | None:
        """The one person an office can stand for; None if several hold it, or it is a bare word."""
        found = self._called(ref) if ref.kind == c.OFFICE and len(ref.words) > 1 else []
        return found[0] if len(found) == 1 else None

    def envoy(self, ref: c.Ref) -> c.Figure | None:
        """``Đại diện WHO``, ``lãnh đạo IMF``: the one person present who speaks for that party."""
        if ref.key in ("?", "self") or not (ref.envoy or is_deputy(ref)):
            return None
        if ref.key is None:
            leads = ref.kind == c.BODY and self.low.startswith("lãnh đạo", ref.start)
            found = [f for f in self.there() if leads and any(ref.words <= call for call in f.calls)]
            return found[0] if len(found) == 1 else None
        found = [f for f in self.there() if f.party_key == ref.key]
        if not found and ref.kind == c.OFFICE and fold(ref.name).startswith(LEADERS):
            found = [f for f in self.cast.figures if f.party_key == ref.key]
        return found[0] if len(found) == 1 else None


def _known(word: str, known: frozenset[str]) -> bool:
    """Whether a word of an office is one of these, or what a longer one begins with (``Nhóm``)."""
    return word in known or any(k.startswith(word + " ") for k in known)


def is_deputy(ref: c.Ref) -> bool:
    """Whether an office is only that of standing for somebody."""
    return ref.kind == c.OFFICE and fold(ref.name).startswith(DEPUTIES)
