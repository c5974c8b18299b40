"""What a user looks for: words, and phrases in quotation marks.

Whatever is written is taken for words; nothing in it is ever an operator. A text has a query where it has
each of its words and phrases, spelt so or (less good) spelt so but for case and diacritics.
"""

import re
from functools import lru_cache
from typing import Final, Literal

from verbale.errors import QueryError
from verbale.model.records import Record, Span
from verbale.store.fulltext import LONGEST, words
from verbale.text.fold import fold, plain

MOST: Final = 32  # words in a query
_MARKS: Final = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_WORD: Final = re.compile(r"[^\W_]+")

_plain: Final = lru_cache(1 << 16)(plain)  # words return

Column = Literal["exact", "folded"]
Term = tuple[str, ...]  # one word, or the words of a phrase


class Sought(Record, frozen=True, kw_only=True):
    """Terms that a column of the index has to have, all of them."""

    column: Column
    terms: tuple[Term, ...]


class Tier(Record, frozen=True, kw_only=True):
    """One class of matches: what they have, and what they have not, which a better class has."""

    has: Sought
    lacks: tuple[Sought, ...] = ()


class Query(Record, frozen=True, kw_only=True):
    """The terms of a query, in its order."""

    terms: tuple[Term, ...]

    @property
    def loose(self) -> Sought:
        """What every match has."""
        return self._in("folded", self.terms)

    def tiers(self) -> list[Tier]:
        """The classes of matches, best first; each text is in one of them or in none.

        Exact spellings first; among them, and among the others, those in which the whole query stands in one
        piece.
        """
        exact, loose = self._in("exact", self.terms), self.loose
        if len(self.terms) == 1:
            return [Tier(has=exact), Tier(has=loose, lacks=(exact,))]
        whole = (tuple(word for term in self.terms for word in term),)
        piece, loose_piece = self._in("exact", whole), self._in("folded", whole)
        return [
            Tier(has=piece),
            Tier(has=exact, lacks=(piece,)),
            Tier(has=loose_piece, lacks=(exact,)),
            Tier(has=loose, lacks=(exact, loose_piece)),
        ]

    def marks(self, text: str) -> list[Span]:
        """Where a text (NFC) has the query's terms: spans in order, without overlap."""
        found = [(m.start(), m.end(), _plain(m.group()[:LONGEST])) for m in _WORD.finditer(fold(text))]
        spelt = [word for _, _, word in found]
        spans = []
        for term in self.loose.terms:
            for at in range(len(spelt) - len(term) + 1):
                if tuple(spelt[at : at + len(term)]) == term:
                    spans.append((found[at][0], found[at + len(term) - 1][1]))
        return _joined(text, sorted(set(spans)))

    @staticmethod
    def _in(column: Column, terms: tuple[Term, ...]) -> Sought:
        if column == "folded":
            terms = tuple(tuple(plain(word) for word in term) for term in terms)
        return Sought(column=column, terms=tuple(dict.fromkeys(terms)))


def parse(written: str) -> Query | None:
    """What a user wrote, as a query; None where nothing is written.

    Raises:
        QueryError: there is no word in it, or too many.
    """
    if not written.strip():
        return None
    parts = written.translate(_MARKS).split('"')
    if len(parts) % 2 == 0:  # a mark without its partner parts words, and does no more
        parts[-2:] = [" ".join(parts[-2:])]
    terms: list[Term] = []
    for n, part in enumerate(parts):
        found = [word[:LONGEST] for word in words(part)]
        terms += [tuple(found)] if n % 2 and found else [(word,) for word in found]
    if not terms:
        raise QueryError(f"there is no word in {written!r}")
    if sum(map(len, terms)) > MOST:
        raise QueryError(f"a query of more than {MOST} words")
    return Query(terms=tuple(terms))


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Spans that overlap, or with nothing but blanks between, as one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and (start <= joined[-1][1] or not text[joined[-1][1] : start].strip()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
