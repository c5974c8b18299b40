"""From when to when an office was held, as the words beside it say."""

import re
from typing import Final, NamedTuple

_MONTH: Final = r"(?:tháng\s*)?(\d{1,2})\s*[/.\-]\s*(\d{4})"
_TO: Final = r"\s*(?:đến|tới|[-–])\s*"
_SINCE: Final = r"\s*(?:,\s*)?(?:từ|vào|kể từ)\s+"
_SPAN: Final = re.compile(r"\s*\(\s*(?:từ\s*)?(\d{4})\s*[-–]\s*(\d{4}|nay)\s*\)")
_MONTHS_TO: Final = re.compile(r"\s*từ\s+" + _MONTH + _TO + _MONTH)
_SINCE_TO: Final = re.compile(
    r"\s*(?:,\s*)?(?:trong\s+)?(?:từ|giai đoạn)\s+(?:năm\s+)?(\d{4})" + _TO + r"(?:năm\s+)?(\d{4})"
)
_SINCE_MONTH: Final = re.compile(_SINCE + _MONTH)
_MONTH_WORDS: Final = re.compile(_SINCE + r"tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_SINCE_YEAR: Final = re.compile(r"\s*(?:,\s*)?(?:từ|vào|kể từ|hồi)\s+(?:năm\s+)?(\d{4})(?!\d)")
_LEADING: Final = re.compile(
    r"(?:từ|giai đoạn)\s+(?:năm\s+)?(\d{4})" + _TO + r"(?:năm\s+)?(\d{4})|"
    r"từ\s+" + _MONTH + r"|từ\s+(?:năm\s+)?(\d{4})"
)  # fmt: skip


class Term(NamedTuple):
    """When an office was taken and left: ISO, a year or a month; None where the text does not say."""

    since: str | None = None
    until: str | None = None


def held(low: str, at: int, end: int) -> Term:
    """The term of an office that ends at offset ``at`` of folded text; nothing after ``end`` counts."""
    if m := _SPAN.match(low, at, end):
        return Term(m.group(1), None if m.group(2) == "nay" else m.group(2))
    if m := _MONTHS_TO.match(low, at, end):
        return Term(_month(m.group(1), m.group(2)), _month(m.group(3), m.group(4)))
    if m := _SINCE_TO.match(low, at, end):
        return Term(m.group(1), m.group(2))
    if m := _SINCE_MONTH.match(low, at, end) or _MONTH_WORDS.match(low, at, end):
        return Term(_month(m.group(1), m.group(2)))
    if m := _SINCE_YEAR.match(low, at, end):
        return Term(m.group(1))
    return Term()


def leading_term(low: str, start: int, end: int) -> Term | None:
    """The term that stands before its office: ``Từ 2017 đến 2021, bà là ...``; None if none does."""
    m = _LEADING.search(low, start, end)
    if m is None:
        return None
    if m.group(1):
        return Term(m.group(1), m.group(2))
    return Term(_month(m.group(3), m.group(4))) if m.group(3) else Term(m.group(5))


def _month(month: str, year: str) -> str:
    return f"{year}-{int(month):02d}"
