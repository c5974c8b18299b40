"""Instruments in Vietnamese text: listed ones by name, others by their form."""

import re
import unicodedata
from bisect import bisect_right
from typing import Final

from verbale.lang.vi.instrument_marks import abbreviation, called, quoted
from verbale.lang.vi.instrument_names import name_end
from verbale.lang.vi.instrument_parts import after_ordinal
from verbale.lang.vi.instrument_shorts import before_short, is_short
from verbale.lang.vi.instrument_words import AMOUNTS, NATIONAL, NUMBERS, ON_SUBJECTS, SUBJECTS
from verbale.lang.vi.tables import phrase_set
from verbale.model.records import InstrumentMention
from verbale.text.fold import fold
from verbale.text.page import Page
from verbale.text.units import Unit
from verbale.text.words import word_set

# Bodies and meetings are instruments only where their name shows that several parties share them.
PARTY_BODY: Final = phrase_set(
    """trung tâm|viện|ủy ban|quỹ|chương trình|dự án|liên minh|mạng lưới|hội nghị|kỳ họp|cộng đồng|
    hội đồng|hội đồng doanh nghiệp"""
)
SHARED: Final = phrase_set(
    """hỗn hợp|liên chính phủ|khu vực|chung|song phương|đa phương|các bên|quốc tế|toàn cầu|lần thứ|
    vì sự phát triển|giai đoạn|đến năm 20|mekong|mê công|apec|asem|g20|brics|á - âu|
    đông nam á|đông á|tiểu vùng|xuyên biên giới"""
)
SCHEMES: Final = frozenset(
    {"chương trình", "dự án"}
)  # instruments, whoever runs them, if they have an abbreviation
BODIES: Final = tuple(sorted(PARTY_BODY))  # after a title they are the holder's body
# Last words before a new one.
FOUNDED: Final = word_set("lập thành mở đặt cai trương dựng hành mắt động")
TOPIC: Final = frozenset({"về", "giai đoạn", "giai"})  # what shows that small letters are a name
# Papers that are instruments with no more name than their type and a word.
PAPERS: Final = frozenset(
    {"biên bản", "biên bản ghi nhớ", "bản ghi nhớ", "hiệp định", "nghị định thư", "luật"}
)
OWN_NAMES: Final = (
    "đối tác chiến lược",
    "đối tác hợp tác chiến lược",
    "đối tác toàn diện",
    "ủy ban hỗn hợp",
    "ủy ban liên chính phủ",
)
COMMITTEES: Final = ("ủy ban", "tiểu ban", "nhóm công tác", "tổ công tác", "nhóm làm việc", "hội đồng")
JOINT: Final = frozenset({"chung", "song phương", "ba bên", "hỗn hợp", "liên hợp", "liên ngành"})
SENTENCE_ENDS: Final = frozenset({".", "!", "?", "…", "-", "–", "•", "*", "+"})
BACK: Final = word_set(
    "này đó trên mới nói đã ấy kia có được sẽ cũng là nêu vừa"
)  # what follows a class noun that refers back
# Sessions that, bare with their number, do not say whose they are.
BARE_SESSIONS: Final = phrase_set("kỳ họp|phiên họp|khóa họp|hội nghị bộ trưởng|diễn đàn|đối thoại|tham vấn")
SESSION_ENDS: Final = frozenset({",", ";", ".", "(", ":"})
SESSION_VERBS: Final = frozenset({"tới", "sang", "dự", "đã", "sẽ", "diễn"})  # what it is not named with
SESSION_REACH: Final = 16  # units from a session's first word to its number
GROUPS: Final = ("nhóm", "hội đồng", "ban ", "tổ công tác")  # so are these
HOLDERS: Final = frozenset({"bộ", "sở", "vụ", "cục", "ban", "phòng", "ty"})  # offices that have portfolios
MECHANISM: Final = frozenset({"cơ chế", "kênh", "khuôn khổ"})  # before the bare name of a standing round
ORDINAL_REACH: Final = 8  # units
BRACKET: Final = 10  # units
BEGINS: Final = frozenset({"instrument", "consult", "instrhead"})  # kinds with which a mention begins
SHOUTED: Final = 4  # units of a page's own heading in capitals
ONE_OFF: Final = frozenset({"hội nghị thượng đỉnh", "hội nghị cấp cao", "hội nghị"})
Found = tuple[InstrumentMention | None, int]  # a mention, and the unit after it
NUMBERED: Final = re.compile(r"(?!COVID|QĐ|NQ|TT)[A-Z]{3,8}-\d{1,3}(?!\d|[-/])")  # ASEAN-45


def mentions(page: Page) -> list[InstrumentMention]:
    """All mentions of instruments of a page, in order, without overlap."""
    out: list[InstrumentMention] = []
    shorts: dict[str, int] = {}  # abbreviations that the text gives, and where
    for units in page.flat:
        _paragraph(page.text, units, out, shorts)
    taken = {m.span[0] for m in out}
    again = [span for span in called(page.text, page.flat, shorts) if span[0] not in taken] if shorts else []
    starts = sorted((m.span for m in out), key=lambda s: s[0])
    for start, end in again:
        k = bisect_right(starts, (start, end)) - 1
        if k < 0 or starts[k][1] <= start:
            out.append(_other_mention(page.text[start:end], start, end))
    return sorted(out, key=lambda m: m.span)


