"""A language's lexicon: phrases with what they are, and one automaton that finds them all in folded text."""

from functools import cache
from importlib.resources import files
from typing import Final

import ahocorasick_rs
import msgspec

FLAGLESS: Final[frozenset[str]] = frozenset()


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One reading of a phrase: its kind (cue, title, state ...), its value (act, party ...) and flags."""

    kind: str
    value: str
    flags: frozenset[str] = FLAGLESS


class Compiled(msgspec.Struct):
    """The compiled resource: the distinct readings, and for each folded phrase the numbers of its own."""

    readings: list[Entry]
    phrases: dict[str, list[int]]


Kinds = dict[str, Entry]


class Lexicon:
    """All phrases of one language, found in one pass.

    ``kinds[i]`` maps each kind that phrase ``i`` can be to its entry.
    """

    def __init__(self, compiled: Compiled) -> None:
        self.phrases = list(compiled.phrases)
        self.kinds: list[Kinds] = []
        for numbers in compiled.phrases.values():
            found: Kinds = {}
            for n in numbers:
                found.setdefault(compiled.readings[n].kind, compiled.readings[n])
            self.kinds.append(found)
        self.automaton = ahocorasick_rs.AhoCorasick(
            self.phrases, matchkind=ahocorasick_rs.MatchKind.Standard, store_patterns=False
        )
        self.index = dict(zip(self.phrases, self.kinds, strict=True))

    def matches(self, text: str, low: str) -> list[tuple[int, int, Kinds]]:
        """Leftmost-longest phrases at word boundaries, without overlap; ``low`` is ``text`` folded.

        All overlapping matches are found first, then those inside words dropped, then the longest kept:
        leftmost-longest at once would lose a phrase that a longer non-word match hides. An everyday phrase in
        small letters does not run on into a capital (``giao Thương vụ`` is not ``giao thương``).
        """
        best: dict[int, tuple[int, int]] = {}
        known_end = best.get
        size, kinds = len(low), self.kinds
        for pattern, start, end in self.automaton.find_matches_as_indexes(low, overlapping=True):
            if (end < size and low[end].isalnum() and low[end - 1].isalnum()) or (
                start and low[start - 1].isalnum() and low[start].isalnum()
            ):
                continue
            known = known_end(start)
            if known is None or known[0] < end:
                if text[start] == low[start] and "word" in kinds[pattern] and not text[start:end].islower():
                    continue
                best[start] = (end, pattern)
        reach = 0
        found: list[tuple[int, int, Kinds]] = []
        for start in sorted(best):
            if start >= reach:
                reach, pattern = best[start]
                found.append((start, reach, kinds[pattern]))
        return found


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, loaded once from its compiled resource.

    Raises:
        FileNotFoundError: if the language has none.
    """
    data = files(f"verbale.lang.{language}").joinpath("lexicon.json").read_bytes()
    return Lexicon(msgspec.json.decode(data, type=Compiled))
