"""A page: a document's paragraphs of one language, cut into sentences of units once for all who read them."""

from verbale.lexicon.lexicon import Lexicon
from verbale.model.document import Document
from verbale.text.fold import fold
from verbale.text.sentences import sentences, with_quotes
from verbale.text.units import Unit, units


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
        for paragraph in document.paragraphs:
            if paragraph.language == language:
                self._add(paragraph.span, abbreviations)

    def _add(self, span: tuple[int, int], abbreviations: frozenset[str]) -> None:
        found = units(self.text, self.low, self.lexicon, *span)
        if not found:
            return
        number = len(self.lines)
        self.lines.append((found[0].start, found[-1].end))
        self.flat.append(found)
        for sentence in sentences(with_quotes(found, self.text, self.low), self.text, abbreviations):
            self.sentences.append(Sentence(sentence, number))
