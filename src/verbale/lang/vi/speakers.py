"""Who speaks: refs resolved to people by office, gender and recency; sides told apart."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from verbale.attribute.draft import BOTH, Who
from verbale.extract import cast as c
from verbale.lang.vi.refs import NAMED, ref_in
from verbale.text.fold import fold
from verbale.text.units import Unit

HOME: Final = "Viet Nam"
DEPUTY: Final = "đại diện"
# What the deputy of "đại diện nước bạn" is called: a person of the other side, not the other side itself.
ENVOYS: Final = ("đại diện", "khách", "vị")
BARE_HOUSES: Final = frozenset(
    ["cục", "vụ", "tập đoàn", "công ty", "sở", "ban", "trung tâm", "quỹ", "hãng", "đại sứ quán", "viện", "trường"]
)  # without a name: the speaker's
FOREIGN: Final = "#ngoại trưởng"
FOREIGN_MINISTER: Final = frozenset({"#bộ trưởng", "ngoại giao"})
HOSTING: Final = ("chủ nhà", "vị chủ nhà", "người chủ trì")
TITLED: Final = frozenset({"vị", "nữ"})  # before an office in small letters: "vị bộ trưởng"
# First words of bodies that whoever holds an office may speak for, if no list knows whose they are.
OWN_BODIES: Final = (
    "đại sứ quán", "bộ", "chính phủ", "văn phòng", "tổng lãnh sự", "học viện", "viện", "trường", "tỉnh",
    "thành phố", "quốc hội", "ủy ban",
)  # fmt: skip
HOME_BODIES: Final = (
    "bộ ",
    "tỉnh",
    "thành phố",
    "học viện",
    "sở ",
    "ubnd",
    "quốc hội",
    "chính phủ",
    "trường",
)
# Factors for the confidence of a resolution that is not beyond doubt: the share that were right on readouts
# that no rule had been written on, against that of speakers named in full.
ONE_HOLDER: Final = 0.96
PRONOUN: Final = 0.95
BODY: Final = 0.9
OTHERWISE_WORDED: Final = 0.9
SEVERAL_HOLDERS: Final = 0.93
CARRIED_OVER: Final = 0.9


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
        if ref.words and all(w[0] == "=" for w in ref.words):  # ông người Đức
            guests = [f for f in self.recent if f.party_key != HOME]
            found = found or guests[:1]
        if "~other" in ref.words:
            found = [f for f in found if f.party_key not in (None, HOME)] or found
        if not found and FOREIGN in ref.words:  # also called by the full title
            found = self.cast.holders((ref.words - {FOREIGN}) | FOREIGN_MINISTER)
        if not found and ref.words >= FOREIGN_MINISTER:
            found = self.cast.holders((ref.words - FOREIGN_MINISTER) | {FOREIGN})
        if not found:
            found = self._nearly(ref)
            self.certainty = min(self.certainty, OTHERWISE_WORDED)
        if not found:
            return None
        if ref.female is not None:
            found = [f for f in found if f.female in (None, ref.female)] or found
        if len(found) == 1:
            self.certainty = min(self.certainty, ONE_HOLDER)
            return found[0]
        here = [f for f in found if f in self.present]
        if len(here) == 1:
            self.certainty = min(self.certainty, PRONOUN)
            return here[0]
        self.certainty = min(self.certainty, SEVERAL_HOLDERS)
        return next((f for f in self.recent if f in found), found[0])

    def _nearly(self, ref: c.Ref) -> list[c.Figure]:
        """The holder who fits best where the body is worded otherwise, if one does; none of another party."""
        heads = frozenset(w for w in ref.words if w[0] == "#")
        parties = {w for w in ref.words if w[0] == "="}
        fits: list[tuple[int, c.Figure]] = []
        for figure in self.cast.holders(heads) if heads else []:
            known = frozenset[str]().union(*figure.calls)
            if not parties or parties & known or figure.party_key in (None, *(p[1:] for p in parties)):
                fits.append((len(known & ref.words), figure))
        top = max((score for score, _ in fits), default=0)
        best = [figure for score, figure in fits if score == top]
        return best if len(best) == 1 else []

    def _pronoun(self, ref: c.Ref) -> c.Figure | None:
        self.certainty = min(self.certainty, PRONOUN)
        if ref.name.startswith(HOSTING):
            return next((f for f in self.present if isinstance(f, c.Figure)), None)
        fits = self._described(ref)
        if ref.female and fits and not fits[0].female:
            # A woman named in the sentence before goes before who spoke last.
            fits = [f for f in fits if f.female and f in self.before] or fits
        if fits and ref.female is not None and fits[0].female is None:
            fits[0].female = ref.female
        return fits[0] if fits else None

    def _described(self, ref: c.Ref) -> list[c.Figure]:
        """Whom a pronoun or description may stand for, the likeliest first."""
        if ref.key is not None:
            return [f for f in self.recent if f.party_key == ref.key] or [
                f for f in self.cast.figures if f.party_key == ref.key
            ]
        if "khách" in ref.name:
            return [f for f in self.recent if f.party_key != HOME]
        fits = [f for f in self.recent if ref.female is None or f.female in (None, ref.female)]
        first, _, office = ref.name.partition(" ")
        if first in TITLED and office:
            held = [f for f in fits if any(office in fold(o.title) for o in f.offices)]
            return held or sorted(
                (f for f in self.before if ref.female is None or f.female in (None, ref.female)),
                key=lambda f: -_last_before(f, ref.start),
            ) or fits
        return fits

    def resolve(self, refs: list[c.Ref] | None) -> tuple[Who, ...]:
        """Speakers of a clause with these subject refs; of one without, the last speakers. Empty: unknown."""
        self.certainty = 1.0
        if refs is None:
            self.certainty = CARRIED_OVER
            return self.last
        out: list[Who] = []
        for ref in refs:
            who = self._who(ref)
            if who is not None and who not in out:
                out.append(who)
        return tuple(out)

    def invited(
        self, refs: list[c.Ref] | None, who: tuple[Who, ...], asked: tuple[Who, ...]
    ) -> tuple[Who, ...]:
        """Who accepts what was asked last: of two who hold the office, not the one who ``asked``."""
        if not refs or len(who) != 1 or who != asked or refs[0].kind != c.OFFICE:
            return who
        others = [f for f in self.cast.holders(refs[0].words) if f != who[0] and f in self.present]
        return (others[0],) if len(others) == 1 else who

    def _who(self, ref: c.Ref) -> Who | None:
        if ref.kind == c.BOTH:
            return BOTH
        figure = self.figure(ref) or self._envoy(ref)
        if figure is not None:
            return figure
        if ref.kind in (c.BODY, c.OFFICE):
            self.certainty = min(self.certainty, BODY)
        if ref.kind == c.OFFICE:
            return _without_deputy(ref.name) or None  # nobody is named who holds it
        if ref.kind == c.BODY and ref.key == "?":
            return self._counterpart(ref)
        if ref.kind == c.BODY and ref.key != "self":
            return ref.name
        return None

    def _envoy(self, ref: c.Ref) -> c.Figure | None:
        """``Đại diện WHO``, ``lãnh đạo IMF``: the one person present who speaks for that party."""
        if ref.key in (None, "?", "self") or not (ref.envoy or _is_deputy(ref)):
            return None
        found = [f for f in self.present if isinstance(f, c.Figure) and f.party_key == ref.key]
        return found[0] if len(found) == 1 else None

    def _counterpart(self, ref: c.Ref) -> Who | None:
        """``đại diện nước bạn``: the latest person of another side than Viet Nam's."""
        if not fold(ref.name).startswith(ENVOYS):
            return ref.name
        others = (f for f in self.cast.figures if f.party_key not in (None, HOME))
        latest = max(
            ((_last_before(f, ref.start), f) for f in others), key=lambda m: m[0], default=(-1, None)
        )
        return latest[1] if latest[0] >= 0 else None

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

    def leave(self, units: list[Unit], subject: Iterable[c.Ref] | None, met: bool = False) -> None:
        """At a sentence's end: people it named without letting them speak come after those who spoke.

        With ``met``, where they only met, they come first, the subject before the others.
        """
        self.before = set()
        if met:
            named = (self.figure(ref) for u in reversed(units) if (ref := ref_in(u, NAMED)) is not None)
            for figure in named:
                if figure is not None:
                    self._touch(figure)
        for unit in units:
            ref = ref_in(unit, NAMED)
            figure = self.figure(ref) if ref is not None else None
            if figure is None:
                continue
            self.before.add(figure)
            if figure not in self.recent:
                self.recent.append(figure)
            if subject is None and unit is units[0]:
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
        if not isinstance(one, c.Figure):
            return ref.name == one
        if fold(ref.name) in BARE_HOUSES:
            return True
        if ref.key is None:
            return any(ref.words & o.words for o in one.offices) or fold(ref.name).startswith(OWN_BODIES)
        return ref.key == one.party_key or any(f"={ref.key}" in call for call in one.calls)

    def other(self, ref: c.Ref, speakers: list[c.Ref] | None) -> bool:
        """Whether a ref names another party than the speaker's."""
        if ref.key == "?":
            return True
        who = self.resolve(speakers)
        figure = self.figure(ref)
        keys = {f.party_key for f in who if isinstance(f, c.Figure)}
        if figure is not None:
            return figure not in who and figure.party_key not in keys
        if ref.kind == c.BODY and ref.key is None and not keys & {None, HOME}:
            return fold(ref.name).startswith(HOME_BODIES)
        return ref.kind == c.BODY and ref.key not in keys | {None, "self"}


def _without_deputy(name: str) -> str:
    """``Đại diện EuroCham``: the body speaks."""
    whose = name[len(DEPUTY) :].strip()
    return whose if fold(name).startswith(DEPUTY) and whose[:1].isupper() else name


def _is_deputy(ref: c.Ref) -> bool:
    return ref.kind == c.OFFICE and fold(ref.name).startswith(ENVOYS)


def _last_before(figure: c.Figure, offset: int) -> int:
    """Where a figure was last mentioned before an offset; -1 if it was not. Mentions are in text order."""
    n = bisect_left(figure.mentions, (offset,))
    return figure.mentions[n - 1][0] if n else -1
