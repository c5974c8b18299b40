"""What may open a clause before its subject: topics, relatives, times, plural titles."""

from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN
from verbale.lang.en.cues import cue_at
from verbale.lang.en.heads import COORDINATORS
from verbale.lang.en.weak import Weak
from verbale.lang.en.words import OPENERS, is_adverb, ref_of, words

OPENERS_OF_TOPICS: Final = OPENERS | {"regarding", "concerning", "as regards", "about"}
POINTS: Final = words("point request proposal idea suggestion matter move step offer call plea demand")
DAYTIMES: Final = frozenset(
    [
        "day",
        "morning",
        "afternoon",
        "evening",
        "night",
        "noon",
        "midday",
        "lunchtime",
        "lunch",
        "dinner",
        "breakfast",
        "outset",
        "week",
        "month",
    ]
)


class Openings(Weak):
    """Tells what stands between the beginning of a clause and its subject."""

    def _past_portfolio(self, j: int) -> int:
        """``Ministers of Trade Rewi and Tuivaga``: at the plural title before a portfolio, else ``j``."""
        tokens, k = self.tokens, j
        while k > self.begin and tokens[k].cap and "field" in tokens[k].kinds:
            k -= 1
        shared = self.begin < k < j and tokens[k].low in ("of", "for") and "sides" in tokens[k - 1].kinds
        return k - 1 if shared else j

    def _past_owner(self, k: int, j: int) -> int:
        """``Kaya's counterpart, Anna Low, said``: before the person to whom the one at ``k`` belongs."""
        tokens, ref = self.tokens, ref_of(self.tokens[k])
        if ref is None or ref.kind not in (PERSON, OFFICE):
            return j
        owner = ref_of(tokens[j - 2])
        owned = tokens[j - 1].low == "'" and owner is not None and owner.kind in (PERSON, OFFICE)
        return j - 3 if owned else j

    def _granted(self, k: int, j: int) -> int | None:
        """``raised visas, which the Minister undertook to study``, ``, a point which she promised to``: where
        the clause begins whose subject at ``k`` grants what was asked.
        """
        tokens, ref, at = self.tokens, ref_of(self.tokens[k]), j - 1
        if ref is None or ref.kind not in (PERSON, OFFICE, PRONOUN, BOTH) or not self.heads:
            return None
        if at > 2 and tokens[at].low in POINTS and tokens[at - 1].low in ("a", "an"):
            at -= 2
        cue = cue_at(tokens, k + 1) if k + 1 < len(tokens) else None
        granting = cue is not None and cue.act in ("commit", "agree") and "weak" not in cue.flags
        return at if granting and tokens[at].low == "," else None

    def _told_there(self, k: int, j: int) -> bool:
        """``discussed trade, during which the Minister invited``, ``to which he replied that``."""
        tokens, ref = self.tokens, ref_of(self.tokens[k])
        first = j if tokens[j].low == "where" else j - 1
        if ref is None or ref.kind == BODY or first < 1 or tokens[first - 1].low != ",":
            return False
        last = self.heads[-1] if self.heads else None
        answers = tokens[first].low == "to"
        if first < j and tokens[first].low not in ("during", "at", "to", "in"):
            return False
        told = answers or last is None or last.cue.act == "discuss"
        return told and self._cue_ahead(k + 1)

    def _topic_start(self, j: int) -> int:
        """``; on visas, they noted``: the clause begins with its topic, not at the comma after it."""
        tokens = self.tokens
        for k in range(j - 1, max(self.begin, j - 9), -1):
            low = tokens[k].low
            if low == ";" or (low in COORDINATORS and tokens[k - 1].low == ","):
                opens = low in OPENERS_OF_TOPICS or tokens[k + 1].low in OPENERS_OF_TOPICS
                return (k if low == ";" else k - 1) if opens and k + 1 < j else j
            if low == "," and tokens[k - 1].low in COORDINATORS and tokens[k + 1].low in OPENERS_OF_TOPICS:
                return k - 1  # ``praised the harbour and, on fees, she urged``
            if low == "," or {"cue", "nverb", "aux"} & tokens[k].kinds.keys():
                break
        return j

    def _opens_that(self, j: int) -> bool:
        """``said that if talks fail, the state``: an adverbial opens what is said, up to a comma."""
        at = self.heads[-1].cue.end if self.heads else len(self.tokens)
        while at < j and (is_adverb(self.tokens[at]) or self.tokens[at].low == ","):
            at += 1
        if at + 1 >= j or self.tokens[at].low != "that":
            return False
        first = at + 1 + (self.tokens[at + 1].low == ",")
        opening = {"prep", "sub", "adv"} & self.tokens[first].kinds.keys() or self.tokens[
            first
        ].low in OPENERS
        return bool(opening) and not any(u.low == "," for u in self.tokens[first:j])

    def _placed(self, k: int, end: int) -> bool:
        """``who is visiting Vientiane, Laos, held``: a place's country, no subject."""
        tokens = self.tokens
        one, other = ref_of(tokens[k]), ref_of(tokens[k - 2]) if k > 1 else None
        return (
            one is not None and other is not None and one.kind == other.kind == BODY
            and tokens[k - 1].low == "," and end < len(tokens) and tokens[end].low == ","
        )  # fmt: skip

    def _nor(self, k: int) -> int | None:
        """Where ``, nor did`` begins before the subject at ``k``; None where it does not stand there."""
        tokens, j = self.tokens, k - 2
        if j < self.begin or tokens[j].low not in ("nor", "neither") or "aux" not in tokens[k - 1].kinds:
            return None
        while j > self.begin and tokens[j - 1].low in (",", ";", "and"):
            j -= 1
        return j

    def _time(self, j: int) -> bool:
        """``On 4 March Bao said``: a date without a comma before the subject."""
        unit = self.tokens[j]
        return (
            bool({"month", "weekday", "dayword"} & unit.kinds.keys())
            or unit.low.isdigit()
            or (unit.low in DAYTIMES and j - self.begin < 6)
        )

    def _cue_ahead(self, k: int) -> bool:
        """Whether the verb that follows is one of reporting."""
        while k < len(self.tokens) - 1 and is_adverb(self.tokens[k]):
            k += 1
        return k < len(self.tokens) and cue_at(self.tokens, k) is not None
