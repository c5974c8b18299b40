"""What a unit stands for, and the kinds of it that a clause asks about."""

from typing import Final

from verbale.extract.cast import BOTH, OFFICE, PERSON, PRONOUN, Ref
from verbale.text.units import Unit

NAMED: Final = frozenset({PERSON, OFFICE})
PEOPLE: Final = NAMED | {PRONOUN}
SUBJECTS: Final = PEOPLE | {
    BOTH
}  # what is the subject wherever it opens a clause; a body may be an object as well


def ref_of(unit: Unit) -> Ref | None:
    """The ref of a unit that stands for somebody; else None."""
    ref = unit.ref
    return ref if ref is not None and isinstance(ref, Ref) else None


def ref_in(unit: Unit, kinds: frozenset[str]) -> Ref | None:
    """The ref of a unit if it is of one of these kinds; else None."""
    ref = unit.ref
    if ref is None:  # nearly always
        return None
    return ref if isinstance(ref, Ref) and ref.kind in kinds else None
