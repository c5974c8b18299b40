"""From a page's set lines back to the paragraphs they were broken from."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from verbale.text.load.syllable import is_syllable
from verbale.text.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

_MARGIN = 0.13
_PAGE_NUMBER = re.compile(
    r"\W*(?:trang|page|p\.|tr\.)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:/|of|trên|-)\s*\d{1,4})?\W*", re.I
)
_DIGITS = re.compile(r"\d+")
_BULLET = re.compile(r"(?:[-–—•·●▪◦*+►➢✓]\s|\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]\s)")
_SENTENCE_END = re.compile(r"[.!?:;…][\"”’')\]]*$")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2,}[-\u2010\u00ad]$")
# PDFium ends a line at CR LF, or at a hyphen of its own making where a word goes on in the next line.
_SET_LINE = re.compile("[^\r\n\u0002\ufffe]+[\u0002\ufffe]?")
_HYPHENS = re.compile("[\u0002\ufffe]")
_SOFT_HYPHEN = "\u00ad"
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_FIRST_PARTS = word_set(
    """capacity co cross climate confidence cyber data decision evidence far follow full gender high
    human inter knowledge large least like long low middle mid multi near non north people policy
    post pre public peace quality re risk rules science self short small so socio south state sub
    technology trust under upper vice well win women world year youth anti arms counter"""
)
_SECOND_PARTS = word_set(
    """based building centred centered compliant depth developed dimensional driven drafting economic
    effective energy free friendly governmental hosted income informed keeping known led level
    making oriented owned private range reaching related scale secretary sector setting sharing
    sized specific standing tech term to up wide"""
)


@dataclass(slots=True)
class Line:
    """A set line: its text, its box in points from the lower left, its page's height and number."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    page_height: float
    page: int = 0

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 1.0)


def page_lines(page: "PdfPage") -> list[Line]:
    """Return the lines of a page's text layer in reading order."""
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        exact = len(text) == textpage.count_chars()
        height = page.get_height()
        lines = []
        for piece in _SET_LINE.finditer(text):
            stripped = piece.group().strip(" \t\xa0")
            if stripped:
                start = piece.start() + piece.group().index(stripped)
                box = _box(textpage, start, stripped) if exact else (0.0, 0.0, 0.0, 0.0)
                lines.append(Line(_HYPHENS.sub("-", stripped), *box, page_height=height))
    finally:
        textpage.close()
    return _same_row(lines) if exact else lines


def _box(textpage: "PdfTextPage", start: int, text: str) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top of a line, its height by the font rather than the letters."""
    first = textpage.get_charbox(start, loose=True)
    last = textpage.get_charbox(start + len(_HYPHENS.sub("", text)) - 1, loose=True)
    return first[0], last[2], first[1], first[3]


def _same_row(lines: list[Line]) -> list[Line]:
    """Put together the pieces of one row that stand close to each other (a change of font breaks a row)."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if (
            before is not None
            and abs(before.bottom - line.bottom) < before.height * 0.4
            and -1 <= line.left - before.right < before.height * 2
        ):
            before.text = f"{before.text} {line.text}"
            before.right = line.right
        else:
            joined.append(line)
    return joined


