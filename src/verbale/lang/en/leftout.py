"""Sentences without a subject, which go on with the subject of the sentence before."""

from typing import Final

from verbale.lang.en.starts import Starts
from verbale.lang.en.words import is_adverb, is_verbish, words
from verbale.text.units import Unit

OPENED: Final = words("based given held by")  # participles that open a sentence
PASSIVES: Final = words("by . , : as")  # what follows a participle, not a verb
OBJECTS: Final = words("him her them that")
TERSE: Final = 0.04  # share of articles among the words; in prose it is twice that and more


def terse(low: str) -> bool:
    """Whether a text is written like a telegram, almost without articles."""
    told = low.split()
    return len(told) > 12 and told.count("the") + told.count("a") + told.count("an") < TERSE * len(told)


def opens_with_verb(tokens: list[Unit]) -> bool:
    """Whether a paragraph begins with a verb (``Called on Minister X.``): its writer is the subject."""
    kinds = tokens[0].kinds
    return tokens[0].cap and tokens[0].ref is None and bool({"cue", "meet", "nverb"} & kinds.keys())


class LeftOut(Starts):
    """Tells a verb whose subject is left out (``Pressed Dhaka for a line.``) from a participle."""

    def _subject_left_out(self, k: int) -> bool:
        """Whether the past verb at ``k`` opens the sentence, and no subject follows as after a participle
        (``Asked about rice, the Minister said``).
        """
        tokens, n = self.tokens, len(self.tokens)
        opens = all(is_adverb(u) for u in tokens[self.begin : k]) and tokens[self.begin].cap
        if self.before is None or self.headline or not opens or k + 1 >= n:
            return False
        if tokens[k + 1].low in PASSIVES or tokens[k].low in OPENED:
            return False
        if not self._governs(tokens[k], tokens[k + 1]) or self._adjective_of(k):
            return False
        for x in range(k + 1, n - 2):
            if tokens[x].low == ";":
                break
            named = tokens[x + 1].ref is not None or "det" in tokens[x + 1].kinds
            if (
                tokens[x].low == ","
                and named
                and (not self.terse or any(is_verbish(u) for u in tokens[x + 2 : x + 6]))
            ):
                return False
        return True

    def _governs(self, verb: Unit, after: Unit) -> bool:
        """Whether ``after`` may be what a finite verb governs; in prose it has an article or a name."""
        cue = verb.kinds.get("cue")
        timed = "prep" in after.kinds or after.low == "last" or "dayword" in after.kinds
        if cue is not None and "still" in cue.flags and timed:
            return False  # ``Signed in 2019``, ``Launched last year``
        if self.terse or " " in verb.low:
            return True
        return after.ref is not None or after.low in OBJECTS or bool({"det", "poss"} & after.kinds.keys())

    def _adjective_of(self, k: int) -> bool:
        """``Promised funds have not come``: a participle before the noun that is the subject."""
        cue = self.tokens[k].kinds.get("cue")
        if cue is None or "says" in cue.flags or " " in self.tokens[k].low:
            return False
        for unit in self.tokens[k + 1 : k + 5]:
            if "aux" in unit.kinds:
                return True
            if not unit.word or unit.ref is not None or {"prep", "det", "poss"} & unit.kinds.keys():
                return False
        return False
