"""Instruments in Vietnamese text: listed ones by name, others by their form."""

import re
import unicodedata
from typing import Final

from verbale.model.records import InstrumentMention
from verbale.text.fold import fold
from verbale.text.page import Page
from verbale.text.units import Unit

# Bodies and meetings are instruments only where their name shows that several parties share them.
BODIES: Final = frozenset(
    """trung tâm|viện|ủy ban|quỹ|hội nghị|diễn đàn|đối thoại|cộng đồng|mạng lưới|liên minh|tiểu ban|chương trình|dự án|
    kỳ họp|cơ chế|kế hoạch|khung|sáng kiến|lộ trình|hội nghị cấp cao|hội nghị thượng đỉnh|ủy ban hợp tác|tầm nhìn|nguyên tắc|quyết định|đề án|vành đai|tuyến hành lang|tuyên bố|biên bản|thỏa thuận""".replace("\n", "").split("|")
)
BODIES_CLEAN: Final = frozenset(b.strip() for b in BODIES)
SHARED: Final = frozenset("hỗn hợp|liên chính phủ|khu vực|chung|song phương|đa phương|các bên|quốc tế|toàn cầu".split("|"))
FOUNDED: Final = frozenset("thành lập mở đặt cai khai trương dựng vận hành ra mắt hoạt động".split())
PARTY_BODY: Final = frozenset({"trung tâm", "viện", "ủy ban", "quỹ", "chương trình", "dự án", "liên minh", "mạng lưới", "hội nghị", "kỳ họp", "cộng đồng"})
LINKS: Final = frozenset({"về", "vì", "giữa", "giai đoạn", "năm", "lần", "đến", "của", "và", "-", "–", ",", "&", "với", "số", "cho"})
STOPS: Final = frozenset({"cue", "meet", "adv", "passive", "title", "rank", "joint", "attend", "lead", "occasion", "time", "neg", "pron", "front"})
BACK: Final = frozenset("này đó trên mới nói đã ấy kia".split())  # what follows a class noun that refers back
NUMBERED: Final = re.compile(r"(?!COVID|QĐ|NQ|TT)[A-Z]{3,8}-\d{1,3}(?!\d|[-/])")
YEARS: Final = re.compile(r"\d{4}(?:-\d{4})?")


def mentions(page: Page) -> list[InstrumentMention]:
    """All mentions of instruments of a page, in order, without overlap."""
    out: list[InstrumentMention] = []
    for units in page.flat:
        _line(page.text, units, out)
    return out


def _line(text: str, units: list[Unit], out: list[InstrumentMention]) -> None:
    i, n = 0, len(units)
    while i < n:
        kinds = units[i].kinds
        step = None
        number = NUMBERED.match(text, units[i].start) if units[i].cap and not kinds else None
        if number:
            out.append(InstrumentMention(id="other:" + slug(number.group()), span=number.span()))
        if "instrument" in kinds and not ("place" in kinds):
            step = _listed(text, units, i, out)
        elif "consult" in kinds and units[i].cap and (i == 0 or units[i - 1].low not in ("tiến hành",)):
            step = _session(text, units, i, out)
        elif "instrhead" in kinds:
            step = _other(text, units, i, out)
        i = step if step is not None else i + 1


LONGEST: Final = 80  # units of a name; a line of capitals without end is not one


def _ordinal(units: list[Unit], k: int) -> int:
    """The index after ``lần thứ 6`` or ``lần thứ nhất`` at ``k``; ``k`` if it is not there."""
    if k + 2 < len(units) and units[k].low == "lần" and units[k + 1].low == "thứ":
        return k + 3
    if k + 1 < len(units) and units[k].low == "lần thứ":
        return k + 2
    return k


