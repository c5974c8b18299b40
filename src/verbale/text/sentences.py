"""Sentences of a paragraph, with its quotations found first, so that no sentence ends inside one."""

import re
from typing import Final

from verbale.text.units import NOTHING, Unit

OPENING: Final = {"“": "”", "«": "»", '"': '"', "„": "“”"}
_OPENS: Final = re.compile(f"[{''.join(OPENING)}]")
END: Final = frozenset({".", "!", "?", "…"})
NUMBERED: Final = frozenset({"quý", "khóa", "kỳ", "lần", "đợt", "vòng", "phần", "war", "part", "phase"})
LONGEST_QUOTE: Final = 400  # units; an unclosed quotation mark must not swallow a page
# Units after which a sentence ends at the next punctuation mark, and at the latest: no prose has such
# sentences, and a grammar compares the units of a sentence with one another.
LONG_SENTENCE: Final = 400
LONGEST_SENTENCE: Final = 500


def with_quotes(units: list[Unit], text: str, low: str) -> list[Unit]:
    """Replace each quotation by one unit that holds the quoted units.

    The unit spans the marks too; its ``inner`` units are what stands between them. A mark without its
    partner in the paragraph stays plain punctuation.
    """
    if not units or _OPENS.search(text, units[0].start, units[-1].end) is None:
        return units
    out: list[Unit] = []
    i, n = 0, len(units)
    while i < n:
        closing = OPENING.get(units[i].low) if not units[i].word else None
        j = _partner(units, i, closing) if closing else -1
        if j > i + 1:
            quote = Unit(
                units[i].start, units[j].end, low[units[i].start : units[j].end], NOTHING, False, False
            )
            quote.inner = units[i + 1 : j]
            out.append(quote)
            i = j + 1
        else:
            out.append(units[i])
            i += 1
    return out


def _partner(units: list[Unit], i: int, closing: str) -> int:
    for j in range(i + 1, min(len(units), i + LONGEST_QUOTE)):
        if units[j].low in closing:
            return j
    return -1


def ends_quote(unit: Unit) -> bool:
    """Whether a quotation closes with its own full stop (``... people."``)."""
    return unit.inner is not None and unit.inner[-1].low in END


def sentences(units: list[Unit], text: str, abbreviations: frozenset[str]) -> list[list[Unit]]:
    """Cut the units of one paragraph into sentences; ``abbreviations`` (folded, no stop) do not end one.

    A stop ends a sentence where space and a capital, a digit or a quotation follow, unless the word before it
    is an abbreviation or an initial. What runs on without end is cut at a punctuation mark.
    """
    out: list[list[Unit]] = []
    start, n = 0, len(units)
    # Only what is too long for one sentence may end at a word.
    places = range(n) if n > LONG_SENTENCE else [i for i, unit in enumerate(units) if not unit.word]
    for i in places:
        unit, length = units[i], i + 1 - start
        if unit.word and length < LONGEST_SENTENCE:
            continue
        after = units[i + 1] if i + 1 < n else None
        if after is None:
            break
        if unit.low in END:
            ends = _breaks(units, i, after, abbreviations)
        else:
            glued = after.start == unit.end
            ends = ends_quote(unit) and not glued and after.word and after.cap
            ends = ends or length >= (LONGEST_SENTENCE if unit.word else LONG_SENTENCE)
        if ends:
            out.append(units[start : i + 1])
            start = i + 1
    if start < n:
        out.append(units[start:])
    return out


def _is_initial(units: list[Unit], k: int) -> bool:
    """Whether a unit is the initial of a name: one capital, and no Roman number (``quý I``)."""
    unit = units[k]
    if len(unit.low) != 1 or not unit.cap:
        return False
    return not (k and unit.low in "ivx" and units[k - 1].low in NUMBERED)


def _breaks(units: list[Unit], i: int, after: Unit, abbreviations: frozenset[str]) -> bool:
    unit = units[i]
    if after.low in END or after.start == unit.end:
        return False
    if not (after.cap or after.inner is not None or not after.word or after.low[0].isdigit()):
        return False
    if unit.low == ".":
        before = units[i - 1] if i else None
        if (
            before is not None
            and before.end == unit.start
            and (before.low in abbreviations or _is_initial(units, i - 1))
        ):
            return False
        if before is not None and before.low.isdigit() and i == 1:
            return False  # a paragraph's number
    return True
