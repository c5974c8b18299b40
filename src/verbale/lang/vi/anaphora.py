"""Whom pronouns, ranks and epithets stand for."""

from bisect import bisect_left
from typing import Final

from verbale.extract import cast as c
from verbale.lang.vi.holders import PRONOUN, Holders
from verbale.lang.vi.leads import RANK
from verbale.lang.vi.persons import HOME_KEY
from verbale.lang.vi.refs import NAMED, ref_in
from verbale.text.fold import fold

HOSTING: Final = ("chủ nhà", "vị chủ nhà", "người chủ trì")
PEERS: Final = ("người đồng cấp", "người đồng nhiệm", "đồng nghiệp")
OPENED: Final = 4  # units of a sentence whose colon a pronoun follows
TITLED: Final = frozenset({"vị", "nữ"})  # before an office in small letters: "vị bộ trưởng"


class Anaphora(Holders):
    """Resolves what stands for somebody without name or office."""

    def pronoun(self, ref: c.Ref) -> c.Figure | None:
        """The person whom a pronoun, a rank or an epithet stands for, or None."""
        self.certainty = min(self.certainty, PRONOUN)
        if (opener := self._opener(ref)) is not None:
            return opener
        evidence = self.evidence(ref)
        others = self.besides(evidence)
        fits = self._described(ref)
        fits = [f for f in fits if f not in others and f.party_key not in evidence.parties] or fits
        if ref.female and fits and not fits[0].female:
            # A woman named in the sentence before goes before who spoke last.
            fits = [f for f in fits if f.female and f in self.before] or fits
        if evidence.subject and fits and ref.female is not None and fits[0].female is None:
            fits[0].female = ref.female
        return fits[0] if fits else None

    def _opener(self, ref: c.Ref) -> c.Figure | None:
        """``Đại sứ X thì dè dặt hơn: ông cho rằng ...``: who opens the sentence, after its colon."""
        units = self.units
        if len(units) < OPENED or " " in ref.name or (first := ref_in(units[0], NAMED)) is None:
            return None
        j = next((k for k in range(OPENED - 1, len(units)) if units[k].ref is ref), 0)
        if not j or units[j - 1].low != ":":
            return None
        opener = first.figure or (self.holder(first) if first.kind == c.OFFICE else None)
        return opener if opener is not None and opener.female in (None, ref.female) else None

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
        fits = self._ranked(ref.name, fits) or fits
        if ref.key is not None:
            fits = self._of_party(ref.key, fits)
        if ref.female is not None:
            fits = [f for f in fits if f.female in (None, ref.female)]
        if ref.words:
            fits = sorted(fits, key=lambda f: -_shared(f, ref.words))
        return self._titled(ref, fits)

    def _of_party(self, key: str, fits: list[c.Figure]) -> list[c.Figure]:
        return (
            [f for f in fits if f.party_key == key]
            or [f for f in [*self.there(), *self.cast.figures] if f.party_key == key]
            or [f for f in fits if f.party_key is None]
        )

    def _ranked(self, name: str, fits: list[c.Figure]) -> list[c.Figure]:
        """``Phó Đô đốc``, ``vị tướng``: those who bear that rank, whoever spoke last."""
        rank = name.removeprefix("vị ").removeprefix("ngài ")
        people = dict.fromkeys([*fits, *self.there(), *self.before])
        alone = frozenset({RANK + rank})
        exact = [f for f in people if alone in f.calls]
        return exact or [f for f in people if _bears(f, " " + rank)]

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
        held = [f for f in fits if _holds(f, office)]
        named = (f for f in self.before if ref.female is None or f.female in (None, ref.female))
        return held or sorted(named, key=lambda f: -last_before(f, ref.start)) or fits


def _shared(figure: c.Figure, words: frozenset[str]) -> int:
    """How many words of a description are those of a person's offices."""
    return len(words & frozenset[str]().union(*figure.calls))


def _bears(figure: c.Figure, end: str) -> bool:
    """Whether a person is called by a rank of several words with this end."""
    for call in figure.calls:
        for word in call:
            if word.endswith(end) and word.startswith(RANK):
                return True
    return False


def _holds(figure: c.Figure, title: str) -> bool:
    """Whether a person is called by an office of that title."""
    return any(title in fold(o.title) for o in figure.offices) or any(
        "#" + title in call for call in figure.calls
    )


def last_before(figure: c.Figure, offset: int) -> int:
    """Where a figure was last mentioned before an offset; -1 if it was not. Mentions are in text order."""
    n = bisect_left(figure.mentions, (offset,))
    return figure.mentions[n - 1][0] if n else -1
