"""Names that stand on a line of their own above their office: signatures and contacts."""

import re
from typing import Final

from verbale.lang.en.complements import body_at
from verbale.lang.en.mention import Mention
from verbale.lang.en.named import Named
from verbale.lang.en.names import name_end
from verbale.lang.en.offices import office_run
from verbale.text.page import Page
from verbale.text.units import Unit

CREDIT: Final = re.compile(
    r"(?:^|(?<=[.(!?”\"] )|(?<=\())(?:(?:photo|picture|image|stor(?:y|ie)|text|new|video|word|film)s?"
    r"|by|reporting|source)"
    r"(?:(?:,| and| &) ?(?:photo|picture|image|video|text)s?)?(?: by| credits?)? ?:[^.]*\.?[^.]*$"
)
PRESS: Final = frozenset({"editor", "correspondent", "analyst", "economist", "manager", "officer"})  # bylines


class Signature(Named):
    """A name whose line holds nothing else, with the office of the line below."""

    def read(self, lines: list[list[Unit]]) -> Mention | None:
        """The mention on the first of three lines, or None where it is no signature."""
        name, office, below = lines
        self.units = name
        start, female, _ = self._honors(0)
        if start >= len(name) or name_end(name, start, start > 0) != len(name):
            return None
        if not 1 < sum(u.word for u in name[start:]) < 6 or self.text[name[start].start :][:2].isupper():
            return None
        run = office_run(office, 0, self.text)
        if run is None or run.end != len(office) or run.offices[0].words & PRESS:
            return None
        self.units = office
        found = self._make("person", 0, len(office), words=frozenset())
        self._offices(found, run)
        self.units = name
        titles = found.offices
        found = self._named(0, start, len(name), female, None)
        found.offices = titles
        title, body, s, _, core = titles[-1]
        if body is None and below and body_at(below, 0):
            found.offices[-1] = (title, self.text[below[0].start : below[-1].end], s, below[-1].end, core)
        return found


def credited(low: str, start: int, found: list[Mention]) -> list[Mention]:
    """The mentions of a line without those who took its photos or wrote it (``Photo: A. Low``)."""
    if not found or ":" not in low:
        return found
    credit = CREDIT.search(low.replace("\xa0", " "))
    return [m for m in found if m.start < start + credit.start()] if credit is not None else found


def signature(page: Page, number: int) -> Mention | None:
    """The person who signs on line ``number``, with the office from the lines below it."""
    flat = page.flat
    if number + 1 >= len(flat) or not 1 < len(flat[number]) < 9 or not flat[number + 1]:
        return None
    below = flat[number + 2] if number + 2 < len(flat) and len(flat[number + 2]) < 20 else []
    return Signature(page.text, page.low, False, frozenset()).read([flat[number], flat[number + 1], below])
