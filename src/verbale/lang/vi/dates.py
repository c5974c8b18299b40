"""Dates in Vietnamese text, resolved against the dateline."""

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from verbale.text.units import Unit
from verbale.text.words import word_set

_FULL: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s*(?:[/.\-]|tháng)\s*(\d{1,2})\s*(?:[/.\-,]|năm)\s*(\d{4})(?!\d)"
)
_ISO: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY: Final = re.compile(
    r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|qua|(?:hôm|sáng|chiều|tối|trưa) nay\s*,?|"
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*,?)\s*(?:ngày\s*)?"
    r"\(?(\d{1,2})\s*(?:[/\-.]|tháng)\s*(\d{1,2})(?![\d/\-.]*\d)"
)
# "20-22/8", "từ ngày 20 đến 22-8-2025", "hai ngày 20 và 21/8"
_RANGE: Final = re.compile(
    r"(?<![\d/.:\-])(\d{1,2})\s*(?:[-–]|đến|tới|và)\s*(?:hết\s+)?(?:ngày\s*)?\d{1,2}\s*(?:[/.\-]|tháng)\s*(\d{1,2})"
    r"(?:\s*(?:[/.\-]|năm)\s*(\d{4}))?(?!\d)"
)
_SINCE: Final = re.compile(r"\btừ\s+(?:ngày\s+)?$")  # unless a span goes on, history
_SPAN_END: Final = re.compile(r"(?:đến|tới|hết|trước)\s*(?:hết\s+)?(?:ngày\s*)?$|/\d{1,2}\s*[-–]\s*$")
_SPAN_GOES_ON: Final = re.compile(r"\s*(?:[-–]|(?:đến|tới)\s*(?:hết\s+)?(?:ngày)?)\s*\d{1,2}[/.\-]")
_FROM: Final = re.compile(r"từ\s+(?:ngày\s+)?\d{1,2}\b|ngày\s+\d{1,2}\s+(?:và|đến)\s")
_CLOCK: Final = re.compile(r"[\s,|\-–]*\d{1,2}[:h]\d{2}")
_DASH: Final = re.compile(r"\s*\)?\s*[-–—|]\s")  # after a dateline
# "4/2, tại X, ...", "Tại X, 4/2, ...": a bulletin's day without a word for it; "3/4 số xã" is a share.
_BARE: Final = re.compile(r"(?:(?<=, )|(?<=[●•*■▪] )|(?<=\n))(\d{1,2})/(\d{1,2})(?=,| *\)? *:|\.(?!\d))")
_AGENCY: Final = re.compile(r"\(\w+,?\s*(\d{1,2})[/\-](\d{1,2})\)")
_MONTH: Final = re.compile(r"tháng\s*(\d{1,2})\s*(?:[/.\-]|năm|,)\s*(\d{4})(?!\d)")
_THIS_MONTH: Final = re.compile(r"(?:đầu|giữa|cuối|trong)\s+tháng\s+(?:này|nay)")
_FOUR_DIGITS: Final = re.compile(r"\d{4}")  # without them nothing is a full date
# What all of _RANGE, _FULL, _DAY, _BARE and _AGENCY hold.
_DAY_AND_MONTH: Final = re.compile(r"\d\s*(?:[/.\-]|tháng)\s*\d")
_DIGIT: Final = re.compile(r"\d")
# A day of which a page tells that it was founded, signed or set up on it is not the page's own.
_HISTORY: Final = re.compile(
    r"thiết lập|thành lập|ký kết|ban hành|sinh ngày|có hiệu lực|phê duyệt|quốc khánh|kỷ niệm|trước đó|"
    r"(?:đã|được) (?:ký|thông qua)|kể từ|số \d\S*[/-]\S* (?:ngày )?$|\S số \d+ (?:ngày )?$"
)
HISTORY_REACH: Final = 40  # characters before a date
# Days told from the dateline: how many days before it.
DAYS: Final = {
    "hôm nay": 0, "sáng nay": 0, "chiều nay": 0, "tối nay": 0, "trưa nay": 0,
    "hôm qua": 1, "sáng qua": 1, "chiều qua": 1, "tối qua": 1, "trưa qua": 1, "đêm qua": 1, "hôm kia": 2,
}  # fmt: skip
DAY_WORDS: Final = (" nay", " qua", " kia")  # one of these ends each of them
_NAMED: Final = re.compile("|".join(DAYS))
# What a sentence may say before a date that opens it: "Trước đó, vào sáng ngày ...".
TIME_WORDS: Final = word_set(
    """vào trong cũng hồi lúc giờ đầu giữa cuối rạng sáng trưa chiều tối đêm ngày hôm nay qua cùng trước sau
    đó tiếp ngay tiếp theo thứ hai ba tư năm sáu bảy chủ nhật khoảng từ riêng còn và vừa tháng buổi"""
)
_CLAUSE: Final = re.compile(r"[,;:.–\-()*•“”\"]")
FRONT_REACH: Final = 40  # characters before a date that opens a clause
ISO_DAY: Final = 10  # characters of a date with its day
OPENING: Final = 6  # units of a sentence in which its year stands, if it opens with one
HEAD_LINES: Final = 5  # in which a dateline stands, else in the last two
LINE: Final = 400  # characters of a line that are looked at
PLACE_LINE: Final = 60  # characters of a sentence in which its dateline stands: "Huế (TTXVN 3/4/2026) - ..."
DATELINE: Final = 150  # characters; a longer line is no dateline, but may begin with one


