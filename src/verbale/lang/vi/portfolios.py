"""What a title is of: the parts of a body's or a portfolio's name, listed and unlisted."""

from typing import Final

from verbale.lang.vi.names import SURNAMES, SYLLABLES, hyphened, is_syllable, name_at, starts_name
from verbale.text.units import Unit
from verbale.text.words import word_set

# Kinds that bodies are named with.
PARTS: Final = frozenset({"org", "body", "state", "place", "field", "lowerorg"})
# Kinds that begin a predicate: a small part of these is none.
SMALL_VERBS: Final = frozenset({"lowerorg", "cue", "meet"})  # in small letters: no part of a body's name
COMMITTEES: Final = frozenset({"ủy ban", "ban", "nhóm", "đoàn", "cơ quan", "văn phòng"})  # called so alone
NAME_PREFIXES: Final = ("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "Al")  # of names: McKay
CLAUSE: Final = frozenset({"cue", "adv", "meet"})
# Kinds that no portfolio holds.
NO_PORTFOLIO: Final = frozenset(
    {"cue", "adv", "meet", "title", "rank", "passive", "side", "attend", "lead", "counterpart"}
)
PORTFOLIO: Final = 9  # units
PARTY_COMMITTEES: Final = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "đảng ủy", "thị ủy"})
# Surnames with which Korean and Chinese names begin in Latin letters.
EAST_ASIAN: Final = word_set(
    """kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu yoo hong
    jeon ko moon son bae baek heo nam noh ha joo woo min wang li zhang liu chen yang huang zhao wu zhou
    xu sun ma zhu hu guo he gao lin luo zheng liang xie tang deng feng yu dong xiao cheng cao yuan"""
)
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
        if units[k].low in PARTY_COMMITTEES or units[k].low.startswith("châu "):
            return True
        if not named and topical and "cue" not in kinds:  # Cố vấn chính sách đối ngoại Văn phòng ...
            m = k + 1
            while m < len(units) and not units[m].cap and "field" in units[m].kinds:
                m += 1
            after = units[m] if m < len(units) else None
            return after is not None and after.cap and (is_part(after) or starts_name(after))
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
        named = m > k and unit.cap and unit.low in SURNAMES and is_part(units[m - 1])
        if named and m + 1 < len(units) and units[m + 1].cap:
            return 0  # Bộ trưởng Ngoại giao Vũ Minh Đức
        if not unit.kinds.keys().isdisjoint(NO_PORTFOLIO) or (
            unit.kinds and not is_part(unit) and unit.low != "và"
        ):
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
            holder = units[m].low in SURNAMES and m > k + 1 and units[m + 1 : m + 2] and units[m + 1].cap
            return m if holder or "state" in units[m].kinds or "field" in units[m].kinds else 0
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


def _is_foreign(units: list[Unit]) -> bool:
    """Whether units are two or three words that no Vietnamese name has."""
    words = [u.low for u in units if u.word]
    return 2 <= len(words) <= 3 and not any(map(is_syllable, words))


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
        goes_on = follows is not None and (follows.cap or follows.kinds.keys().isdisjoint(SMALL_VERBS))
        if follows is not None and is_part(follows) and goes_on:
            return stop
        if named:
            whole = open_body or last in ("org", "lowerorg") or (len(words) == 1 and last != "title")
            return stop if whole else k
        return self._before_name(units, k, stop, last, open_body)

    def _abbreviation(self, unit: Unit) -> bool:
        """An abbreviation is a body, not a name; so is one in mixed letters (``VietTel``)."""
        raw = self.text[unit.start : unit.end]
        if len(raw) > 1 and raw.isupper():
            return True
        return raw.isalpha() and any(c.isupper() for c in raw[2:]) and not raw.startswith(NAME_PREFIXES)

    def _before_name(self, units: list[Unit], k: int, stop: int, last: str, open_body: bool) -> int:
        """Where the holder's name begins in the run ``[k:stop)``: at a surname, else after the first word."""
        if hyphened(units, k):
            return k  # a name spelt by syllables: I-gô Ba-ra-nốp
        second = _next_word(units, k, stop)
        org = units[k - 1].kinds.get("org") if k else None
        if org is not None and org.value == "company" and _next_word(units, second, stop) >= stop:
            return stop  # Tập đoàn Hoa Cúc
        surname = self._surname(units, k, stop, place=last == "lowerorg")
        name_left = _next_word(units, second, stop) < stop
        if surname < 0 and last in ("org", "lowerorg", "field"):
            later = self._known_tail(units, k, stop) or foreign_surname(units, second, stop)
            if later > 0:
                return later
        if surname < 0 and name_left and (open_body or self._tail_alone(units, k, second, stop)):
            return second
        if surname < 0 and k and units[k - 1].low in COMMITTEES and _is_foreign(units[k:stop]):
            return k  # Chủ tịch Ủy ban Kristjan Tamm
        if last not in ("org", "lowerorg"):
            return surname if open_body and surname > k else k
        if surname >= 0:
            return surname
        return second if name_left else stop

    def _surname(self, units: list[Unit], k: int, stop: int, place: bool) -> int:
        """The unit of the run at which a Vietnamese name begins, -1 if none does.

        ``place``: the run begins with the name of a place. Of several surnames (Hướng Phùng Hồ Văn Riah) the
        one from which the name stands elsewhere too.
        """
        surnames = [
            m for m in range(k, stop)
            if units[m].low in SURNAMES and (m == k or units[m].start > units[m - 1].end)
        ]  # fmt: skip
        if len(surnames) > 1:
            for m in surnames:
                if m > k and self._tail_alone(units, m - 1, m, stop):
                    return m
            if _words(units, k, stop) > SYLLABLES:  # too many for one name: Tập đoàn Hoa Cúc Trần Văn Nam
                if place:  # most places have two syllables
                    late = [m for m in surnames if m > k and _words(units, k, m) == 2 and m + 1 < stop]
                    if late:
                        return late[0]
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
        if not any(map(str.isspace, tail)) or not tail[0].isupper():
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


def foreign_surname(units: list[Unit], k: int, stop: int) -> int:
    """The unit of the run ``[k:stop)`` at which an East Asian name of two or three words begins; else 0."""
    for m in range(k, stop):
        apart = units[m].start > units[m - 1].end and (m + 1 >= stop or units[m + 1].start > units[m].end)
        if apart and units[m].low in EAST_ASIAN and 2 <= _words(units, m, stop) <= 3:
            return m
    return 0


def _words(units: list[Unit], k: int, stop: int) -> int:
    """How many blank-separated words the run ``[k:stop)`` has."""
    return 1 + sum(units[m].start > units[m - 1].end for m in range(k + 1, stop))


def _next_word(units: list[Unit], k: int, stop: int) -> int:
    """The unit where the next blank-separated word of a run begins; ``stop`` if there is none."""
    return next((m for m in range(k + 1, stop) if units[m].start > units[m - 1].end), stop)
