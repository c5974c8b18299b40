"""Units: a text cut into words, punctuation and the phrases of the lexicon, all with offsets.

A grammar reads units, never raw characters. A unit's ``kinds`` says what the lexicon knows it to be.
"""

import re
from typing import Any, Final

import msgspec

from verbale.lexicon.lexicon import Kinds, Lexicon

TOKEN: Final = re.compile(r"\w+(?:&\w+)*|[^\w\s]")
NOTHING: Final[Kinds] = {}


class Unit(msgspec.Struct, eq=False, gc=False):
    """A word, a punctuation mark or a lexicon phrase.

    Attributes:
        start, end: offsets into the document's text.
        low: folded text of the unit.
        kinds: what the lexicon knows it as, kind to entry; empty for other words.
        cap: it begins with a capital letter.
        word: it begins with a letter or digit (so it is no punctuation).
        ref: set by a grammar where the unit stands for somebody (see ``extract.cast``).
        inner: the units of a quotation, which is one unit of kind ``quote``; else None.
    """

    start: int
    end: int
    low: str
    kinds: Kinds
    cap: bool
    word: bool
    ref: Any = None  # an extract.cast.Ref; text knows nothing of what stands above it
    inner: "list[Unit] | None" = None

    def __repr__(self) -> str:
        return f"<{self.low}{'/' + '+'.join(self.kinds) if self.kinds else ''}>"


def units(text: str, low: str, lexicon: Lexicon, start: int, end: int) -> list[Unit]:
    """Units of ``text[start:end]``; ``low`` is the folded text (same offsets)."""
    out: list[Unit] = []
    add = out.append
    position = start
    for s, e, kinds in lexicon.matches(text[start:end], low[start:end]):
        s, e = s + start, e + start
        if s > position and (s > position + 1 or text[position] != " "):  # nearly always a space
            _words(out, text, low, position, s)
        first = text[s]
        add(Unit(s, e, low[s:e], kinds, first.isupper(), first.isalnum()))
        position = e
    if position < end:
        _words(out, text, low, position, end)
    return out


def _words(out: list[Unit], text: str, low: str, start: int, end: int) -> None:
    """Add the words and punctuation marks of a stretch that the lexicon knows nothing of."""
    for m in TOKEN.finditer(text, start, end):
        s, e = m.span()
        first = text[s]
        out.append(Unit(s, e, low[s:e], NOTHING, first.isupper(), first.isalnum()))
