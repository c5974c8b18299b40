"""Passives and their like: what was agreed, discussed, expressed, and by whom."""

from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Ref
from verbale.lang.en.cues import Cue
from verbale.lang.en.heads import AGREED, COORDINATORS, PASSIVE_SUBJECTS, Head
from verbale.lang.en.leftout import LeftOut
from verbale.lang.en.words import is_adverb, ref_of
from verbale.text.units import Unit

ABOUT: Final = frozenset(["on", "about", "regarding", "concerning", "over"])
MINUTED: Final = frozenset(
    [
        "noted",
        "emphasised",
        "emphasized",
        "stressed",
        "underlined",
        "underscored",
        "highlighted",
        "acknowledged",
        "recalled",
        "reaffirmed",
        "reiterated",
        "agreed",
        "appreciated",
        "welcomed",
        "commended",
        "recognised",
        "recognized",
        "confirmed",
    ]
) | {"agreed upon", "agreed on"}
HEARSAY: Final = frozenset(
    ["understood", "reported", "learned", "learnt", "known", "said", "believed", "estimated", "announced"]
)
TALKED: Final = frozenset(
    ["discussions", "discussion", "exchange", "exchanges", "consultations", "deliberations"]
)


class Passives(LeftOut):
    """Passives and their like: what was agreed, discussed, expressed, and by whom."""

    def _passive(self, cue: Cue, j: int) -> int:
        tokens, k = self.tokens, cue.start
        both = Ref(BOTH, tokens[k].start, tokens[k].end, plural=True)
        self.awaiting, was = False, self.awaiting
        if j >= 0 and tokens[j].low == ",":  # It was felt, however, that
            while j > 0 and tokens[j].low == ",":
                j -= 1
        subject = tokens[j] if j >= 0 else None
        if subject is None:
            return k + 1
        ref = ref_of(subject)
        it = subject.low == "it"
        if it or (subject.low in PASSIVE_SUBJECTS and (cue.form == "past")):
            before = tokens[j - 1] if j > self.begin else None
            if before is not None and before.low not in COORDINATORS and before.low not in (",", ":", "–"):
                return k + 1
            at = j
            while at > self.begin and (tokens[at - 1].low in COORDINATORS or tokens[at - 1].low == ","):
                at -= 1
            refs, after = self._agent(cue)
            if it and refs is None and any(u.low == "is" for u in tokens[j:k]):
                if tokens[k].low in HEARSAY:
                    return k + 1  # ``It is understood that``: the narrator's source
                if cue.act in ("hope", "propose", "request"):
                    refs = [Ref(PRONOUN, tokens[j].start, tokens[j].end, name="hoped")]
            refs = refs or [both]
            head = Head(cue, at, refs, "en.passive", 0.9 if refs[0] is both else 0.93)
            head.after = after
            if not it:
                cue.start = j
            self.heads.append(head)
            self.main, self.main_form, self.main_verb = refs, "past", k
            return cue.end
        if self._passive_subject(cue, j, both):
            return cue.end
        if ref is not None and ref.kind in (PERSON, OFFICE, PRONOUN) and was:
            self.main, self.main_verb = self.subject, k
            if self.first_main is None:
                self.first_main = self.subject
            self.main_form = "past"
        return k + 1

    def _passive_subject(self, cue: Cue, j: int, both: Ref) -> bool:
        """``Ways to ... were discussed``, ``X was welcomed by Y``: the subject is the content, the agent
        speaks.
        """
        tokens = self.tokens
        refs, after = self._agent(cue)
        first = self._passive_start(j)
        if first is None or (refs is None and not self._jointly(cue, first, j)):
            return False
        if tokens[first].low in ("no", "neither", "nothing", "none", "nobody"):
            return False  # ``No other matters were raised``
        told = (
            "object" in cue.flags
            and after < len(tokens)
            and tokens[after].low in ("of", "that", "on", "to", "about")
        )
        head = Head(cue, first, refs or [both], "en.passive", 0.9 if refs else 0.85)
        if told:
            head.after = after
        else:
            if (
                cue.act in ("affirm", "request")
                and tokens[j].ref is not None
                and refs is not None
                and refs[0].kind not in (PERSON, OFFICE, PRONOUN, BODY, BOTH)
            ):
                return False
            head.before = (first, j + 1)
        self.heads.append(head)
        self.main, self.main_form, self.main_verb = head.refs, "past", cue.start
        return True

    def _jointly(self, cue: Cue, first: int, j: int) -> bool:
        """Without an agent only what both do together is told: matters discussed, an agreement signed."""
        if cue.act == "conclude":
            return cue.form == "past" and any(
                {"inst", "instlower"} & u.kinds.keys() for u in self.tokens[first : j + 1]
            )
        if cue.act == "discuss":
            return True
        return self._minuted(cue, first, j)

    def _minuted(self, cue: Cue, first: int, j: int) -> bool:
        """``The importance of trade was emphasised.``: minutes tell what all held, without saying who."""
        tokens, at = self.tokens, cue.end
        if tokens[cue.start].low not in MINUTED or self._who(tokens[j]):
            return False
        if not any(tokens[x].low in ("was", "were") for x in range(j + 1, cue.start)):
            return False
        named = tokens[first].ref is not None and getattr(tokens[first].ref, "name", "") != "event"
        ends = (
            at >= len(tokens)
            or not tokens[at].word
            or is_adverb(tokens[at])
            or tokens[at].low in ("at", "during", "in", "and")
        )
        return ends and not named

    def _who(self, unit: Unit) -> bool:
        ref = ref_of(unit)
        return ref is not None and ref.name != "event"

    def _passive_start(self, j: int) -> int | None:
        """First token of the subject of a passive that opens its clause."""
        tokens, k = self.tokens, j
        if "rel" in tokens[j].kinds or tokens[j].low == "that":
            return None
        while (
            k > self.begin
            and tokens[k - 1].low not in (";", ":")
            and not (tokens[k - 1].low == "," and k - 1 > self.begin and ("conj" in tokens[k].kinds))
            and not (tokens[k - 1].low == "," and "det" in tokens[k].kinds and self._opener())
        ):
            if j - k > 60:
                return None
            inside = "rel" in tokens[k].kinds or tokens[k].low == "that" or "modal" in tokens[k].kinds
            if (inside and (self.heads or self.main is not None)) or tokens[k].inner is not None:
                return None
            k -= 1
        if self.heads and self.heads[-1].cue.end > k:
            return None
        while k < j and (tokens[k].low in COORDINATORS or is_adverb(tokens[k]) or tokens[k].low == ","):
            k += 1
        if (
            "prep" in tokens[k].kinds
            or "frame" in tokens[k].kinds
            or "sub" in tokens[k].kinds
            or tokens[k].low.endswith("ing")
        ):
            return None
        return k

    def _opener(self) -> bool:
        """``Following the talks, an agreement was signed``: an adverbial opens the sentence."""
        return bool({"prep", "frame", "dayword"} & self.tokens[self.begin].kinds.keys())

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