def _paragraph(text: str, units: list[Unit], out: list[InstrumentMention], shorts: dict[str, int]) -> None:
    begins = [i for i, u in enumerate(units) if (not BEGINS.isdisjoint(u.kinds) if u.kinds else u.cap)]
    taken, n = 0, len(units)
    for i in begins:
        if i < taken:
            continue
        found, taken = None, i + 1
        if units[i].kinds:
            found, taken = _at(text, units, i)
        elif number := NUMBERED.match(text, units[i].start):
            found = _other_mention(number.group(), *number.span())
        if found is not None:
            out.append(found)
            if i + 1 < taken <= n and units[taken - 1].low == ")":
                _note_short(text, units, taken, shorts)


def _note_short(text: str, units: list[Unit], after: int, shorts: dict[str, int]) -> None:
    """Note the abbreviation in the brackets that end before unit ``after``."""
    k = next((m for m in range(after - 2, max(0, after - BRACKET), -1) if units[m].low == "("), 0)
    if k and (short := abbreviation(text, units, k)) is not None:
        shorts.setdefault(short, units[after - 1].end)


def _at(text: str, units: list[Unit], i: int) -> Found:
    kinds = units[i].kinds
    if "instrhead" in kinds and (inside := quoted(units, i)) is not None:
        start, end = units[inside[0]].start, units[inside[1] - 1].end
        return _other_mention(text[start:end], start, end), inside[1] + 1
    if "instrument" in kinds and "place" not in kinds:
        return _listed(text, units, i)
    if "consult" in kinds and units[i].cap and (i == 0 or units[i - 1].low != "tiến hành"):
        return _session(text, units, i)
    return _other(text, units, i) if "instrhead" in kinds else (None, i + 1)


def _other_mention(name: str, start: int, end: int) -> InstrumentMention:
    return InstrumentMention(id="other:" + slug(name), span=(start, end))


def _listed(text: str, units: list[Unit], i: int) -> Found:
    unit = units[i]
    known = unit.kinds["instrument"].value
    if not any(ch.isupper() for ch in text[unit.start : unit.end]):
        return None, i + 1
    k = after_ordinal(units, i + 1)
    return InstrumentMention(id=known, span=(unit.start, units[k - 1].end)), _after_bracket(
        text, units, k, known
    )


def _after_bracket(text: str, units: list[Unit], k: int, known: str) -> int:
    """Step over the instrument's own abbreviation or other name in brackets."""
    if k >= len(units) or units[k].low != "(":
        return k
    close = next((m for m in range(k + 1, min(len(units), k + BRACKET)) if units[m].low == ")"), k + 1)
    inside = units[k + 1 : close]
    same = any("instrument" in u.kinds and u.kinds["instrument"].value == known for u in inside)
    short = 0 < len(inside) <= 3 and text[inside[0].start : inside[0].end].isupper()
    return close + 1 if same or short else k


def _other(text: str, units: list[Unit], i: int) -> Found:
    """An instrument that no list knows, by its type word at unit ``i``."""
    unit = units[i]
    after_title = i > 0 and units[i - 1].cap and "title" in units[i - 1].kinds
    if not unit.cap and "lower" not in unit.kinds["instrhead"].flags:
        return None, i + 1
    portfolio = i > 0 and units[i - 1].cap and units[i - 1].low in HOLDERS
    listed = i > 0 and unit.low.startswith("quy hoạch") and units[i - 1].low in ("và", ",", "&")
    if portfolio or listed or (after_title and unit.low.startswith((*BODIES, *GROUPS, "kế hoạch"))):
        return None, i + 1
    k = name_end(text, units, i)
    span = unit.start, units[k - 1].end
    rest = units[i + 1 : k]
    opens = i == 0 or units[i - 1].low in SENTENCE_ENDS
    short = before_short(text, units, i) == k
    if unit.low in ONE_OFF and rest and rest[0].low == "về":
        return None, i + 1  # a conference that no number shows to be one of a row
    if not short and not _is_named(unit, rest, i == 0, opens):
        return None, i + 1
    if i == 0 and len(rest) < SHOUTED and text[slice(*span)].isupper() and not any(map(_tells, rest)):
        return None, i + 1  # BIÊN BẢN HỌP, the heading of the page itself
    founded = i > 0 and units[i - 1].low.split()[-1] in FOUNDED
    if unit.low in SCHEMES and (short or is_short(text, units, k)):
        return _other_mention(text[slice(*span)], *span), _after_bracket(text, units, k, "")
    if unit.low == "chương trình" and rest and _is_own_name(rest[0]):
        founded = True  # Chương trình Tiêm chủng mở rộng
    if unit.low in PARTY_BODY and not founded and not _is_shared(rest, fold(text[slice(*span)])):
        return None, i + 1
    return _other_mention(text[slice(*span)], *span), _after_bracket(text, units, k, "")


