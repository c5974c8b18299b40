"""Names of people: where one begins and ends among the units."""

from typing import Final

from verbale.lang.en.words import DASHES, glued, words
from verbale.text.units import Unit

PARTICLES: Final = words("""
    van von der den de da do dos das di del della la le bin binti bint bte ibn al el ben y ter ten zu
    zur af av du e
""")
SOFT: Final = words("""
    given poss det prep sub pron agent epithet event sides inst conj month city state nation
    weekday honor titlepre field title bodyhead adv modal aux
""")
FUNCTION: Final = frozenset({"aux", "det", "prep", "adv", "poss", "sub", "conj"})
UNKNOWN: Final = frozenset({"ordinal", "given", "acronym"})
# Names that are forms of verbs too.
NAMES_TOO: Final = frozenset({"said"})
VERBAL: Final = words("""
    cue nverb actnoun hnoun meet meetnoun event inst instlower occasion accordto given
""")
# Capitalised in headlines, never a name or part of one.
NEVER: Final = frozenset(
    {
        "mps",
        "meps",
        "senators",
        "deputies",
        "professors",
        "former",
        "newly",
        "visiting",
        "outgoing",
        "incoming",
        "newly-elected",
    }
)
PLACES: Final = words("africa america asia england ireland scotland holland france german french english")
SAINTS: Final = frozenset({"st", "ste"})  # ``Rebecca St. Clair``
TITLED_TOO: Final = words("tuan tun sri haji king prince major justice sultan bishop khun pak imam shah")
LONGEST: Final = 7


def hard(unit: Unit) -> bool:
    """Whether a unit is a capitalised word that the lexicon does not know."""
    return (
        unit.cap
        and unit.word
        and (not unit.kinds or unit.kinds.keys() <= UNKNOWN)
        and not unit.low[0].isdigit()
        and unit.low not in NEVER
    )


def _soft(units: list[Unit], i: int) -> bool:
    unit = units[i]
    if not (unit.word and unit.cap and unit.kinds) or " " in unit.low:
        return False
    return unit.kinds.keys() <= SOFT and "weekday" not in unit.kinds


def name_end(units: list[Unit], i: int, titled: bool) -> int:
    """Index after the name that begins at ``i``, or ``i`` if none does.

    ``titled``: an honorific or office stands before it, so that known words (``May``, ``Jordan``) may
    be names too.
    """
    n, k, words = len(units), i, 0
    while k < n and words < LONGEST:
        unit = units[k]
        if (words or titled) and (initial(units, k) or _letter(units, k)):
            k, words = k + 1 + (units[k + 1].low == "."), words + 1
        elif hard(unit) or (titled and _soft_fits(units, k, words)) or _wordlike(units, k, words, titled):
            k, words = _joined(units, k + 1), words + 1
        elif words and _nickname(units, k):
            k += 3
        elif words + titled and unit.low in PARTICLES and _after_particle(units, k):
            k += 1
        else:
            break
    return k if words else i


def _wordlike(units: list[Unit], k: int, words: int, titled: bool) -> bool:
    """Names that are words too (``Long``, ``Hope``, ``See``): inside a name, or first where a surname
    follows.
    """
    unit = units[k]
    kinds = unit.kinds
    if (
        not (unit.word and unit.cap and kinds)
        or " " in unit.low
        or VERBAL.isdisjoint(kinds)
        or set(kinds) - VERBAL - SOFT
    ):
        return False
    for kind in ("cue", "nverb", "meet"):
        if kind in kinds and "base" not in kinds[kind].flags and unit.low not in NAMES_TOO:
            return False
    if words == 0:
        return titled and k + 1 < len(units) and hard(units[k + 1])
    after = units[k + 1] if k + 1 < len(units) else None
    return hard(units[k - 1]) and (after is None or not after.cap or not after.word or hard(after))


def initial(units: list[Unit], k: int) -> bool:
    """``A.`` inside a name, whatever else the letter may be."""
    unit = units[k]
    return (
        unit.cap and unit.end - unit.start == 1 and k + 2 < len(units)
        and units[k + 1].low == "." and glued(unit, units[k + 1])
        and (hard(units[k + 2]) or (units[k + 2].cap and units[k + 2].end - units[k + 2].start == 1))
    )  # fmt: skip


