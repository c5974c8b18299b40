"""Offices: title, portfolio, country and body, before or after a name."""

from typing import Final

from verbale.lang.en.names import PARTICLES, hard
from verbale.lang.en.words import DASHES, MODIFIERS, glued, is_possessive
from verbale.text.units import Unit

LOCAL: Final = frozenset("provincial city municipal district town commune central prefectural regional county local national".split())
VOCABULARY: Final = frozenset({"field", "bodyhead", "state", "org", "city", "nation", "titlepre", "instrument"})
LINKS: Final = frozenset({"of", "for", "and", "&", "to", "on", "in", "at", "against", "with", "under", "in charge of"})
# Titles whose country, portfolio or body stays in the title.
WHOLE: Final = (
    "minister", "ambassador", "representative", "envoy", "rapporteur", "secretary of state", "consul", "governor", "mayor",
    "attorney", "attach", "chargé", "premier", "high commissioner", "cabinet secretary", "foreign secretary",
)  # fmt: skip
SIDES_IN_BRACKETS: Final = frozenset("r l c left right centre center first second third".split())


class OfficeMention:
    """An office as the text writes it: spans as unit indices, and what it tells of party and body."""

    __slots__ = ("body", "end", "key", "party", "start", "title", "words")

    def __init__(self, title: tuple[int, int], body: tuple[int, int] | None, words: frozenset[str]) -> None:
        self.title, self.body, self.words = title, body, words
        self.key: str | None = None
        self.party: str | None = None


class OfficeRun:
    """One or more offices in a row (``A and B``) with their first and last unit, and where a name may follow."""

    __slots__ = ("complete", "determined", "end", "former", "key", "offices", "party", "start")

    def __init__(self, start: int) -> None:
        self.start = self.end = start
        self.offices: list[OfficeMention] = []
        self.key: str | None = None
        self.party: str | None = None
        self.complete = False
        self.determined = False
        self.former = False


def office_run(units: list[Unit], i: int, text: str) -> OfficeRun | None:
    """The offices that begin at unit ``i`` (with article, nationality, modifiers), or None."""
    run = OfficeRun(i)
    k = _before(units, i, text, run)
    prefix_org = _org_before(units, k)
    if prefix_org:
        run.key, run.party = prefix_org[1], text[units[k].start : units[prefix_org[0] - 1].end]
    found = _office(units, prefix_org[0] if prefix_org else k, text, run)
    if found is None:
        return None
    if prefix_org and found.body is None:
        last = prefix_org[0]
        if units[last - 1].low == "s":
            last -= 2
        elif units[last - 1].low == "'":
            last -= 1
        found.body = (k, last)
    run.offices.append(found)
    while len(run.offices) < 4 and run.end + 1 < len(units) and units[run.end].low in ("and", "&", "cum"):
        end = run.end
        more = _office(units, end + 1, text, run)
        if more is None:
            run.end = end
            break
        run.offices.append(more)
    return run


def _before(units: list[Unit], i: int, text: str, run: OfficeRun) -> int:
    """Skip article, nationality, possessive and modifiers; note the party they tell."""
    k, n = i, len(units)
    while k < n and k < i + 8:
        unit = units[k]
        if unit.low in ("the", "a", "an"):
            run.determined = True
        elif ("state" in unit.kinds or "nation" in unit.kinds) and unit.cap:
            entry = unit.kinds.get("nation") or unit.kinds["state"]
            after = is_possessive(units, k + 1)
            run.key, run.party, run.determined = entry.value, text[unit.start : unit.end], True
            if "nation" in unit.kinds:
                run.party = entry.value
            if after > k + 1:
                run.party = text[unit.start : unit.end]
                k = after - 1
            elif "nation" not in unit.kinds:
                return i if k == i else k  # a state's name alone is no modifier
        elif unit.low in MODIFIERS:
            if unit.low in ("former", "then", "ex", "late"):
                run.former = True
            run.determined = True
        elif unit.low == "-" and k + 1 < n and units[k + 1].low in MODIFIERS:
            pass
        elif run.determined and k > i and _acronym(units, k, text):
            pass
        else:
            break
        k += 1
    return k


