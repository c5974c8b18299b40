"""What stands around a name: letters, brackets, dashes, the offices after it."""

from typing import Final

from verbale.lang.en.mention import Mention
from verbale.lang.en.names import hard
from verbale.lang.en.offices import OfficeRun, office_run
from verbale.lang.en.scan import Scan
from verbale.lang.en.words import glued, words

# Letters after a name: seats, orders and degrees.
POSTNOMINALS: Final = words("""
    TD EGH MGH CBS SC PC CC FRS DSO
    MP MEP MSP MLA KC QC OBE CBE MBE KBE DBE GBE CMG KCMG DCMG GCMG CVO AM AO AC ONZM CNZM MNZM PhD
""")


class Apposed(Scan):
    """What stands around a name: letters, brackets, dashes, the offices after it."""

    def _letters(self, k: int) -> int:
        """Past the letters after a name (``Anna Low MP``)."""
        while k < len(self.units) and self.text[self.units[k].start : self.units[k].end] in POSTNOMINALS:
            k += 1
        return k

    def _brackets(self, k: int) -> int:
        units, n = self.units, len(self.units)
        if k < n and units[k].low == "(":
            for j in range(k + 1, min(k + 6, n)):
                if units[j].low == ")":
                    return j + 1
        return k

    def _run_after(self, k: int) -> OfficeRun | None:
        """The offices after a name; an unknown firm takes all its words (``CEO of Suria Grid Berhad``)."""
        units = self.units
        run = office_run(units, k, self.text)
        body = run.offices[-1].body if run is not None else None
        if run is None or body is None or run.end >= len(units):
            return run
        firm = hard(units[body[0]]) and units[run.end].cap and units[run.end].word
        return office_run(units, k, self.text, named=True) if firm else run

    def _dash(self, k: int) -> bool:
        """``Le Van Tam - Director of``: a dash with blanks around it, before a capital."""
        units = self.units
        return (
            0 < k < len(units) - 1
            and units[k].low in ("-", "–", "—")
            and not glued(units[k - 1], units[k])
            and not glued(units[k], units[k + 1])
            and units[k + 1].cap
            and not self.heading
        )

    def _calling(self, k: int) -> OfficeRun | None:
        """``an agricultural extension officer``: words in lower case, of which the last is a title."""
        units = self.units
        if units[k].low not in ("a", "an"):
            return None
        j = k + 1
        while j < min(len(units), k + 5) and units[j].word and not units[j].cap:
            run = office_run(units, j, self.text) if "title" in units[j].kinds else None
            if run is not None:
                first = run.offices[0]
                first.title = (k + 1, first.title[1])
                return run
            if {"prep", "cue", "aux", "rel", "conj", "det", "poss"} & units[j].kinds.keys():
                return None
            j += 1
        return None

    def _also(self, k: int) -> int:
        """Past ``who is also`` and ``concurrently`` after the comma at ``k``."""
        units, j = self.units, k + 1
        if j + 2 < len(units) and units[j].low == "who" and units[j + 1].low in ("is", "was"):
            j += 2
            if units[j].low not in ("also", "concurrently"):
                return k
        return j if j < len(units) and units[j].low in ("also", "concurrently") else k

    def _short_name(self, k: int) -> int:
        """Past the short name of a body in brackets, ``the European External Action Service (EEAS)``."""
        units = self.units
        if k + 2 < len(units) and units[k].low == "(" and units[k + 2].low == ")":
            raw = self.text[units[k + 1].start : units[k + 1].end]
            return k + 3 if raw.isupper() and len(raw) > 1 else k
        return k

    def _offices(self, found: Mention, run: OfficeRun) -> None:
        units, text = self.units, self.text
        for office in run.offices:
            s, e = units[office.title[0]].start, units[office.title[1] - 1].end
            body = None
            if office.body:
                body = text[units[office.body[0]].start : units[office.body[1] - 1].end]
                e = max(e, units[office.body[1] - 1].end)
            found.offices.append((text[s : units[office.title[1] - 1].end], body, s, e, office.words))
            if office.key and not found.key:
                found.key, found.party = office.key, office.party
        if run.key and not found.key:
            found.key, found.party = run.key, run.party
        found.former = found.former or run.former
