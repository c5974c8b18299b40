"""Both sides, however named: ``the two ministers``, ``the leaders of both countries``, ``the talks``."""

from typing import Final

from verbale.extract.cast import BODY, BOTH
from verbale.lang.en.mention import ALL_TOGETHER, TWO, Mention
from verbale.lang.en.names import hard
from verbale.lang.en.persons import Persons
from verbale.lang.en.words import DASHES, MODIFIERS

BOTH_OF_THEM: Final = frozenset(
    {
        "leaders", "ministers", "sides", "parties", "officials", "principals", "presidents", "secretaries",
        "foreign ministers", "prime ministers", "heads of state", "delegations", "diplomats",
        "defence ministers",
    }
)  # fmt: skip
PLENARIES: Final = frozenset({"conference", "congress", "assembly", "convention"})  # they act as bodies
# Words and kinds that such a phrase begins with.
BEGINS: Final = frozenset({"the", "this", "their", *TWO})
BEGIN_KINDS: Final = frozenset({"allsides", "sides", "event"})


class Sides(Persons):
    """Noun phrases that stand for both sides."""

    def _sides(self, i: int) -> Mention | None:
        units, n = self.units, len(self.units)
        unit = units[i]
        low = unit.low
        if low not in BEGINS and BEGIN_KINDS.isdisjoint(unit.kinds):
            return None
        if "event" in unit.kinds and i and "det" in units[i - 1].kinds:
            return None
        k = i
        if low == "the" or "allsides" in unit.kinds or low in TWO:
            k = i + 1
            if (low == "the" and k < n and units[k].low in TWO) or (
                low == "both" and k < n and units[k].low == "the"
            ):
                k += 1
            counted = low in TWO or "allsides" in unit.kinds or k > i + 1
            if counted and low == "all" and not (k < n and "sides" in units[k].kinds):
                return None
            m = self._past_nations(k)
            while m < n and m < k + 6 and "sides" not in units[m].kinds and self._side_word(m):
                m += 1
            counted = counted or (low == "the" and self._two_nations(k, m))
            if m < n and "sides" in units[m].kinds and (counted or units[m].low in BOTH_OF_THEM):
                if m + 1 < n and units[m + 1].low == "of" and not counted:
                    return self._sides_of_two(i, m + 2)
                found = self._make(BOTH, i, m + 1, plural=True)
                if self._two_nations(k, m):
                    found.kinds = {
                        self.text[u.start : u.end]: u.kinds["nation"].value for u in (units[k], units[k + 2])
                    }
                return found
            if (
                low == "the"
                and not counted
                and m == k
                and m < n
                and "sides" in units[m].kinds
                and (self._acts(m + 1) or self._opens_list(i, m + 1))
            ):
                return self._make(BOTH, i, m + 1, plural=True)
            if "allsides" in unit.kinds and low != "both":
                return self._make(BOTH, i, i + 1, plural=True)
            if low == "both" and i and "pron" in units[i - 1].kinds:
                return None
            if low == "both" and k < n and ("cue" in units[k].kinds or "nverb" in units[k].kinds):
                return self._make(BOTH, i, i + 1, plural=True)
        if (
            "sides" in unit.kinds
            and unit.cap
            and low in ALL_TOGETHER
            and (i == 0 or not units[i - 1].word)
            and self._acts(i + 1)
        ):
            return self._make(BOTH, i, i + 1, plural=True)
        if low in ("the", "this", "their") or "event" in unit.kinds:
            m = i + (low in ("the", "this", "their"))
            limit = m + 3
            while (
                m < n
                and m < limit
                and "event" not in units[m].kinds
                and (
                    units[m].low.endswith(("al", "level"))
                    or "ordinal" in units[m].kinds
                    or units[m].low in ("working",)
                )
            ):
                m += 1
            if m == i + 1 and m < n and units[m].cap and units[m].low in PLENARIES and self._acts(m + 1):
                return self._make(BODY, i, m + 1, self.text[units[m].start : units[m].end])
            if m < n and "event" in units[m].kinds and (low != units[m].low or units[i].cap):
                return self._make(BOTH, i, m + 1, "event", plural=True)
        return None

    def _opens_list(self, i: int, k: int) -> bool:
        """``In their conclusions, the co-chairs:``: what they did stands in the lines that follow."""
        units = self.units
        ends = k == len(units) - 1 and units[k].low == ":"
        return ends and (i == 0 or units[i - 1].low == ",")

    def _sides_of_two(self, i: int, k: int) -> Mention | None:
        """``the leaders of the two countries``: both."""
        units, n = self.units, len(self.units)
        if k < n and "allsides" in units[k].kinds:
            m = k + 1
        elif k + 1 < n and units[k].low == "the" and units[k + 1].low in TWO:
            m = k + 2
        else:
            return None
        return self._make(BOTH, i, m + 1, plural=True) if m < n and "sides" in units[m].kinds else None

    def _past_nations(self, k: int) -> int:
        """``the Vietnamese and Filipino defence officials``: past the two nationalities."""
        units = self.units
        pair = (
            k + 3 < len(units)
            and "nation" in units[k].kinds
            and units[k + 1].low == "and"
            and "nation" in units[k + 2].kinds
        )
        return k + 3 if pair else k

    def _two_nations(self, k: int, m: int) -> bool:
        return m > k + 2 and self._past_nations(k) == k + 3

    def _title_of_several(self, i: int) -> bool:
        """``Ministers Rewi and Tuivaga``: the title of two people named after it."""
        units = self.units
        if i + 3 < len(units) and units[i].cap and units[i + 1].low in ("of", "for"):
            k = i + 2  # ``Ministers of Trade Anna Rewi``
            while k < len(units) - 1 and units[k].cap and "field" in units[k].kinds:
                k += 1
            return k > i + 2 and "sides" in units[i].kinds and hard(units[k])
        return (
            i + 3 < len(units) and units[i].cap and "sides" in units[i].kinds
            and hard(units[i + 1]) and units[i + 2].low == "and" and hard(units[i + 3])
        )  # fmt: skip

    def _side_word(self, m: int) -> bool:
        unit = self.units[m]
        if not unit.word:
            return unit.low in DASHES
        return (
            bool({"field", "titlepre", "nation", "title"} & unit.kinds.keys())
            or unit.low in MODIFIERS
            or (not unit.kinds and unit.low.endswith(("n", "al", "ish", "ese")))
        )
