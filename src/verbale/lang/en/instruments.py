"""Mentions of instruments: listed ones by name, others by their form."""

import re
import unicodedata
from typing import Final

from verbale.lang.en.extents import (
    BODIES,
    BY_NUMBER,
    LEADS,
    ONE_OFF,
    ORGANS,
    STANDING,
    STANDS,
    back,
    forward,
    number_at,
    period,
    year,
)
from verbale.lang.en.words import words
from verbale.model.records import InstrumentMention
from verbale.text.page import Page
from verbale.text.units import Unit

# Missions of states and bodies, which are no programmes; forums of firms, which are held once.
DELEGATED: Final = words("""
    permanent diplomatic trade special advisory assistance observer peacekeeping election evangelical
    lutheran catholic christian methodist fact-finding monitoring support military police training
    verification space mediation united nations business
""")
NAMING: Final = frozenset({"instrument", "instname", "inst", "instlower", "occasion", "state"})
HORIZONS: Final = words("2030 2035 2040 2041 2045 2047 2050 2060 2063 2071")
PLANS: Final = words("strategy vision plan agenda programme initiative")
SUBJECTS: Final = words("on concerning regarding")  # before what a document is about
FUNDED: Final = words("fund facility initiative alliance agency institute foundation coalition")
BUSINESS: Final = words("policy business economic investment media")


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
        if not kinds or NAMING.isdisjoint(kinds):
            i += 1
            continue
        found: tuple[int, int, str] | None = None
        if unit.low.endswith("partnership") and unit.cap and _joined(units, i):
            i += 1
            continue
        if "instrument" in kinds and (unit.cap or unit.low[0].isdigit() or unit.end - unit.start > 12):
            found = _listed(units, i, text, out)
        elif "instname" in kinds and unit.cap and text[unit.start : unit.end] != unit.low:
            found = _numbered(units, i, text)
        elif unit.cap and (
            "inst" in kinds
            or "instlower" in kinds
            or ("occasion" in kinds and unit.low.endswith((*STANDS, "ministers' meeting")))
        ):
            found = _form(units, i, floor, text)
            if "instlower" in kinds and (found is None or found[1] == i + 1):
                lower = _lower(units, i)  # ``Exchange of Notes concerning safety``
                found = (found[0] if found else i, lower[1], "") if lower else found
        if found is None and "inst" in kinds and not unit.cap and number_at(units, i, i + 1) > i + 1:
            found = i, number_at(units, i, i + 1), ""  # ``resolution 79/1``
        if found is None and "state" in kinds and unit.cap:
            found = _horizon(units, i, floor)
        if found is None and "instlower" in kinds and (not unit.cap or unit.low in ("mou", "memorandum")):
            found = _lower(units, i)
        if found is None:
            i += 1
            continue
        s, e, name = found
        if (
            not name
            and s
            and units[s - 1].low == "("
            and e < n
            and units[e].low == ")"
            and out
            and units[s - 2].end == out[-1].span[1]
        ):
            name = "skip"
        if e <= i:
            i += 1
            continue
        if name != "skip":
            span = (units[s].start, units[e - 1].end)
            last = text[span[0] : span[1]].split()[-1]
            if last in ("on", "with"):  # held together with the noun before it
                span = (span[0], span[1] - len(last) - 1)
            out.append(InstrumentMention(id=name or f"other:{slug(text[span[0] : span[1]])}", span=span))
        floor = i = e


def _joined(units: list[Unit], i: int) -> bool:
    """``Partnership and Cooperation Agreement``: the partnership is the first part of a name."""
    if i + 3 >= len(units) or units[i + 1].low != "and":
        return False
    for unit in units[i + 2 : i + 5]:
        if not unit.cap:
            return False
        if {"inst", "instlower"} & unit.kinds.keys() and unit.low.split()[-1] in (
            "agreement",
            "framework",
            "treaty",
        ):
            return True
    return False


def _listed(
    units: list[Unit], i: int, text: str, out: list[InstrumentMention]
) -> tuple[int, int, str] | None:
    unit = units[i]
    raw = text[unit.start : unit.end]
    name = unit.kinds["instrument"].value
    if raw.islower() and len(raw) < 20 and not raw[0].isdigit():
        return None
    # its own abbreviation in brackets belongs to the mention before it
    if (
        i >= 2
        and units[i - 1].low == "("
        and i + 1 < len(units)
        and units[i + 1].low == ")"
        and out
        and out[-1].id == name
        and out[-1].span[1] == units[i - 2].end
    ):
        return i, i + 1, "skip"
    s = i
    if s and "ordinal" in units[s - 1].kinds:
        s -= 1
    return s, i + 1, name


