"""How far the name of an instrument reaches to the left and right of its head."""

from typing import Final

from verbale.lang.en.words import DASHES, glued, is_possessive, words
from verbale.text.units import Unit

# Heads that name a standing instrument only where something before or after makes them a name of more
# than an organ.
ORGANS: Final = words("""
    commission committee council forum centre center secretariat academy library panel group meeting
    conference summit congress assembly round project hub exchange network platform laboratory
    observatory guide guidance law act plan statement index mission grid commitment
""")
STANDS: Final = ("dialogue", "consultations", "consultation", "commission", "committee")
ONE_OFF: Final = frozenset(["meeting", "conference", "summit", "congress", "assembly", "round"])
BODIES: Final = words("""
    secretariat academy library group commission committee council assembly laboratory
""")
STANDING: Final = words("""
    interstate inter-state trilateral tripartite binational
    joint digital partnership bilateral intergovernmental inter-governmental steering coordinating mixed
    advisory strategic economic trade ministerial dialogue facilitation cooperation working
""")
LINKS: Final = words("""
    on of for to in against and the between with under from
""")
STRENGTHENS: Final = words("""
    strengthening implementing enhancing deepening promoting expanding developing amend amending
    implement establish establishing eliminate suppress upgrade
""")
BY_NUMBER: Final = frozenset(["plan", "program", "programme", "circular", "project", "conclusion"])
LEADS: Final = words("""
    the a an this that its their our his her new said
""")


def back(units: list[Unit], i: int, floor: int) -> int:
    """First unit of the name whose head stands at ``i``: capitalised words, hyphens, ordinals, ``and``
    between them.
    """
    s = i
    while s > floor and i - s < 14:
        unit = units[s - 1]
        if unit.word and (unit.cap or _counted(unit) or (unit.low.isdigit() and len(unit.low) == 4)):
            if (
                "cue" in unit.kinds
                and not ({"field", "bodyhead", "state"} & unit.kinds.keys())
                and (s == 1 or not units[s - 2].cap)
                and s < i
            ):
                break
            if (
                (unit.low in LEADS and not _named_new(units, s - 1))
                or "frame" in unit.kinds
                or ("prep" in unit.kinds and s - 1 == floor)
                or (
                    "honor" in unit.kinds
                    and "title" not in unit.kinds
                    and "field" not in unit.kinds
                    and "titlepre" not in unit.kinds
                )
            ):
                break
            if "instrument" in unit.kinds:
                break
            s -= 1
        elif (
            (unit.low in DASHES and s >= 2 and glued(unit, units[s]) and glued(units[s - 2], unit))
            or (
                unit.low in ("and", "&", "for", "of", "to")
                and s >= 2
                and units[s - 2].cap
                and units[s - 2].word
                and not units[s].kinds.get("title")
                and inside(units, s, unit.low, i)
            )
            or (unit.low == "'" and glued(units[s - 2], unit))
        ):
            s -= 1
        elif (
            unit.low == "s"
            and s >= 3
            and units[s - 2].low == "'"
            and glued(units[s - 3], units[s - 2])
            and not ({"state", "org", "nation", "city"} & units[s - 3].kinds.keys())
        ):
            s -= 2
        elif "ordinal" in unit.kinds and unit.low not in ("first", "second"):
            s -= 1
        else:
            break
    while s < i and (
        (units[s].low in LEADS and not _named_new(units, s)) or units[s].low in LINKS or not units[s].word
    ):
        s += 1
    return s


def _counted(unit: Unit) -> bool:
    """``32nd``."""
    return unit.low[0].isdigit() and unit.low.endswith(("st", "nd", "rd", "th")) and unit.low[:-2].isdecimal()


def _named_new(units: list[Unit], k: int) -> bool:
    """``the New Agenda for Peace``: a capital inside the sentence makes it part of the name."""
    return units[k].low == "new" and units[k].cap and k > 0


def inside(units: list[Unit], s: int, low: str, i: int) -> bool:
    """``Migration and Mobility Partnership Agreement``: a link word inside a name, between words of like
    kind.
    """
    before = units[s - 2]
    if low == "and":
        return (
            i - s < 3
            and not ({"instrument", "state", "org", "city"} & before.kinds.keys())
            and (
                before.low.endswith("partnership") or ("field" in before.kinds and "inst" not in before.kinds)
            )
        )
    if low == "for":
        return ("inst" in before.kinds and i - s < 4) or ("field" in before.kinds and i - s < 2)
    return False