def _shortened(unit: Unit) -> bool:
    return len(unit.low) == 1 or unit.low in SAINTS


def _nickname(units: list[Unit], k: int) -> bool:
    """``Charles "Chip" Low``."""
    return (
        k + 3 < len(units) and units[k].low in ("“", '"', "'", "‘") and hard(units[k + 1])
        and units[k + 2].low in ("”", '"', "'", "’") and hard(units[k + 3])
    )  # fmt: skip


def _letter(units: list[Unit], k: int) -> bool:
    """A single letter before a surname (``M.B Sharma``)."""
    unit = units[k]
    return (
        unit.cap and unit.end - unit.start == 1 and unit.low not in ("a", "u") and k + 1 < len(units)
        and hard(units[k + 1]) and units[k + 1].start == unit.end + 1
    )  # fmt: skip


def _soft_fits(units: list[Unit], k: int, words: int) -> bool:
    if not _soft(units, k):
        return False
    after = units[k + 1] if k + 1 < len(units) else None
    if (
        after is not None
        and after.low in ("'", ".")
        and after.end == after.start + 1
        and "honor" in units[k].kinds
    ):
        return False
    if units[k].low == "na" and "acronym" not in units[k].kinds and words == 0:
        return after is not None and hard(after)  # ``Na Ki Young``
    if words and "honor" in units[k].kinds and units[k].low in TITLED_TOO:
        return not (after is not None and after.cap and after.word)  # ``Le Anh Tuan``
    placed = {"city", "state"} & units[k].kinds.keys() or units[k].low in PLACES
    if placed and words and _surname_too(units, k, words):
        return True
    if words == 0:
        return (
            after is not None
            and hard(after)
            and not ({"title", "titlepre", "honor", "pron", "poss", "conj"} & units[k].kinds.keys())
        )
    if words > 1 and set(units[k].kinds) <= FUNCTION:
        return True
    if set(units[k].kinds) == {"nation"} and k > 1 and hard(units[k - 2]):
        return after is not None and not after.cap  # ``Bui Xuan Tho``
    if {"month", "weekday", "nation"} & units[k].kinds.keys():
        return after is not None and (hard(after) or after.low in (",", ".")) and "month" in units[k].kinds
    return after is not None and hard(after)


def _surname_too(units: list[Unit], k: int, words: int) -> bool:
    """``Mr. João Lima``, ``Vuong Dinh Hue``: a place's name that ends a person's."""
    after = units[k + 1] if k + 1 < len(units) else None
    if after is not None and after.cap and after.word:
        return False
    return words == 1 or (words == 2 and units[k].low in ("hue", "huế", "africa"))


def _after_particle(units: list[Unit], k: int) -> bool:
    n = len(units)
    j = k + 1
    while j < n and (units[j].low in PARTICLES or (units[j].low in DASHES and glued(units[j - 1], units[j]))):
        j += 1
    return j < n and j - k < 5 and hard(units[j])


def _joined(units: list[Unit], k: int) -> int:
    """Past hyphens, apostrophes and the stop of an initial that belong to the name word before ``k``."""
    n = len(units)
    while k + 1 < n and glued(units[k - 1], units[k]):
        mark, after = units[k], units[k + 1]
        if (mark.low in DASHES and glued(mark, after) and after.word and not after.low[0].isdigit()) or (
            mark.low in ("'", "`", "ʼ")
            and glued(mark, after)
            and after.word
            and after.low not in ("s", "ll", "d")
        ):
            k += 2
        elif (
            mark.low == "."
            and (len(units[k - 1].low) == 1 or units[k - 1].low in SAINTS)
            and after.word
            and after.cap
        ):
            k += 1
            break
        else:
            break
    return k


def name_words(units: list[Unit], i: int, j: int) -> tuple[str, ...]:
    """Folded words of a name, hyphenated parts apart, initials left out."""
    return tuple(w for u in units[i:j] if u.word for w in u.low.split() if len(w) > 1) or tuple(
        u.low for u in units[i:j] if u.word
    )
