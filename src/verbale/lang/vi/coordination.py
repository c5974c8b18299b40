"""Further verbs of one subject: cues after a pause or a joining word, unless they are items of a list."""

from typing import Final

from verbale.extract.cast import BOTH
from verbale.lang.vi.heads import LISTING, NOUNS, ORDINALS, PAUSES, Cue, Head, quote_before
from verbale.lang.vi.refs import PEOPLE, ref_of
from verbale.lang.vi.subjects import apposed_after, apposed_subject
from verbale.text.units import Unit

ASKING: Final = frozenset({"request", "propose", "hope", "invite"})
# Acts that may name whom they address right after the cue.
ADDRESSING: Final = frozenset({"request", "invite", "greet"})
# Joining words that do not join items of a list.
ANOTHER: Final = frozenset({"đồng thời", "đồng thời cũng", "song", "nhưng", "tuy nhiên"})
# Joining words after an adverbial of the subject.
SUCH_AS: Final = frozenset({"như", "gồm", "bao gồm", "như sau"})  # before items of a list
SUBJECT_AFTER: Final = frozenset({"và", "đồng thời", "cũng như"})
WHEREBY: Final = frozenset({"theo đó", "qua đó", "từ đó", "trong đó"})  # before what a main clause comes to
MAIN_SUBJECTS: Final = PEOPLE | {BOTH}
SIGNING: Final = frozenset({"agree", "discuss", "conclude"})  # acts beside which signing is one more act
ADVERBIAL: Final = frozenset({"front", "prep", "conj", "time", "adv"})
ADVERBIAL_REACH: Final = 14  # units


def after_pause(cue: Cue) -> Head | None:
    """A cue after a comma, semicolon, colon or dash."""
    open_, low = cue.open, cue.units[cue.left].low
    if open_ is None:
        return _first_after_pause(cue)
    told = open_.quote is not None or open_.prior is not None
    if low == ":" or (open_.stop >= cue.left and not told):
        return None
    apposed = apposed_after(cue.units, _clause_after(cue, open_), cue.left) if low == "," else None
    if apposed is not None:
        return cue.head(apposed[1] - 1, "vi.far-subject", apposed[0])
    if low in ("–", "-", "+", "•") and cue.units[cue.left].end == cue.units[cue.at].start:
        return None
    if low == "," and (_bare_predicate(cue, open_) or _is_example(cue, open_)):
        return None
    weak = cue.weak and not _asks_somebody(cue, open_)
    if low == ";":
        doing = weak or cue.act == "discuss"
        return None if doing and _lists(cue, open_) else coordinate(cue, open_, cue.left)
    if not (open_.awaits and low == "," and not weak):
        if weak and (open_.act in LISTING or open_.says or _finite(cue, open_)):
            return None
        if cue.units[cue.at].low in DECIDING and _finite(cue, open_):
            return None
        if cue.short and cue.act != "hope" and _clausal(cue, open_):
            return None
        if cue.act == "discuss" and low == "," and open_.act in LISTING and not _together(cue, open_):
            return None
    return coordinate(cue, open_, cue.left)


def _bare_predicate(cue: Cue, open_: Head) -> bool:
    """``khẳng định Nhật Bản coi trọng, mong muốn ...``: bare verb, then one more of its subject."""
    k = open_.stop
    while k < cue.left and "that" in cue.units[k].kinds:
        k += 1
    return open_.says and 0 < cue.left - k <= 3 and cue.units[k].ref is not None


def _is_example(cue: Cue, open_: Head) -> bool:
    """``các ưu tiên như giáo dục, sẵn sàng ứng phó ...``: everyday verbs after ``như`` go on its list."""
    if not cue.weak and cue.act not in ("offer", "discuss", "agree"):
        return False
    return any(u.low in SUCH_AS for u in cue.units[open_.stop : cue.left])


def _lists(cue: Cue, open_: Head) -> bool:
    """Whether a verb after a semicolon is one more thing that the open content asks of somebody."""
    if open_.act not in LISTING:
        return False
    if cue.units[cue.at].low == "chia sẻ" and cue.after is not None and cue.after.low in SHAREABLE:
        return True
    content = cue.units[open_.stop : cue.left]
    if any(u.low == ":" for u in content):
        return True
    first = ref_of(content[0]) if content else None
    shared = first is not None and first.kind == BOTH and not (open_.who and open_.who[0].kind == BOTH)
    asked = shared or (first is not None and cue.units[cue.at].low in ORDERING)
    return asked and not (cue.after is not None and cue.after.low in ABOUT)


