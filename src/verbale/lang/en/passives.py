"""Passives and their like: what was agreed, discussed, expressed, and by whom."""

from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Ref
from verbale.lang.en.cues import Cue
from verbale.lang.en.heads import COORDINATORS, PASSIVE_SUBJECTS, Head
from verbale.lang.en.nounpassives import NounPassives
from verbale.lang.en.words import is_adverb, ref_of
from verbale.text.units import Unit

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


class Passives(NounPassives):
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
