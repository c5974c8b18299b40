"""Participles: fronted, after a comma, after a verb of beginning or ending."""

from typing import Final

from verbale.extract.cast import BODY, Ref
from verbale.lang.en.cues import Cue
from verbale.lang.en.heads import BEFORE_ING, BEGINS, FRAMES, Head
from verbale.lang.en.passives import Passives
from verbale.lang.en.words import is_adverb, ref_of

# Acts that a clause with ``in`` or ``after`` before the main one reports.
TOLD_FIRST: Final = frozenset({"welcome", "thank", "congratulate"})


class Participles(Passives):
    """Participles: fronted, after a comma, after a verb of beginning or ending."""

    def _participle(self, cue: Cue) -> int:
        tokens, k = self.tokens, cue.start
        j = k - 1
        while j >= self.begin and is_adverb(tokens[j]):
            j -= 1
        reports = j >= self.begin and cue.end < len(tokens) and tokens[cue.end].low == "that"
        closes = cue.act == "affirm" and cue.end < len(tokens) and tokens[cue.end].low in (",", ".")
        if closes and tokens[j].low == ",":
            return k + 1  # ``The Chair, summing up, noted``
        if ("frame" in tokens[k].kinds and not reports) or (
            j < self.begin and tokens[k].low.split(" ", 1)[0] in FRAMES and cue.act != "appreciate"
        ):
            return k + 1
        if j < self.begin:
            if cue.end < len(tokens) and tokens[cue.end].low == "," and not self.section:
                return k + 1  # ``Summing up, the Dean outlined``
            if self.section:
                self.heads.append(Head(cue, self.begin, self.section, "en.list-line", 0.9))
                return cue.end
            head = Head(cue, self.begin, None, "en.fronted", 0.93)
            head.who_after = True
            self.heads.append(head)
            return cue.end
        low = tokens[j].low
        last = self.heads[-1] if self.heads else None
        own = self._absolute(cue, j)
        if own is not None:
            return own
        if low not in BEFORE_ING:
            return k + 1
        if low in ("and", "or", "but", ";", "as well as") or (
            low == "," and last is not None and last.cue.form == "ing"
        ):
            if last is None or last.cue.form != "ing":
                return k + 1
            head = Head(cue, j - 1 if j and tokens[j - 1].low == "," else j, last.refs, "en.participle", 0.9)
            head.who_after = last.who_after
            self.heads.append(head)
            return cue.end
        if low == "by" and self.main is not None and any(u.low in BEGINS for u in tokens[max(0, j - 5) : j]):
            self.heads.append(Head(cue, cue.start, self.main, "en.participle", 0.9))
            return cue.end
        if low in ("in", "by", "after", "before", "when", "besides", "apart from") and not (
            j == self.begin or tokens[j - 1].low == ","
        ):
            return k + 1
        if low in ("after", "before", "when", "besides", "apart from", "in", "by"):
            if low == "after" and j == self.begin and cue.act in TOLD_FIRST | {"inform"}:
                low = "in"
            return k + 1 if low != "in" and low != "by" else self._by(cue, j)
        judged = cue.act == "affirm" and self._judges(cue)
        if "still" in cue.flags and low not in ("while", "whilst") and not judged:
            return k + 1
        if (
            low == ","
            and cue.act == "discuss"
            and last is not None
            and last.cue.act in ("agree", "propose", "commit")
        ):
            return k + 1  # ``agreed on a plan, focusing on trade``
        refs = self.main
        if self.awaiting and low in ("while", "whilst") and self.subject is not None:
            refs = self.subject
        elif self.main is None and self.awaiting and low == "," and j == self.subject_at[1]:
            refs = self.subject  # ``The Minister, noting that fees are high, asked for``
        elif self.main is None:
            return k + 1
        if cue.act == "discuss" and self.events and (not self.heads or all(h.who_after for h in self.heads)):
            refs = self._met()
        if refs is None:
            return k + 1
        at = j - 1 if j and low in ("while", "whilst") and tokens[j - 1].low == "," else j
        confidence = 0.93 if "weak" not in cue.flags else 0.85
        if "weak" in cue.flags and not self._weak_fits(cue) and not judged:
            return k + 1
        self.heads.append(Head(cue, at, refs, "en.participle", confidence))
        return cue.end

    def _absolute(self, cue: Cue, j: int) -> int | None:
        """``, with the Minister urging that``, ``, the Secretary arguing that``: a subject of its own."""
        tokens = self.tokens
        ref = ref_of(tokens[j])
        if ref is None or ref.name == "event" or j < 1:
            return None
        before = tokens[j - 1].low
        if ref.kind == BODY and not (before == "with" and tokens[j - 2].low == ","):
            return None
        if before not in ("with", ",") or not self.heads or (before == "," and cue.end >= len(tokens)):
            return None
        if before == "," and (self.awaiting or tokens[cue.end].low != "that"):
            return None
        at = j - 1
        if before == "with" and tokens[at - 1].low == ",":
            at -= 1
        self.heads.append(Head(cue, at, [ref], "en.participle", 0.88))
        self.main, self.main_form, self.awaiting = [ref], "ing", False
        return cue.end

    def _by(self, cue: Cue, j: int) -> int:
        """``In welcoming the guest, Bao said``, ``After presenting the faculties, she drew``."""
        if j == self.begin and (cue.act in TOLD_FIRST or self.tokens[j].low == "after"):
            head = Head(cue, self.begin, None, "en.fronted", 0.85)
            head.who_after = True
            self.heads.append(head)
            return cue.end
        return cue.start + 1

    def _front(self) -> None:
        """Fronted participles get the subject of the main clause; their content ends where it begins."""
        fronted = [h for h in self.heads if h.who_after]
        if not fronted:
            return
        who = self.first_main
        if who is None and self.subject is not None:
            who = self.subject
        for head in fronted:
            head.refs = who
            if who is not None:
                head.stop = self._before_subject(who)
        if who is None:
            self.heads = [h for h in self.heads if not h.who_after]

    def _before_subject(self, who: list[Ref]) -> int | None:
        first = who[0].start
        for k, unit in enumerate(self.tokens):
            if unit.start >= first:
                at = k
                while at > 0 and is_adverb(self.tokens[at - 1]):
                    at -= 1
                if at > 0 and self.tokens[at - 1].low == ",":
                    return at - 1
                return k - 1 if k and self.tokens[k - 1].low == "," else k
        return None
