"""Photo credits inside a text (``Ảnh: Lê Anh Tại cuộc gặp, ...``): they end what stands before them."""

from typing import Final

from verbale.model.records import Span
from verbale.text.units import Unit

PHOTO: Final = "ảnh"
LONGEST: Final = 5  # words of a photographer's or an agency's name
REACH: Final = 48  # characters in which a credit ends
BRACKET: Final = 12  # units of a credit in brackets
REST: Final = 20  # characters of a glued sentence at the least
SHORTEST_NAME: Final = 2  # words of a person's name
# Kinds of a word that begins a new sentence behind a credit.
OPENING: Final = frozenset(
    {"title", "rank", "joint", "pair", "prep", "front", "conj", "cue", "time", "adv", "side"}
)


def glued(text: str, span: Span) -> list[Span]:
    """A span, cut where a sentence is glued to the credit before it (``Ảnh: Lê AnhTại ...``)."""
    start, end = span
    at = text.find("Ảnh:", start, end)
    while at >= 0:
        cut = _inner_capital(text, at + len("Ảnh:"), min(end, at + REACH))
        if cut and end - cut > REST:
            return [(start, cut), *glued(text, (cut, end))]
        at = text.find("Ảnh:", at + 4, end)
    return [(start, end)]


def _inner_capital(text: str, start: int, end: int) -> int:
    """Where a capital stands right behind a small letter or an agency's letters; 0 if nowhere."""
    for k in range(start + 1, end):
        if text[k] in ".:;()\n":
            return 0
        behind_agency = text[k - 2 : k].isupper() and text[k + 1 : k + 2].islower()
        if text[k].isupper() and (text[k - 1].islower() or behind_agency):
            return k
    return 0


def without_credits(units: list[Unit]) -> list[list[Unit]]:
    """The units of a paragraph, cut into runs at its photo credits, which are left out."""
    runs: list[list[Unit]] = []
    begin, k, n = 0, 0, len(units)
    while k + 2 < n:
        opens = units[k].low == PHOTO and units[k].cap and units[k + 1].low == ":"
        bracket = bool(k) and units[k - 1].low == "("
        stop = _after_bracket(units, k) if opens and bracket else _after_name(units, k + 2) if opens else 0
        if not stop:
            k += 1
            continue
        runs.append(units[begin : k - bracket])
        begin = k = stop
    runs.append(units[begin:])
    return [run for run in runs if run]


def _after_bracket(units: list[Unit], k: int) -> int:
    """The unit after the bracket that closes a credit at unit ``k``; 0 if it stays open."""
    return next((m + 1 for m in range(k, min(len(units), k + BRACKET)) if units[m].low == ")"), 0)


def _after_name(units: list[Unit], k: int) -> int:
    """The unit after the name that a credit gives, from unit ``k``."""
    first, n = k, len(units)
    while k < n and k - first < LONGEST and (units[k].cap or units[k].low in ("/", "-", "&")):
        unit, count = units[k], k - first
        phrase = " " in unit.low and bool(unit.kinds)
        if count and (phrase or (count >= SHORTEST_NAME and not unit.kinds.keys().isdisjoint(OPENING))):
            break
        if count >= SHORTEST_NAME and k + 1 < n and units[k + 1].word and not units[k + 1].cap:
            break
        k += 1
    return k
