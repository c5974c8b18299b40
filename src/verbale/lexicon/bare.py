"""Lines without diacritics (``Hai ben nhat tri``): their phrases get them back, beside the text."""

import re
import unicodedata
from functools import cache
from typing import Final

from verbale.lexicon.lexicon import lexicon
from verbale.model.records import Span

LONGEST: Final = 6  # words of a phrase
FEWEST: Final = 3  # phrases of several words that show which language such a line is in
SHORTEST: Final = 30  # characters of a line that can be told
SINGLE: Final = frozenset({"cue", "conj", "prep", "adv", "passive", "neg", "that", "pron"})
_WORD: Final = re.compile(r"[a-z]+")


def restored(text: str, low: str, span: Span, language: str) -> str:
    """The folded text of a span with diacritics, of the same length; as it is if it has its own.

    A title before a name stays as it is: the name would be taken for another's.
    """
    line = low[slice(*span)]
    if len(line) < SHORTEST or not line.isascii():
        return line
    phrases, kinds = _phrases(language), lexicon(language).index
    words = [(m.start(), m.end()) for m in _WORD.finditer(line)]
    out, k, several = list(line), 0, 0
    while k < len(words):
        n = next(
            (n for n in range(min(LONGEST, len(words) - k), 0, -1) if _at(line, words, k, n) in phrases), 0
        )
        start, end = words[k][0], words[k + max(n, 1) - 1][1]
        after = text[span[0] + end + 1 : span[0] + end + 2]
        named = n and "title" in kinds[phrases[line[start:end]]] and after.isupper()
        if n and not named:
            out[start:end] = phrases[line[start:end]]
            several += n > 1
        k += n or 1
    return "".join(out) if several >= FEWEST else line


def _at(line: str, words: list[tuple[int, int]], k: int, n: int) -> str:
    return line[words[k][0] : words[k + n - 1][1]]


@cache
def _phrases(language: str) -> dict[str, str]:
    """Phrases without diacritics and with them, where only one is meant."""
    found: dict[str, str] = {}
    doubtful = set()
    for phrase, kinds in lexicon(language).index.items():
        if " " not in phrase and SINGLE.isdisjoint(kinds):
            continue
        bare = _stripped(phrase)
        if found.setdefault(bare, phrase) != phrase or len(bare) != len(phrase):
            doubtful.add(bare)
    return {bare: phrase for bare, phrase in found.items() if bare not in doubtful}


def _stripped(phrase: str) -> str:
    letters = unicodedata.normalize("NFD", phrase.replace("đ", "d"))
    return "".join(ch for ch in letters if not unicodedata.combining(ch))
