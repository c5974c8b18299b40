"""Which act a statement is, where its verb alone does not tell."""

from typing import Final, NamedTuple

from verbale.acts import FORCE
from verbale.extract.cast import BOTH, OFFICE, PRONOUN, Ref
from verbale.lang.vi.contents import quotation, trim
from verbale.lang.vi.heads import Head
from verbale.lang.vi.refs import ref_of
from verbale.lang.vi.speakers import Speakers
from verbale.lang.vi.tables import phrase_set
from verbale.model.records import Span
from verbale.text.units import Unit
from verbale.text.words import word_set

# Verbs whose "sẽ ..." may be an undertaking, and those of them after which it needs no subject to be one.
SAYING: Final = phrase_set(
    """khẳng định|nhấn mạnh|cho biết|thông báo|cho hay|tái khẳng định|nói|nói rõ|xác nhận|quả quyết|tiết lộ|
    tuyên bố|loan báo|nêu rõ|nhắc lại|đoan chắc|cho biết thêm"""
)
ASSURING: Final = frozenset({"khẳng định", "tái khẳng định", "quả quyết"})
# Verbs of doing something for the other side.
BENEFIT: Final = word_set(
    """giúp hỗ trợ cung cấp dành cử tiếp nhận bố trí đóng góp tài trợ chuyển gửi tạo điều kiện cấp tặng trao
    mở đón đào tạo thu xếp nhận tuyển ưu tiên bảo đảm tháo gỡ xem xét xử lý giải quyết bổ sung mời phối
    cùng"""
)
FUTURE: Final = frozenset({"sẽ", "cũng sẽ", "sẽ luôn", "sẽ tiếp tục"})
HOUSES: Final = phrase_set(
    """cục|vụ|viện|trường|nhà trường|tập đoàn|công ty|tỉnh|thành phố|bộ|ban|sở|ngân hàng|hãng|quỹ|cơ quan|
    đại học|học viện|trung tâm|tổ chức|chính phủ|đại sứ quán|đoàn|hội|liên minh|nước|
    nhóm|đội|khoa|phòng|xưởng|nhà máy|hiệp hội|
    văn phòng|đơn vị|tổng công ty|doanh nghiệp|liên đoàn|thành ủy|tỉnh ủy|hội đồng"""
)
HOUSE_REACH: Final = 4  # words of a house whose owner is told: "nhóm vật liệu của ông"
OWNING: Final = frozenset({"này", "mình", "của", "ông", "bà", "tôi", "chúng", "ta"})
# First words of a party that is asked to act, where no list knows it, and kinds that say so.
OTHERS: Final = frozenset(
    {"phía", "các", "những", "lãnh", "cơ", "doanh", "chuyên", "chính", "cộng", "địa", "này"}
)
OTHER_KINDS: Final = frozenset({"counterpart", "group", "crowd"})
PARTY_REACH: Final = 6  # units from the cue in which the party that is to act is named
# Shared with: agreed to.
SHARED: Final = frozenset(
    {"băn khoăn", "trăn trở", "đề nghị", "đề xuất", "các", "ý kiến", "quan điểm", "những"}
)
GRIEF: Final = frozenset(
    {"khó khăn", "mất mát", "thiệt", "thiệt hại", "tổn", "tổn thất", "đau", "nỗi đau", "đau buồn"}
)  # shared with: consoled


PARTNERS: Final = frozenset(
    {"các đối tác", "các thành viên tham dự", "các bên tham gia"}
)  # asked by one of them
CONSENTS: Final = frozenset({"agree", "support"})  # acts that are an objection where they are negated
# Verbs that are one word with their negation; of the others the act stays, negated.
REFUSABLE: Final = ("tán thành", "ủng hộ", "đồng tình", "tán đồng", "hưởng ứng")
CONVEYING: Final = frozenset({"chuyển lời", "chuyển tới", "chuyển đến", "gửi tới", "gửi đến"})
CONVEYED: Final = {"mời": "invite", "cảm ơn": "thank", "chúc mừng": "congratulate", "chào mừng": "welcome"}
PAST: Final = frozenset({"đã", "từng", "đã từng", "vừa", "cũng đã", "đã cùng"})
IFS: Final = frozenset({"nếu", "nếu như", "khi", "một khi"})  # before a condition
CONCEDING: Final = frozenset({"dù", "cho dù", "mặc dù", "bất kể"})