class Dated(NamedTuple):
    """A date in the text: offset, ISO (partial without a day), if it opens a clause, if it is a span's."""

    at: int
    day: str
    opens: bool = False
    span: bool = False


def iso(day: int, month: int, year: int) -> str | None:
    """``YYYY-MM-DD``, or None for no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def published_in(low: str) -> str | None:
    """The first full date in the first five lines or the last two: the dateline. ``low`` is folded text.

    A day of a span is none (``từ ngày 20 đến 22-8-2025``), nor is one of which history is told, nor, in a
    sentence, one that opens no clause of it.
    """
    return next((day for day, of_page in _full_dates(low) if of_page), None)


def reference_in(low: str) -> str | None:
    """A date of the page's head or foot that tells the year of days without one: a dateline, else a span."""
    return published_in(low) or next((day for day, _ in _full_dates(low)), None)


def _full_dates(low: str) -> list[tuple[str, bool]]:
    """Full dates of a page's first and last lines, and whether each may be the page's own."""
    out: list[tuple[str, bool]] = []
    lines = [line[:LINE] for line in low.split("\n") if line.strip()]
    for line in lines[:HEAD_LINES] + lines[HEAD_LINES:][-2:]:
        if not _FOUR_DIGITS.search(line):
            continue
        for pattern, order in ((_FULL, (1, 2, 3)), (_ISO, (3, 2, 1))):
            for match in pattern.finditer(line):
                found = iso(*(int(match.group(g)) for g in order))
                before = line[max(0, match.start() - HISTORY_REACH) : match.start()]
                if not found or _HISTORY.search(before):
                    continue
                if _SPAN_END.search(before) or _SPAN_GOES_ON.match(line, match.end()):
                    if _FROM.search(before):
                        out.append((found, False))
                elif not _SINCE.search(before) and (
                    len(line) < DATELINE
                    or pattern is _ISO
                    or _CLOCK.match(line, match.end())
                    or (match.start() < PLACE_LINE and _DASH.match(line, match.end()))
                    or _opens(line, 0, match.start())
                ):
                    out.append((found, True))
    return out


def dates_in(low: str, start: int, end: int, published: str | None) -> list[Dated]:
    """Dates of a stretch of folded text, in order; without a year those nearest ``published``."""
    base = date.fromisoformat(published) if published is not None and len(published) >= ISO_DAY else None
    out: list[Dated] = []
    digit = _DIGIT.search(low, start, end)
    if digit is not None and _DAY_AND_MONTH.search(low, digit.start(), end):
        out, taken = _written_out(low, start, digit.start(), end, base)
        if base is not None:
            out += _days(low, start, end, base, taken, bool(out))
    if not out:
        out = _months(low, start, end, base)
    if not out and base is not None:
        out = _named_day(low, start, end, base)
    return sorted(d._replace(opens=_opens(low, start, d.at)) for d in out)


def _opens(low: str, start: int, at: int) -> bool:
    """Whether nothing but words of time stands between a clause's beginning and a date."""
    before = low[max(start, at - FRONT_REACH) : at]
    if at - start > FRONT_REACH and not _CLAUSE.search(before):
        return False
    return all(w in TIME_WORDS or w.isdigit() for w in _CLAUSE.split(before)[-1].split())


