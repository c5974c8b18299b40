"""The Vietnamese grammar: what ``verbale.reading`` asks of a language."""

from collections.abc import Iterator
from typing import Final

from verbale.attribute.draft import Findings, Who
from verbale.extract.cast import Figure, collapse
from verbale.lang.base import curve_of
from verbale.lang.vi import instruments
from verbale.lang.vi.careers import Careers
from verbale.lang.vi.dates import published_in
from verbale.lang.vi.descriptions import described
from verbale.lang.vi.encounters import Encounters
from verbale.lang.vi.items import Items
from verbale.lang.vi.modality import SIGNS
from verbale.lang.vi.offices import Offices
from verbale.lang.vi.parties import settle_parties
from verbale.lang.vi.people import Names
from verbale.lang.vi.rules import IN_VIETNAMESE, RULES
from verbale.lang.vi.speakers import Speakers
from verbale.lang.vi.walker import Walker
from verbale.model.records import InstrumentMention
from verbale.text.page import Page, Sentence
from verbale.text.words import word_set

ABBREVIATIONS: Final = word_set(
    "tp ts gs pgs ths ks bs ls mr mrs ms dr prof gs.ts pgs.ts st tx tt q p no vs v.v vv đ/c tr"
)
LONGEST_SENTENCE: Final = (
    400  # units; a longer one is a table or a dump, and is read in pieces of that length
)
HEADLINE: Final = 200  # characters


class Vietnamese:
    """Grammar of Vietnamese readouts."""

    code = "vi"
    abbreviations = ABBREVIATIONS
    rules: Final = {"en": RULES, "vi": IN_VIETNAMESE}
    signs = SIGNS
    curve = curve_of("vi")

    def published(self, page: Page) -> str | None:
        """The date in the page's dateline, ISO, or None."""
        return published_in(page.low)

    def instruments(self, page: Page) -> list[InstrumentMention]:
        """Mentions of instruments, in text order."""
        return instruments.mentions(page)

    def find(self, page: Page, published: str | None) -> Findings:
        """People, encounters and statements of the page."""
        offices = Offices(page.text)
        names = Names(page, offices)
        refs = names.refs()
        speakers = Speakers(names.cast, page.low)
        walker = Walker(page, speakers, published)
        careers = Careers(page, speakers, offices)
        encounters = Encounters(page, speakers, published)
        read = [
            (sentence, described(collapse(sentence.units, refs[sentence.paragraph], page.low)))
            for sentence in _pieces(page.sentences)
        ]
        for sentence, units in read:
            careers.foretell(sentence, units, page.flat[sentence.paragraph])
        settle_parties(names.cast, page.text)
        items = Items(page)
        for n, (sentence, units) in enumerate(read):
            speakers.begin(units, items.begins(sentence))
            headline = n == 0 and _is_headline(sentence, page)
            encounters.read(sentence, units, headline)
            careers.read(sentence, units, page.flat[sentence.paragraph])
            walker.walk(sentence, units, headline)
        found = Findings()
        found.figures, found.bodies = names.cast.figures, names.bodies.found
        found.meetings, found.drafts = encounters.settled(walker.drafts), walker.told_once()
        as_written(found)
        return found


def as_written(found: Findings) -> None:
    """Put the office as written for each stand-in: nobody is called what the text does not call them."""
    for draft in found.drafts:
        draft.who = tuple(dict.fromkeys(map(_written, draft.who)))
    for meeting in found.meetings:
        for side in (meeting.hosts, meeting.guests, meeting.attendees):
            side[:] = dict.fromkeys(map(_written, side))


def _written(who: Who) -> Who:
    return who.name if isinstance(who, Figure) and not who.named else who


def _pieces(sentences: list[Sentence]) -> Iterator[Sentence]:
    """The sentences, overlong ones cut: a question about one unit may look at all of a sentence."""
    for sentence in sentences:
        if len(sentence.units) <= LONGEST_SENTENCE:
            yield sentence
            continue
        for k in range(0, len(sentence.units), LONGEST_SENTENCE):
            yield Sentence(sentence.units[k : k + LONGEST_SENTENCE], sentence.paragraph)


def _is_headline(sentence: Sentence, page: Page) -> bool:
    """Whether a page's first sentence is a first line that no full stop ends."""
    start, end = page.lines[sentence.paragraph]
    return end - start < HEADLINE and page.text[end - 1] not in '.…”"' and len(page.lines) > 1


GRAMMAR: Final = Vietnamese()
