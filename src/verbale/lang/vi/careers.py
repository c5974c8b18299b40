"""Careers: the offices, with their dates, that a biographical sentence gives a person."""

import re
from bisect import bisect_left
from operator import attrgetter
from typing import Final

from verbale.extract.cast import PERSON, Figure, Office
from verbale.lang.vi.offices import Offices, add_office
from verbale.lang.vi.refs import PEOPLE, ref_in
from verbale.lang.vi.speakers import Speakers
from verbale.lang.vi.terms import Term, held, leading_term
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit
from verbale.text.words import word_set

_START: Final = attrgetter("start")
_YEAR: Final = re.compile(r"\d{4}")
# Between the verb and the title: "giữ cương vị".
FILLERS: Final = word_set("chức vụ cương vị vai trò cả nguyên")
BEFORE_TITLE: Final = frozenset({"và", ",", "kiêm", "là", "đồng", "chức", "làm", ";", "rồi"})
PERSON_ONLY: Final = frozenset({PERSON})
PAST: Final = ("từng", "nguyên")
NEXT_REACH: Final = 14  # units from one office to the next


class Careers:
    """Reads biographical sentences: ``Ông giữ chức ... từ tháng 3/2023``, ``bà từng là ... (2017-2021)``."""

    def __init__(self, page: Page, speakers: Speakers, offices: Offices) -> None:
        self.low, self.speakers, self.offices = page.low, speakers, offices

    def read(self, sentence: Sentence, units: list[Unit], flat: list[Unit]) -> None:
        """Take the offices of one sentence; ``units`` have refs, ``flat`` are the paragraph's plain units."""
        start = _verb(units)
        if start < 0 or not self._dated(sentence):
            return
        ref = next((ref for u in units[:start] if (ref := ref_in(u, PEOPLE)) is not None), None)
        figure = self.speakers.person(ref) if ref is not None else None
        if figure is None:
            return
        first = bisect_left(flat, sentence.start, key=_START)
        inside = flat[first : bisect_left(flat, sentence.end, first, key=_START)]
        for k, unit in enumerate(inside):
            if "career" in unit.kinds:
                self._offices(sentence, inside, k, figure)

    def foretell(self, sentence: Sentence, units: list[Unit], flat: list[Unit]) -> None:
        """The office that a biographical sentence gives somebody now: they may be called by it before."""
        start = _verb(units)
        if start < 0:
            return
        named = (ref_in(u, PERSON_ONLY) for u in units[:start])
        ref = next((ref for ref in named if ref is not None), None)
        if ref is None or ref.figure is None or units[start].low.startswith(PAST):
            return
        if not self._dated(sentence):
            return
        first = bisect_left(flat, units[start].start, key=_START)
        i = first + 1
        while i < len(flat) and (flat[i].low in FILLERS or "rank" in flat[i].kinds):
            i += 1
        phrases, _ = self.offices.row(flat, i, named=True)
        if not phrases or held(self.low, phrases[-1].office.end, sentence.end).until is not None:
            return
        for phrase in phrases:
            ref.figure.calls.add(phrase.office.words)
            if phrase.key is not None and ref.figure.party is None:
                ref.figure.party, ref.figure.party_key = phrase.party, phrase.key

    def _dated(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of a time in office: a year, or ``từng``."""
        start, end = sentence.start, sentence.end
        return self.low.find("từng", start, end) >= 0 or _YEAR.search(self.low, start, end) is not None

    def _offices(self, sentence: Sentence, units: list[Unit], k: int, figure: Figure) -> None:
        """The offices after the verb at unit ``k``; those without dates of their own share the next one's."""
        lead = leading_term(self.low, sentence.start, units[k].start)
        bare: list[Office] = []
        i = k + 1
        while 0 <= i < len(units):
            if units[i].low in FILLERS or "rank" in units[i].kinds:
                i += 1
                continue
            phrases, stop = self.offices.row(units, i, named=True)
            if not phrases:
                break
            row = [p.office for p in phrases]
            term = held(self.low, row[-1].end, sentence.end)
            if term.since is None and lead is not None:
                term = lead
            for office in row:
                office.since, office.until = term
            if term.since or term.until:
                for office in bare:
                    _complete(office, term, row[-1].body)
                bare = []
            else:
                bare.extend(row)
            for office in row:
                add_office(figure, office)
                figure.calls.add(office.words)
            i = _next(units, stop)


def _verb(units: list[Unit]) -> int:
    """The first unit that tells of holding an office; -1 if none does."""
    for k, unit in enumerate(units):
        if "career" in unit.kinds and unit.ref is None:
            return k
    return -1


def _complete(office: Office, term: Term, body: str | None) -> None:
    """Give an office the dates of the next one, and a bare title its body as well."""
    office.since, office.until = office.since or term.since, office.until or term.until
    if len(office.words) == 1:
        office.body = office.body or body


def _next(units: list[Unit], k: int) -> int:
    """The index of the next title after dates and a joining word, or -1."""
    for m in range(k, min(len(units), k + NEXT_REACH)):
        unit = units[m]
        if m > k and "title" in unit.kinds and units[m - 1].low in BEFORE_TITLE:
            return m
        if unit.low in (".", ";") or "cue" in unit.kinds or "career" in unit.kinds:
            break
    return -1
