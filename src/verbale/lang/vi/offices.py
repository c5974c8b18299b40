"""Offices in a row (``Phó Thủ tướng kiêm Bộ trưởng Bộ X``), and the offices that a figure has."""

from itertools import pairwise
from typing import Final

from verbale.extract.cast import Figure, Office
from verbale.lang.vi.names import name_at, starts_name
from verbale.lang.vi.portfolios import Capitals
from verbale.lang.vi.title_words import Phrase, begins_title
from verbale.lang.vi.titles import TitleReader
from verbale.text.fold import fold
from verbale.text.units import Unit

JOINING: Final = frozenset({",", "kiêm", "và", "-", "–", "đồng thời"})  # between two titles of one person
DOUBLED: Final = frozenset({"kiêm", "đồng thời", "là"})  # after one of those
CROWD: Final = frozenset({"đại diện", "thành viên", "chuyên gia", "nghiên cứu viên"})
# Offices that need no body, and so do not share the next one's.
WHOLE: Final = ("thủ tướng", "tổng thống", "chủ tịch nước", "tổng bí thư", "trợ lý bộ trưởng", "ngoại trưởng")
MOST_TITLES: Final = 12  # in a row; nobody holds more, and a line of nothing else must not take for ever


class Offices:
    """Reads the title phrases of one text."""

    def __init__(self, text: str) -> None:
        self.text, self.capitals = text, Capitals(text)

    def row(self, units: list[Unit], i: int, named: bool, bare: bool = False) -> tuple[list[Phrase], int]:
        """All title phrases in a row from unit ``i`` (``A, B kiêm C``), and the index after them.

        ``A kiêm B + body`` shares the body. With ``named`` a phrase that is followed by a name of its own
        is not taken; without, nothing after ``và`` is. ``bare``: the name before has no title of its own.
        """
        phrases: list[Phrase] = []
        k = i
        while k >= 0 and begins_title(units, k) and len(phrases) < MOST_TITLES:
            phrase = TitleReader(self.capitals, units, k, named, bare).read()
            if named and self._has_name(units, phrase):
                while phrases and phrases[-1].office.body is None and len(phrases[-1].office.words) == 1:
                    phrases.pop()  # ông A, Tổng Bí thư, Chủ tịch nước B
                break
            if phrases and _is_crowd(units, k):
                break
            phrases.append(phrase)
            k = _next_title(units, phrase.end, named)
        if not phrases:
            return phrases, i
        _share_body(phrases, units, i)
        return phrases, phrases[-1].end

    def _has_name(self, units: list[Unit], phrase: Phrase) -> bool:
        k = phrase.end
        while k < len(units) and "rank" in units[k].kinds:
            k += 1
        if k >= len(units) or units[k].start - units[k - 1].end > 1 or not starts_name(units[k]):
            return False
        return name_at(self.text, units, k) is not None


def _next_title(units: list[Unit], k: int, named: bool) -> int:
    """Where the next title of a row that so far ends before unit ``k`` would begin; -1 if none can."""
    if k + 1 >= len(units) or units[k].low not in JOINING:
        return -1
    k += 1
    if units[k].low in DOUBLED and k + 1 < len(units):
        k += 1
    return -1 if units[k - 1].low == "và" and not named else k


def _is_crowd(units: list[Unit], k: int) -> bool:
    """``và đại diện các đơn vị``: others, no further office."""
    return units[k].low in CROWD and not units[k].cap


def _share_body(phrases: list[Phrase], units: list[Unit], i: int) -> None:
    for first, second in pairwise(phrases):
        a, b = first.office, second.office
        if a.body is not None or len(a.words) > 1 or not b.body or fold(a.title).endswith(WHOLE):
            continue
        if any(u.low == "kiêm" and a.end <= u.start <= b.start for u in units[i : second.end]):
            a.body = b.body
            first.party, first.key = second.party, second.key


def _shortens(office: Office, known: Office) -> bool:
    """Whether a bare title is the beginning of a known one: ``Tham tán`` of ``Tham tán Thương mại``."""
    if office.body is not None or len(office.words) > 1:
        return False
    (head,) = office.words
    return any(word.startswith(head + " ") for word in known.words)


def add_office(figure: Figure, office: Office) -> None:
    """Note an office unless the figure has it already; a fuller wording replaces a shorter one."""
    for n, known in enumerate(figure.offices):
        if office.words <= known.words or _shortens(office, known):
            known.since, known.until = known.since or office.since, known.until or office.until
            return
        heads = {w for w in office.words if w[0] == "#"} & known.words
        if heads and known.words <= office.words:
            office.since, office.until = office.since or known.since, office.until or known.until
            figure.offices[n] = office
            return
    figure.offices.append(office)
