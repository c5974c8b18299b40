"""Groups and people without a name: ``several speakers``, ``Kenya's delegate``, ``others``."""

from typing import Final

from verbale.extract.cast import BODY, BOTH
from verbale.lang.en.mention import Mention
from verbale.lang.en.names import hard, name_end
from verbale.lang.en.sides import Sides
from verbale.lang.en.words import MODIFIERS, is_possessive

COUNTED: Final = frozenset({"a third", "a second", "another", "one"})
FOR: Final = frozenset({"observer", "speaker", "representative", "delegate", "spokesperson", "negotiator"})
ENVOYS: Final = frozenset(
    {"delegate", "representative", "observer", "spokesperson", "negotiator", "delegation"}
)


class Agents(Sides):
    """Groups and people without a name."""

    def _called(self, i: int, k: int) -> Mention | None:
        """``Panellist Dr. Ngozi Eze``, ``Her fellow panellist Tomás Ruiz``: a person, called by a role."""
        units = self.units
        if units[k].low.endswith("s"):
            return None  # ``Energy Ministers Anna Low and Jack Ode``
        apart = k + 2 < len(units) and units[k + 1].low == "," and "poss" in units[i].kinds
        j, female, seen = self._honors(k + 1 + apart)
        e = name_end(units, j, True)
        if (
            e > j
            and (seen or sum(u.word for u in units[j:e]) > 1)
            and all(hard(u) for u in units[j:e] if u.word)
        ):
            return self._named(i, j, e, female, None)
        return None

    def _envoy(self, i: int) -> Mention | None:
        """``Kenya's delegate``, ``Chile's representative``: somebody who speaks for a state, unnamed."""
        units, n = self.units, len(self.units)
        if not ({"state", "org"} & units[i].kinds.keys() and units[i].cap):
            return None
        k = is_possessive(units, i + 1)
        while i + 1 < k < n and (units[k].low in MODIFIERS or "titlepre" in units[k].kinds):
            k += 1
        if not i + 1 < k < n or units[k].low not in ENVOYS or name_end(units, k + 1, True) > k + 1:
            return None
        after = self._honors(k + 2)[0] if k + 2 < n else n
        if k + 1 < n and units[k + 1].low == "," and name_end(units, after, True) > after:
            return None  # ``Kenya's delegate, Wanjiru Kamau,``
        if k + 1 < n and units[k + 1].low == "to":
            return None
        entry = units[i].kinds.get("state") or units[i].kinds["org"]
        label = self.text[units[i].start : units[k].end]
        return self._make(BODY, i, k + 1, label, key=entry.value or None)

    def _side_of(self, i: int) -> Mention | None:
        """``Side of province asked``: whose side it is."""
        units = self.units
        k = i + 2 + (i + 3 < len(units) and units[i + 2].low == "the")
        if k + 1 >= len(units) or units[i + 1].low != "of" or not self._acts(k + 1):
            return None
        if not {"state", "bodynoun", "bodyhead", "org", "city"} & units[k].kinds.keys():
            return None
        return self._make(BODY, i, k + 1, self.text[units[k].start : units[k].end])

    def _states_listed(self, m: int) -> bool:
        """``delegates from Fiji, Samoa and Tonga``: at the comma of a list of states."""
        units = self.units
        if units[m].low != "," or m + 2 >= len(units):
            return False
        return all({"state", "org"} & units[x].kinds.keys() for x in (m - 1, m + 1))

    def _agent(self, i: int) -> Mention | None:
        """``one participant from industry``, ``several speakers``, ``others``."""
        units, n = self.units, len(self.units)
        if units[i].low == "side" and (side := self._side_of(i)) is not None:
            return side
        k = i
        while k < n and k < i + 4 and "agent" not in units[k].kinds:
            unit = units[k]
            if k == i and (unit.low in ("that", "this", "those") or not ("det" in unit.kinds or unit.cap)):
                return None
            if not (
                "det" in unit.kinds
                or "field" in unit.kinds
                or "nation" in unit.kinds
                or "title" in unit.kinds
                or "ordinal" in unit.kinds
                or (k == i and "poss" in unit.kinds)
                or (unit.word and not unit.kinds and not unit.cap)
                or (k == i and unit.low == "most")
            ):
                return None
            k += 1
        if k >= n or "agent" not in units[k].kinds:
            return None
        own = k > i and "poss" in units[i].kinds
        if k + 1 < n and units[k].low in COUNTED and "agent" in units[k + 1].kinds:
            k += 1  # ``A third speaker``
        named = self._called(i, k)
        if named is not None or own:
            return named
        if units[k].cap and k + 1 < n and hard(units[k + 1]):
            return None  # ``Ministers Rewi and Tuivaga``
        if k > i and "det" not in units[i].kinds and "nation" not in units[i].kinds and not units[i].cap:
            return None
        if (
            k + 1 < n
            and units[k].low in ("some", "many", "others", "another", "side")
            and "cue" not in units[k + 1].kinds
        ):
            return None
        end = k + 1
        links = ("from", "of", "on", "for") if units[k].low in FOR else ("from", "of", "on")
        if end < n and units[end].low in links and end + 1 < n:
            m = end + 1
            while (
                m < n
                and m < end + 9
                and (units[m].word or self._states_listed(m))
                and ("det" in units[m - 1].kinds or not {"cue", "nverb"} & units[m].kinds.keys())
                and "aux" not in units[m].kinds
            ):
                m += 1
            if m < n and ("cue" in units[m].kinds or "nverb" in units[m].kinds):
                end = m
                while end > k + 1 and ("adv" in units[end - 1].kinds or units[end - 1].low.endswith("ly")):
                    end -= 1
        entry = units[k].kinds["agent"]
        if "all" in entry.flags and end == k + 1 and (i == k or units[i].low in ("the", "all", "both")):
            return self._make(BOTH, i, end, "participants", plural=True)
        start = i + (units[i].low == "the")
        return self._make(BODY, i, end, self.text[units[start].start : units[end - 1].end], plural=True)
