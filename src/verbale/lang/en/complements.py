"""The complement of an office (``of Foreign Affairs of Japan``): where it ends, and which body it names."""

from typing import Final

from verbale.lang.en.names import PARTICLES, hard, initial
from verbale.lang.en.words import DASHES, MODIFIERS, glued, is_possessive, words
from verbale.text.units import Unit

LOCAL: Final = words("""
    southern northern eastern western
    provincial city municipal district town commune central prefectural regional county local national
""")
VOCABULARY: Final = frozenset(
    {"field", "bodyhead", "state", "org", "city", "nation", "titlepre", "instrument"}
)
LINKS: Final = frozenset(
    {"of", "for", "and", "&", "to", "on", "in", "at", "against", "with", "under", "in charge of"}
)
# Titles whose country, portfolio or body stays in the title.
WHOLE: Final = (
    "minister", "ambassador", "representative", "envoy", "rapporteur", "secretary of state", "consul",
    "governor", "mayor",
    "attorney", "attach", "chargé", "premier", "high commissioner", "cabinet secretary", "foreign secretary",
)  # fmt: skip
# Titles of those who are sent or charged ``on`` a field.
CHARGED: Final = ("envoy", "rapporteur", "adviser", "advisor", "representative", "coordinator", "ambassador")
SPLIT: Final = ("counsellor", "counselor")  # whose embassy is a body apart
SMALL: Final = ("minister", "head", "director", "chief", "manager")  # with a portfolio in lower case
# Lower-case words after ``the Ukraine–Lithuania``.
FRIENDLY: Final = frozenset(
    {"parliamentary", "interparliamentary", "friendship", "friendship group", "group"}
)
MISSIONS: Final = frozenset({"embassy", "consulate", "mission", "high commission"})
# Titles of those who serve a holder of office, whose title goes on with it (``Adviser to the President``).
SERVING: Final = (
    "advis", "assistant", "aide", "envoy", "representative", "spokes", "counsel", "secretary",
    "coordinator", "chief of staff",
)  # fmt: skip
# Titles of those who head companies.
FIRMS: Final = (
    "ceo", "chief executive", "general director", "managing director", "founder", "country manager",
    "chairman", "chairwoman", "chief operating", "chief technology", "chief financial", "vice president",
    "executive vice", "regional director", "general manager", "president", "partner",
)  # fmt: skip
SIDES_IN_BRACKETS: Final = words("""
    r l c left right centre center first second third
""")


def fields_then_title(units: list[Unit], k: int) -> bool:
    for j in range(k, min(k + 5, len(units))):
        unit = units[j]
        if "title" in unit.kinds:
            return j > k and "title" not in units[k].kinds and unit.cap == units[k].cap
        if not ("field" in unit.kinds and unit.cap) and unit.low not in ("and", ","):
            return False
    return False


