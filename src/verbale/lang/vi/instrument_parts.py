"""Small parts of an instrument's name: ordinals, years, terms, the beginning of its topic."""

from verbale.lang.vi.instrument_words import TERM_REACH, TOPICS, YEARS
from verbale.text.units import Unit


def after_ordinal(units: list[Unit], k: int) -> int:
    """The index after ``lần thứ 6`` or ``lần thứ nhất`` at ``k``; ``k`` if it is not there."""
    if k + 2 < len(units) and units[k].low == "lần" and units[k + 1].low == "thứ":
        return k + 3
    if k + 1 < len(units) and units[k].low == "lần thứ":
        return k + 2
    return k


def is_managing(unit: Unit) -> bool:
    """Whether a small word is a topic, though it is somebody's title as well: ``và quản lý nước``."""
    return not unit.cap and unit.kinds.keys() == {"title", "field"}


def dated(units: list[Unit], k: int) -> bool:
    """Whether a period or a topic follows at unit ``k``: ``giai đoạn 2026-2030``, ``về nông nghiệp``."""
    return k < len(units) and units[k].low in ("giai", "giai đoạn", "năm", "về")


def is_topic(units: list[Unit], k: int) -> bool:
    """Whether a topic begins at unit ``k``."""
    return k < len(units) and units[k].low in TOPICS


def term(units: list[Unit], k: int) -> int:
    """The index after ``trung và dài hạn`` at unit ``k``; 0 if it is not there."""
    stop = range(k + 1, min(len(units), k + TERM_REACH))
    return next((m + 1 for m in stop if units[m].low == "hạn"), 0)


def is_years(units: list[Unit], k: int) -> bool:
    """Whether a year or a span of years stands at unit ``k``."""
    return k < len(units) and YEARS.fullmatch(units[k].low) is not None
