"""Offices: a title, what it is of, and the words by which it is referred to later."""

from typing import Final

from verbale.extract.cast import Office
from verbale.lang.vi.names import SURNAMES, name_at, starts_name
from verbale.text.units import Unit

PARTS: Final = frozenset({"org", "body", "state", "place", "field", "lowerorg"})
LINKS: Final = frozenset("của về tại ở bên cho cạnh thuộc phụ".split())
QUALIFIERS: Final = frozenset(
    "trú danh dự cao công tân thứ nhất hai ba thường trực phụ trách điều hành cấp cao quyền cựu nguyên đồng lâm thời đặc mệnh toàn mới".split()
)
STOPS: Final = frozenset({"cue", "meet", "attend", "lead", "adv", "passive", "neg", "occasion", "time", "front", "title", "rank", "joint"})
NEEDS_MORE: Final = frozenset("bộ tổng cục|cục|vụ|sở|ủy ban|cơ quan|đảng|ban".replace(" ", "|", 1).split("|"))
HEADS: Final = frozenset("nguyên cựu quyền nữ đồng tân".split())


class Phrase:
    """A title phrase: units ``[i:end)``, the office it names and its party, as written and as key."""

    __slots__ = ("end", "key", "office", "party")

    def __init__(self, office: Office, end: int, party: str | None, key: str | None) -> None:
        self.office, self.end, self.party, self.key = office, end, party, key


def head_words(low: str) -> str:
    """The head of a title without what qualifies it: ``phó chủ tịch thứ nhất`` is a ``phó chủ tịch``."""
    words = [w for w in low.split() if w not in QUALIFIERS]
    return "#" + " ".join(words or low.split())


def is_part(unit: Unit) -> bool:
    return bool(unit.kinds.keys() & PARTS)


def title_at(text: str, units: list[Unit], i: int, named: bool) -> Phrase | None:
    """The title phrase that begins at unit ``i``; ``named``: its holder's name stands before it.

    Where the name is still to come, a run of capitals after a portfolio or a country is taken for it.
    """
    n = len(units)
    start = i
    if i < n and units[i].low in HEADS and i + 1 < n and "title" in units[i + 1].kinds:
        i += 1
    if i >= n or "title" not in units[i].kinds:
        return None
    words = {head_words(units[i].low)}
    k, last, body, end = i + 1, "title", -1, i + 1
    party = key = None
    party_of_body = False
    open_body = False  # a body is being named that may end in a proper name (Đại học Quốc gia Cuyo)
    complete = False  # the last body's name needs nothing more (Quốc hội, Chính phủ)
    nested = False  # a title inside the title (Trợ lý Bộ trưởng ...): what follows belongs to that one
    bracket: tuple[int, int] | None = None
    while k < n:
        unit = units[k]
        if "\n" in text[units[k - 1].end : unit.start]:
            break
        kinds = unit.kinds
        if unit.low == "(" and k + 2 < n and units[k + 2].low == ")" and units[k + 1].cap:
            words.add(_word(units[k + 1]))
            bracket = (k, k + 3)
            k += 3
            continue
        if last == "title" and not unit.cap and unit.low in QUALIFIERS and not kinds.keys() & PARTS and k == end:
            k += 1
            end = k
            continue
        if "nation" in kinds:
            words.add("~other")
            k += 1
            end = k
            continue
        if kinds.keys() & PARTS and (unit.cap or _small_part(units, k, last, named)):
            if last == "title" and body < 0 and not nested and ("org" in kinds or "body" in kinds):
                body = k
            if "state" in kinds:
                last = "state"
                if "capital" not in kinds["state"].flags and (key is None or party_of_body):
                    party_of_body = False
                    party, key = text[unit.start : unit.end], kinds["state"].value
            elif "body" in kinds:
                last = "body"
                if key is None:
                    party_of_body = False
                    party, key = text[unit.start : unit.end], kinds["body"].value
            else:
                open_body = "org" in kinds and kinds["org"].value in ("academy", "company", "body") or (open_body and last != "state")
                complete = "org" in kinds and kinds["org"].value == "state" and unit.low not in NEEDS_MORE
                last = "org" if "org" in kinds else "lowerorg" if "lowerorg" in kinds else "field"
            words.add(_word(unit))
            k += 1
            end = k
            continue
        if "title" in kinds and (last == "title" or (units[k - 1].low in LINKS) or last == "org" or "rank" in units[k - 1].kinds):
            words.add(head_words(unit.low))
            k += 1
            end = k
            nested = True
            last = "title" if last != "org" else "org"
            continue
        if "rank" in kinds and last == "title" and k + 1 < n and "title" in units[k + 1].kinds:
            k += 1
            continue
        if unit.low == "," and last in ("field", "org") and k + 1 < n and "org" in units[k + 1].kinds and units[k + 1].cap and not named:
            if _name_follows(text, units, k + 1):
                k += 1
                continue
            break
        if unit.low in (",", "và", "-", "&") and last in ("field", "org") and k + 1 < n and "field" in units[k + 1].kinds and (
            units[k + 1].cap or (k + 2 < n and units[k + 2].cap and is_part(units[k + 2]))
        ):
            k += 1
            continue
        if unit.low in (",", "và") and last in ("field", "org"):
            reach = _unknown_field(units, k + 1)
            if reach > k:
                words.update(u.low for u in units[k + 1 : reach])
                k = end = reach
                continue
        if unit.low in ("-", "–", "và") and last in ("state", "place") and k + 1 < n and units[k + 1].kinds.keys() & {"state", "place", "body"}:
            k += 1
            continue
        if unit.low in LINKS or unit.low == "phụ trách":
            free = unit.low in ("về", "phụ trách")
            nxt = units[k + 1] if k + 1 < n else None
            if nxt is not None and (is_part(nxt) or "title" in nxt.kinds or "rank" in nxt.kinds or (free and nxt.word) or (nxt.cap and nxt.word)):
                if unit.low == "của" and body < 0 and not nested and nxt.kinds.keys() & {"org", "body"}:
                    body = k + 1
                k += 1
                if free and body >= 0:
                    body = -1  # what the office is about comes after the body: the title is the whole
                    nested = True
                if free and not nxt.cap:
                    while k < n and units[k].word and not units[k].cap and not units[k].kinds.keys() & STOPS:
                        words.add(units[k].low)
                        k += 1
                    end = k
                    last = "field"
                continue
            break
        if unit.cap and unit.word and not kinds.keys() & STOPS:
            stop = _unknown_run(text, units, k, "state" if complete and last == "org" else last, named, open_body)
            if stop == k:
                break
            if last == "title" and body < 0:
                body = k
            words.update(_word(u) for u in units[k:stop] if u.word)
            rest = name_at(text, units, stop)
            last = "state" if rest is not None and not named else "org"  # what is left of the run is the holder's name
            k = end = stop
            continue
        if unit.word and not unit.cap and last in ("field", "org") and not complete and not kinds and units[k - 1].word and _small_goes_on(units, k):
            words.add(unit.low)
            k += 1
            end = k
            continue
        break
    if bracket and bracket[0] >= end:
        k_end = bracket[0]
        after = bracket[1]
    else:
        k_end, after = end, end
    title_end = body if body > 0 else k_end
    while title_end - 1 > i and units[title_end - 1].low in LINKS:
        title_end -= 1
    title = text[units[start].start : units[title_end - 1].end]
    whole = text[units[body].start : units[k_end - 1].end] if body > 0 and body < k_end else None
    office = Office(title, whole, units[start].start, units[k_end - 1].end, frozenset(words))
    return Phrase(office, after, party, key)


