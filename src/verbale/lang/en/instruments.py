"""Mentions of instruments: listed ones by name, others by their form."""

import re
import unicodedata
from typing import Final

from verbale.lang.en.words import DASHES, glued, is_possessive
from verbale.model.records import InstrumentMention
from verbale.text.page import Page
from verbale.text.units import Unit

# Heads that name a standing instrument only where something before or after makes them a name of more than an organ.
ORGANS: Final = frozenset("commission committee council forum centre center secretariat academy library panel group meeting conference summit congress assembly round project hub exchange network platform laboratory observatory guide guidance law act plan statement index mission".split())
STANDS: Final = ("dialogue", "consultations", "consultation", "commission", "committee")
ONE_OFF: Final = frozenset("meeting conference summit congress assembly round".split())
BODIES: Final = frozenset("secretariat academy library group commission committee council assembly laboratory".split())
STANDING: Final = frozenset("joint digital partnership bilateral intergovernmental inter-governmental steering coordinating mixed advisory strategic economic trade ministerial dialogue facilitation cooperation working".split())
LINKS: Final = frozenset({"on", "of", "for", "to", "in", "against", "and", "the", "between", "with", "under", "from"})
JOINTS: Final = frozenset({"and", "the"})
LEADS: Final = frozenset("the a an this that its their our his her new said".split())


def instruments(page: Page) -> list[InstrumentMention]:
    """All mentions in text order, without overlap."""
    out: list[InstrumentMention] = []
    for flat in page.flat:
        _line(flat, page.text, out)
    return out


def _line(units: list[Unit], text: str, out: list[InstrumentMention]) -> None:
    i, n, floor = 0, len(units), 0
    while i < n:
        unit = units[i]
        kinds = unit.kinds
        if not kinds:
            i += 1
            continue
        found: tuple[int, int, str] | None = None
        if "instrument" in kinds and (unit.cap or unit.low[0].isdigit() or unit.end - unit.start > 12):
            found = _listed(units, i, text, out)
        elif "instname" in kinds and unit.cap and text[unit.start : unit.end] != unit.low:
            found = _numbered(units, i)
        elif unit.cap and ("inst" in kinds or "instlower" in kinds or ("occasion" in kinds and unit.low.endswith(STANDS))):
            found = _form(units, i, floor, text)
        if found is None and "instlower" in kinds and not unit.cap:
            found = _lower(units, i)
        if found is None:
            i += 1
            continue
        s, e, name = found
        if not name and s and units[s - 1].low == "(" and e < n and units[e].low == ")" and out and units[s - 2].end == out[-1].span[1]:
            name = "skip"
        if e <= i:
            i += 1
            continue
        if name != "skip":
            span = (units[s].start, units[e - 1].end)
            out.append(InstrumentMention(id=name or f"other:{slug(text[span[0] : span[1]])}", span=span))
        floor = i = e


def _listed(units: list[Unit], i: int, text: str, out: list[InstrumentMention]) -> tuple[int, int, str] | None:
    unit = units[i]
    raw = text[unit.start : unit.end]
    name = unit.kinds["instrument"].value
    if raw.islower() and len(raw) < 20 and not raw[0].isdigit() and name not in ("un-ai-capacity-network", "hanoi-convention", "agenda2030"):
        return None
    # its own abbreviation in brackets belongs to the mention before it
    if i >= 2 and units[i - 1].low == "(" and i + 1 < len(units) and units[i + 1].low == ")" and out and out[-1].id == name and out[-1].span[1] == units[i - 2].end:
        return i, i + 1, "skip"
    s = i
    if s and "ordinal" in units[s - 1].kinds and name == "adgmin":
        s -= 1
    return s, i + 1, name


def _numbered(units: list[Unit], i: int) -> tuple[int, int, str]:
    """``TICAD 9``, ``COP31``."""
    e = i + 1
    if e < len(units) and units[e].low.isdigit() and len(units[e].low) < 3 and units[i].low[-1:].isalpha():
        e += 1
    return i, e, ""


def _form(units: list[Unit], i: int, floor: int, text: str) -> tuple[int, int, str] | None:
    head = units[i]
    s = _back(units, i, floor)
    e = _forward(units, i, text)
    lead = units[s:i]
    tail = units[i + 1 : e]
    named = [u for u in lead if u.word and u.low not in LEADS and "ordinal" not in u.kinds]
    if not named and not any(u.cap or u.low[:1].isdigit() for u in tail):
        return None  # a bare class noun refers back
    if e < len(units) and "inst" in units[e].kinds and units[e].cap:
        return None
    low = head.low.split()[-1] if " " in head.low else head.low
    if low in ORGANS and not _standing(head, lead, tail, low, units, s):
        return None
    if any("title" in u.kinds and "field" not in u.kinds and "bodyhead" not in u.kinds and "ministers" not in u.low for u in lead) and low in ORGANS:
        return None
    if e < len(units) - 2 and units[e].low == "(" and units[e + 2].low == ")":
        pass
    return s, e, ""


