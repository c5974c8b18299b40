"""Offices: title, portfolio, country and body, before or after a name."""

from typing import Final

from verbale.lang.en.complements import SIDES_IN_BRACKETS, VOCABULARY, complement, fields_then_title
from verbale.lang.en.names import hard
from verbale.lang.en.words import DASHES, MODIFIERS, glued, is_possessive
from verbale.text.units import Unit

# A run begins with one of these words or kinds, or with an unknown name in the possessive.
ARTICLES: Final = frozenset({"the", "a", "an"})
BEGINS: Final = MODIFIERS | ARTICLES | {"-"}
BEGIN_KINDS: Final = frozenset({"state", "nation", "org", "acronym", "title", "titlepre", "field"})
JOINS: Final = frozenset({"and", "&", "cum", "/"})  # between two offices of one person


class OfficeMention:
    """An office as the text writes it: spans as unit indices, and what it tells of party and body."""

    __slots__ = ("body", "end", "key", "party", "start", "title", "words")

    def __init__(self, title: tuple[int, int], body: tuple[int, int] | None, words: frozenset[str]) -> None:
        self.title, self.body, self.words = title, body, words
        self.key: str | None = None
        self.party: str | None = None


class OfficeRun:
    """One or more offices in a row (``A and B``) with their first and last unit, and where a name may
    follow.
    """

    __slots__ = ("complete", "determined", "end", "former", "key", "named", "offices", "party", "start")

    def __init__(self, start: int) -> None:
        self.start = self.end = start
        self.offices: list[OfficeMention] = []
        self.key: str | None = None
        self.party: str | None = None
        self.complete = False
        self.determined = False
        self.former = False
        self.named = False


def office_run(units: list[Unit], i: int, text: str, named: bool = False) -> OfficeRun | None:
    """The offices that begin at unit ``i`` (with article, nationality, modifiers), or None.

    ``named``: the holder's name stands before them.
    """
    owner = _foreign_owner(units, i)
    if owner == i and i < len(units):
        first = units[i]
        if first.low not in BEGINS and BEGIN_KINDS.isdisjoint(first.kinds):
            return None
        if first.low in ARTICLES and _plain(units, i + 1):
            return None
    run = OfficeRun(i)
    run.named = named
    k = _before(units, i, owner, text, run)
    prefix_org = _org_before(units, k)
    if prefix_org:
        if prefix_org[1]:
            run.key, run.party = prefix_org[1], text[units[k].start : units[k].end]
        run.complete = True
    found = _office(units, prefix_org[0] if prefix_org else k, text, run)
    if found is None:
        return None
    if prefix_org and found.body is None:
        last = prefix_org[0]
        if units[last - 1].low == ")":
            last -= 3
        if units[last - 1].low == "s":
            last -= 2
        elif units[last - 1].low == "'":
            last -= 1
        found.body = (k, last)
    run.offices.append(found)
    while len(run.offices) < 4 and run.end + 1 < len(units) and units[run.end].low in JOINS:
        end = run.end
        start = end + 1 + ("nation" in units[end + 1].kinds and end + 2 < len(units))
        more = _office(units, start, text, run)
        if more is None:
            run.end = end
            break
        run.offices.append(more)
    return run


def _plain(units: list[Unit], k: int) -> bool:
    """Whether a word in small letters that the lexicon does not know and that owns nothing stands at ``k``:
    no office begins there (``the road``).
    """
    if k >= len(units):
        return False
    unit = units[k]
    if unit.kinds or unit.cap or unit.low in MODIFIERS or unit.low == "-" or unit.low in ARTICLES:
        return False
    return k + 1 >= len(units) or units[k + 1].low != "'"


