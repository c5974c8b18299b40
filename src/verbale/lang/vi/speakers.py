"""Who speaks: refs resolved to people by office, gender and recency; sides told apart."""

from collections.abc import Iterable

from verbale.attribute.draft import BOTH, Who
from verbale.extract import cast as c
from verbale.text.fold import fold
from verbale.text.units import Unit


class Speakers:
    """Remembers who spoke and who was named, and resolves what stands for them.

    Attributes:
        certainty: factor for the confidence of the last resolution, 0..1.
    """

    def __init__(self, cast: c.Cast) -> None:
        self.cast = cast
        self.recent: list[c.Figure] = []  # subjects, the latest first
        self.last: tuple[Who, ...] = ()
        self.before: set[c.Figure] = set()  # named in the sentence before
        self.present: list[Who] = []  # the latest encounter's participants
        self.certainty = 1.0

    def figure(self, ref: c.Ref) -> c.Figure | None:
        """The person that a ref stands for, or None."""
        if ref.figure is not None:
            return ref.figure
        if ref.kind == c.OFFICE:
            return self._holder(ref)
        if ref.kind == c.PRONOUN:
            return self._pronoun(ref)
        return None

    def _holder(self, ref: c.Ref) -> c.Figure | None:
        found = self.cast.holders(ref.words - {"~other"})
        if "~other" in ref.words:
            found = [f for f in found if f.party_key not in (None, "Viet Nam")] or found
        if not found:
            found = self._nearly(ref)
            self.certainty = min(self.certainty, 0.9)
        if not found:
            return None
        if ref.female is not None:
            found = [f for f in found if f.female in (None, ref.female)] or found
        if len(found) == 1:
            return found[0]
        here = [f for f in found if f in self.present]
        if len(here) == 1:
            return here[0]
        self.certainty = min(self.certainty, 0.93)
        return next((f for f in self.recent if f in found), found[0])

    def _nearly(self, ref: c.Ref) -> list[c.Figure]:
        """Holders of the title whose body is worded otherwise, the best fitting first; none of another party."""
        heads = frozenset(w for w in ref.words if w[0] == "#")
        parties = {w for w in ref.words if w[0] == "="}
        fits = []
        for figure in self.cast.holders(heads) if heads else []:
            known = set().union(*figure.calls)
            if parties and not parties & known and figure.party_key not in (None, *(p[1:] for p in parties)):
                continue
            fits.append((len(known & ref.words), -len(fits), figure))
        fits.sort(key=lambda f: f[:2], reverse=True)
        best = [f for score, _, f in fits if score == fits[0][0]]
        return best if len(best) == 1 and (len(fits) == 1 or fits[0][0] > fits[1][0]) else []

    def _pronoun(self, ref: c.Ref) -> c.Figure | None:
        fits = [f for f in self.recent if ref.female is None or f.female in (None, ref.female)]
        if ref.female and fits and not fits[0].female:  # a woman named in the sentence before goes before who spoke last
            fits = [f for f in fits if f.female and f in self.before] or fits
        if fits and ref.female is not None and fits[0].female is None:
            fits[0].female = ref.female
        return fits[0] if fits else None

    def resolve(self, refs: list[c.Ref] | None) -> tuple[Who, ...]:
        """Speakers of a clause with these subject refs; of one without, the last speakers. Empty: unknown."""
        self.certainty = 1.0
        if refs is None:
            self.certainty = 0.9
            return self.last
        out: list[Who] = []
        for ref in refs:
            who = self._who(ref)
            if who is not None and who not in out:
                out.append(who)
        return tuple(out)

    def _who(self, ref: c.Ref) -> Who | None:
        if ref.kind == c.BOTH:
            return BOTH
        figure = self.figure(ref)
        if figure is not None:
            return figure
        if ref.kind == c.BODY and ref.key == "?":
            return self._counterpart(ref)
        if ref.kind == c.BODY and ref.key != "self":
            return ref.name
        return None

    def _counterpart(self, ref: c.Ref) -> Who | None:
        """``đại diện nước bạn``: the latest person of another side than Viet Nam's."""
        if fold(ref.name).startswith(("đại diện", "khách", "vị")):
            return next((f for f in self._by_mention(ref.start) if f.party_key not in (None, "Viet Nam")), None)
        return ref.name

    def _by_mention(self, before: int) -> list[c.Figure]:
        def latest(f: c.Figure) -> int:
            return max((s for s, _ in f.mentions if s < before), default=-1)

        return sorted((f for f in self.cast.figures if latest(f) >= 0), key=latest, reverse=True)

    def spoke(self, who: tuple[Who, ...]) -> None:
        """Note who just spoke."""
        if who:
            self.last = who
        for one in reversed(who):
            if isinstance(one, c.Figure):
                self._touch(one)

    def _touch(self, figure: c.Figure) -> None:
        if figure in self.recent:
            self.recent.remove(figure)
        self.recent.insert(0, figure)

    def leave(self, units: list[Unit], subject: Iterable[c.Ref] | None) -> None:
        """At a sentence's end: people it named without letting them speak come after those who spoke."""
        self.before = set()
        for unit in units:
            ref = unit.ref
            if isinstance(ref, c.Ref) and ref.kind in (c.PERSON, c.OFFICE):
                figure = self.figure(ref)
                if figure is not None:
                    self.before.add(figure)
                if figure is not None and figure not in self.recent:
                    self.recent.append(figure)
                if figure is not None and subject is None and unit is units[0]:
                    self._touch(figure)

    def own(self, ref: c.Ref, speakers: list[c.Ref] | None) -> bool:
        """Whether a ref is the speaker or the party they speak for."""
        if ref.key == "self":
            return True
        who = self.resolve(speakers)
        mine = self.figure(ref)
        if mine is not None:
            return mine in who
        if ref.kind == c.BOTH:
            return BOTH in who
        if ref.kind != c.BODY or not who:
            return False
        one = who[0]
        if isinstance(one, c.Figure):
            if ref.key is None:
                return any(ref.words & o.words for o in one.offices) or fold(ref.name).startswith(("đại sứ quán", "bộ", "chính phủ", "văn phòng", "tổng lãnh sự", "học viện", "viện", "trường", "tỉnh", "thành phố", "quốc hội", "ủy ban"))
            return ref.key == one.party_key or any(f"={ref.key}" in call for call in one.calls)
        return ref.name == one

    def own_body(self, ref: c.Ref, _: object) -> c.Ref | None:
        return ref if ref.kind == c.BODY else None

    def other(self, ref: c.Ref, speakers: list[c.Ref] | None) -> bool:
        """Whether a ref names another party than the speaker's."""
        if ref.key == "?":
            return True
        who = self.resolve(speakers)
        figure = self.figure(ref)
        keys = {f.party_key for f in who if isinstance(f, c.Figure)}
        if figure is not None:
            return figure not in who and figure.party_key not in keys
        return ref.kind == c.BODY and ref.key not in keys | {None, "self"}
