"""The English grammar: from a page of units to people, encounters and statements."""

from typing import Final

from verbale.attribute.calibration import Curve
from verbale.attribute.draft import Findings
from verbale.attribute.modality import Signs
from verbale.lang.base import curve_of
from verbale.lang.en import dates
from verbale.lang.en.instruments import instruments
from verbale.lang.en.modality import SIGNS
from verbale.lang.en.people import People
from verbale.lang.en.reader import Reader
from verbale.lang.en.rules import IN_VIETNAMESE, RULES
from verbale.lang.en.words import words
from verbale.model.records import InstrumentMention
from verbale.text.page import Page
from verbale.text.units import Unit

ABBREVIATIONS: Final = words("""
    mr mrs ms dr prof hon st gen lt col maj capt sgt adm sen rep gov rev no nos art arts vol pp etc vs
    jr sr messrs mme smt dept inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec brig cmdr
    eng ir assoc snr dept approx e.g i.e ph h.e u.s u.n u.k d.c rt mgr mag cf fig para paras sec ing drs
    atty engr al y.b amb secy cllr
""")
ELSEWHEN: Final = words("since until before will from elected signed established founded adopted born expire")
HEADING: Final = 1000  # characters that a line with nothing but a date may stand in


class EnglishGrammar:
    """English readouts."""

    code: str = "en"
    abbreviations: frozenset[str] = ABBREVIATIONS
    rules: Final = {"en": RULES, "vi": IN_VIETNAMESE}
    signs: Signs = SIGNS
    curve: Curve = curve_of("en")

    def published(self, page: Page) -> str | None:
        """The first full date of the first lines (dateline, heading), ISO."""
        for flat in page.flat[:12]:
            for k in range(min(len(flat), 60)):
                unit = flat[k]
                if "month" in unit.kinds or unit.low[:1].isdigit():
                    found = dates.iso_at(flat, k) or dates.date_at(flat, k)
                    if found is not None and found[1] and found[3] and not _elsewhen(flat, k):
                        return dates.valid(dates.written(found[1], found[2], found[3]))
        return dates.alone(page.text[:HEADING])

    def instruments(self, page: Page) -> list[InstrumentMention]:
        """Mentions of instruments."""
        return instruments(page)

    def find(self, page: Page, published: str | None) -> Findings:
        """People, encounters and statements."""
        people = People(page)
        reader = Reader(page, people, published)
        reader.read()
        found = Findings()
        found.figures = people.cast.figures
        found.meetings = reader.encounters.meetings
        found.drafts = reader.drafts
        found.bodies = people.bodies
        return found


def _elsewhen(flat: list[Unit], k: int) -> bool:
    """Whether a date tells of another time (``Since taking office on``, ``to be held on``)."""
    before = {u.low for u in flat[max(0, k - 9) : k]}
    return bool(before & ELSEWHEN) or {"to", "be"} <= before


GRAMMAR: Final = EnglishGrammar()
