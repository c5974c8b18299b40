"""Clause heads, and the cues that ask to be one: the objects that the walk over a sentence hands on."""

from typing import Final

from verbale.extract.cast import Ref
from verbale.lang.vi.tables import phrase_set
from verbale.lexicon.lexicon import Entry
from verbale.text.units import Unit

PAUSES: Final = frozenset({",", ";", ":", "–", "-", "•", "+", "*", "(", "—", "…"})
PAUSES_AND: Final = PAUSES | {"và"}
JOINING: Final = frozenset({"và", ",", "đồng thời", "cũng như"})  # between two verbs over one content
# Acts that ask for or promise deeds: everyday verbs in their contents are items of a list, no acts.
LISTING: Final = frozenset({"request", "propose", "hope", "agree", "offer", "commit", "invite"})
# Verbs that are nouns as well (các đề nghị, ý kiến trao đổi).
NOUNS: Final = phrase_set(
    """đề nghị|đề xuất|kiến nghị|cam kết|yêu cầu|quan ngại|mong muốn|đánh giá|thông báo|thông tin|thỏa thuận|
    báo cáo|trao đổi|quyết định|khuyến nghị|gợi ý|quan tâm|hy vọng|kỳ vọng|cảnh báo|ủng hộ|chia sẻ|
    thống nhất|ấn tượng|lo ngại|giới thiệu|phân tích|đồng thuận|nhận định|tham vấn|thảo luận|lưu ý|
    kêu gọi|khuyến cáo|hưởng ứng|đối thoại|kết luận|phát biểu|tuyên bố"""
)
ORDINALS: Final = phrase_set(
    """thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|một là|hai là|ba là|bốn là|năm là|sáu là|
    cuối cùng|sau cùng"""
)
# Words of a date between a subject and its verb.
DAYS: Final = frozenset({"ngày", "hôm", "sáng", "chiều", "tối", "trưa", "tuần", "hôm qua", "hôm nay", "nay"})
SLASHES: Final = frozenset({"/", "-", "."})
ACCEPTING: Final = "nhận"  # of "nhận lời mời": the cue of an invitation accepted; the rest is its content
BETWEEN: Final = frozenset({"adv", "neg", "time"})  # kinds that stand between a subject and its verb


class Head:
    """A cue that heads a clause.

    Attributes:
        at: the cue's unit; entry: what the lexicon says of it; act: the act it stands for so far.
        cue: span of the cue where it is not that unit.
        start: the unit at which the clause begins; rule: what found it.
        who: the clause's subject; None where it has none of its own. negated: the verb is.
        stop, end: first unit of the content, and the unit after it.
        end_at: the unit at which the content must end at the latest; -1 for none.
        fixed: where in the text the content begins, inside a unit; -1 for none.
        front: the clause stands before a main clause.
        quote: the quotation that is the content, beside the clause.
        prior: units ``[from:to)`` of a reported clause that stands before the verb.
        twin: an earlier head whose content this one shares.
    """

    __slots__ = (
        "act", "at", "cue", "end", "end_at", "entry", "fixed", "front", "negated", "prior", "quote", "rule",
        "start", "stop", "twin", "who",
    )  # fmt: skip

    def __init__(self, at: int, entry: Entry, start: int, rule: str, who: list[Ref] | None) -> None:
        self.at, self.entry, self.start, self.rule, self.who = at, entry, start, rule, who
        self.act = entry.value
        self.stop = at + 1
        self.end = self.end_at = self.fixed = -1
        self.front = self.negated = False
        self.cue: tuple[int, int] | None = None
        self.prior: tuple[int, int] | None = None
        self.quote: Unit | None = None
        self.twin: Head | None = None

    @property
    def says(self) -> bool:
        """The cue governs a clause: subject and verb may follow."""
        return "say" in self.entry.flags

    @property
    def awaits(self) -> bool:
        """The clause stands in front, and its subject is still to come with the main clause."""
        return self.front and self.who is None

    def carries(self, act: str, cue: tuple[int, int], stop: int) -> None:
        """An act of greater force stands in the content, as the speaker's own: it is the act."""
        self.act, self.cue, self.stop, self.rule = act, cue, stop, "vi.carry"


