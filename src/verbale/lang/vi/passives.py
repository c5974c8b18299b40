"""Passives with somebody who acts: ``đề xuất này được Bộ trưởng ủng hộ``."""

from typing import Final

from verbale.extract.cast import BOTH, Ref
from verbale.lang.vi.heads import PAUSES_AND, Cue, Head
from verbale.lang.vi.subjects import VERBAL, Subject
from verbale.text.units import Unit

# Acts that "được X ..." reports of X.
PASSIVES: Final = frozenset({"support", "agree", "welcome", "appreciate", "conclude"})
GIVING: Final = frozenset({"commit"})  # with an object of its own: "được X hứa giúp"
DONE: Final = frozenset(
    {"đã", "cũng", "cũng đã", "đều", "sẽ", "đang", "vừa"}
)  # between the subject of a passive and "được"
AGENTS: Final = 6  # units of those by whom something is done
THIS: Final = frozenset({"này", "trên", "đó", "nêu trên", "nói trên"})


def passive(cue: Cue, subject: Subject) -> Head | None:
    """``..., được Bộ trưởng ủng hộ``: what stands before it is the content of both."""
    refs, start = subject
    k = start - 1
    if cue.act in GIVING and k > 0 and cue.units[k - 1].low in PAUSES_AND and cue.after is not None:
        return cue.head(k - 1, "vi.passive", refs)
    if k == 0 or cue.act not in PASSIVES or (cue.act == "conclude" and refs[-1].kind != BOTH):
        return None
    first, stop = passive_subject(cue.units, k)
    if stop > first and (cue.units[first - 1].low == ";" or cue.units[stop - 1].low in THIS):
        head = cue.head(first - 1, "vi.passive", refs)
        head.prior = (first, stop)
        return head
    if cue.units[k - 1].low not in PAUSES_AND:
        return None
    while k > 0 and cue.units[k - 1].low in PAUSES_AND:
        k -= 1
    head = cue.head(k, "vi.passive", refs)
    head.twin = cue.open
    return head


def passive_subject(units: list[Unit], stop: int) -> tuple[int, int]:
    """Units of the subject of a passive before unit ``stop``, without what opens the sentence."""
    start = next((k + 1 for k in range(stop - 1, -1, -1) if units[k].low in (",", ";", ":")), 0)
    while stop - 1 > start and units[stop - 1].low in DONE:
        stop -= 1
    return start, stop


def acts_in_passive(units: list[Unit], k: int) -> bool:
    """Whether somebody's act follows the passive at unit ``k``: ``được Bộ trưởng hoan nghênh``."""
    m = k + 1
    if m >= len(units) or units[m].ref is None:
        return False
    m += 1
    while m < len(units) and "adv" in units[m].kinds and "cue" not in units[m].kinds:
        m += 1
    entry = units[m].kinds.get("cue") if m < len(units) else None
    return entry is not None and entry.value in PASSIVES


def by_several(units: list[Unit], start: int) -> bool:
    """``được lãnh đạo, nhân dân hai nước trân trọng``: agents listed before the last of them."""
    k = start - 1
    while k > 0 and start - k <= AGENTS and units[k].kinds.keys().isdisjoint(VERBAL):
        k -= 1
    agents = units[k + 1 : start]
    if "passive" not in units[k].kinds or len(agents) < 2 or agents[-1].low == ",":
        return False
    return agents[0].word and (agents[0].ref is not None or "side" in agents[0].kinds)


def by_whom(cue: Cue, refs: list[Ref]) -> bool:
    """``được Quốc hội thông qua`` is background; ``được hai bên thông qua`` is done here."""
    return cue.act != "conclude" or refs[-1].kind == BOTH
