"""How far a verb of meeting reaches, and whether it tells of an encounter or only of its occasion."""

from typing import Final

from verbale.lang.vi.refs import NAMED, ref_in
from verbale.lang.vi.tables import phrase_set
from verbale.text.units import Unit
from verbale.text.words import word_set

# Words of "đã có cuộc", "dành thời gian tiếp" between the subject and what it holds.
HOLDING: Final = word_set("có tổ chức dành cuộc buổi các trọng thể tiến hành lần lượt loạt những vừa") | {
    "có một", "lần lượt", "một loạt", "một", "riêng",
}  # fmt: skip
# Words before which an encounter is only the occasion of another, or planned.
OCCASIONS: Final = phrase_set(
    """nhân|nhân dịp|sau|trước khi|theo|kết thúc|khép|khép lại|dự|tham dự|dự kiến|sẽ|sắp|trước|không|
    phát biểu|
    sau khi|mong|mong muốn|đã dành thời gian|thời gian|chuẩn bị cho|phục vụ"""
)
VISIT_FRAMES: Final = frozenset({"nhân dịp", "nhân", "tháp tùng", "trong khuôn khổ", "nhân chuyến"})
OCCASION_REACH: Final = 3  # units before the verb
# "chuyến thăm và làm việc": a visit or working session that is part of another phrase.
VISITING: Final = frozenset({"làm việc", "thăm và làm việc", "thăm, làm việc", "thăm"})
VISITING_AFTER: Final = phrase_set("đến thăm và|thăm,|thăm và|đang|chuyến|và|sang|đến|tới")
ANOTHER: Final = frozenset({"và", ",", "đã"})  # before a further verb of meeting
# They end what the verb governs.
FRAMES: Final = frozenset({";", ":", "nhân", "nhân dịp", "trong khuôn khổ", "bên lề", "dự", "theo"})
PREDICATE: Final = frozenset({"cue", "adv", "meet"})


def names_between(units: list[Unit], i: int, stop: int) -> int:
    """``cuộc hội đàm ngày 10/12 tại X giữa A và B``: the unit of ``giữa``, else -1."""
    for k in range(i + 1, stop):
        if units[k].low == "giữa":
            return k
        if units[k].low == "," or ref_in(units[k], NAMED) is not None:
            break
    return -1


def ends_name(unit: Unit) -> bool:
    """Whether the name of a delegation ends before a unit."""
    if not unit.word or unit.low in ("do", "đến", "sang", "đang", "nhân", "về", "tới", "gồm", "có"):
        return True
    return not unit.kinds.keys().isdisjoint({"cue", "meet", "adv", "time", "lead", "attend", "occasion"})


def visits(unit: Unit) -> bool:
    """Whether a unit is a verb of visiting."""
    return "meet" in unit.kinds and unit.kinds["meet"].value == "visit"


def is_occasion(units: list[Unit], i: int) -> bool:
    """Whether the encounter at unit ``i`` is only the occasion of something else, planned or past."""
    if any(u.low in OCCASIONS for u in units[max(0, i - OCCASION_REACH) : i]):
        return True
    if visits(units[i]):
        k = next((k for k in range(i - 1, -1, -1) if units[k].low in VISIT_FRAMES or units[k].low == ","), -1)
        if k >= 0 and units[k].low in VISIT_FRAMES:
            return True
    return i > 0 and units[i].low in VISITING and units[i - 1].low in VISITING_AFTER


def opens(units: list[Unit], i: int) -> bool:
    """Whether the encounter at unit ``i`` opens its sentence, or a clause after a comma."""
    k = i - 1
    while k >= 0 and units[k].ref is None and ("adv" in units[k].kinds or holds(units[k])):
        k -= 1
    return k < 0 or units[k].low in (",", "-", "–", "•", "+", "*") or "time" in units[k].kinds


def without_brackets(units: list[Unit]) -> list[Unit]:
    """The units outside brackets: where somebody stands in a picture is no part of a subject."""
    out: list[Unit] = []
    depth = 0
    for unit in units:
        depth += (unit.low == "(") - (unit.low == ")")
        if depth <= 0 and unit.low not in "()":
            out.append(unit)
    return out


def holds(unit: Unit) -> bool:
    """Whether a unit stands between a subject and the meeting that it holds: ``đã có``, ``dành``."""
    return unit.low in HOLDING or unit.low.startswith("có ")


def is_with(units: list[Unit]) -> bool:
    """``... của A (là) với B``: whether a first party is followed by the second."""
    return bool(units) and any(u.low == "của" for u in units[:3]) and any(u.low == "với" for u in units)


def clause_start(units: list[Unit], i: int) -> int:
    """The unit with which the clause of the verb of meeting at unit ``i`` begins."""
    return next((k + 1 for k in range(i - 1, -1, -1) if units[k].low in (";", ":")), 0)


def clause_stop(units: list[Unit], i: int) -> int:
    """The unit that ends what the verb of meeting at unit ``i`` governs."""
    for k in range(i + 1, len(units)):
        unit, before = units[k], units[k - 1]
        if unit.low in FRAMES or unit.low.startswith("theo lời") or "occasion" in unit.kinds:
            return k
        meet = unit.kinds.get("meet")
        if meet is not None and "noun" not in meet.flags and k > i + 2 and before.low in ANOTHER:
            return k
        if "cue" in unit.kinds and k > i + 1 and before.low in (",", "và"):
            if k == i + 2 and k + 1 < len(units) and units[k + 1].low == "với":
                continue  # cuộc gặp, trao đổi với B
            return k
        if unit.low == "," and _main_clause(units[k + 1 : k + 3]):
            return k
    return len(units)


def _main_clause(units: list[Unit]) -> bool:
    """Whether two units are a subject and the beginning of its predicate."""
    if len(units) < 2 or units[0].ref is None or units[1].low == "cùng":
        return False  # "gặp A, B cùng 200 bà con": one more of those who are met
    return not units[1].kinds.keys().isdisjoint(PREDICATE)
