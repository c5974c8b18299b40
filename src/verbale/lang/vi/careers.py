"""Careers: the offices, with their dates, that a biographical sentence gives a person."""

import re
from bisect import bisect_left
from operator import attrgetter
from typing import Final

from verbale.extract import cast as c
from verbale.lang.vi.offices import titles_at
from verbale.lang.vi.people import add_office
from verbale.lang.vi.speakers import Speakers
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

_START: Final = attrgetter("start")
_MONTH: Final = r"(?:tháng\s*)?(\d{1,2})\s*[/.\-]\s*(\d{4})"
_SPAN: Final = re.compile(r"\s*\(\s*(?:từ\s*)?(\d{4})\s*[-–]\s*(\d{4}|nay)\s*\)")
_SINCE_TO: Final = re.compile(r"\s*(?:,\s*)?(?:trong\s+)?(?:từ|giai đoạn)\s+(?:năm\s+)?(\d{4})\s*(?:đến|tới|[-–])\s*(?:năm\s+)?(\d{4})")
_MONTHS_TO: Final = re.compile(r"\s*(?:từ)\s+" + _MONTH + r"\s*(?:đến|tới|[-–])\s*" + _MONTH)
_SINCE_MONTH: Final = re.compile(r"\s*(?:,\s*)?(?:từ|vào|kể từ)\s+" + _MONTH)
_SINCE_YEAR: Final = re.compile(r"\s*(?:,\s*)?(?:từ|vào|kể từ|hồi)\s+(?:năm\s+)?(\d{4})(?!\d)")
_MONTH_WORDS: Final = re.compile(r"\s*(?:,\s*)?(?:từ|vào|kể từ)\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_LEADING: Final = re.compile(
    r"(?:từ|giai đoạn)\s+(?:năm\s+)?(\d{4})\s*(?:đến|tới|[-–])\s*(?:năm\s+)?(\d{4})|từ\s+" + _MONTH + r"|từ\s+(?:năm\s+)?(\d{4})"
)


def _month(month: str, year: str) -> str:
    return f"{year}-{int(month):02d}"


def held(low: str, at: int, end: int) -> tuple[str | None, str | None]:
    """From when to when an office that ends at ``at`` was held, as the words behind it say."""
    if m := _SPAN.match(low, at, end):
        return m.group(1), None if m.group(2) == "nay" else m.group(2)
    if m := _MONTHS_TO.match(low, at, end):
        return _month(m.group(1), m.group(2)), _month(m.group(3), m.group(4))
    if m := _SINCE_TO.match(low, at, end):
        return m.group(1), m.group(2)
    if m := _SINCE_MONTH.match(low, at, end) or _MONTH_WORDS.match(low, at, end):
        return _month(m.group(1), m.group(2)), None
    if m := _SINCE_YEAR.match(low, at, end):
        return m.group(1), None
    return None, None


class Careers:
    """Reads biographical sentences: ``Ông X giữ chức ... từ tháng 3/2023. Trước đó, bà từng là ... (2017-2021)``."""

    def __init__(self, page: Page, speakers: Speakers) -> None:
        self.page, self.speakers = page, speakers

    def read(self, sentence: Sentence, units: list[Unit], flat: list[Unit]) -> None:
        """Take the offices of one sentence; ``units`` have their refs, ``flat`` are the paragraph's plain units."""
        start = next((k for k, u in enumerate(units) if "career" in u.kinds and u.ref is None), -1)
        if start < 0:
            return
        low = self.page.low[sentence.start : sentence.end]
        if not re.search(r"\d{4}", low) and "từng" not in low:
            return
        figure = self._who(units[: start + 1])
        if figure is None:
            return
        first = bisect_left(flat, sentence.start, key=_START)
        inside = flat[first : bisect_left(flat, sentence.end, first, key=_START)]
        for k, unit in enumerate(inside):
            if "career" in unit.kinds:
                self._offices(sentence, inside, k, figure)

    def _who(self, units: list[Unit]) -> c.Figure | None:
        for unit in units:
            ref = unit.ref
            if isinstance(ref, c.Ref) and ref.kind in (c.PERSON, c.PRONOUN, c.OFFICE):
                return self.speakers.figure(ref)
        return None

    def _offices(self, sentence: Sentence, units: list[Unit], k: int, figure: c.Figure) -> None:
        lead = _LEADING.search(self.page.low, sentence.start, units[k].start)
        i = k + 1
        bare: list[c.Office] = []
        while i < len(units):
            if units[i].low in ("chức", "vụ", "cương", "vị", "vai", "trò", "cả", "nguyên") or "rank" in units[i].kinds:
                i += 1
                continue
            phrases, stop = titles_at(self.page.text, units, i, named=True)
            if not phrases:
                break
            since, until = held(self.page.low, phrases[-1].office.end, sentence.end)
            if since is None and lead and lead.start() > sentence.start - 1:
                since, until = self._lead(lead)
            for phrase in phrases:
                phrase.office.since, phrase.office.until = since, until
            if since or until:
                for office in bare:
                    office.since, office.until = office.since or since, office.until or until
                    office.body = office.body or phrases[-1].office.body if len(office.words) == 1 else office.body
                bare = []
            else:
                bare.extend(p.office for p in phrases)
            for phrase in phrases:
                add_office(figure, phrase.office)
                figure.calls.add(phrase.office.words)
            i = self._next(units, stop)
            if i < 0:
                break

    @staticmethod
    def _lead(lead: re.Match[str]) -> tuple[str | None, str | None]:
        if lead.group(1):
            return lead.group(1), lead.group(2)
        if lead.group(3):
            return _month(lead.group(3), lead.group(4)), None
        return lead.group(5), None

    @staticmethod
    def _next(units: list[Unit], k: int) -> int:
        """The index of the next title after dates and a joining word, or -1."""
        for m in range(k, min(len(units), k + 14)):
            unit = units[m]
            if m > k and "title" in unit.kinds and units[m - 1].low in ("và", ",", "kiêm", "là", "đồng", "chức", "làm", ";", "rồi"):
                return m
            if unit.low in (".", ";") or "cue" in unit.kinds or "career" in unit.kinds:
                return -1
        return -1
