"""Base forms that are finite verbs: in headlines, in joint statements, in literal translations."""

from typing import Final

from verbale.extract.cast import BODY, OFFICE, PERSON, PRONOUN
from verbale.lang.en.auxiliaries import Auxiliaries
from verbale.lang.en.cues import Cue
from verbale.text.units import Unit

# Acts that a list of what somebody is to do seldom holds.
SAYING: Final = frozenset(["affirm", "request", "hope", "concern", "agree"])


class Present(Auxiliaries):
    """Tells verbs in the plural present from infinitives."""

    def _plural_present(self, cue: Cue, j: int) -> bool:
        """A base form is a finite verb in a headline (``Viet Nam, UN agency seek``), after a plural
        subject and after another such verb (``They note A and call for B``).
        """
        if j < self.begin:
            return False
        if not self.awaiting:
            several = self.headline and self.main_form == "third" and len(self.main or []) > 1
            return (self.main_form == "base" or several) and self._also_base(cue, j)
        return j == self.subject_at[1] - 1 and (
            self.headline
            or len(self.subject or []) > 1
            or bool(self.subject and self.subject[0].plural)
            or self._disagrees(cue)
        )

    def _also_base(self, cue: Cue, j: int) -> bool:
        """``They note A, welcome B and call for C``: no part of what somebody is to do."""
        tokens = self.tokens
        if tokens[j].low not in (",", ";", "and", "as well as") or not self.heads or "weak" in cue.flags:
            return False
        last = self.heads[-1].cue
        doing = tokens[last.end - 1].low.endswith(" to") or any(
            tokens[k].low == "that" or "modal" in tokens[k].kinds or _to_do(tokens, k)
            for k in range(last.end, j)
        )
        comma = tokens[j].low != "and" or tokens[j - 1].low == ","
        return not doing or tokens[j].low == ";" or (comma and cue.act in SAYING and "still" not in cue.flags)

    def _disagrees(self, cue: Cue) -> bool:
        """``Minister Bao emphasize that``: a base form after one person, as literal translations have it."""
        unit, after = self.tokens[cue.start], self.tokens[min(cue.end, len(self.tokens) - 1)]
        if self.subject is None:
            return False
        if self.subject[0].kind == BODY and (after.low == "that" or unit.low.endswith(" to")):
            return True  # ``the province commit to``
        if self.subject[0].kind not in (PERSON, OFFICE, PRONOUN):
            return False
        if {"actnoun", "hnoun", "meetnoun", "event"} & unit.kinds.keys() and not cue.noun:
            return False
        governs = after.low in ("that", "to", ".") or after.ref is not None or cue.noun
        return governs or bool({"det", "poss"} & after.kinds.keys())


def _to_do(tokens: list[Unit], k: int) -> bool:
    """``to promote trade``, no ``to the plan``, ``to planting trees``."""
    after = tokens[k + 1]
    if tokens[k].low == "to" and {"cue", "nverb"} & after.kinds.keys():
        return True
    if tokens[k].low != "to" or after.ref is not None or after.cap or after.low.endswith("ing"):
        return False
    return not {"det", "poss", "field", "titlepre"} & after.kinds.keys()
