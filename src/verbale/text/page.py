"""A page: a document's paragraphs of one language, cut into sentences of units once for all who read them."""

from typing import Final

from verbale.lexicon.bare import restored
from verbale.lexicon.lexicon import Lexicon
from verbale.model.document import Document
from verbale.model.records import Span
from verbale.text.credits import PHOTO, glued, without_credits
from verbale.text.fold import fold
from verbale.text.sentences import sentences, with_quotes
from verbale.text.units import Unit, units

QUOTE_OPENS: Final = "“«"
QUOTED_PARAGRAPHS: Final = 6  # over which one quotation may go on, a new mark before each or not
QUOTED_LENGTH: Final = 3000  # characters
MARKED: Final = frozenset({"vi"})  # languages whose words are told apart by diacritics


class Sentence:
    """One sentence: its units and the number of its paragraph."""

    __slots__ = ("paragraph", "units")

    def __init__(self, units_: list[Unit], paragraph: int) -> None:
        self.units, self.paragraph = units_, paragraph

    @property
    def start(self) -> int:
        return self.units[0].start

    @property
    def end(self) -> int:
        return self.units[-1].end


def _unwrapped(text: str, spans: list[Span]) -> list[Span]:
    """Lines of a paragraph that was broken inside its sentences, put together again."""
    runs: list[Span] = []
    for start, end in spans:
        if runs and _goes_on(text, runs[-1][1], start):
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs


def _with_diacritics(text: str, low: str, spans: list[Span], language: str) -> str:
    """Folded text with diacritics in those spans that were written without, if the language has any."""
    if language not in MARKED:
        return low
    parts, at = [], 0
    for start, end in spans:
        line = restored(text, low, (start, end), language)
        if line != low[start:end]:
            parts += [low[at:start], line]
            at = end
    return "".join([*parts, low[at:]]) if parts else low


def _without_breaks(low: str, spans: list[Span]) -> str:
    """Folded text with blanks for the line breaks inside these spans, so that phrases are found across."""
    broken = [span for span in spans if "\n" in low[slice(*span)]]
    parts, at = [], 0
    for start, end in broken:
        parts += [low[at:start], low[start:end].replace("\n", " ")]
        at = end
    return "".join([*parts, low[at:]]) if parts else low


def _with_quotations(text: str, spans: list[Span]) -> list[Span]:
    """Paragraphs over which one quotation goes on put together, and with the line that announces it."""
    out: list[Span] = []
    i = 0
    while i < len(spans):
        start, i = spans[i][0], _last_quoted(text, spans, i)
        end = spans[i][1]
        i += 1
        announced = out and text[start] in QUOTE_OPENS and text[out[-1][1] - 1] == ":"
        if announced and text[out[-1][1] : start].isspace():
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _last_quoted(text: str, spans: list[Span], i: int) -> int:
    """The paragraph in which the quotation ends that paragraph ``i`` leaves open; ``i`` if it leaves none."""
    opened = text.rfind("“", *spans[i])
    if opened < 0 or text.find("”", opened, spans[i][1]) >= 0:
        return i
    for k in range(i + 1, min(len(spans), i + QUOTED_PARAGRAPHS)):
        start, end = spans[k]
        closed, again = text.find("”", start, end), text.find("“", start, end)
        if not text[spans[k - 1][1] : start].isspace() or end - opened > QUOTED_LENGTH:
            break
        if closed >= 0 and (again in (-1, start) or closed < again):
            return k
        if again > start:
            break  # a mark that was never closed
    return i


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a line in small letters goes on the one that no punctuation but a comma ends."""
    if text.count("\n", end, start) != 1 or not text[start].islower():
        return False
    last = text[end - 1]
    return (last.isalnum() or last == ",") and text[start + 1 : start + 2] not in (")", ".", "/")


class Page:
    """The paragraphs of one language of a document.

    Attributes:
        text, low: the whole document's text, and folded.
        lines: span of each paragraph that is read, trimmed of white space.
        flat: per paragraph its units with quotations opened (for names, instruments, dates).
        sentences: all sentences in order, quotations closed into one unit each.
    """

    def __init__(
        self, document: Document, language: str, lexicon: Lexicon, abbreviations: frozenset[str]
    ) -> None:
        self.document, self.language, self.lexicon = document, language, lexicon
        self.text = document.text
        self.low = fold(self.text)
        self.lines: list[tuple[int, int]] = []
        self.flat: list[list[Unit]] = []
        self.sentences: list[Sentence] = []
        spans = _unwrapped(self.text, [p.span for p in document.paragraphs if p.language == language])
        spans = _with_quotations(self.text, spans)
        self.low = _without_breaks(self.low, spans)
        self.low = _with_diacritics(self.text, self.low, spans, language)
        for span in spans:
            for piece in glued(self.text, span):
                self._add(piece, abbreviations)

    def _add(self, span: tuple[int, int], abbreviations: frozenset[str]) -> None:
        found = units(self.text, self.low, self.lexicon, *span)
        runs = without_credits(found) if self.low.find(PHOTO, *span) >= 0 else [found] if found else []
        for run in runs:
            self._read(run, abbreviations)

    def _read(self, found: list[Unit], abbreviations: frozenset[str]) -> None:
        number = len(self.lines)
        self.lines.append((found[0].start, found[-1].end))
        self.flat.append(found)
        for sentence in sentences(with_quotes(found, self.text, self.low), self.text, abbreviations):
            self.sentences.append(Sentence(sentence, number))