def _small_part(units: list[Unit], k: int, last: str, named: bool) -> bool:
    """A part in small letters goes on a body's name, or after a title one that is no verb (``chuyên gia kinh tế``)."""
    unit = units[k]
    if "lowerorg" in unit.kinds and "cue" not in unit.kinds:
        return True
    if last == "title":
        return named and "cue" not in unit.kinds and bool(unit.kinds.keys() & {"field", "org"})
    if last == "field" and k + 1 < len(units) and units[k + 1].cap and (is_part(units[k + 1]) or starts_name(units[k + 1])):
        return bool(unit.kinds.keys() & {"field", "org"})
    return last in ("field", "org", "lowerorg", "body") and not unit.kinds.keys() & {"cue", "adv", "meet"}


def _name_follows(text: str, units: list[Unit], k: int) -> bool:
    """Whether a holder's name comes within the next few units, before any comma."""
    for m in range(k, min(len(units), k + 10)):
        if units[m].low in (",", ";", "."):
            return False
        if not is_part(units[m]) and starts_name(units[m]):
            found = name_at(text, units, m)
            return found is not None and len(found[1]) >= 2
    return False


def _unknown_field(units: list[Unit], k: int) -> int:
    """The end of a portfolio's part that is in no list (``và Tiện ích Đan Mạch``), before the country; else 0."""
    if k >= len(units) or not units[k].cap or units[k].kinds:
        return 0
    for m in range(k + 1, min(len(units), k + 4)):
        if units[m].cap:
            return m if units[m].kinds.keys() & {"state", "field"} else 0
        if units[m].kinds or not units[m].word:
            return 0
    return 0


def _word(unit: Unit) -> str:
    """A word of an office: states and bodies by their party, so that ``LHQ`` and ``Liên hợp quốc`` are one."""
    for kind in ("state", "body"):
        if kind in unit.kinds:
            return "=" + unit.kinds[kind].value
    return unit.low


