"""Statements and documents of a ledger as lines of a terminal, with what was looked for marked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from rich.text import Text

from verbale.cli.digest.layout import Screen, column, hanging, ruled, wrapped
from verbale.cli.digest.ledger_words import LedgerWords, ledger_words
from verbale.cli.digest.page import LABELS, NEGATED_LABEL, badge
from verbale.cli.digest.quote import one_line, safe
from verbale.cli.digest.words import Words, words
from verbale.model.records import Span
from verbale.store.hits import DocumentHit, Hit

MATCH: Final = "bold reverse"
_BLANKS: Final = re.compile(r"\s+")
_BARS: Final = 30  # cells of the longest bar


class Lines:
    """Draws what a ledger gives, for a screen and in a language."""

    def __init__(self, screen: Screen, language: str) -> None:
        self.screen, self.width = screen, screen.width
        self.words: Words = words(language)
        self.own: LedgerWords = ledger_words(language)

    def hit(self, hit: Hit) -> Iterator[Text]:
        """Date, document and party on a rule; below it the act, the speakers, the quote, the addressees."""
        day = self.words.date(hit.date) or self.own.undated
        left = Text.assemble((day, "bold"), " · ", one_line(hit.document))
        yield ruled(left, Text(one_line(", ".join(hit.parties)), style="dim"), self.width)
        act = self.words.acts.get(hit.act, hit.act)
        label = self.words.negated.format(act=act) if hit.negated else act
        shown = label.upper() if hit.force >= 3 and self.screen.marks else label
        first = badge(shown, NEGATED_LABEL if hit.negated else LABELS[hit.force], self.words)
        body = self.marked(hit.quote, hit.span[0], hit.matches)
        names = [self.words.both if name == "both" else one_line(name) for name in hit.speakers]
        if names:
            body = Text.assemble((self.words.join(names) + ": ", "italic"), body)
        if hit.addressees:
            body = Text.assemble(body, " ", ("→ " + ", ".join(map(one_line, hit.addressees)), "cyan"))
        yield from hanging(first, [body], first.cell_len, self.width)

    def document(self, hit: DocumentHit) -> Iterator[Text]:
        """Date, name and title of a document, and the words around the first match."""
        day = self.words.date(hit.date) or self.own.undated
        left = Text.assemble((day, "bold"), " · ", one_line(hit.document))
        count = self.words.count(hit.statements, self.own.statements)
        yield ruled(left, Text(count, style="dim"), self.width)
        told = [hit.title, hit.publisher]
        body = [Text(" · ".join(one_line(part) for part in told if part))] if any(told) else []
        yield from hanging(
            Text("  "), [*body, self.marked(hit.quote, hit.span[0], hit.matches)], 4, self.width
        )

    def marked(self, quote: str, at: int, matches: Iterable[Span]) -> Text:
        """A quote on one line with its matches marked: by style, or by ``*`` where no style can be shown."""
        pieces, last = Text(), 0
        for start, end in matches:
            sign = "*" if self.screen.marks else ""
            pieces.append(_line(quote[last : start - at]))
            pieces.append(sign + _line(quote[start - at : end - at]) + sign, style=MATCH)
            last = end - at
        return pieces.append(_line(quote[last:]))

    def section(self, title: str, note: str = "") -> Text:
        """The heading of a part."""
        return ruled(Text(title.upper(), style="bold"), Text(note, style="dim"), self.width)

    def some(self, title: str, hits: Sequence[Hit], limit: int) -> Iterator[Text]:
        """A part with the first statements of several, and how many more there are; nothing where there are
        none.
        """
        if not hits:
            return
        yield from (Text(), self.section(title, str(len(hits))), Text())
        for hit in hits[:limit]:
            yield from self.hit(hit)
        yield from self.rest(len(hits) - limit)

    def rest(self, number: int) -> Iterator[Text]:
        """How many are not shown."""
        if number > 0:
            yield Text("  " + self.own.more.format(number=number), style="dim")

    def counts(self, title: str, counted: Mapping[str, int], limit: int) -> Iterator[Text]:
        """A part with names, numbers and bars."""
        if not counted:
            return
        yield from (Text(), self.section(title))
        shown = list(counted.items())[:limit]
        indent = column([name or self.own.not_told for name, _ in shown], 8, 40) + 4
        room = max(4, min(_BARS, self.width - indent - 12))
        most = max(counted.values())
        for name, number in shown:
            bar = Text("▇" * max(1, round(room * number / most)), style="cyan")
            first = Text("  " + (one_line(name) or self.own.not_told))
            yield from hanging(first, [Text.assemble(f"{number:>8,} ", bar)], indent, self.width)
        yield from self.rest(len(counted) - limit)

    def several(self, names: Iterable[str]) -> Iterator[Text]:
        """A list to choose from."""
        yield from wrapped(Text(self.own.several, style="bold"), self.width)
        for name in names:
            yield from hanging(Text("  "), [Text(one_line(name))], 4, self.width)


def _line(text: str) -> str:
    """Text safe for a terminal on one line; blanks at its ends stay."""
    return _BLANKS.sub(" ", safe(text))
