"""The two sides of an encounter: who stands before its verb, who after it, and who is left unsaid."""

from typing import Final

from verbale.extract.cast import BODY, BOTH, Figure
from verbale.lang.vi.refs import PEOPLE, ref_in
from verbale.lang.vi.register import Register
from verbale.lang.vi.speakers import Speakers
from verbale.lang.vi.tables import phrase_set
from verbale.text.fold import fold
from verbale.text.units import Unit
from verbale.text.words import word_set

# Words of "đã có cuộc", "dành thời gian tiếp" between the subject and what it holds.
HOLDING: Final = word_set("có tổ chức dành cuộc buổi trọng thể tiến hành") | {"có một"}
# Words before which an encounter is only the occasion of another, or planned.
OCCASIONS: Final = phrase_set(
    """nhân|nhân dịp|sau|trước khi|theo|kết thúc|dự kiến|sẽ|sắp|trước|không|phát biểu|sau khi|mong|mong muốn|
    đã dành thời gian|thời gian"""
)
OCCASION_REACH: Final = 3  # units before the verb
# "chuyến thăm và làm việc": a visit or working session that is part of another phrase.
VISITING: Final = frozenset({"làm việc", "thăm và làm việc", "thăm, làm việc", "thăm"})
VISITING_AFTER: Final = phrase_set("đến thăm và|thăm,|thăm và|đang|chuyến|và|sang|đến|tới")
ANOTHER: Final = frozenset({"và", ",", "đã"})  # before a further verb of meeting
# They end what the verb governs.
FRAMES: Final = frozenset({";", ":", "nhân", "nhân dịp", "trong khuôn khổ", "bên lề", "dự"})
PREDICATE: Final = frozenset({"cue", "adv", "meet"})


class Sides:
    """Finds the people on both sides of a verb or noun of meeting."""

    def __init__(self, register: Register, speakers: Speakers) -> None:
        self.register, self.speakers = register, speakers

    def people(self, units: list[Unit]) -> list[Figure]:
        """The people that these units name or stand for, each once."""
        out: list[Figure] = []
        for unit in units:
            ref = ref_in(unit, PEOPLE)
            figure = self.speakers.figure(ref) if ref is not None else None
            if figure is not None and figure not in out:
                out.append(figure)
        return out

    def around(self, units: list[Unit], i: int, noun: bool) -> tuple[list[Figure], list[Figure]]:
        """Those before and those after the verb of meeting at unit ``i``, or the ``noun``."""
        start, stop = _clause_start(units, i), _clause_stop(units, i)
        before = self.people(units[start:i])
        after = [f for f in self.people(units[i + 1 : stop]) if f not in before]
        leader = self._leader(units[i + 1 : stop])
        if leader is not None:
            after = [leader]
        if before and not after and not noun:
            after = self._delegation(units[i + 1 : stop])
        if not before and after:
            before = self._main_subject(units, i, stop, noun, after) or self._understood(units, i, noun)
        return before, after

    def _main_subject(
        self, units: list[Unit], i: int, stop: int, noun: bool, after: list[Figure]
    ) -> list[Figure]:
        """``Gặp Bộ trưởng A, Bộ trưởng B chúc mừng``: the host comes with the main clause."""
        rest = [f for f in self.people(units[stop:]) if f not in after]
        if not rest or (stop < len(units) and units[stop].low != ","):
            return []
        return rest[:1] if noun or _opens(units, i) else []

    def _understood(self, units: list[Unit], i: int, noun: bool) -> list[Figure]:
        """The side left unsaid: of ``đoàn làm việc với`` the latest guest, of ``Tại cuộc gặp`` the host."""
        latest = self.register.meetings[-1] if self.register.meetings else None
        bodies = (ref_in(u, frozenset({BODY})) for u in units[:i])
        if latest is not None and any(
            ref is not None and fold(ref.name).startswith("đoàn") for ref in bodies
        ):
            return [f for f in latest.guests[:1] if isinstance(f, Figure)]
        if noun and any(ref_in(u, frozenset({BOTH})) is not None for u in units[i:]):
            if latest is not None:
                return [f for f in latest.hosts[:1] if isinstance(f, Figure)]
            return self.speakers.cast.figures[:1]
        return []

    def _delegation(self, units: list[Unit]) -> list[Figure]:
        """``đã tiếp Đoàn``: a delegation that came before is its leader, the latest guest."""
        ref = ref_in(units[0], frozenset({BODY})) if units else None
        if ref is None or not self.register.meetings or not fold(ref.name).startswith("đoàn"):
            return []
        return [f for f in self.register.meetings[-1].guests[:1] if isinstance(f, Figure)]

    def _leader(self, units: list[Unit]) -> Figure | None:
        """``đoàn ... do ông X dẫn đầu``: X leads the guests."""
        k = next((k for k, unit in enumerate(units) if unit.low == "do"), len(units))
        people = self.people(units[k + 1 :])
        return people[0] if people else None


def is_occasion(units: list[Unit], i: int) -> bool:
    """Whether the encounter at unit ``i`` is only the occasion of something else, planned or past."""
    if any(u.low in OCCASIONS for u in units[max(0, i - OCCASION_REACH) : i]):
        return True
    return i > 0 and units[i].low in VISITING and units[i - 1].low in VISITING_AFTER


def _opens(units: list[Unit], i: int) -> bool:
    """Whether the encounter at unit ``i`` opens its sentence, or a clause after a comma."""
    k = i - 1
    while k >= 0 and units[k].ref is None and ("adv" in units[k].kinds or units[k].low in HOLDING):
        k -= 1
    return k < 0 or units[k].low == ","


def _clause_start(units: list[Unit], i: int) -> int:
    return next((k + 1 for k in range(i - 1, -1, -1) if units[k].low in (";", ":")), 0)


def _clause_stop(units: list[Unit], i: int) -> int:
    """The unit that ends what the verb of meeting at unit ``i`` governs."""
    for k in range(i + 1, len(units)):
        unit, before = units[k], units[k - 1]
        if unit.low in FRAMES or "occasion" in unit.kinds:
            return k
        meet = unit.kinds.get("meet")
        if meet is not None and "noun" not in meet.flags and k > i + 2 and before.low in ANOTHER:
            return k
        if "cue" in unit.kinds and k > i + 1 and before.low in (",", "và"):
            return k
        if unit.low == "," and _main_clause(units[k + 1 : k + 3]):
            return k
    return len(units)


def _main_clause(units: list[Unit]) -> bool:
    """Whether two units are a subject and the beginning of its predicate."""
    return len(units) == 2 and units[0].ref is not None and not units[1].kinds.keys().isdisjoint(PREDICATE)
