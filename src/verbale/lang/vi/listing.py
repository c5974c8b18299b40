"""Contents that go on in the numbered or dashed lines after them (``đề xuất ba hướng:``)."""

from typing import Final

from verbale.attribute.draft import Draft
from verbale.lang.vi.contents import trim
from verbale.lang.vi.heads import ORDINALS, Head
from verbale.text.page import Sentence
from verbale.text.units import Unit

# Acts whose content may be a list.
ACTS: Final = frozenset(
    {"request", "propose", "hope", "agree", "commit", "affirm", "inform", "discuss", "offer"}
)
MARKS: Final = frozenset({"-", "–", "+", "•", "*", "(", "—", "thứ"})


DASHES: Final = frozenset({"-", "–", "—", "+", "•", "*", "."})
MARK: Final = 8  # units of a dateline in brackets


class Listing:
    """The content that a sentence left open, if it did, and the paragraph of its latest line."""

    def __init__(self) -> None:
        self.draft: Draft | None = None
        self.paragraph = -1
        self.told = False
        self.announced: Draft | None = None  # a statement whose content only the next lines are
        self.begun: Draft | None = None  # the same, once the first of them is read

    def open(self, draft: Draft | None, paragraph: int, told: bool = False) -> None:
        """Note the content that a sentence leaves open, or that it leaves none.

        With ``told`` it ends the sentence (``nêu ba đề xuất.``): only numbered sentences go on in it.
        """
        self.draft, self.paragraph, self.told = draft, paragraph, told

    def takes(self, sentence: Sentence, units: list[Unit], heads: list[Head]) -> bool:
        """Whether a sentence is a line of the open list, unless its heads are statements of their own."""
        said = any(h.who is not None for h in heads)
        if self.draft is None and self.announced is not None and not said and _is_marked(units):
            self.draft, self.told = self.announced, False
            first = trim(without_mark(units), 0, len(without_mark(units)))
            if first is not None:
                self.draft.content = first
                self.begun, self.announced = self.draft, None
                self.paragraph = sentence.paragraph
                return True
        if self.draft is None:
            return False
        if self.told and not _is_numbered(units):
            self.draft = None
            return False
        marked = _is_marked(units)
        own = [h for h in heads if h.who is not None or not {"weak", "short"} & h.entry.flags]
        stated = bool(own) and not (marked and own[0].who is None)
        goes_on = sentence.paragraph == self.paragraph or (units[0].word and not units[0].cap)
        if stated or not (marked or goes_on):
            self.draft = None
            return False
        span = trim(units, 0, len(units))
        if span is not None:
            self.draft.content = (self.draft.content[0], span[1])
        self.paragraph = sentence.paragraph
        return True


def without_mark(units: list[Unit]) -> list[Unit]:
    """A line without the number, letter, dash or dateline that opens it (``2.``, ``a)``, ``(HNM) -``)."""
    k = 0
    if units[0].low == "(":
        close = next((m for m in range(1, min(len(units), MARK)) if units[m].low == ")"), 0)
        k = close + 1 if close else 0
    elif (
        len(units) > 2 and len(units[0].low) <= 2 and units[1].low in (")", ".", "/") and units[0].ref is None
    ):
        k = 2
    while k < len(units) - 1 and units[k].low in DASHES:
        k += 1
    return units[k:] if 0 < k < len(units) else units


def _is_numbered(units: list[Unit]) -> bool:
    """Whether a sentence begins with an ordinal (``Một là, ...``); ``Thứ Năm, 20/8`` is a day."""
    stop = 1 if units[0].low in ORDINALS else 2 if " ".join(u.low for u in units[:2]) in ORDINALS else 0
    return 0 < stop < len(units) - 1 and not any(u.low.isdigit() for u in units[stop : stop + 2])


def _is_marked(units: list[Unit]) -> bool:
    """Whether a line begins with a dash, a number or an ordinal."""
    first = units[0].low
    if first in MARKS or _is_numbered(units) or first.isdigit():
        return True
    return len(units) > 1 and units[1].low in ("là", ")", ".") and len(first) <= 4
