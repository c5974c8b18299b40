"""Dates in Vietnamese text, resolved against the dateline."""

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from verbale.text.units import Unit

_FULL: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s*(?:[/.\-]|tháng)\s*(\d{1,2})\s*(?:[/.\-,]|năm)\s*(\d{4})(?!\d)"
)
_ISO: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY: Final = re.compile(
    r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|qua)\s*(?:ngày\s*)?"
    r"\(?(\d{1,2})\s*(?:[/\-.]|tháng)\s*(\d{1,2})(?![\d/\-.]*\d)"
)
_RANGE: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s*[-–]\s*\d{1,2}\s*(?:/|tháng)\s*(\d{1,2})(?:\s*(?:/|năm)\s*(\d{4}))?(?!\d)"
)
_AGENCY: Final = re.compile(r"\(\w+,?\s*(\d{1,2})[/\-](\d{1,2})\)")
_DIGIT: Final = re.compile(r"\d")
# Days told from the dateline: how many days before it.
DAYS: Final = {
    "hôm nay": 0, "sáng nay": 0, "chiều nay": 0, "tối nay": 0, "trưa nay": 0,
    "hôm qua": 1, "sáng qua": 1, "chiều qua": 1, "tối qua": 1,
}  # fmt: skip
_NAMED: Final = re.compile("|".join(DAYS))
ISO_DAY: Final = 10  # characters of a date with its day
OPENING: Final = 6  # units of a sentence in which its year stands, if it opens with one


def iso(day: int, month: int, year: int) -> str | None:
    """``YYYY-MM-DD``, or None for no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def published_in(low: str) -> str | None:
    """The first full date in the first five lines or the last two: the dateline. ``low`` is folded text."""
    lines = [line for line in low.split("\n") if line.strip()]
    for line in lines[:5] + lines[5:][-2:]:
        for pattern, order in ((_FULL, (1, 2, 3)), (_ISO, (3, 2, 1))):
            match = pattern.search(line[:400])
            if match:
                found = iso(*(int(match.group(g)) for g in order))
                if found:
                    return found
    return None


def dates_in(low: str, start: int, end: int, published: str | None) -> list[tuple[int, str]]:
    """Dates of a stretch of folded text with places, ISO; without a year those nearest ``published``."""
    base = date.fromisoformat(published) if published is not None and len(published) >= ISO_DAY else None
    out: list[tuple[int, str]] = []
    if _DIGIT.search(low, start, end):
        out, taken = _written_out(low, start, end, (published or "")[:4])
        if base is not None:
            out += _days(low, start, end, base, taken, bool(out))
    if not out and base is not None:
        out = _named_day(low, start, end, base)
    return sorted(out)


def _written_out(low: str, start: int, end: int, year: str) -> tuple[list[tuple[int, str]], set[int]]:
    """Dates written in full, and the offsets that they take; ``year`` is that of a range which has none."""
    out: list[tuple[int, str]] = []
    taken: set[int] = set()
    for match in _RANGE.finditer(low, start, end):
        its_year = match.group(3) or year
        found = iso(int(match.group(1)), int(match.group(2)), int(its_year)) if its_year else None
        if found:
            out.append((match.start(), found))
            taken.update(range(match.start(), match.end()))
    for match in _FULL.finditer(low, start, end):
        if match.start() in taken or match.start(2) in taken:
            continue
        found = iso(int(match.group(1)), int(match.group(2)), int(match.group(3)))
        if found:
            out.append((match.start(), found))
            taken.update(range(match.start(), match.end()))
    return out, taken


def _days(low: str, start: int, end: int, base: date, taken: set[int], dated: bool) -> list[tuple[int, str]]:
    """``ngày 12/3``, and an agency's ``(TTXVN, 12/3)`` if no other date is there."""
    out: list[tuple[int, str]] = []
    for pattern in (_DAY, _AGENCY):
        for match in pattern.finditer(low, start, end):
            if match.start(1) in taken or (pattern is _AGENCY and (dated or out)):
                continue
            found = nearest(int(match.group(1)), int(match.group(2)), base)
            if found:
                out.append((match.start(), found))
    return out


def _named_day(low: str, start: int, end: int, base: date) -> list[tuple[int, str]]:
    """``hôm nay``, ``chiều qua``: today's before yesterday's."""
    found = {m.group(): m.start() for m in reversed(list(_NAMED.finditer(low, start, end)))}
    for word, days in DAYS.items():
        if word in found:
            return [(found[word], (base - timedelta(days)).isoformat())]
    return []


def is_year(low: str) -> bool:
    """Whether a word is a year of the last or this century."""
    return len(low) == 4 and low.isdigit() and low[:2] in ("19", "20")


def opens_in_other_year(units: list[Unit], year: str) -> bool:
    """Whether a sentence opens with another year: it tells of other acts, not of this encounter's."""
    if not year:
        return False
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