class Cue:
    """A cue of a sentence while it is asked whether it heads a clause.

    Attributes:
        units: the sentence's; at: the cue's own; entry: what the lexicon says of it; act: what it stands for.
        left: the nearest unit before it that is no adverb, negation or time; -1 at the sentence's beginning.
        heads: those found so far; open: the last of them, whose content would reach to here.
        weak: an everyday verb as well; short: heads a clause only with a subject or as first word.
    """

    __slots__ = ("act", "at", "entry", "heads", "left", "negated", "open", "short", "units", "weak")

    def __init__(self, units: list[Unit], at: int, entry: Entry, heads: list[Head]) -> None:
        self.units, self.at, self.entry, self.heads = units, at, entry, heads
        self.open = heads[-1] if heads else None
        self.act, self.weak, self.short = entry.value, "weak" in entry.flags, "short" in entry.flags
        self.left, self.negated = self._look_left()

    def _look_left(self) -> tuple[int, bool]:
        j, negated = self.at - 1, False
        while j >= 0:
            unit = self.units[j]
            if unit.low in DAYS or unit.low.isdigit():
                dated = before_date(self.units, j)
                if dated == j:
                    break
                j = dated
                continue
            adverb = unit.ref is None and not unit.kinds.keys().isdisjoint(BETWEEN)
            if not adverb or ("cue" in unit.kinds and "adv" not in unit.kinds):
                break
            negated = negated or "neg" in unit.kinds
            j -= 1
        return j, negated

    @property
    def before(self) -> Unit | None:
        """The unit right before the cue."""
        return self.units[self.at - 1] if self.at else None

    @property
    def after(self) -> Unit | None:
        """The unit right after the cue."""
        return self.units[self.at + 1] if self.at + 1 < len(self.units) else None

    def says_so(self) -> bool:
        """``Như ông A nhận xét, ...``: a verb of saying right before a comma, behind which its content is."""
        return "say" in self.entry.flags and self.after is not None and self.after.low == ","

    def closes(self) -> bool:
        """Whether a verb of saying ends its clause, so that what it reports must stand before it."""
        if "say" not in self.entry.flags:
            return False
        rest = self.units[self.at + 1 : self.at + 3]
        if (
            len(rest) == 2
            and rest[0].low == ","
            and rest[1].low in ("nhưng", "song", "đồng thời", "và", "tuy nhiên")
        ):
            return True
        return not any(u.word or u.inner is not None for u in self.units[self.at + 1 :])

    def quotation(self, k: int) -> Head | None:
        """The head of a clause that tells who spoke the quotation at unit ``k``, the sentence's first."""
        if self.open is not None or k != 0:
            return None
        head = self.head(0, "vi.quotation", None)
        head.quote = self.units[0]
        return head

    def head(self, start: int, rule: str, who: list[Ref] | None) -> Head:
        """The head that the cue is, of a clause that begins at unit ``start``."""
        return Head(self.at, self.entry, start, rule, who)


def before_date(units: list[Unit], j: int) -> int:
    """The unit before a date that ends at unit ``j`` (``hôm qua``, ``chiều 11/6``); ``j`` where none does."""
    k = j
    while k > 0 and (units[k].low.isdigit() or units[k].low in SLASHES):
        k -= 1
    if k < 0 or units[k].low not in DAYS:
        return j
    while k >= 0 and units[k].low in DAYS:
        k -= 1
    return k


def quote_before(units: list[Unit], start: int) -> Unit | None:
    """The quotation right before a clause which tells who spoke it; a word or two in quotes is none."""
    k = start - 1
    if k > 0 and units[k].low in (",", "-", "–"):
        k -= 1
    inner = units[k].inner if k >= 0 else None
    if k > 0 and units[k - 1].word and k - start < -1:
        return None  # Trước lo ngại dự án bị “xé lẻ”, ông nói: words of another clause
    return units[k] if inner is not None and len(inner) >= 4 else None


def is_rest_of(units: list[Unit], start: int, stop: int) -> bool:
    """Whether units ``[start:stop)`` only lead from a verb of saying to its clause (``rằng``, a comma)."""
    return all("that" in u.kinds or u.low in (",", ":", "thêm", "rằng") for u in units[start:stop])
