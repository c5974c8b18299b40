"""Clauses of a sentence: a walk from left to right that tells heads (subject, cue) from what others only report."""

from typing import Final

from verbale.acts import FORCE
from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Ref
from verbale.lang.en.cues import Cue, cue_at
from verbale.lang.en.words import DASHES, OPENERS, is_adverb, is_possessive, is_verbish, ref_of
from verbale.text.units import Unit

# Subjects that speak in print, not at the meeting.
THINGS: Final = frozenset("report reports study studies figures statement agreement data document survey text plan programme project article paper communiqué communique event ceremony results record records map index letter treaty convention law act bill budget deal draft version website page platform figure trade cooperation relations year years week law system tool model technology network table chart list book note process framework exercise exhibition film song day centre number numbers growth share value volume story attack crisis war storm flood earthquake".split())
COORDINATORS: Final = frozenset({"and", "but", "while", "whereas", "or", "yet", "whilst", ";", "as well as", "then", "nor", "before"})
PASSIVE_SUBJECTS: Final = frozenset({"views", "opinions", "ideas", "perspectives", "experiences", "notes"})
BEFORE_ING: Final = frozenset({",", "and", "while", "by", "before", "after", ";", "whilst", "–", "—", "when", "in", "as well as", "or", "but", "also", "(", "besides", "apart from"})
HEADLINE_ACTS: Final = frozenset("affirm hope propose request discuss agree invite thank congratulate inform concern support commit offer appreciate".split())
AGREED: Final = frozenset("agreement consensus understanding convergence accord unanimity recognition".split())
BEGINS: Final = frozenset("began ended closed opened concluded started responded finished continued began replied".split())
FRAMES: Final = frozenset("turning returning touching speaking talking referring looking addressing focusing dwelling".split())
CLOSED: Final = frozenset({".", "/", "!", "?", ")", "“", "”", '"'})


class Head:
    """A clause head: its cue, how it was found, who speaks (refs, or None for the subject carried on)."""

    __slots__ = ("after", "before", "carried", "confidence", "cue", "negated", "refs", "rule", "start", "stop", "who_after")

    def __init__(self, cue: Cue, start: int, refs: list[Ref] | None, rule: str, confidence: float) -> None:
        self.cue, self.start, self.refs, self.rule, self.confidence = cue, start, refs, rule, confidence
        self.negated = False
        self.before: tuple[int, int] | None = None  # content stands before the cue, these tokens
        self.after: int | None = None  # content begins here at the earliest
        self.stop: int | None = None  # content ends here at the latest
        self.carried: Head | None = None
        self.who_after = False  # a fronted participle: the speaker is the next head's


class Event:
    """A meeting verb with its subject: tokens of the verb and where its object begins."""

    __slots__ = ("end", "kind", "flags", "refs", "start", "passive")

    def __init__(self, start: int, end: int, kind: str, flags: frozenset[str], refs: list[Ref], passive: bool) -> None:
        self.start, self.end, self.kind, self.flags, self.refs, self.passive = start, end, kind, flags, refs, passive


