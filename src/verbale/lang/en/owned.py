"""People told by whom they belong to: ``Norway's Berg``, ``Labour's spokesperson on trade, Anna Low``."""

from typing import Final

from verbale.extract.cast import BODY
from verbale.lang.en.groups import Groups
from verbale.lang.en.mention import Mention
from verbale.lang.en.names import hard, name_end
from verbale.lang.en.persons import NOT_LAST
from verbale.lang.en.words import is_possessive, words

# Who speaks for a party or a group without holding a public office.
SPOKES: Final = words("""
    spokesperson spokesman spokeswoman whip rapporteur coordinator convener convenor frontbencher leader
    co-leader co-spokesperson negotiator lead
""")
FIELDS: Final = 6  # words of what the spokesperson speaks on


class Owned(Groups):
    """Names after a possessive."""

    def _of_state_named(self, i: int) -> Mention | None:
        """``Norway's Berg said``, ``Fiji's Low and Peru's Ode agreed``: no ``Kenya's Rift Valley``."""
        units = self.units
        if i + 3 >= len(units) or units[i + 1].low != "'":
            return None
        k = is_possessive(units, i + 1)
        if (
            not {"state", "org"} & units[i].kinds.keys()
            or k == i + 1
            or k >= len(units)
            or not hard(units[k])
            or self._upper(k)
        ):
            return None
        j = name_end(units, k, False)
        if j == k or j >= len(units) or units[j - 1].low in NOT_LAST or units[j].cap:
            return None
        pair = units[j].low == "and" and j + 3 < len(units) and self._named_acts(j + 1)
        if not (self._acts(j) or pair):
            return None
        return self._of(i, self._named(i, k, j, None, None))

    def _named_acts(self, i: int) -> bool:
        """Whether ``Finland's Laine warned`` stands at ``i``."""
        units = self.units
        k = is_possessive(units, i + 1)
        j = name_end(units, k, False) if i + 1 < k < len(units) and "state" in units[i].kinds else k
        return k < j < len(units) and self._acts(j)

    def _of(self, i: int, found: Mention) -> Mention:
        entry = self.units[i].kinds.get("state") or self.units[i].kinds["org"]
        found.key = found.key or entry.value or None
        found.party = found.party or self.text[self.units[i].start : self.units[i].end]
        return found

    def _upper(self, k: int) -> bool:
        raw = self.text[self.units[k].start : self.units[k].end]
        return len(raw) > 1 and raw.isupper()

    def _named_side(self, i: int) -> Mention | None:
        """``the Jeonbuk side``, ``the Da Nang delegation``: the side of a place, known or not."""
        units, k = self.units, i + 1
        while k < len(units) and k < i + 4 and units[k].cap and (hard(units[k]) or "city" in units[k].kinds):
            k += 1
        if k == i + 1 or k >= len(units) or units[k].low not in ("side", "delegation"):
            return None
        last = k if units[k].low == "side" else k + 1
        return self._make(BODY, i, k + 1, self.text[units[i + 1].start : units[last - 1].end])

    def _speaks_for(self, i: int) -> Mention | None:
        """``Labour's spokesperson on trade, Anna Low``, ``the Greens' energy spokesman Jack Ode``."""
        units, n = self.units, len(self.units)
        owner = i + (units[i].low == "the")
        j = owner + 1
        while j < n and j < owner + 4 and units[j].cap and units[j].word:
            j += 1
        k = start = is_possessive(units, j)
        if start == j or {"state", "org"} & units[owner].kinds.keys():
            return None
        while k < n and k < start + 4 and units[k].word and units[k].low not in SPOKES:
            if {"cue", "nverb", "aux", "prep", "rel"} & units[k].kinds.keys():
                return None
            k += 1
        if k >= n or units[k].low not in SPOKES or units[k].cap:
            return None
        end = self._field(k + 1)
        name = end + (end < n and units[end].low == ",")
        name, female, seen = self._honors(name)
        last = name_end(units, name, seen)
        if last == name or (not seen and sum(u.word for u in units[name:last]) < 2):
            return None
        found = self._named(i, name, last, female, None)
        title, body = (units[start].start, units[end - 1].end), (units[owner].start, units[j - 1].end)
        core = frozenset(w for u in units[start : k + 1] for w in u.low.replace("-", " ").split())
        post = (self.text[slice(*title)], self.text[slice(*body)], body[0], title[1], core)
        found.offices.insert(0, post)
        return found

    def _field(self, k: int) -> int:
        """Past ``on trade``, ``for foreign affairs`` before the comma or the name."""
        units = self.units
        if k >= len(units) or units[k].low not in ("on", "for"):
            return k
        j = k + 1
        while j < len(units) and j < k + FIELDS and units[j].word and not hard(units[j]):
            j += 1
        return j if j < len(units) and (units[j].low == "," or hard(units[j])) else k
