"""People who share a title in the plural: ``Foreign Ministers Anna Low of Fiji and Jack Ode of Peru``."""

from typing import Final

from verbale.lang.en.mention import Mention
from verbale.lang.en.named import Named
from verbale.text.units import Unit

SEVERAL: Final = frozenset({"mps", "meps", "senators", "deputies", "professors"})
BETWEEN_NAMES: Final = frozenset({"of", "the", "and", ",", "(", ")"})  # among people who share a title


class Shared(Named):
    """Finds the title, and the state, of each of several people named after one title."""

    def _several_before(self, i: int) -> int | None:
        """Where the plural title stands that the name at ``i`` shares: ``Ministers Anna Low of Fiji and
        Jack Ode``; None where there is none.
        """
        units = self.units
        if i and units[i - 1].cap and _plural(units[i - 1]):
            return i - 1
        portfolio = i > 2 and units[i - 1].cap and "field" in units[i - 1].kinds
        if i < 2 or not (units[i - 1].low in ("and", ",") or portfolio):
            return None
        for k in range(i - 2, max(-1, i - 24), -1):
            unit = units[k]
            if _plural(unit) and (unit.cap or (k and units[k - 1].low == "the" and units[k + 1].low == "of")):
                return k if k + 2 < i - 1 or units[k + 1].low in ("of", "for") else None
            if not (unit.cap or unit.low in BETWEEN_NAMES):
                return None
        return None

    def _named_of_side(self, i: int, j: int, several: int) -> Mention:
        found = self._named(i, i, j, None, None)
        if not found.offices and (title := self._singular(several)) is not None:
            found.offices.append(title)
        if units_end := self._of_side(found, j):
            found.end = max(found.end, self.units[units_end - 1].end)
        if found.key is None and (entry := self._respective(several, self.units[i - 1].low == "and")):
            found.key = entry.kinds["nation" if "nation" in entry.kinds else "state"].value
            found.party = found.key if "nation" in entry.kinds else self.text[entry.start : entry.end]
        return found

    def _singular(self, k: int) -> tuple[str, str | None, int, int, frozenset[str]] | None:
        """The office of each that a plural title at ``k`` tells: without its ``s``, or as it is written
        where a portfolio follows (``Ministers of Trade``).
        """
        units, end = self.units, self.units[k].end
        if not units[k].low.endswith("s") or units[k].low.endswith(("ies", "men")):
            return None
        first, last = k, k + 2
        while first and units[first - 1].cap and {"field", "titlepre"} & units[first - 1].kinds.keys():
            first -= 1
        while last < len(units) and units[last].cap and "field" in units[last].kinds:
            last += 1 + (last + 1 < len(units) and units[last + 1].low == "and")
        start = units[first].start
        whole = last > k + 2 and units[k + 1].low in ("of", "for")
        words = frozenset(self.low[start : end - 1].replace("-", " ").split())
        end = units[last - 1 - (units[last - 1].low == "and")].end if whole else end - 1
        return self.text[start:end], None, start, end, words

    def _respective(self, k: int, second: bool) -> Unit | None:
        """The first or second state of ``the ministers of Fiji and Peru, A and B``, ``Lao and Thai
        Ministers A and B``.
        """
        units = self.units
        if k + 5 < len(units) and units[k + 1].low == "of" and units[k + 3].low == "and":
            pair = units[k + 2], units[k + 4]
            if all("state" in u.kinds for u in pair) and units[k + 5].low == ",":
                return pair[second]
        while k and units[k - 1].cap and {"field", "titlepre"} & units[k - 1].kinds.keys():
            k -= 1
        if k < 3 or units[k - 2].low != "and" or not all("nation" in units[x].kinds for x in (k - 3, k - 1)):
            return None
        return units[k - 1 if second else k - 3]


def _plural(unit: Unit) -> bool:
    """``Ministers``, ``MPs``: a title of several people named after it."""
    return "sides" in unit.kinds or unit.low in SEVERAL