class Inner(NamedTuple):
    """An act performed in direct speech, with its cue and content."""

    act: str
    cue: Span
    content: Span


class Acts:
    """Tells acts apart by who is to act; needs to know who speaks."""

    def __init__(self, speakers: Speakers) -> None:
        self.speakers = speakers

    def settle(self, units: list[Unit], head: Head, act: str) -> str:
        """What the act of a head turns out to be, now that its content's bounds are known.

        Where an undertaking is carried the head's rule follows.
        """
        own = act == head.entry.value
        if own and (told := _telling(units, head)) is not None:
            return told
        if own and head.negated and act in CONSENTS and units[head.at].low.endswith(REFUSABLE):
            return self._refused(units, head)
        if own and act == "greet" and units[head.at].low in CONVEYING:
            return _conveyed(units, head)
        if own and "party" in head.entry.flags:
            return self._asked(units, head.who, head.stop, min(head.end, head.at + PARTY_REACH))
        if own and units[head.at].low.startswith("chia sẻ"):
            return _sharing(units, head)
        if act in ("affirm", "inform") and head.rule != "vi.carry" and self._undertakes(units, head, act):
            head.rule = "vi.carry"
            return "commit"
        return act

    def _refused(self, units: list[Unit], head: Head) -> str:
        """``không tán thành``, ``chưa thống nhất``: no consent, with the negation in its cue."""
        k = head.at
        while k > 0 and "neg" not in units[k].kinds:
            k -= 1
        head.cue, head.negated = (units[k].start, units[head.at].end), False
        return "concern"

    def inner(self, units: list[Unit], head: Head) -> Inner | None:
        """An act of greater force that quoted units perform (``“Chúng tôi muốn ...”``)."""
        first = _after_condition(units)
        ref, k = ref_of(units[first]), first + 1
        if ref is None or not self.speakers.own(ref, head.who):
            return None
        while k < len(units) and "adv" in units[k].kinds and "cue" not in units[k].kinds:
            if units[k].low in PAST:
                return None  # Chúng ta đã ký nhiều: a report of an earlier act
            k += 1
        entry = units[k].kinds.get("cue") if k < len(units) else None
        content = trim(units, k + 1, len(units))
        if entry is None or FORCE[entry.value] <= FORCE[head.act] or content is None:
            return None
        act = entry.value
        if "party" in entry.flags:
            act = self._asked(units, head.who, k + 1, min(len(units), k + PARTY_REACH))
        return Inner(act, (units[k].start, units[k].end), content)

    def _asked(self, units: list[Unit], who: list[Ref] | None, start: int, stop: int) -> str:
        """``đề nghị``: a request where somebody else alone is to act, else a proposal."""
        for unit in units[start:stop]:
            ref = ref_of(unit)
            if ref is not None:
                if ref.kind == OFFICE and _shared_by_both(units, ref, stop):
                    return "propose"  # chuyên gia hai nước
                shared = (ref.kind == BOTH and ref.name not in PARTNERS) or (
                    ref.key and self.speakers.own(ref, who)
                )
                return "propose" if shared else "request"
            if not unit.kinds.keys().isdisjoint(OTHER_KINDS) or unit.low == "này":
                return "request"
            if "cue" in unit.kinds or "meet" in unit.kinds or unit.low in ("về", "việc"):
                break
            if unit.low in OTHERS:
                return "request"
        return "propose"

    def _undertakes(self, units: list[Unit], head: Head, act: str) -> bool:
        """``khẳng định [Việt Nam] sẽ ...`` where the other side is to benefit is an undertaking."""
        if units[head.at].low not in SAYING:
            return False
        k = _clause_start(units, head)
        ref = ref_of(units[k]) if k < head.end else None
        own = ref is not None and self.speakers.own(ref, head.who)
        if own:
            k = own_house(units, k, head.end, named=True)
        elif (house := own_house(units, k, head.end)) > k:
            own, k = True, house
        if k >= head.end or units[k].low not in FUTURE or (ref is not None and not own):
            return False
        if ref is None and units[head.at].low in ASSURING and k == head.stop:
            return True  # khẳng định sẽ ...
        if act == "affirm" and ref is not None and ref.kind == PRONOUN:
            return True  # nói ông sẽ ...
        rest = units[k + 1 : head.end]
        refs = (ref_of(u) for u in rest)
        named = any(ref is not None and self.speakers.other(ref, head.who) for ref in refs)
        if act != "affirm":
            return named
        return named or any(not BENEFIT.isdisjoint(u.low.split()) for u in rest[:8])


