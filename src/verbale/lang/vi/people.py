"""Who a Vietnamese text names: people with their offices, and every phrase that later stands for somebody."""

import re
from typing import Final

from verbale.extract.cast import OFFICE, PERSON, Cast, Figure, Office, Ref
from verbale.lang.vi.bodies import Bodies
from verbale.lang.vi.leads import RANK, Lead, address, joint, pronoun, ranks, told_ranks
from verbale.lang.vi.names import name_at
from verbale.lang.vi.naming import (
    all_capitals,
    foreign_before,
    give,
    is_anothers_office,
    is_matter,
    new_subject,
    opens_clause,
)
from verbale.lang.vi.offices import Offices
from verbale.lang.vi.parties import SIDES, Side, side_at
from verbale.lang.vi.persons import (
    HOME_KEY,
    after_brackets,
    in_brackets,
    is_foreign_subject,
    is_house,
    is_next_host,
    is_next_subject,
    is_person,
    is_vietnamese,
    leads,
    seat_end,
)
from verbale.lang.vi.title_words import HEADS, Phrase
from verbale.text.page import Page
from verbale.text.units import Unit
from verbale.text.words import word_set

# Kinds with which a phrase that stands for somebody may begin in small letters; so it may with HEADS.
OPENS: Final = word_set("joint pair rank title pron side group crowd counterpart self lowerorg peer")
TOGETHER: Final = frozenset({"joint", "pair"})  # kinds with which the sides together begin
BEHIND: Final = frozenset({",", "-", "–", "("})  # between a name and the title behind it
APPOSED: Final = frozenset({",", "-", "–", ":"})  # between an office and its holder's rank
CREDITS: Final = word_set("ảnh photo nguồn tin clip video bài")  # before a name: who made it
OBJECT: Final = frozenset({"của", "với", "cho", "tới"})  # an object stands after these
PLURAL: Final = frozenset({"các", "những", "nhiều", "một số"})
PLURALS: Final = frozenset({"các ông", "các bà", "các đồng chí", "các vị", "các ông, bà", "gồm", "có"})
TURNS: Final = frozenset({*SIDES, *PLURALS, "."})  # what changes how the names after it are read
OPENING: Final = TURNS | HEADS
_OTHER_SPACE: Final = re.compile(r"[^\S ]")  # any white space but the space itself
LEADER: Final = frozenset({"#trưởng đoàn"})


