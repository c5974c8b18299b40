"""What is around a name: whose the offices beside it are, and what they tell of the person."""

from typing import Final

from verbale.extract.cast import Cast, Figure
from verbale.lang.vi.leads import Lead
from verbale.lang.vi.offices import add_office
from verbale.lang.vi.persons import HOME_KEY
from verbale.lang.vi.title_words import Phrase
from verbale.text.units import Unit

BEFORE_SUBJECT: Final = frozenset({",", ".", "-", "–", "•", "*", "+"})
SUBJECT_REACH: Final = 20  # units
COUNTERPART_REACH: Final = 14  # units before a counterpart in which the country is named


def new_subject(units: list[Unit], lead: Lead) -> bool:
    """``Cảm ơn Ngài Tổng thống, Thủ tướng khẳng định``: the second office is that of the next subject."""
    if lead.start == 0 or len(lead.titles) < 2 or lead.end >= len(units):
        return False
    governed = not units[lead.start - 1].kinds.keys().isdisjoint({"cue", "prep"})
    return governed and not units[lead.end].kinds.keys().isdisjoint({"cue", "adv", "meet"})


def foreign_before(units: list[Unit], i: int) -> Unit | None:
    """The latest foreign state that the sentence names before unit ``i``."""
    for unit in reversed(units[max(0, i - COUNTERPART_REACH) : i]):
        if unit.low in (".", ";"):
            return None
        if "state" in unit.kinds and unit.kinds["state"].value != HOME_KEY:
            return unit
    return None


def give(figure: Figure, titles: list[Phrase]) -> None:
    """Give a person the offices of these titles, and the party that they tell."""
    for phrase in titles:
        figure.calls.add(phrase.office.words)
        if phrase.key is not None and (figure.party is None or figure.party_key == HOME_KEY):
            figure.party, figure.party_key = phrase.party, phrase.key
        add_office(figure, phrase.office)


def all_capitals(text: str, units: list[Unit]) -> bool:
    """Whether a paragraph of more than three words is in capitals."""
    words = 0
    for u in units:
        if u.word and not u.low[0].isdigit():
            if not text[u.start : u.end].isupper():
                return False  # nearly always the first or second word
            words += 1
    return words > 3


def is_anothers_office(
    cast: Cast, units: list[Unit], titles: list[Phrase], stop: int, known: Figure | None
) -> bool:
    """``của GS A, Phó Giám đốc B bày tỏ``: behind a name the office of somebody else, who is the subject.

    ``stop``: the unit after the titles; ``known``: the person named, if the text named them before.
    """
    if len(titles) != 1 or stop >= len(units) or units[stop].kinds.keys().isdisjoint({"cue", "adv"}):
        return False
    holders = cast.holders(titles[0].office.words)
    return bool(holders) and titles[0].office.body is not None and known is not None and known not in holders


def is_matter(units: list[Unit], lead: Lead) -> bool:
    """``hệ thống quản lý thông tin``: a title in small letters that is a field as well, inside a clause."""
    unit = units[lead.start]
    if unit.cap or lead.ranked or lead.end - lead.start > 1 or "field" not in unit.kinds or not lead.start:
        return False
    before = units[lead.start - 1]
    return before.word and before.ref is None and not before.kinds


def opens_clause(units: list[Unit], i: int) -> bool:
    """``Cùng ngày, ông A, Bộ trưởng đã tiếp``: whether a name at unit ``i`` is the subject.

    So it is where a pause stands before it and no verb in the sentence, so that no other can be.
    """
    if i and units[i - 1].low not in BEFORE_SUBJECT and "time" not in units[i - 1].kinds:
        return False
    for k in range(i - 1, max(-1, i - SUBJECT_REACH), -1):
        if units[k].low == ".":
            return True
        if not units[k].kinds.keys().isdisjoint({"cue", "meet", "attend", "passive", "rank", "side"}):
            return False
    return i < SUBJECT_REACH
