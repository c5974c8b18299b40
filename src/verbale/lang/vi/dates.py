"""Dates in Vietnamese text, resolved against the dateline."""

import re
from datetime import date, timedelta
from typing import Final

_FULL: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s*(?:[/.\-]|tháng)\s*(\d{1,2})\s*(?:[/.\-,]|năm)\s*(\d{4})(?!\d)"
)
_ISO: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY: Final = re.compile(
    r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|qua)\s*(?:ngày\s*)?\(?(\d{1,2})\s*(?:[/\-.]|tháng)\s*(\d{1,2})(?![\d/\-.]*\d)"
)
_RANGE: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s*[-–]\s*\d{1,2}\s*(?:/|tháng)\s*(\d{1,2})(?:\s*(?:/|năm)\s*(\d{4}))?(?!\d)"
)
_AGENCY: Final = re.compile(r"\(\w+,?\s*(\d{1,2})[/\-](\d{1,2})\)")


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
    """Dates of a stretch of folded text with their places, ISO; days without a year take the nearest to ``published``."""
    out: list[tuple[int, str]] = []
    taken: set[int] = set()
    for match in _RANGE.finditer(low, start, end):
        year = match.group(3) or (published or "")[:4]
        found = iso(int(match.group(1)), int(match.group(2)), int(year)) if year else None
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
    if published is None or len(published) < 10:
        return out
    base = date.fromisoformat(published)
    for pattern in (_DAY, _AGENCY):
        for match in pattern.finditer(low, start, end):
            if match.start(1) in taken or (pattern is _AGENCY and out):
                continue
            found = nearest(int(match.group(1)), int(match.group(2)), base)
            if found:
                out.append((match.start(), found))
    for word, days in (("hôm nay", 0), ("sáng nay", 0), ("chiều nay", 0), ("tối nay", 0), ("trưa nay", 0), ("hôm qua", 1), ("sáng qua", 1), ("chiều qua", 1), ("tối qua", 1)):
        at = low.find(word, start, end)
        if at >= 0 and not out:
            out.append((at, (base - timedelta(days)).isoformat()))
    return sorted(out)


def nearest(day: int, month: int, base: date) -> str | None:
    """The day of that month nearest to ``base``."""
    options = [f for y in (base.year - 1, base.year, base.year + 1) if (f := iso(day, month, y))]
    return min(options, key=lambda f: abs((date.fromisoformat(f) - base).days), default=None)
