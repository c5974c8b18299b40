"""Instruments named in quotation marks, and those called by the abbreviation that the text gave them."""

import re
from collections.abc import Sequence
from typing import Final

from verbale.lang.vi.tables import phrase_set
from verbale.text.units import Unit

# Nouns after which quotation marks hold a name; others may hold what a banner says.
QUOTABLE: Final = phrase_set(
    """sáng kiến|chương trình|đề án|chiến lược|cơ chế|khuôn khổ|kế hoạch|chiến dịch|mạng lưới|tuyên bố|
    dự án|hiệp định|thỏa thuận|bản ghi nhớ|nghị quyết|công ước|hiến chương|lộ trình|khung|quỹ|
    chương trình học bổng|chương trình hợp tác|chương trình hành động|kế hoạch hành động|diễn đàn|đối thoại|
    liên minh|cộng đồng|hành lang|tầm nhìn|tiến trình|nghị định thư"""
)
MARKS: Final = {"“": "”", "«": "»", '"': '"'}
QUOTED: Final = 20  # units of a name in quotation marks
SHORT: Final = re.compile(r"[A-ZĐ][A-ZĐ0-9+&-]{2,14}")
PARTIES: Final = frozenset({"state", "body", "org"})
SHORT_UNITS: Final = 5  # units of an abbreviation


def quoted(units: list[Unit], i: int) -> tuple[int, int] | None:
    """``sáng kiến “Sáu quốc gia, một điểm đến”``: the units ``[from:to)`` of the name behind unit ``i``."""
    if units[i].low not in QUOTABLE or i + 2 >= len(units) or units[i + 1].low not in MARKS:
        return None
    closing = MARKS[units[i + 1].low]
    close = next((k for k in range(i + 2, min(len(units), i + QUOTED)) if units[k].low == closing), 0)
    inside = units[i + 2 : close]
    if (
        len(inside) < 2
        or not inside[0].cap
        or "instrhead" in inside[0].kinds
        or "instrument" in inside[0].kinds
    ):
        return None
    return i + 2, close


def abbreviation(text: str, units: list[Unit], k: int) -> str | None:
    """The abbreviation in brackets at unit ``k``, behind a name; None if there is none, or a party's."""
    if k + 2 >= len(units) or units[k].low != "(" or not units[k + 1].kinds.keys().isdisjoint(PARTIES):
        return None
    close = next((m for m in range(k + 2, min(len(units), k + SHORT_UNITS)) if units[m].low == ")"), 0)
    found = SHORT.fullmatch(text, units[k + 1].start, units[close - 1].end) if close else None
    return found.group() if found else None


def called(text: str, flat: Sequence[list[Unit]], shorts: dict[str, int]) -> list[tuple[int, int]]:
    """Where the abbreviations stand behind the offset at which the text gave each of them."""
    out: list[tuple[int, int]] = []
    for units in flat:
        for unit in units:
            if (
                unit.cap
                and unit.end - unit.start > 2
                and unit.start > shorts.get(text[unit.start : unit.end], unit.end)
            ):
                out.append((unit.start, unit.end))
    return out