def _before(units: list[Unit], i: int, owner: int, text: str, run: OfficeRun) -> int:
    """Skip article, nationality, possessive (up to ``owner``) and modifiers; note the party they tell."""
    k, n = i, len(units)
    if owner > i:
        k, run.determined = owner, True
    while k < n and k < i + 8:
        unit = units[k]
        if unit.low in ARTICLES:
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
            elif "nation" not in unit.kinds and not _attributive(units, k):
                return i if k == i else k  # a state's name alone is no modifier
        elif run.determined and _owner(units, k):
            k = is_possessive(units, k + 1) - 1  # ``the Forum's Executive Director``
        elif unit.low in MODIFIERS:
            if unit.low in ("former", "then", "ex", "late"):
                run.former = True
            run.determined = True
        elif (unit.low == "-" and k + 1 < n and units[k + 1].low in MODIFIERS) or (
            run.determined and k > i and _acronym(units, k, text)
        ):
            pass
        else:
            break
        k += 1
    return k


def _attributive(units: list[Unit], k: int) -> bool:
    """``Singapore Foreign Minister X``: a state's name before a title, no ``in Japan Minister X``."""
    j = k + 1
    while j < len(units) and {"titlepre", "field"} & units[j].kinds.keys() and units[j].cap:
        j += 1
    if j >= len(units) or not (units[j].cap and "title" in units[j].kinds):
        return False
    before = units[k - 1] if k else None
    if before is not None and before.low == "and":  # ``Minister A and Kenya Trade Minister B``
        return k > 1 and hard(units[k - 2])
    return before is None or not ("prep" in before.kinds or before.low in (",", "-", "–"))


def _foreign_owner(units: list[Unit], i: int) -> int:
    """Past ``Quang Ninh's`` before a title; ``i`` where no unknown name in the possessive stands there."""
    j = i
    while j < len(units) and j < i + 3 and units[j].cap and (hard(units[j]) or "city" in units[j].kinds):
        j += 1
    if j == i:
        return i
    after = is_possessive(units, j)
    if after == j or after >= len(units) or not units[after].cap:
        return i
    return after if {"title", "titlepre"} & units[after].kinds.keys() else i


def _owner(units: list[Unit], k: int) -> bool:
    """Whether ``Forum's``, ``country's`` or ``ship's`` stands before a title."""
    after = is_possessive(units, k + 1)
    if after == k + 1 or not units[k].word:
        return False
    if {"bodyhead", "bodynoun"} & units[k].kinds.keys():
        return True
    while after < len(units) and (units[after].low in MODIFIERS or "titlepre" in units[after].kinds):
        after += 1
    return after < len(units) and "title" in units[after].kinds


def _acronym(units: list[Unit], k: int, text: str) -> bool:
    """An unknown body's acronym before a title (``the JMI Vice Chancellor``)."""
    raw = text[units[k].start : units[k].end]
    return (
        hard(units[k]) and raw.isupper() and 1 < len(raw) < 8 and k + 1 < len(units)
        and bool({"title", "titlepre"} & units[k + 1].kinds.keys())
    )  # fmt: skip