def _standing(head: Unit, lead: list[Unit], tail: list[Unit], low: str, units: list[Unit], s: int) -> bool:
    """Whether an organ's or a meeting's name is that of a standing mechanism of cooperation."""
    words = {w for u in lead for w in u.low.replace("-", " ").split()}
    ordinal = any("ordinal" in u.kinds for u in lead)
    pair = sum(1 for u in lead if ("state" in u.kinds or "nation" in u.kinds or "org" in u.kinds) and u.cap) > 1
    if " " in head.low:
        return True
    if low == "mission":
        return any(not u.kinds and u.cap for u in lead)
    if low in ("statement", "consultations", "dialogue") and words & {"press", "media", "opening"}:
        return False
    if low in ONE_OFF:
        return ordinal and len(words) > 2 and ("ministers" not in words or "asean" in words) or low == "summit" and "asia" in words
    if low in BODIES:
        return bool(words & STANDING) or pair
    if low in ("act", "law"):
        return bool(lead) or bool(tail)
    if low in ("centre", "center", "hub"):
        return bool(words & {"regional", "joint", "asean", "global", "coordinating"}) or pair
    if low in ("network", "platform", "panel", "project", "exchange", "forum", "observatory"):
        return len([u for u in lead if u.word]) > 1 or len(tail) > 2
    return len([u for u in lead if u.word]) > 0


def _back(units: list[Unit], i: int, floor: int) -> int:
    """First unit of the name whose head stands at ``i``: capitalised words, hyphens, ordinals, ``and`` between them."""
    s = i
    while s > floor and i - s < 14:
        unit = units[s - 1]
        if unit.word and (unit.cap or ("ordinal" in unit.kinds and unit.low[0].isdigit()) or (unit.low.isdigit() and len(unit.low) == 4)):
            if "cue" in unit.kinds and not ({"field", "bodyhead", "state"} & unit.kinds.keys()) and (s == 1 or not units[s - 2].cap) and s < i:
                break
            if unit.low in LEADS or "frame" in unit.kinds or ("prep" in unit.kinds and s - 1 == floor) or "honor" in unit.kinds and "title" not in unit.kinds and "field" not in unit.kinds and "titlepre" not in unit.kinds:
                break
            if "instrument" in unit.kinds:
                break
            s -= 1
        elif unit.low in DASHES and s >= 2 and glued(unit, units[s]) and glued(units[s - 2], unit):
            s -= 1
        elif unit.low in ("and", "&", "for", "of", "to") and s >= 2 and units[s - 2].cap and units[s - 2].word and not units[s].kinds.get("title") and _inside(units, s, unit.low, i):
            s -= 1
        elif unit.low == "'" and glued(units[s - 2], unit):
            s -= 1
        elif unit.low == "s" and s >= 3 and units[s - 2].low == "'" and glued(units[s - 3], units[s - 2]) and not ({"state", "org", "nation", "city"} & units[s - 3].kinds.keys()):
            s -= 2
        elif "ordinal" in unit.kinds and unit.low not in ("first", "second"):
            s -= 1
        else:
            break
    while s < i and (units[s].low in LEADS or units[s].low in LINKS or not units[s].word):
        s += 1
    return s


def _inside(units: list[Unit], s: int, low: str, i: int) -> bool:
    """``Migration and Mobility Partnership Agreement``: a link word inside a name, between words of like kind."""
    before = units[s - 2]
    if low == "and":
        return i - s < 3 and not ({"inst", "instrument", "state", "org", "city"} & before.kinds.keys()) and "field" in before.kinds
    if low == "for":
        return "inst" in before.kinds and i - s < 4 or "field" in before.kinds and i - s < 2
    return False


def _forward(units: list[Unit], i: int, text: str) -> int:
    """Index after the name: ``on X and Y``, numbers, years, periods."""
    n, j = len(units), i + 1
    j = _number_at(units, i, j)
    linked = False
    while j < n and j < i + 24:
        unit = units[j]
        low = unit.low
        if unit.word and unit.cap and (linked or not _verb_next(units, j)) and not (not linked and "honor" in unit.kinds):
            if not linked and "title" in unit.kinds:
                break
            j += 1
            linked = linked
        elif low in LINKS and low not in ("the",) and j + 1 < n:
            k = j + 1
            if units[k].low == "the" and k + 1 < n:
                k += 1
            after = units[k]
            if low in ("on", "against") and k == j + 1 and not after.cap and not linked and _lower_topic(units, k, text):
                break
            if not (after.word and after.cap) or "month" in after.kinds or "weekday" in after.kinds:
                break
            if low in ("in", "with", "under", "from", "between") and not (linked and low == "in" and "city" not in after.kinds and "state" not in after.kinds):
                break
            if low == "and" and (not linked and "field" not in after.kinds or "instrument" in after.kinds or "inst" in after.kinds or _new_name(units, k)):
                break
            if low in ("of", "for", "to") and {"state", "org", "nation"} & after.kinds.keys() and not linked and low == "to":
                break
            if {"honor", "title"} & after.kinds.keys() and "field" not in after.kinds:
                break
            j, linked = k + 1, True
        elif low in DASHES and j + 1 < n and glued(units[j - 1], unit) and glued(unit, units[j + 1]):
            j += 2
        elif low.isdigit() and (len(low) == 4 or len(low) <= 2 and units[j - 1].cap):
            j += 1
            if j + 1 < n and units[j].low in DASHES and units[j + 1].low.isdigit():
                j += 2
        elif low == "'" and glued(units[j - 1], unit) and is_possessive(units, j) < n and units[is_possessive(units, j)].cap and linked:
            j = is_possessive(units, j)
        elif low == "," and linked and j + 1 < n and units[j + 1].cap and "field" in units[j + 1].kinds and j + 2 < n and units[j + 2].low in (",", "and"):
            j += 1
        elif unit.kinds.get("prep") is None and linked and _gerund(unit) and False:
            j += 1
        elif low in ("responding",) and units[j - 1].low == "for":
            j += 1
        else:
            break
    while j > i + 1 and (units[j - 1].low in LINKS or not units[j - 1].word):
        j -= 1
    return _period(units, j)