def _finite(cue: Cue, open_: Head) -> bool:
    """Whether the open content tells of what somebody has done, so that a list of deeds may go on in it."""
    content = cue.units[open_.stop : cue.left]
    if open_.act not in COURTESIES or not content:
        return False
    if content[0].low == "việc" and len(content) > 1 and content[1].ref is not None:
        return True
    named = next((k for k, u in enumerate(content) if u.ref is not None or "group" in u.kinds), -1)
    if named < 0:
        return False
    return any(u.low in FINITE for u in content[named + 1 :]) or (named == 0 and _acts(content[1:2]))


def _acts(units: list[Unit]) -> bool:
    """Whether a unit looks like a verb: a plain small word."""
    if not units or not units[0].word or units[0].cap or units[0].low in TIMELY:
        return False
    return units[0].kinds.keys() <= DOABLE


TIMELY: Final = frozenset({"đúng", "nhân", "ngay"})  # "chào đón A đúng dịp ...": no verbs
DOABLE: Final = frozenset({"org", "field"})  # kinds of words that are verbs as well (tổ chức)


def _clause_after(cue: Cue, open_: Head) -> int:
    """The unit after the last semicolon in the open content before the cue."""
    units = cue.units
    return next((k + 1 for k in range(cue.left, open_.stop, -1) if units[k].low == ";"), cue.left)


def _together(cue: Cue, open_: Head) -> bool:
    """``hai bên nhất trí A, bàn về B``: both sides speak, and of a matter."""
    both = bool(open_.who) and open_.who is not None and open_.who[0].kind == BOTH
    return both and cue.after is not None and cue.after.low in MATTERS


MATTERS: Final = frozenset({"về", "khả", "khả năng", "phương", "biện", "giải"})  # what is talked of
COURTESIES: Final = frozenset({"thank", "congratulate", "appreciate", "welcome", "greet"})
FINITE: Final = frozenset({"đã", "luôn", "luôn luôn", "đã luôn", "sẽ", "đang", "đã và đang", "tiếp tục"})
# Verbs of deciding: of the speakers only where nobody else has just been named as doing things.
DECIDING: Final = frozenset(
    {"quyết định", "thông qua", "thống nhất", "chỉ đạo", "rà soát", "thảo luận", "trao đổi"}
)
SHAREABLE: Final = frozenset(
    {"kinh nghiệm", "kinh", "thông tin", "dữ liệu", "dữ"}
)  # to be shared, after an agreement
ORDERING: Final = frozenset({"chỉ đạo", "quán triệt", "phổ biến"})  # what one who is asked does in turn
ABOUT: Final = frozenset({"về", "với", "cụ thể", "sâu", "thẳng thắn"})  # after a verb that tells or discusses


def _first_after_pause(cue: Cue) -> Head | None:
    units, j = cue.units, cue.left
    comma = units[j].low == ","
    if j and units[j].low == ":" and units[j - 1].low in SUCH_AS:
        return None
    if j and comma and units[j - 1].inner is not None:
        return cue.quotation(j - 1)
    subject = (apposed_after(units, 0, j) if comma else None) or apposed_subject(units, j)
    if subject is not None:
        head = cue.head(subject[1], "vi.far-subject", subject[0])
        head.quote = quote_before(units, subject[1])
        return head
    if comma and cue.short and cue.act != "hope":
        return None
    head = cue.head(j + 1, "vi.dropped-subject", None)
    head.front = comma
    return head