def _listed(text: str, units: list[Unit], i: int, out: list[InstrumentMention]) -> int | None:
    unit = units[i]
    known = unit.kinds["instrument"].value
    if not unit.cap and not any(ch.isupper() for ch in text[unit.start : unit.end]) and known not in ("agenda2030", "un-ai-dialogue", "un-ai-capacity-network", "unclos", "nq57"):
        return None
    if not any(ch.isupper() for ch in text[unit.start : unit.end]):
        return None
    k = _ordinal(units, i + 1)
    out.append(InstrumentMention(id=known, span=(unit.start, units[k - 1].end)))
    return _bracket(text, units, k, known)


def _bracket(text: str, units: list[Unit], k: int, known: str) -> int:
    """Step over the instrument's own abbreviation or other name in brackets."""
    if k < len(units) and units[k].low == "(":
        close = next((m for m in range(k + 1, min(len(units), k + 10)) if units[m].low == ")"), -1)
        if close > 0:
            inside = units[k + 1 : close]
            same = any("instrument" in u.kinds and u.kinds["instrument"].value == known for u in inside)
            short = len(inside) <= 3 and inside and text[inside[0].start : inside[0].end].isupper()
            if same or short:
                return close + 1
    return k


def _other(text: str, units: list[Unit], i: int, out: list[InstrumentMention]) -> int | None:
    unit = units[i]
    lower = "lower" in unit.kinds["instrhead"].flags
    if not unit.cap and not lower:
        return None
    if i and units[i - 1].cap and units[i - 1].kinds.keys() & {"title"} and unit.low in PARTY_BODY:
        return None
    k = _end(text, units, i)
    if k == i + 1 and not _own_name(unit.low):
        return None
    span = text[unit.start : units[k - 1].end]
    low_span = fold(span)
    rest = units[i + 1 : k]
    if not unit.cap and not any(u.low in ("về", "giai đoạn", "giai") for u in rest):
        return None
    minutes = unit.low in ("biên bản", "biên bản ghi nhớ", "bản ghi nhớ", "hiệp định", "nghị định thư", "luật") and rest[-1].low not in BACK
    named = (minutes and unit.cap and i > 0) or any(u.cap and u.word or u.low[0].isdigit() for u in rest) or any(u.low in ("về", "vì", "giai đoạn", "giai") for u in rest) or _own_name(unit.low)
    if not named:
        return None
    founded = i > 0 and units[i - 1].low.split()[-1] in FOUNDED
    if unit.low in PARTY_BODY and not _shared(text, rest, low_span) and not founded:
        return None
    out.append(InstrumentMention(id="other:" + slug(span), span=(unit.start, units[k - 1].end)))
    return _bracket(text, units, k, "")


def _session(text: str, units: list[Unit], i: int, out: list[InstrumentMention]) -> int | None:
    """A standing round with its ordinal: ``Tham vấn chính trị cấp Thứ trưởng lần thứ tư``."""
    for k in range(i + 1, min(len(units), i + 16)):
        unit = units[k]
        after = _ordinal(units, k)
        if after > k:
            if k == i + 1 and units[i].low in ("kỳ họp", "phiên họp", "khóa họp", "hội nghị bộ trưởng", "diễn đàn", "đối thoại", "tham vấn"):
                return None  # a bare session with its number says not whose it is
            span = text[units[i].start : units[after - 1].end]
            out.append(InstrumentMention(id="other:" + slug(span), span=(units[i].start, units[after - 1].end)))
            return _bracket(text, units, after, "")
        if unit.low in (",", ";", ".", "(", ":") or unit.kinds.keys() & {"cue", "passive", "joint"} or "\n" in text[units[k - 1].end : unit.start]:
            break
    return _other(text, units, i, out) if "instrhead" in units[i].kinds else None


def _own_name(low: str) -> bool:
    return low.startswith(("đối tác chiến lược", "đối tác toàn diện", "ủy ban hỗn hợp", "ủy ban liên chính phủ"))


