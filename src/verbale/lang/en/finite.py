"""Finite verbs of reporting: heads of main clauses, or part of what another reports."""

from typing import Final

from verbale.acts import FORCE
from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, Ref
from verbale.lang.en.auxiliaries import ABLE
from verbale.lang.en.coordinated import Coordinated
from verbale.lang.en.cues import Cue
from verbale.lang.en.heads import BEGINS, COORDINATORS, HEADLINE_ACTS, Head, had
from verbale.lang.en.words import ref_of

SUBORDINATE: Final = frozenset(["once", "if", "when", "unless", "until", "where", "though", "although"])


class Finite(Coordinated):
    """Finite verbs of reporting: heads of main clauses, or part of what another reports."""

    def _finite(self, cue: Cue) -> int:
        tokens, k = self.tokens, cue.start
        j, be, modal, negated = self._left(k)
        if tokens[k].low in ("asked", "asks") and self._quoted(k, j):
            cue.flags = cue.flags | {"says"}
        split = self._split(cue, j)
        if split is not None:
            return split
        if k > self.begin and (tokens[k - 1].low == "as" or self._once_done(cue)):
            return k + 1  # ``as agreed last year``
        if tokens[k].low in BEGINS and cue.end + 1 < len(tokens) and tokens[cue.end].low == "by":
            return self._unsaid(cue, j)  # ``continued by stating``
        if tokens[k].low == "went on" and not self._interjected(cue):
            return self._unsaid(cue, j)
        if j < self.begin and not be and self._having(cue):
            return cue.end
        narrated = modal and self._could_not(cue, j, negated)
        if modal and not narrated and tokens[k].low != "would like":
            if self.awaiting and self._joined(k):
                self._verb_seen(tokens[k - 1], k)
            return k + 1
        if self._inverted_aux(k):
            narrated = negated = True
        did = narrated or any(tokens[x].low in ("did", "do", "does") for x in range(j + 1, k))
        if did and cue.form == "base":
            cue.form = "past"
        if cue.form == "base" and not did and not self._plural_present(cue, j):
            return self._infinitive(cue, j)
        if cue.form == "participle" and not be and not any("aux" in tokens[x].kinds for x in range(j + 1, k)):
            return k + 1
        if be and tokens[k].low.split(" ", 1)[0] not in ("was", "were", "is", "are"):
            return self._passive(cue, j)
        if (
            tokens[j].low == "who"
            and j > 1
            and tokens[j - 1].low == ","
            and (person := ref_of(tokens[j - 2])) is not None
        ):
            return self._relative(cue, j, person)
        if (had(tokens, j, k) and not self._quoted(k, j)) or self._for_years(cue, j):  # an earlier act
            return self._unsaid(cue, j)
        if tokens[j].low in ("who", "that") and (cleft := self._cleft(cue, j)) is not None:
            return cleft
        if tokens[k].low == "concluded" and self._after_quotation(cue):
            cue.act, cue.flags = "affirm", frozenset({"says", "past"})
        refs, start, rule, confidence = self._subject_of(cue, j)
        if rule is None:
            return self._unsaid(cue, j)
        if self.headline and (
            cue.act not in HEADLINE_ACTS
            or ("still" in cue.flags and cue.act == "appreciate")
            or self._asked(cue)
        ):
            self._seen(cue, refs)
            return cue.end
        head = Head(cue, start, refs, rule, confidence)
        head.negated = negated or cue.none or (j >= 0 and tokens[j].low.startswith("neither"))
        if rule == "en.after":
            return self._post(head, j)
        self.heads.append(head)
        self._seen(cue, refs)
        return cue.end

    def _for_years(self, cue: Cue, j: int) -> bool:
        """``has supported the school since 2011``: the narrator's fact."""
        tokens = self.tokens
        if not any(tokens[x].low in ("has", "have") for x in range(j + 1, cue.start)):
            return False
        for k in range(cue.end, min(cue.end + 14, len(tokens) - 1)):
            if tokens[k].inner is not None or tokens[k].low in ("that", ";"):
                return False
            if tokens[k].low == "since":
                return tokens[k + 1].low[:2] in ("19", "20") and len(tokens[k + 1].low) == 4
        return False

    def _cleft(self, cue: Cue, j: int) -> int | None:
        """``It was X who proposed``: X is the subject."""
        tokens, k = self.tokens, j - 1
        refs: list[Ref] = []
        while k > self.begin and (ref := ref_of(tokens[k])) is not None:
            refs.insert(0, ref)
            if tokens[k - 1].low != "and":
                break
            k -= 2
        before = [u.low for u in tokens[max(self.begin, k - 3) : k]]
        if not refs or not any(pair in (["it", "was"], ["it", "is"]) for pair in (before[:2], before[-2:])):
            return None
        if "weak" in cue.flags or refs[0].name == "event" or "neg" in tokens[k - 1].kinds:
            return None
        self.heads.append(Head(cue, self.begin, refs, "en.cleft", 0.88))
        self._seen(cue, refs)
        return cue.end

    def _quoted(self, k: int, j: int) -> bool:
        """``“Who pays?” asked X``, ``“Who pays?” X asked``: what is asked stands before."""
        s = self.subject_at[0] if self.awaiting and j == self.subject_at[1] - 1 else k
        return s > self.begin and self.tokens[s - 1].inner is not None

    def _once_done(self, cue: Cue) -> bool:
        """``a price, once fixed, be reviewed``, ``if adopted``: what is done to a thing, told of nobody."""
        tokens, k = self.tokens, cue.start
        after = tokens[cue.end].low if cue.end < len(tokens) else "."
        return tokens[k - 1].low in SUBORDINATE and cue.form == "past" and after in (",", ".", "by", "in")

    def _relative(self, cue: Cue, j: int, person: Ref) -> int:
        """``..., who appealed for``: a clause of its own about the person named last."""
        if (
            person.kind not in (PERSON, OFFICE)
            or cue.form != "past"
            or (self.awaiting and self.subject and person is self.subject[0])
        ):
            return cue.start + 1
        agent = bool(self.heads) and self.heads[-1].rule == "en.passive" and self.heads[-1].refs == [person]
        if self.heads and not self.events and not agent:
            return cue.start + 1
        self.heads.append(Head(cue, j - 1, [person], "en.relative", 0.88))
        self.main, self.main_form, self.main_verb = [person], "past", cue.start
        return cue.end

    def _subject_of(self, cue: Cue, j: int) -> tuple[list[Ref] | None, int, str | None, float]:
        """Subject of a finite cue whose left neighbour is ``j``: refs, clause start, rule (None: it is no
        head), confidence.
        """
        tokens, k = self.tokens, cue.start
        none: tuple[list[Ref] | None, int, str | None, float] = (None, 0, None, 0.0)
        if self.awaiting and self.subject is not None:
            end = self.subject_at[1]
            if j == end - 1:
                if self._aside(cue):
                    self.awaiting = False
                    return none
                if tokens[k].low.startswith("continue") and self.subject[0].name == "event":
                    return none  # ``The conference continues tomorrow``
                if self._closing(cue):
                    return self.subject, self.clause, "en.after", 0.88
                weak = "weak" in cue.flags and not self._weak_fits(cue)
                if weak or (cue.form == "third" and self.subject[0].kind == BODY and self.subject[0].plural):
                    return none  # ``a lecture, many questions and a memorandum``
                if (
                    self.subject[0].kind == BOTH
                    and self.subject[0].name == "event"
                    and "joint" not in cue.flags
                    and cue.act not in ("agree", "appreciate", "welcome", "affirm", "discuss", "conclude")
                ):
                    return none
                if (
                    cue.form == "third"
                    and not self.headline
                    and self.subject[0].name[:1].islower()
                    and FORCE[cue.act] < 2
                    and (self.subject[0].kind == BODY or self.subject[0].name == "it")
                ):
                    return none
                return self.subject, self.clause, "en.subject-cue", 0.95
            bare = "still" in cue.flags and cue.end < len(tokens) and "prep" in tokens[cue.end].kinds
            if bare and tokens[j].low == ",":
                return none  # ``The Committee on Trade, launched in 2011, invites``
            if tokens[j].low == "," and self._joined(k) and self._closing(cue):
                return self.subject, self.clause, "en.after", 0.88
            if self._joined(k) and not ("weak" in cue.flags and not self._weak_fits(cue)):
                return self.subject, self.clause, "en.subject-apart", 0.9
        if j < self.begin:
            if self.section and cue.form in ("past", "base", "third"):
                return self.section, self.begin, "en.list-line", 0.93
            if cue.form == "past" and "weak" not in cue.flags and self._subject_left_out(k):
                return self.before, self.begin, "en.left-out", 0.85
            return none
        unit = tokens[j]
        quoted = unit.inner is not None or (unit.low == "," and j > 0 and tokens[j - 1].inner is not None)
        after = ref_of(tokens[cue.end]) if cue.end < len(tokens) else None
        if quoted and "says" in cue.flags and after is not None:
            return [after], j, "en.after", 0.95
        if unit.low == "," and after is not None and self._closing_inverted(cue):
            return [after], j, "en.after", 0.88
        if unit.low in COORDINATORS or unit.low == ",":
            return self._coordinated(cue, j)
        group = self._group(cue, j)
        if group is not None:
            said = "says" in cue.flags and any(u.inner is not None for u in tokens[self.begin : j])
            return [group], self.begin, "en.after" if said else "en.group", 0.8
        return none

    def _infinitive(self, cue: Cue, j: int) -> int:
        """``met with X to discuss Y`` is what both did; every other infinitive belongs to a content."""
        tokens = self.tokens
        if j > 0 and tokens[j].low == "to" and self._goes_on(j):
            head = Head(cue, j, self.main, "en.coordinated", 0.9)
            own = self.subject is self.main and bool(self.heads) and self.clause > self.heads[-1].cue.end
            head.start = self.clause if own else cue.start
            self.heads.append(head)
            return cue.end
        if j > 1 and tokens[j].low == "to" and tokens[j - 1].low in ABLE and self._ability(cue):
            head = Head(cue, cue.start, self.main, "en.coordinated", 0.88)
            head.negated = ABLE[tokens[j - 1].low]
            self.heads.append(head)
            return cue.end
        if (
            j >= 0
            and tokens[j].low == "to"
            and self.events
            and not self.heads
            and cue.act == "discuss"
            and self.main is not None
        ):
            head = Head(cue, j, self._met(), "en.met-to", 0.85)
            self.heads.append(head)
            return cue.end
        if j < self.begin and self.section:
            pass
        return cue.start + 1

    def _goes_on(self, j: int) -> bool:
        """``took the opportunity to thank``, ``went on to say``: the infinitive is the act."""
        if self.main is None:
            return False
        low, before = self.tokens[j - 1].low, self.tokens[j - 2].low if j > 1 else ""
        if low in ("opportunity", "occasion", "chance", "floor", "advantage", "moment") and any(
            u.low in ("took", "used", "seized", "taking", "using") for u in self.tokens[max(0, j - 5) : j]
        ):
            return True
        return (
            low == "went on"
            or (low in ("on", "ahead") and before == "went")
            or low
            in (
                "proceeded",
                "hastened",
                "paused",
                "rose",
                "continued",
            )
        )
