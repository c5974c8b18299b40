"""Auxiliaries before a verb of reporting: what could not be agreed, what was said only, what failed."""

from typing import Final

from verbale.lang.en.cues import Cue
from verbale.lang.en.heads import COORDINATORS, Head
from verbale.lang.en.postposed import Postposed

# Before an infinitive: whether it says that the act did not come about.
ABLE: Final = {
    "failed": True,
    "unable": True,
    "neglected": True,
    "omitted": True,
    "managed": False,
    "able": False,
}


class Auxiliaries(Postposed):
    """Tells plans from what was told of the meeting, and short passives from reports."""

    def _after_quotation(self, cue: Cue) -> bool:
        """``“...,” she concluded.``: a quotation before the subject, nothing after the verb."""
        s = self.subject_at[0] if self.awaiting else cue.start
        at = self.tokens[cue.end].low if cue.end < len(self.tokens) else "."
        return s > 0 and self.tokens[s - 1].inner is not None and at in (".", ",", ";", ":")

    def _asked(self, cue: Cue) -> bool:
        """``ITU asked to go on``: the short passive of headlines."""
        after = self.tokens[cue.end].low if cue.end < len(self.tokens) else ""
        return cue.act == "request" and "object" in cue.flags and cue.form == "past" and after == "to"

    def _could_not(self, cue: Cue, j: int, negated: bool) -> bool:
        """``could not agree``, ``would say only that``: told of the meeting, no plan."""
        tokens, k = self.tokens, cue.start
        helped = any(tokens[x].low in ("could", "would") for x in range(j + 1, k))
        if not helped or cue.form != "base" or {"weak", "still"} & cue.flags:
            return False
        goes_on = not self.awaiting and j > self.begin and tokens[j].low in COORDINATORS
        if not (goes_on or (self.awaiting and self._joined(k))):
            return False
        after = tokens[cue.end].low if cue.end < len(tokens) else ""
        only = (
            cue.none
            or after in ("only", "no", "nothing", "little")
            or any(u.low == "only" for u in tokens[j + 1 : k])
        )
        if goes_on and (negated or only):
            cue.form = "past"
        return negated or only

    def _inverted_aux(self, k: int) -> bool:
        """``nor did he accept``, ``nor could the Minister say``: the auxiliary before its subject."""
        s = self.subject_at[0]
        return self.awaiting and s > self.begin + 1 and self._joined(k) and self._nor(s) is not None

    def _having(self, cue: Cue) -> bool:
        """``Having thanked his hosts, Bao left``: a fronted participle of the main subject."""
        if self.tokens[self.begin].low != "having" or cue.form != "past":
            return False
        self.heads.append(Head(cue, self.begin, None, "en.fronted", 0.88))
        self.heads[-1].who_after = True
        return True

    def _interjected(self, cue: Cue) -> bool:
        """``he went on.``, ``he went on: ...``, not ``went on a visit`` nor ``Vietnam, he went on, is``."""
        if self.subject_at[0] - self.begin < 3 and self.subject_at[0] > self.begin:
            return False
        return cue.end >= len(self.tokens) or self.tokens[cue.end].low in (",", ".", ":", "that")

    def _ability(self, cue: Cue) -> bool:
        """``failed to agree on``, ``were able to promise``: what came of it, told of the main subject."""
        if self.main is None or {"weak", "still"} & cue.flags or cue.act == "discuss":
            return False
        return not self.heads or self.heads[-1].cue.end <= self.main_verb