def _small_goes_on(units: list[Unit], k: int) -> bool:
    """Small-letter words go on a body's name (``Trung tâm ... quốc gia``) up to four, if no clause begins there."""
    run = 0
    while k < len(units) and units[k].word and not units[k].cap and not units[k].kinds:
        run, k = run + 1, k + 1
    return run <= 4 and (k >= len(units) or units[k].cap or units[k].low in {",", ";", ".", ")", "(", "-", "–", "kiêm", "và"} or is_part(units[k]))


def _unknown_run(text: str, units: list[Unit], k: int, last: str, named: bool, open_body: bool) -> int:
    """How far a run of unknown capitals belongs to the title; ``k`` itself if it is the holder's name."""
    found = name_at(text, units, k)
    if found is None:
        return k + 1
    stop, words = found
    raw = text[units[k].start : units[k].end]
    if len(raw) > 1 and raw.isupper():  # an abbreviation is a body, not a name
        glued = k + 2 < len(units) and units[k + 1].low == "-" and units[k + 2].start == units[k].end + 1
        return k + 3 if glued and units[k + 2].cap else k + 1
    follows = units[stop] if stop < len(units) else None
    if follows is not None and is_part(follows) and not (follows.kinds.keys() & {"lowerorg"} and not follows.cap):
        return stop
    surname = next((m for m in range(k, stop) if units[m].low in SURNAMES), -1)
    second = _second_word(text, units, k, stop)
    if not named and surname < 0 and _second_word(text, units, second, stop) < stop and (open_body or _tail_alone(text, units, k, stop)):
        return second
    if named and open_body:
        return stop
    if last in ("org", "lowerorg"):
        if named:
            return stop
        if surname > k:
            return surname
        if surname == k:
            return k
        return second if _second_word(text, units, second, stop) < stop else stop
    if named and len(words) == 1 and last != "title":
        return stop
    return k


def _second_word(text: str, units: list[Unit], k: int, stop: int) -> int:
    """The unit where the second blank-separated word of a run begins; ``stop`` if there is none."""
    return next((m for m in range(k + 1, stop) if units[m].start > units[m - 1].end), stop)


def _tail_alone(text: str, units: list[Unit], k: int, stop: int) -> bool:
    """Whether the run without its first word stands elsewhere in the text without it: then that word is no name's."""
    second = _second_word(text, units, k, stop)
    if second == stop:
        return False
    first, tail = text[units[k].start : units[second - 1].end], text[units[second].start : units[stop - 1].end]
    if " " not in tail:
        return False
    at = text.find(tail)
    while at >= 0:
        if at != units[second].start and not text[:at].rstrip().endswith(first):
            return True
        at = text.find(tail, at + 1)
    return False


MOST_TITLES: Final = 12  # in a row; nobody holds more, and a line of nothing else must not take for ever


def titles_at(text: str, units: list[Unit], i: int, named: bool) -> tuple[list[Phrase], int]:
    """All title phrases in a row from unit ``i`` (``A, B kiêm C``), and the index after them.

    ``A kiêm B + body`` shares the body. With ``named`` a phrase that is followed by a name of its own is not taken.
    """
    phrases: list[Phrase] = []
    k = i
    while len(phrases) < MOST_TITLES:
        phrase = title_at(text, units, k, named)
        if phrase is None:
            break
        if named and _next_has_name(text, units, phrase):
            break
        phrases.append(phrase)
        end = phrase.end
        after = end
        if after < len(units) and units[after].low in (",", "kiêm", "và", "-", "–", "đồng thời") and after + 1 < len(units):
            after += 1
            if units[after].low in ("kiêm", "đồng thời", "là") and after + 1 < len(units):
                after += 1
        if after == end or not ("title" in units[after].kinds or (units[after].low in HEADS and after + 1 < len(units) and "title" in units[after + 1].kinds)):
            k = end
            break
        joined = units[after - 1].low
        if joined == "và" and not named:
            k = end
            break
        k = after
    if phrases:
        k = phrases[-1].end
    _share_body(phrases, units, i)
    return phrases, k


def _next_has_name(text: str, units: list[Unit], phrase: Phrase) -> bool:
    k = phrase.end
    while k < len(units) and "rank" in units[k].kinds:
        k += 1
    return k < len(units) and units[k].start - units[k - 1].end <= 1 and starts_name(units[k]) and name_at(text, units, k) is not None


def _share_body(phrases: list[Phrase], units: list[Unit], i: int) -> None:
    for first, second in zip(phrases, phrases[1:], strict=False):
        a, b = first.office, second.office
        bare = a.body is None and len(a.words) == 1
        if bare and b.body and any(u.low == "kiêm" and a.end <= u.start <= b.start for u in units[i : second.end]):
            a.body = b.body
            first.party, first.key = second.party, second.key
