"""The cast of a document: the people it names, and who a later office, surname or pronoun stands for."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from verbale.model.records import Span
from verbale.text.units import Unit

PERSON, OFFICE, PRONOUN, BOTH, BODY = "person", "office", "pronoun", "both", "body"


class Office:
    """An office as written: title, body or None, its span, and when it was held (ISO, partial)."""

    __slots__ = ("body", "end", "since", "start", "title", "until", "words")

    def __init__(self, title: str, body: str | None, start: int, end: int, words: frozenset[str]) -> None:
        self.title, self.body, self.start, self.end, self.words = title, body, start, end, words
        self.since: str | None = None
        self.until: str | None = None


class Figure:
    """A person of the document, put together mention by mention.

    Attributes:
        name: the bare name, as first written in full; words: its folded words.
        female: True, False, or None where the text does not show it.
        party: the state or organisation the person speaks for, as written, or None.
        party_key: the value that says which side that is, whatever its spelling (``Viet Nam``), or None.
        calls: folded words of offices by which the text has called this person.
        named: the text tells the name; else ``name`` is the office as written, the figure a stand-in.
    """

    __slots__ = (
        "calls", "female", "mentions", "name", "named", "number", "offices", "party", "party_key", "words",
    )  # fmt: skip

    def __init__(self, number: int, name: str, words: tuple[str, ...]) -> None:
        self.number, self.name, self.words = number, name, words
        self.mentions: list[Span] = []
        self.offices: list[Office] = []
        self.calls: set[frozenset[str]] = set()
        self.female: bool | None = None
        self.party: str | None = None
        self.party_key: str | None = None
        self.named = True

    @property
    def id(self) -> str:
        return f"p{self.number}"

    def __repr__(self) -> str:
        return f"<{self.id} {self.name}>"


class Ref:
    """What a noun phrase stands for: its kind, span, and what is known of who it is.

    Attributes:
        kind: person (named; ``figure`` is set), office (``the Minister``; ``words`` are its folded words),
            pronoun (``words`` too; ``female`` where it tells), both (``the two sides``), body (a state or
            organisation; ``name`` as it would be reported, without article; ``key`` its party).
        plural: more than one is meant (``they``).
        envoy: a body's representative is meant, not the body itself.
    """

    __slots__ = ("end", "envoy", "female", "figure", "key", "kind", "name", "plural", "start", "words")

    def __init__(
        self, kind: str, start: int, end: int, name: str = "", words: frozenset[str] = frozenset(),
        figure: Figure | None = None, female: bool | None = None, key: str | None = None,
        plural: bool = False,
    ) -> None:  # fmt: skip
        self.kind, self.start, self.end, self.name, self.words = kind, start, end, name, words
        self.figure, self.female, self.key, self.plural = figure, female, key, plural
        self.envoy = False

    def __repr__(self) -> str:
        return f"<{self.kind} {self.figure or self.name}>"


class Cast:
    """All figures of a document, found by name, by office or by recency."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.unnamed: list[Figure] = []  # stand-ins for holders of an office whom the text never names
        self._by_name: dict[tuple[str, ...], Figure] = {}
        self._spelt: dict[tuple[str, ...], Figure] = {}  # by another spelling of their names

    def add(self, name: str, words: tuple[str, ...], span: Span) -> Figure:
        """The figure of that full name, made if new; the mention is noted."""
        figure = self._by_name.get(words)
        if figure is None:
            figure = Figure(len(self.figures) + 1, name, words)
            self.figures.append(figure)
            self._by_name[words] = figure
        figure.mentions.append(span)
        return figure

    def spell(self, figure: Figure, words: tuple[str, ...]) -> None:
        """Note another spelling of a figure's name: the one in brackets behind a transliteration."""
        self._spelt.setdefault(words, figure)

    def spelt(self, words: tuple[str, ...]) -> Figure | None:
        """The one figure of whose other spelling these words are a part, or None."""
        found = {f for name, f in self._spelt.items() if _inside(words, name)}
        return found.pop() if len(found) == 1 else None

    def stand_in(self, office: Ref) -> Figure:
        """A new stand-in for whoever holds an office that nobody named holds."""
        figure = Figure(0, office.name, ())
        figure.named, figure.female, figure.party_key = False, office.female, office.key
        figure.mentions.append((office.start, office.end))
        figure.calls.add(office.words)
        self.unnamed.append(figure)
        return figure

    def named(self, words: tuple[str, ...]) -> Figure | None:
        """The one figure whose name holds these words in order (a surname, a given name), or None.

        Of several the one mentioned first wins only if the words are its whole name.
        """
        if words in self._by_name:
            return self._by_name[words]
        initials = [w for w in words if len(w) == 1]
        if initials and len(initials) < len(
            words
        ):  # X. L. Voronsov: the initials must fit, the rest must be in the name
            rest = tuple(w for w in words if len(w) > 1)
            fits = [f for f in self.figures if _inside(rest, f.words) and f.words[0][0] == initials[0]]
            if len(fits) == 1:
                return fits[0]
        found = [f for f in self.figures if _inside(words, f.words)]
        return found[0] if len(found) == 1 else None if found else self.spelt(words)

    def holders(self, words: frozenset[str], unnamed: bool = False) -> list[Figure]:
        """Figures (or ``unnamed`` stand-ins) one of whose offices holds all these words.

        The words are those of the office with its body and party.
        A word that begins with ``#`` is the head of a title; a shorter head finds a longer one (``#director``
        finds ``#director general``).
        """
        figures = self.unnamed if unnamed else self.figures
        exact = [f for f in figures if any(words <= call for call in f.calls)]
        if exact:
            return exact
        heads, rest = {w for w in words if w[0] == "#"}, {w for w in words if w[0] != "#"}
        return [
            f for f in figures
            if any(
                rest <= call and heads and all(any(c.startswith(h) for c in call) for h in heads)
                for call in f.calls
            )
        ]  # fmt: skip


def _inside(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    n = len(part)
    return n > 0 and any(whole[k : k + n] == part for k in range(len(whole) - n + 1))


_START: Final = attrgetter("start")


def collapse(units: list[Unit], refs: Sequence[Ref], low: str) -> list[Unit]:
    """Units with every run that a ref spans put into one unit whose ``ref`` it is.

    Refs must not overlap and be sorted; a ref that begins or ends inside a unit is left out.
    """
    if not units:
        return []
    for unit in units:
        if unit.inner is not None:
            unit.inner = collapse(unit.inner, refs, low)
    first = bisect_left(refs, units[0].start, key=_START)
    out: list[Unit] = []
    taken, n = 0, len(units)
    for ref in refs[first : bisect_left(refs, units[-1].end, first, key=_START)]:
        i = j = bisect_left(units, ref.start, taken, key=_START)
        while j < n and units[j].end < ref.end:
            j += 1
        if j >= n or units[j].end != ref.end or units[i].start != ref.start:
            continue
        out += units[taken:i]
        whole = Unit(ref.start, ref.end, low[ref.start : ref.end], {}, units[i].cap, True)
        whole.ref = ref
        out.append(whole)
        taken = j + 1
    return out + units[taken:]
