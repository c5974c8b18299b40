"""Verbs of saying after what they report, and groups without a name that speak."""

from typing import Final

from verbale.acts import FORCE
from verbale.extract.cast import BODY, Ref
from verbale.lang.en.cues import Cue, cue_at
from verbale.lang.en.heads import (
    THINGS,
    Head,
)
from verbale.lang.en.participles import Participles
from verbale.lang.en.words import is_adverb, is_verbish

TOPICAL: Final = frozenset({"to", "on", "with", "that", "about", "of"})  # after what was not said before


class Postposed(Participles):
    """Verbs of saying after what they report, and groups without a name that speak."""

    def _closing(self, cue: Cue) -> bool:
        """``..., he added.``: nothing but the end follows a verb of saying, and a clause stands before it."""
        tokens, at = self.tokens, cue.end
        s = self.subject_at[0]
        if "says" not in cue.flags or s <= self.begin:
            return False
        if cue.act != "affirm" and at < len(tokens) and tokens[at].low in TOPICAL:
            return False  # ``Meeting later, they agreed to``
        if cue.act == "affirm" and self.heads and all(h.who_after for h in self.heads):
            return False  # ``Accepting the proposal, he affirmed to``
        before = tokens[s - 1]
        single = self.headline and before.low in ("'", "’") and tokens[s - 2].low != "s"
        if not (before.low == "," or before.inner is not None or before.low in ("–", "—") or single):
            return False
        while at < len(tokens) and (
            is_adverb(tokens[at]) or tokens[at].low == "here" or "weekday" in tokens[at].kinds
        ):
            at += 1
        if at < len(tokens) and tokens[at].low in ("when", "while", "during", "after") and s - self.begin > 3:
            return self._clause_before(s)
        outside = before.low == "," and s - 2 == self.begin and tokens[s - 2].inner is not None
        if at < len(tokens) and (before.inner is not None or outside):
            return tokens[at].low != "that"
        if (
            at < len(tokens)
            and tokens[at].low not in (".", ",", ";", "/", "–", "—", "?", "!")
            and "prep" not in tokens[at].kinds
        ):
            short = tokens[at].ref is not None or (self.headline and len(tokens) - at < 4)
            told = tokens[cue.start].low in ("told", "tells")
            if told and at + 1 < len(tokens) and tokens[at + 1].low in ("that", ":"):
                return False  # ``In a separate meeting, X told Y that``
            rest = [u for u in tokens[at:] if u.low != "."]
            spoken_to = len(rest) < 4 and (rest[0].ref is not None or rest[0].low in ("the", "his", "her"))
            if spoken_to and "object" in cue.flags and all(u.word for u in rest):
                return s - self.begin > 4 - self.headline and self._tells_clause(
                    s
                )  # ``..., he informed the Senator.``
            verb = any("aux" in u.kinds or is_verbish(u) for u in tokens[self.begin : s] if u.ref is None)
            verb = verb or s - self.begin > 6  # verbs that the lexicon does not know (``no longer wait``)
            return short and verb and told and s - self.begin > 3
        return s - self.begin > 2 and self._clause_before(s)

    def _aside(self, cue: Cue) -> bool:
        """``without which, he said, no tablet would last``: said in passing, within what is told."""
        tokens, s = self.tokens, self.subject_at[0]
        return (
            "says" in cue.flags
            and s > self.begin + 1
            and tokens[s - 1].low == ","
            and "rel" in tokens[s - 2].kinds
            and cue.end < len(tokens)
            and tokens[cue.end].low == ","
        )

    def _tells_clause(self, s: int) -> bool:
        """Whether a finite verb stands before the comma, in a sentence that no adverbial opens."""
        first = self.tokens[self.begin]
        if {"prep", "frame", "sub"} & first.kinds.keys() or first.low.endswith("ing"):
            return False
        return any({"be", "modal", "aux"} & u.kinds.keys() for u in self.tokens[self.begin : s])

    def _clause_before(self, s: int) -> bool:
        """Whether what stands before the comma is a clause of its own rather than an adverbial."""
        first = self.begin
        while first < s - 2 and is_adverb(self.tokens[first]):
            first += 1  # ``Also at the reception, he informed``
        head, after = self.tokens[first], self.tokens[first + 1]
        if head.ref is None and head.low.endswith("ed") and "prep" in after.kinds:
            return False  # ``Welcomed at the airport, Bao smiled``, ``Asked by Peru, she answered``
        if "prep" in head.kinds or "frame" in head.kinds or head.low in ("in", "on", "at", "according"):
            return any(
                {"be", "modal"} & u.kinds.keys() or ("cue" in u.kinds and not u.low.endswith("ing"))
                for u in self.tokens[self.begin : s]
            )
        return True

    def _closing_inverted(self, cue: Cue) -> bool:
        tokens, at = self.tokens, cue.end
        return (
            "says" in cue.flags
            and "object" not in cue.flags  # ``, urged all parties to``: what follows is asked
            and cue.form == "past"
            and at < len(tokens)
            and tokens[at].ref is not None
            and cue.start - self.begin > 3
            and (
                at + 1 >= len(tokens)
                or tokens[at + 1].low in (".", ",", "/", ";")
                or ("prep" in tokens[at + 1].kinds and tokens[at + 1].low != "to")
            )
        )

    def _split(self, cue: Cue, j: int) -> int | None:
        """``Mongolia, she said, was willing to``: said between a subject and its verb."""
        tokens, (s, end), at = self.tokens, self.subject_at, cue.end
        if (
            not (self.awaiting and j == end - 1 and "says" in cue.flags and tokens[s - 1].low == ",")
            or self.heads
            or at + 2 >= len(tokens)
            or tokens[at].low != ","
            or s < self.begin + 2
        ):
            return None
        head = Head(cue, self.clause, self.subject, "en.after", 0.88)
        words = [u for u in tokens[self.begin : s - 1] if u.ref is None and "det" not in u.kinds]
        if any(not u.word or u.kinds.keys() & {"cue", "aux", "prep"} for u in words) or len(words) > 3:
            return None
        k = at + 1
        if not ("aux" in tokens[k].kinds or "cue" in tokens[k].kinds or is_verbish(tokens[k])):
            return None
        inner = next((c for x in (k, k + 1, k + 2) if x < len(tokens) and (c := cue_at(tokens, x))), None)
        self.heads.append(head)
        self._seen(head.cue, head.refs)
        if inner is not None and FORCE[inner.act] > max(1, FORCE[head.cue.act]):
            head.cue, head.outer, head.rule, head.start = inner, head.cue, "en.carried", self.begin
        else:
            head.after = at + 1
        return head.cue.end if head.after is None else at + 1

    def _own_clause(self, head: Head) -> bool:
        """``In time, the province hopes to gain, he said``: a body's act is all that is reported."""
        return (
            len(self.heads) == 1 and bool(head.refs) and head.refs is not None and head.refs[0].kind == BODY
        )

    def _semicolon(self, last: Head | None, cut: int) -> int | None:
        """``She stressed the need for grants; loans break backs, she added``: where the second begins."""
        if last is None or last.before is not None:
            return None
        marks = [k for k in range(last.cue.end + 1, cut) if self.tokens[k].low == ";"]
        return marks[-1] if marks and all(u.inner is None for u in self.tokens[marks[-1] : cut + 1]) else None

    def _post(self, head: Head, j: int) -> int:
        """A head whose content stands before it."""
        tokens = self.tokens
        cut = head.start
        if self.subject is not None and head.refs is self.subject:
            cut = self.subject_at[0] - 1
        while cut > self.begin and tokens[cut].low in (",", "–", "—"):
            cut -= 1
        first = self.begin
        last_head = self.heads[-1] if self.heads else None
        apart = self._semicolon(last_head, cut)
        if apart is not None:
            first = apart + 1
        elif last_head is not None:
            first = last_head.cue.end
            if last_head.before is None and tokens[cut].inner is None:
                opens = last_head.start <= self.begin + 1 or self._own_clause(last_head)
                if FORCE[last_head.cue.act] > FORCE[head.cue.act] and opens:
                    # what is reported performs a weightier act of the speaker's side: that act is the
                    # statement
                    last_head.refs, last_head.stop, last_head.rule = head.refs, cut + 1, "en.carried"
                    self._seen(head.cue, head.refs)
                    return head.cue.end
                if opens:
                    self.heads.pop()
                    first = self.begin
                else:
                    self.awaiting = False
                    return head.cue.end
        head.before = (first, cut + 1)
        self.heads.append(head)
        self._seen(head.cue, head.refs)
        return head.cue.end

    def _of_a_side(self, cue: Cue, j: int) -> bool:
        """``Song Ben province wishes to``: a body's present act."""
        return FORCE[cue.act] > 1 and "bodynoun" in self.tokens[j].kinds

    def _past_opener(self, j: int) -> int:
        """Where the noun phrase before a verb begins: after an adverbial and its comma, else the sentence."""
        tokens, first = self.tokens, self.tokens[self.begin]
        quote = next((k for k in range(j, self.begin - 1, -1) if tokens[k].inner is not None), None)
        if quote is not None:  # ``“...,” an apprentice said``
            return quote + 1
        if not ({"prep", "adv", "frame", "dayword"} & first.kinds.keys()):
            return self.begin
        comma = next((k for k in range(j, self.begin, -1) if tokens[k].low == ","), self.begin - 1)
        finite = any(
            {"cue", "nverb"} & u.kinds.keys() and not u.low.endswith("ing")
            for u in tokens[self.begin : comma + 1]
        )
        return self.begin if finite else comma + 1

    def _group(self, cue: Cue, j: int) -> Ref | None:
        """``Provincial leaders from both banks argued``: an unknown noun phrase that opens the sentence
        and speaks.
        """
        tokens = self.tokens
        if (
            self.main is not None
            or self.heads
            or not (cue.form == "past" or (cue.form == "third" and self._of_a_side(cue, j)))
            or "weak" in cue.flags
            or "still" in cue.flags
        ):
            return None
        begin = self._past_opener(j)
        if j - begin > 9:
            return None
        span = tokens[begin : j + 1]
        if not any(u.word and "det" not in u.kinds for u in span) or any(
            not u.word
            or u.inner is not None
            or {"rel", "aux", "cue", "nverb", "frame", "meet"} & u.kinds.keys()
            for u in span
        ):
            return None
        if {"neg", "prep", "sub", "adv", "conj", "pron", "poss", "dayword", "month"} & span[0].kinds.keys():
            return None
        cut = next((k for k, u in enumerate(span) if "prep" in u.kinds), len(span))
        if (
            cut == 0
            or span[cut - 1].low in THINGS
            or span[cut - 1].low.endswith(("tion", "ment", "ing", "ity", "ness", "ship"))
        ):
            return None
        first = span[0].low in ("the", "a", "an") and len(span) > 1
        start = span[1].start if first else span[0].start
        start += 4 * span[0].low.startswith("the ")  # ``the Council members``
        text = " ".join(u.low for u in span)
        return Ref(BODY, start, span[-1].end, name=text, plural=True)