def _acronym(units: list[Unit], k: int, text: str) -> bool:
    """An unknown body's acronym before a title (``the JMI Vice Chancellor``)."""
    raw = text[units[k].start : units[k].end]
    return (
        hard(units[k]) and raw.isupper() and 1 < len(raw) < 8 and k + 1 < len(units)
        and bool({"title", "titlepre"} & units[k + 1].kinds.keys())
    )  # fmt: skip


def _org_before(units: list[Unit], k: int) -> tuple[int, str] | None:
    """An organisation standing before the title as a modifier (``UN Resident Coordinator``)."""
    if k + 1 < len(units) and "org" in units[k].kinds and units[k].cap:
        after = is_possessive(units, k + 1)
        if after < len(units) and ({"title", "titlepre"} & units[after].kinds.keys() or units[after].low in MODIFIERS):
            while after < len(units) and units[after].low in MODIFIERS:
                after += 1
            return after, units[k].kinds["org"].value
    return None


def _office(units: list[Unit], k: int, text: str, run: OfficeRun) -> OfficeMention | None:
    """One office with its complement; ``run.end`` is set after it."""
    n, start, head = len(units), k, -1
    while k < n and k < start + 8:
        unit = units[k]
        kinds = unit.kinds
        if "title" in kinds and not (head >= 0 and unit.low in ("member", "members")):
            head = k
        elif head >= 0:
            if units[head].low in ("chief", "senior", "deputy", "head", "principal") and "field" in kinds and unit.cap and _fields_then_title(units, k):
                k += 1
                continue
            break
        elif "titlepre" in kinds or ("field" in kinds and unit.cap) or ("nation" in kinds and unit.cap and k > start):
            pass
        elif unit.low in ("and", ",", "&") and k > start and _fields_then_title(units, k + 1):
            pass
        elif unit.low in DASHES and k > start and k + 1 < n and glued(units[k - 1], unit):
            pass
        else:
            break
        k += 1
    if head < 0:
        return None
    k = head + 1
    if k + 1 < n and units[k].low in DASHES and units[k + 1].low in ("designate", "elect", "general", "at"):
        k += 2
    bracket = _bracket(units, k)
    stop = bracket or k
    title_low = text[units[start].start : units[head].end].lower()
    end, body = _complement(units, stop, title_low)
    run.end = end
    run.complete = run.complete or end > stop or bracket is not None
    title_end = (body[0] - 1 if body else end) if end > stop else stop
    while title_end > stop and units[title_end - 1].low in ("the", "of", "for", "at", ",", "to", "in", "on"):
        title_end -= 1
    words = frozenset(w for u in units[start : head + 1] if u.word for w in u.low.replace("-", " ").split())
    found = OfficeMention((start, title_end), body, words)
    _party(units, stop, end, text, found)
    return found


def _fields_then_title(units: list[Unit], k: int) -> bool:
    for j in range(k, min(k + 5, len(units))):
        unit = units[j]
        if "title" in unit.kinds:
            return j > k and "title" not in units[k].kinds and unit.cap == units[k].cap
        if not ("field" in unit.kinds and unit.cap) and unit.low not in ("and", ","):
            return False
    return False


def _bracket(units: list[Unit], k: int) -> int | None:
    """Index after ``(West)`` where it belongs to the title."""
    if k + 2 < len(units) and units[k].low == "(" and units[k + 1].cap and units[k + 1].low not in SIDES_IN_BRACKETS:
        for j in range(k + 2, min(k + 6, len(units))):
            if units[j].low == ")":
                inside = units[k + 1 : j]
                return j + 1 if all(VOCABULARY & u.kinds.keys() or not u.cap for u in inside) else None
    return None


