"""Who speaks: refs resolved to people by office, gender and recency; sides told apart."""

from collections.abc import Iterable
from typing import Final

from verbale.attribute.draft import BOTH, Who
from verbale.extract import cast as c
from verbale.lang.vi.anaphora import Anaphora, last_before
from verbale.lang.vi.holders import BODY, ENVOYS
from verbale.lang.vi.persons import HOME_KEY
from verbale.lang.vi.refs import NAMED, ref_in
from verbale.text.fold import fold
from verbale.text.units import Unit

DEPUTY: Final = "đại diện"
CARRIED_OVER: Final = 0.9  # factor for the confidence of a subject left out
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
THIS: Final = (" này", " ấy", " đó")  # after a house that was named before
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


class Speakers(Anaphora):
    """Remembers who spoke and who was named, and resolves what stands for them."""

    def figure(self, ref: c.Ref) -> c.Figure | None:
        """The person that a ref stands for, a stand-in for an office that nobody named holds; or None."""
        if ref.figure is not None:
            return ref.figure
        if ref in self.settled:
            return self.settled[ref]
        if ref.kind == c.OFFICE:
            return self.holder(ref)
        if ref.kind == c.PRONOUN:
            return self.pronoun(ref)
        return None

    def person(self, ref: c.Ref) -> c.Figure | None:
        """The person named in the text that a ref stands for, or None."""
        figure = self.figure(ref)
        return figure if figure is not None and figure.named else None

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
        if not refs or len(who) != 1 or who != asked or refs[0].kind not in (c.OFFICE, c.PRONOUN):
            return who
        named = self.cast.holders(refs[0].words) if refs[0].kind == c.OFFICE else self.before
        others = [f for f in named if f != who[0] and f in self.present]
        return (others[0],) if len(others) == 1 else who

    def _who(self, ref: c.Ref) -> Who | None:
        if ref.kind == c.BOTH:
            return BOTH
        figure = self.figure(ref) or self.envoy(ref)
        if figure is not None:
            return figure
        if ref.kind in (c.BODY, c.OFFICE):
            self.certainty = min(self.certainty, BODY)
        if ref.kind == c.OFFICE:
            return _without_deputy(ref.name) or None  # nobody is named who holds it
        if ref.kind == c.BODY and ref.key == "?":
            return self._counterpart(ref)
        if ref.kind == c.BODY and ref.key != "self":
            if ref.name.endswith(THIS):
                return next((w for w in self.last if isinstance(w, str) and w != BOTH), None) or _bare(
                    ref.name
                )
            return ref.name
        return self.floor if ref.kind == c.BODY else None

    def _counterpart(self, ref: c.Ref) -> Who | None:
        """``đại diện nước bạn``: the latest person of another side than Viet Nam's."""
        if not fold(ref.name).startswith(ENVOYS):
            return ref.name
        others = (f for f in self.cast.figures if f.party_key not in (None, HOME_KEY))
        latest = max(((last_before(f, ref.start), f) for f in others), key=lambda m: m[0], default=(-1, None))
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
            ref = ref_in(unit, NAMED) if unit.ref is not None else None
            if ref is None:
                continue
            figure = self.figure(ref)
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
            if unit.ref is None:
                continue
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


def _bare(name: str) -> str:
    """``Tập đoàn này``: the house as written."""
    return name.rpartition(" ")[0]
