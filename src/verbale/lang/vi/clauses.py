"""Statements of a Vietnamese page: a walk over each sentence, deciding for every cue whether it heads a clause."""

from typing import Final

from verbale.acts import FORCE
from verbale.attribute.draft import BOTH, Draft, Who
from verbale.extract import cast as c
from verbale.lang.vi.speakers import Speakers
from verbale.lexicon.lexicon import Entry
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

LISTING: Final = frozenset({"request", "propose", "hope", "agree", "offer", "commit", "invite"})
BETWEEN: Final = frozenset({"adv", "neg", "time"})
NOUN_AFTER: Final = frozenset(("của", "này", "nêu", "nói", "trên", "đó", "nêu trên", "nói trên", "vừa"))
NOUNS: Final = frozenset(
    """đề nghị|đề xuất|kiến nghị|cam kết|yêu cầu|quan ngại|mong muốn|đánh giá|thông báo|thông tin|thỏa thuận|báo cáo|trao đổi|quyết định|
    khuyến nghị|gợi ý|quan tâm|hy vọng|kỳ vọng|cảnh báo|ủng hộ|chia sẻ|thống nhất|ấn tượng|lo ngại|giới thiệu|phân tích|đồng thuận|nhận định|
    tham vấn|thảo luận|lưu ý|kêu gọi|khuyến cáo|hưởng ứng|đối thoại""".replace("\n", "").replace(" ", " ").split("|")
)
NOUNS_CLEAN: Final = frozenset(w.strip() for w in NOUNS)
BENEFIT: Final = frozenset(
    """giúp hỗ trợ cung cấp dành cử tiếp nhận bố trí đóng góp tài trợ chuyển gửi tạo điều kiện cấp tặng trao mở đón đào tạo
    thu xếp nhận tuyển ưu tiên bảo đảm tháo gỡ xem xét xử lý giải quyết bổ sung mời phối cùng""".split()
)
PASSIVES: Final = frozenset({"support", "agree", "welcome", "appreciate"})
TITLES: Final = frozenset("thông tin|báo cáo|giới thiệu|trao đổi|thông báo|chia sẻ|phân tích|đánh giá|quyết định|thỏa thuận".split("|"))
LISTS: Final = frozenset({"request", "propose", "hope", "agree", "commit", "affirm", "inform", "discuss", "offer"})
ORDINALS: Final = frozenset({"thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "một là", "hai là", "ba là", "bốn là", "năm là"})
JOINING: Final = frozenset({"và", ",", "đồng thời", "cũng như"})
PAUSES: Final = frozenset({",", ";", ":", "–", "-", "•", "+", "*", "(", "—", "…"})
RULES: Final[dict[str, str]] = {
    "vi.subject-cue": "The clause names its subject right before the verb of saying.",
    "vi.far-subject": "The subject opens the clause; adverbials stand between it and the verb.",
    "vi.front-clause": "A clause without subject stands before the main clause, whose subject it shares.",
    "vi.coordinate": "A further verb of the same subject, after a comma, a semicolon or a joining word.",
    "vi.dropped-subject": "The sentence leaves its subject out and goes on with that of the sentence before.",
    "vi.quotation": "The verb tells who spoke the quotation beside it.",
    "vi.fronted-report": "The reported clause stands first; the verb that reports it closes the sentence.",
    "vi.theo": "'Theo' with a person introduces what that person holds.",
    "vi.passive": "'được' with a named person: that person supports what was just proposed.",
    "vi.carry": "What is reported is itself an act of the speaker's side, with greater force than the verb that reports it.",
    "vi.unknown-speaker": "The verb reports a speech act, but the text does not let its speaker be told.",
}
CONFIDENCE: Final = {
    "vi.subject-cue": 0.95, "vi.far-subject": 0.85, "vi.front-clause": 0.93, "vi.coordinate": 0.93,
    "vi.dropped-subject": 0.8, "vi.quotation": 0.92, "vi.fronted-report": 0.9, "vi.theo": 0.92, "vi.passive": 0.85, "vi.carry": 0.88, "vi.unknown-speaker": 0.4,
}  # fmt: skip


class Head:
    """A cue that heads a clause: its place, where its clause begins, who is its subject and by which rule."""

    __slots__ = ("act", "at", "cue", "end", "end_at", "entry", "fixed", "front", "negated", "prior", "quote", "rule", "start", "stop", "twin", "who")

    def __init__(self, at: int, entry: Entry, start: int, rule: str, who: list[c.Ref] | None) -> None:
        self.at, self.entry, self.start, self.rule, self.who = at, entry, start, rule, who
        self.act = entry.value
        self.stop = at + 1  # first unit of the content
        self.end = -1  # unit after the content
        self.end_at = -1  # unit at which the content must end at the latest
        self.fixed = -1  # where the content begins inside a unit
        self.cue: tuple[int, int] | None = None
        self.front = self.negated = False
        self.quote: Unit | None = None
        self.prior: tuple[int, int] | None = None  # the reported clause stands before the verb: its units
        self.twin: Head | None = None  # an earlier head that shares this one's content


class Walker:
    """Reads the sentences of a page in order; remembers who spoke last."""

    def __init__(self, page: Page, speakers: Speakers, published: str | None) -> None:
        self.page, self.text, self.speakers = page, page.text, speakers
        self.year = (published or "")[:4]
        self.drafts: list[Draft] = []
        self.listing: Draft | None = None  # a content that goes on in the list lines that follow
        self.listed_in = -1  # paragraph of the list's latest line

    def walk(self, sentence: Sentence, units: list[Unit], headline: bool) -> None:
        """Find the statements of one sentence (its units with refs collapsed)."""
        if self._dated_elsewhere(units):
            return
        heads = self._heads(units, headline)
        if self._list_goes_on(sentence, units, heads):
            return
        self._bounds(units, heads)
        said = len(self.drafts)
        self._speak(units, heads, headline)
        self.listing = None
        if len(self.drafts) > said and units[-1].low == ":" and heads[-1].act in LISTS:
            self.listing = self.drafts[-1]
        self.listed_in = sentence.paragraph
        self.speakers.leave(units, heads[-1].who if heads else None)

    def _list_goes_on(self, sentence: Sentence, units: list[Unit], heads: list[Head]) -> bool:
        """Numbered or dashed lines after ``đề xuất ba hướng:`` belong to that content, unless they have a cue of their own."""
        if self.listing is None:
            return False
        marked = units[0].low in ("-", "–", "+", "•", "*", "(", "—") or units[0].low.isdigit() or units[0].low in ORDINALS
        marked = marked or (units[0].low == "thứ" or (len(units) > 1 and units[1].low in ("là", ")", ".") and len(units[0].low) <= 4))
        own = [h for h in heads if h.who is not None or "weak" not in h.entry.flags and "short" not in h.entry.flags]
        first_line = sentence.paragraph != self.listed_in
        if own and not (marked and own[0].who is None):
            self.listing = None
            return False
        if not marked and first_line and not (units[0].word and not units[0].cap):
            self.listing = None
            return False
        end = self._trim(units, 0, len(units))
        if end is not None:
            self.listing.content = (self.listing.content[0], end[1])
        self.listed_in = sentence.paragraph
        return True

    # which cues head a clause

    def _heads(self, units: list[Unit], headline: bool) -> list[Head]:
        heads: list[Head] = []
        for i, unit in enumerate(units):
            if "theo" in unit.kinds:
                head = self._theo(units, i, heads)
            elif "cue" in unit.kinds:
                head = self._judge(units, i, unit.kinds["cue"], heads)
                if head is not None and headline and head.act in ("conclude", "welcome", "offer"):
                    head = None
            else:
                continue
            if head is not None:
                heads.append(head)
        return heads

    def _theo(self, units: list[Unit], i: int, heads: list[Head]) -> Head | None:
        opens = i == 0 or units[i - 1].low in PAUSES or (i == 1 and "conj" in units[0].kinds)
        if not opens or (heads and units[i - 1].low != ";") or i + 2 >= len(units):
            return None
        ref = units[i + 1].ref
        if i and isinstance(ref, c.Ref) and ref.kind in (c.PERSON, c.OFFICE, c.PRONOUN) and all(not u.word for u in units[i + 2 :]):
            head = Head(i, Entry("cue", "affirm"), i, "vi.theo", [ref])
            head.prior = (0, i)
            return head
        if isinstance(ref, c.Ref) and ref.kind in (c.PERSON, c.OFFICE, c.PRONOUN) and units[i + 2].low == ",":
            if ref.kind == c.OFFICE and self.speakers.figure(ref) is None:
                return None
            head = Head(i, Entry("cue", "affirm"), i - 1 if heads else i, "vi.theo", [ref])
            head.stop = i + 3
            return head
        return None

    def _judge(self, units: list[Unit], i: int, entry: Entry, heads: list[Head]) -> Head | None:
        if i and "front" in units[i].kinds and not heads and False:
            return None
        if "adv" in units[i].kinds and i + 1 < len(units) and "cue" in units[i + 1].kinds:
            return None  # trân trọng cảm ơn: the adverb of the next cue
        if self._is_noun(units, i, entry) or (units[i].cap and i and units[i - 1].word):
            return None
        if not heads and any(u.low in ("sẽ", "dự kiến", "theo chương trình", "theo kế hoạch") for u in units[:i]):
            return None  # a plan
        j, negated = i - 1, False
        while j >= 0 and units[j].ref is None and (units[j].kinds.keys() & BETWEEN) and ("cue" not in units[j].kinds or "adv" in units[j].kinds):
            negated |= "neg" in units[j].kinds
            j -= 1
        head = self._by_left(units, i, j, entry, heads)
        if head is not None:
            head.negated = negated
            if i == 0 and "front" in units[0].kinds:
                return None
        return head

    def _is_noun(self, units: list[Unit], i: int, entry: Entry) -> bool:
        before = units[i - 1] if i else None
        after = units[i + 1] if i + 1 < len(units) else None
        if before is not None and before.ref is None:
            if "passive" in before.kinds:
                return True
            if "det" in before.kinds and "adv" not in before.kinds and not before.cap:
                return True
            if "prep" in before.kinds and before.low not in ("sau", "trước"):
                return True
        low = units[i].low
        if after is not None and low in NOUNS_CLEAN and after.low in NOUN_AFTER:
            return before is None or not (isinstance(before.ref, c.Ref) or "adv" in before.kinds)
        return False

    def _by_left(self, units: list[Unit], i: int, j: int, entry: Entry, heads: list[Head]) -> Head | None:
        open_ = heads[-1] if heads else None
        left = units[j] if j >= 0 else None
        if left is None:
            if "short" in entry.flags and "weak" in entry.flags:
                return None
            head = Head(i, entry, i, "vi.dropped-subject", None)
            head.front = True
            return head
        if open_ is not None and left.low != ";" and all(self._joins(u) for u in units[open_.stop : i]):
            return self._beside(units, i, entry, open_)
        if isinstance(left.ref, c.Ref):
            return self._after_ref(units, i, j, entry, open_, heads)
        if left.inner is not None:
            return self._after_quote(units, i, j, entry, open_)
        if left.low in PAUSES:
            return self._after_pause(units, i, j, entry, open_, heads)
        if "conj" in left.kinds and left.low not in ("mà", "hoặc", "hay"):
            return self._after_conj(units, i, j, entry, open_, heads)
        if open_ is None:
            return self._far(units, i, j, entry) or self._crowd(units, i, j, entry)
        if open_.front and open_.who is None:
            return self._crowd(units, i, j, entry)
        return None

    def _crowd(self, units: list[Unit], i: int, j: int, entry: Entry) -> Head | None:
        """``Nhiều chuyên gia cho rằng``: a group named by a common noun speaks."""
        if entry.flags & {"weak", "short"}:
            return None
        k = j
        while k >= 0 and units[k].low not in PAUSES and j - k < 8:
            if "cue" in units[k].kinds or "passive" in units[k].kinds:
                return None
            k -= 1
        k += 1
        start = k - 1 if k and units[k - 1].low == "," else k
        while k < j and units[k].kinds.keys() & {"conj", "adv", "time", "front"} and "crowd" not in units[k].kinds:
            k += 1
        if not any("crowd" in u.kinds for u in units[k : k + 3]):
            return None
        name = self.text[units[k].start : units[j].end]
        while start >= 2 and any("crowd" in u.kinds for u in units[max(0, start - 3) : start]) and units[start].low == ",":
            back = next((m for m in range(start - 1, -1, -1) if units[m].low in PAUSES), -1)
            if start - back > 5:
                break
            name, start = self.text[units[back + 1].start : units[j].end], max(back, 0)
        return Head(i, entry, start, "vi.subject-cue", [c.Ref(c.BODY, units[k].start, units[j].end, name)])

    @staticmethod
    def _joins(unit: Unit) -> bool:
        return unit.ref is None and ("adv" in unit.kinds or unit.low in JOINING)

    def _beside(self, units: list[Unit], i: int, entry: Entry, open_: Head) -> Head | None:
        """A cue right beside the open cue, with a joining word or nothing between: two verbs over one content."""
        between = units[open_.stop : i]
        if any(u.low in JOINING for u in between):
            if units[open_.at].low == "chia sẻ" and entry.value == "agree":
                open_.act = "agree"
            if entry.value == open_.act:
                open_.stop = i + 1
                return None
            head = Head(i, entry, i, "vi.coordinate", open_.who)
            if "invited" in entry.flags:
                open_.fixed = units[i].start + len("nhận") + 1
            head.twin = open_
            head.front = open_.front
            return head
        if FORCE[entry.value] > FORCE[open_.act] and open_.act not in LISTING and not entry.flags & {"weak", "noun"}:
            open_.act, open_.stop, open_.rule = entry.value, i + 1, "vi.carry"
            open_.cue = (units[open_.at].start, units[i].end)
        return None

    def _after_ref(self, units: list[Unit], i: int, j: int, entry: Entry, open_: Head | None, heads: list[Head]) -> Head | None:
        refs, start = self._subject(units, j)
        k = start - 1
        before = units[k] if k >= 0 else None
        ref = refs[-1]
        if ref.kind in (c.BODY, c.BOTH) and self._other_year(units[:start]):
            return None
        if open_ is not None and open_.at > open_.start >= 0 and before is not None and before.low == "," and self._closes(units, i, entry):
            first = heads[0]
            if len(heads) == 1 and first.who and self.speakers.own(first.who[0], refs) and FORCE[first.act] > FORCE[entry.value]:
                first.who, first.rule, first.end_at = refs, "vi.carry", k
                return None
        if open_ is None and before is not None and "passive" in before.kinds and k > 0 and entry.value in PASSIVES:
            head = Head(i, entry, 0, "vi.passive", refs)
            head.prior = (0, k)
            return head
        if open_ is None:
            if before is not None and before.ref is None and (before.kinds.keys() & {"prep", "det", "passive"}) and before.low not in ("thay mặt",):
                return self._far(units, i, k, entry)
            if before is not None and before.word and not before.kinds.keys() & {"conj", "front", "time", "adv", "that"} and before.low not in PAUSES and ref.kind == c.BODY:
                return None
            head = Head(i, entry, start, "vi.subject-cue", refs)
            head.quote = self._quote_before(units, start)
            if head.quote is None and before is not None and before.low == "," and self._closes(units, i, entry):
                head.prior = (0, k)
                head.rule = "vi.fronted-report"
            return head
        if before is not None and "passive" in before.kinds:
            return self._passive(units, i, k, entry, open_, refs)
        gap = units[open_.stop : start]
        if all("that" in u.kinds or u.low in (",", ":", "thêm", "rằng") for u in gap):
            self._carry(units, i, entry, open_, refs)
            return None
        if before is None:
            return None
        low = before.low
        person = ref.kind in (c.PERSON, c.OFFICE, c.PRONOUN, c.BOTH)
        if low == ";" or (low in (":", "–", "-") and not open_.front):
            return Head(i, entry, k, "vi.subject-cue", refs)
        if low == ",":
            return self._after_comma_ref(units, i, k, entry, open_, refs, person)
        if "conj" in before.kinds and low != "mà":
            if person or low in ("còn", "trong khi", "trong khi đó", "song", "nhưng", "đồng thời") or "say" not in open_.entry.flags:
                m = k
                while m > 0 and units[m - 1].low in PAUSES:
                    m -= 1
                return Head(i, entry, m, "vi.subject-cue", refs)
        return None

    def _after_comma_ref(self, units: list[Unit], i: int, k: int, entry: Entry, open_: Head, refs: list[c.Ref], person: bool) -> Head | None:
        if open_.front and open_.who is None:
            head = Head(i, entry, self._with_adverbial(units, k, open_), "vi.subject-cue", refs)
            if not person and self.speakers.own_body(refs[-1], None) is None:
                return None
            return head
        if "say" in open_.entry.flags and not person:
            if FORCE[entry.value] > FORCE[open_.act] and open_.rule != "vi.carry":
                clause = units[open_.stop : k]
                if clause and (clause[0].low == "," or clause[0].kinds.keys() & {"front", "prep"}) and not any("cue" in u.kinds for u in clause):
                    self._carry(units, i, entry, open_, refs)
            return None
        if person or "weak" not in entry.flags:
            return Head(i, entry, self._with_adverbial(units, k, open_), "vi.subject-cue", refs)
        return None

    def _passive(self, units: list[Unit], i: int, k: int, entry: Entry, open_: Head, refs: list[c.Ref]) -> Head | None:
        before = units[k - 1] if k else None
        if before is None or before.low not in PAUSES | {"và"} or entry.value not in PASSIVES:
            return None
        head = Head(i, entry, k, "vi.passive", refs)
        head.twin = open_
        while head.start > 0 and units[head.start - 1].low in PAUSES | {"và"}:
            head.start -= 1
        return head

    @staticmethod
    def _closes(units: list[Unit], i: int, entry: Entry) -> bool:
        """Whether a verb of saying ends its sentence, so that what it reports must stand before it."""
        if "say" not in entry.flags:
            return False
        rest = units[i + 1 : i + 3]
        broken = len(rest) == 2 and rest[0].low == "," and rest[1].low in ("nhưng", "song", "đồng thời", "và", "tuy nhiên")
        return broken or all(not u.word and u.inner is None for u in units[i + 1 :])

    def _quote_before(self, units: list[Unit], start: int) -> Unit | None:
        """The quotation that stands right before the clause which tells who spoke it."""
        k = start - 1
        if k > 0 and units[k].low in (",", "-", "–"):
            k -= 1
        inner = units[k].inner if k >= 0 else None
        return units[k] if inner is not None and len(inner) >= 4 else None

    def _after_quote(self, units: list[Unit], i: int, j: int, entry: Entry, open_: Head | None) -> Head | None:
        if open_ is None and j == 0:
            head = Head(i, entry, j, "vi.quotation", None)
            head.quote = units[j]
            return head
        return None

    def _after_pause(self, units: list[Unit], i: int, j: int, entry: Entry, open_: Head | None, heads: list[Head]) -> Head | None:
        low = units[j].low
        if open_ is None:
            if j and units[j - 1].inner is not None and low == ",":
                return self._after_quote(units, i, j - 1, entry, None)
            subject = self._apposed_subject(units, j)
            if subject is not None:
                head = Head(i, entry, subject[1], "vi.far-subject", subject[0])
                head.quote = self._quote_before(units, subject[1])
                return head
            if low == "," and "short" in entry.flags and entry.value != "hope":
                return None
            head = Head(i, entry, j + 1, "vi.dropped-subject", None)
            head.front = low == ","
            return head
        if low == ":" or open_.stop >= j:
            return None
        if low in ("–", "-", "+", "•") and units[j].end == units[i].start:
            return None
        weak = "weak" in entry.flags and not self._asks_somebody(units, i, entry, open_)
        if low == ";":
            if weak and open_.act in LISTING and any(u.low == ":" for u in units[open_.stop : j]):
                return None
            return self._coordinate(units, i, j, entry, open_)
        if open_.front and open_.who is None and low == "," and not weak:
            return self._coordinate(units, i, j, entry, open_)
        if weak and (open_.act in LISTING or "say" in open_.entry.flags):
            return None
        if "short" in entry.flags and self._clausal(units, open_, j) and entry.value not in ("hope",):
            return None
        if entry.value == "discuss" and low == "," and open_.act in LISTING:
            return None
        return self._coordinate(units, i, j, entry, open_)

    def _after_conj(self, units: list[Unit], i: int, j: int, entry: Entry, open_: Head | None, heads: list[Head]) -> Head | None:
        if open_ is None:
            subject = self._apposed_subject(units, j)
            if subject is not None and units[j].low in ("và", "đồng thời", "cũng như"):
                return Head(i, entry, subject[1], "vi.far-subject", subject[0])
            if j == 0 or units[j - 1].low in PAUSES:
                head = Head(i, entry, j, "vi.dropped-subject", None)
                return head
            return None
        low = units[j].low
        paused = j > 0 and units[j - 1].low in PAUSES
        start = j - 1 if paused else j
        if paused and start > 0 and units[start - 1].low in PAUSES:
            start -= 1
        weak = "weak" in entry.flags and not self._asks_somebody(units, i, entry, open_)
        semi = paused and units[j - 1].low == ";"
        signing = "doing" in entry.flags and i + 1 < len(units) and bool(units[i + 1].kinds.keys() & {"instrument", "instrhead"})
        if weak and not semi and not signing:
            inviting = entry.value == "invite" or low in ("đồng thời", "đồng thời cũng", "song")
            if (open_.act in LISTING or self._clausal(units, open_, j)) and not inviting:
                return None
            if inviting and low == "và" and entry.value != "invite":
                return None
        if signing and open_.act not in ("agree", "discuss", "conclude"):
            return None
        if entry.value == "discuss" and open_.act in LISTING and not semi:
            return None
        if "short" in entry.flags and entry.value != "hope" and low == "và" and self._clausal(units, open_, j):
            return None
        return self._coordinate(units, i, start, entry, open_)

    @staticmethod
    def _asks_somebody(units: list[Unit], i: int, entry: Entry, open_: Head) -> bool:
        """``giao Vụ ..., mời Bộ trưởng ...``: with somebody named right after it, an everyday verb is an act of its own."""
        follows = units[i + 1] if i + 1 < len(units) else None
        if follows is None or not isinstance(follows.ref, c.Ref) or entry.value not in ("request", "invite", "greet"):
            return False
        return follows.ref.kind in (c.PERSON, c.OFFICE) or open_.act not in ("request", "propose", "hope", "invite")

    def _coordinate(self, units: list[Unit], i: int, start: int, entry: Entry, open_: Head) -> Head:
        start = self._with_adverbial(units, start, open_)
        while start > 0 and units[start - 1].low in PAUSES:
            start -= 1
        head = Head(i, entry, start, "vi.coordinate", open_.who)
        head.front = open_.front and open_.who is None
        if not head.front and open_.rule == "vi.passive":
            head.who = None
            head.rule = "vi.dropped-subject"
        return head

    def _with_adverbial(self, units: list[Unit], start: int, open_: Head) -> int:
        """``...; riêng với B, Bộ trưởng kiến nghị``: an adverbial between semicolon and comma opens the new clause."""
        if start >= len(units) or units[start].low != ",":
            return start
        for k in range(start - 1, max(open_.stop, start - 14), -1):
            if "cue" in units[k].kinds and units[k].low not in NOUNS_CLEAN:
                return start
            if units[k].low == ";":
                return k if units[k + 1].kinds.keys() & {"front", "prep", "conj", "time", "adv"} else start
        return start

    def _clausal(self, units: list[Unit], open_: Head, upto: int) -> bool:
        """Whether the open content is a clause with a verb of its own subject (so that a list may go on in it)."""
        if "say" not in open_.entry.flags:
            return False
        k = open_.stop
        while k < upto and (units[k].low in (",", ":") or "that" in units[k].kinds):
            k += 1
        return k < upto and isinstance(units[k].ref, c.Ref)

    def _far(self, units: list[Unit], i: int, j: int, entry: Entry) -> Head | None:
        """The subject opens the clause and adverbials stand between: accepted for unmistakable cues only."""
        if entry.flags & {"weak", "short"}:
            return None
        k = j
        while k >= 0 and units[k].low not in (",", ";", ":"):
            if isinstance(units[k].ref, c.Ref) and k < j:
                ref = units[k].ref
                opens = k == 0 or units[k - 1].low in PAUSES or "conj" in units[k - 1].kinds
                gap = units[k + 1]
                between = units[k + 1 : j + 1]
                if any("passive" in u.kinds or "that" in u.kinds for u in between):
                    return None
                plain = len(between) <= 3 and all(u.word and not u.cap and not u.kinds for u in between)
                led = gap.kinds.keys() & {"prep", "adv", "front", "side", "rank"}
                if opens and ref.kind in (c.PERSON, c.OFFICE, c.PRONOUN, c.BOTH) and (led or plain):
                    return Head(i, entry, k, "vi.far-subject", [ref])
            k -= 1
        return None

    def _apposed_subject(self, units: list[Unit], j: int) -> tuple[list[c.Ref], int] | None:
        """A person who opens the clause before the comma at ``j``, with an apposition or an adverbial between."""
        for k in range(min(j, 3)):
            ref = units[k].ref
            if isinstance(ref, c.Ref) and ref.kind in (c.PERSON, c.OFFICE, c.PRONOUN, c.BOTH):
                if k + 1 <= j and (k == 0 or units[k - 1].low in PAUSES or units[k - 1].inner is not None or units[k - 1].kinds.keys() & {"conj", "time", "adv"}):
                    return self._subject(units, k)
        for k in range(j - 1, 0, -1):
            ref = units[k].ref
            if isinstance(ref, c.Ref) and ref.kind in (c.PERSON, c.OFFICE, c.BOTH) and units[k - 1].low == "," and "cue" not in units[k - 1].kinds:
                if k + 1 == j or units[k + 1].low == "," or "attend" in units[k + 1].kinds or "adv" in units[k + 1].kinds or "meet" in units[k + 1].kinds or "front" in units[k + 1].kinds:
                    return [ref], k
        return None

    def _subject(self, units: list[Unit], j: int) -> tuple[list[c.Ref], int]:
        """The refs of a subject that ends at ``j``, with the coordinated ones before it, and where it begins."""
        refs = [units[j].ref]
        start = j
        while start >= 2 and units[start - 1].low in ("và", ",", "cùng") and isinstance(units[start - 2].ref, c.Ref):
            other: c.Ref = units[start - 2].ref
            same = other.kind == refs[0].kind or {other.kind, refs[0].kind} <= {c.PERSON, c.OFFICE}  # type: ignore[union-attr]
            listed = units[start - 1].low == "," and len(refs) == 1
            if (listed and not (start == 2 and other.kind == c.BODY)) or not same:
                break
            refs.insert(0, other)
            start -= 2
        return refs, start  # type: ignore[return-value]

    def _carry(self, units: list[Unit], i: int, entry: Entry, open_: Head, refs: list[c.Ref]) -> None:
        """The inner verb's subject is the speaker or their side, and its force is greater: the inner act stands."""
        if FORCE[entry.value] <= FORCE[open_.act] or open_.rule == "vi.carry" or len(refs) != 1:
            return
        if "weak" in entry.flags or i and "adv" in units[i - 1].kinds and units[i - 1].low in ("từng", "đã"):
            return
        if self.speakers.own(refs[0], open_.who):
            open_.act, open_.stop, open_.rule = entry.value, i + 1, "vi.carry"
            open_.cue = (units[i].start, units[i].end)

    # where contents end

    def _bounds(self, units: list[Unit], heads: list[Head]) -> None:
        for n, head in enumerate(heads):
            later = [h for h in heads[n + 1 :] if not (h.twin is head and h.rule != "vi.passive")]
            head.end = later[0].start if later else len(units)
            if 0 <= head.end_at < head.end:
                head.end = head.end_at
            if head.front and head.who is None and later and not later[0].front:
                head.end = later[0].start
        for head in heads:
            if head.twin is not None and head.rule == "vi.passive":
                head.stop, head.end = head.twin.stop, head.twin.end
        for head in reversed(heads):
            if head.twin is not None and head.rule != "vi.passive":
                head.twin.stop, head.twin.end = head.stop, head.end

    # statements

    def _speak(self, units: list[Unit], heads: list[Head], headline: bool) -> None:
        who: list[c.Ref] | None = None
        for n, head in enumerate(heads):  # clauses without subject share that of the first main clause after them
            if head.who is None and head.front:
                main = next((h for h in heads[n + 1 :] if h.who is not None and not h.front), None)
                if main is None:
                    main_ref = self._silent_main(units, head)
                    if main_ref is not None:
                        head.who, head.rule = [main_ref], "vi.front-clause"
                else:
                    head.who, head.rule = main.who, "vi.front-clause"
        for head in heads:
            if head.who is None and head.front and (headline or units[head.at].low in TITLES):
                continue
            if head.who is None:
                head.who = who
            else:
                who = head.who
            speakers = self.speakers.resolve(head.who)
            self._emit(units, head, speakers)
            self.speakers.spoke(speakers)

    def _silent_main(self, units: list[Unit], head: Head) -> c.Ref | None:
        """The subject of a main clause that has no cue (``Cảm ơn ..., Bộ trưởng trao quà``): it bounds the content."""
        for k in range(head.end - 1, head.stop, -1):
            ref = units[k].ref
            if isinstance(ref, c.Ref) and ref.kind in (c.PERSON, c.OFFICE, c.PRONOUN, c.BOTH) and units[k - 1].low == "," and k + 1 < head.end:
                if units[k + 1].kinds.keys() & {"adv", "meet", "attend", "cue"}:
                    head.end = k - 1
                    return ref
        return None

    def _emit(self, units: list[Unit], head: Head, speakers: tuple[Who, ...]) -> None:
        cue = head.cue or (units[head.at].start, units[head.at].end)
        content = self._content(units, head)
        if "invited" in head.entry.flags:
            verb = cue[0] + len("nhận")
            cue, content = (cue[0], verb), (verb + 1, content[1] if content else cue[1])
        elif head.fixed >= 0:
            content = (head.fixed, content[1] if content else units[head.stop - 1].end)
        act, inner = head.act, None
        if head.quote is not None or (content and self._is_quotation(units, head)):
            quote = head.quote or next(u for u in units[head.stop : head.end] if u.inner is not None)
            assert quote.inner
            content = self._trim(quote.inner, 0, len(quote.inner))
            inner = self._inner_act(quote.inner, head, FORCE[act])
            if inner is not None:
                act, cue, content = inner
            elif act == "inform" and head.quote is not None and "weak" in head.entry.flags:
                act = "affirm"
        if content is None:
            return
        act = self._settle_act(units, head, act, content) if inner is None else act
        rule = "vi.carry" if inner else head.rule if speakers else "vi.unknown-speaker"
        if head.quote is not None and not inner:
            rule = "vi.quotation" if speakers else rule
        addressees = self._addressees(units, head, act) if inner is None and head.twin is None else ()
        confidence = CONFIDENCE[rule] * self.speakers.certainty
        self.drafts.append(Draft(cue, content, act, speakers, rule, confidence, addressees, head.negated))

    def _is_quotation(self, units: list[Unit], head: Head) -> bool:
        body = [u for u in units[head.stop : head.end] if u.word or u.inner is not None]
        return len(body) == 1 and body[0].inner is not None

    def _content(self, units: list[Unit], head: Head) -> tuple[int, int] | None:
        lo, hi = head.stop, head.end
        while lo < hi and (units[lo].low in (",", ":", "thêm", "-", "–") or units[lo].low in ("rằng", "thêm rằng", "rằng là")):
            lo += 1
        if head.entry.value in ("affirm", "inform") and lo + 2 < hi and "adv" in units[lo].kinds and units[lo + 1].low in ("rằng", ":"):
            lo += 2
        if head.quote is not None:
            return (head.quote.start, head.quote.end)
        if head.prior is not None:
            return self._trim(units, *head.prior)
        return self._trim(units, lo, self._before_aside(units, lo, hi))

    def _before_aside(self, units: list[Unit], lo: int, hi: int) -> int:
        """Gifts and photographs, photo credits, and a further clause with a subject of its own are no part of it."""
        for k in range(lo + 1, hi):
            if units[k].low == "ảnh" and k + 1 < hi and units[k + 1].low == ":":
                return k
            if units[k].low in ("còn", "trong khi", "trong khi đó") and units[k - 1].low in (",", ";") and k + 1 < hi:
                if isinstance(units[k + 1].ref, c.Ref) and not isinstance(units[lo].ref, c.Ref):
                    return k - 1
            if "ritual" in units[k].kinds and units[k - 1].low in ("và", ",", "đồng thời"):
                return k - 1
        return hi

    def _trim(self, units: list[Unit], lo: int, hi: int) -> tuple[int, int] | None:
        while hi > lo and (not units[hi - 1].word and units[hi - 1].inner is None and units[hi - 1].low not in (")", "%")):
            hi -= 1
        while lo < hi and not units[lo].word and units[lo].inner is None and units[lo].low not in ("(",):
            lo += 1
        if lo >= hi:
            return None
        return units[lo].start, units[hi - 1].end

    def _inner_act(self, units: list[Unit], head: Head, force: int) -> tuple[str, tuple[int, int], tuple[int, int]] | None:
        """An act performed in direct speech (``“Chúng tôi muốn ...”``): act, cue and content."""
        k = 0
        if k < len(units) and isinstance(units[k].ref, c.Ref) and self.speakers.own(units[k].ref, head.who):
            k += 1
            while k < len(units) and "adv" in units[k].kinds and "cue" not in units[k].kinds:
                k += 1
            if k < len(units) and "cue" in units[k].kinds and FORCE[units[k].kinds["cue"].value] > force:
                content = self._trim(units, k + 1, len(units))
                if content is not None:
                    return self._party_act(units, head, k, units[k].kinds["cue"], len(units)), (units[k].start, units[k].end), content
        return None

    # which act

    def _settle_act(self, units: list[Unit], head: Head, act: str, content: tuple[int, int]) -> str:
        if "party" in head.entry.flags and act == head.entry.value:
            return self._party_act(units, head, head.at, head.entry, head.end, head.stop)
        low = units[head.at].low
        first = next((u for u in units[head.stop : head.end] if u.word), None)
        if low.startswith("chia sẻ") and act == head.entry.value:
            return self._sharing(units, head, first)
        if low == "trao đổi" and False:
            return act
        if act in ("affirm", "inform") and head.rule != "vi.carry" and self._undertakes(units, head, act):
            head.rule = "vi.carry"
            return "commit"
        return act

    def _sharing(self, units: list[Unit], head: Head, first: Unit | None) -> str:
        low = units[head.at].low
        rest = [u.low for u in units[head.stop : head.stop + 4]]
        if "quan điểm" in low or "nhận định" in low or "đánh giá" in low:
            return "discuss" if first is not None and first.low in ("về", "liên quan", "đối với") else "agree"
        if low != "chia sẻ":
            return head.entry.value
        if head.quote is not None:
            return "affirm"
        if rest[:1] == ["với"] and {"đề nghị", "đề xuất", "các", "ý kiến", "quan điểm", "những"} & set(rest[1:3]) and not {"khó khăn", "mất mát"} & set(rest):
            return "agree"
        if self._is_quotation(units, head) or rest[:1] in (["rằng"], [","], [":"]):
            return "affirm"
        return "inform"

    def _party_act(self, units: list[Unit], head: Head, at: int, entry: Entry, end: int, stop: int = -1) -> str:
        """``đề nghị``: a request where somebody else alone is to act, a proposal where both sides or nobody named is."""
        if "party" not in entry.flags:
            return entry.value
        for unit in units[(at + 1 if stop < 0 else stop) : min(end, at + 6)]:
            if isinstance(unit.ref, c.Ref):
                if unit.ref.kind == c.BOTH or (unit.ref.key and self.speakers.own(unit.ref, head.who)):
                    return "propose"
                return "request"
            if unit.kinds.keys() & {"counterpart", "group", "crowd"} or (unit.low == "này" and entry):
                return "request"
            if unit.kinds.keys() & {"cue", "meet"} or unit.low in ("về", "việc"):
                break
            if unit.low in ("các", "những", "lãnh", "cơ", "doanh", "chuyên", "chính", "cộng", "địa"):
                return "request"
        return "propose"

    def _undertakes(self, units: list[Unit], head: Head, act: str) -> bool:
        """``khẳng định [Việt Nam] sẽ ...`` where the other side is to benefit is an undertaking."""
        if units[head.at].low not in ("khẳng định", "nhấn mạnh", "cho biết", "thông báo", "cho hay", "tái khẳng định", "nói", "nói rõ", "xác nhận"):
            return False
        k = head.stop
        while k < head.end and (units[k].low in (",", ":") or "that" in units[k].kinds):
            k += 1
        if k < head.end and units[k].ref is None and units[k].kinds.keys() & {"prep", "front", "time"}:
            comma = next((m for m in range(k, min(head.end, k + 12)) if units[m].low == ","), -1)
            k = comma + 1 if comma > 0 else k
        own = k < head.end and isinstance(units[k].ref, c.Ref) and self.speakers.own(units[k].ref, head.who)
        if own:
            k += 1
        if k >= head.end or units[k].low != "sẽ" or not (own or units[head.at].low in ("khẳng định", "tái khẳng định")):
            return False
        rest = units[k + 1 : head.end]
        named = any(isinstance(u.ref, c.Ref) and self.speakers.other(u.ref, head.who) for u in rest)
        gives = any(u.low in BENEFIT for u in rest[:8])
        return named or (gives and act == "affirm")

    # addressees

    def _addressees(self, units: list[Unit], head: Head, act: str) -> tuple[tuple[int, int], ...]:
        if act not in ("thank", "congratulate", "welcome", "request", "propose", "invite", "hope", "inform", "greet"):
            return ()
        k = head.stop
        direct = act in ("thank", "congratulate", "welcome", "invite", "request", "propose", "hope")
        if k < head.end and units[k].low in ("với", "cho", "tới", "đến"):
            k += 1
        elif not direct:
            return ()
        out = []
        while k < head.end and isinstance(units[k].ref, c.Ref):
            ref = units[k].ref
            if act == "welcome" and ref.kind == c.BODY:
                return ()
            end = ref.figure.mentions[-1][1] if False else units[k].end
            out.append((units[k].start, end))
            if k + 2 < head.end and units[k + 1].low == "và" and isinstance(units[k + 2].ref, c.Ref):
                k += 2
            else:
                break
        return tuple(out)

    def _other_year(self, units: list[Unit]) -> bool:
        for a, b in zip(units, units[1:], strict=False):
            if (a.low == "năm" and b.low in ("đó", "ấy")) or (a.low == "cùng" and b.low == "năm"):
                return True
        return bool(self.year) and any(
            len(u.low) == 4 and u.low.isdigit() and u.low[:2] in ("19", "20") and u.low < self.year for u in units
        )

    def _dated_elsewhere(self, units: list[Unit]) -> bool:
        """A sentence that opens with another year tells of earlier acts, not of this encounter's."""
        if not self.year:
            return False
        for unit in units[:6]:
            if isinstance(unit.ref, c.Ref) or "cue" in unit.kinds:
                return False
            if len(unit.low) == 4 and unit.low.isdigit() and unit.low != self.year and unit.low[:2] in ("19", "20"):
                return True
        return False


__all__ = ["BOTH", "RULES", "Walker"]