class Walk:
    """One sentence's heads and meeting verbs."""

    def __init__(self, tokens: list[Unit], headline: bool, section: list[Ref] | None) -> None:
        self.tokens, self.headline, self.section = tokens, headline, section
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
        self.quote_at = -1
        self.ing_from_meeting = False
        self._run()

    def _run(self) -> None:
        k, n = self._lead(), len(self.tokens)
        self.begin = k
        while k < n:
            unit = self.tokens[k]
            if unit.inner is not None:
                self.quote_at = k
                k += 1
            elif unit.ref is not None:
                k = self._ref(k)
            elif unit.low == "there" and k == self.begin and k + 2 < n:
                k = self._there(k)
            elif "accordto" in unit.kinds:
                k = self._according(k)
            elif unit.kinds and ("cue" in unit.kinds or "nverb" in unit.kinds or "meet" in unit.kinds):
                k = self._verb(k)
            else:
                if self.awaiting and is_verbish(unit) and not self._helps(k) and self._joined(k):
                    self._verb_seen(unit, k)
                k += 1
        self._front()

    def _lead(self) -> int:
        """Past a bullet, a number or a dash that opens a line."""
        tokens, k = self.tokens, 0
        while k < min(4, len(tokens)) and not tokens[k].cap and tokens[k].ref is None and tokens[k].inner is None and (
            (not tokens[k].word and tokens[k].low not in ("“", '"')) or (k + 1 < len(tokens) and len(tokens[k].low) <= 3 and tokens[k + 1].low in (".", ")") and not tokens[k].kinds)
        ):
            k += 1
        return k

    def _helps(self, k: int) -> bool:
        """Whether the auxiliary at ``k`` belongs to a verb that is read itself (``has invited``, ``was received``)."""
        tokens, n = self.tokens, len(self.tokens)
        if "aux" not in tokens[k].kinds:
            return False
        while k < n and ("aux" in tokens[k].kinds or "neg" in tokens[k].kinds or is_adverb(tokens[k])) and "cue" not in tokens[k].kinds:
            k += 1
        return k < n and bool({"cue", "nverb", "meet"} & tokens[k].kinds.keys()) and tokens[k].ref is None

    # --- subjects

    def _ref(self, k: int) -> int:
        tokens, n = self.tokens, len(self.tokens)
        end, refs = self._coordination(k)
        possessive = is_possessive(tokens, end)
        if possessive > end:
            return possessive
        start = self._clause_start(k)
        if start is None:
            return k + 1
        if not self._followed_by_verb(end, start):
            return end if len(refs) > 1 else k + 1
        if self._inverted(k):
            return k + 1
        del n
        self.subject, self.subject_at, self.clause, self.awaiting = refs, (k, end), start, True
        return end

    def _coordination(self, k: int) -> tuple[int, list[Ref]]:
        """``A and B``, in a headline also ``A, B``."""
        tokens, n = self.tokens, len(self.tokens)
        first = ref_of(tokens[k])
        assert first is not None
        refs, j = [first], k + 1
        while j + 1 < n and len(refs) < 6:
            low = tokens[j].low
            ref = ref_of(tokens[j + 1])
            if low == "and" and ref is not None and ref.kind != PRONOUN:
                refs.append(ref)
                j += 2
            elif low == "," and ref is not None and (self.headline or self._list_of_refs(j)):
                refs.append(ref)
                j += 2
            elif low == "," and j + 2 < n and tokens[j + 1].low == "and" and (ref := ref_of(tokens[j + 2])) is not None and len(refs) > 1:
                refs.append(ref)
                j += 3
            else:
                break
        if len(refs) > 1 and j < n and is_possessive(tokens, j) > j:
            return k + 1, [first]
        if len(refs) > 1 and first.kind == PERSON and refs[1].kind == OFFICE and k + 1 < n and tokens[k + 1].low == ",":
            return k + 1, [first]
        return j, refs

    def _list_of_refs(self, j: int) -> bool:
        """``A, B and C`` ahead of the comma at ``j``."""
        tokens, n = self.tokens, len(self.tokens)
        for _ in range(5):
            if j + 2 >= n or tokens[j + 1].ref is None:
                return False
            if tokens[j + 2].low == "and" or (tokens[j + 2].low == "," and j + 3 < n and tokens[j + 3].low == "and"):
                at = j + 3 if tokens[j + 2].low == "and" else j + 4
                return at < n and tokens[at].ref is not None
            if tokens[j + 2].low != ",":
                return False
            j += 2
        return False

    def _clause_start(self, k: int) -> int | None:
        """Where the clause begins whose subject stands at ``k``; None if this is no place for a main subject."""
        tokens, j = self.tokens, k - 1
        while j >= self.begin and is_adverb(tokens[j]):
            j -= 1
        if j < self.begin:
            return self.begin
        unit = tokens[j]
        low = unit.low
        if low in (";", ":", "–", "—", "|") or (low == ")" and not self.heads and self.main is None):
            return j
        if low in COORDINATORS:
            back = j - 1 if j and tokens[j - 1].low in (",", ";") else j
            return back if self._may_coordinate(k, back < j, low) else None
        if low == ",":
            if self.main is None and not self._open_that():
                return j
            return j
        if low in ("which", "where", "whom") and not self.heads and self.events:
            return j - 2 if j >= 2 else None
        if unit.inner is not None:
            return j
        if self.main is None and low not in ("that", "whether", "if") and not self._open_that() and self._time(j):
            return self.begin
        return None

    def _time(self, j: int) -> bool:
        """``On 4 March Bao said``: a date without a comma before the subject."""
        unit = self.tokens[j]
        return bool({"month", "weekday", "dayword"} & unit.kinds.keys()) or unit.low.isdigit()

    def _open_that(self) -> bool:
        return bool(self.heads) and not self.heads[-1].who_after

    def _may_coordinate(self, k: int, comma: bool, low: str) -> bool:
        """Whether ``and Y welcomed`` opens a main clause or stays in what X said."""
        if not self.heads and self.main is None:
            return False
        if low in (";", "while", "whereas", "whilst", "but", "yet"):
            ref = ref_of(self.tokens[k])
            return comma or low == ";" or (ref is not None and ref.kind != BODY) or not self._that_clause()
        ref = ref_of(self.tokens[k])
        if ref is None:
            return False
        if comma:
            return True
        if ref.kind in (PERSON, OFFICE, BOTH):
            return True
        return not self._that_clause()

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

    def _followed_by_verb(self, j: int, start: int) -> bool:
        """Whether a finite verb follows a noun phrase, adverbs and (at the start) an apposition skipped."""
        tokens, n = self.tokens, len(self.tokens)
        while j < n and is_adverb(tokens[j]):
            j += 1
        if j >= n:
            return False
        if is_verbish(tokens[j]) or "meet" in tokens[j].kinds:
            return not tokens[j].low.split(" ", 1)[0].endswith("ing")
        low = tokens[j].low
        if low in (",", "(", "–", "—") or low in OPENERS or "dayword" in tokens[j].kinds or low in ("who", "of"):
            return True
        return low == ":" and j == n - 1

    def _inverted(self, k: int) -> bool:
        """``“...,” said X`` and ``..., said X``: X is the subject of the cue before it."""
        return bool(self.heads) and self.heads[-1].before is not None and self.heads[-1].cue.end == k

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
        if tokens[j].low in (",", ")", "–", "—") and first.low in (",", "(", "–", "—"):
            return not any(u.low in ("that", ";") for u in between) or first.low == ","
        if is_adverb(first):
            end += 1
            while end < j and is_adverb(tokens[end]):
                end += 1
            first = tokens[end]
        if first.low in OPENERS or "dayword" in first.kinds or first.low == "of" or (first.low == "," and "prep" in tokens[j].kinds):
            return tokens[j].low not in ("that", "which", "who", "to", "and") and not any(
                "rel" in u.kinds or u.low == ";" for u in between
            )
        return False

    def _verb_seen(self, unit: Unit, k: int) -> None:
        self.awaiting = False
        self.main = self.subject
        if self.first_main is None:
            self.first_main = self.subject
        self.main_verb = k
        self.main_form = "third" if unit.low in ("is", "are", "has", "have", "will") else "past"

    # --- verbs

    def _verb(self, k: int) -> int:
        tokens = self.tokens
        if "nverb" in tokens[k].kinds and self._noun_passive(k):
            return k + 1
        if not self.heads and k < self.begin + 6 and self._also(k):
            return k + 1
        if tokens[k].low == "continued" and k + 1 < len(tokens) and tokens[k + 1].low == "to":
            if self.awaiting and self._joined(k):
                self._verb_seen(tokens[k], k)
            return k + 1
        cue = cue_at(tokens, k)
        meet = self._meeting(k)
        if meet is not None and (meet[1] == "courtesy_call" or cue is None or meet[0] > cue.end or "cue" not in tokens[k].kinds):
            if self._event(k, meet):
                return meet[0]
            if cue is None:
                return k + 1
        if cue is None and tokens[k].low == "exchanged":
            cue = Cue(k, k + 1, "discuss", "past", frozenset())
            if not self._left(k)[1]:
                cue = None
        if cue is None and "aux" in tokens[k].kinds and self._helps(k):
            return k + 1
        if cue is None:
            if self.awaiting and self._joined(k) and not tokens[k].low.split(" ")[0].endswith("ing"):
                self._verb_seen(tokens[k], k)
            return k + 1
        if cue.form == "ing":
            return self._participle(cue)
        return self._finite(cue)

    def _left(self, k: int) -> tuple[int, bool, bool, bool]:
        """Left of a verb past adverbs and auxiliaries: index, whether a form of be, a modal, a negation was passed."""
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
            elif not ("aux" in unit.kinds or is_adverb(unit) or unit.low == "both"):
                break
            j -= 1
        return j, be, modal, negated

    def _finite(self, cue: Cue) -> int:
        tokens, k = self.tokens, cue.start
        j, be, modal, negated = self._left(k)
        if modal and "would like" != tokens[k].low:
            if self.awaiting and self._joined(k):
                self._verb_seen(tokens[k - 1], k)
            return k + 1
        did = any(tokens[x].low in ("did", "do", "does") for x in range(j + 1, k))
        if cue.form == "base" and not did and not self._plural_present(j):
            return self._infinitive(cue, j)
        if cue.form == "participle" and not be and not any("aux" in tokens[x].kinds for x in range(j + 1, k)):
            return k + 1
        if be and tokens[k].low.split(" ", 1)[0] not in ("was", "were", "is", "are"):
            return self._passive(cue, j)
        if tokens[j].low == "who" and j > 1 and tokens[j - 1].low == "," and (person := ref_of(tokens[j - 2])) is not None:
            return self._relative(cue, j, person)
        if had(tokens, j, k):  # an earlier act
            return self._unsaid(cue, j)
        refs, start, rule, confidence = self._subject_of(cue, j)
        if rule is None:
            return self._unsaid(cue, j)
        if self.headline and (cue.act not in HEADLINE_ACTS or (cue.act == "agree" and False)):
            self._seen(cue, refs)
            return cue.end
        head = Head(cue, start, refs, rule, confidence)
        head.negated = negated
        if rule == "en.after":
            return self._post(head, j)
        self.heads.append(head)
        self._seen(cue, refs)
        return cue.end

    def _relative(self, cue: Cue, j: int, person: Ref) -> int:
        """``..., who appealed for``: a clause of its own about the person named last."""
        if person.kind != PERSON or cue.form != "past" or (self.awaiting and self.subject and person is self.subject[0]):
            return cue.start + 1
        if self.heads and not self.events:
            return cue.start + 1
        self.heads.append(Head(cue, j - 1, [person], "en.relative", 0.88))
        self.main, self.main_form, self.main_verb = [person], "past", cue.start
        return cue.end

    def _seen(self, cue: Cue, refs: list[Ref] | None) -> None:
        self.awaiting = False
        if refs:
            self.main = refs
            if self.first_main is None:
                self.first_main = refs
        self.main_verb = cue.start
        self.main_form = cue.form if cue.form != "base" else "third"

    def _plural_present(self, j: int) -> bool:
        """A base form is a finite verb in a headline (``Viet Nam, UN agency seek``) or after a plural subject."""
        return j >= self.begin and self.awaiting and j == self.subject_at[1] - 1 and (self.headline or len(self.subject or []) > 1 or bool(self.subject and self.subject[0].plural))

    def _subject_of(self, cue: Cue, j: int) -> tuple[list[Ref] | None, int, str | None, float]:
        """Subject of a finite cue whose left neighbour is ``j``: refs, clause start, rule (None: it is no head), confidence."""
        tokens, k = self.tokens, cue.start
        none: tuple[list[Ref] | None, int, str | None, float] = (None, 0, None, 0.0)
        if self.awaiting and self.subject is not None:
            end = self.subject_at[1]
            if j == end - 1:
                if self._closing(cue):
                    return self.subject, self.clause, "en.after", 0.93
                weak = "weak" in cue.flags and not self._weak_fits(cue)
                if weak:
                    return none
                if self.subject[0].kind == BOTH and self.subject[0].name == "event" and "joint" not in cue.flags and cue.act not in ("agree", "appreciate", "welcome", "affirm", "discuss", "conclude"):
                    return none
                if cue.form == "third" and not self.headline and (self.subject[0].name[:1].islower() and self.subject[0].kind in (BODY, PRONOUN)):
                    return none
                return self.subject, self.clause, "en.subject-cue", 0.95
            if self._joined(k) and not ("weak" in cue.flags and not self._weak_fits(cue)):
                return self.subject, self.clause, "en.subject-apart", 0.9
        if j < self.begin:
            if self.section and cue.form in ("past", "base", "third"):
                return self.section, self.begin, "en.list-line", 0.93
            return none
        unit = tokens[j]
        if unit.inner is not None or (unit.low == "," and (tokens[j - 1].inner is not None if j else False)):
            if "says" in cue.flags and cue.end < len(tokens) and tokens[cue.end].ref is not None:
                return [ref_of(tokens[cue.end])], j, "en.after", 0.95  # type: ignore[list-item]
        if unit.low == "," and self._closing_inverted(cue):
            return [ref_of(tokens[cue.end])], j, "en.after", 0.93  # type: ignore[list-item]
        if unit.low in COORDINATORS or unit.low == ",":
            return self._coordinated(cue, j)
        group = self._group(cue, j)
        if group is not None:
            return [group], self.begin, "en.group", 0.8
        return none

    def _group(self, cue: Cue, j: int) -> Ref | None:
        """``Provincial leaders from both banks argued``: an unknown noun phrase that opens the sentence and speaks."""
        tokens = self.tokens
        if self.main is not None or self.heads or cue.form != "past" or "weak" in cue.flags or "still" in cue.flags or j - self.begin > 9:
            return None
        span = tokens[self.begin : j + 1]
        if not span or any(not u.word or u.inner is not None or {"rel", "aux", "cue", "nverb", "frame", "meet"} & u.kinds.keys() for u in span):
            return None
        if {"prep", "sub", "adv", "conj", "pron", "poss", "dayword", "month"} & span[0].kinds.keys():
            return None
        cut = next((k for k, u in enumerate(span) if "prep" in u.kinds), len(span))
        if cut == 0 or span[cut - 1].low in THINGS or span[cut - 1].low.endswith(("tion", "ment", "ing", "ity", "ness", "ship")):
            return None
        first = span[0].low in ("the", "a", "an") and len(span) > 1
        start = span[1].start if first else span[0].start
        del first
        text = " ".join(u.low for u in span)
        return Ref(BODY, start, span[-1].end, name=text, plural=True)

    def _weak_fits(self, cue: Cue) -> bool:
        """A verb that is often no report counts before ``that``, ``as``, a quotation, or its like."""
        tokens, at = self.tokens, cue.end
        if at >= len(tokens):
            return False
        low = tokens[at].low
        act = cue.act
        if act == "hope":
            return low == "to" or tokens[at].ref is not None
        if tokens[cue.start].low.startswith("call"):
            return any(u.inner is not None for u in tokens[at : at + 4]) or low in ("it", "this")
        if tokens[cue.start].low.startswith(("see", "saw", "draw", "drew", "find", "found", "know", "knew", "understood", "call")):
            return low == "that" or (low in (":",) or tokens[at].inner is not None) or self._as_ahead(at)
        return low == "that" or tokens[at].inner is not None or low in (":", "it") or self._as_ahead(at) or tokens[cue.start].low.startswith(("cite", "mention", "describ", "character", "identif", "attribut", "assess", "believ", "forecast", "consider", "regard", "rate", "judg", "deem")) or tokens[at].ref is not None

    def _as_ahead(self, at: int) -> bool:
        return any(u.low == "as" for u in self.tokens[at : at + 12])

    def _closing(self, cue: Cue) -> bool:
        """``..., he added.``: nothing but the end follows a verb of saying, and a clause stands before it."""
        tokens, at = self.tokens, cue.end
        s = self.subject_at[0]
        if "says" not in cue.flags or s <= self.begin:
            return False
        before = tokens[s - 1]
        if not (before.low == "," or before.inner is not None or before.low in ("–", "—")):
            return False
        while at < len(tokens) and (is_adverb(tokens[at]) or "dayword" in tokens[at].kinds):
            at += 1
        if at < len(tokens) and before.inner is not None:
            return tokens[at].low != "that"
        if at < len(tokens) and tokens[at].low not in (".", ",", ";", "/", "–", "—", "?", "!") and "prep" not in tokens[at].kinds:
            return tokens[at].ref is not None and tokens[cue.start].low in ("told",) and s - self.begin > 3
        return s - self.begin > 2 and self._clause_before(s)

    def _clause_before(self, s: int) -> bool:
        """Whether what stands before the comma is a clause of its own rather than an adverbial."""
        head = self.tokens[self.begin]
        if "prep" in head.kinds or "frame" in head.kinds or head.low in ("in", "on", "at", "according"):
            return any("be" in u.kinds or "modal" in u.kinds for u in self.tokens[self.begin : s])
        return True

    def _closing_inverted(self, cue: Cue) -> bool:
        tokens, at = self.tokens, cue.end
        return "says" in cue.flags and cue.form == "past" and at < len(tokens) and tokens[at].ref is not None and cue.start - self.begin > 3 and (
            at + 1 >= len(tokens) or tokens[at + 1].low in (".", ",", "/", ";") or "prep" in tokens[at + 1].kinds
        )

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
        if last_head is not None:
            first = last_head.cue.end if last_head.before is None else last_head.cue.end
            if last_head.before is None and tokens[cut].inner is None:
                if FORCE[last_head.cue.act] > FORCE[head.cue.act] and last_head.start <= self.begin + 1:
                    # what is reported performs a weightier act of the speaker's side: that act is the statement
                    last_head.refs, last_head.stop, last_head.rule = head.refs, cut + 1, "en.carried"
                    self._seen(head.cue, head.refs)
                    return head.cue.end
                if last_head.start <= self.begin + 1:
                    self.heads.pop()
                    first = self.begin
                else:
                    self.awaiting = False
                    return head.cue.end
        head.before = (first, cut + 1)
        self.heads.append(head)
        self._seen(head.cue, head.refs)
        return head.cue.end

    def _coordinated(self, cue: Cue, j: int) -> tuple[list[Ref] | None, int, str | None, float]:
        """A verb after ``and`` or a comma that goes on with the main subject."""
        tokens = self.tokens
        none: tuple[list[Ref] | None, int, str | None, float] = (None, 0, None, 0.0)
        comma = tokens[j].low == ","
        back = j - 1 if j and tokens[j - 1].low in (",", ";") and not comma else j
        if self.main is None and not self.heads:
            if self.section and j <= self.begin + 1:
                return self.section, self.begin, "en.list-line", 0.9
            return none
        if self.main is None:
            return none
        if self.awaiting and comma:
            return none
        if cue.form not in (self.main_form, "past") or (cue.form == "past" and self.main_form == "third" and self.headline):
            return none
        if self.main_form == "third" and cue.form == "past" and not self.headline and not comma and back == j:
            return none
        if not self._has_object(cue):
            return none
        weak = "weak" in cue.flags
        if weak and not self._weak_fits(cue):
            return none
        if comma and back == j and not self._list_of_verbs(cue, j):
            return none
        if back == j and not comma and tokens[j].low != ";" and self._inner_verb(cue, j):
            return none
        if "still" in cue.flags and back == j and self._that_clause():
            return none
        return self.main, back, "en.coordinated", 0.93 if back < j or tokens[j].low == ";" else 0.9

    def _inner_verb(self, cue: Cue, j: int) -> bool:
        """``said that the two countries shared history and supported each other``: a past verb inside is what ``and`` continues."""
        if not self.heads or not self._that_clause():
            return False
        for unit in self.tokens[self.heads[-1].cue.end : j]:
            if unit.low in ("had", "has", "have", "would", "will", "was", "were", "is", "are"):
                return False
        return any(
            u.low.endswith("ed") and not u.cap and "cue" not in u.kinds and u.word for u in self.tokens[self.heads[-1].cue.end : j]
        ) and "still" in cue.flags

    def _list_of_verbs(self, cue: Cue, j: int) -> bool:
        """``thanked X, praised Y and urged Z``: a comma alone joins finite verbs in a list."""
        return cue.form == "past" and (bool(self.heads) or self.main_verb >= 0) and not (
            j > 0 and self.tokens[j - 1].low in ("which", "who")
        )

    def _has_object(self, cue: Cue) -> bool:
        """A coordinated verb needs something after it, and ``by`` makes it a participle (``proposed and agreed by``)."""
        tokens, at = self.tokens, cue.end
        if at >= len(tokens):
            return False
        low = tokens[at].low
        if low == "by" and cue.act not in ("affirm",):
            return False
        return not (low in (".", ",", ";", "/") and cue.act not in ("agree",))

    def _unsaid(self, cue: Cue, j: int) -> int:
        if self.awaiting and self._joined(cue.start):
            self._verb_seen(self.tokens[cue.start], cue.start)
        return cue.start + 1

    def _infinitive(self, cue: Cue, j: int) -> int:
        """``met with X to discuss Y`` is what both did; every other infinitive belongs to a content."""
        tokens = self.tokens
        if j > 0 and tokens[j].low == "to" and self._goes_on(j):
            head = Head(cue, j, self.main, "en.coordinated", 0.9)
            head.start = cue.start
            self.heads.append(head)
            return cue.end
        if j >= 0 and tokens[j].low == "to" and self.events and not self.heads and cue.act == "discuss" and self.main is not None:
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
        return (low in ("on", "ahead") and before == "went") or low in ("proceeded", "hastened", "paused", "rose", "continued")

    def _met(self) -> list[Ref]:
        event = self.events[-1]
        return [Ref(BOTH, self.tokens[event.start].start, self.tokens[event.start].end, plural=True)]

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
        """``Ways to ... were discussed``, ``X was welcomed by Y``: the subject is the content, the agent speaks."""
        tokens = self.tokens
        refs, after = self._agent(cue)
        first = self._passive_start(j)
        if first is None or (refs is None and cue.act != "discuss"):
            return False
        told = "object" in cue.flags and after < len(tokens) and tokens[after].low in ("of", "that", "on", "to", "about")
        head = Head(cue, first, refs or [both], "en.passive", 0.9 if refs else 0.85)
        if told:
            head.after = after
        else:
            if cue.act in ("affirm", "request") and tokens[j].ref is not None and refs is not None and refs[0].kind not in (PERSON, OFFICE, PRONOUN, BODY, BOTH):
                return False
            head.before = (first, j + 1)
        self.heads.append(head)
        self.main, self.main_form, self.main_verb = head.refs, "past", cue.start
        return True

    def _passive_start(self, j: int) -> int | None:
        """First token of the subject of a passive that opens its clause."""
        tokens, k = self.tokens, j
        while k > self.begin and tokens[k - 1].low not in (";", ":") and not (
            tokens[k - 1].low == "," and k - 1 > self.begin and ("conj" in tokens[k].kinds)
        ):
            if "rel" in tokens[k].kinds or tokens[k].low == "that" or "modal" in tokens[k].kinds or tokens[k].inner is not None:
                return None
            k -= 1
        if self.heads and self.heads[-1].cue.end > k:
            return None
        while k < j and (tokens[k].low in COORDINATORS or is_adverb(tokens[k]) or tokens[k].low == ","):
            k += 1
        if "prep" in tokens[k].kinds or "frame" in tokens[k].kinds or "sub" in tokens[k].kinds or tokens[k].low.endswith("ing"):
            return None
        return k

    def _agent(self, cue: Cue) -> tuple[list[Ref] | None, int]:
        """``by X`` soon after a passive, and the token after it."""
        tokens, at = self.tokens, cue.end
        if at + 1 < len(tokens) and tokens[at].low == "by" and (ref := ref_of(tokens[at + 1])) is not None:
            if is_possessive(tokens, at + 2) > at + 2:
                return None, at
            return [ref], at + 2
        if at + 1 < len(tokens) and tokens[at].low == "by" and tokens[at + 1].low in ("him", "her", "them"):
            if at + 2 >= len(tokens) or not tokens[at + 2].word or "prep" in tokens[at + 2].kinds:
                unit, low = tokens[at + 1], tokens[at + 1].low
                kind = BOTH if low == "them" else PRONOUN
                return [Ref(kind, unit.start, unit.end, name=low, female=low == "her")], at + 2
        return None, at

    def _noun_passive(self, k: int) -> bool:
        """``Satisfaction was expressed at``, ``Concern was voiced by X over``: the noun names the act."""
        tokens = self.tokens
        j, be, modal, _ = self._left(k)
        if not be or modal or j < self.begin:
            return False
        classes = tokens[k].kinds["nverb"].flags
        noun = next((e for e in (tokens[j].kinds.get("actnoun"), tokens[j].kinds.get("hnoun")) if e is not None and e.flags & classes), None)
        if noun is None:
            return False
        first = j
        negated = first > self.begin and tokens[first - 1].low == "no"
        if negated:
            first -= 1
        while first > self.begin and tokens[first - 1].word and not tokens[first - 1].kinds and tokens[first - 1].ref is None:
            first -= 1
        if first > self.begin and tokens[first - 1].low not in COORDINATORS and tokens[first - 1].low not in (",", ":"):
            return False
        cue = Cue(first, k + 1, noun.value, "past", frozenset())
        cue.noun = True
        refs, after = self._agent(cue)
        head = Head(cue, first, refs or [Ref(BOTH, tokens[first].start, tokens[k].end, plural=True)], "en.passive", 0.9)
        head.negated = negated
        head.after = after
        self.heads.append(head)
        self.awaiting = False
        self.main, self.main_form, self.main_verb = head.refs, "past", k
        return True

    def _participle(self, cue: Cue) -> int:
        tokens, k = self.tokens, cue.start
        j = k - 1
        while j >= self.begin and is_adverb(tokens[j]):
            j -= 1
        if "frame" in tokens[k].kinds or (j < self.begin and tokens[k].low.split(" ", 1)[0] in FRAMES):
            return k + 1
        if j < self.begin:
            if self.section:
                self.heads.append(Head(cue, self.begin, self.section, "en.list-line", 0.9))
                return cue.end
            head = Head(cue, self.begin, None, "en.fronted", 0.93)
            head.who_after = True
            self.heads.append(head)
            return cue.end
        low = tokens[j].low
        last = self.heads[-1] if self.heads else None
        if low not in BEFORE_ING:
            return k + 1
        if low in ("and", "or", "but", ";") or (low == "," and last is not None and last.cue.form == "ing"):
            if last is None or last.cue.form != "ing":
                return k + 1
            head = Head(cue, j - 1 if j and tokens[j - 1].low == "," else j, last.refs, "en.participle", 0.9)
            head.who_after = last.who_after
            self.heads.append(head)
            return cue.end
        if low == "by" and self.main is not None and j > 0 and tokens[j - 1].low in BEGINS:
            self.heads.append(Head(cue, cue.start, self.main, "en.participle", 0.9))
            return cue.end
        if low in ("in", "by", "after", "before", "when", "besides", "apart from") and not (j == self.begin or tokens[j - 1].low == ","):
            return k + 1
        if low in ("after", "before", "when", "besides", "apart from", "in", "by") :
            return k + 1 if low != "in" and low != "by" else self._by(cue, j)
        if "still" in cue.flags and low not in ("while", "whilst"):
            return k + 1
        refs = self.main
        if self.awaiting and low in ("while", "whilst") and self.subject is not None:
            refs = self.subject
        elif self.main is None:
            return k + 1
        if cue.act == "discuss" and self.events and (not self.heads or all(h.who_after for h in self.heads)):
            refs = self._met()
        if refs is None:
            return k + 1
        at = j - 1 if j and low in ("while", "whilst") and tokens[j - 1].low == "," else j
        confidence = 0.93 if "weak" not in cue.flags else 0.85
        if "weak" in cue.flags and not self._weak_fits(cue):
            return k + 1
        self.heads.append(Head(cue, at, refs, "en.participle", confidence))
        return cue.end

    def _by(self, cue: Cue, j: int) -> int:
        """``In welcoming the guest, Bao said``."""
        if j == self.begin and cue.act in ("welcome", "thank", "congratulate"):
            head = Head(cue, self.begin, None, "en.fronted", 0.85)
            head.who_after = True
            self.heads.append(head)
            return cue.end
        return cue.start + 1

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
            if "prep" in tokens[j].kinds or not tokens[j].word:
                break
        return k + 1

    def _also(self, k: int) -> bool:
        """``Also discussed were visas``: the subject follows."""
        tokens = self.tokens
        cue = tokens[k].kinds.get("cue")
        if cue is None or cue.value != "discuss" or "past" not in cue.flags or k + 1 >= len(tokens) or tokens[k + 1].low not in ("was", "were"):
            return False
        start = k
        while start > self.begin and (is_adverb(tokens[start - 1]) or not tokens[start - 1].kinds or tokens[start - 1].low in ("the", "among", "event", "topics", "issues")):
            start -= 1
        if start != self.begin and tokens[start].ref is None:
            return False
        both = Ref(BOTH, tokens[k].start, tokens[k].end, plural=True)
        head = Head(Cue(k, k + 1, "discuss", "past", frozenset()), self.begin, [both], "en.passive", 0.88)
        head.after = k + 2
        self.heads.append(head)
        self.main, self.main_form = [both], "past"
        return True

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

    # --- meetings, sources

    def _meeting(self, k: int) -> tuple[int, str, frozenset[str]] | None:
        """A meeting verb at ``k``: index after it, kind, flags."""
        tokens, n = self.tokens, len(self.tokens)
        entry = tokens[k].kinds.get("meet")
        if entry is not None:
            return k + 1, entry.value, entry.flags
        if tokens[k].low.startswith("call") and tokens[k].low.endswith(("ed on", "ed upon")) and self._visited(k + 1):
            return k + 1, "courtesy_call", frozenset({"guest"})
        verb = tokens[k].kinds.get("nverb")
        if verb is None or "h" not in verb.flags:
            return None
        for j in range(k + 1, min(n, k + 12)):
            unit = tokens[j]
            found = unit.kinds.get("meetnoun")
            if found is not None and not (j + 1 < n and ("meetnoun" in tokens[j + 1].kinds or tokens[j + 1].low in DASHES)):
                return j + 1, found.value, verb.flags | {"host", "met"}
            ref = ref_of(unit)
            if ref is not None and ref.kind == BOTH and ref.name == "event":
                return j + 1, "event", verb.flags | {"host", "met"}
            if unit.low in (",", ".", ";", "with", "that", "to") or "cue" in unit.kinds:
                return None
        return None

    def _visited(self, k: int) -> bool:
        """``called on the President.``: a visit, no request."""
        tokens = self.tokens
        ref = ref_of(tokens[k]) if k < len(tokens) else None
        if ref is None or ref.kind != PERSON or is_possessive(tokens, k + 1) > k + 1:
            return False
        return k + 1 >= len(tokens) or tokens[k + 1].low in (".", ",", "in", "at", "on", "and", ";", "/") or "dayword" in tokens[k + 1].kinds

    def _event(self, k: int, meet: tuple[int, str, frozenset[str]]) -> bool:
        tokens = self.tokens
        end, kind, flags = meet
        j, be, modal, negated = self._left(k)
        if modal or negated:
            return False
        first = tokens[k].low.split(" ", 1)[0]
        refs: list[Ref] | None = None
        if self.awaiting and self._joined(k) and (not first.endswith("ing") or be):
            refs = self.subject
        elif self.main is not None and j >= self.begin and tokens[j].low in ("and", ",") and not first.endswith("ing"):
            refs = self.main
        if refs is None:
            return False
        self.events.append(Event(k, end, kind, flags, refs, be))
        self._verb_seen(tokens[k], k)
        self.main = refs
        return True

    def _according(self, k: int) -> int:
        tokens, n = self.tokens, len(self.tokens)
        if k + 1 >= n or (ref := ref_of(tokens[k + 1])) is None or ref.kind not in (PERSON, OFFICE, PRONOUN) or is_possessive(tokens, k + 2) > k + 2:
            return k + 1
        if k > self.begin + 1 and self.heads:
            return k + 1
        cue = Cue(k, k + 1, "affirm", "past", frozenset())
        head = Head(cue, k, [ref], "en.according", 0.93)
        head.after = k + 2
        if k > self.begin:
            head.before = (self.begin, k - 1 if tokens[k - 1].low == "," else k)
        self.heads.append(head)
        self.main, self.main_form = [ref], "past"
        return k + 2


def had(tokens: list[Unit], j: int, k: int) -> bool:
    """Whether ``had`` stands between: an earlier act, told in the past perfect."""
    return any(tokens[x].low == "had" for x in range(j + 1, k))


__all__ = ["CLOSED", "Event", "Head", "Walk"]
