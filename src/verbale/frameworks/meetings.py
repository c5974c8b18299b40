"""Numbered meetings whose year is known: ``ADGMIN 6`` met in January 2026.

A text that names one and gives a day without a year has its year from it.
"""

import re
from functools import cache
from importlib.resources import files

import msgspec


class Series(msgspec.Struct, frozen=True):
    """A series of meetings.

    Attributes:
        patterns: over folded text; the group is the number.
        editions: the year of a number; ``base``: or the number is counted from this year.
        months: in which it meets that year; ``months_after``: in which it goes on in the year after.
    """

    name: str
    patterns: list[str]
    months: list[int]
    source: str
    editions: dict[int, int] = {}
    base: int | None = None
    months_after: list[int] = []

    def year(self, number: int, month: int) -> int | None:
        """The year of a day in a month during the meeting of this number; None where it did not meet then."""
        opened = self.editions.get(number) if self.base is None else self.base + number
        if opened is None:
            return None
        if month in self.months:
            return opened
        return opened + 1 if month in self.months_after else None


@cache
def series() -> list[tuple[Series, re.Pattern[str]]]:
    """All series, each with one pattern of all its forms."""
    data = files("verbale.frameworks").joinpath("meetings.json").read_bytes()
    return [(s, re.compile("|".join(s.patterns))) for s in msgspec.json.decode(data, type=list[Series])]


def year_told(low: str, month: int) -> int | None:
    """The year that the numbered meetings of a text fix for a day in this month.

    Args:
        low: the folded text.
        month: 1 to 12.

    Returns:
        None where no meeting is named that met in this month, or several of different years.
    """
    years = set()
    for one, pattern in series():
        for match in pattern.finditer(low):
            number = next(int(group) for group in match.groups() if group)
            years.add(one.year(number, month))
    years.discard(None)
    return years.pop() if len(years) == 1 else None
