"""Who a Vietnamese text names: people with their offices, and every phrase that later stands for somebody."""

from typing import Final, NamedTuple

from verbale.extract.cast import BOTH, OFFICE, PERSON, PRONOUN, Cast, Figure, Ref
from verbale.lang.vi.bodies import Bodies
from verbale.lang.vi.names import NO_NAME, SURNAMES, name_at, starts_name
from verbale.lang.vi.offices import Offices, add_office
from verbale.lang.vi.portfolios import is_part
from verbale.lang.vi.titles import HEADS, Phrase
from verbale.text.fold import fold
from verbale.text.page import Page
from verbale.text.units import Unit

HOME: Final = "Việt Nam"
HOME_KEY: Final = "Viet Nam"
GENDERS: Final = {"m": False, "f": True}  # values of ranks and pronouns: whether a woman is meant
# Kinds with which a phrase that stands for somebody may begin in small letters.
OPENS: Final = frozenset(
    {"joint", "pair", "rank", "title", "pron", "side", "group", "crowd", "counterpart", "self", "lowerorg"}
)
# What a name is the subject of.
AFTER_NAME: Final = frozenset({"cue", "meet", "adv", "passive", "lead", "neg"})
# Single capitals of these kinds are no given names.
NO_PERSON: Final = frozenset({"side", "counterpart", "org"})
ADDRESSES: Final = frozenset({"ông", "bà", "đồng chí", "ngài", "anh", "chị"})  # ranks that alone are pronouns
BEHIND: Final = frozenset({",", "-", "–", "("})  # between a name and the title behind it
IN_BRACKET: Final = frozenset({"-", "de", "van", "von"})  # small words of a name's other spelling
BRACKET: Final = 8  # units
APPOSED: Final = frozenset({",", "-", "–", ":"})  # between an office and its holder's rank
HOLDERS: Final = ADDRESSES | {"gs", "ts", "pgs", "gs.ts", "pgs.ts", "tiến sĩ", "giáo sư", "gs,ts", "pgs,ts"}
CREDITS: Final = frozenset({"ảnh", "photo", "nguồn", "tin", "clip", "video", "bài"})  # before a name: who made it
HOUSES: Final = ("Công ty ", "Tập đoàn ", "Ngân hàng ", "Hãng ", "Quỹ ", "Đại học ", "Trường ")
LEADER: Final = frozenset({"#trưởng đoàn"})
KOREAN: Final = frozenset({"kim", "ho", "na", "ma", "lim", "cao", "y", "siu", "tan", "lung", "la", "yi"})
# Bodies whose people speak for no state.
PRIVATE: Final = (
    "công ty", "tập đoàn", "tổng công ty", "ngân hàng tmcp", "hiệp hội", "câu lạc bộ", "phòng thương mại", "quỹ ",
    "hãng",
)  # fmt: skip
MOST_RANKS: Final = 24  # units before a name; titles in between are counted too


class Lead(NamedTuple):
    """What stands before a name: the phrase's first unit, the unit after its titles, and what they tell."""

    start: int
    end: int
    titles: list[Phrase]
    ranked: bool
    female: bool | None


def _is_vietnamese(words: tuple[str, ...]) -> bool:
    return words[0] in SURNAMES and 2 <= len(words) <= 4


def _is_next_host(titles: list[Phrase], words: tuple[str, ...]) -> bool:
    """``tiếp Đại sứ Lào, Thứ trưởng Trần Văn Nam nói``: two officials, the first of them not named."""
    if len(titles) < 2 or not _is_vietnamese(words):
        return False
    return titles[0].key not in (None, HOME_KEY) and titles[-1].key in (None, HOME_KEY)


