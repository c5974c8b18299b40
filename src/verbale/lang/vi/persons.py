"""Whether capitals are a person's name, by what stands around them."""

from typing import Final

from verbale.extract.cast import Figure
from verbale.lang.vi.leads import Lead
from verbale.lang.vi.names import NO_NAME, PHRASES, SURNAMES
from verbale.lang.vi.portfolios import is_part
from verbale.lang.vi.title_words import Phrase
from verbale.text.fold import fold
from verbale.text.units import Unit

RELATIONS: Final = frozenset(
    {"việt", "trung", "lào", "mỹ", "nga", "nhật", "hàn", "pháp", "ấn", "đức", "xô", "séc"}
)
LIST_MARKS: Final = frozenset({":", ",", ";", "và"})  # before a name in a list
HOME_KEY: Final = "Viet Nam"
# What a name is the subject of.
AFTER_NAME: Final = frozenset({"cue", "meet", "adv", "passive", "lead", "neg"})
# Single capitals of these kinds are no given names.
NO_PERSON: Final = frozenset({"side", "counterpart", "org"})
PLANS: Final = frozenset({"dự kiến", "dự", "có", "sẽ"})  # what a new subject goes on with
IN_BRACKET: Final = frozenset({"-", "de", "van", "von"})  # small words of a name's other spelling
# Offices of a place, and what stands before the place's name.
LOCAL: Final = ("tỉnh trưởng", "thị trưởng", "thống đốc", "đô trưởng", "bang trưởng", "quận trưởng")
PLACED: Final = ("tại", "ở", "tỉnh", "thành phố", "bang", "vùng", "giữa", "đến", "thăm", "TP", "TP.", "hạt")
SEATED: Final = 3  # units of a place and a name at the least
BRACKET: Final = 8  # units
HOUSES: Final = ("Công ty ", "Tập đoàn ", "Ngân hàng ", "Hãng ", "Quỹ ", "Đại học ", "Trường ")


def is_vietnamese(words: tuple[str, ...]) -> bool:
    return words[0] in SURNAMES and 2 <= len(words) <= 4


def is_next_host(titles: list[Phrase], words: tuple[str, ...]) -> bool:
    """``tiếp Đại sứ Lào, Thứ trưởng Trần Văn Nam nói``: two officials, the first of them not named."""
    if len(titles) > 1 and _deputies(titles[0], titles[1]):
        return True  # thừa ủy quyền của Thủ tướng, Phó Thủ tướng X
    if len(titles) < 2 or not is_vietnamese(words):
        return False
    return titles[0].key not in (None, HOME_KEY) and titles[-1].key in (None, HOME_KEY)


def _deputies(first: Phrase, second: Phrase) -> bool:
    """Whether the second office is the deputy of the first, so that two people hold them."""
    heads = [w[1:] for w in first.office.words if w[0] == "#"]
    return len(first.office.words) == 1 and any(f"#phó {h}" in second.office.words for h in heads)


def is_person(
    units: list[Unit],
    lead: Lead,
    stop: int,
    words: tuple[str, ...],
    known: Figure | None,
    titled: bool,
    listed: bool = False,
) -> bool:
    """Whether capitals are a person's name, by what stands around them.

    ``titled``: a title stands behind; ``listed``: in a list of people (``các ông: A, B``).
    """
    k, led = lead.end, lead.ranked or bool(lead.titles)
    if k + 2 < stop and units[k + 1].low in ("-", "–") and {units[k].low, units[k + 2].low} <= RELATIONS:
        return False  # Việt-Trung
    if listed and is_vietnamese(words) and units[k - 1].low in LIST_MARKS:
        return True
    if len(words) >= 2:
        return known is not None or led or (titled and not _within(units, k)) or _bare(units, k, stop, words)
    if known is not None:
        return lead.ranked or units[k].kinds.keys().isdisjoint(NO_PERSON)
    # One capital word after a title is rather a place or a house than a person, unless a verb follows.
    follows = units[k + 1] if k + 1 < len(units) else None
    return led and follows is not None and not follows.kinds.keys().isdisjoint(AFTER_NAME)


def _within(units: list[Unit], k: int) -> bool:
    """Whether capitals go on the name of a place or body before them (``phường Nam Đông Hà``)."""
    if not k or not units[k - 1].kinds.keys().isdisjoint(PHRASES):
        return False
    return is_part(units[k - 1]) or (units[k - 1].cap and units[k - 1].word)


