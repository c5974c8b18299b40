"""Who speaks: refs resolved to people by office, gender and recency; sides told apart."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from verbale.attribute.draft import BOTH, Who
from verbale.extract import cast as c
from verbale.lang.vi.discourse import Discourse
from verbale.lang.vi.evidence import Evidence
from verbale.lang.vi.persons import HOME_KEY
from verbale.lang.vi.refs import NAMED, ref_in
from verbale.text.fold import fold
from verbale.text.units import Unit

DEPUTY: Final = "đại diện"
# What the deputy of "đại diện nước bạn" is called: a person of the other side, not the other side itself.
ENVOYS: Final = ("đại diện", "khách", "vị")
BARE_HOUSES: Final = frozenset(
    [
        "cục",
        "vụ",
        "tập đoàn",
        "công ty",
        "sở",
        "ban",
        "trung tâm",
        "quỹ",
        "hãng",
        "đại sứ quán",
        "viện",
        "trường",
    ]
)  # without a name: the speaker's
FOREIGN: Final = "#ngoại trưởng"
FOREIGN_MINISTER: Final = frozenset({"#bộ trưởng", "ngoại giao"})
HOSTING: Final = ("chủ nhà", "vị chủ nhà", "người chủ trì")
PEERS: Final = ("người đồng cấp", "người đồng nhiệm", "đồng nghiệp")
# Words of an office that tell its holder's side.
OTHER, HOST, GUEST = "~other", "~host", "~guest"
RELATIONS: Final = frozenset({OTHER, HOST, GUEST})
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


class Speakers(Discourse):
    """Remembers who spoke and who was named, and resolves what stands for them.

    Attributes:
        certainty: factor for the confidence of the last resolution, 0..1.
    """

    def __init__(self, cast: c.Cast, low: str = "") -> None:
        super().__init__(cast, low)
        self.certainty = 1.0

    def figure(self, ref: c.Ref) -> c.Figure | None:
        """The person that a ref stands for, a stand-in for an office that nobody named holds; or None."""
        if ref.figure is not None:
            return ref.figure
        if ref in self.settled:
            return self.settled[ref]
        if ref.kind == c.OFFICE:
            return self._holder(ref)
        if ref.kind == c.PRONOUN:
            return self._pronoun(ref)
        return None

    def person(self, ref: c.Ref) -> c.Figure | None:
        """The person named in the text that a ref stands for, or None."""
        figure = self.figure(ref)
        return figure if figure is not None and figure.named else None

    # offices

    def _holder(self, ref: c.Ref) -> c.Figure | None:
        found = self._called(ref)
        if not found:
            envoy = self._envoy(ref)
            return envoy if envoy is not None or _is_deputy(ref) else self._unnamed(ref)
        if ref.female is not None:
            found = [f for f in found if f.female in (None, ref.female)] or found
        if len(ref.words) == 1:
            found = found + [f for f in self.cast.holders(ref.words, unnamed=True) if f in self.present]
        if len(found) == 1:
            self.certainty = min(self.certainty, ONE_HOLDER)
            return found[0]
        evidence = self.evidence(ref)
        figure, sure = self.likeliest(found, evidence, self._besides(evidence), len(ref.words) == 1)
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

    def _besides(self, evidence: Evidence) -> set[c.Figure]:
        """Who else takes part in a clause, as far as that is beyond doubt."""
        certainty = self.certainty
        found = {o.figure or self._only(o) for o in evidence.objects}
        self.certainty = certainty
        return {f for f in found if f is not None}

    def _only(self, ref: c.Ref) -> c.Figure | None:
        """The one person an office can stand for; None if several hold it, or it is a bare word."""
        found = self._called(ref) if ref.kind == c.OFFICE and len(ref.words) > 1 else []
        return found[0] if len(found) == 1 else None

    # pronouns and descriptions

    def _pronoun(self, ref: c.Ref) -> c.Figure | None:
        self.certainty = min(self.certainty, PRONOUN)
        evidence = self.evidence(ref)
        others = self._besides(evidence)
        if " " in ref.name:  # who spoke in this sentence is not described anew
            others |= {f for known, f in self.settled.items() if f is not None and known is not ref}
        fits = self._described(ref)
        fits = [f for f in fits if f not in others and f.party_key not in evidence.parties] or fits
        if ref.female and fits and not fits[0].female:
            # A woman named in the sentence before goes before who spoke last.
            fits = [f for f in fits if f.female and f in self.before] or fits
        if evidence.subject and fits and ref.female is not None and fits[0].female is None:
            fits[0].female = ref.female
        return fits[0] if fits else None

    def _described(self, ref: c.Ref) -> list[c.Figure]:
        """Whom a pronoun or description may stand for, the likeliest first."""
        fits = self.recent
        if " " in ref.name:
            fits = list(dict.fromkeys([*self.recent, *self.there()]))
        if ref.name.startswith(HOSTING):
            fits = self.hosts()
        elif "khách" in ref.name:
            fits = self.guests() or [f for f in self.recent if f.party_key != HOME_KEY]
        elif ref.name.startswith(PEERS):
            fits = self._peers()
        if ref.key is not None:
            fits = self._of_party(ref.key, fits)
        if ref.female is not None:
            fits = [f for f in fits if f.female in (None, ref.female)]
        if ref.words:
            fits = sorted(fits, key=lambda f: -_shared(f, ref.words))
        return self._titled(ref, fits)

    def _of_party(self, key: str, fits: list[c.Figure]) -> list[c.Figure]:
        return [f for f in fits if f.party_key == key] or [
            f for f in [*self.there(), *self.cast.figures] if f.party_key == key
        ] or [f for f in fits if f.party_key is None]

    def _peers(self) -> list[c.Figure]:
        """``Người đồng cấp``: those present who did not speak last, of the other party first."""
        keys = {f.party_key for f in self.last if isinstance(f, c.Figure)}
        others = [f for f in [*self.there(), *self.recent] if f not in self.last]
        return sorted(dict.fromkeys(others), key=lambda f: f.party_key in keys)

    def _titled(self, ref: c.Ref, fits: list[c.Figure]) -> list[c.Figure]:
        """``Vị bộ trưởng``: those who hold that office; else who was named in the sentence before."""
        first, _, office = ref.name.partition(" ")
        if first not in TITLED or not office or "khách" in ref.name:
            return fits
        held = [f for f in fits if any(office in fold(o.title) for o in f.offices)]
        named = (f for f in self.before if ref.female is None or f.female in (None, ref.female))
        return held or sorted(named, key=lambda f: -_last_before(f, ref.start)) or fits

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
        found = [f for f in self.there() if f.party_key == ref.key]
        return found[0] if len(found) == 1 else None

    def _counterpart(self, ref: c.Ref) -> Who | None:
        """``đại diện nước bạn``: the latest person of another side than Viet Nam's."""
        if not fold(ref.name).startswith(ENVOYS):
            return ref.name
        others = (f for f in self.cast.figures if f.party_key not in (None, HOME_KEY))
        latest = max(
            ((_last_before(f, ref.start), f) for f in others), key=lambda m: m[0], default=(-1, None)
        )
        return latest[1] if latest[0] >= 0 else None

    def spoke(self, who: tuple[Who, ...], refs: list[c.Ref] | None = None) -> None:
        """Note who just spoke, and the phrases that stand for them in this sentence."""
        for ref in refs or ():
            if ref not in self.settled:
                self.settled[ref] = self.figure(ref)
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
                if figure is not None and (figure.named or figure in self.present):
                    self._touch(figure)
        for unit in units:
            ref = ref_in(unit, NAMED)
            figure = self.figure(ref) if ref is not None else None
            if figure is None or not (figure.named or figure in self.present):
                continue
            self.before.add(figure)
            if figure not in self.recent:
                self.recent.append(figure)
        if subject is None and (topic := self._topic(units)) is not None:
            self._touch(topic)
            self.last = (topic,)

    def _topic(self, units: list[Unit]) -> c.Figure | None:
        """Of a sentence in which nobody is heard: the one person whom a clause of it begins with."""
        found: list[c.Figure] = []
        for k, unit in enumerate(units):
            if "attend" in unit.kinds:
                return None
            ref = ref_in(unit, NAMED)
            if ref is None or (k and units[k - 1].low != ","):
                continue
            figure = self.figure(ref)
            if figure is not None and figure.named and figure not in found:
                found.append(figure)
        return found[0] if len(found) == 1 else None

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
        if ref.kind == c.BODY and ref.key is None and not keys & {None, HOME_KEY}:
            return fold(ref.name).startswith(HOME_BODIES)
        return ref.kind == c.BODY and ref.key not in keys | {None, "self"}


def _without_deputy(name: str) -> str:
    """``Đại diện EuroCham``: the body speaks."""
    whose = name[len(DEPUTY) :].strip()
    return whose if fold(name).startswith(DEPUTY) and whose[:1].isupper() else name


def _is_deputy(ref: c.Ref) -> bool:
    return ref.kind == c.OFFICE and fold(ref.name).startswith((*ENVOYS, "trưởng đoàn", "trưởng phái đoàn"))


def _known(word: str, known: frozenset[str]) -> bool:
    """Whether a word of an office is one of these, or what a longer one begins with (``Nhóm``)."""
    return word in known or any(k.startswith(word + " ") for k in known)


def _shared(figure: c.Figure, words: frozenset[str]) -> int:
    """How many words of a description are those of a person's offices."""
    return len(words & frozenset[str]().union(*figure.calls))


def _last_before(figure: c.Figure, offset: int) -> int:
    """Where a figure was last mentioned before an offset; -1 if it was not. Mentions are in text order."""
    n = bisect_left(figure.mentions, (offset,))
    return figure.mentions[n - 1][0] if n else -1