def _written_out(
    low: str, start: int, digit: int, end: int, base: date | None
) -> tuple[list[Dated], set[int]]:
    """Dates written in full, and the offsets that they take; of a span without a year the nearest.

    ``digit``: offset of the stretch's first digit; no such date begins before it.
    """
    out: list[Dated] = []
    taken: set[int] = set()
    for match in _RANGE.finditer(low, digit, end):
        day, month, year = match.groups()
        if year:
            found = iso(int(day), int(month), int(year))
        else:
            found = nearest(int(day), int(month), base) if base else None
        if found:
            out.append(Dated(match.start(), found, span=True))
            taken.update(range(match.start(), match.end()))
    for match in _FULL.finditer(low, digit, end):
        if match.start() in taken or match.start(2) in taken:
            continue
        found = iso(int(match.group(1)), int(match.group(2)), int(match.group(3)))
        taken.update(range(match.start(), match.end()))
        if found and not _SPAN_END.search(low, max(start, match.start() - 12), match.start()):
            out.append(Dated(match.start(), found))
    return out, taken


def _days(low: str, start: int, end: int, base: date, taken: set[int], dated: bool) -> list[Dated]:
    """``ngày 12/3``, ``12/3, tại X``, and an agency's ``(TTXVN, 12/3)`` if no other date is there."""
    out: list[Dated] = []
    for pattern in (_DAY, _BARE, _AGENCY):
        for match in pattern.finditer(low, start, end):
            if match.start(1) in taken or (pattern is _AGENCY and (dated or out)):
                continue
            found = nearest(int(match.group(1)), int(match.group(2)), base)
            if found:
                out.append(Dated(match.start(), found))
    return out


def _months(low: str, start: int, end: int, base: date | None) -> list[Dated]:
    """``Tháng 3/2025``, ``đầu tháng này``: dates without a day, where they open a clause."""
    if low.find("tháng", start, end) < 0:
        return []
    out = [
        Dated(m.start(), f"{m.group(2)}-{int(m.group(1)):02d}")
        for m in _MONTH.finditer(low, start, end)
        if 1 <= int(m.group(1)) <= 12
    ]
    if base is not None:
        out += [Dated(m.start(), f"{base:%Y-%m}") for m in _THIS_MONTH.finditer(low, start, end)]
    return [d for d in out if _opens(low, start, d.at)]


def _named_day(low: str, start: int, end: int, base: date) -> list[Dated]:
    """``hôm nay``, ``chiều qua``: today's before yesterday's."""
    if all(low.find(word, start, end) < 0 for word in DAY_WORDS):
        return []
    found = {m.group(): m.start() for m in reversed(list(_NAMED.finditer(low, start, end)))}
    for word, days in DAYS.items():
        if word in found:
            return [Dated(found[word], (base - timedelta(days)).isoformat())]
    return []


def shifted(day: str | None, days: int) -> str | None:
    """An ISO day so many days later; None of a date without a day."""
    if day is None or len(day) < ISO_DAY:
        return None
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def is_year(low: str) -> bool:
    """Whether a word is a year of the last or this century."""
    return len(low) == 4 and low.isdigit() and low[:2] in ("19", "20")


def opens_in_other_year(units: list[Unit], year: str) -> bool:
    """Whether a sentence opens with another year: it tells of other acts, not of this encounter's."""
    if not year and (units[0].low != "năm" or len(units) < 3 or not is_year(units[1].low)):
        return False  # without a date of its own a page tells of another year only by "Năm 2024, ..."
    for unit in units[:OPENING]:
        if unit.ref is not None or "cue" in unit.kinds:
            return False
        if is_year(unit.low) and unit.low != year:
            return True
    return False


def of_earlier_year(units: list[Unit], year: str) -> bool:
    """Whether units name a year before ``year`` (empty: unknown), or go on with such a one (``năm đó``)."""
    for a, b in pairwise(units):
        if (a.low == "năm" and b.low in ("đó", "ấy")) or (a.low == "cùng" and b.low == "năm"):
            return True
    return bool(year) and any(is_year(u.low) and u.low < year for u in units)


def nearest(day: int, month: int, base: date) -> str | None:
    """The day of that month nearest to ``base``."""
    options = [f for y in (base.year - 1, base.year, base.year + 1) if (f := iso(day, month, y))]
    return min(options, key=lambda f: abs((date.fromisoformat(f) - base).days), default=None)
