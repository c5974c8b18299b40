"""Epithets: ``the guest``, ``her host``, ``the premier``, ``the Lao official``, and who they stand for."""

from typing import Final

from verbale.attribute.draft import Who
from verbale.extract.cast import Cast, Figure, Ref

Answer = tuple[tuple[Who, ...], float]
UNKNOWN: Final[Answer] = ((), 0.3)
MOST: Final = 200  # figures that an office is looked for among
DIPLOMATS: Final = frozenset(
    {"ambassador", "representative", "envoy", "chargé", "consul", "counsellor", "attaché"}
)
ENVOYS: Final = frozenset({"envoy", "diplomat"})
FOREIGN: Final = (
    "foreign minister", "minister of foreign", "minister for foreign", "foreign secretary",
    "secretary of state",
)  # fmt: skip
DEFENCE: Final = (
    "defence minister", "minister of defence", "minister of national defence",
    "defense minister", "minister of defense", "minister of national defense", "secretary of defense",
)  # fmt: skip
LEADERS: Final = ("prime minister", "president of the republic", "premier", "chancellor")
# Words of the press for an office, and what its title holds; the longer before the shorter.
SYNONYMS: Final[dict[str, tuple[str, ...]]] = {
    "premier": ("prime minister", "premier"),
    "head of government": ("prime minister", "premier", "chancellor"),
    "government leader": ("prime minister", "premier"),
    "head of state": ("president", "king", "queen", "emir", "sultan"),
    "state leader": ("president",),
    "party chief": ("general secretary", "party secretary"),
    "party leader": ("general secretary", "party secretary"),
    "na leader": ("national assembly", "speaker"),
    "assembly leader": ("assembly", "speaker"),
    "house leader": ("speaker", "house"),
    "top legislator": ("national assembly", "speaker", "parliament"),
    "top diplomat": FOREIGN,
    "chief diplomat": FOREIGN,
    "foreign policy chief": ("high representative",),
    "un chief": ("secretary-general",),
    "defence chief": DEFENCE,
    "defense chief": DEFENCE,
    "trade chief": ("trade",),
}


class Epithets:
    """What has been said so far, as far as epithets need it."""

    def __init__(self, cast: Cast, text: str) -> None:
        self.cast, self.text = cast, text
        self.last: tuple[Who, ...] = ()
        self.recent: list[Figure] = []
        self.hosts: list[Figure] = []
        self.guests: list[Figure] = []

    def _words(self, ref: Ref) -> list[str]:
        """The words of a phrase, in small letters."""
        return self.text[ref.start : ref.end].lower().split() or [""]

    def _epithet(self, ref: Ref, epithet: str) -> Answer:
        meant = self._synonym(ref)
        if meant is not None:
            return meant
        others = [f for f in self.cast.figures[:MOST] if f.party_key == ref.key]
        if ref.key and others:
            return self._of_state(others)
        if not ref.key and self.text[ref.start : ref.end].lower().endswith("colleague"):
            return UNKNOWN  # of the speaker's own side, whoever that is
        owner = self._owner(ref)
        if owner is not None and epithet in ("guest", "host", "counterpart"):
            rest = [f for f in self._met() if f is not owner]
            if len(rest) == 1:  # ``her guest``: the other of the two
                return (rest[0],), 0.88
        if (
            self.text[ref.start : ref.end].lower().split()[-1] in ENVOYS
            and (envoy := self._envoy()) is not None
        ):
            return (envoy,), 0.85
        called = self._called(ref) if epithet == "guest" else None
        if called is not None:
            return (called,), 0.85
        stateless = [f for f in self.cast.figures[:MOST] if f.party_key is None]
        if ref.key and len(stateless) == 1 and len(self.cast.figures) > 2:
            return (stateless[0],), 0.8  # ``the Lao official``: the only one whose state is not told
        if ref.key and self._words(ref)[-1] == "leader":
            tops = [f for f in stateless if any(t in o.title.lower() for o in f.offices for t in LEADERS)]
            if len(tops) == 1 and tops[0] in self.recent:
                return (tops[0],), 0.75  # whose state the press of that state need not tell
        if (
            ref.key
            and self.last
            and not any(isinstance(w, Figure) and w.party_key in (None, ref.key) for w in self.last)
        ):
            return UNKNOWN  # ``the Lao official``, and whoever spoke last is of another state
        if epithet == "guest" and len(self.guests) == 1:
            return (self.guests[0],), 0.92
        if epithet == "host" and len(self.hosts) == 1:
            return (self.hosts[0],), 0.92
        last = [w for w in self.last if isinstance(w, Figure)]
        if epithet == "counterpart":
            rest = [f for f in [*self.hosts, *self.guests] if f not in last]
            return ((rest[0],), 0.8) if len(rest) == 1 else UNKNOWN
        if len(last) == 1:
            return (last[0],), 0.8
        return UNKNOWN

    def _envoy(self) -> Figure | None:
        """``the diplomat``: the only one of those that met, or of the text, who is one."""
        for group in (self._met(), self.cast.figures[:MOST]):
            diplomats = [f for f in group if any(DIPLOMATS & c for c in f.calls)]
            if len(diplomats) == 1:
                return diplomats[0]
        return None

    def _of_state(self, others: list[Figure]) -> Answer:
        """``the Lao official``: the Lao who spoke last, else one of those that met."""
        for figure in self.last:
            if figure in others and isinstance(figure, Figure):
                return (figure,), 0.85
        active = [f for f in others if f in self.hosts or f in self.guests]
        return ((active or others)[0],), 0.85 if len(active or others) == 1 else 0.65

    def _synonym(self, ref: Ref) -> Answer | None:
        """``the premier``, ``the Party chief``, ``the top diplomat``: another word for an office told."""
        low = " ".join(self._words(ref))
        titles = next((titles for word, titles in SYNONYMS.items() if low.endswith(word)), None)
        if titles is None:
            return None
        found = [
            f for f in self.cast.figures[:MOST]
            if any(t in o.title.lower() for o in f.offices for t in titles)
            and not any(w in o.title.lower() for o in f.offices for w in ("deputy", "vice"))
        ]  # fmt: skip
        fitting = [f for f in found if not ref.key or f.party_key in (None, ref.key)]
        near = [f for f in fitting if f.party_key == ref.key] if ref.key else []
        met = [f for f in (near or fitting) if f in self._met()]
        for group in (near, met, fitting):
            if len(group) == 1:
                return (group[0],), 0.85
        return None

    def _met(self) -> list[Figure]:
        """The two that met; where no meeting was told, the two spoken of last."""
        met = [*self.hosts, *self.guests]
        return met if met or len(self.recent) < 2 else self.recent[:2]

    def _owner(self, ref: Ref) -> Figure | None:
        """Whose ``his`` or ``her`` opens the phrase: the one of that sex who is one of the two that met."""
        first = self._words(ref)[0]
        if first not in ("his", "her"):
            return None
        met = self._met()
        if len(met) != 2:
            return None
        fitting = [f for f in met if f.female is (first == "her")] or [f for f in met if f.female is None]
        if len(fitting) == 1:
            return fitting[0]
        return next((f for f in self.last if isinstance(f, Figure) and f in fitting), None)

    def _called(self, ref: Ref) -> Figure | None:
        """``the visiting minister``: the only one of those that met who is a minister."""
        word = self._words(ref)[-1]
        met = [*self.guests, *self.hosts]
        found = [f for f in met if any(word in o.title.lower().replace("-", " ").split() for o in f.offices)]
        return found[0] if len(found) == 1 else None
