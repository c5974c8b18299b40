"""Offices whose holder the text never names: ``The Secretary met Cabinet Secretary Anna Low``."""

from typing import Final

from verbale.extract.cast import OFFICE, PERSON, Figure, Ref
from verbale.lang.en.mention import Mention
from verbale.lang.en.subjects import Discourse
from verbale.lang.en.words import is_adverb, is_possessive, ref_of, words
from verbale.text.units import Unit

MEETING: Final = words("meeting meetings call talks conversation")
WITH: Final = words("with to")
REACH: Final = 12  # units between the verb or noun of a meeting and those met


def note_unnamed(discourse: Discourse, tokens: list[Unit]) -> None:
    """Note an office that meets everybody who might hold it: nobody meets themselves."""
    for k, unit in enumerate(tokens):
        ref = ref_of(unit)
        if ref is None or not lone(ref):
            continue
        holders = discourse.holders(ref)
        if holders and set(holders) <= set(_met(tokens, k)):
            discourse.never_named(ref)


def lone(ref: Ref) -> bool:
    """``The Secretary``, ``the Prime Minister``: an office with an article and without its country."""
    return (
        isinstance(ref, Mention) and ref.kind == OFFICE and not ref.epithet and not ref.key
        and bool(ref.words) and len(ref.offices) == 1 and ref.offices[0][1] is None
        and ref.offices[0][0][:1].isupper()
    )  # fmt: skip


def _met(tokens: list[Unit], k: int) -> list[Figure]:
    """Whom the office at ``k`` met, by a verb right after it or a noun it owns."""
    at = is_possessive(tokens, k + 1)
    j = at
    while j < len(tokens) and (is_adverb(tokens[j]) or "aux" in tokens[j].kinds):
        j += 1
    verb = j < len(tokens) and (
        "meet" in tokens[j].kinds or tokens[j].low in ("spoke", "held", "had", "called")
    )
    if at == k + 1 and not verb:
        return []
    found: list[Figure] = []
    steps = 0
    for x in range(j, len(tokens)):
        unit, ref = tokens[x], ref_of(tokens[x])
        if ref is not None and ref.kind == PERSON and ref.figure is not None:
            told = any(_joins(u) for u in tokens[max(j, x - 4) : x])
            if told or x == j + 1:
                found.append(ref.figure)
                steps = 0
        steps += 1
        if unit.low in (".", ";", "that") or steps > REACH:
            break
    return found


def _joins(unit: Unit) -> bool:
    return (
        unit.low in WITH or unit.low in MEETING or "meet" in unit.kinds or unit.low.endswith((" with", " to"))
    )
