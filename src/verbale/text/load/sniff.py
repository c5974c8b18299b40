"""What a file is, told by its first bytes; the suffix only decides between text and HTML."""

import re

from verbale.errors import UnreadableError

_START = 4096
_MARKUP = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.I)
_TAG = re.compile(rb"^\s*<(?:!--|\?xml|[a-z][a-z0-9]*[\s>/])", re.I)
_ELEMENT = re.compile(rb"<(?:p|div|br|span|table|article|section|h[1-6])[\s>/]", re.I)
_HTML_NAMES = (".html", ".htm", ".xhtml")
_OTHER = (
    (b"{\\rtf", "an RTF file; open it in a word processor and save it as .docx"),
    (b"\x89PNG", "a picture, with no text to read; run it through text recognition (OCR) first"),
    (b"\xff\xd8\xff", "a picture, with no text to read; run it through text recognition (OCR) first"),
    (b"GIF8", "a picture, with no text to read"),
    (b"II*\x00", "a scanned picture; run it through text recognition (OCR) first"),
    (b"MM\x00*", "a scanned picture; run it through text recognition (OCR) first"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"7z\xbc\xaf", "a compressed file; unpack it first"),
    (b"Rar!", "a compressed file; unpack it first"),
    (b"%!PS", "a PostScript file; convert it to PDF first"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def sniff(data: bytes, name: str) -> str:
    """Return ``plain``, ``html``, ``pdf`` or ``docx``.

    Raises:
        UnreadableError: a kind of file that is known and not read, with what to do about it.
    """
    start = data[:_START]
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "docx"
    _refuse_known(data, start, name)
    return "html" if _is_html(start, name) else "plain"


def _refuse_known(data: bytes, start: bytes, name: str) -> None:
    if start.startswith(_OLE):
        if _ENCRYPTED in data:
            raise UnreadableError(name, "protected by a password; remove it in Word and save the file again")
        raise UnreadableError(
            name, "an old Office file (.doc); open it in a word processor and save it as .docx"
        )
    for mark, what in _OTHER:
        if start.startswith(mark):
            raise UnreadableError(name, what, "byte 0")


def _is_html(start: bytes, name: str) -> bool:
    # Wide encodings have a NUL beside every letter; markup is ASCII in all of them.
    plain = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if _MARKUP.search(plain):
        return True
    if name.lower().endswith(_HTML_NAMES):
        return b"<" in plain
    return bool(_TAG.match(plain)) and len(_ELEMENT.findall(plain)) >= 2