def _after_condition(units: list[Unit]) -> int:
    """The unit with which direct speech goes on after ``Nếu ..., ``; 0 where it opens otherwise."""
    if units[0].low not in IFS:
        return 0
    comma = next((k for k in range(1, len(units) - 1) if not units[k].word), 0)
    return comma + 1 if comma and units[comma].low == "," else 0


def _conveyed(units: list[Unit], head: Head) -> str:
    """``chuyển lời A mời B``, ``gửi tới B lời cảm ơn``: what is conveyed is the act."""
    words = " ".join(u.low for u in units[head.stop : head.end])
    return next((act for word, act in CONVEYED.items() if word in words), "greet")


def _telling(units: list[Unit], head: Head) -> str | None:
    """``nhắc Việt Nam gửi`` asks, ``kể lại việc ...`` informs; other verbs tell nothing."""
    low, first = units[head.at].low, units[head.stop] if head.stop < head.end else None
    if first is None:
        return None
    if (
        low == "nhắc"
        and first.ref is not None
        and head.stop + 1 < head.end
        and units[head.stop + 1].low not in FUTURE
    ):
        return "request"
    return (
        "inform" if low in ("kể", "kể lại") and first.low in ("với", "việc", "chuyện", "về", "câu") else None
    )


def _shared_by_both(units: list[Unit], ref: Ref, stop: int) -> bool:
    after = next((u for u in units[:stop] if u.start >= ref.end), None)
    nearest = ref_of(after) if after is not None else None
    return nearest is not None and nearest.kind == BOTH


def own_house(units: list[Unit], k: int, end: int, named: bool = False) -> int:
    """The unit after ``Cục``, ``thành phố ông``: a house without a name is the speaker's own; else ``k``."""
    if k >= end or not (named or (units[k].low in HOUSES and units[k].ref is None)):
        return k
    m = _named_house(units, k + 1, end)
    while m < end and (
        units[m].low in OWNING or ((ref := ref_of(units[m])) is not None and ref.kind == PRONOUN)
    ):
        m += 1
    return m


def _named_house(units: list[Unit], k: int, end: int) -> int:
    """The unit after ``vật liệu`` in ``nhóm vật liệu của ông``; ``k`` where nobody owns the house."""
    m = k
    while m < min(end, k + HOUSE_REACH) and units[m].word and not units[m].cap and units[m].low not in OWNING:
        m += 1
    owner = ref_of(units[m + 1]) if m + 1 < end and units[m].low == "của" else None
    mine = owner is not None and (owner.kind == PRONOUN or owner.key == "self")
    return m if mine or (m + 1 < end and units[m].low == "của" and units[m + 1].low in OWNING) else k


def _clause_start(units: list[Unit], head: Head) -> int:
    """Where the reported clause begins, after ``rằng`` and an adverbial up to a comma."""
    k = head.stop
    while k < head.end and (units[k].low in (",", ":") or "that" in units[k].kinds):
        k += 1
    if k < head.end and units[k].low in CONCEDING:
        return next((m for m in range(k + 1, min(head.end, k + 12)) if units[m].low in FUTURE), k)
    if (
        k < head.end
        and units[k].ref is None
        and not units[k].kinds.keys().isdisjoint({"prep", "front", "time"})
    ):
        comma = next((m for m in range(k, min(head.end, k + 12)) if units[m].low == ","), -1)
        return comma + 1 if comma > 0 else k
    return k


def _sharing(units: list[Unit], head: Head) -> str:
    """``chia sẻ``: a view shared with the other side is agreed to; else something is told."""
    low = units[head.at].low
    if "quan điểm" in low or "nhận định" in low or "đánh giá" in low:
        first = next((u for u in units[head.stop : head.end] if u.word), None)
        about = first is not None and first.low in ("về", "liên quan", "đối với")
        return "discuss" if about else "agree"
    if low != "chia sẻ":
        return head.entry.value
    if head.quote is not None:
        return "affirm"
    rest = [u.low for u in units[head.stop : head.stop + 4]]
    if rest[:1] == ["với"] and not SHARED.isdisjoint(rest[1:3]) and GRIEF.isdisjoint(rest):
        return "agree"
    if rest[:1] in (["rằng"], [","], [":"]) or quotation(units, head) is not None:
        return "affirm"
    return "inform"