def forward(units: list[Unit], i: int, text: str) -> int:
    """Index after the name: ``on X and Y``, numbers, years, periods."""
    n, j = len(units), i + 1
    j = number_at(units, i, j)
    linked = False
    while j < n and j < i + 24:
        unit = units[j]
        low = unit.low
        if (
            unit.word
            and unit.cap
            and (linked or not verb_next(units, j))
            and not (not linked and "honor" in unit.kinds)
        ):
            if not linked and {"title", "given"} & unit.kinds.keys():
                break
            j += 1
            linked = linked
        elif low in LINKS and low not in ("the",) and j + 1 < n:
            k = j + 1
            if units[k].low == "the" and k + 1 < n:
                k += 1
            after = units[k]
            if low in ("on", "against") and k == j + 1 and not after.cap and not linked:
                break
            if not (after.word and after.cap) or "month" in after.kinds or "weekday" in after.kinds:
                break
            if low in ("in", "with", "under", "from", "between") and not (
                linked and low == "in" and "city" not in after.kinds and "state" not in after.kinds
            ):
                break
            if low == "and" and (
                (not linked and "field" not in after.kinds)
                or "instrument" in after.kinds
                or "inst" in after.kinds
                or new_name(units, k)
            ):
                break
            if (
                low in ("of", "for", "to")
                and {"state", "org", "nation"} & after.kinds.keys()
                and not linked
                and low == "to"
            ):
                break
            if {"honor", "title"} & after.kinds.keys() and "field" not in after.kinds:
                break
            if after.low in STRENGTHENS and k + 2 < n and units[k + 1].low == "the" and units[k + 2].cap:
                k += 2  # ``Plan of Action for Strengthening the ... Partnership``
            j, linked = k + 1, True
        elif low in DASHES and j + 1 < n and glued(units[j - 1], unit) and glued(unit, units[j + 1]):
            j += 2
        elif low.isdigit() and (len(low) == 4 or (len(low) <= 2 and units[j - 1].cap)):
            j += 1
            if j + 1 < n and units[j].low in DASHES and units[j + 1].low.isdigit():
                j += 2
        elif (
            low == "'"
            and glued(units[j - 1], unit)
            and is_possessive(units, j) < n
            and units[is_possessive(units, j)].cap
            and linked
        ):
            j = is_possessive(units, j)
        elif (
            low == ","
            and linked
            and j + 1 < n
            and units[j + 1].cap
            and "field" in units[j + 1].kinds
            and j + 2 < n
            and units[j + 2].low in (",", "and")
        ):
            j += 1
        else:
            break
    while j > i + 1 and (units[j - 1].low in LINKS or not units[j - 1].word):
        j -= 1
    return period(units, j)


def period(units: list[Unit], j: int) -> int:
    """``for 2026-2028``, ``for 2026 and 2027``, ``2025–2030`` after a name."""
    n = len(units)
    k = j
    if k + 4 < n and units[k].low == "(" and year(units[k + 1]) and units[k + 4].low == ")":
        return k + 5 if units[k + 2].low in DASHES and year(units[k + 3]) else j
    if k + 1 < n and units[k].low in ("for", "for the period", "period") and year(units[k + 1]):
        k += 1
    elif (
        k + 3 < n
        and units[k].low == "for"
        and units[k + 1].low == "the"
        and units[k + 2].low == "period"
        and year(units[k + 3])
    ):
        k += 3
    if k < n and year(units[k]):
        k += 1
        if (
            k + 1 < n
            and (units[k].low in DASHES or units[k].low in ("and", "to"))
            and (year(units[k + 1]) or units[k + 1].low.isdigit())
        ):
            k += 2
        return k
    return j


def year(unit: Unit) -> bool:
    return len(unit.low) == 4 and unit.low.isdigit() and unit.low[:2] in ("19", "20")


def number_at(units: list[Unit], i: int, j: int) -> int:
    """``Resolution 2758``, ``Decree No. 13/2023/ND-CP``, ``Resolution 79/1``."""
    n = len(units)
    if units[i].low not in (
        "resolution",
        "decree",
        "decision",
        "directive",
        "law",
        "regulation",
        "protocol",
        "article",
        "convention",
        "act",
        "goal",
        *BY_NUMBER,
    ):
        return j
    k = j
    if units[i].low in BY_NUMBER and not (k < n and units[k].low.startswith("no")):
        return j
    if k < n and units[k].low in ("no", "no.", "nos"):
        k += 1
        if k < n and units[k].low == ".":
            k += 1
    if k < n and (units[k].low[:1].isdigit() or (units[k].cap and k + 1 < n and units[k + 1].low == "/")):
        k += 1
        while (
            k < n
            and glued(units[k - 1], units[k])
            and (units[k].low in ("/", "-", ".") or units[k].word)
            and not (units[k].low == "." and (k + 1 >= n or not glued(units[k], units[k + 1])))
        ):
            k += 1
        return k
    return j


def new_name(units: list[Unit], k: int) -> bool:
    """Whether ``and`` is followed by the name of another instrument rather than by more of this one."""
    for j in range(k, min(k + 7, len(units))):
        unit = units[j]
        if unit.cap and ("instname" in unit.kinds or ("inst" in unit.kinds and j > k)):
            return True
        if not unit.cap:
            return False
    return False


def verb_next(units: list[Unit], j: int) -> bool:
    return bool({"month", "weekday", "honor"} & units[j].kinds.keys())
