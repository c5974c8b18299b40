"""The Vietnamese grammar: what ``verbale.reading`` asks of a language."""

from typing import Final

from verbale.attribute.draft import Findings
from verbale.extract.cast import Ref, collapse
from verbale.lang.vi import instruments as forms
from verbale.lang.vi.careers import Careers
from verbale.lang.vi.clauses import RULES, Walker
from verbale.lang.vi.dates import published_in
from verbale.lang.vi.encounters import Encounters
from verbale.lang.vi.people import Names, settle_parties
from verbale.lang.vi.speakers import Speakers
from verbale.model.records import InstrumentMention
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

ABBREVIATIONS: Final = frozenset("tp ts gs pgs ths ks bs ls mr mrs ms dr prof gs.ts pgs.ts st tx tt q p no vs v.v vv đ/c tr".split())


class Vietnamese:
    """Grammar of Vietnamese readouts."""

    code = "vi"
    abbreviations = ABBREVIATIONS
    rules = RULES

    def published(self, page: Page) -> str | None:
        return published_in(page.low)

    def instruments(self, page: Page) -> list[InstrumentMention]:
        return forms.mentions(page)

    def find(self, page: Page, published: str | None) -> Findings:
        names = Names(page)
        refs = names.refs()
        settle_parties(names.cast)
        found = Findings()
        found.figures, found.bodies = names.cast.figures, names.bodies
        speakers = Speakers(names.cast)
        walker = Walker(page, speakers, published)
        careers = Careers(page, speakers)
        encounters = Encounters(page, speakers, published)
        for n, sentence in enumerate(page.sentences):
            units = collapse(sentence.units, refs[sentence.paragraph], page.low)
            headline = sentence.paragraph == 0 and n == 0 and is_headline(sentence, page)
            encounters.read(sentence, units, headline)
            careers.read(sentence, units, page.flat[sentence.paragraph])
            walker.walk(sentence, units, headline)
        found.meetings = encounters.settled(walker.drafts)
        found.drafts = walker.drafts
        return found


def is_headline(sentence: Sentence, page: Page) -> bool:
    """A first line that no full stop ends."""
    start, end = page.lines[sentence.paragraph]
    return end - start < 200 and page.text[end - 1] not in ".…”\"" and len(page.lines) > 1


GRAMMAR: Final = Vietnamese()

__all__ = ["GRAMMAR", "Ref", "Unit"]
