"""Where a new item of a text begins: a bulletin's next report, a question, a section under a heading."""

from typing import Final

from verbale.text.page import Page, Sentence

BULLETS: Final = frozenset("*■●•▪◆□▶►+")
NUMBERS_END: Final = frozenset({".", ")", "/"})
ENDS: Final = '.!?…:;,”"'  # what ends a line that is no heading
# First words of captions.
CAPTIONS: Final = (
    "quang cảnh", "toàn cảnh", "khung cảnh", "hình ảnh", "một số hình ảnh", "các đại biểu", "đại biểu",
    "lãnh đạo hai", "hai bên chụp", "ảnh", "cảnh ",
)  # fmt: skip
HEADING: Final = 90  # characters of a heading


class Items:
    """Tells of each sentence of a page whether it begins a new item."""

    def __init__(self, page: Page) -> None:
        self.text, self.low, self.lines = page.text, page.low, page.lines
        self.paragraph = -1

    def begins(self, sentence: Sentence) -> bool:
        """Whether an item begins with a sentence; the sentences are asked about in order."""
        n, new = sentence.paragraph, sentence.paragraph != self.paragraph
        self.paragraph = n
        if not new:
            return False
        units = sentence.units
        numbered = len(units) > 1 and units[0].low.isdigit() and units[1].low in NUMBERS_END
        return units[0].low in BULLETS or numbered or (n > 1 and self._heading(n - 1))

    def _heading(self, n: int) -> bool:
        """Whether a paragraph is a heading: short, without an end, and no caption of a picture."""
        start, end = self.lines[n]
        if self.low.startswith(CAPTIONS, start):
            return False
        return end - start <= HEADING and self.text[end - 1] not in ENDS
