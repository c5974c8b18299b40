"""Days as numbers, so that whole and partial dates compare: 2026-01-16 is 20260116, 2026-01 is 20260100.

What is dated by its month or year alone took place on some day of it. A limit lets it through where that
day may lie within: ``2026`` is neither surely before nor surely after 2026-05, so both ``--since`` and
``--until`` take it.
"""

import re
from datetime import date
from typing import Final

from verbale.errors import QueryError

UNDATED: Final = 0
_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def day_of(written: str | None) -> int:
    """The number of an ISO date, whole or partial; UNDATED for None and for what is no date."""
    match = _ISO.match(written or "")
    if not match or match[1] == "0000":
        return UNDATED
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return UNDATED
    return year * 10000 + month * 100 + day


def iso(day: int) -> str | None:
    """The date of a number, as ISO."""
    if day == UNDATED:
        return None
    year, month, rest = day // 10000, day // 100 % 100, day % 100
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{rest:02}" if rest else "")


def limit(written: str) -> int:
    """The number of a date that a user gives as a limit.

    Raises:
        QueryError: it is no date.
    """
    found = day_of(written) if _ISO.fullmatch(written) else UNDATED
    if found == UNDATED:
        raise QueryError(f"{written!r} is no date; write 2026, 2026-01 or 2026-01-16")
    return found


def holding(day: int) -> tuple[int, int]:
    """The numbers of the month and of the year that a day lies in."""
    return day // 100 * 100, day // 10000 * 10000


def end(day: int) -> int:
    """The number that nothing within a day, month or year is above."""
    if day % 10000 == 0:
        return day + 9999
    return day + 99 if day % 100 == 0 else day
