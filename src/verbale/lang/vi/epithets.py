"""Epithets: a noun for a person and what tells which (``Người đứng đầu ngành y tế Lào``)."""

from typing import Final

from verbale.extract.cast import BODY, OFFICE, PRONOUN, Ref
from verbale.lang.vi.heads import PAUSES
from verbale.lang.vi.portfolios import word_key
from verbale.lang.vi.refs import ref_in, ref_of
from verbale.lang.vi.tables import phrase_set
from verbale.text.units import Unit

PEERS: Final = phrase_set("người đồng cấp|người đồng nhiệm")
# Nouns for one person, and those that need more behind them: alone they may stand for many.
NOUNS: Final = PEERS | phrase_set(
    """người đứng đầu|nhà lãnh đạo|khách|nữ lãnh đạo|vị lãnh đạo|vị khách|vị khách quý|nữ doanh nhân|
    vị doanh nhân|
    vị chuyên gia|nữ chuyên gia|vị giáo sư|nữ giáo sư|nữ chính khách|vị chính khách|nữ đại sứ|vị đại sứ|
    nhà ngoại giao|nữ bộ trưởng|vị bộ trưởng|vị thứ trưởng|nữ thứ trưởng|vị tướng|nữ nghị sĩ|vị nghị sĩ|
    vị thị trưởng|nữ thị trưởng|vị chủ tịch|nữ chủ tịch|vị đại diện|lão nông|lão ngư|bà cụ|ông cụ|
    cụ ông|cụ bà|vị trưởng đoàn|nữ trưởng đoàn|
    vị tổng giám đốc|vị giám đốc|nữ giám đốc|vị thống đốc|nữ thống đốc|
    vị nguyên thủ|vị tổng thống|nữ tổng thống|vị thủ tướng|nữ thủ tướng|vị quan chức|nữ quan chức"""
)
QUALIFIED: Final = phrase_set(
    """nhà khoa học|nhà nghiên cứu|nhà quản lý|nhà lập pháp|nhà kinh tế|doanh nhân|chính khách|quan chức|
    chuyên gia|học giả|đồng nghiệp|nhà"""
)
HEAD_OF: Final = "người đứng đầu "
# Words of the offices that head a house.
HOUSES: Final = {
    "chính phủ": ("#thủ tướng",),
    "nội các": ("#thủ tướng",),
    "nhà nước": ("#chủ tịch nước", "#tổng thống", "#quốc vương"),
    "quốc hội": ("quốc hội",),
    "nghị viện": ("nghị viện", "quốc hội"),
}
# A side behind a noun, and the name under which its people are looked for.
HOSTS: Final = ("chủ nhà", "sở tại")
GUESTS: Final = ("bạn", "nước khách")
HOST, GUEST = "chủ nhà", "khách"
LONGEST: Final = 3  # units of a noun
REACH: Final = 9  # units behind it
FROM: Final = frozenset({"từ", "đến từ", "tới từ", "người", "của", "ngành", "cơ quan", "tổ chức"})
# What ends an epithet: the predicate of which it is the subject.
PREDICATE: Final = frozenset({"cue", "adv", "neg", "meet", "passive"})
OPENING: Final = frozenset({"conj", "time", "adv"})
FEMALE: Final = ("nữ ", "bà ", "cụ bà")
BARRED: Final = PREDICATE | {"conj", "that", "time", "det", "pron", "joint", "prep"}


def epithet(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """The epithet at unit ``i``, with the index after it; it opens a clause, but for ``người đồng cấp``."""
    end, noun = _noun(units, i)
    if not end or not (noun in PEERS or _opens(units, i)):
        return None
    k, words, key = end, _headed(units[i]), None
    while k < len(units) and k - end < REACH and _nominal(units[k]):
        party = ref_in(units[k], frozenset({BODY, OFFICE}))
        if party is not None:
            if party.key in ("?", "self"):
                noun, k = _sided(units, k, noun)
                break
            words |= party.words
            key = party.key or key
        elif "field" in units[k].kinds:
            words.add(word_key(units[k]))
        k += 1
        if noun in PEERS and key is not None:
            break
    predicate = k < len(units) and units[k].ref is None and not units[k].kinds.keys().isdisjoint(PREDICATE)
    if noun in PEERS and not predicate:
        k = end + 1 if key is not None and ref_of(units[end]) is not None else end
        key = key if k > end else None
    elif not predicate or (k == end and noun in QUALIFIED):
        return None
    if key is not None:
        words.add(f"={key}")
    known = ref_in(units[i], frozenset({PRONOUN}))
    female = known.female if known is not None else True if noun.startswith(FEMALE) else None
    return k, Ref(PRONOUN, units[i].start, units[k - 1].end, noun, frozenset(words), female=female, key=key)


def _noun(units: list[Unit], i: int) -> tuple[int, str]:
    """The unit after the noun that begins at unit ``i``, and the noun; 0 if none does."""
    if ref_in(units[i], frozenset({BODY, OFFICE})) is not None and not units[i].low.startswith("vị "):
        return 0, ""
    if units[i].low.startswith(HEAD_OF):
        return i + 1, HEAD_OF.strip()  # read as one unit with its house
    words = ""
    best = 0, ""
    for k in range(i, min(len(units), i + LONGEST)):
        if not units[k].word or (k > i and units[k].ref is not None):
            break
        words = f"{words} {units[k].low}".strip()
        if words in NOUNS or words in QUALIFIED:
            best = k + 1, words
    if best[1] == "nhà":  # nhà + lãnh đạo ..., read as a body
        ref = ref_in(units[i + 1], frozenset({BODY})) if i + 1 < len(units) else None
        leader = ref is not None and units[i + 1].low.startswith("lãnh đạo")
        return (i + 1, "nhà lãnh đạo") if leader else (0, "")
    return best


def _headed(unit: Unit) -> set[str]:
    """The words of the offices that head a house: ``người đứng đầu Chính phủ``."""
    return set(HOUSES.get(unit.low.removeprefix(HEAD_OF), ()))


def _sided(units: list[Unit], k: int, noun: str) -> tuple[str, int]:
    """The noun, and the unit after the phrase, where a side behind it at unit ``k`` tells who is meant."""
    name = units[k].low
    return (HOST if name.endswith(HOSTS) else GUEST, k + 1) if name.endswith((*HOSTS, *GUESTS)) else (noun, k)


def _opens(units: list[Unit], i: int) -> bool:
    """Whether a clause opens at unit ``i``."""
    if i == 0:
        return True
    before = units[i - 1]
    return before.low in PAUSES or before.inner is not None or not before.kinds.keys().isdisjoint(OPENING)


def _nominal(unit: Unit) -> bool:
    """Whether a unit goes on a noun phrase."""
    if not unit.word or ref_in(unit, frozenset({BODY, OFFICE})) is not None:
        return unit.word
    return unit.ref is None and (unit.low in FROM or unit.kinds.keys().isdisjoint(BARRED))