def after_conjunction(cue: Cue) -> Head | None:
    """A cue after ``và``, ``đồng thời`` and other joining words."""
    units, j, open_ = cue.units, cue.left, cue.open
    paused = j > 0 and units[j - 1].low in PAUSES
    if open_ is None:
        subject = apposed_subject(units, j)
        if subject is not None and units[j].low in SUBJECT_AFTER:
            return cue.head(subject[1], "vi.far-subject", subject[0])
        body = ref_of(units[0])
        if paused and units[j].low in WHEREBY and body is not None and body.kind in MAIN_SUBJECTS:
            return cue.head(j - 1, "vi.far-subject", [body])  # Hai bên ra tuyên bố, theo đó nhấn mạnh ...
        if units[j].low in SUBJECT_AFTER and body is not None and not (cue.weak or cue.short):
            return cue.head(0, "vi.far-subject", [body])  # Phía A tiếp thu ý kiến và hứa ...
        return cue.head(j, "vi.dropped-subject", None) if j == 0 or paused else None
    if open_.rule == "vi.theo":
        return None  # goes on in what is held
    if _item_of_list(cue, open_, paused and units[j - 1].low == ";"):
        return None
    start = j - 1 if paused else j
    if paused and start > 0 and units[start - 1].low in PAUSES:
        start -= 1
    return coordinate(cue, open_, start)


def _item_of_list(cue: Cue, open_: Head, semicolon: bool) -> bool:
    """Whether a verb after a joining word goes on a list inside the open content."""
    low = cue.units[cue.left].low
    if "doing" in cue.entry.flags and _instrument_follows(cue):
        if open_.act not in SIGNING:
            return True
    elif cue.weak and not semicolon and not _asks_somebody(cue, open_):
        another = low in ANOTHER
        inner = open_.act in LISTING or _clausal(cue, open_) or _finite(cue, open_)
        if cue.act != "invite" and not another and inner:
            return True
    if cue.act == "discuss" and open_.act in LISTING and not semicolon:
        return low not in ANOTHER or not open_.who or open_.who[0].kind != BOTH
    return cue.short and cue.act != "hope" and low == "và" and _clausal(cue, open_)


def _instrument_follows(cue: Cue) -> bool:
    return cue.after is not None and ("instrument" in cue.after.kinds or "instrhead" in cue.after.kinds)


def _asks_somebody(cue: Cue, open_: Head) -> bool:
    """``giao Vụ ..., mời Bộ trưởng ...``: an everyday verb with somebody named right after it is an act."""
    if cue.units[cue.at].low == "xin" and cue.after is not None and cue.after.low in ("được", "phép"):
        return True
    ref = ref_of(cue.after) if cue.after is not None else None
    if ref is None or cue.act not in ADDRESSING:
        return False
    return ref.kind in PEOPLE or open_.act not in ASKING or cue.units[cue.at].low == "nhờ"


def _clausal(cue: Cue, open_: Head) -> bool:
    """Whether the open content is a clause with a subject of its own (so that a list may go on in it)."""
    if not open_.says:
        return False
    k = open_.stop
    while k < cue.left and (cue.units[k].low in (",", ":") or "that" in cue.units[k].kinds):
        k += 1
    return k < cue.left and cue.units[k].ref is not None


def coordinate(cue: Cue, open_: Head, start: int) -> Head:
    """One more verb of the open head's subject, in a clause from unit ``start`` and its pauses."""
    start = with_adverbial(cue, open_, start)
    while start > 0 and (cue.units[start - 1].low in PAUSES or cue.units[start - 1].low in ANOTHER):
        start -= 1
    head = cue.head(start, "vi.coordinate", open_.who)
    head.front = open_.awaits
    if not head.front and open_.rule == "vi.passive":
        head.who = None
        head.rule = "vi.dropped-subject"
    return head


def _is_ordinal(units: list[Unit], k: int) -> bool:
    """``thứ hai``, ``hai là``: two words that number what follows."""
    pair = " ".join(u.low for u in units[k : k + 2])
    return pair in ORDINALS


def with_adverbial(cue: Cue, open_: Head, start: int) -> int:
    """``...; riêng với B, Bộ trưởng kiến nghị``: an adverbial before the comma opens the new clause."""
    units = cue.units
    if units[start].low != ",":
        return start
    for k in range(start - 1, max(open_.stop, start - ADVERBIAL_REACH), -1):
        if "cue" in units[k].kinds and units[k].low not in NOUNS:
            return start
        if units[k].low == ";":
            opens = units[k + 1].low in ORDINALS or not units[k + 1].kinds.keys().isdisjoint(ADVERBIAL)
            return k if opens or _is_ordinal(units, k + 1) else start
    return start