def _horizon(units: list[Unit], i: int, floor: int) -> tuple[int, int, str] | None:
    """``Malawi 2063``, ``Digital Ethiopia 2030 strategy``: a country's plan, named by its last year."""
    if i + 1 >= len(units) or units[i + 1].low not in HORIZONS or (i and "prep" in units[i - 1].kinds):
        return None
    e = i + 2 + (i + 2 < len(units) and units[i + 2].low in PLANS)
    return back(units, i, floor), e, ""


def _numbered(units: list[Unit], i: int, text: str) -> tuple[int, int, str]:
    """``TICAD 9``, ``COP31``."""
    e = i + 1
    if e < len(units) and units[e].low.isdigit() and len(units[e].low) < 3 and units[i].low[-1:].isalpha():
        e += 1
    elif e < len(units) and year(units[e]):
        e = period(units, e)
    elif e + 1 < len(units) and units[e].low in ("on", "for") and units[e + 1].cap and " " in units[i].low:
        e = forward(units, i, text)  # ``Boe Declaration on Regional Security``
    return i, e, ""


def _form(units: list[Unit], i: int, floor: int, text: str) -> tuple[int, int, str] | None:
    head = units[i]
    s = back(units, i, floor)
    e = forward(units, i, text)
    lead = units[s:i]
    tail = units[i + 1 : e]
    named = [u for u in lead if u.word and u.low not in LEADS and "ordinal" not in u.kinds]
    if not named and not any(u.cap or u.low[:1].isdigit() for u in tail) and not _whole(head, lead, text):
        return None  # a bare class noun refers back
    if e < len(units) and "inst" in units[e].kinds and units[e].cap:
        return None
    if e > i + 1 and head.low in BY_NUMBER and units[i + 1].low.startswith("no"):
        return s, e, ""
    low = head.low.split()[-1] if " " in head.low else head.low
    if low in ORGANS | FUNDED and _headed(units, s):
        return None
    if low in ORGANS and not _standing(head, lead, tail, low, units, s):
        return None
    if (
        any(
            "title" in u.kinds
            and "field" not in u.kinds
            and "bodyhead" not in u.kinds
            and "ministers" not in u.low
            for u in lead
        )
        and low in ORGANS
    ):
        return None
    if e < len(units) - 2 and units[e].low == "(" and units[e + 2].low == ")":
        pass
    return s, e, ""


# Of whose bodies they are: ``a member of the Economic Affairs Committee``.
MEMBERS: Final = frozenset(
    ["member", "members", "observer", "representative", "delegate", "spokesperson", "chair"]
)


def _headed(units: list[Unit], s: int) -> bool:
    """``CEO of the Digital Fund``: the body that somebody heads."""
    k = s - 1
    while k >= 0 and units[k].low in ("the", "of", "at", "for"):
        k -= 1
    if s - 1 > k >= 0 and units[k].low in MEMBERS:
        return True
    return s - 1 > k >= 0 and "title" in units[k].kinds and units[k].cap


def _whole(head: Unit, lead: list[Unit], text: str) -> bool:
    """``the tenth Human Rights Dialogue``, ``a Strategic Partnership``: an adjective makes it a name."""
    if head.low in ("strategic partnership", "enhanced partnership"):
        return not text[head.start : head.end].isupper()
    ordinal = any("ordinal" in u.kinds for u in lead)
    return ordinal and " " in head.low and head.low.endswith(STANDS)


