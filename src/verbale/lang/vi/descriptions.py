"""What describes somebody instead of naming them: ``vị khách từ Bắc Âu``, ``nhà lãnh đạo Lào``.

The words behind such a phrase are made one unit with it, so that it stands right before its verb.
"""

from typing import Final

from verbale.extract.cast import BODY, BOTH, PRONOUN, Ref
from verbale.lang.vi.refs import ref_in, ref_of
from verbale.lang.vi.tables import phrase_set
from verbale.text.units import Unit

# First words of descriptions; a bare "ông", "bà" is none.
DESCRIBING: Final = ("vị ", "nhà ", "nữ ", "người ", "chủ ", "quan chức", "chính khách", "doanh nhân", "khách")
# Nouns that a country or a body behind them tells apart; "nhà" and "lãnh đạo" are read as two units.
LEADING: Final = frozenset({"nhà", "vị", "các nhà"})
THIS: Final = frozenset({"này", "ấy", "nói trên", "đó"})
FROM: Final = frozenset({"từ", "đến từ", "tới từ", "người", "của"})
OCCASIONS: Final = phrase_set("phiên họp|hội nghị|cuộc họp|buổi làm việc|tọa đàm|hội thảo|phiên thảo luận")
PLACE_WORDS: Final = 6  # of where a guest comes from


def described(units: list[Unit]) -> list[Unit]:
    """Units with every description of somebody and what belongs to it put into one."""
    out: list[Unit] = []
    i, n = 0, len(units)
    while i < n:
        unit = units[i]
        step = _leader(units, i) or _deputies(units, i) or _extended(units, i)
        if step is None:
            out.append(unit)
            i += 1
            continue
        i, ref = step
        whole = Unit(ref.start, ref.end, ref.name, {}, unit.cap, True)
        whole.ref = ref
        out.append(whole)
    return out


def _leader(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """``nhà lãnh đạo Lào``: a person of that party."""
    if units[i].low not in LEADING or i + 1 >= len(units) or units[i].ref is not None:
        return None
    ref = ref_in(units[i + 1], frozenset({BODY}))
    if ref is None or ref.key in (None, "?", "self") or not units[i + 1].low.startswith("lãnh đạo"):
        return None
    return i + 2, Ref(PRONOUN, units[i].start, ref.end, "nhà lãnh đạo", ref.words, key=ref.key)


def _deputies(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """``Đại diện hai trường``, ``lãnh đạo hai bên``: both."""
    if units[i].low not in ("đại diện", "lãnh đạo") or i + 1 >= len(units):
        return None
    both = ref_in(units[i + 1], frozenset({BOTH}))
    return None if both is None else (i + 2, Ref(BOTH, units[i].start, both.end, both.name, plural=True))


def _extended(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """A description with a country, where somebody comes from, or ``này`` behind it."""
    ref = ref_in(units[i], frozenset({PRONOUN}))
    if ref is None or not units[i].low.startswith(DESCRIBING) or i + 1 >= len(units):
        return None
    key, k = ref.key, i + 1
    if units[k].low in OCCASIONS:
        k += 1
    party = ref_of(units[k]) if k < len(units) else None
    if party is not None and party.kind == BODY and party.key not in (None, "?", "self"):
        key, k = party.key, k + 1
    elif k + 1 < len(units) and units[k].low in FROM:
        party = ref_of(units[k + 1])
        if party is not None and party.kind == BODY and party.key not in (None, "?", "self"):
            key, k = party.key, k + 2
        else:
            k = _after_place(units, k)
    if k < len(units) and units[k].low in THIS:
        k += 1
    if k == i + 1:
        return None
    words = ref.words | ({f"={key}"} if key else frozenset())
    end = units[k - 1].end
    return k, Ref(PRONOUN, ref.start, end, ref.name, frozenset(words), female=ref.female, key=key)


def _after_place(units: list[Unit], k: int) -> int:
    """The unit after the capitals behind the word of origin at unit ``k``; ``k`` if there are none."""
    m = k + 1
    while m < len(units) and m - k <= PLACE_WORDS and units[m].cap and "cue" not in units[m].kinds:
        m += 1
    return m if m > k + 1 else k
