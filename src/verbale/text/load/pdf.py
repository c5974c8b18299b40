"""PDF: the text layer's lines, joined into paragraphs; page numbers and running heads dropped."""

import re
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from verbale.errors import UnreadableError
from verbale.model.records import Problem
from verbale.text.load.extracted import Extracted
from verbale.text.load.legacy import mend_legacy
from verbale.text.load.pdf_lines import Line, drop_running, join_paragraphs, page_lines
from verbale.text.load.plain import headline

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MEDIA_TYPE = "application/pdf"
_PASSWORD_ERROR = 4
_MOST_PAGES = 3000
_TAIL = 4096
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d+)")
_PRODUCED = re.compile(
    r"^(?:microsoft (?:word|powerpoint) ?-|untitled|document\d*$)|\.(?:docx?|pdf|indd|odt|rtf)$", re.I
)
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_LETTERS = re.compile(r"[^\W\d_]")


def read_pdf(data: bytes, name: str) -> Extracted:
    """Read a PDF's text layer.

    Raises:
        UnreadableError: it has a password, is cut short or damaged, or has no text that can be read.
    """
    with closing(_open(data, name)) as document:
        if len(document) > _MOST_PAGES:
            raise UnreadableError(name, f"more than {_MOST_PAGES} pages; give the readout by itself")
        problems: list[Problem] = []
        pages = list(_pages(document, problems))
        described = document.get_metadata_dict()
    if not any(pages):
        reason = "no text layer: it is a scan or pictures only; run it through text recognition (OCR) first"
        raise UnreadableError(name, reason, "page 1" if len(pages) < 2 else f"pages 1 to {len(pages)}")
    raw = "\n".join(join_paragraphs(drop_running(pages)))
    if len(_UNREADABLE.findall(raw)) * 5 > len(_LETTERS.findall(raw)):
        raise UnreadableError(
            name, "its fonts do not say which letters they show; run it through OCR", "page 1"
        )
    text, table = mend_legacy(raw)
    title = described.get("Title", "").strip()
    return Extracted(
        text=text,
        media_type=MEDIA_TYPE,
        title=title if table is None and _is_title(title, text) else headline(text),
        problems=tuple(problems),
    )


def _open(data: bytes, name: str) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError

    _refuse_cut_short(data, name)
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == _PASSWORD_ERROR:
            raise UnreadableError(name, "protected by a password; save a copy without it") from error
        raise UnreadableError(
            name, "damaged: it cannot be opened as PDF; fetch or export it again"
        ) from error


def _refuse_cut_short(data: bytes, name: str) -> None:
    """Raise for a PDF whose end is missing: the reader would mend it in silence and lose its last pages."""
    declared = _LINEARIZED.search(data[:1024])
    expected = int(declared[1]) if declared else 0
    if b"startxref" not in data[-_TAIL:] or expected > len(data):
        place = f"byte {len(data)}"
        raise UnreadableError(name, "cut short: the end of the PDF is missing; fetch it again", place)


def _pages(document: "PdfDocument", problems: list[Problem]) -> Iterator[list[Line]]:
    """Yield each page's lines; a page that cannot be read, or shows only a picture, is reported."""
    from pypdfium2 import PdfiumError

    for number in range(len(document)):
        try:
            page = document[number]
            with closing(page):
                lines = page_lines(page)
                if not lines and _has_picture(page):
                    problems.append(Problem(message=f"page {number + 1} is a picture without text: not read"))
        except PdfiumError:
            lines = []
            problems.append(Problem(message=f"page {number + 1} is damaged: not read"))
        yield lines


def _has_picture(page: "PdfPage") -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects(filter=(FPDF_PAGEOBJ_IMAGE,))), None) is not None


def _is_title(title: str, text: str) -> bool:
    """Tell a title a person gave from a file's name; it must have words that the text has too."""
    if len(title) < 8 or _PRODUCED.search(title):
        return False
    words = {word.lower() for word in re.findall(r"\w{2,}", title)}
    shown = {word.lower() for word in re.findall(r"\w{2,}", text[:3000])}
    return len(words) >= 2 and len(words & shown) * 2 >= len(words)