def _bare(units: list[Unit], k: int, stop: int, words: tuple[str, ...]) -> bool:
    """A full Vietnamese name before a verb needs no title."""
    if units[k].low not in SURNAMES or len(words) > 4 or stop >= len(units):
        return False
    return ("cue" in units[stop].kinds or "meet" in units[stop].kinds) and (k == 0 or not units[k - 1].cap)


def is_next_subject(units: list[Unit], behind: list[Phrase], k: int) -> bool:
    """``... gặp ông A, Phó Thủ tướng nhấn mạnh``: a bare title before a verb is that verb's subject."""
    last = behind[-1].office
    bare = len(behind) == 1 and last.body is None and len(last.words) == 1
    return bare and k < len(units) and not units[k].kinds.keys().isdisjoint({"cue", "meet", "adv"})


def is_foreign_subject(units: list[Unit], behind: list[Phrase], k: int) -> bool:
    """``... của Bộ trưởng Trần Văn Nam, Ngoại trưởng Lào sẽ thăm``: the foreigner is the next subject."""
    if not behind or behind[0].key in (None, HOME_KEY) or k >= len(units):
        return False
    return units[k].low in PLANS or not units[k].kinds.keys().isdisjoint({"cue", "meet", "adv"})


def after_brackets(units: list[Unit], after: int) -> int:
    """Step over brackets: a name's other spelling, and its place in a picture (``(thứ hai từ trái)``)."""
    close = _closing(units, after, BRACKET)
    inside = units[after + 1 : close]
    if (
        inside
        and inside[0].kinds.keys().isdisjoint(NO_NAME)
        and all(u.cap or u.low in IN_BRACKET for u in inside)
    ):
        after = close + 1
        close = _closing(units, after, BRACKET)
    small = close and close - after < BRACKET - 1 and not units[after + 1].cap
    if small and close + 1 < len(units) and not units[close + 1].kinds.keys().isdisjoint(AFTER_NAME):
        return close + 1
    return after


def in_brackets(units: list[Unit], k: int) -> tuple[str, ...]:
    """The words of a name's other spelling in brackets at unit ``k``: two capitals at the least, or none."""
    inside = units[k + 1 : _closing(units, k, BRACKET)]
    named = len(inside) > 1 and all(u.cap and not u.kinds for u in inside)
    return tuple(u.low for u in inside) if named else ()


def _closing(units: list[Unit], k: int, reach: int) -> int:
    """The unit that closes a bracket which opens at unit ``k``; 0 if none opens there or it stays open."""
    if k + 2 >= len(units) or units[k].low != "(":
        return 0
    return next((m for m in range(k + 1, min(len(units), k + reach)) if units[m].low == ")"), 0)


def leads(units: list[Unit], after: int) -> bool:
    """``do ông X làm trưởng đoàn``: X is later called the head of the delegation."""
    rest = units[after : after + 2]
    return any("lead" in u.kinds for u in rest[:1] if u.word) or (
        len(rest) == 2 and rest[0].low == "," and "lead" in rest[1].kinds
    )


def seat_end(text: str, units: list[Unit], lead: Lead, stop: int) -> int:
    """``Tỉnh trưởng Karlovy Vary Jan Novák``: the unit after the place, where the text elsewhere shows that
    the first capitals behind the office are one; else where the name begins."""
    title = lead.titles[-1].office
    if title.body is not None or stop - lead.end < SEATED or not fold(title.title).endswith(LOCAL):
        return lead.end
    for k in range(stop - 2, lead.end, -1):
        place = text[units[lead.end].start : units[k - 1].end]
        if any(f"{word} {place}" in text for word in PLACED):
            return k
    return lead.end


def is_house(text: str, units: list[Unit], k: int, stop: int) -> bool:
    """Whether capitals are an abbreviation and more, or what a house in the text is called."""
    first = text[units[k].start : units[k].end]
    if len(first) > 3 and first.isupper() and not text[units[stop - 1].start : units[stop - 1].end].isupper():
        return units[k].low not in SURNAMES
    if units[k].low in SURNAMES:
        return False
    name = text[units[k].start : units[stop - 1].end]
    return any(house + name in text for house in HOUSES)
