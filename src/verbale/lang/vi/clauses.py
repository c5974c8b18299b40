"""Which cues of a sentence head a clause: what stands to the left of a cue decides."""

from typing import Final, NamedTuple

from verbale.acts import FORCE
from verbale.extract.cast import BODY, BOTH, OFFICE, Ref
from verbale.lang.vi.acts import own_house
from verbale.lang.vi.coordination import after_conjunction, after_pause, with_adverbial
from verbale.lang.vi.dates import of_earlier_year
from verbale.lang.vi.heads import (
    PAUSES,
    Cue,
    Head,
    is_rest_of,
    quote_before,
)
from verbale.lang.vi.neighbours import after_joint, beside, first, joined
from verbale.lang.vi.nouns import is_frame, is_listed_noun, is_noun, is_talk, is_thing, is_topic, says_nothing
from verbale.lang.vi.passives import PASSIVES, by_several, by_whom, passive, passive_subject
from verbale.lang.vi.refs import PEOPLE, SUBJECTS, ref_in
from verbale.lang.vi.speakers import Speakers
from verbale.lang.vi.subjects import (
    Subject,
    body_at,
    capitals,
    collective,
    crowd,
    far_subject,
    long_apposition,
    subject_before,
)
from verbale.lexicon.lexicon import Entry
from verbale.text.units import Unit

# Before a cue: nobody has spoken yet.
PLANS: Final = frozenset({"sẽ", "dự kiến", "theo chương trình", "theo kế hoạch"})
PLANNED: Final = frozenset({"sẽ", "sẽ cùng", "cũng sẽ", "sắp", "dự kiến"})  # right before a cue
NO_NEWS: Final = frozenset({"conclude", "welcome", "offer"})  # acts that a headline names but does not report
NO_JOINT: Final = frozenset({"mà", "hoặc", "hay"})  # conjunctions that begin no new clause of a speaker
BEFORE_BODY: Final = frozenset({"conj", "front", "time", "adv", "that"})  # before a body that is the subject
WORDS_OF: Final = frozenset({"lời", "lời của", "ý kiến", "ý kiến của", "đánh giá của", "quan điểm của"})
CONTRASTING: Final = frozenset({"nhưng", "song"})  # "..., nhưng theo bà, ...": one more statement
AS: Final = frozenset({"như", "đúng như", "như lời", "đúng như lời"})  # before who said what follows
THEO: Final = Entry("cue", "affirm")


class Setting(NamedTuple):
    """What all sentences of a page share: its text, who is there, the year of publication (or empty)."""

    text: str
    speakers: Speakers
    year: str


