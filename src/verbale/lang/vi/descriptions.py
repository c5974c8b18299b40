"""What describes somebody instead of naming them: ``vị khách từ Bắc Âu``, ``nhà lãnh đạo Lào``.

The words behind such a phrase are made one unit with it, so that it stands right before its verb.
"""

from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PRONOUN, Ref
from verbale.lang.vi.epithets import NOUNS, QUALIFIED, epithet
from verbale.lang.vi.heads import PAUSES
from verbale.lang.vi.refs import ref_in, ref_of
from verbale.lang.vi.tables import phrase_set
from verbale.text.units import Unit

# First words of descriptions; a bare "ông", "bà" is none.
DESCRIBING: Final = (
    "vị ",
    "nhà ",
    "nữ ",
    "người ",
    "chủ ",
    "quan chức",
    "chính khách",
    "doanh nhân",
    "khách",
)
# Nouns that a country or a body behind them tells apart; "nhà" and "lãnh đạo" are read as two units.
LEADING: Final = frozenset({"nhà", "vị", "các nhà"})
# First syllables of all of these; any other word that stands for nobody describes nobody.
OPENERS: Final = frozenset(
    phrase.partition(" ")[0] for phrase in NOUNS | QUALIFIED | LEADING | {"đại diện", "lãnh đạo"}
)
THIS: Final = frozenset({"này", "ấy", "nói trên", "đó"})
FROM: Final = frozenset({"từ", "đến từ", "tới từ", "người", "của"})
OCCASIONS: Final = phrase_set("phiên họp|hội nghị|cuộc họp|buổi làm việc|tọa đàm|hội thảo|phiên thảo luận")
PORTFOLIO: Final = 5  # words of a portfolio
SAYS: Final = frozenset({"cue", "adv", "meet"})
HOUSE: Final = 4  # words of a house's name
SHORTENED: Final = frozenset({OFFICE, BODY})
SHORT: Final = 9  # letters of an abbreviation
PLACE_WORDS: Final = 6  # of where a guest comes from


def described(units: list[Unit]) -> list[Unit]:
    """Units with every description of somebody and what belongs to it put into one."""
    out: list[Unit] = []
    units = _abbreviated(units)
    taken = 0  # the unit after the latest description
    # A description begins with a ref, a house or one of the first syllables: most units are none of these.
    for k, unit in enumerate(units):
        opens = unit.low in OPENERS or (" " in unit.low and unit.low.partition(" ")[0] in OPENERS)
        if k < taken or not (opens or unit.ref is not None or "org" in unit.kinds):
            continue
        known = ref_of(unit)
        kind = known.kind if known is not None else None
        step = _leader(units, k) if opens else None
        if step is None and kind == OFFICE:
            step = _minister(units, k) or _housed(units, k)
        if step is None and (kind == BODY or "org" in unit.kinds):
            step = _this_house(units, k)
        if step is None and opens:
            step = _deputies(units, k) or epithet(units, k)
        if step is None and kind == PRONOUN:
            step = _extended(units, k)
        if step is None:
            continue
        out += units[taken:k]
        taken, ref = step
        whole = Unit(ref.start, ref.end, ref.name, {}, unit.cap, True)
        whole.ref = ref
        out.append(whole)
    return out + units[taken:] if taken else units


def _abbreviated(units: list[Unit]) -> list[Unit]:
    """Units with the abbreviation in brackets behind an office or a body put into its unit."""
    for unit in units:
        if unit.low == "(":
            break
    else:
        return units
    out: list[Unit] = []
    i, n = 0, len(units)
    while i < n:
        unit = units[i]
        short = i + 3 < n and units[i + 1].low == "(" and units[i + 3].low == ")" and units[i + 2].cap
        if short and ref_in(unit, SHORTENED) is not None and units[i + 2].end - units[i + 2].start <= SHORT:
            whole = Unit(unit.start, units[i + 3].end, unit.low, {}, unit.cap, True)
            whole.ref = unit.ref
            unit, i = whole, i + 3
        out.append(unit)
        i += 1
    return out


def _leader(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """``nhà lãnh đạo Lào``: a person of that party."""
    if units[i].low not in LEADING or i + 1 >= len(units) or units[i].ref is not None:
        return None
    ref = ref_in(units[i + 1], frozenset({BODY}))
    if ref is None or ref.key in (None, "?", "self") or not units[i + 1].low.startswith("lãnh đạo"):
        return None
    return i + 2, Ref(PRONOUN, units[i].start, ref.end, "nhà lãnh đạo", ref.words, key=ref.key)


def _minister(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """``Bộ trưởng Nghề cá Na Uy hứa``: an office with a portfolio that no list knows, and its country."""
    ref = ref_in(units[i], frozenset({OFFICE}))
    if ref is None or ref.key is not None:
        return None
    k = i + 1
    while (
        k < len(units)
        and k - i <= PORTFOLIO
        and units[k].ref is None
        and units[k].word
        and not units[k].kinds
    ):
        k += 1
    state = ref_in(units[k], frozenset({BODY})) if i + 1 < k < len(units) - 1 else None
    if state is None or state.key in (None, "?", "self") or units[k + 1].kinds.keys().isdisjoint(SAYS):
        return None
    words = ref.words | {f"={state.key}"}
    return k + 1, Ref(
        OFFICE, ref.start, state.end, ref.name, frozenset(words), female=ref.female, key=state.key
    )


def _housed(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """``Giám đốc Đối ngoại Orvex đề nghị``: an office and the house it is of, which no list knows."""
    ref = ref_in(units[i], frozenset({OFFICE}))
    if ref is None or i + 1 >= len(units):
        return None
    k = i + 1
    while k < len(units) and k - i <= HOUSE and units[k].cap and units[k].word and not units[k].kinds:
        if units[k].ref is not None:
            break
        k += 1
    if k == i + 1 or k >= len(units) or units[k].kinds.keys().isdisjoint(SAYS):
        return None
    words = ref.words | {u.low for u in units[i + 1 : k]}
    return k, Ref(OFFICE, ref.start, units[k - 1].end, ref.name, words, female=ref.female, key=ref.key)


def _this_house(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """``Tập đoàn này cũng đề xuất``: a house named before, as the subject of a verb."""
    if i + 2 >= len(units) or units[i + 1].low not in THIS or not (i == 0 or units[i - 1].low in PAUSES):
        return None
    ref = ref_in(units[i], frozenset({BODY}))
    house = "org" in units[i].kinds or (ref is not None and ref.key is None)
    if not house or units[i + 2].kinds.keys().isdisjoint(SAYS):
        return None
    name = f"{units[i].low} {units[i + 1].low}"
    if units[i].cap:
        name = name[0].upper() + name[1:]
    return i + 2, Ref(BODY, units[i].start, units[i + 1].end, name)


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
