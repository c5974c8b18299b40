"""The document's normal form: no byte order mark, newlines as LF, NFC, and nothing else changed."""

import re
import unicodedata

# Sorting a run of combining marks costs the square of its length; no writing has runs like these, so
# only hostile text is cut, and it is cut where Unicode's stream-safe format would allow it.
_LONG_RUN = re.compile(r"[^\x00-\x7f]{1024,}")
_SLICE = 1024


def normal_form(text: str) -> str:
    """Return the text without a byte order mark, with LF newlines, in NFC; lone surrogates as U+FFFD."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    return _compose(text)


def _compose(text: str) -> str:
    """NFC in linear time, whatever the text."""
    pieces: list[str] = []
    done = 0
    for run in _LONG_RUN.finditer(text):
        start, end = run.span()
        # A mark belongs to the letter before it, which may be the last ASCII one.
        start = max(done, start - 1)
        pieces.append(unicodedata.normalize("NFC", text[done:start]))
        pieces += _compose_run(text[start:end])
        done = end
    pieces.append(unicodedata.normalize("NFC", text[done:]))
    return "".join(pieces)


def _compose_run(run: str) -> list[str]:
    """Compose a long run slice by slice, cutting before a character that starts anew."""
    pieces = []
    start = 0
    while start < len(run):
        end = min(start + _SLICE, len(run))
        limit = min(end + 64, len(run))
        while end < limit and _continues(run[end]):
            end += 1
        pieces.append(unicodedata.normalize("NFC", run[start:end]))
        start = end
    return pieces


def _continues(letter: str) -> bool:
    """Tell a character that may compose with the one before it: a mark, or a Korean vowel or final."""
    return unicodedata.category(letter).startswith("M") or "\u1160" <= letter <= "\u11ff"