def complement(
    units: list[Unit], k: int, title: str, named: bool = False
) -> tuple[int, tuple[int, int] | None]:
    """The ``of ...`` after a title: index after it and, where it names a body to split off, the body's
    units. ``named``: its holder's name stands before it, so that none ends it.
    """
    n = len(units)
    whole = any(w in title for w in WHOLE) and not any(w in title for w in SPLIT)
    if k >= n or units[k].low not in ("of", "for", "to", "at", "on", "in charge of", "in"):
        return k, None
    serves = any(w in title for w in SERVING)
    if units[k].low in ("on", "in", "to", "at") and not (
        continues(units, k, False) or (serves and _served(units, k))
    ):
        return k, None
    plain = plain_body(units, k)
    if plain:
        return plain, None
    if (
        units[k].low in ("in", "at", "on")
        and body_at(units, k + 1) is None
        and not (units[k].low == "in" and posted(units, k))
        and not _charged(units, k, title)
    ):
        return k, None
    within = any(
        w in title for w in ("director", "head", "chief", "officer", "advis", "secretary", "manager")
    )
    seat = "consul" in title or "chargé" in title  # ``Consul General of China in Da Nang``
    end, known, body = k, k, None
    j, since_link = k, 0
    while j < n and j < k + 40:
        unit = units[j]
        if unit.low in LINKS and not unit.cap:
            inner = within and unit.low == "in" and j + 1 < n and units[j + 1].low == "the"
            inner = inner and bool(body_at(units, j + 1))
            goes_on = continues(units, j, "minister" not in title) or _small(units, j, k, title)
            if not (inner or goes_on or (serves and _served(units, j))):
                break
            if serves and _served(units, j):
                j = known = end = next(x for x in range(j, n) if "title" in units[x].kinds) + 1
                since_link = 1
                continue
            state = _state_at(units, j + 1)
            if (
                (unit.low != "of" or state)
                and j - known > 1
                and hard(units[j - 1])
                and hard(units[j - 2])
                and known > k
            ):
                break  # two unknown words before it are a name
            town = j + 1 < n and (
                "city" in units[j + 1].kinds or (hard(units[j + 1]) and "state" in units[j - 1].kinds)
            )
            seated = inner or (seat and town)
            if unit.low == "in" and not (seated or posted(units, j) or _mission(units, j)):
                break
            posted_at = unit.low == "of" and (_seat(units, j + 1) or _of_organisation(units, j, title))
            if body is None and (posted_at or ((inner or unit.low in ("of", "for", "at")) and not whole)):
                at = body_at(units, j + 1) or _firm(units, j + 1, title)
                if at is not None and (unit.low != "for" or at):
                    body = j + 1 + (units[j + 1].low == "the")
            j, since_link = j + 1, 0
            if j < n and units[j].low == "the":
                j += 1
            continue
        if unit.low in LOCAL and j + 1 < n and units[j + 1].cap:
            j += 1
            continue
        if unit.low == "," and since_link and list_goes_on(units, j):
            j += 1
            if (item := _coined(units, j)) > j:
                known = end = j = item
            continue
        if since_link and initial(units, j):  # ``Minister of Defence B. Low``, ``of Health Anna B. Low``
            end = known if known > k else end
            break
        after = is_possessive(units, j)
        if (
            after > j
            and after < n
            and units[after].cap
            and ({"field", "bodyhead"} & units[after].kinds.keys())
        ):
            j = after
            continue
        if unit.low in DASHES and j + 1 < n and glued(units[j - 1], unit) and glued(unit, units[j + 1]):
            j += 1
            continue
        if j > k + 2 and units[j - 2].low in DASHES and unit.low in FRIENDLY:
            while j < n and units[j].low in FRIENDLY:
                j += 1
            known = end = j
            break
        small = not units[k - 1].cap and "field" in unit.kinds and not since_link
        if not (unit.word and (small or _big(unit))):
            break
        kinds = unit.kinds
        if since_link and (
            "honor" in kinds or ("title" in kinds and "field" not in kinds and "bodyhead" not in kinds)
        ):
            break
        j, since_link = j + 1, since_link + 1
        name_like = (
            "nation" in kinds and len(kinds) == 1 and j > k + 2 and hard(units[j - 2])
        )  # ``Quang Thai``
        if VOCABULARY & kinds.keys() and not name_like:
            known = j
        end = j
    end = end if named else without_name(units, k, known, end)
    if k < end < n and "org" in units[end - 1].kinds and units[end].low.endswith(" office"):
        end += 1  # ``the UNDP country office``
    if body is not None and body >= end:
        body = None
    return end, ((body, end) if body is not None else None)


def _charged(units: list[Unit], k: int, title: str) -> bool:
    """``Envoy on Technology``, ``Special Rapporteur on the Environment``: with what somebody is charged."""
    m = k + 1 + (k + 1 < len(units) and units[k + 1].low == "the")
    charged = units[k].low == "on" and title.endswith(CHARGED)
    return charged and m < len(units) and units[m].cap and "field" in units[m].kinds


def _firm(units: list[Unit], m: int, title: str) -> bool | None:
    """Whether an unknown name after the title of a company's head is that of the company."""
    if not any(w in title for w in FIRMS) or m + 0 >= len(units):
        return None
    return True if hard(units[m]) else None


def _state_at(units: list[Unit], m: int) -> bool:
    m += m < len(units) and units[m].low == "the"
    return m < len(units) and "state" in units[m].kinds


def _served(units: list[Unit], j: int) -> bool:
    """``to the Secretary-General``: the holder of office that the title serves."""
    m = j + 1 + (j + 1 < len(units) and units[j + 1].low == "the")
    owned = m + 1 < len(units) and bool({"state", "nation", "org", "acronym"} & units[m].kinds.keys())
    m += owned
    return (
        (units[j].low == "to" or (owned and units[j].low == "of"))
        and m < len(units)
        and units[m].cap
        and "title" in units[m].kinds
    )


def _small(units: list[Unit], j: int, k: int, title: str) -> bool:
    """``deputy minister of defence``: a minister's portfolio in lower case, as the title is."""
    if units[k - 1].cap or not title.endswith(SMALL) or units[j].low not in ("of", "for", "and"):
        return False
    m = j + 1
    if m >= len(units) or units[m].cap or "field" not in units[m].kinds:
        return False
    return units[j].low != "and" or (j > k and "field" in units[j - 1].kinds)


