"""Clauses of a sentence: a walk from left to right that tells heads (subject, cue) from what is only
reported.
"""

from typing import Final

from verbale.extract.cast import OFFICE, PERSON, PRONOUN, Ref
from verbale.lang.en.copulas import DEGREES, WITHOUT_BE, without_be
from verbale.lang.en.cues import Cue, cue_at
from verbale.lang.en.heads import HEADLINE_ACTS, HEADLINED, Head
from verbale.lang.en.meetverbs import MeetVerbs
from verbale.lang.en.words import is_adverb, is_past, is_possessive, is_verbish, ref_of, words
from verbale.text.units import Unit

MEETS: Final = words("took takes paid pays made makes spoke speaks called calls phoned rang")
EXCHANGE: Final = {"exchanged": "past", "exchange": "base"}


class Walk(MeetVerbs):
    """One sentence's heads and meeting verbs."""

    def __init__(
        self,
        tokens: list[Unit],
        headline: bool,
        section: list[Ref] | None,
        before: list[Ref] | None = None,
        terse: bool = False,
    ) -> None:
        super().__init__(tokens, headline, section, before, terse)
        self._run()

    def _run(self) -> None:
        k, n = self._lead(), len(self.tokens)
        self.begin = k
        while k < n:
            unit = self.tokens[k]
            kinds = unit.kinds
            if unit.inner is not None:
                k += 1
            elif unit.ref is not None:
                k = self._ref(k)
            elif unit.low == "there" and k + 2 < n and self._at_start(k):
                k = self._there(k)
            elif "accordto" in kinds:
                k = self._according(k)
            elif (
                "cue" in kinds
                or "nverb" in kinds
                or "meet" in kinds
                or unit.low in MEETS
                or (self.headline and self._headlined(k))
            ):
                k = self._verb(k)
            elif self.awaiting and unit.low in WITHOUT_BE and self._without_be(k):
                k += 1
            elif k == self.begin and is_past(unit) and self._subject_left_out(k):
                self.subject = self.before
                self._verb_seen(unit, k)
                k += 1
            else:
                if self.awaiting and is_verbish(unit) and not self._helps(k) and self._joined(k):
                    self._verb_seen(unit, k)
                k += 1
        self._front()

    def _without_be(self, k: int) -> bool:
        """``The two sides ready to sign``: a head, where the adjective joins the awaited subject."""
        act, tokens = without_be(self.tokens, k), self.tokens
        first = k - (tokens[k - 1].low in DEGREES)
        if act is None or not self._joined(first) or tokens[first - 1].low in (",", ")", "–", "—"):
            return False
        if self.headline and act not in HEADLINE_ACTS:
            return False
        cue = Cue(k, k + 1, act, "past", frozenset())
        self.heads.append(Head(cue, self.clause, self.subject, "en.no-copula", 0.86))
        self._seen(cue, self.subject)
        return True

    def _verbal(self, k: int) -> bool:
        unit = self.tokens[k]
        return "aux" in unit.kinds or "cue" in unit.kinds or is_verbish(unit)

    def _at_start(self, k: int) -> bool:
        """Whether a clause opens at ``k``: at the beginning, or after an adverb and its comma."""
        tokens = self.tokens
        while k > self.begin and (is_adverb(tokens[k - 1]) or tokens[k - 1].low == ","):
            k -= 1
        return k == self.begin

    def _verb(self, k: int) -> int:
        tokens = self.tokens
        named = tokens[k].cap and not self.headline and k > self.begin and tokens[k - 1].word
        if named and not tokens[k - 1].cap:
            return k + 1  # ``the group Voices for Water``
        if "nverb" in tokens[k].kinds and self._noun_passive(k):
            return k + 1
        if not self.heads and k < self.begin + 6 and self._also(k):
            return k + 1
        if tokens[k].low == "continued" and k + 1 < len(tokens) and tokens[k + 1].low == "to":
            if self.awaiting and self._joined(k):
                self._verb_seen(tokens[k], k)
            return k + 1
        cue = cue_at(tokens, k) or self._headlined(k)
        meet = self._meeting(k)
        if meet is not None and (
            meet[1] in ("courtesy_call", "phone_call")
            or cue is None
            or meet[0] > cue.end
            or "cue" not in tokens[k].kinds
        ):
            if self._event(k, meet):
                return meet[0]
            if cue is None:
                return k + 1
        if cue is None and tokens[k].low in EXCHANGE and k + 1 < len(tokens):
            topic = tokens[k + 1].low in ("about", "on", "over")
            if topic or (tokens[k].low == "exchanged" and self._left(k)[1]):
                cue = Cue(k, k + 1, "discuss", EXCHANGE[tokens[k].low], frozenset())
        if cue is None and "aux" in tokens[k].kinds and self._helps(k):
            return k + 1
        if cue is None:
            if self.awaiting and self._joined(k) and not tokens[k].low.split(" ")[0].endswith("ing"):
                self._verb_seen(tokens[k], k)
            return k + 1
        if cue.form == "ing":
            return self._participle(cue)
        return self._finite(cue)

    def _headlined(self, k: int) -> Cue | None:
        """``Ministers talk wheat``, ``Hanoi eyes a deal``: verbs that report in headlines only."""
        low = self.tokens[k].low
        if not self.headline or low not in HEADLINED or self.tokens[k].ref is not None:
            return None
        return Cue(k, k + 1, HEADLINED[low], "third" if low.endswith("s") else "base", frozenset())

    def _pronoun_object(self, k: int) -> Ref | None:
        """``according to her,``: a pronoun that is no possessive."""
        unit = self.tokens[k]
        if not self._object_pronoun(k) or unit.low == "them":
            return None
        return Ref(PRONOUN, unit.start, unit.end, name=unit.low, female=unit.low == "her")

    def _according(self, k: int) -> int:
        tokens, n = self.tokens, len(self.tokens)
        if (
            k + 1 >= n
            or (ref := ref_of(tokens[k + 1]) or self._pronoun_object(k + 1)) is None
            or ref.kind not in (PERSON, OFFICE, PRONOUN)
            or is_possessive(tokens, k + 2) > k + 2
        ):
            return k + 1
        if k > self.begin + 1 and self.heads:
            return k + 1
        cue = Cue(k, k + 1, "affirm", "past", frozenset())
        head = Head(cue, k, [ref], "en.according", 0.93)
        head.after = k + 2
        if k + 2 < n and tokens[k + 2].low in ("of", "from", "at"):  # ``According to X of the Institute,``
            comma = next((j for j in range(k + 3, min(k + 9, n)) if tokens[j].low == ","), k + 1)
            head.after = comma + 1
        inserted = 0 < k - self.begin < 4 and tokens[k - 1].low == "," and tokens[k + 2 : k + 3]
        if inserted and inserted[0].low == "," and k + 3 < n and self._verbal(k + 3):
            pass  # ``Ships, according to the Ambassador, are few``
        elif k > self.begin:
            head.before = (self.begin, k - 1 if tokens[k - 1].low == "," else k)
        self.heads.append(head)
        self.main, self.main_form = [ref], "past"
        return k + 2
