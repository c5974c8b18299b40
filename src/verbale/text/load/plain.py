"""Plain text: decoded, and its first line taken for the title where it looks like one."""

from verbale.model.records import Problem
from verbale.text.load.extracted import Extracted

_HEADLINE_LENGTH = 200
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", "…", ".”", '."')


def read_plain(data: bytes, name: str) -> Extracted:
    """Decode a text file; raises UnreadableError where the bytes are no text."""
    from verbale.text.load.decode import decode

    text, problems = decode(data, name)
    return plain_text(text, problems)


def plain_text(text: str, problems: tuple[Problem, ...] = ()) -> Extracted:
    """Take a string as it is."""
    return Extracted(text=text, media_type="text/plain", title=headline(text), problems=problems)


def headline(text: str) -> str | None:
    """Return the first line with text if it reads as a headline: short, followed by more, and no sentence."""
    lines = (line.strip() for line in text.removeprefix("\ufeff").replace("\r", "\n").split("\n"))
    filled = (line for line in lines if line)
    first = next(filled, None)
    if first is None or len(first) > _HEADLINE_LENGTH or first.endswith(_SENTENCE_ENDS):
        return None
    if not any(letter.isalpha() for letter in first) or next(filled, None) is None:
        return None
    return first
