"""Word documents: paragraphs, lists, tables' cells and footnotes, in the order of the page."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from verbale.errors import UnreadableError
from verbale.model.records import Problem
from verbale.text.load.extracted import Extracted
from verbale.text.load.legacy import mend_legacy
from verbale.text.load.plain import headline

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_UNPACKED = 256 * 1024 * 1024
_MAIN_PART = "word/document.xml"
_OTHER_KINDS = (
    ("content.xml", "an OpenDocument file (.odt); open it in a word processor and save it as .docx"),
    ("xl/workbook.xml", "an Excel workbook; save the readout as .docx, .pdf or .txt"),
    ("ppt/presentation.xml", "a PowerPoint presentation; save the readout as .docx, .pdf or .txt"),
    ("META-INF/container.xml", "an e-book (EPUB); save the readout as .html, .pdf or .txt"),
)
_TEXT_OF = {"tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}
_SKIPPED = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}instrText", f"{_W}delText", _MC_FALLBACK}
)


def read_docx(data: bytes, name: str) -> Extracted:
    """Read a Word document.

    Raises:
        UnreadableError: it is no Word document, is cut short or damaged, has a password, or has no text.
    """
    _check_archive(data, name)
    document = _open(data, name)
    problems: list[Problem] = []
    body: _Element = document.element.body
    lines = list(_block_lines(body, _Lists(document)))
    try:
        lines += _notes(data)
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile, zlib.error):
        problems.append(Problem(message="the footnotes are damaged: not read"))
    text, table = mend_legacy("\n".join(lines).strip("\n"))
    if not text.strip():
        raise UnreadableError(
            name, "there is no text in it; if it shows pictures of text, run it through OCR first"
        )
    title = (document.core_properties.title or "").strip()
    return Extracted(
        text=text,
        media_type=MEDIA_TYPE,
        title=title if table is None and title and title in text else headline(text),
        problems=tuple(problems),
    )


def _check_archive(data: bytes, name: str) -> None:
    """Raise for what is no Word document: cut short, of another kind, locked, or a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = {entry.filename: entry for entry in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        # what zipfile raises for a damaged directory; NotImplementedError for a version it does not know
        place = f"byte {len(data)}"
        raise UnreadableError(
            name, "cut short or damaged: its end is missing; fetch it again", place
        ) from error
    for part, what in _OTHER_KINDS:
        if part in entries:
            raise UnreadableError(name, what)
    if "[Content_Types].xml" not in entries:
        raise UnreadableError(name, "a compressed archive, no document; unpack it and give the files in it")
    if any(entry.flag_bits & 1 for entry in entries.values()):
        raise UnreadableError(name, "protected by a password; remove it in Word and save the file again")
    if sum(entry.file_size for entry in entries.values()) > _MOST_UNPACKED:
        raise UnreadableError(
            name, f"larger than {_MOST_UNPACKED >> 20} MB when unpacked; give the readout by itself"
        )


def _open(data: bytes, name: str) -> "WordDocument":
    from docx import Document

    try:
        return Document(io.BytesIO(data))
    except (
        Exception
    ) as error:  # zip, XML and package errors of several libraries: the file is at fault in all
        reason = (
            f"damaged: it cannot be opened as a Word document ({_first_line(error)}); save it again from Word"
        )
        raise UnreadableError(name, reason, _MAIN_PART) from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]


class _Lists:
    """Which paragraphs Word shows with a bullet: told by their numbering, their own or their style's."""

    def __init__(self, document: "WordDocument") -> None:
        self._formats = _numbering_formats(document)
        self._styles = {style.style_id: style.element for style in document.styles}

    def is_bullet(self, paragraph: "_Element") -> bool:
        """Tell whether a paragraph is an item of a bulleted list."""
        properties = paragraph.find(f"{_W}pPr")
        number, level = _number_of(properties)
        if number is None and properties is not None:
            style: Any = properties.find(f"{_W}pStyle")
            seen: set[str] = set()
            identity = style.get(f"{_W}val", "") if style is not None else ""
            while number is None and identity in self._styles and identity not in seen:
                seen.add(identity)
                element = self._styles[identity]
                number, level = _number_of(element.find(f"{_W}pPr"))
                based: Any = element.find(f"{_W}basedOn")
                identity = based.get(f"{_W}val", "") if based is not None else ""
        return number is not None and self._formats.get((number, level or "0")) == "bullet"


