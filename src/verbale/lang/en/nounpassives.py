"""Passives of nouns: ``Satisfaction was expressed``, ``There was agreement``."""

from typing import Final

from verbale.extract.cast import BOTH, Ref
from verbale.lang.en.cues import Cue
from verbale.lang.en.heads import AGREED, COORDINATORS, Head
from verbale.lang.en.leftout import LeftOut
from verbale.lang.en.words import is_adverb, ref_of

ABOUT: Final = frozenset(["on", "about", "regarding", "concerning", "over"])
TALKED: Final = frozenset(
    ["discussions", "discussion", "exchange", "exchanges", "consultations", "deliberations"]
)


class NounPassives(LeftOut):
    """Passives of nouns, and what there was."""

    def _noun_passive(self, k: int) -> bool:
        """``Satisfaction was expressed at``, ``Concern was voiced by X over``: the noun names the act."""
        tokens = self.tokens
        if self._took_place(k):
            return True
        j, be, modal, _ = self._left(k)
        if not be or modal or j < self.begin:
            return False
        classes = tokens[k].kinds["nverb"].flags
        noun = next(
            (
                e
                for e in (tokens[j].kinds.get("actnoun"), tokens[j].kinds.get("hnoun"))
                if e is not None and e.flags & classes
            ),
            None,
        )
        if noun is None:
            return False
        first = j
        negated = first > self.begin and tokens[first - 1].low == "no"
        if negated:
            first -= 1
        while (
            first > self.begin
            and tokens[first - 1].word
            and not tokens[first - 1].kinds
            and tokens[first - 1].ref is None
        ):
            first -= 1
        if (
            first > self.begin
            and not (tokens[first - 1].low in ("a", "an") and tokens[j].low in AGREED)
            and tokens[first - 1].low not in COORDINATORS
            and tokens[first - 1].low not in (",", ":")
        ):
            return False
        cue = Cue(first, k + 1, noun.value, "past", frozenset())
        cue.noun = True
        refs, after = self._agent(cue)
        head = Head(
            cue,
            first,
            refs or [Ref(BOTH, tokens[first].start, tokens[k].end, plural=True)],
            "en.passive",
            0.9,
        )
        head.negated = negated
        head.after = after
        self.heads.append(head)
        self.awaiting = False
        self.main, self.main_form, self.main_verb = head.refs, "past", k
        return True

    def _took_place(self, k: int) -> bool:
        """``A frank exchange of views took place on``, ``Discussions were held on``: both discussed it."""
        tokens = self.tokens
        if k + 1 >= len(tokens) or tokens[k + 1].low not in ABOUT:
            return False
        placed = tokens[k].low == "place" and tokens[k - 1].low == "took"
        j, be, modal, _ = self._left(k)
        if placed:
            j = k - 2
        elif not be or modal or "h" not in tokens[k].kinds["nverb"].flags:
            return False
        noun = tokens[j].kinds.get("hnoun") if j >= self.begin else None
        ref = ref_of(tokens[j]) if j >= self.begin else None
        talk = ref is not None and ref.name == "event" and tokens[j].low.split()[-1] in TALKED
        if not talk and (noun is None or noun.value != "discuss"):
            return False
        both = Ref(BOTH, tokens[j].start, tokens[k].end, plural=True)
        self.heads.append(Head(Cue(j, k + 1, "discuss", "past", frozenset()), j, [both], "en.passive", 0.9))
        self.awaiting = False
        self.main, self.main_form, self.main_verb = [both], "past", k
        return True

    def _there(self, k: int) -> int:
        """``There was broad agreement that``: all agreed."""
        tokens, n = self.tokens, len(self.tokens)
        if tokens[k + 1].low not in ("was", "is", "were"):
            return k + 1
        for j in range(k + 2, min(k + 7, n)):
            noun = tokens[j].kinds.get("hnoun") or tokens[j].kinds.get("actnoun")
            if tokens[j].low in AGREED and noun is not None:
                cue = Cue(k + 1, j + 1, "agree", "past", frozenset())
                both = Ref(BOTH, tokens[k].start, tokens[k].end, plural=True)
                head = Head(cue, k, [both], "en.passive", 0.88)
                head.negated = any(u.low == "no" for u in tokens[k + 1 : j])
                self.heads.append(head)
                self.main, self.main_form = [both], "past"
                return j + 1
            if (
                noun is not None
                and noun.value == "discuss"
                and (
                    j + 1 < n
                    and (
                        tokens[j].low.endswith(("on", "about", "regarding", "concerning"))
                        or tokens[j + 1].low in ABOUT
                    )
                )
            ):
                both = Ref(BOTH, tokens[k].start, tokens[k].end, plural=True)
                self.heads.append(
                    Head(Cue(k + 1, j + 1, "discuss", "past", frozenset()), k, [both], "en.passive", 0.88)
                )
                self.main, self.main_form = [both], "past"
                return j + 1
            if "prep" in tokens[j].kinds or not tokens[j].word:
                break
        return k + 1

    def _also(self, k: int) -> bool:
        """``Also discussed were visas``: the subject follows."""
        tokens = self.tokens
        cue = tokens[k].kinds.get("cue")
        if (
            cue is None
            or cue.value != "discuss"
            or "past" not in cue.flags
            or k + 1 >= len(tokens)
            or tokens[k + 1].low not in ("was", "were")
        ):
            return False
        start = k
        while start > self.begin and (
            is_adverb(tokens[start - 1])
            or not tokens[start - 1].kinds
            or tokens[start - 1].low in ("the", "among", "event", "topics", "issues")
        ):
            start -= 1
        if start != self.begin and tokens[start].ref is None:
            return False
        both = Ref(BOTH, tokens[k].start, tokens[k].end, plural=True)
        head = Head(Cue(k, k + 1, "discuss", "past", frozenset()), self.begin, [both], "en.passive", 0.88)
        head.after = k + 2
        self.heads.append(head)
        self.main, self.main_form = [both], "past"
        return True