def _complement(units: list[Unit], k: int, title: str) -> tuple[int, tuple[int, int] | None]:
    """The ``of ...`` after a title: index after it and, where it names a body to split off, the body's units."""
    n = len(units)
    if k >= n or units[k].low not in ("of", "for", "to", "at", "on", "in charge of", "in"):
        return k, None
    if units[k].low in ("on", "in", "to", "at") and not _continues(units, k, False):
        return k, None
    plain = _plain_body(units, k)
    if plain:
        return plain, None
    if units[k].low in ("in", "at", "on") and _body_at(units, k + 1) is None and not (units[k].low == "in" and _posted(units, k)):
        return k, None
    end, known, body = k, k, None
    j, since_link = k, 0
    while j < n and j < k + 40:
        unit = units[j]
        if unit.low in LINKS and not unit.cap:
            if not _continues(units, j, "minister" not in title):
                break
            if unit.low in ("and", "&") and j - known > 1 and hard(units[j - 1]) and hard(units[j - 2]) and known > k:
                break  # two unknown words before it are a name
            if unit.low == "in" and not _posted(units, j):
                break
            if body is None and unit.low in ("of", "for", "at") and not any(w in title for w in WHOLE):
                at = _body_at(units, j + 1)
                if at is not None and (unit.low != "for" or at):
                    body = j + 1 + (units[j + 1].low == "the")
            j, since_link = j + 1, 0
            if j < n and units[j].low == "the":
                j += 1
            continue
        if unit.low in LOCAL and j + 1 < n and units[j + 1].cap:
            j += 1
            continue
        if unit.low == "," and since_link and _list_goes_on(units, j):
            j += 1
            continue
        after = is_possessive(units, j)
        if after > j and after < n and units[after].cap and ({"field", "bodyhead"} & units[after].kinds.keys()):
            j = after
            continue
        if unit.low in DASHES and j + 1 < n and glued(units[j - 1], unit) and glued(unit, units[j + 1]):
            j += 1
            continue
        if not (unit.word and unit.cap):
            break
        kinds = unit.kinds
        if since_link and ("honor" in kinds or ("title" in kinds and "field" not in kinds and "bodyhead" not in kinds)):
            break
        j, since_link = j + 1, since_link + 1
        if VOCABULARY & kinds.keys():
            known = j
        end = j
    end = _without_name(units, k, known, end)
    if body is not None and body >= end:
        body = None
    return end, ((body, end) if body is not None else None)


def _plain_body(units: list[Unit], k: int) -> int | None:
    """``head of the delegation``, ``rector of the host university``: a body in lower case."""
    n, j = len(units), k + 1
    if units[k].low not in ("of", "for", "at"):
        return None
    while j < n and j < k + 5 and (units[j].low in ("the", "its", "his", "her", "their", "a") or (units[j].word and not units[j].cap and not units[j].kinds) or units[j].low in MODIFIERS or "titlepre" in units[j].kinds or "field" in units[j].kinds or units[j].low == "provincial"):
        if "bodynoun" in units[j].kinds:
            break
        j += 1
    if j < n and j > k + 1 and "bodynoun" in units[j].kinds and not units[j].cap:
        return j + 1
    return None


def _without_name(units: list[Unit], k: int, known: int, end: int) -> int:
    """Give back unknown capitalised words at the end that are a person's name."""
    start = max(known, k)
    while end > start and units[end - 1].low in DASHES:
        end -= 1
    free = start
    while free < end and not hard(units[free]):
        free += 1
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