class Clauses:
    """Finds the clause heads of the sentences of one page."""

    def __init__(self, setting: Setting) -> None:
        self.text, self.speakers, self.year = setting

    def heads(self, units: list[Unit], headline: bool) -> list[Head]:
        """The heads of one sentence (its units with refs collapsed), from left to right."""
        heads: list[Head] = []
        for i, unit in enumerate(units):
            if "theo" in unit.kinds:
                head = self._theo(units, i, heads)
            elif "cue" in unit.kinds:
                head = self._judge(units, i, heads)
                if head is not None and headline and head.act in NO_NEWS:
                    head = None
            else:
                continue
            if head is not None:
                heads.append(head)
        return heads

    def _theo(self, units: list[Unit], i: int, heads: list[Head]) -> Head | None:
        """``Theo ông, ...``, and ``..., theo ông.`` at the end of what he holds."""
        opens = _opens(units, i)
        words = 1 if i + 1 < len(units) and units[i + 1].low in WORDS_OF else 0
        contrasts = i > 1 and units[i - 1].low in CONTRASTING and units[i - 2].low == ","
        if (
            not (opens or contrasts)
            or (heads and units[i - 1].low != ";" and not contrasts)
            or i + words + 2 >= len(units)
        ):
            return None
        ref = ref_in(units[i + words + 1], PEOPLE | {BODY})
        if ref is None or (ref.kind == BODY and not ref.envoy):
            return None
        if i and not any(u.word for u in units[i + words + 2 :]):
            head = Head(i, THEO, i, "vi.theo", [ref])
            head.prior = (0, i)
            return head
        comma = i + words + 2
        if units[comma].low != "," or (ref.kind == OFFICE and not self._takes_part(ref)):
            return None
        head = Head(i, THEO, i - (2 if contrasts else 1) if heads else i, "vi.theo", [ref])
        head.stop = comma + 1
        return head

    def _takes_part(self, office: Ref) -> bool:
        """Whether the holder of an office is named, or one of those who meet."""
        figure = self.speakers.figure(office)
        return figure is not None and (figure.named or figure in self.speakers.present)

    def _judge(self, units: list[Unit], i: int, heads: list[Head]) -> Head | None:
        """The head that the cue at unit ``i`` is, or None."""
        unit = units[i]
        if "adv" in unit.kinds and i + 1 < len(units) and "cue" in units[i + 1].kinds:
            return None  # trân trọng cảm ơn: the adverb of the next cue
        inside = unit.cap and i and units[i - 1].word
        if (i == 0 and "front" in unit.kinds) or (inside and not self._in_capitals(units[i - 1], unit)):
            return None
        if is_noun(units, i) or (units[-1].low == "?" and unit.low == "xin"):
            return None
        cue = Cue(units, i, unit.kinds["cue"], heads)
        if not heads and not cue.closes() and any(u.low in PLANS for u in units[:i]):
            return None
        own = units[cue.left + 1 : i]
        if any(u.low == "từng" or (heads and u.low in PLANNED) for u in own):
            return None  # an earlier act, or one to come
        if is_thing(cue) or says_nothing(cue) or is_topic(cue) or is_listed_noun(cue):
            return None
        head = self._by_left(cue)
        if head is not None and head.awaits and (_is_occasion(head) or is_frame(cue) or is_talk(cue)):
            return None
        if head is not None and head.quote is None and units[-1].low == "?" and cue.act != "request":
            return None  # Xin ông cho biết ...? asked by a reporter
        if head is not None and "joint" in cue.entry.flags and not _is_joint(head):
            return None
        if head is not None:
            head.negated = cue.negated
        return head

    def _in_capitals(self, before: Unit, unit: Unit) -> bool:
        return self.text[before.start : before.end].isupper() and self.text[unit.start : unit.end].isupper()

    def _by_left(self, cue: Cue) -> Head | None:
        units, j = cue.units, cue.left
        if j < 0:
            return first(cue)
        left = units[j]
        if cue.open is not None and left.low != ";" and joined(units, cue.open.stop, cue.at):
            inner = "joint" in cue.entry.flags or ("invited" in cue.entry.flags and cue.open.says)
            return None if inner else beside(cue, cue.open)
        if left.ref is not None:
            return self._after_subject(cue)
        if left.inner is not None:
            return cue.quotation(j)
        if left.low in PAUSES:
            return after_pause(cue)
        if "conj" in left.kinds and left.low not in NO_JOINT:
            return after_conjunction(cue)
        if cue.open is not None and cue.open.says and own_house(units, cue.open.stop, cue.at) == j + 1:
            self._take_over(cue, cue.open)
            return None
        if cue.open is None:
            return self._far(cue, j) or self._crowd(cue)
        return self._crowd(cue) if cue.open.awaits else None

    def _far(self, cue: Cue, j: int) -> Head | None:
        """The subject opens the clause and adverbials stand between: accepted for unmistakable cues only."""
        if cue.weak or cue.short:
            return None
        subject = far_subject(cue.units, j) or long_apposition(cue.units, j)
        return cue.head(subject[1], "vi.far-subject", subject[0]) if subject else None

    def _crowd(self, cue: Cue) -> Head | None:
        if cue.weak:
            return None
        subject = None
        if not cue.short:
            subject = crowd(self.text, cue.units, cue.left) or collective(self.text, cue.units, cue.left)
        subject = subject or capitals(self.text, cue.units, cue.left)
        if subject is None or of_earlier_year(cue.units[: subject[1]], self.year):
            return None
        return cue.head(subject[1], "vi.subject-cue", subject[0])

    # the subject stands right before the cue

    def _after_subject(self, cue: Cue) -> Head | None:
        units, subject = cue.units, subject_before(cue.units, cue.left)
        refs, start = subject
        clause = next((k for k in range(start - 1, -1, -1) if units[k].low == ";"), 0)
        if refs[-1].kind in (BODY, BOTH) and of_earlier_year(units[clause:start], self.year):
            return None
        before = units[start - 1] if start else None
        if cue.open is None or before is None:
            return self._first_subject(cue, subject, before)
        if before.low == "," and self._reports_all(cue, subject):
            return None
        if "passive" in before.kinds:
            return passive(cue, subject)
        if not cue.open.awaits and is_rest_of(units, cue.open.stop, start):
            self._carry(cue, cue.open, subject)
            return None
        if before.low == ";" or (before.low in (":", "–", "-") and not cue.open.front):
            return cue.head(start - 1, "vi.subject-cue", refs)
        if before.low == ",":
            return self._after_comma(cue, cue.open, subject)
        if "conj" in before.kinds and before.low != "mà":
            return after_joint(cue, cue.open, subject, before)
        return None

    def _first_subject(self, cue: Cue, subject: Subject, before: Unit | None) -> Head | None:
        """The sentence's first clause, if its subject is one: not what a preposition or a noun governs."""
        refs, start = subject
        head = cue.head(start, "vi.subject-cue", refs)
        if by_several(cue.units, start):
            return None
        if before is not None and before.low in AS and cue.says_so() and _opens(cue.units, start - 1):
            head.start = start - 1
            return head
        if before is not None:
            kinds = before.kinds.keys()
            if "passive" in kinds and start > 1 and cue.act in PASSIVES and by_whom(cue, refs):
                head.start, head.rule, head.prior = 0, "vi.passive", passive_subject(cue.units, start - 1)
                return head
            governed = before.ref is None and not kinds.isdisjoint({"prep", "det", "passive"})
            if len(refs) > 1 and "pair" in kinds:
                governed = False  # hai ông A và B
            if governed and before.low != "thay mặt":
                return self._far(cue, start - 1) or self._crowd(cue) or _placed(cue, start)
            if before.word and refs[-1].kind == BODY and kinds.isdisjoint(BEFORE_BODY):
                return self._crowd(cue)
        head.quote = quote_before(cue.units, start)
        if head.quote is None and before is not None and before.low == "," and cue.closes():
            head.prior = (0, start - 1)
            head.rule = "vi.fronted-report"
        return head

    def _reports_all(self, cue: Cue, subject: Subject) -> bool:
        """``Việt Nam sẵn sàng hợp tác, Bộ trưởng nói``: the closing verb tells who speaks."""
        refs, start = subject
        first = cue.heads[0]
        if len(cue.heads) > 1 or first.at <= first.start or not first.who or not cue.closes():
            return False
        if not self.speakers.own(first.who[0], refs) or FORCE[first.act] <= FORCE[cue.act]:
            return False
        first.who, first.rule, first.end_at = refs, "vi.carry", start - 1
        return True

    def _after_comma(self, cue: Cue, open_: Head, subject: Subject) -> Head | None:
        refs, start = subject
        person = refs[-1].kind in SUBJECTS
        opening = with_adverbial(cue, open_, start - 1)
        if not open_.awaits and cue.units[opening].low != ";":
            if open_.says and (not person or refs[-1].kind == BOTH):
                clause = cue.units[open_.stop : start - 1]
                framed = clause and (
                    clause[0].low == "," or not clause[0].kinds.keys().isdisjoint({"front", "prep", "time"})
                )
                if framed and not any("cue" in u.kinds for u in clause):
                    self._carry(cue, open_, subject)
                    return None
                if not person:
                    return None
            if cue.weak and not person:
                return None
        return cue.head(opening, "vi.subject-cue", refs)

    def _carry(self, cue: Cue, open_: Head, subject: Subject) -> None:
        """The inner verb's subject is the speaker's side and its force greater: the inner act stands."""
        refs, _ = subject
        if len(refs) == 1 and self.speakers.own(refs[0], open_.who):
            self._take_over(cue, open_)

    def _take_over(self, cue: Cue, open_: Head) -> None:
        """The open act becomes the cue's, which is the speaker's own too, if that has more force."""
        if FORCE[cue.act] <= FORCE[open_.act] or open_.rule == "vi.carry":
            return
        if cue.weak or cue.negated or "joint" in cue.entry.flags:
            return
        past = cue.before is not None and "adv" in cue.before.kinds and cue.before.low in ("từng", "đã")
        if not past:
            unit = cue.units[cue.at]
            open_.carries(cue.act, (unit.start, unit.end), cue.at + 1)


def _opens(units: list[Unit], k: int) -> bool:
    """Whether nothing but joining words and adverbs stands before unit ``k``, or a pause does."""
    return k == 0 or units[k - 1].low in PAUSES or (k <= 2 and all(map(_leads_on, units[:k])))


def _leads_on(unit: Unit) -> bool:
    """A joining word or adverb before ``theo``: ``Cũng theo ông``, ``Còn theo bà``."""
    return unit.ref is None and not unit.kinds.keys().isdisjoint({"conj", "adv"})


def _is_occasion(head: Head) -> bool:
    """``Nhận lời mời của A, B thăm``, ``Thông qua trao đổi, ...``: no acts before a main clause."""
    return "invited" in head.entry.flags or head.act == "conclude"


def _is_joint(head: Head) -> bool:
    return bool(head.who) and head.who is not None and head.who[0].kind == BOTH


def _placed(cue: Cue, start: int) -> Head | None:
    """``Đại sứ quán Chile tại Hà Nội cho biết``; with a comma behind it is the narrator's source."""
    subject = body_at(cue.units, start)
    if subject is None or cue.weak or cue.after is None or cue.after.low == ",":
        return None
    return cue.head(subject[1], "vi.far-subject", subject[0])
