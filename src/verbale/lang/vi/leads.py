"""What stands before a name, and what stands for somebody without one: ranks, pronouns, ``hai bên``."""

from typing import Final, NamedTuple

from verbale.extract.cast import BOTH, OFFICE, PRONOUN, Ref
from verbale.lang.vi.names import starts_name
from verbale.lang.vi.portfolios import is_part
from verbale.lang.vi.title_words import HEADS, Phrase
from verbale.text.units import Unit

GENDERS: Final = {"m": False, "f": True}  # values of ranks and pronouns: whether a woman is meant
ADDRESSES: Final = frozenset({"ông", "bà", "đồng chí", "ngài", "anh", "chị"})  # ranks that alone are pronouns
VOCATIVES: Final = frozenset({"vị", "ngài", "nữ"})  # before a rank that stands for somebody
COMMON: Final = ADDRESSES | VOCATIVES
THEY: Final = frozenset({"họ", "hai người", "cả hai người"})  # both only as the subject that opens a sentence
RANK: Final = "@"  # before a rank among the words by which a person is called
GIVEN: Final = frozenset({"anh", "chị", "cô", "u", "thầy"})  # with a capital after a rank: a name
MOST_RANKS: Final = 24  # units before a name; titles in between are counted too


class Lead(NamedTuple):
    """What stands before a name: the phrase's first unit, the unit after its titles, and what they tell."""

    start: int
    end: int
    titles: list[Phrase]
    ranked: bool
    female: bool | None


def joint(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """The sides together: ``hai bên``, ``hai Bộ trưởng``, ``hai ông``."""
    unit = units[i]
    if "joint" in unit.kinds and unit.low in THEY and not (unit.cap and _has_verb(units, i)):
        return None
    follows = units[i + 1] if i + 1 < len(units) else None
    paired = "pair" in unit.kinds and follows is not None and "title" in follows.kinds  # cả hai Bộ trưởng
    if "joint" in unit.kinds and not paired:
        return i + 1, Ref(BOTH, unit.start, unit.end, unit.low, plural=True)
    if "pair" not in unit.kinds or i + 1 >= len(units):
        return None
    k = i + 1
    ranked = "rank" in units[k].kinds
    if ranked and k + 1 < len(units):
        k += 1
    if units[k].low in HEADS and k + 1 < len(units) and "title" in units[k + 1].kinds:
        k += 1
    if "title" in units[k].kinds:
        k += 1
        while k < len(units) and units[k].cap and is_part(units[k]) and units[k].low != "số":
            k += 1
    elif ranked and not starts_name(units[k]):
        k = i + 2
    elif "org" in units[k].kinds and units[k].cap:
        k += 1
    else:
        return None
    return k, Ref(BOTH, unit.start, units[k - 1].end, unit.low, plural=True)


def _has_verb(units: list[Unit], i: int) -> bool:
    """Whether a verb follows unit ``i``: ``Họ cũng nhất trí``."""
    return i + 1 < len(units) and not units[i + 1].kinds.keys().isdisjoint({"cue", "adv"})


def ranks(units: list[Unit], start: int, k: int, female: bool | None) -> tuple[int, bool | None]:
    """The index after the ranks at unit ``k`` (``GS.TS``, ``đồng chí``), and whether they tell of a woman."""
    while k < min(len(units), start + MOST_RANKS) and "rank" in units[k].kinds:
        if k > start and units[k].cap and units[k].low in GIVEN:
            break  # ông Anh
        female = GENDERS.get(units[k].kinds["rank"].value, female)
        k += 1
        glued = k + 1 < len(units) and units[k + 1].start == units[k].end
        if glued and units[k].low in (",", ".") and "rank" in units[k + 1].kinds:
            k += 1
    return k, female


def told_ranks(units: list[Unit], lead: Lead) -> list[str]:
    """The ranks before a name by which its bearer may be called alone: ``Phó Đô đốc``, ``Giáo sư``."""
    return [
        u.low
        for u in units[lead.start : lead.end]
        if "rank" in u.kinds and not u.kinds["rank"].value and u.low not in COMMON
    ]


def address(units: list[Unit], lead: Lead) -> tuple[int, Ref] | None:
    """A rank without a name: a pronoun (``ông nói``), or with a country its envoy (``ông người Đức nói``)."""
    start, k = units[lead.start], lead.end
    follows = units[k] if k < len(units) else None
    alone = k - lead.start == 1 or (k - lead.start == 2 and start.low in VOCATIVES)  # vị Đại tá
    end = units[k - 1] if alone else start
    name = start.low if end is start else f"{start.low} {end.low}"
    pronoun = k, Ref(PRONOUN, start.start, end.end, name, female=lead.female)
    if alone and follows is not None and not follows.kinds.keys().isdisjoint({"cue", "adv", "neg"}):
        return pronoun
    envoy = _countryman(units, lead)
    if envoy is not None:
        return envoy
    described = follows is not None and follows.low == "người" and k + 1 < len(units)
    return pronoun if alone and not described and ("pron" in start.kinds or start.low in ADDRESSES) else None


def _countryman(units: list[Unit], lead: Lead) -> tuple[int, Ref] | None:
    start, k = units[lead.start], lead.end
    if k + 1 < len(units) and units[k].low == "người":
        k += 1
    if k + 1 >= len(units) or "state" not in units[k].kinds or start.low == "đồng chí":
        return None
    if units[k + 1].kinds.keys().isdisjoint({"cue", "adv", "neg"}):
        return None
    words = frozenset({"=" + units[k].kinds["state"].value})
    return k + 1, Ref(OFFICE, start.start, units[k].end, start.low, words, female=lead.female)


def pronoun(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    unit = units[i]
    if "pron" not in unit.kinds:
        return None
    if unit.low == "người đứng đầu" and i + 1 < len(units) and "org" in units[i + 1].kinds:
        return i + 2, Ref(PRONOUN, unit.start, units[i + 1].end, unit.low)
    return i + 1, Ref(PRONOUN, unit.start, unit.end, unit.low, female=GENDERS.get(unit.kinds["pron"].value))
