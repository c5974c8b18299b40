"""The catalogue: bodies and states that are known by name, and what the words of names and titles mean.

It is compiled from ``data/*.yaml``, the languages' ``naming/*.yaml`` and what their lexicons know of states and
organisations (:mod:`verbale.catalogue.compile`).
"""

from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Final

import ahocorasick_rs
import msgspec

from verbale.text.fold import fold

SHORTEST: Final = 2  # syllables of a state's name that is found by itself; ``Anh`` and ``Pháp`` are words too


folded = lru_cache(maxsize=20_000)(fold)  # of names: the same ones come again and again


class Body(msgspec.Struct, frozen=True):
    """A known body.

    Attributes:
        id: as the catalogue calls it (``vn-most``); stable.
        party: English short name of the state or organisation that it counts as.
        name, names: its English name, and all others in full.
        abbreviations: matched as written, capitals and all.
        until, into, how: the day (ISO) from which it is part of another body, which one, and whether it was
            ``merged_into`` or ``renamed``.
        weak: others have a body of that name as well, so it is known only in company.
    """

    id: str
    kind: str
    party: str
    name: str
    names: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    until: str | None = None
    into: str | None = None
    how: str | None = None
    weak: bool = False


class State(msgspec.Struct, frozen=True):
    """A state: English short name, ISO 3166-1 code (None for a region), names, adjectives, cities."""

    name: str
    iso: str | None
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()


class Words(msgspec.Struct, frozen=True):
    """Words of one language by which names and terms of office are told; see ``naming/words.yaml``."""

    heads: dict[str, tuple[str, ...]]
    inside: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    small_heads: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()


class NameWords(msgspec.Struct, frozen=True):
    """Words of names that many people bear, without diacritics; ``rarer``: surnames of fewer."""

    surnames: tuple[str, ...]
    given: tuple[str, ...]
    middle: tuple[str, ...] = ()
    rarer: tuple[str, ...] = ()


class Hit(msgspec.Struct, frozen=True):
    """A known name in a text: its span and what it names: a body, a state, or neither (a place)."""

    start: int
    end: int
    body: Body | None = None
    state: str | None = None
    short: bool = False  # an abbreviation


class Catalogue(msgspec.Struct, dict=True):
    """All that is known, and one automaton that finds it in folded text."""

    bodies: list[Body]
    states: list[State]
    places: list[str]
    words: dict[str, Words]
    vietnamese: NameWords
    elsewhere: NameWords
    concepts: dict[str, tuple[str, ...]]  # folded phrase of any language -> concepts

    @cached_property
    def by_id(self) -> dict[str, Body]:
        """Bodies by id."""
        return {body.id: body for body in self.bodies}

    @cached_property
    def by_name(self) -> dict[str, list[Body]]:
        """Bodies by folded name or abbreviation."""
        found: dict[str, list[Body]] = {}
        for body in self.bodies:
            for name in (body.name, *body.names, *body.abbreviations):
                known = found.setdefault(fold(name), [])
                if body not in known:
                    known.append(body)
        return found

    @cached_property
    def state_names(self) -> dict[str, str]:
        """English short name by folded name or adjective of a state."""
        found: dict[str, str] = {}
        for state in self.states:
            for name in (state.name, *state.names, *state.adjectives):
                found.setdefault(fold(name), state.name)
        return found

    @cached_property
    def cities(self) -> dict[str, str]:
        """English short name of the state by folded name of a city."""
        return {fold(city): state.name for state in self.states for city in state.cities}

    @cached_property
    def _patterns(self) -> dict[str, list[Hit]]:
        found: dict[str, list[Hit]] = {}
        for place in self.places:
            found.setdefault(fold(place), []).append(Hit(0, 0))
        for state in self.states:
            for name in state.names:
                if len(name.replace("-", " ").split()) >= SHORTEST or len(name) >= 6:
                    found.setdefault(fold(name), []).append(Hit(0, 0, state=state.name))
        for body in self.bodies:
            for name in (body.name, *body.names):
                found.setdefault(fold(name), []).append(Hit(0, 0, body=body))
            for name in body.abbreviations:
                found.setdefault(fold(name), []).append(Hit(0, 0, body=body, short=True))
        return found

    @cached_property
    def _automaton(self) -> tuple[ahocorasick_rs.AhoCorasick, list[list[Hit]]]:
        patterns = self._patterns
        kind = ahocorasick_rs.MatchKind.Standard
        return ahocorasick_rs.AhoCorasick(
            list(patterns), matchkind=kind, store_patterns=False
        ), list(patterns.values())  # fmt: skip

    def find(self, text: str, low: str) -> list[Hit]:
        """Known names in a text, leftmost-longest at word boundaries, without overlap; ``low`` is ``text`` folded."""
        automaton, targets = self._automaton
        best: dict[int, tuple[int, int]] = {}
        for pattern, start, end in automaton.find_matches_as_indexes(low, overlapping=True):
            inner = (start and low[start - 1].isalnum()) or (end < len(low) and low[end].isalnum())
            if (
                not inner
                and (start not in best or best[start][0] < end)
                and _written(text[start:end], targets[pattern])
            ):
                best[start] = (end, pattern)
        found: list[Hit] = []
        reach = 0
        for start in sorted(best):
            end, pattern = best[start]
            if start >= reach:
                reach = end
                hit = next(h for h in targets[pattern] if _as_written(text[start:end], h))
                found.append(msgspec.structs.replace(hit, start=start, end=end))
        return found


def _written(raw: str, hits: list[Hit]) -> bool:
    return any(_as_written(raw, hit) for hit in hits)


def _as_written(raw: str, hit: Hit) -> bool:
    """An abbreviation in its own capitals, a name with a capital at its head."""
    if not hit.short:
        return raw[0].isupper()
    return hit.body is not None and " ".join(raw.split()) in hit.body.abbreviations


@cache
def catalogue() -> Catalogue:
    """The catalogue, loaded once from its compiled resource."""
    data = files("verbale.catalogue").joinpath("catalogue.json").read_bytes()
    return msgspec.json.decode(data, type=Catalogue)