def _standing(head: Unit, lead: list[Unit], tail: list[Unit], low: str, units: list[Unit], s: int) -> bool:
    """Whether an organ's or a meeting's name is that of a standing mechanism of cooperation."""
    said = {w for u in lead for w in u.low.replace("-", " ").split()}
    ordinal = any("ordinal" in u.kinds for u in lead)
    pair = (
        sum(1 for u in lead if ("state" in u.kinds or "nation" in u.kinds or "org" in u.kinds) and u.cap) > 1
    )
    said |= set(head.low.split()[:-1]) if low == "meeting" else set()
    if " " in head.low and low != "meeting":
        return True
    if low == "grid":  # ``the ASEAN Power Grid``; a firm may be called ``Suria Grid``
        return any({"org", "state", "nation", "field"} & u.kinds.keys() for u in lead)
    if low == "commitment":
        return bool(lead) and all(not u.kinds or "city" in u.kinds for u in lead)
    if low == "mission":
        if said & DELEGATED or any("nation" in u.kinds for u in lead):
            return False
        named = any(not u.kinds and u.cap for u in lead)
        return named or (any({"field", "state"} & u.kinds.keys() for u in lead) and len(lead) > 1)
    if low == "group" and lead and "city" in lead[-1].kinds:
        return True  # ``the Ottawa Group``
    if low == "forum" and said & BUSINESS:
        return False
    if low in ("statement", "consultations", "dialogue") and said & {"press", "media", "opening"}:
        return False
    if low == "meeting" and said & {"ministers", "ministers'", "officials", "ministerial", "leaders"}:
        held = ordinal and "leaders" in said
        return held or any(
            "org" in u.kinds or u.low == "commonwealth" for u in lead
        )  # ``ASEAN Digital Senior Officials' Meeting``
    if low in ("law", "act") and not tail and said & {"international", "criminal", "civil", "public"}:
        return len([u for u in lead if u.word]) > 1
    if low == "congress" and "party" in said:
        return False
    if low == "conference" and "ministerial" in said and tail:
        return True
    if low in ONE_OFF:
        return ordinal and len(said) > 2 and "ministers" not in said
    if low == "council" and any("org" in u.kinds for u in lead):
        return False  # an organisation's own organ
    if low in BODIES:
        return bool(said & STANDING) or pair
    if low in ("act", "law"):
        return bool(lead) or bool(tail)
    if low in ("centre", "center", "hub"):
        return bool(said & {"regional", "joint", "asean", "global", "coordinating"}) or pair
    if low in ("network", "platform", "panel", "project", "exchange", "forum", "observatory"):
        return len([u for u in lead if u.word]) > 1 or len(tail) > 2
    return len([u for u in lead if u.word]) > 0


def _lower(units: list[Unit], i: int) -> tuple[int, int, str] | None:
    """A document named by its type with its subject or period, in lower case (``memorandum of
    understanding on AI``).
    """
    n, j = len(units), i + 1
    low = units[i].low
    until = period(units, j)
    if until > j:
        return i, until, ""
    if low == "law" and not (i and units[i - 1].low in ("the", "a", "new", "draft", "its", "their")):
        return None  # ``international law on ...``
    if low in ("agreement", "protocol", "treaty", "national strategy", "roadmap", "joint statement", "law"):
        if low in ("roadmap",):
            return None
        if not (j < n and units[j].low == "on"):
            return None
        if low == "agreement" and not _one(units, i):
            return None
    if j < n and units[j].low in SUBJECTS and not low.endswith("statement"):
        k = j + 1
        while (
            k < n
            and k < j + 9
            and units[k].word
            and not ({"cue", "aux", "rel", "sub", "modal", "nverb"} & units[k].kinds.keys())
        ):
            field = units[k].low == "in" and units[k - 1].low in ("cooperation", "collaboration")
            if (
                ("prep" in units[k].kinds and units[k].low not in ("of", "for") and not field)
                or (units[k].low in ("and", "or") and not _topic_and(units, k))
                or units[k].low.isdigit()
            ):
                break
            k += 1
        while k > j + 1 and (units[k - 1].low in ("and", "the", "of", "for")):
            k -= 1
        return (i, k, "") if k > j + 1 else None
    return None


def _one(units: list[Unit], i: int) -> bool:
    """``signed a new agreement on``: a document; ``noted wide agreement on`` is none."""
    for unit in reversed(units[max(0, i - 5) : i]):
        if {"det", "poss"} & unit.kinds.keys() or unit.low in ("signed", "draft", "'", "s"):
            return True
        if not unit.word or {"cue", "nverb", "prep", "aux"} & unit.kinds.keys():
            return False
    return False


def _topic_and(units: list[Unit], k: int) -> bool:
    """``on trade and investment``: a noun follows rather than a verb."""
    if k + 1 >= len(units):
        return False
    after = units[k + 1]
    return (
        after.word
        and not ({"cue", "nverb", "det", "pron", "prep", "poss", "adv", "aux", "meet"} & after.kinds.keys())
        and not after.low.endswith("ed")
    )


def slug(name: str) -> str:
    """A short name for an unlisted instrument: ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9+]+", "-", plain).strip("-")[:60].strip("-") or "instrument"