def _seat(units: list[Unit], m: int) -> bool:
    """``of the Embassy of Malaysia``: a mission is a body apart, whatever the title."""
    m += m < len(units) and units[m].low == "the"
    return m < len(units) and units[m].cap and units[m].low in MISSIONS


def _of_organisation(units: list[Unit], j: int, title: str) -> bool:
    """``Resident Representative of UNDP``: an organisation, and nobody it is accredited to."""
    m = j + 1 + (j + 1 < len(units) and units[j + 1].low == "the")
    if not title.endswith("representative") or m >= len(units) or "org" not in units[m].kinds:
        return False
    return not (m + 1 < len(units) and units[m + 1].low in ("to", "for"))


def _mission(units: list[Unit], j: int) -> bool:
    """``the Embassy of Kenya in China``: where a mission is accredited."""
    placed = j + 1 < len(units) and bool({"state", "city"} & units[j + 1].kinds.keys())
    return placed and any(u.low in MISSIONS for u in units[max(0, j - 4) : j])


def posted(units: list[Unit], j: int) -> bool:
    """``the United Nations in Geneva``, or ``Coordinator in Viet Nam`` with the name right after it."""
    m = j + 2
    if "org" in units[j - 1].kinds and j + 1 < len(units) and "city" in units[j + 1].kinds:
        return True
    if j + 1 < len(units) and {"state", "city"} & units[j + 1].kinds.keys() and "title" in units[j - 1].kinds:
        if m + 1 < len(units) and units[m].low == "," and "honor" in units[m + 1].kinds and units[m + 1].cap:
            return True  # ``Resident Coordinator in Malawi, Ms. Anna Low``
        return m + 1 < len(units) and hard(units[m]) and hard(units[m + 1])
    if j + 1 < len(units) and "city" in units[j + 1].kinds and "state" in units[j - 1].kinds:
        return m < len(units) and (
            ("honor" in units[m].kinds and units[m].cap)
            or (m + 1 < len(units) and hard(units[m]) and hard(units[m + 1]))
        )
    return False


def plain_body(units: list[Unit], k: int) -> int | None:
    """``head of the delegation``, ``rector of the host university``: a body in lower case."""
    n, j = len(units), k + 1
    if units[k].low not in ("of", "for", "at"):
        return None
    while (
        j < n
        and j < k + 5
        and (
            units[j].low in ("the", "its", "his", "her", "their", "a")
            or (units[j].word and not units[j].cap and not units[j].kinds)
            or units[j].low in MODIFIERS
            or "titlepre" in units[j].kinds
            or "field" in units[j].kinds
            or units[j].low == "provincial"
        )
    ):
        if "bodynoun" in units[j].kinds:
            break
        j += 1
    if j < n and j > k + 1 and "bodynoun" in units[j].kinds and not units[j].cap:
        return j + 1
    return None


def without_name(units: list[Unit], k: int, known: int, end: int) -> int:
    """Give back unknown capitalised words at the end that are a person's name."""
    start = max(known, k)
    while end > start and units[end - 1].low in DASHES:
        end -= 1
    free = start
    while free < end and not hard(units[free]):
        free += 1
    if free > start and units[free - 1].cap and units[free - 1].low in LINKS:
        free -= 1  # ``Minister of Trade To Anh Dung``
    tail = end - free
    if tail <= 0:
        return end
    if known > k and units[free - 1].low not in ("of", "the", "for", "at", "to"):
        alone = sum(u.word for u in units[free:end]) == 1
        after = units[end].kinds if end < len(units) else {}
        if alone and end < len(units) and units[end].low in PARTICLES:
            return free
        if alone and not ({"cue", "nverb", "meet", "aux", "dayword"} & after.keys()):
            return end  # one word more of the portfolio
        return free  # vocabulary ended before them: all are a name
    if tail <= 2:
        return end
    return end - (2 if tail < 5 else 3)


