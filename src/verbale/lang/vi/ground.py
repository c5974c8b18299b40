"""On whose ground an encounter takes place, as its sentence tells: a place, a visit, a dateline."""

from typing import Final

from verbale.lang.vi.names import is_syllable
from verbale.lang.vi.persons import HOME_KEY
from verbale.lang.vi.refs import ref_of
from verbale.text.units import Unit

AT: Final = frozenset({"tại", "ở"})
PLACE_REACH: Final = 12  # units of a place's name
VISIT_REACH: Final = 5  # units from a verb of visiting to what is visited
DATELINE: Final = frozenset({"-", "–", "(", ","})


def ground(units: list[Unit]) -> str | None:
    """The key of the party on whose ground a sentence's encounter is; after ``!``, on whose it is not."""
    return _place(units) or _visited(units) or _dateline(units)


def _place(units: list[Unit]) -> str | None:
    for k, unit in enumerate(units):
        if unit.ref is not None or unit.low not in AT:
            continue
        span: list[Unit] = []
        for after in units[k + 1 : k + 1 + PLACE_REACH]:
            if after.low in (",", ";", ".", ")", "-", "–") or "meet" in after.kinds or "cue" in after.kinds:
                break
            span.append(after)
        key = _key(span) or _foreign(span)
        if key is not None:
            return key
    return None


def _visited(units: list[Unit]) -> str | None:
    for k, unit in enumerate(units):
        if unit.ref is None and "meet" in unit.kinds and unit.kinds["meet"].value == "visit":
            key = _key(units[k + 1 : k + 1 + VISIT_REACH])
            if key is not None:
                return key
    return None


def _dateline(units: list[Unit]) -> str | None:
    end = next((k for k, u in enumerate(units[:4]) if u.low in DATELINE), 0)
    return (_key(units[:end]) or _foreign(units[:end])) if end else None


def _key(span: list[Unit]) -> str | None:
    """The party that the last of these units names which names one."""
    found = None
    for unit in span:
        ref = ref_of(unit)
        entry = unit.kinds.get("state") or unit.kinds.get("place")
        key = ref.key if ref is not None else entry.value if entry is not None else None
        found = key if key not in (None, "", "?", "self") else found
    return found


def _foreign(span: list[Unit]) -> str | None:
    """``!`` and the home key if a name here cannot be Vietnamese."""
    for unit in span:
        if unit.cap and unit.word and unit.low.isalpha() and not all(map(is_syllable, unit.low.split())):
            return "!" + HOME_KEY
    return None
