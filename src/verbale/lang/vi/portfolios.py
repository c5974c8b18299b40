"""What a title is of: the parts of a body's or a portfolio's name, listed and unlisted."""

from typing import Final

from verbale.lang.vi.names import SURNAMES, SYLLABLES, name_at, starts_name
from verbale.text.units import Unit

# Kinds that bodies are named with.
PARTS: Final = frozenset({"org", "body", "state", "place", "field", "lowerorg"})
# Kinds that begin a predicate: a small part of these is none.
CLAUSE: Final = frozenset({"cue", "adv", "meet"})
# Kinds that no portfolio holds.
NO_PORTFOLIO: Final = frozenset({"cue", "adv", "meet", "title", "rank", "passive", "side", "attend", "lead", "counterpart"})
PORTFOLIO: Final = 9  # units
PARTY_COMMITTEES: Final = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "đảng ủy", "thị ủy"})
RUN: Final = 4  # small-letter words that may stand inside a body's name
NAME_REACH: Final = 10  # units within which a holder's name must come
# Where a body's small words may end.
AFTER_SMALL: Final = frozenset({",", ";", ".", ")", "(", "-", "–", "kiêm", "và"})


def is_part(unit: Unit) -> bool:
    """Whether bodies and portfolios are named with this unit."""
    return not unit.kinds.keys().isdisjoint(PARTS)


def word_key(unit: Unit) -> str:
    """A word of an office: of states and bodies the party, so that ``LHQ`` and ``Liên hợp quốc`` are one."""
    for kind in ("state", "body"):
        if kind in unit.kinds:
            return "=" + unit.kinds[kind].value
    return unit.low


def small_part(units: list[Unit], k: int, last: str, named: bool) -> bool:
    """Whether a part in small letters goes on a body's name, or a title (``chuyên gia kinh tế``)."""
    kinds = units[k].kinds
    if "lowerorg" in kinds and "cue" not in kinds:
        return True
    topical = "field" in kinds or "org" in kinds
    if last == "title":
        if units[k].low in PARTY_COMMITTEES:
            return True
        if not named and topical and "cue" not in kinds:  # Cố vấn chính sách đối ngoại Văn phòng ...
            m = k + 1
            while m < len(units) and not units[m].cap and "field" in units[m].kinds:
                m += 1
            return m < len(units) and units[m].cap and "org" in units[m].kinds
        return named and topical and "cue" not in kinds
    after = units[k + 1] if k + 1 < len(units) else None
    if last == "field" and after is not None and after.cap and (is_part(after) or starts_name(after)):
        return topical
    return last in ("field", "org", "lowerorg", "body") and kinds.keys().isdisjoint(CLAUSE)


def small_goes_on(units: list[Unit], k: int) -> bool:
    """Whether small words go on a body's name (``Trung tâm ... quốc gia``): few, and no clause of theirs."""
    start = k
    while k < len(units) and k - start <= RUN and units[k].word and not units[k].cap and not units[k].kinds:
        k += 1
    if k - start > RUN:
        return False
    return k >= len(units) or units[k].cap or units[k].low in AFTER_SMALL or is_part(units[k])


def portfolio_end(units: list[Unit], k: int) -> int:
    """The unit of the country after an unlisted portfolio (``Nghề cá Na Uy``, ``Rừng và Môi trường Nepal``).

    The portfolio begins at unit ``k``; 0 if there is none, as where a name begins there.
    """
    if not (units[k].cap and units[k].word) or "-" in (u.low for u in units[k + 1 : k + 2]):
        return 0
    if units[k].low in SURNAMES and k + 1 < len(units) and units[k + 1].cap:
        return 0
    small = 0
    for m in range(k, min(len(units), k + PORTFOLIO)):
        unit = units[m]
        if "state" in unit.kinds and unit.cap:
            return m if m > k else 0
        if not unit.kinds.keys().isdisjoint(NO_PORTFOLIO) or (unit.kinds and not is_part(unit) and unit.low != "và"):
            return 0
        if not unit.word and unit.low not in (",", "-", "&"):
            return 0
        small = 0 if unit.cap else small + 1
        if small > 3:
            return 0
    return 0


def unlisted_field(units: list[Unit], k: int) -> int:
    """The end of a portfolio's unlisted part (``và Tiện ích Đan Mạch``), before the country; else 0."""
    if k >= len(units) or not units[k].cap or units[k].kinds:
        return 0
    for m in range(k + 1, min(len(units), k + 4)):
        if units[m].cap:
            return m if "state" in units[m].kinds or "field" in units[m].kinds else 0
        if units[m].kinds or not units[m].word:
            return 0
    return 0


def name_follows(text: str, units: list[Unit], k: int) -> bool:
    """Whether a holder's name comes within the next few units, before any comma."""
    for m in range(k, min(len(units), k + NAME_REACH)):
        if units[m].low in (",", ";", "."):
            return False
        if not is_part(units[m]) and starts_name(units[m]):
            found = name_at(text, units, m)
            return found is not None and len(found[1]) >= 2
    return False