def continues(units: list[Unit], j: int, loose: bool) -> bool:
    """Whether the link word at ``j`` goes on with the office rather than with the sentence."""
    n, m = len(units), j + 1
    if m < n and units[m].low in ("the", "a"):
        m += 1
    if m + 1 < n and units[m].low in LOCAL and units[m + 1].cap:
        m += 1
    if m >= n or not (units[m].word and _big(units[m])):
        return False
    low, kinds = units[j].low, units[m].kinds
    if low in ("and", "&"):
        if "title" in kinds and not {"field", "bodyhead"} & kinds.keys():
            return False
        if "titlepre" in kinds and fields_then_title(units, m):
            return False
        last = m + 1 < n and units[m + 1].low in (",", ")") and "field" in units[j - 1].kinds and not loose
        if last and hard(units[m]) and not units[m].kinds:
            return True  # ``Minister for Trade and Agribusiness,``
        compound = hard(units[m]) and m + 1 < n and units[m + 1].cap and "field" in units[m + 1].kinds
        return (
            compound or low == "&" or bool({"field", "bodyhead", "state"} & kinds.keys())
        ) and not office_at(units, m)
    if low == "on" and _straight_to_title(units, m):
        return False  # ``the Minister of Ukraine on Foreign Secretary X``
    if low in ("to", "in"):
        return bool({"state", "org", "city", "bodyhead"} & kinds.keys())
    if low in ("with", "under", "against"):
        return bool({"field", "bodyhead"} & kinds.keys())
    if "honor" in kinds and "field" not in kinds and "titlepre" not in kinds:
        return False
    return not ({"month", "weekday"} & kinds.keys())


def _straight_to_title(units: list[Unit], m: int) -> bool:
    """``Foreign Affairs Secretary``: portfolio words and a title at once after them."""
    j = m
    while j < len(units) and "field" in units[j].kinds and "title" not in units[j].kinds and units[j].cap:
        j += 1
    return m < j < len(units) and "title" in units[j].kinds and units[j].cap


def office_at(units: list[Unit], m: int) -> bool:
    for j in range(m, min(m + 4, len(units))):
        if "title" in units[j].kinds and "bodyhead" not in units[j].kinds:
            return True
        if not ({"titlepre", "field"} & units[j].kinds.keys()):
            return False
    return False


def _big(unit: Unit) -> bool:
    """A capitalised word, or ``e-Government``."""
    return unit.cap or (unit.low.startswith("e-") and "field" in unit.kinds)


def list_goes_on(units: list[Unit], j: int) -> bool:
    """Whether the comma at ``j`` stands in ``A, B and C`` of portfolio words."""
    n, m = len(units), j + 1
    if m < n and units[m].low == "and":
        m += 1 + (m + 1 < n and units[m + 1].low == "the")
        return m < n and "field" in units[m].kinds and units[m].cap and not office_at(units, m)
    coined = False  # an item of the list holds no word of portfolios: ``Net Zero``
    while m < n and m < j + 14:
        seen = m
        while m < n and units[m].cap and "field" in units[m].kinds:
            m += 1
        if m == seen and not coined:
            m, coined = _coined(units, m), True
        if m == seen or m >= n:
            return False
        if units[m].low in ("and", "&"):
            m += 1
            if m < n and units[m].low == "the":
                m += 1
            m += m + 1 < n and _new_word(units[m])  # ``and Clean Growth``
            known = m < n and units[m].cap and "field" in units[m].kinds and not office_at(units, m)
            return known and not (coined and _names_a_body(units, m))
        if units[m].low != ",":
            return False
        m += 1
        if m < n and units[m].low == "and":
            m += 1 + (m + 1 < n and units[m + 1].low == "the")
            return m < n and "field" in units[m].kinds
    return False


def _new_word(unit: Unit) -> bool:
    return hard(unit) and not unit.kinds


def _coined(units: list[Unit], m: int) -> int:
    """Past one or two unknown words that may be a portfolio, ``Climate, Net Zero and Clean Growth``."""
    j = m
    while j < len(units) and j < m + 2 and _new_word(units[j]):
        j += 1
    return j


def _names_a_body(units: list[Unit], m: int) -> bool:
    """``Anna Low and Trade Committee``: portfolio words that end in the head of a body."""
    while m < len(units) and units[m].cap and "field" in units[m].kinds:
        m += 1
    return m < len(units) and units[m].cap and bool({"bodyhead", "title"} & units[m].kinds.keys())


def body_at(units: list[Unit], m: int) -> bool | None:
    """Whether a named body begins at ``m``; None if not."""
    n = len(units)
    if m < n and units[m].low == "the":
        m += 1
    j = m
    while j < n and j < m + 8:
        unit = units[j]
        if not (unit.word and unit.cap):
            if unit.low in LOCAL or unit.low in DASHES or unit.low in ("'", "s"):
                j += 1
                continue
            if unit.low == "and" and j + 1 < n and "field" in units[j + 1].kinds:
                j += 1
                continue
            return None
        if "bodyhead" in unit.kinds:
            return True
        if "org" in unit.kinds or ("acronym" in unit.kinds and j == m):
            return True
        if "title" in unit.kinds:
            return None
        j += 1
    return None
