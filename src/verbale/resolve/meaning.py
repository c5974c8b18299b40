"""What names of bodies and titles of offices mean, in concepts that all languages share."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from verbale.catalogue.catalogue import catalogue, folded
from verbale.text.words import word_set

LONGEST: Final = 6  # words of a phrase
SMALL: Final = word_set(
    "of the for and to at in on a an & của và tại về cho - – , . ( ) ở các nước đối với vấn đề mr ms mrs ông bà"
)
HEADS: Final = frozenset({
    "minister", "prime minister", "president", "chair", "speaker", "ambassador", "chargé", "consul general",
    "representative", "permanent representative", "resident representative", "resident coordinator",
    "special envoy", "counsellor", "attaché", "secretary-general", "executive secretary", "director-general",
    "director", "executive director", "head", "secretary of state", "permanent secretary", "secretary",
    "general secretary", "rector", "governor", "mayor", "commissioner", "adviser", "professor", "ceo", "expert",
})  # fmt: skip
OF_STATE: Final = frozenset(
    {"president", "prime minister", "speaker", "general secretary"}
)  # there is one a state
RANKS: Final = frozenset(
    {"deputy", "assistant", "first", "standing", "acting", "senior", "former", "extraordinary", "special"}
)
ENVOYS: Final = frozenset({"ambassador", "permanent representative", "consul general", "chargé"})
QUALIFIERS: Final = frozenset({"first", "standing", "acting", "senior"})  # two readouts may differ in these
BODIES: Final = frozenset({
    "ministry", "department", "agency", "office", "institute", "academy", "university", "centre", "network",
    "committee", "people's committee", "council", "board", "secretariat", "fund", "foundation", "bank",
    "association", "federation", "union", "alliance", "group", "company", "laboratory", "hub",
})  # fmt: skip
_TOKEN: Final = re.compile(r"[\w'’&]+(?:-[\w'’]+)*|[^\w\s]")


class Meaning(NamedTuple):
    """Concepts, words that no list knows, and states in the order in which they stand."""

    concepts: frozenset[str]
    unknown: frozenset[str]
    states: tuple[str, ...]


@lru_cache(maxsize=50_000)
def meaning(text: str) -> Meaning:
    """The meaning of a name or a title, the longest known phrase first."""
    words = [m.group() for m in _TOKEN.finditer(text)]
    low = [folded(w) for w in words]
    concepts: set[str] = set()
    unknown: set[str] = set()
    states: list[str] = []
    k = 0
    while k < len(words):
        n, found = _phrase(words, low, k)
        if isinstance(found, str):
            states.append(found)
        elif found:
            concepts.update(found)
        elif low[k] not in SMALL and (low[k][0].isalnum()):
            parts = [p for p in low[k].split("-") if p]
            known = [c for p in parts for c in catalogue().concepts.get(p, ())]
            concepts.update(known)
            if not known:
                unknown.add(low[k])
        k += n
    return Meaning(frozenset(concepts), frozenset(unknown), tuple(states))


def _phrase(words: list[str], low: list[str], k: int) -> tuple[int, str | tuple[str, ...]]:
    known, states = catalogue().concepts, catalogue().state_names
    for n in range(min(LONGEST, len(words) - k), 0, -1):
        phrase = " ".join(low[k : k + n])
        if words[k][0].isupper() and phrase in states:
            return n, states[phrase]
        if phrase in known:
            return n, known[phrase]
    return 1, ()


class Office(NamedTuple):
    """An office taken apart.

    Attributes:
        heads: what its holder is (``minister``); ranks: deputy, first ...; fields: what it is about.
        body: id of a known body, or ``state/kind/fields``; None where the text names none.
        state: whose office it is; to: where an envoy is sent.
    """

    heads: frozenset[str]
    ranks: frozenset[str]
    fields: frozenset[str]
    body: str | None
    state: str | None
    to: str | None


def office(title: str, organisation: str | None, party: str | None) -> Office:
    """Take an office apart; ``party``: the English short name of whom its holder speaks for, if known."""
    from verbale.resolve.bodies import body_of

    said, named = meaning(title), meaning(organisation or "")
    heads, ranks = said.concepts & HEADS, said.concepts & RANKS
    envoy = bool(heads & ENVOYS)
    alone = len(said.states) == 1 and envoy and said.states[0] != party
    state = next(iter(() if alone else said.states), None) or next(iter(named.states), None) or party
    to = next((s for s in said.states if s != state), None) if envoy else None
    fields = (said.concepts | said.unknown) - heads - ranks - {"in charge"}
    body = body_of(organisation, state) if organisation and _is_name(organisation) else None
    if body is None and organisation:
        fields |= named.concepts | named.unknown
    if body is None and fields and not envoy:
        body = _portfolio(heads, fields, title, state)
    if body is None and to:
        body = f"to {to}"
    if body is None and not fields and heads & OF_STATE:
        body = f"{state or '?'}/head/{'+'.join(sorted(heads & OF_STATE))}"
    return Office(heads, ranks, fields, body, state, to)


def _is_name(organisation: str) -> bool:
    return " " in organisation or organisation.isupper()


def _portfolio(heads: frozenset[str], fields: frozenset[str], title: str, state: str | None) -> str | None:
    """The body of ``Deputy Minister of Finance``: the ministry of that field; and one named in a title."""
    from verbale.resolve.bodies import body_of, ministry

    match = re.search(r"\s(?:of|at|for|to)\s(?:the\s)?([A-Z].*)$", title)
    if match and fields & BODIES:
        return body_of(match[1], state)
    named = next((h for h in catalogue().find(title, folded(title)) if h.body is not None), None)
    if named is not None and named.body is not None:
        return named.body.id
    if heads & {"minister"} and not fields & BODIES:
        return ministry(fields, state)
    return None