class Capitals:
    """Runs of capitals in one text that no list knows: how much is the body's, how much the holder's name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._alone: dict[tuple[str, str], bool] = {}

    def end(self, units: list[Unit], k: int, last: str, named: bool, open_body: bool) -> int:
        """How far the run at ``k`` belongs to the title; ``k`` itself if it is the holder's name.

        ``last`` is what the title ended in so far; ``named``: the holder's name stands before the title;
        ``open_body``: a body is being named that may end in a proper name (Đại học Quốc gia Cuyo).
        """
        found = name_at(self.text, units, k)
        if found is None:
            return k + 1
        stop, words = found
        if self._abbreviation(units[k]):
            glued = k + 2 < len(units) and units[k + 1].low == "-" and units[k + 2].start == units[k].end + 1
            return k + 3 if glued and units[k + 2].cap else k + 1
        follows = units[stop] if stop < len(units) else None
        if follows is not None and is_part(follows) and (follows.cap or "lowerorg" not in follows.kinds):
            return stop
        if named:
            whole = open_body or last in ("org", "lowerorg") or (len(words) == 1 and last != "title")
            return stop if whole else k
        return self._before_name(units, k, stop, last, open_body)

    def _abbreviation(self, unit: Unit) -> bool:
        """An abbreviation is a body, not a name."""
        return unit.end - unit.start > 1 and self.text[unit.start : unit.end].isupper()

    def _before_name(self, units: list[Unit], k: int, stop: int, last: str, open_body: bool) -> int:
        """Where the holder's name begins in the run ``[k:stop)``: at a surname, else after the first word."""
        second = _next_word(units, k, stop)
        org = units[k - 1].kinds.get("org") if k else None
        if org is not None and org.value == "company" and _next_word(units, second, stop) >= stop:
            return stop  # Tập đoàn Hoa Cúc
        surname = self._surname(units, k, stop)
        name_left = _next_word(units, second, stop) < stop
        if surname < 0 and last in ("org", "lowerorg", "field"):
            later = self._known_tail(units, k, stop)
            if later > 0:
                return later
        if surname < 0 and name_left and (open_body or self._tail_alone(units, k, second, stop)):
            return second
        if last not in ("org", "lowerorg"):
            return k
        if surname >= 0:
            return surname
        return second if name_left else stop

    def _surname(self, units: list[Unit], k: int, stop: int) -> int:
        """The unit of the run at which a Vietnamese name begins, -1 if none does.

        Of several surnames (Hướng Phùng Hồ Văn Riah) the one from which the name stands elsewhere too.
        """
        surnames = [m for m in range(k, stop) if units[m].low in SURNAMES]
        if len(surnames) > 1:
            for m in surnames:
                if m > k and self._tail_alone(units, m - 1, m, stop):
                    return m
            if _words(units, k, stop) > SYLLABLES:  # too many for one name: Tập đoàn Hoa Cúc Trần Văn Nam
                late = [m for m in surnames if 2 <= _words(units, m, stop) <= SYLLABLES]
                return late[0] if late else surnames[0]
        return surnames[0] if surnames else -1

    def _known_tail(self, units: list[Unit], k: int, stop: int) -> int:
        """The unit from which the run ``[k:stop)`` is a name that stands elsewhere too; 0 if none is."""
        before = k
        m = _next_word(units, k, stop)
        while m < stop:
            if self._tail_alone(units, before, m, stop):
                return m
            before, m = m, _next_word(units, m, stop)
        return 0

    def _tail_alone(self, units: list[Unit], k: int, second: int, stop: int) -> bool:
        """Whether the run without its first word stands elsewhere too: then that word is no name's."""
        first = self.text[units[k].start : units[second - 1].end]
        tail = self.text[units[second].start : units[stop - 1].end]
        if not any(map(str.isspace, tail)):
            return False
        key = first, tail
        if key not in self._alone:
            self._alone[key] = self._stands_without(first, tail)
        return self._alone[key]

    def _stands_without(self, first: str, tail: str) -> bool:
        at = self.text.find(tail)
        while at >= 0:
            before = at
            while before and self.text[before - 1].isspace():
                before -= 1
            if not self.text.endswith(first, 0, before):
                return True
            at = self.text.find(tail, at + 1)
        return False


def _words(units: list[Unit], k: int, stop: int) -> int:
    """How many blank-separated words the run ``[k:stop)`` has."""
    return 1 + sum(units[m].start > units[m - 1].end for m in range(k + 1, stop))


def _next_word(units: list[Unit], k: int, stop: int) -> int:
    """The unit where the next blank-separated word of a run begins; ``stop`` if there is none."""
    return next((m for m in range(k + 1, stop) if units[m].start > units[m - 1].end), stop)