def _period(units: list[Unit], j: int) -> int:
    """``for 2026-2028``, ``for 2026 and 2027``, ``2025–2030`` after a name."""
    n = len(units)
    k = j
    if k + 1 < n and units[k].low in ("for", "for the period") and _year(units[k + 1]):
        k += 1
    elif k + 3 < n and units[k].low == "for" and units[k + 1].low == "the" and units[k + 2].low == "period" and _year(units[k + 3]):
        k += 3
    if k < n and _year(units[k]):
        k += 1
        if k + 1 < n and (units[k].low in DASHES or units[k].low in ("and", "to")) and (_year(units[k + 1]) or units[k + 1].low.isdigit()):
            k += 2
        return k
    return j


def _year(unit: Unit) -> bool:
    return len(unit.low) == 4 and unit.low.isdigit() and unit.low[:2] in ("19", "20")


def _number_at(units: list[Unit], i: int, j: int) -> int:
    """``Resolution 2758``, ``Decree No. 13/2023/ND-CP``, ``Resolution 79/1``."""
    n = len(units)
    if units[i].low not in ("resolution", "decree", "decision", "directive", "law", "regulation", "protocol", "article", "convention", "act", "goal"):
        return j
    k = j
    if k < n and units[k].low in ("no", "no.", "nos"):
        k += 1
        if k < n and units[k].low == ".":
            k += 1
    if k < n and (units[k].low[:1].isdigit() or (units[k].cap and k + 1 < n and units[k + 1].low == "/")):
        k += 1
        while k < n and glued(units[k - 1], units[k]) and (units[k].low in ("/", "-", ".") or units[k].word) and not (
            units[k].low == "." and (k + 1 >= n or not glued(units[k], units[k + 1]))
        ):
            k += 1
        return k
    return j


def _new_name(units: list[Unit], k: int) -> bool:
    """Whether ``and`` is followed by the name of another instrument rather than by more of this one."""
    for j in range(k, min(k + 7, len(units))):
        unit = units[j]
        if "inst" in unit.kinds and unit.cap and j > k:
            return True
        if not unit.cap:
            return False
    return False


def _verb_next(units: list[Unit], j: int) -> bool:
    return bool({"month", "weekday", "honor"} & units[j].kinds.keys())


def _lower_topic(units: list[Unit], k: int, text: str) -> bool:
    return True


def _gerund(unit: Unit) -> bool:
    return unit.low.endswith("ing")


def _lower(units: list[Unit], i: int) -> tuple[int, int, str] | None:
    """A document named by its type with its subject or period, in lower case (``memorandum of understanding on AI``)."""
    n, j = len(units), i + 1
    low = units[i].low
    period = _period(units, j)
    if period > j:
        return i, period, ""
    if low in ("agreement", "protocol", "treaty", "national strategy", "roadmap", "joint statement"):
        if low in ("roadmap",):
            return None
        if not (j < n and units[j].low == "on"):
            return None
    if j < n and units[j].low == "on" and not low.endswith("statement"):
        k = j + 1
        while k < n and k < j + 9 and units[k].word and not ({"cue", "aux", "rel", "sub", "modal", "nverb"} & units[k].kinds.keys()):
            if "prep" in units[k].kinds and units[k].low not in ("of", "for") or units[k].low in ("and", "or") and not _topic_and(units, k):
                break
            k += 1
        while k > j + 1 and (units[k - 1].low in ("and", "the", "of", "for")):
            k -= 1
        return (i, k, "") if k > j + 1 else None
    return None


def _topic_and(units: list[Unit], k: int) -> bool:
    """``on trade and investment``: a noun follows rather than a verb."""
    if k + 1 >= len(units):
        return False
    after = units[k + 1]
    return after.word and not ({"cue", "nverb", "det", "pron", "prep", "poss", "adv", "aux", "meet"} & after.kinds.keys()) and not after.low.endswith("ed")


def slug(name: str) -> str:
    """A short name for an unlisted instrument: ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9+]+", "-", plain).strip("-")[:60].strip("-") or "instrument"