class Names:
    """Finds the refs of a page, paragraph by paragraph, and fills the cast."""

    def __init__(self, page: Page, offices: Offices) -> None:
        self.page, self.text, self.offices = page, page.text, offices
        self.plain = _OTHER_SPACE.sub(" ", page.text)
        self.cast = Cast()
        self.bodies = Bodies(page.text)
        self.side: Side | None = None  # whose people the sentence lists
        self.subject: Figure | None = None  # whom the sentence names first
        self.listed = False  # names stand in a list: các ông: A, B

    def refs(self) -> list[list[Ref]]:
        """Refs of every paragraph, in order, without overlap."""
        return [self._paragraph(units) for units in self.page.flat]

    def _paragraph(self, units: list[Unit]) -> list[Ref]:
        out: list[Ref] = []
        shout = all_capitals(self.text, units)
        self.side, self.listed = None, False
        taken = 0  # the unit after the latest ref
        places = [
            i
            for i, unit in enumerate(units)
            if unit.cap or unit.low in OPENING or (unit.kinds and not OPENS.isdisjoint(unit.kinds))
        ]
        for i in places:
            if i < taken:
                continue
            if units[i].low in TURNS:
                self._turn(units, i)
                if units[i].low == ".":
                    continue
            step = None if TOGETHER.isdisjoint(units[i].kinds) else joint(units, i)
            step = step or self._someone(units, i, shout) or self.bodies.at(units, i)
            if step is not None:
                taken, ref = step
                self.subject = self.subject or ref.figure
                out.append(ref)
        return out

    def _turn(self, units: list[Unit], i: int) -> None:
        """Note whose people are listed from unit ``i`` on, a list, or a sentence's end."""
        low = units[i].low
        if low in SIDES:
            found = side_at(self.text, units, i)
            self.side = found if low.endswith("phía") else found or self.side
        elif low == ".":
            self.side, self.listed = None, False
            self.subject = None
        if low in PLURALS and i + 1 < len(units) and units[i + 1].low == ":":
            self.listed = True

    def _someone(self, units: list[Unit], i: int, shout: bool) -> tuple[int, Ref] | None:
        """A person's name with what is around it, an office, or a pronoun; ``shout``: a line in capitals."""
        if i > 1 and units[i - 1].low == ":" and units[i - 2].low in CREDITS:
            return None
        if "peer" in units[i].kinds and not shout:
            return self._counterpart(units, i)
        lead = self._lead(units, i)
        found = None if shout else name_at(self.text, units, lead.end)
        if found is not None and lead.titles and not lead.ranked:
            lead = self._holder_of_last(units, lead)
            if (seat := seat_end(self.plain, units, lead, found[0])) > lead.end:
                lead, found = self._seated(units, lead, seat), name_at(self.text, units, seat)
        if found is not None and (
            is_next_host(lead.titles, found[1])
            or (i and units[i - 1].low in OBJECT and self._is_anothers(lead.titles, found[1]))
        ):
            return self._office(units, lead._replace(titles=lead.titles[:1]))
        if i and units[i - 1].low in PLURAL and len(lead.titles) > 1:
            return self._office(units, lead._replace(titles=lead.titles[:1]))  # các nghị sĩ, Bộ trưởng A
        if found is None and not lead.titles:
            found = self._given(units, lead)
        if found is not None:
            named = self._named(units, lead, *found)
            if named is not None:
                return named
        if lead.titles:
            return None if is_matter(units, lead) else self._office(units, lead)
        if lead.ranked:
            return self._addressed(units, lead)
        return pronoun(units, i)

    def _addressed(self, units: list[Unit], lead: Lead) -> tuple[int, Ref] | None:
        """A rank without a name; who is told by a rank and a country is called as the text writes it."""
        found = address(units, lead)
        if found is not None and found[1].kind == OFFICE:
            ref = found[1]
            ref.name = self.text[ref.start : ref.start + len(ref.name)]
        return found

    def _given(self, units: list[Unit], lead: Lead) -> tuple[int, tuple[str, ...]] | None:
        """``ông Khoa``: the given name of somebody known, though the word means other things as well."""
        k = lead.end
        if not lead.ranked or k >= len(units) or not units[k].cap or " " in units[k].low:
            return None
        return (k + 1, (units[k].low,)) if self.cast.named((units[k].low,)) is not None else None

    def _lead(self, units: list[Unit], i: int) -> Lead:
        """Ranks, titles in a row, and ranks again: ``đồng chí Thứ trưởng``, ``Đại sứ, Tiến sĩ``."""
        k, female = ranks(units, i, i, None) if "rank" in units[i].kinds else (i, None)
        if k == i and "title" not in units[k].kinds and units[k].low not in HEADS:
            return Lead(i, i, [], False, None)  # most capitals are no office
        titles, behind = self.offices.row(units, k, named=False)
        end = behind
        if behind < len(units) and "rank" in units[behind].kinds:
            end, female = ranks(units, i, behind, female)
        ranked = k > i or end > behind
        if titles and not ranked and self._apposed(units, titles, behind):
            end, female = ranks(units, i, behind + 1, female)
            ranked = True
        return Lead(i, end, titles, ranked, female)

    def _counterpart(self, units: list[Unit], i: int) -> tuple[int, Ref] | None:
        """``người đồng cấp Nga Ivan Orlov``: a person named by nothing but the country."""
        k = i + 1
        state = units[k].kinds.get("state") if k < len(units) else None
        first = k if state is None else k + 1
        found = name_at(self.text, units, first)
        if found is None or len(found[1]) < 2:
            return None
        stop, words = found
        figure = self._figure(self.cast.named(words), words, (units[first].start, units[stop - 1].end))
        if self.subject is not None and self.subject is not figure:  # whose counterpart: of the same office
            figure.calls.update(
                frozenset(w for w in o.words if w[0] == "#") for o in self.subject.offices[:1]
            )
        named = units[k] if state is not None else foreign_before(units, i)
        if named is not None and figure.party_key is None:
            figure.party = self.text[named.start : named.end]
            figure.party_key = named.kinds["state"].value
        return stop, Ref(PERSON, units[i].start, units[stop - 1].end, figure.name, figure=figure)

    def _is_bare_of_another(self, title: Phrase, first: bool) -> bool:
        """Whether a bare office goes with the next subject's; the ``first`` one if somebody else has it."""
        if title.office.body is not None or len(title.office.words) > 1:
            return False
        return not first or bool(self.cast.holders(title.office.words))

    def _is_anothers(self, titles: list[Phrase], words: tuple[str, ...]) -> bool:
        """``ý kiến của Thứ trưởng, Đại sứ X nói``: a bare office that somebody else was called by before."""
        if len(titles) < 2 or titles[0].office.body is not None or len(titles[0].office.words) > 1:
            return False
        holders = self.cast.holders(titles[0].office.words)
        return bool(holders) and self.cast.named(words) not in holders

    def _holder_of_last(self, units: list[Unit], lead: Lead) -> Lead:
        """``Đặc phái viên của Tổng thống X``: X is the President, not the envoy."""
        last = lead.end - 1
        if last - 2 < lead.start or "title" not in units[last].kinds or units[last - 1].low != "của":
            return lead
        titles, end = self.offices.row(units, last, named=False)
        return Lead(last, end, titles, False, lead.female) if titles and end == lead.end else lead

    def _seated(self, units: list[Unit], lead: Lead, end: int) -> Lead:
        """``Tỉnh trưởng Karlovy Vary``: the lead with the place before unit ``end`` as part of its title."""
        last = lead.titles[-1]
        place = units[lead.end : end]
        words = last.office.words | {u.low for u in place}
        title = self.text[last.office.start : place[-1].end]
        office = Office(title, None, last.office.start, place[-1].end, words)
        titles = [*lead.titles[:-1], Phrase(office, end, last.party, last.key)]
        return lead._replace(end=end, titles=titles)

    def _apposed(self, units: list[Unit], titles: list[Phrase], k: int) -> bool:
        """Whether after a comma or dash the holder is named with a rank: ``Vụ trưởng Vụ Y, ông X``."""
        if k + 2 >= len(units) or units[k].low not in APPOSED or "rank" not in units[k + 1].kinds:
            return False
        after, _ = ranks(units, k + 1, k + 1, None)
        found = name_at(self.text, units, after)
        if found is None or len(found[1]) < 2 or self.cast.named(found[1]) is not None:
            return False
        foreign = titles[0].key not in (None, HOME_KEY)
        full = any(t.office.body is not None or len(t.office.words) > 1 for t in titles)
        return full and not (foreign and is_vietnamese(found[1]))

    def _office(self, units: list[Unit], lead: Lead) -> tuple[int, Ref]:
        """An office without a name; with a rank before it, all its titles in a row (``đồng chí A, B``)."""
        first = lead.titles[0].office
        row = "rank" in units[lead.start].kinds and not new_subject(units, lead)
        last = lead.titles[-1 if row else 0]
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
        after = after_brackets(units, stop)
        behind: list[Phrase] = []
        apposed = self._behind(units, after, lead)
        if apposed[0] and is_anothers_office(self.cast, units, *apposed, self.cast.named(words)):
            apposed = [], after
        if not (lead.titles and is_vietnamese(words) and is_foreign_subject(units, *apposed)):
            behind, after = apposed
        known = self.cast.named(words)
        if not is_person(units, lead, stop, words, known, bool(behind), self.listed):
            return None
        if known is None and not lead.ranked and is_house(self.plain, units, lead.end, stop):
            return None
        figure = self._figure(known, words, (units[lead.end].start, units[stop - 1].end))
        if units[stop : stop + 1] and units[stop].low == "(" and (spelling := in_brackets(units, stop)):
            self.cast.spell(figure, spelling)
        if figure.female is None:
            figure.female = lead.female if lead.female is not None else True if "thị" in words[1:] else None
        give(figure, lead.titles + behind)
        figure.calls.update(frozenset({RANK + rank}) for rank in told_ranks(units, lead))
        self._join_side(figure, units[lead.start].start)
        if leads(units, after):
            figure.calls.add(LEADER)
        end = max(behind[-1].office.end if behind else 0, units[after - 1].end)
        return after, Ref(PERSON, units[lead.start].start, end, figure.name, figure=figure)

    def _runs_on(self, units: list[Unit], k: int) -> bool:
        """Whether an office follows its holder's name without a comma, and no predicate follows that."""
        if "title" not in units[k].kinds or units[k - 1].low in (",", ".", ")"):
            return False
        titles, stop = self.offices.row(units, k, named=True)
        full = bool(titles) and titles[0].office.body is not None
        return full and (stop >= len(units) or units[stop].low in (",", ";", ".", ")"))

    def _join_side(self, figure: Figure, at: int) -> None:
        """A person without a party speaks for the delegation they are named in."""
        side = self.side
        if side is None or at < side.start:
            return
        if figure.party_key is None:
            figure.party, figure.party_key = side.party, side.key
        if side.one:
            self.side = None

    def _figure(self, known: Figure | None, words: tuple[str, ...], span: tuple[int, int]) -> Figure:
        longer = known is None or (len(words) >= 2 and len(words) >= len(known.words))
        if known is None or (longer and self.cast.spelt(words) is not known):
            return self.cast.add(self.text[slice(*span)], words, span)
        known.mentions.append(span)
        return known

    def _behind(self, units: list[Unit], after: int, lead: Lead) -> tuple[list[Phrase], int]:
        """Titles behind a name (``ông A, Thứ trưởng Bộ X,``), and the unit after."""
        bare = not lead.titles
        if after + 1 < len(units) and bare and units[after].cap and self._runs_on(units, after):
            return self.offices.row(units, after, named=True, bare=bare)
        if after + 1 >= len(units) or units[after].low not in BEHIND:
            return [], after
        titles, stop = self.offices.row(units, after + 1, named=True, bare=bare)
        if not titles:
            return [], after
        if is_next_subject(units, titles, stop) and not (bare and opens_clause(units, lead.start)):
            return [], after
        if len(titles) > 1 and is_next_subject(units, titles[-1:], stop):
            keep = len(titles) - 1  # ông A, Cao ủy X, Thứ trưởng khẳng định
            while keep and self._is_bare_of_another(titles[keep - 1], keep == 1):
                keep -= 1
            if not keep:
                return [], after
            titles, stop = titles[:keep], titles[keep - 1].end
        if units[after].low == "(" and stop < len(units) and units[stop].low == ")":
            stop += 1
        return titles, stop