def _continues(units: list[Unit], j: int, loose: bool) -> bool:
    """Whether the link word at ``j`` goes on with the office rather than with the sentence."""
    n, m = len(units), j + 1
    if m < n and units[m].low in ("the", "a"):
        m += 1
    if m + 1 < n and units[m].low in LOCAL and units[m + 1].cap:
        m += 1
    if m >= n or not (units[m].word and units[m].cap):
        return False
    low, kinds = units[j].low, units[m].kinds
    if low in ("and", "&"):
        if "title" in kinds and not {"field", "bodyhead"} & kinds.keys():
            return False
        if "titlepre" in kinds and _fields_then_title(units, m):
            return False
        return bool({"field", "bodyhead", "state"} & kinds.keys()) and not _office_at(units, m)
    if low in ("to", "in"):
        return bool({"state", "org", "city", "bodyhead"} & kinds.keys())
    if low in ("with", "under", "against"):
        return bool({"field", "bodyhead"} & kinds.keys())
    if "honor" in kinds and "field" not in kinds and "titlepre" not in kinds:
        return False
    return not ({"month", "weekday"} & kinds.keys())


def _office_at(units: list[Unit], m: int) -> bool:
    for j in range(m, min(m + 4, len(units))):
        if "title" in units[j].kinds and "bodyhead" not in units[j].kinds:
            return True
        if not ({"titlepre", "field"} & units[j].kinds.keys()):
            return False
    return False


def _posted(units: list[Unit], j: int) -> bool:
    """``the United Nations in Geneva``, or ``Coordinator in Viet Nam`` with the name right after it."""
    m = j + 2
    if "org" in units[j - 1].kinds and j + 1 < len(units) and "city" in units[j + 1].kinds:
        return True
    if j + 1 < len(units) and {"state", "city"} & units[j + 1].kinds.keys() and "title" in units[j - 1].kinds:
        return m + 1 < len(units) and hard(units[m]) and hard(units[m + 1])
    if j + 1 < len(units) and "city" in units[j + 1].kinds and "state" in units[j - 1].kinds:
        return m < len(units) and (("honor" in units[m].kinds and units[m].cap) or (m + 1 < len(units) and hard(units[m]) and hard(units[m + 1])))
    return False


def _list_goes_on(units: list[Unit], j: int) -> bool:
    """Whether the comma at ``j`` stands in ``A, B and C`` of portfolio words."""
    n, m = len(units), j + 1
    if m < n and units[m].low == "and":
        m += 1 + (m + 1 < n and units[m + 1].low == "the")
        return m < n and "field" in units[m].kinds and units[m].cap and not _office_at(units, m)
    while m < n and m < j + 14:
        seen = m
        while m < n and units[m].cap and "field" in units[m].kinds:
            m += 1
        if m == seen or m >= n:
            return False
        if units[m].low in ("and", "&"):
            m += 1
            if m < n and units[m].low == "the":
                m += 1
            return m < n and units[m].cap and "field" in units[m].kinds and not _office_at(units, m)
        if units[m].low != ",":
            return False
        m += 1
        if m < n and units[m].low == "and":
            m += 1 + (m + 1 < n and units[m + 1].low == "the")
            return m < n and "field" in units[m].kinds
    return False


def _body_at(units: list[Unit], m: int) -> bool | None:
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
        if "org" in unit.kinds:
            return True
        if "title" in unit.kinds:
            return None
        j += 1
    return None


body_at = _body_at


def _party(units: list[Unit], k: int, end: int, text: str, found: OfficeMention) -> None:
    """The party an office's complement names: the last ``of STATE``, or an organisation."""
    diplomat = any(w in found.words for w in ("ambassador", "representative", "envoy", "commissioner", "consul", "counsellor"))
    for j in range(k, end):
        unit = units[j]
        entry = unit.kinds.get("state") or unit.kinds.get("org")
        if entry is None or not unit.cap:
            continue
        before = units[j - 1].low if units[j - 1].low != "the" else units[j - 2].low
        if before == "to" and diplomat:
            continue
        if found.key and "org" in unit.kinds:
            continue
        found.key, found.party = entry.value or None, text[unit.start : unit.end]
