"""Small questions about units that every part of the English grammar asks."""

from typing import Final

from verbale.extract.cast import Ref
from verbale.text.units import Unit


def words(text: str) -> frozenset[str]:
    """A set of words written as running text."""
    return frozenset(text.split())


# Modifiers that may stand before an office without being part of it.
MODIFIERS: Final = words("""
    new newly appointed newly-appointed accredited newly-accredited elected newly-elected visiting
    outgoing incoming former then current present designate elect then-acting fellow senior-most
    respective said distinguished late ex caretaker retiring departing long-serving returning
    co-chairing other young veteran top chief-designate his her its their designated sitting incumbent
    re-elected first-ever non-resident resident same
""")
POSSESSIVES: Final = frozenset(["his", "her", "its", "their", "our", "my"])
DASHES: Final = frozenset("-–—‑")
# Adverbs without -ly are in words.yaml; adjectives in -ly that are no adverbs:
NOT_ADVERBS: Final = words("""
    family italy july ally assembly supply only-child early daily reply apply rely
""")
# Adjectives that literal translations use as adverbs (``joyful welcomed``).
MANNERS: Final = words("joyful joyous sincere solemn respectful cordial enthusiastic unanimous")
# Words that open an adverbial between a subject and its verb (``on Tuesday``, ``at the meeting``).
OPENERS: Final = words("""
    on in at during after before following with for from by as upon amid alongside
""")


def ref_of(unit: Unit) -> Ref | None:
    """The ref a collapsed unit stands for."""
    found = unit.ref
    return found if isinstance(found, Ref) else None


def is_adverb(unit: Unit) -> bool:
    """Whether a unit may stand between a subject and its verb as an adverb."""
    if "adv" in unit.kinds or "dayword" in unit.kinds:
        return True
    low = unit.low
    if low in MANNERS:
        return not unit.cap
    return low.endswith("ly") and len(low) > 4 and not unit.kinds and not unit.cap and low not in NOT_ADVERBS


def is_possessive(units: list[Unit], i: int) -> int:
    """The index after a possessive ending at ``i`` (``'s`` or a bare apostrophe after s), or ``i`` if
    there is none.
    """
    n = len(units)
    if i < n and units[i].low == "'" and i and units[i - 1].end == units[i].start:
        if i + 1 < n and units[i + 1].low == "s" and units[i + 1].start == units[i].end:
            return i + 2
        if units[i - 1].low.endswith("s") and (i + 1 >= n or units[i + 1].start > units[i].end):
            return i + 1
    return i


def glued(left: Unit, right: Unit) -> bool:
    """Whether two units stand together without a space."""
    return left.end == right.start


def ends_object(units: list[Unit], k: int) -> bool:
    """Whether ``her`` before ``k`` stands for a person: no noun follows that it could own."""
    if k >= len(units) or not units[k].word:
        return True
    return bool({"prep", "dayword"} & units[k].kinds.keys()) or units[k].low in ("after", "before", "at")


def is_verbish(unit: Unit) -> bool:
    """Whether a lower-case unit looks like a finite verb that reports no speech."""
    if not unit.word or unit.cap or unit.ref is not None:
        return False
    kinds = unit.kinds
    if "aux" in kinds or "meet" in kinds or "cue" in kinds or "nverb" in kinds:
        return True
    return (unit.low.endswith("ed") and len(unit.low) > 4) or unit.low in PAST


def is_past(unit: Unit) -> bool:
    """Whether a unit, capitalised or not, looks like a past form (``Handed``, ``Left``)."""
    return (
        unit.word
        and unit.ref is None
        and ((unit.low.endswith("ed") and len(unit.low) > 4) or unit.low in PAST)
    )


PAST: Final = words("""
    took held met gave made came went began led left brought saw kept stood ran fell grew rose lost won
    built sent spent sat wrote drew chose became felt found got heard knew lay paid read set spoke
    spread stood taught thought underwent withdrew takes holds gives makes comes goes begins leads
    leaves brings keeps stands serves chairs sits heads works runs marks includes aims seeks plays
    remains lives represents flew arrived returned oversaw sits tasted bought sold drove wore ate drank
    sang shook broke handed put cut let beat hit shut rang used
""")
