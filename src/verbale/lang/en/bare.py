"""Offices without an article: ``Minister underlined``, ``Bangladesh Foreign Secretary thanked``."""

from typing import Final

from verbale.extract.cast import OFFICE
from verbale.lang.en.mention import Mention
from verbale.lang.en.owned import Owned
from verbale.lang.en.words import is_adverb

BEFORE_TITLE: Final = frozenset({"title", "titlepre", "field", "nation", "state", "org", "acronym"})
CLOSES_TITLE: Final = frozenset([",", "’", "'", "”", "–", "—"])
TELLS: Final = frozenset(["says", "tells", "warns", "said", "told", "vows", "insists", "argues"])


class Bare(Owned):
    """Offices that stand before a verb as a name would."""

    def _bare_office(self, i: int) -> Mention | None:
        """A capitalised title, alone or after a state, right before a verb of reporting or meeting."""
        units, n = self.units, len(self.units)
        if (told := self._in_headline(i)) is not None:
            return told
        k = i + (units[i].low == "the")
        state = None
        if k == n:
            return None
        if "state" in units[k].kinds and units[k].cap:
            state, k = units[k].kinds["state"].value, k + 1
        elif (k > i and (k >= n or "honor" not in units[k].kinds)) or (
            i and not is_adverb(units[i - 1]) and not self._opens(i) and "accordto" not in units[i - 1].kinds
        ):
            return None
        while k < n and "honor" in units[k].kinds and units[k].cap:
            k += 1
        start = k
        while k < n and units[k].cap and {"title", "titlepre", "field"} & units[k].kinds.keys():
            k += 1
        named = i and "accordto" in units[i - 1].kinds and k < n and units[k].low == ","
        if k == start or k - start > 5 or "title" not in units[k - 1].kinds or not (named or self._acts(k)):
            return None
        words = frozenset(w for u in units[start:k] for w in u.low.replace("-", " ").split())
        return self._make(OFFICE, i, k, words=words, key=state)

    def _in_headline(self, i: int) -> Mention | None:
        """``Ports to reopen, minister says``: who said it, in small letters at the end of a headline."""
        units, k = self.units, i
        if not self.heading or i < 3 or units[i - 1].low not in CLOSES_TITLE:
            return None
        while k < len(units) - 1 and k < i + 4 and BEFORE_TITLE & units[k].kinds.keys():
            k += 1
        title = units[k - 1]
        if k == i or title.cap or "title" not in title.kinds or units[k].low not in TELLS:
            return None
        key = next(
            (e.value for u in units[i:k] if (e := u.kinds.get("nation") or u.kinds.get("state"))), None
        )
        words = frozenset(u.low for u in units[i:k] if "title" in u.kinds)
        return self._make(OFFICE, i, k, words=words, key=key or None)

    def _opens(self, i: int) -> bool:
        """Whether a clause may open here: after a comma, or the noun of a meeting (``During the talks``)."""
        before = self.units[i - 1]
        return before.low in (",", ";", ":", ".", "–", "—", "and", "that") or "event" in before.kinds
