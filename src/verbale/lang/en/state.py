"""Where the walk stands in a sentence: the subject awaited, the main clause, what was found."""

from verbale.extract.cast import BOTH, PRONOUN, Ref
from verbale.lang.en.cues import Cue
from verbale.lang.en.heads import Event, Head
from verbale.lang.en.words import OPENERS, ends_object, is_adverb, is_possessive, is_verbish, ref_of
from verbale.text.units import Unit


class State:
    """Where the walk stands in a sentence: the subject awaited, the main clause, what was found."""

    def __init__(
        self,
        tokens: list[Unit],
        headline: bool,
        section: list[Ref] | None,
        before: list[Ref] | None = None,
        terse: bool = False,
    ) -> None:
        self.tokens, self.headline, self.section = tokens, headline, section
        self.before = before  # the subject of the sentence before, for one that has none
        self.terse = terse  # the text is written like a telegram
        self.begin = 0  # the first token that is no bullet or number
        self.heads: list[Head] = []
        self.events: list[Event] = []
        self.subject: list[Ref] | None = None  # of the clause we are in, while its verb is awaited
        self.subject_at = (0, 0)  # its tokens
        self.clause = 0  # where the clause begins
        self.awaiting = False
        self.main: list[Ref] | None = None  # subject of the latest main clause whose verb was seen
        self.main_form = ""
        self.main_verb = -1
        self.first_main: list[Ref] | None = None
        self.pair: list[Ref] | None = None  # ``the ambassador and his host``, who are both sides

    def _lead(self) -> int:
        """Past a bullet, a number or a dash that opens a line."""
        tokens, k = self.tokens, 0
        while (
            k < min(4, len(tokens))
            and not tokens[k].cap
            and tokens[k].ref is None
            and tokens[k].inner is None
            and (
                (not tokens[k].word and tokens[k].low not in ("“", '"'))
                or (
                    k + 1 < len(tokens)
                    and len(tokens[k].low) <= 3
                    and (tokens[k + 1].low == ")" or (tokens[k + 1].low == "." and not tokens[k].kinds))
                )
            )
        ):
            k += 1
        return self._past_dateline(k)

    def _past_dateline(self, k: int) -> int:
        """``HANOI (VNA) —``, ``New Delhi:``: past a place and what stands with it."""
        tokens = self.tokens
        if self.headline or not (k < len(tokens) and tokens[k].cap):
            return k
        for j in range(k + 1, min(k + 14, len(tokens) - 1)):
            unit = tokens[j]
            if unit.low in ("–", "—", ":") or (unit.low == "-" and tokens[j - 1].end < unit.start):
                after = tokens[j + 1]
                follows = after.cap or after.low in ("the", "a") or after.inner is not None
                return j + 1 if follows and (unit.low != ":" or j - k < 3) else k
            placed = unit.cap or not unit.word or unit.low.isdigit() or "month" in unit.kinds
            if not placed or unit.low in (".", ";", "|") or "cue" in unit.kinds:
                return k
        return k

    def _left(self, k: int) -> tuple[int, bool, bool, bool]:
        """Left of a verb past adverbs and auxiliaries: index, whether a form of be, a modal, a negation
        was passed.
        """
        tokens, j = self.tokens, k - 1
        be = modal = negated = False
        while j >= self.begin:
            unit = tokens[j]
            if unit.ref is not None:
                break
            if "neg" in unit.kinds:
                negated = True
            elif "modal" in unit.kinds:
                modal = True
            elif "be" in unit.kinds:
                be = True
            elif unit.low == "," and (past := self._comma_pair(j)) is not None:
                j = past
            elif not ("aux" in unit.kinds or is_adverb(unit) or unit.low == "both"):
                break
            j -= 1
        return j, be, modal, negated

    def _comma_pair(self, j: int) -> int | None:
        """``did, however, promise``: the first comma around an adverb between an auxiliary and its verb."""
        tokens, k = self.tokens, j - 1
        while k > self.begin and is_adverb(tokens[k]):
            k -= 1
        aux = k < j - 1 and tokens[k].low == "," and bool({"aux", "neg"} & tokens[k - 1].kinds.keys())
        return k if aux else None

    def _joined(self, k: int) -> bool:
        """Whether the verb at ``k`` belongs to the awaited subject."""
        tokens = self.tokens
        j = k - 1
        end = self.subject_at[1]
        while j >= end and (is_adverb(tokens[j]) or "aux" in tokens[j].kinds or "neg" in tokens[j].kinds):
            j -= 1
        if j < end:
            return True
        first = tokens[end]
        between = tokens[end : j + 1]
        if first.low == "," and end < j and tokens[end + 1].low in OPENERS and tokens[j].low != ",":
            end, first = end + 1, tokens[end + 1]  # ``X, on Monday received``
        if tokens[j].low == "," and first.low == "who":
            return True
        if tokens[j].low in (",", ")", "–", "—") and first.low in (",", "(", "–", "—"):
            return not any(u.low in ("that", ";") for u in between) or first.low == ","
        if is_adverb(first):
            end += 1
            while end < j and is_adverb(tokens[end]):
                end += 1
            first = tokens[end]
        if (
            first.low in OPENERS
            or "dayword" in first.kinds
            or first.low == "of"
            or (first.low == "," and "prep" in tokens[j].kinds)
        ):
            return tokens[j].low not in ("that", "which", "who", "to", "and") and not any(
                "rel" in u.kinds or u.low in (";", ":") for u in between
            )
        return False

    def _helps(self, k: int) -> bool:
        """Whether the auxiliary at ``k`` belongs to a verb that is read itself (``has invited``, ``was
        received``).
        """
        tokens, n = self.tokens, len(self.tokens)
        if "aux" not in tokens[k].kinds:
            return False
        while (
            k < n
            and (
                "aux" in tokens[k].kinds
                or "neg" in tokens[k].kinds
                or is_adverb(tokens[k])
                or (
                    tokens[k].low == ","
                    and {"aux", "neg"} & tokens[k - 1].kinds.keys()
                    and is_adverb(tokens[min(k + 1, n - 1)])
                )
                or (tokens[k].low == "," and is_adverb(tokens[k - 1]))
            )
            and "cue" not in tokens[k].kinds
        ):
            k += 1
        return k < n and bool({"cue", "nverb", "meet"} & tokens[k].kinds.keys()) and tokens[k].ref is None

    def _verb_seen(self, unit: Unit, k: int) -> None:
        self.awaiting = False
        self.main = self.subject
        if self.first_main is None:
            self.first_main = self.subject
        self.main_verb = k
        present = self.headline and unit.low.split(" ", 1)[0].endswith("s")
        present = present or unit.low in ("is", "are", "has", "have", "will")
        self.main_form = "third" if present else "past"

    def _seen(self, cue: Cue, refs: list[Ref] | None) -> None:
        self.awaiting = False
        if refs:
            self.main = refs
            if self.first_main is None:
                self.first_main = refs
        self.main_verb = cue.start
        self.main_form = "third" if cue.form == "base" and self.headline else cue.form

    def _unsaid(self, cue: Cue, j: int) -> int:
        tokens = self.tokens
        by = j >= 0 and tokens[j].low == "," and cue.end < len(tokens) and tokens[cue.end].low == "by"
        if by and not tokens[min(cue.end + 1, len(tokens) - 1)].low.endswith("ing"):
            return cue.start + 1  # ``India, supported by Nepal, proposed``
        if self.awaiting and self._joined(cue.start):
            self._verb_seen(self.tokens[cue.start], cue.start)
        return cue.start + 1

    def _that_clause(self) -> bool:
        """Whether the open content is a clause of its own (``said that Viet Nam regards``)."""
        if not self.heads:
            return False
        at = self.heads[-1].cue.end
        if at < len(self.tokens) and self.tokens[at].low == "that":
            return True
        return self.heads[-1].cue.act in ("affirm", "hope", "propose", "inform", "commit", "agree") and any(
            "modal" in u.kinds or "be" in u.kinds for u in self.tokens[at:]
        )

    def _open_that(self) -> bool:
        return bool(self.heads) and not self.heads[-1].who_after

    def _agent(self, cue: Cue) -> tuple[list[Ref] | None, int]:
        """``by X`` soon after a passive, and the token after it."""
        tokens, at = self.tokens, cue.end
        if at < len(tokens) and (tokens[at].low in ("with", "in") or is_adverb(tokens[at])):
            at = self._past_manner(at)
        if at + 1 < len(tokens) and tokens[at].low == "by" and (ref := ref_of(tokens[at + 1])) is not None:
            if is_possessive(tokens, at + 2) > at + 2:
                return None, at
            refs, end = [ref], at + 2
            while end + 1 < len(tokens) and tokens[end].low in ("and", ",") and len(refs) < 6:
                more = ref_of(tokens[end + 1])
                if more is None or (end + 2 < len(tokens) and is_verbish(tokens[end + 2])):
                    break
                refs.append(more)
                end += 2
            return refs, end
        if at + 2 < len(tokens) and tokens[at].low == "by" and tokens[at + 1].low == "both":
            after = tokens[at + 2]
            if after.low in ("that", ".", ",", ";") or "prep" in after.kinds:
                unit = tokens[at + 1]
                return [Ref(BOTH, unit.start, unit.end, plural=True)], at + 2
        if at + 1 < len(tokens) and tokens[at].low == "by" and self._object_pronoun(at + 1):
            unit, low = tokens[at + 1], tokens[at + 1].low
            kind = BOTH if low == "them" else PRONOUN
            return [Ref(kind, unit.start, unit.end, name=low, female=low == "her")], at + 2
        return None, at

    def _past_manner(self, at: int) -> int:
        """``welcomed with warm words by X``: at ``by``, or where it was."""
        tokens = self.tokens
        for k in range(at, min(at + 6, len(tokens) - 1)):
            unit = tokens[k]
            if unit.low == "by":
                return k
            if (
                unit.ref is not None
                or not unit.word
                or {"cue", "nverb", "aux", "rel", "sub"} & unit.kinds.keys()
            ):
                break
        return at

    def _object_pronoun(self, k: int) -> bool:
        """``him``, ``her``, ``them``, and no ``her office``."""
        tokens = self.tokens
        if tokens[k].low not in ("him", "her", "them"):
            return False
        return ends_object(tokens, k + 1)

    def _met(self) -> list[Ref]:
        event = self.events[-1]
        return [Ref(BOTH, self.tokens[event.start].start, self.tokens[event.start].end, plural=True)]
