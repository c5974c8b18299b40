"""Names of instruments in small letters that only the abbreviation behind them shows to be names."""

import re
from typing import Final

from verbale.lang.vi.instrument_words import NEW_NAME, PARTIES, STOPS
from verbale.text.units import Unit

SHORT_REACH: Final = 12  # units of a name to its abbreviation in brackets
SHORT_UNITS: Final = 6  # units of brackets with an abbreviation
SHORT: Final = re.compile(r"[A-ZĐ][A-ZĐ0-9+&-]{1,14}")


def before_short(text: str, units: list[Unit], i: int) -> int:
    """The index of the bracket with its abbreviation that ends a name in small letters; 0 without one.

    ``Chương trình cấp phép việc làm cho lao động nước ngoài (EPS)``: nothing but the type word has a capital.
    """
    if not units[i].cap:
        return 0
    for k in range(i + 1, min(len(units) - 2, i + SHORT_REACH)):
        unit = units[k]
        if unit.low == "(":
            return k if k > i + 2 and is_short(text, units, k) else 0
        if (
            unit.cap
            or not unit.word
            or "frequent" in unit.kinds
            or (unit.low != "chung" and not unit.kinds.keys().isdisjoint(STOPS - {"front", "cue"} | NEW_NAME))
        ):
            return 0
    return 0


def is_short(text: str, units: list[Unit], k: int) -> bool:
    """Whether an abbreviation that is no known party's stands in brackets at unit ``k``."""
    close = next((m for m in range(k + 2, min(len(units), k + SHORT_UNITS)) if units[m].low == ")"), 0)
    if k >= len(units) or units[k].low != "(" or not close:
        return False
    own = units[k + 1].kinds.keys().isdisjoint(PARTIES)
    return own and SHORT.fullmatch(text, units[k + 1].start, units[close - 1].end) is not None
