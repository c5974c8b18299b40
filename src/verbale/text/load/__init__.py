"""Taking in documents: files of any kind, or text, to a ``Document``."""

import hashlib
import importlib
import os
import sys
from collections.abc import Callable

from verbale.errors import UnreadableError
from verbale.model.document import Document
from verbale.model.records import Source
from verbale.text.language import main_language, paragraph_languages, unread_paragraphs
from verbale.text.load.discover import find_files
from verbale.text.load.extracted import Extracted
from verbale.text.load.normal import normal_form
from verbale.text.load.plain import plain_text
from verbale.text.load.sniff import sniff

__all__ = ["find_files", "load", "load_bytes", "load_text"]

MOST_BYTES = 64 * 1024 * 1024
_Reader = Callable[[bytes, str], Extracted]


def load(path: str | os.PathLike[str]) -> Document:
    """Read a file (``-``: standard input) into a document.

    Raises:
        UnreadableError: whatever is wrong with the file, with the place where it can be told.
    """
    name = os.fsdecode(path)
    return load_bytes(read_bytes(name), name)


def read_bytes(name: str) -> bytes:
    """The bytes of a file (``-``: standard input); of a too large one, one more than is accepted.

    Raises:
        UnreadableError: it cannot be opened or read.
    """
    try:
        return _read_bytes(name)
    except OSError as error:
        raise UnreadableError(_printable(name), _io_reason(error)) from error
    except ValueError as error:
        raise UnreadableError(_printable(name), "this is no file name; check the path") from error


def load_bytes(data: bytes, name: str) -> Document:
    """Read a file's bytes into a document; its type is told by content, the name's suffix is a hint.

    Raises:
        UnreadableError: the bytes hold no text that can be read.
    """
    name = _printable(name)
    if len(data) > MOST_BYTES:
        raise UnreadableError(name, f"larger than {MOST_BYTES >> 20} MB; give the readout by itself")
    if not data:
        raise UnreadableError(name, "the file is empty", "byte 0")
    try:
        extracted = _reader(sniff(data, name))(data, name)
    except UnreadableError:
        raise
    except Exception as error:  # the libraries read untrusted bytes; one broken file must not stop the others
        reason = (
            f"damaged in a way its reader cannot cope with ({type(error).__name__}); save it again as text"
        )
        raise UnreadableError(name, reason) from error
    return _document(extracted, name, data)


def load_text(text: str, name: str = "text") -> Document:
    """Take a string as a document of plain text.

    Raises:
        UnreadableError: there is no letter in it.
    """
    name = _printable(name)
    return _document(plain_text(text), name, text.encode("utf-8", "surrogatepass"))


def _document(extracted: Extracted, name: str, data: bytes) -> Document:
    """Put the normal form, its paragraphs and the source's description together."""
    text = normal_form(extracted.text)
    paragraphs = paragraph_languages(text)
    if not paragraphs:
        raise UnreadableError(name, "there is no text in it", None)
    source = Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=extracted.media_type,
        url=extracted.url,
        title=normal_form(extracted.title) if extracted.title else None,
        publisher=normal_form(extracted.publisher) if extracted.publisher else None,
        published=extracted.published,
        language=main_language(paragraphs),
    )
    problems = (*extracted.problems, *unread_paragraphs(paragraphs))
    return Document(source=source, text=text, paragraphs=paragraphs, problems=problems)


def _reader(kind: str) -> _Reader:
    """Return a format's reader; each is imported when a file first needs it."""
    module = importlib.import_module(f"verbale.text.load.{kind}")
    reader: _Reader = getattr(module, f"read_{kind}")
    return reader


def _read_bytes(name: str) -> bytes:
    """Read at most one byte more than is accepted, so that an endless source ends."""
    if name == "-":
        if sys.stdin is None:  # the caller closed it: verbale read - <&-
            raise UnreadableError(name, "standard input is closed; give it a text, or name a file")
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with open(name, "rb") as file:
        return file.read(MOST_BYTES + 1)


def _io_reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the path"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; give the files in it, or the folder where folders are accepted"
    if isinstance(error, PermissionError):
        return "no permission to read it; ask its owner, or copy it where you may"
    return f"the system could not read it ({error.strerror or error})"


def _printable(name: str) -> str:
    """Return a name that can be written out: bytes that are no UTF-8 are shown as U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
