"""Dates as written, resolved against the day of publication."""

import datetime
import re
from typing import Final

from verbale.text.units import Unit

SHORT_MONTHS: Final = {
    name: f"{number:02d}"
    for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"), 1
    )
    for name in names.split()
}

ALONE: Final = re.compile(
    r"(?m)^[ \t\xa0]*(\d{1,2})([./-])[ \xa0]?(\d{1,2})\2[ \xa0]?((?:19|20)\d\d)[ \t]*(?:\d\d:\d\d)?$"
)
HALF_A_YEAR: Final = 184  # days; no day and month is farther from the nearest year's
Found = tuple[int, int, str]  # first unit, index after the last, ISO date


def _number(low: str, most: int) -> int | None:
    digits = low
    if len(low) > 2 and low[-2:] in ("st", "nd", "rd", "th"):
        digits = low[:-2]
    if digits.isdecimal() and digits.isascii() and len(digits) <= 2 and 1 <= int(digits) <= most:
        return int(digits)
    return None


def _year(unit: Unit | None) -> str | None:
    if (
        unit is not None
        and len(unit.low) == 4
        and unit.low.isascii()
        and unit.low.isdecimal()
        and unit.low[:2] in ("19", "20")
    ):
        return unit.low
    return None


def date_at(units: list[Unit], i: int) -> tuple[int, str | None, str, int | None] | None:
    """A calendar date beginning at ``i``: index after it, year or None, month, day or None."""
    n = len(units)
    unit = units[i]

    def at(k: int) -> Unit | None:
        return units[k] if k < n else None

    if "month" in unit.kinds and unit.cap:
        month, k = unit.kinds["month"].value, i + 1
        day = _number(units[k].low, 31) if k < n else None
        if day:
            k += 1
            if k + 1 < n and units[k].low in "-–—" and _number(units[k + 1].low, 31):
                k += 2  # a span: the first day counts
        year = None
        if k < n and units[k].low == "," and _year(at(k + 1)):
            year, k = units[k + 1].low, k + 2
        elif _year(at(k)):
            year, k = units[k].low, k + 1
        if (
            day is None
            and year is None
            and unit.low == "may"
            and not (i and units[i - 1].low in ("in", "of", "last", "next", "since", "this"))
        ):
            return None
        return k, year, month, day
    day = _number(unit.low, 31)
    if day is None:
        return None
    k = i + 1
    if k < n and units[k].low == "of":
        k += 1
    if k + 1 < n and units[k].low in ("-", "–", "—", "to", "and") and _number(units[k + 1].low, 31):
        k += 2
    if k < n and "month" in units[k].kinds and units[k].cap:
        month, k = units[k].kinds["month"].value, k + 1
        if k < n and units[k].low == "," and _year(at(k + 1)):
            return k + 2, units[k + 1].low, month, day
        if _year(at(k)):
            return k + 1, units[k].low, month, day
        return k, None, month, day
    short = _short_month(units, k)
    if short is not None:
        return k + 2, units[k + 1].low, short, day
    return _numeric(units, i, day)


def _short_month(units: list[Unit], k: int) -> str | None:
    """``07 JUL 2025``: a month cut short, which no name can be between a day and a year."""
    if k + 1 < len(units) and units[k].cap and _year(units[k + 1]):
        return SHORT_MONTHS.get(units[k].low)
    return None


def _numeric(units: list[Unit], i: int, day: int) -> tuple[int, str | None, str, int | None] | None:
    """``10-09-2025``, ``14/02/2024``, ``14.02.2024``."""
    if i + 4 < len(units) and units[i + 1].low in "-/." and units[i + 3].low == units[i + 1].low:
        month, year = _number(units[i + 2].low, 12), _year(units[i + 4])
        if month and year and units[i].end == units[i + 1].start:
            return i + 5, year, f"{month:02d}", day
    return None


def alone(text: str) -> str | None:
    """The date on a line that holds nothing else, ``27. 2. 2026``: of no language, it is no paragraph."""
    found = ALONE.search(text)
    if found is None:
        return None
    day, month = _number(found[1], 31), _number(found[3], 12)
    return valid(written(found[4], f"{month:02d}", day)) if day and month else None


def iso_at(units: list[Unit], i: int) -> tuple[int, str | None, str, int | None] | None:
    """``2026-01-16`` cut in units."""
    if i + 4 < len(units) and _year(units[i]) and units[i + 1].low == "-" and units[i + 3].low == "-":
        month, day = _number(units[i + 2].low, 12), _number(units[i + 4].low, 31)
        if month and day:
            return i + 5, units[i].low, f"{month:02d}", day
    return None


def written(year: str, month: str | None, day: int | None) -> str:
    """ISO form, partial where parts are missing."""
    if month is None:
        return year
    return f"{year}-{month}" if day is None else f"{year}-{month}-{day:02d}"


def resolve(
    year: str | None, month: str, day: int | None, published: str | None, near: str | None = None
) -> str | None:
    """A date without a year is the nearest one at or before publication (or a few days after it).

    ``near``: where the day of publication is not known, a day about which the text tells; a day and month
    are then of the nearest year.
    """
    if year:
        return written(year, month, day)
    if not published:
        return _nearest(month, day, near) if near and day else None
    base = published[:4]
    if len(published) >= 7 and f"{month}" > published[5:7]:
        later = int(month) - int(published[5:7])
        base = str(int(base) - 1) if later > 2 else base
    return written(base, month, day)


def _nearest(month: str, day: int, near: str) -> str | None:
    """The day of that month nearest to ``near``, which is an ISO day."""
    about = datetime.date.fromisoformat(near)
    found: list[datetime.date] = []
    for year in (about.year - 1, about.year, about.year + 1):
        try:
            found.append(datetime.date(year, int(month), day))
        except ValueError:  # 29 February of another year
            continue
    best = min(found, key=lambda date: abs(date - about), default=None)
    return best.isoformat() if best and abs(best - about).days <= HALF_A_YEAR else None


def shifted(published: str | None, days: int) -> str | None:
    """The day of publication plus ``days``; None where it is not known to the day."""
    if not published or len(published) != 10:
        return published
    try:
        return (datetime.date.fromisoformat(published) + datetime.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def weekday(published: str | None, number: int) -> str | None:
    """The last such weekday at or before the day of publication."""
    if not published or len(published) != 10:
        return published
    try:
        day = datetime.date.fromisoformat(published)
    except ValueError:
        return None
    return (day - datetime.timedelta(days=(day.weekday() - number) % 7)).isoformat()


def dayword(published: str | None, value: str) -> str | None:
    """What ``today``, ``yesterday``, ``earlier this month`` mean."""
    if not published:
        return None
    if value == "month":
        return published[:7]
    if value == "lastmonth":
        year, month = int(published[:4]), int(published[5:7] or 1)
        return f"{year - (month == 1)}-{(month - 2) % 12 + 1:02d}"
    if value == "lastyear":
        return str(int(published[:4]) - 1)
    return shifted(published, int(value))


def valid(value: str | None) -> str | None:
    """The value, unless it is a day that no calendar has."""
    if value and len(value) == 10:
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            return value[:7]
    return value