def _shared(text: str, rest: list[Unit], low: str) -> bool:
    states = sum(1 for u in rest if u.kinds.keys() & {"state", "body"})
    joined = any(u.low in ("-", "–", "giữa") for u in rest)
    return (states >= 2 and joined) or any(word in low for word in SHARED) or any("lần thứ" in low for _ in (0,)) or "asean" in low and states >= 1 or "vì sự phát triển" in low or "giai đoạn" in low or "đến năm 20" in low


def _end(text: str, units: list[Unit], i: int) -> int:
    n, k, free = min(len(units), i + LONGEST), i + 1, False
    while k < n:
        unit = units[k]
        if "\n" in text[units[k - 1].end : unit.start]:
            break
        ordinal = _ordinal(units, k)
        if ordinal > k:
            return ordinal
        low = unit.low
        if low in ("về", "vì"):
            if re.search(r"\d+[-/]", text[units[i].start : units[k - 1].end]) and low == "về":
                break  # what follows a number says what it is about
            if k + 1 < n and units[k + 1].word and (units[k + 1].low == "sự" or not units[k + 1].kinds.keys() & {"title", "rank", "det", "joint"}):
                free = True
                k += 1
                continue
            break
        minutes = "meet" in unit.kinds and k == i + 1 and units[i].low == "biên bản"
        if minutes:
            k += 1
            continue
        if unit.kinds.keys() & STOPS and not (unit.cap and "field" in unit.kinds):
            break
        if low == "đến" and k + 2 < n and units[k + 1].low == "năm" and YEARS.fullmatch(units[k + 2].low):
            k += 3
            if k + 4 < n and units[k].low == "," and units[k + 1].low in ("định", "tầm"):
                k += 6 if k + 5 < n and YEARS.fullmatch(units[k + 5].low) else 0
            return k
        if low in ("giai đoạn", "năm") or (low == "giai" and k + 1 < n and units[k + 1].low == "đoạn"):
            j = k + (2 if low == "giai" else 1)
            if j < n and YEARS.fullmatch(units[j].low):
                j += 1
                if j + 1 < n and units[j].low in ("-", "–") and units[j + 1].low.isdigit():
                    j += 2
                return j
            break
        if unit.cap and unit.word or low[0].isdigit():
            k += 1
            continue
        if not unit.word:
            nxt = units[k + 1] if k + 1 < n else None
            tight = nxt is not None and (nxt.cap or nxt.low[0].isdigit())
            if tight and low in ("-", "–", "/", "&") or (tight and low == "." and units[k].start == units[k - 1].end and nxt is not None and nxt.start == unit.end):
                k += 1
                continue
            if low == "," and nxt is not None and (tight or free) and "field" in nxt.kinds and "field" in units[k - 1].kinds:
                k += 1
                continue
            break
        if low == "giữa" and k + 1 < n and "pair" in units[k + 1].kinds:
            k += 2
            continue
        if low in ("và", "với", "giữa", "của", "đến", "cho", "đối với"):
            nxt = units[k + 1] if k + 1 < n else None
            if nxt is not None and nxt.word and (nxt.cap or (free and low == "và" and not nxt.kinds.keys() & STOPS and _and_goes_on(units, k))) and not nxt.kinds.keys() & {"title", "rank"}:
                if low == "của" and nxt.kinds.keys() & {"state", "body", "org"}:
                    break
                k += 1
                continue
            break
        if unit.kinds.keys() & {"conj", "prep", "that", "det", "instrhead", "instrument"} and not (free and low == "sự"):
            break
        if free or units[k - 1].cap or "field" in unit.kinds or (k - i <= 4 and not unit.kinds):
            k += 1
            continue
        break
    while k > i + 1 and (not units[k - 1].word or units[k - 1].low in LINKS):
        k -= 1
    return k


def _and_goes_on(units: list[Unit], k: int) -> bool:
    return k + 1 < len(units) and ("field" in units[k + 1].kinds or not units[k + 1].kinds)


def slug(name: str) -> str:
    """A short ASCII name for an instrument that is on no list."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "unnamed"