def drop_running(pages: "Sequence[list[Line]]") -> list[Line]:
    """Return all pages' lines without page numbers and without heads and feet that pages repeat."""
    repeated: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        repeated.update({place for line in lines if _at_edge(line) for place in _places(line)})
    needed = max(2, (len(pages) + 1) // 3)
    kept = []
    for number, lines in enumerate(pages, 1):
        top_down = sorted(lines, key=lambda line: -line.bottom)
        running = {id(line) for line in _peel(top_down, repeated, needed)}
        running |= {id(line) for line in _peel(top_down[::-1], repeated, needed)}
        for line in lines:
            if id(line) not in running:
                line.page = number
                kept.append(line)
    return kept


def _peel(lines: list[Line], repeated: "Counter[tuple[str, int]]", needed: int) -> "Iterator[Line]":
    """Yield running lines from a page's edge inwards, up to the first line that is none."""
    for line in lines:
        again = max(repeated[place] for place in _places(line)) >= needed
        if not _at_edge(line) or not (again or _PAGE_NUMBER.fullmatch(line.text)):
            return
        yield line


def _places(line: Line) -> list[tuple[str, int]]:
    """Return what pages are compared by: the line with its digits masked, at two roundings of its height."""
    masked = _DIGITS.sub("#", line.text).casefold()
    return [(masked, int(line.bottom // 8) * 2), (masked, int((line.bottom + 4) // 8) * 2 + 1)]


def _at_edge(line: Line) -> bool:
    share = (line.top + line.bottom) / 2 / line.page_height if line.page_height else 0.5
    return share < _MARGIN or share > 1 - _MARGIN


def join_paragraphs(lines: list[Line]) -> list[str]:
    """Join set lines into paragraphs; a break inside one becomes a space, a broken word is mended."""
    columns = _columns(lines)
    habits = _Habits(_usual_gap(columns), _indents(columns))
    words = frozenset(word.lower() for line in lines for word in re.findall(r"[^\W\d_]+", line.text))
    paragraphs: list[str] = []
    previous: Line | None = None
    margins = _Margins(0.0, 0.0)
    for column in columns:
        before, margins = margins, _margins(column)
        for line in column:
            if previous is not None and not _starts_anew(previous, line, before, margins, habits):
                paragraphs[-1] = _joined(paragraphs[-1], line.text, words)
            else:
                paragraphs.append(line.text)
            previous, before = line, margins
    return [re.sub(r"[ \t]+", " ", paragraph).strip() for paragraph in paragraphs]


@dataclass(slots=True)
class _Margins:
    """The left and right edges of a column."""

    left: float
    right: float


@dataclass(slots=True)
class _Habits:
    """How a document sets its text: the distance of lines in points, and whether first lines are indented."""

    gap: float
    indents: bool


def _columns(lines: list[Line]) -> list[list[Line]]:
    """Cut at page ends and where the text goes back up or aside: each piece has margins of its own."""
    columns: list[list[Line]] = []
    for line in lines:
        before = columns[-1][-1] if columns else None
        if before is None or before.page != line.page or line.bottom > before.top or line.left > before.right:
            columns.append([])
        columns[-1].append(line)
    return columns


def _margins(column: list[Line]) -> _Margins:
    # The leftmost edge that several lines share is the margin: indented first lines stand right of it.
    lefts = Counter(round(line.left) for line in column)
    shared = [left for left, count in lefts.items() if count >= min(2, len(column))]
    return _Margins(min(shared or lefts), max(line.right for line in column))


def _usual_gap(columns: "Iterable[list[Line]]") -> float:
    """Return the usual distance from one line's foot to the next, in points."""
    steps = [
        before.bottom - line.bottom
        for column in columns
        for before, line in pairwise(column)
        if 0 < before.bottom - line.bottom < before.height * 3
    ]
    # Not the median: where paragraphs are short, most steps may be those between them.
    return sorted(steps)[len(steps) // 4] if steps else 0.0


def _indents(columns: "Iterable[list[Line]]") -> bool:
    """Tell whether paragraphs begin with an indent: several first lines do, and most lines do not."""
    total = indented = 0
    for column in columns:
        left = _margins(column).left
        total += len(column)
        indented += sum(1 for line in column if line.height * 0.8 <= line.left - left <= line.height * 4)
    return indented >= 3 and total / 25 <= indented <= total / 2


def _starts_anew(previous: Line, line: Line, before: _Margins, margins: _Margins, habits: _Habits) -> bool:
    """Tell whether a line begins a paragraph, by list sign, size, distance, indent and the line before it."""
    if _BULLET.match(line.text):
        return True
    if abs(previous.height - line.height) > 0.12 * previous.height:
        return True
    em = line.height
    same_column = previous.page == line.page and previous.bottom - line.bottom > 0
    ended = bool(_SENTENCE_END.search(previous.text))
    if same_column and habits.gap and previous.bottom - line.bottom > habits.gap * 1.25:
        return True
    if _is_indented(line, previous, before, margins, em):
        return True
    if not same_column and habits.indents and ended:
        return False
    room = before.right - previous.right
    return _would_have_fitted(line, room, em) and (ended or room > (before.right - before.left) * 0.25)


def _is_indented(line: Line, previous: Line, before: _Margins, margins: _Margins, em: float) -> bool:
    """Tell a first line's indent from a hanging one and from centred text."""
    indent = line.left - margins.left
    if indent < em * 0.8:
        return False
    return previous.left - before.left < indent - em * 0.4


def _would_have_fitted(line: Line, room: float, em: float) -> bool:
    """Tell whether this line's first word had room on the line before: then the break was meant."""
    first = line.text.split(" ", 1)[0]
    return room > (len(first) + 1) * em * 0.5


def _joined(paragraph: str, line: str, words: frozenset[str]) -> str:
    """Join a line to its paragraph, mending a word that was broken at its end."""
    tail = _FIRST_WORD.match(line)
    if tail is None or not _BROKEN_WORD.search(paragraph):
        return f"{paragraph} {line}"
    stem, sign = paragraph[:-1], paragraph[-1]
    head = _FIRST_WORD.findall(stem)[-1]
    mend = sign == _SOFT_HYPHEN or not _is_compound(head, tail.group(), words)
    return stem + line if mend else f"{stem}-{line}"


def _is_compound(head: str, tail: str, words: frozenset[str]) -> bool:
    """Tell ``capacity-building`` from ``intel-ligence``: by the document's own words, then by usual parts."""
    if tail[0].isupper():
        return True
    head, tail = head.lower(), tail.lower()
    if head + tail in words:
        return False
    if head in _FIRST_PARTS or tail in _SECOND_PARTS:
        return True
    # Vietnamese never breaks a word: its hyphens join whole syllables (khoa học-công nghệ).
    return is_syllable(head) and is_syllable(tail)
