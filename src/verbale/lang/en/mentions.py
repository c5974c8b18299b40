"""The mention pass: every noun phrase that may stand for a person, an office, a body or both sides, as one
ref.
"""

from typing import Final

from verbale.extract.cast import BOTH, PRONOUN
from verbale.lang.en.bare import Bare
from verbale.lang.en.mention import TWO, Mention
from verbale.lang.en.names import hard
from verbale.lang.en.owned import SPOKES
from verbale.lexicon.lexicon import Entry
from verbale.text.units import Unit

ACRONYM: Final = {"acronym": Entry("acronym", "")}

# What a word in small letters is, if a mention begins with it.
OPENERS: Final = frozenset(
    {"pron", "det", "poss", "titlepre", "title", "honor", "allsides", "sides", "agent", "epithet", "event"}
    | {"nation", "field", "bodynoun", "bodyhead"}
)
BEFORE_TITLE: Final = frozenset({"title", "titlepre", "honor", "nation", "state", "org"})
BARE_HONORS: Final = {"mr": True, "mr.": True, "ms": False, "ms.": False, "mrs": False, "mrs.": False}
OWNERS: Final = frozenset({"the", "his", "her", "their", "its"})  # what may stand before a body
LITTLE: Final = OWNERS | {"this", "most", *TWO}
PARLIAMENTS: Final = frozenset({"na"})  # a parliament's short name that the lexicon has as part of titles


class Scanner(Bare):
    """Reads one paragraph's units into mentions, left to right, without overlap."""

    def scan(self, units: list[Unit]) -> list[Mention]:
        """All mentions of a paragraph in order."""
        self.units = units
        self._mark_acronyms()
        self.spokes = not SPOKES.isdisjoint([u.low for u in units])
        out: list[Mention] = []
        i, n = 0, len(units)
        while i < n:
            unit = units[i]
            if not unit.word or not (unit.cap or not OPENERS.isdisjoint(unit.kinds) or unit.low in TWO):
                i += 1
                continue
            found = self._at(i)
            if found is None:
                i += 1
                continue
            out.append(found)
            i += 1
            while i < n and units[i].start < found.end:
                i += 1
        return out

    def _excellency(self, i: int) -> bool:
        """``HE Minister X``, where ``HE`` is no pronoun."""
        if self.text[self.units[i].start : self.units[i].end] != "HE" or i + 1 >= len(self.units):
            return False
        return self.units[i + 1].cap and bool(BEFORE_TITLE & self.units[i + 1].kinds.keys())

    def _before_article(self, i: int) -> bool:
        """``His Excellency the Prime Minister``, ``HE the Minister``: an honorific, an article, an office."""
        units = self.units
        if i + 2 >= len(units) or units[i + 1].low != "the" or not units[i + 2].cap:
            return False
        capitals = units[i].low != "he" or self.text[units[i].start : units[i].end] == "HE"
        return capitals and bool({"title", "titlepre"} & units[i + 2].kinds.keys())

    def _honor_alone(self, i: int) -> Mention | None:
        """``Mr. proposed``: an honorific for a pronoun, as literal translations have it."""
        units = self.units
        k = i + 1 + (i + 2 < len(units) and units[i + 1].low == ".")
        if k >= len(units) or units[k].cap or not self._acts(k):
            return None
        male = BARE_HONORS[units[i].low]
        return self._make(PRONOUN, i, k, "he" if male else "she", female=not male)

    def _mark_acronyms(self) -> None:
        """Tell unknown words in capitals (``KNUST``), which stand for bodies, from names."""
        for k, unit in enumerate(self.units):
            if unit.cap and unit.end - unit.start == 3 and unit.kinds and self._no_acronym(k):
                unit.kinds = {}  # ``Rok Novak``, where ``ROK`` is a state
            if unit.cap and 1 < unit.end - unit.start < 8 and (not unit.kinds or unit.low in PARLIAMENTS):
                raw = self.text[unit.start : unit.end]
                if raw.isupper() and raw.isascii():
                    unit.kinds = {**unit.kinds, **ACRONYM}

    def _no_acronym(self, k: int) -> bool:
        """A short name of a state or a body, not in capitals, before an unknown name."""
        unit = self.units[k]
        known = unit.kinds.keys() <= {"state", "org", "nation"}
        raw = self.text[unit.start : unit.end]
        return known and not raw.isupper() and k + 1 < len(self.units) and hard(self.units[k + 1])

    def _at(self, i: int) -> Mention | None:
        unit = self.units[i]
        kinds = unit.kinds
        if unit.cap and "honor" in kinds and (self._excellency(i) or self._before_article(i)):
            found = self._person(i + 1)
            if found is not None:
                found.start = unit.start
                return found
        if "pron" in kinds:
            value = kinds["pron"].value
            if value == "p":
                return self._make(BOTH, i, i + 1, "they", plural=True)
            return self._make(PRONOUN, i, i + 1, unit.low, female={"m": False, "f": True}.get(value))
        if unit.low in BARE_HONORS and unit.cap and (ref := self._honor_alone(i)) is not None:
            return ref
        if unit.low == "we" and self.joint:
            return self._make(BOTH, i, i + 1, "they", plural=True)
        if kinds or hard(unit):
            if (
                unit.cap
                or "det" in kinds
                or "titlepre" in kinds
                or "title" in kinds
                or "honor" in kinds
                or "poss" in kinds
            ):
                found = (self._speaks_for(i) if unit.cap and self.spokes else None) or self._person(i)
                if found:
                    return found
            if unit.cap and (found := self._envoy(i) or self._of_state_named(i)) is not None:
                return found
            if not unit.cap and unit.low not in OWNERS:  # no body and no title begins here
                return self._sides(i) or self._epithet(i) or self._in_headline(i) or self._agent(i)
            if not kinds and unit.low not in LITTLE:  # an unknown name: it may be a body's, nothing else
                return self._body(i)
            if self._title_of_several(i):
                return None
            found = (
                self._sides(i)
                or (self._named_side(i) if unit.low == "the" else None)
                or self._epithet(i)
                or self._bare_office(i)
                or self._body(i)
                or self._agent(i)
            )
            if found:
                return found
        return None


__all__ = ["Mention", "Scanner"]