def _org_before(units: list[Unit], k: int) -> tuple[int, str] | None:
    """An organisation standing before the title as a modifier (``UN Resident Coordinator``)."""
    entry = units[k].kinds.get("org") or units[k].kinds.get("acronym") if k < len(units) else None
    if entry is not None and k + 1 < len(units) and units[k].cap:
        after = is_possessive(units, k + 1)
        after = _short_name(units, after)  # ``United Nations (UN) Secretary-General``
        if after < len(units) and (
            {"title", "titlepre"} & units[after].kinds.keys() or units[after].low in MODIFIERS
        ):
            while after < len(units) and units[after].low in MODIFIERS:
                after += 1
            return after, entry.value
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
            if (
                units[head].low in ("chief", "senior", "deputy", "head", "principal")
                and "field" in kinds
                and unit.cap
                and fields_then_title(units, k)
            ):
                k += 1
                continue
            break
        elif (
            "titlepre" in kinds
            or ("field" in kinds and unit.cap)
            or ("nation" in kinds and unit.cap and k > start)
            or (
                unit.low in ("and", ",", "&")
                and k > start
                and units[k - 1].cap
                and fields_then_title(units, k + 1)
            )
            or (unit.low in DASHES and k > start and k + 1 < n and glued(units[k - 1], unit))
        ):
            pass
        else:
            short = _short_name(units, k) if k > start else k
            if short == k:
                break
            k = short
            continue
        k += 1
    if head < 0:
        return None
    k = head + 1
    if k + 1 < n and units[k].low in DASHES and units[k + 1].low in ("designate", "elect", "general", "at"):
        k += 2
    bracket = _bracket(units, k)
    stop = bracket or k
    title_low = " ".join(text[units[start].start : units[head].end].lower().split())
    end, body = complement(units, stop, title_low, run.named)
    run.end = end
    run.complete = run.complete or end > stop or bracket is not None
    title_end = (body[0] - 1 if body else end) if end > stop else stop
    while title_end > stop and units[title_end - 1].low in ("the", "of", "for", "at", ",", "to", "in", "on"):
        title_end -= 1
    words = frozenset(w for u in units[start : head + 1] if u.word for w in u.low.replace("-", " ").split())
    found = OfficeMention((start, title_end), body, words)
    _party(units, stop, end, text, found, bool(run.key))
    return found


def _short_name(units: list[Unit], k: int) -> int:
    """Past ``(NA)`` between a body and its title, ``National Assembly (NA) Chairman``."""
    if k + 3 < len(units) and units[k].low == "(" and units[k + 2].low == ")" and units[k + 1].cap:
        return k + 3 if "title" in units[k + 3].kinds and len(units[k + 1].low) < 8 else k
    return k


def _bracket(units: list[Unit], k: int) -> int | None:
    """Index after ``(West)`` where it belongs to the title."""
    if (
        k + 2 < len(units)
        and units[k].low == "("
        and units[k + 1].cap
        and units[k + 1].low not in SIDES_IN_BRACKETS
    ):
        for j in range(k + 2, min(k + 6, len(units))):
            if units[j].low == ")":
                inside = units[k + 1 : j]
                return j + 1 if all(VOCABULARY & u.kinds.keys() or not u.cap for u in inside) else None
    return None


def _party(units: list[Unit], k: int, end: int, text: str, found: OfficeMention, sent: bool) -> None:
    """The party an office's complement names: the last ``of STATE``, or an organisation.

    ``sent``: another party is told before the title, so that ``in STATE`` is where its holder works.
    """
    diplomat = any(
        w in found.words
        for w in ("ambassador", "representative", "envoy", "commissioner", "consul", "counsellor")
    )
    if found.body and hard(units[found.body[0]]) and not {"bodyhead"} & units[found.body[1] - 1].kinds.keys():
        return  # a company (``Microsoft Vietnam``) speaks for no state
    academy = found.body is not None and any(
        "bodyhead" in u.kinds and u.kinds["bodyhead"].value == "academy" for u in units[slice(*found.body)]
    )
    if academy and not any("org" in u.kinds for u in units[slice(*(found.body or (0, 0)))]):
        return  # a university speaks for no state
    for j in range(k, end):
        unit = units[j]
        paired = any(u.low in DASHES for u in units[k:j]) and "group" in units[end - 1].low
        if found.key and paired:
            continue  # ``the Uruguay–Estonia Friendship Group``: of the first one's parliament
        entry = unit.kinds.get("state") or unit.kinds.get("org")
        if entry is None or not unit.cap:
            continue
        before = units[j - 1].low if units[j - 1].low != "the" else units[j - 2].low
        if (before == "to" and diplomat) or (before == "in" and (found.key or sent)):
            continue
        if found.key and "org" in unit.kinds:
            continue
        found.key, found.party = entry.value or None, text[unit.start : unit.end]