class Names:
    """Finds the refs of a page, paragraph by paragraph, and fills the cast."""

    def __init__(self, page: Page, offices: Offices) -> None:
        self.page, self.text, self.offices = page, page.text, offices
        self.cast = Cast()
        self.bodies = Bodies(page.text)

    def refs(self) -> list[list[Ref]]:
        """Refs of every paragraph, in order, without overlap."""
        return [self._paragraph(units) for units in self.page.flat]

    def _paragraph(self, units: list[Unit]) -> list[Ref]:
        out: list[Ref] = []
        shout = _all_capitals(self.text, units)
        i, n = 0, len(units)
        while i < n:
            unit = units[i]
            step = None
            if unit.word and (unit.cap or (unit.kinds and _may_open(unit))):
                step = _joint(units, i) or self._someone(units, i, shout) or self.bodies.at(units, i)
            if step is None:
                i += 1
                continue
            i, ref = step
            out.append(ref)
        return out

    def _someone(self, units: list[Unit], i: int, shout: bool) -> tuple[int, Ref] | None:
        """A person's name with what is around it, an office, or a pronoun; ``shout``: a line in capitals."""
        if i > 1 and units[i - 1].low == ":" and units[i - 2].low in CREDITS:
            return None
        lead = self._lead(units, i)
        found = None if shout else name_at(self.text, units, lead.end)
        if found is not None and _is_next_host(lead.titles, found[1]):
            return self._office(units, lead._replace(titles=lead.titles[:1]))
        if found is not None:
            named = self._named(units, lead, *found)
            if named is not None:
                return named
        if lead.titles:
            return self._office(units, lead)
        if lead.ranked:
            return _address(units, lead)
        return _pronoun(units, i)

    def _lead(self, units: list[Unit], i: int) -> Lead:
        """Ranks, titles in a row, and ranks again: ``đồng chí Thứ trưởng``, ``Đại sứ, Tiến sĩ``."""
        k, female = _ranks(units, i, i, None)
        titles, behind = self.offices.row(units, k, named=False)
        end, female = _ranks(units, i, behind, female)
        ranked = k > i or end > behind
        if titles and not ranked and self._apposed(units, titles, behind):
            end, female = _ranks(units, i, behind + 1, female)
            ranked = True
        return Lead(i, end, titles, ranked, female)

    def _apposed(self, units: list[Unit], titles: list[Phrase], k: int) -> bool:
        """Whether after a comma or dash the holder is named with a rank: ``Vụ trưởng Vụ Y, ông X``."""
        if k + 2 >= len(units) or units[k].low not in APPOSED or units[k + 1].low not in HOLDERS:
            return False
        after, _ = _ranks(units, k + 1, k + 1, None)
        found = name_at(self.text, units, after)
        if found is None or len(found[1]) < 2 or self.cast.named(found[1]) is not None:
            return False
        foreign = titles[0].key not in (None, HOME_KEY)
        full = titles[0].office.body is not None or len(titles[0].office.words) > 1
        return full and not (foreign and _is_vietnamese(found[1]))

    def _office(self, units: list[Unit], lead: Lead) -> tuple[int, Ref]:
        """An office without a name; with a rank before it, all its titles in a row (``đồng chí A, B``)."""
        first = lead.titles[0].office
        last = lead.titles[-1 if "rank" in units[lead.start].kinds else 0]
        name = self.text[first.start : first.end]
        start = units[lead.start].start
        ref = Ref(
            OFFICE, start, last.office.end, name, first.words, female=lead.female, key=lead.titles[0].key
        )
        return last.end, ref

    def _named(
        self, units: list[Unit], lead: Lead, stop: int, words: tuple[str, ...]
    ) -> tuple[int, Ref] | None:
        """A person whose name, these words, ends before unit ``stop``; None if it is no name after all."""
        after = _after_brackets(units, stop)
        behind, after = self._behind(units, after)
        known = self.cast.named(words)
        if not _is_person(units, lead, stop, words, known, bool(behind)):
            return None
        if known is None and not lead.ranked and self._is_house(units, lead.end, stop):
            return None
        figure = self._figure(known, words, (units[lead.end].start, units[stop - 1].end))
        if figure.female is None:
            figure.female = lead.female if lead.female is not None else True if "thị" in words[1:] else None
        _give(figure, lead.titles + behind)
        if _leads(units, after):
            figure.calls.add(LEADER)
        end = max(behind[-1].office.end if behind else 0, units[after - 1].end)
        return after, Ref(PERSON, units[lead.start].start, end, figure.name, figure=figure)

    def _is_house(self, units: list[Unit], k: int, stop: int) -> bool:
        """Whether capitals are an abbreviation and more, or what a house in the text is called."""
        first = self.text[units[k].start : units[k].end]
        if len(first) > 3 and first.isupper() and not self.text[units[stop - 1].start : units[stop - 1].end].isupper():
            return units[k].low not in SURNAMES
        if units[k].low in SURNAMES:
            return False
        name = self.text[units[k].start : units[stop - 1].end]
        return any(house + name in self.text for house in HOUSES)

    def _figure(self, known: Figure | None, words: tuple[str, ...], span: tuple[int, int]) -> Figure:
        if known is None or (len(words) >= 2 and len(words) >= len(known.words)):
            return self.cast.add(self.text[slice(*span)], words, span)
        known.mentions.append(span)
        return known

    def _behind(self, units: list[Unit], after: int) -> tuple[list[Phrase], int]:
        """Titles behind a name (``ông A, Thứ trưởng Bộ X,``), and the unit after them."""
        if after + 1 >= len(units) or units[after].low not in BEHIND:
            return [], after
        titles, stop = self.offices.row(units, after + 1, named=True)
        if not titles or _is_next_subject(units, titles, stop):
            return [], after
        if units[after].low == "(" and stop < len(units) and units[stop].low == ")":
            stop += 1
        return titles, stop


