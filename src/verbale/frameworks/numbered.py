"""When numbered meetings took place: the year of a text that tells none but names such a meeting.

A readout of ``ADGMIN 6`` or of the margins of the 80th General Assembly need not say which year that was.
Only meetings whose dates are on record stand here; sources are beside each.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

REACH: Final = 90  # characters between "on the margins of" and the meeting's name


class Series(NamedTuple):
    """A series of meetings: how its name and number are written, and about when each took place (ISO day)."""

    name: re.Pattern[str]
    held: Callable[[int], str | None]


# The sources of data/adgmin.yaml; the date of the second meeting is not confirmed, so it is left out.
ADGMIN: Final = {1: "2021-01-21", 3: "2023-02-09", 4: "2024-02-01", 5: "2025-01-16", 6: "2026-01-15"}
FIRST_COP: Final = (
    26  # https://unfccc.int/process/bodies/supreme-bodies/conference-of-the-parties-cop: 2021, then yearly
)
FIRST_ASSEMBLY: Final = (
    48  # https://research.un.org/en/docs/ga/sessions: session N opens in September of 1945 + N
)


def _assembly(number: int) -> str | None:
    return f"{1945 + number}-09-24" if FIRST_ASSEMBLY <= number < 150 else None


def _cop(number: int) -> str | None:
    return f"{1995 + number}-11-15" if FIRST_COP <= number < 80 else None


_ORDINAL: Final = r"(?:lần thứ|thứ|khóa|khoá|the)?\s*"
SERIES: Final = (
    Series(re.compile(r"\badgmin[ -]?(\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th) adgmin\b"), ADGMIN.get),
    Series(
        re.compile(
            r"hội nghị (?:các )?bộ trưởng (?:kỹ thuật )?số asean lần thứ (\d{1,2})\b|"
            r"\b(\d{1,2})(?:st|nd|rd|th) asean digital ministers"
        ),
        ADGMIN.get,
    ),
    Series(re.compile(r"\bcop[ -]?(\d{2})\b()"), _cop),
    Series(
        re.compile(
            r"đại hội đồng (?:liên hợp quốc|liên hiệp quốc|lhq)[, (]*(?:kỳ họp |phiên họp )?"
            + _ORDINAL
            + r"(\d{2})\b|"
            r"\b(\d{2})(?:st|nd|rd|th) session of the (?:united nations|un) general assembly"
        ),
        _assembly,
    ),
    Series(
        re.compile(r"\bunga[ -]?(\d{2})\b|khóa (?:họp )?(?:lần )?(?:thứ )?(\d{2}),? đại hội đồng"), _assembly
    ),
)
# A meeting is told to be within another: anything else may be history ("công bố tại COP26").
WITHIN: Final = re.compile(
    r"trong khuôn khổ|bên lề|nhân dịp|\bdự\b|(?:^|[,;.:–\-(])\s*tại\b[^,;.]*$|"
    r"on the (?:sidelines|margins) of|during|"
    r"(?<!announced )(?<!made )(?<!adopted )(?<!pledged )(?<!launched )at the|attending"
)


def day_of_meeting(low: str) -> str | None:
    """About when the first numbered meeting took place within which a folded text tells of its own, ISO.

    Good for the year of days that the text gives without one; None where no such meeting is named.
    """
    found: list[tuple[int, str]] = []
    for series in SERIES:
        for match in series.name.finditer(low):
            number = next((g for g in match.groups() if g), None)
            day = series.held(int(number)) if number else None
            line = low.rfind("\n", 0, match.start()) + 1
            before = low[max(line, match.start() - REACH) : match.start()]
            if day is not None and WITHIN.search(before):
                found.append((match.start(), day))
                break
    return min(found)[1] if found else None
