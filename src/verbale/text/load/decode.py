"""From bytes to text: which encoding a file is in, told by evidence rather than by its label."""

import codecs
import re
from functools import cache

from verbale.errors import UnreadableError
from verbale.model.records import Problem
from verbale.text.load.legacy import TABLES, convert, mend_legacy, share
from verbale.text.load.normal import normal_form
from verbale.text.load.syllable import accented_words, foreign_share, frequent_words

_SAMPLE = 20_000
_SURE = 0.85
_POSSIBLE = 0.7
_DOUBT_ABOVE = 0.4
_TOO_FOREIGN = 0.35
_FEW_TWICE = 4
_MOST_CONTROLS = 0.005
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]|\ufffe|\uffff")
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_OTHER_SCRIPTS = re.compile(
    r"gb2312|gbk|gb18030|big5(-hkscs)?|shift[_-]?jis|euc-(jp|kr)|iso-2022-(jp|kr)|koi8-[ru]|tis-620"
    r"|(windows-|cp)(125[013-7]|874|866)|iso-8859-([2-9]|1[0-46])",
    re.I,
)
# What UTF-8's Vietnamese letters become when they are read as Windows-1252 and written out again.
_TWICE_ENCODED = re.compile("á»|áº|Ã[\u00a0-\u00bf]|Ä‘|Æ°")
_SILENT = ((b"<!--", b"-->"), (b"<script", b"</script"), (b"<style", b"</style"))
_NAMES = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI", "cp1258": "Windows-1258", "cp1252": "Windows-1252"}

Decoded = tuple[str, tuple[Problem, ...]]


def decode(data: bytes, name: str, declared: str | None = None, markup: bool = False) -> Decoded:
    """Decode a file's bytes to normal-form text; what was doubtful comes back as problems.

    Args:
        data: the bytes, with or without a byte order mark.
        name: the file's name, for the error.
        declared: the charset that the file claims (a page's ``meta``): heeded where the bytes do not tell.
        markup: whether the bytes hold tags, which are no evidence of a language.

    Raises:
        UnreadableError: the bytes are no text.
    """
    text, problems = _decode_any(data, declared, markup)
    text = normal_form(text)
    _refuse_binary(text, data, name)
    text, table = mend_legacy(text)
    if table is not None:
        reason = f"the text was written for {_NAMES[table]} fonts; it was converted to Unicode"
        problems = (*problems, Problem(message=reason))
    if len(_TWICE_ENCODED.findall(text)) >= _FEW_TWICE:
        reason = "letters look encoded twice (Viá»‡t for Việt): fetch the file again from its source"
        problems = (*problems, Problem(message=reason))
    return text, problems


def _decode_any(data: bytes, declared: str | None, markup: bool) -> Decoded:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decode_lenient(data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide is not None:
        return _decode_lenient(data, wide)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if _is_broken_utf8(data):
            return _decode_lenient(data, "utf-8", error.start)
    named = _declared_codec(declared)
    if named is not None:
        return _decode_lenient(data, named)
    return _decode_single_byte(data, (without_tags(data) if markup else data)[:_SAMPLE])


def _decode_lenient(data: bytes, encoding: str, first: int | None = None) -> Decoded:
    """Decode, putting U+FFFD for what is damaged and saying so."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        first = error.start if first is None else first
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    read_as = f"shown as \ufffd (read as {encoding.upper()})"
    reason = f"{lost} damaged character(s), the first at byte {first}: {read_as}"
    return text, (Problem(message=reason),)


def _wide_encoding(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its NULs: Latin text has them in every second byte, on one side only."""
    sample = data[:4096]
    if len(sample) < 4 or 0 not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.3 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.02:
        return "utf-16-be"
    return None


def _is_broken_utf8(data: bytes) -> bool:
    """Tell UTF-8 with a few bytes damaged from an encoding of one byte a letter."""
    sequences = len(_MULTIBYTE.findall(data))
    damaged = data.decode("utf-8", errors="replace").count("\ufffd")
    return sequences >= 2 and damaged * 5 <= sequences


def _declared_codec(declared: str | None) -> str | None:
    """Return a declared charset of another script, which evidence of Vietnamese syllables cannot tell."""
    if declared and _OTHER_SCRIPTS.fullmatch(declared.strip()):
        try:
            return codecs.lookup(declared.strip()).name
        except LookupError:
            return None
    return None


def without_tags(data: bytes) -> bytes:
    """Return a page's bytes between its tags, without scripts and comments: as many as tell an encoding."""
    pieces: list[bytes] = []
    start = size = 0
    while size < _SAMPLE and (tag := data.find(b"<", start)) != -1:
        pieces.append(data[start:tag])
        size += tag - start
        closing = next(
            (end for opening, end in _SILENT if data[tag : tag + len(opening)].lower() == opening), b">"
        )
        end = data.find(closing, tag)
        if end == -1:
            return b" ".join(pieces)
        start = end + len(closing)
    return b" ".join((*pieces, data[start : start + _SAMPLE]))


def _decode_single_byte(data: bytes, sample: bytes) -> Decoded:
    """Choose between Western and the three Vietnamese encodings by which gives Vietnamese syllables."""
    western = _weigh(sample, "cp1252")
    weight, best = max((_weigh(sample, encoding), encoding) for encoding in (*TABLES, "cp1258"))
    likeness, _, good = weight
    if weight <= western:
        return _single(data, "cp1252"), ()
    if likeness < _POSSIBLE or good < 2:
        return _single(data, "cp1252"), _doubts("cp1252") if likeness > _DOUBT_ABOVE else ()
    return _single(data, best), _doubts(best) if likeness < _SURE else ()


def _weigh(sample: bytes, encoding: str) -> tuple[float, int, int]:
    """Weigh one encoding: (share of accented words that are syllables, frequent words, syllables)."""
    text = normal_form(_single(sample, encoding))
    # A text full of long words is not Vietnamese, whatever its accents become; only Windows-1258 is
    # also used for Western text with Vietnamese names in it.
    if encoding in TABLES and foreign_share(text) > _TOO_FOREIGN:
        return 0.0, 0, 0
    good, bad = accented_words(text)
    return share(good, bad), frequent_words(text.lower()), good


def _single(data: bytes, encoding: str) -> str:
    """Decode one byte a letter; a byte left undefined becomes the control of its number."""
    if encoding in TABLES:
        return convert(_single(data, "cp1252"), encoding)
    return codecs.charmap_decode(data, "strict", _alphabet(encoding))[0]


@cache
def _alphabet(encoding: str) -> str:
    letters = bytes(range(256)).decode(encoding, errors="replace")
    return "".join(chr(byte) if letter == "\ufffd" else letter for byte, letter in enumerate(letters))


def _doubts(encoding: str) -> tuple[Problem, ...]:
    read_as = f"the encoding is not certain: read as {_NAMES[encoding]}"
    reason = f"{read_as}; if letters look wrong, save the file as UTF-8"
    return (Problem(message=reason),)


def _refuse_binary(text: str, data: bytes, name: str) -> None:
    """Raise for what is no text: control characters by the dozen."""
    controls = _CONTROL.findall(text)
    if len(controls) > max(2, len(text) * _MOST_CONTROLS):
        place = f"byte {_first_control(data)}"
        raise UnreadableError(
            name, "this is binary data, not text; give a .txt, .html, .pdf or .docx file", place
        )


def _first_control(data: bytes) -> int:
    found = _CONTROL_BYTE.search(data)
    return found.start() if found else 0