def _is_named(unit: Unit, rest: list[Unit], first: bool, opens: bool) -> bool:
    """Whether a type word and the ``rest`` of a phrase are a name.

    ``first``: they open their paragraph; ``opens``: their sentence, so that a capital says nothing.
    """
    if unit.low.startswith(OWN_NAMES):
        return unit.cap or any(u.low in TOPIC for u in rest)
    if not rest or rest[0].low in BACK:
        return False
    if unit.cap and unit.low.startswith(COMMITTEES) and rest[0].low in JOINT:
        return True  # Ủy ban Hợp tác chung
    if any(u.low in TOPIC for u in rest):
        return True
    if not unit.cap:
        return False
    if len(rest) > 2 and rest[0].low in NUMBERS and rest[1].low in AMOUNTS:
        return True  # Đề án một triệu héc-ta lúa
    if not opens and unit.low.startswith((*ON_SUBJECTS, *NATIONAL)):
        long = rest[0].low.count(" ") > 1  # giáo dục đại học
        subject = rest[0].low in SUBJECTS
        if (subject and (long or len(rest) > 1)) or ("field" in rest[0].kinds and (long or len(rest) > 2)):
            return True
    if unit.low in PAPERS and not first and rest[-1].low not in BACK:
        return True
    return any((u.cap and u.word) or u.low[0].isdigit() or u.low == "vì" for u in rest)


def _is_own_name(unit: Unit) -> bool:
    """Whether a programme is named with this first word: a capital that is nobody's."""
    return unit.cap and unit.word and unit.kinds.keys() <= {"field", "cue", "org"}


def _tells(unit: Unit) -> bool:
    """Whether a word of a name in capitals tells which one it is: a number, a party, a topic."""
    return (
        unit.low[0].isdigit()
        or unit.low in TOPIC
        or not unit.kinds.keys().isdisjoint({"state", "body", "field"})
    )


def _is_shared(rest: list[Unit], low: str) -> bool:
    """Whether a body's name shows that several parties share it."""
    if any(word in low for word in SHARED):
        return True
    states = sum("state" in u.kinds or "body" in u.kinds for u in rest)
    if states >= 2 and any(u.low in ("-", "–", "giữa") for u in rest):
        return True
    if any(rest[k].low in ("-", "–") and _is_pair(rest[k - 1], rest[k + 1]) for k in range(1, len(rest) - 1)):
        return True
    return "asean" in low and states >= 1


def _is_pair(a: Unit, b: Unit) -> bool:
    """``Hải Phòng - Incheon``: two capitals of which one at least is a known state or town."""
    known = "state" in a.kinds or "place" in a.kinds or "state" in b.kinds or "place" in b.kinds
    return a.cap and b.cap and known


def _session(text: str, units: list[Unit], i: int) -> Found:
    """A standing round with its ordinal: ``Tham vấn chính trị cấp Thứ trưởng lần thứ tư``."""
    for k in range(i + 1, min(len(units), i + SESSION_REACH)):
        unit = units[k]
        after = after_ordinal(units, k)
        if after > k:
            if k == i + 1 and units[i].low in BARE_SESSIONS:
                return None, i + 1
            start, end = units[i].start, units[after - 1].end
            return _other_mention(text[start:end], start, end), _after_bracket(text, units, after, "")
        if unit.low == "cấp" and k + 1 < len(units) and "title" in units[k + 1].kinds:
            stop = k + 2
            while stop < len(units) and "field" in units[stop].kinds and units[stop].cap:
                stop += 1
            end = stop if not _ordinal_near(units, stop) else 0
            if end:
                start = units[i].start
                return _other_mention(text[start : units[end - 1].end], start, units[end - 1].end), end
        if unit.low == "," and k + 1 < len(units) and units[k + 1].cap and _ordinal_near(units, k + 1):
            continue  # Đối thoại An ninh, Thực thi pháp luật lần thứ II
        if (
            unit.low in SESSION_ENDS
            or unit.low in SESSION_VERBS
            or not unit.kinds.keys().isdisjoint({"cue", "passive", "joint", "attend", "held"})
        ):
            break
        if "\n" in text[units[k - 1].end : unit.start]:
            break
    if i and units[i - 1].low in MECHANISM and not units[i].low.startswith("hội nghị"):
        start, end = units[i].start, units[i].end
        return _other_mention(text[start:end], start, end), i + 1
    return _other(text, units, i) if "instrhead" in units[i].kinds else (None, i + 1)


def _ordinal_near(units: list[Unit], k: int) -> bool:
    """Whether an ordinal follows within a few units, in the same clause."""
    for m in range(k, min(len(units), k + ORDINAL_REACH)):
        if after_ordinal(units, m) > m:
            return True
        if units[m].low in SESSION_ENDS:
            return False
    return False


def slug(name: str) -> str:
    """A short ASCII name for an instrument that is on no list."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "unnamed"