def _leads(units: list[Unit], after: int) -> bool:
    """``do ông X làm trưởng đoàn``: X is later called the head of the delegation."""
    rest = units[after : after + 2]
    return any("lead" in u.kinds for u in rest[:1] if u.word) or (
        len(rest) == 2 and rest[0].low == "," and "lead" in rest[1].kinds
    )


def _may_open(unit: Unit) -> bool:
    """Whether a phrase that stands for somebody may begin with a word in small letters."""
    return not unit.kinds.keys().isdisjoint(OPENS) or unit.low in HEADS


def _joint(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    """The sides together: ``hai bên``, ``hai Bộ trưởng``, ``hai ông``."""
    unit = units[i]
    if "joint" in unit.kinds:
        return i + 1, Ref(BOTH, unit.start, unit.end, unit.low, plural=True)
    if "pair" not in unit.kinds or i + 1 >= len(units):
        return None
    k = i + 1
    ranked = "rank" in units[k].kinds
    if ranked and k + 1 < len(units):
        k += 1
    if units[k].low in HEADS and k + 1 < len(units) and "title" in units[k + 1].kinds:
        k += 1
    if "title" in units[k].kinds:
        k += 1
        while k < len(units) and units[k].cap and is_part(units[k]) and units[k].low != "số":
            k += 1
    elif ranked and not starts_name(units[k]):
        k = i + 2
    elif "org" in units[k].kinds and units[k].cap:
        k += 1
    else:
        return None
    return k, Ref(BOTH, unit.start, units[k - 1].end, unit.low, plural=True)


def _ranks(units: list[Unit], start: int, k: int, female: bool | None) -> tuple[int, bool | None]:
    """The index after the ranks at unit ``k`` (``GS.TS``, ``đồng chí``), and whether they tell of a woman."""
    while k < min(len(units), start + MOST_RANKS) and "rank" in units[k].kinds:
        female = GENDERS.get(units[k].kinds["rank"].value, female)
        k += 1
        glued = k + 1 < len(units) and units[k + 1].start == units[k].end
        if glued and units[k].low in (",", ".") and "rank" in units[k + 1].kinds:
            k += 1
    return k, female


def _address(units: list[Unit], lead: Lead) -> tuple[int, Ref] | None:
    """A rank without a name: a pronoun (``ông nói``), or with a country its envoy (``ông người Đức nói``)."""
    start, k = units[lead.start], lead.end
    follows = units[k] if k < len(units) else None
    alone = k - lead.start == 1
    pronoun = k, Ref(PRONOUN, start.start, start.end, start.low, female=lead.female)
    if alone and follows is not None and ("cue" in follows.kinds or "adv" in follows.kinds):
        return pronoun
    envoy = _countryman(units, lead)
    if envoy is not None:
        return envoy
    described = follows is not None and follows.low == "người" and k + 1 < len(units)
    return pronoun if alone and not described and ("pron" in start.kinds or start.low in ADDRESSES) else None


def _countryman(units: list[Unit], lead: Lead) -> tuple[int, Ref] | None:
    start, k = units[lead.start], lead.end
    if k + 1 < len(units) and units[k].low == "người":
        k += 1
    if k + 1 >= len(units) or "state" not in units[k].kinds or start.low == "đồng chí":
        return None
    if "cue" not in units[k + 1].kinds and "adv" not in units[k + 1].kinds:
        return None
    words = frozenset({"=" + units[k].kinds["state"].value})
    return k + 1, Ref(OFFICE, start.start, units[k].end, start.low, words, female=lead.female)


def _pronoun(units: list[Unit], i: int) -> tuple[int, Ref] | None:
    unit = units[i]
    if "pron" not in unit.kinds:
        return None
    if unit.low == "người đứng đầu" and i + 1 < len(units) and "org" in units[i + 1].kinds:
        return i + 2, Ref(PRONOUN, unit.start, units[i + 1].end, unit.low)
    return i + 1, Ref(PRONOUN, unit.start, unit.end, unit.low, female=GENDERS.get(unit.kinds["pron"].value))


def _after_brackets(units: list[Unit], after: int) -> int:
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


def _closing(units: list[Unit], k: int, reach: int) -> int:
    """The unit that closes a bracket which opens at unit ``k``; 0 if none opens there or it stays open."""
    if k + 2 >= len(units) or units[k].low != "(":
        return 0
    return next((m for m in range(k + 1, min(len(units), k + reach)) if units[m].low == ")"), 0)


def _is_next_subject(units: list[Unit], behind: list[Phrase], k: int) -> bool:
    """``... gặp ông A, Phó Thủ tướng nhấn mạnh``: a bare title before a verb is that verb's subject."""
    last = behind[-1].office
    bare = len(behind) == 1 and last.body is None and len(last.words) == 1
    return bare and k < len(units) and not units[k].kinds.keys().isdisjoint({"cue", "meet", "adv"})


def _is_person(
    units: list[Unit], lead: Lead, stop: int, words: tuple[str, ...], known: Figure | None, titled: bool
) -> bool:
    """Whether capitals are a person's name, by what stands around them; ``titled``: a title stands behind."""
    k, led = lead.end, lead.ranked or bool(lead.titles)
    if len(words) >= 2:
        return known is not None or led or (titled and not _within(units, k)) or _bare(units, k, stop, words)
    if known is not None:
        return lead.ranked or units[k].kinds.keys().isdisjoint(NO_PERSON)
    # One capital word after a title is rather a place or a house than a person, unless a verb follows.
    follows = units[k + 1] if k + 1 < len(units) else None
    return led and follows is not None and not follows.kinds.keys().isdisjoint(AFTER_NAME)


def _within(units: list[Unit], k: int) -> bool:
    """Whether capitals go on the name of a place or body before them (``phường Nam Đông Hà``)."""
    return k > 0 and (is_part(units[k - 1]) or (units[k - 1].cap and units[k - 1].word))


def _bare(units: list[Unit], k: int, stop: int, words: tuple[str, ...]) -> bool:
    """A full Vietnamese name before a verb needs no title."""
    if units[k].low not in SURNAMES or len(words) > 4 or stop >= len(units):
        return False
    return ("cue" in units[stop].kinds or "meet" in units[stop].kinds) and (k == 0 or not units[k - 1].cap)


def _give(figure: Figure, titles: list[Phrase]) -> None:
    for phrase in titles:
        figure.calls.add(phrase.office.words)
        if phrase.key is not None and (figure.party is None or figure.party_key == HOME_KEY):
            figure.party, figure.party_key = phrase.party, phrase.key
        add_office(figure, phrase.office)


def settle_parties(cast: Cast) -> None:
    """People with Vietnamese names and no other party speak for Viet Nam if they hold an office of state."""
    for figure in cast.figures:
        if figure.party is not None or not _sounds_vietnamese(figure) or not figure.offices:
            continue
        if all(o.body is not None and fold(o.body).startswith(PRIVATE) for o in figure.offices):
            continue
        if not any("#chủ tịch" in o.words and any(w[0] == "=" for w in o.words) for o in figure.offices):
            figure.party, figure.party_key = HOME, HOME_KEY


def _sounds_vietnamese(figure: Figure) -> bool:
    """A Vietnamese surname, and given names that may be (not ``Kim Min Ho``, ``Lee Min Woo``)."""
    if figure.words[0] not in SURNAMES:
        return False
    return figure.words[0] not in KOREAN or any(not w.isascii() for w in figure.words)


def _all_capitals(text: str, units: list[Unit]) -> bool:
    letters = [u for u in units if u.word and not u.low[0].isdigit()]
    return len(letters) > 3 and all(text[u.start : u.end].isupper() for u in letters)