def _number_of(properties: Any) -> tuple[str | None, str | None]:
    """Return list id and level that paragraph properties name."""
    if properties is None:
        return None, None
    number = properties.find(f"{_W}numPr/{_W}numId")
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    return (
        None if number is None else number.get(f"{_W}val"),
        None if level is None else level.get(f"{_W}val"),
    )


def _numbering_formats(document: "WordDocument") -> dict[tuple[str, str], str]:
    """Return for each list and level how it is numbered (``bullet``, ``decimal`` ...)."""
    try:
        root: Any = document.part.numbering_part.element
    except (KeyError, NotImplementedError):  # python-docx's two ways to say: a document without lists
        return {}
    abstract = {
        (kind.get(f"{_W}abstractNumId"), level.get(f"{_W}ilvl")): form.get(f"{_W}val", "")
        for kind in root.iterfind(f"{_W}abstractNum")
        for level in kind.iterfind(f"{_W}lvl")
        if (form := level.find(f"{_W}numFmt")) is not None
    }
    formats = {}
    for number in root.iterfind(f"{_W}num"):
        kind = number.find(f"{_W}abstractNumId")
        for (identity, level), form in abstract.items():
            if kind is not None and identity == kind.get(f"{_W}val"):
                formats[number.get(f"{_W}numId"), level] = form
    return formats


def _block_lines(body: "_Element", lists: _Lists) -> Iterator[str]:
    """Yield the text of each paragraph below an element, tables' cells row by row, skipping empty ones."""
    for paragraph in body.iter(f"{_W}p"):
        # A text box stands inside a paragraph, and is met again as paragraphs of its own.
        if any(ancestor.tag in _SKIPPED for ancestor in paragraph.iterancestors()):
            continue
        text = "".join(_pieces(paragraph)).strip(" \t\n")
        if text:
            yield f"- {text}" if lists.is_bullet(paragraph) and not text.startswith(("-", "–", "•")) else text


def _pieces(element: "_Element") -> Iterator[str]:
    """Yield a paragraph's text: runs, links and insertions; deletions and field codes left out."""
    for child in element:
        if child.tag in _SKIPPED or child.tag == f"{_W}p":
            continue
        tag = child.tag.removeprefix(_W) if isinstance(child.tag, str) else ""
        if tag == "t":
            yield child.text or ""
        elif tag in ("br", "cr"):
            yield "\n" if child.get(f"{_W}type") in (None, "textWrapping") else ""
        elif tag in _TEXT_OF:
            yield _TEXT_OF[tag]
        elif tag != "txbxContent":
            yield from _pieces(child)


def _notes(data: bytes) -> list[str]:
    """Return the footnotes and endnotes, one a line, after the text."""
    from lxml.etree import XMLParser, fromstring

    lines = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in ("word/footnotes.xml", "word/endnotes.xml"):
            if part not in archive.namelist():
                continue
            root = fromstring(archive.read(part), XMLParser(resolve_entities=False))
            for note in root:
                # Word keeps the rules above the notes as notes of their own kind.
                if note.get(f"{_W}type") in ("separator", "continuationSeparator", "continuationNotice"):
                    continue
                text = " ".join("".join(piece.text or "" for piece in note.iter(f"{_W}t")).split(" "))
                lines += [re.sub(r"\s*\n\s*", " ", text).strip()] if text.strip() else []
    return lines
