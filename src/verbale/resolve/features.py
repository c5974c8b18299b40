"""The features by which two profiles of people are one person or are not: a list to be read.

A decision is the sum of ``value * weight`` over the features that hold. At :data:`SAME` or more the two are the same,
at :data:`DIFFERENT` or less they are not, between these it is undecided, and they stay apart.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from verbale.resolve import names
from verbale.resolve.bodies import heir, is_state, same_body, system
from verbale.resolve.meaning import QUALIFIERS, Office, office
from verbale.resolve.model import Feature, Outcome, Profile

SAME: Final = 0.5
DIFFERENT: Final = 0.0


class Times(NamedTuple):
    """Between which days people of one name are seen in each body, over all documents compared."""

    spans: dict[str, tuple[str, str]]


class Pair(NamedTuple):
    """Two profiles with their offices taken apart, and when people of that name are seen in which body."""

    a: Profile
    b: Profile
    one: tuple[Office, ...]
    two: tuple[Office, ...]
    times: Times


def pair_of(a: Profile, b: Profile, times: Times) -> Pair:
    """The pair, with offices taken apart."""
    return Pair(a, b, offices(a), offices(b), times)


def offices(profile: Profile) -> tuple[Office, ...]:
    """The offices that a document gives somebody."""
    return tuple(office(p.title, p.organisation, profile.state) for p in profile.posts)


def _how(p: Pair) -> str:
    return names.compare(p.a.name, p.b.name)


def equal(p: Pair) -> float:
    """The names are the same, case, diacritics and the order of their words aside."""
    return float(_how(p) in ("equal", "turned"))


def shorter(p: Pair) -> float:
    """One name is the other without some of its words, its first or its last word kept."""
    return float(_how(p) in ("shorter", "initials"))


def sounds(p: Pair) -> float:
    """One name is the other's transliteration into Vietnamese syllables."""
    return float(_how(p) == "sounds")


def one_word(p: Pair) -> float:
    """One document has nothing but a family name or a given name."""
    return float(_how(p) == "one word")


def other_name(p: Pair) -> float:
    """The names are not one name in two forms."""
    return float(_how(p) == "no")


def common_name(p: Pair) -> float:
    """Many people bear the name; 0.5 where only its family name and one more word are common."""
    return min(names.common(p.a.name), names.common(p.b.name)) if _how(p) != "no" else 0.0


def same_party(p: Pair) -> float:
    """Both speak for one state or organisation."""
    return float(p.a.state is not None and p.a.state == p.b.state)


def other_party(p: Pair) -> float:
    """They speak for two states; 0.3 where one of the two parties is an organisation, where careers lead."""
    a, b = p.a.state, p.b.state
    if a is None or b is None or a == b or system(a) == system(b):
        return 0.0
    return 1.0 if is_state(a) and is_state(b) else 0.3


def same_office(p: Pair) -> float:
    """An office that both have: head, rank and body are one."""
    return float(any(_same_office(x, y) for x in p.one for y in p.two))


def same_body_other_office(p: Pair) -> float:
    """They have offices in one body, as after a promotion."""
    shared = any(x.body and y.body and same_body(x.body, y.body) for x in p.one for y in p.two)
    return float(shared and not same_office(p))


def body_at_hand(p: Pair) -> float:
    """One has an office without its body, and the document names the body in which the other has that office."""
    return float(
        any(_at_hand(x, y, p.b) or _at_hand(y, x, p.a) for x in p.one for y in p.two) and not same_office(p)
    )  # fmt: skip


def merged_body(p: Pair) -> float:
    """The body of the one went into the body of the other, by merger or renaming."""
    return float(any(_heirs(x, y) or _heirs(y, x) for x in p.one for y in p.two))


def same_field(p: Pair) -> float:
    """Their offices are about the same, though not in one body: half of the words or more are shared."""
    return float(any(_field(x, y) for x in p.one for y in p.two) and not same_office(p))


def crossing(p: Pair) -> float:
    """People of that name are seen in both bodies in turns, so one person would have gone to and fro."""
    bodies = [(x.body, y.body) for x in p.one for y in p.two if x.body and y.body]
    if not bodies or same_office(p) or same_body_other_office(p) or merged_body(p):
        return 0.0
    return float(all(_crossed(p.times, x, y) for x, y in bodies))


def woman_and_man(p: Pair) -> float:
    """The one is called Ms or bà, the other Mr or ông."""
    return float(p.a.female is not None and p.b.female is not None and p.a.female != p.b.female)


def one_document(p: Pair) -> float:
    """One document names both, each by a full name of their own."""
    return float(p.a.document == p.b.document and _how(p) != "equal")


FEATURES: Final[tuple[tuple[Callable[[Pair], float], float], ...]] = (
    (equal, 0.6),
    (shorter, 0.5),
    (sounds, 0.35),
    (one_word, 0.05),
    (other_name, -2.0),
    (common_name, -0.4),
    (same_party, 0.1),
    (other_party, -0.7),
    (same_office, 0.5),
    (same_body_other_office, 0.4),
    (body_at_hand, 0.3),
    (merged_body, 0.35),
    (same_field, 0.2),
    (crossing, -0.4),
    (woman_and_man, -0.6),
    (one_document, -1.0),
)


def score(p: Pair) -> tuple[float, tuple[Feature, ...]]:
    """The score of a pair and the features that it sums up, those that do not hold left out."""
    found = []
    for feature, weight in FEATURES:
        value = feature(p)
        if value:
            found.append(Feature(name=feature.__name__, value=value, weight=weight))
    return round(sum(f.value * f.weight for f in found), 3), tuple(found)


def outcome(value: float) -> Outcome:
    """What a score means."""
    return "same" if value >= SAME else "different" if value <= DIFFERENT else "undecided"


def _same_office(x: Office, y: Office) -> bool:
    return bool(x.body and y.body and same_body(x.body, y.body) and same_head(x, y))


# Heads, with the rank of a deputy, that are translated now so and now so.
HEADS_ALIKE: Final = (
    frozenset({"director-general", "director", "head"}), frozenset({"rector", "president", "director"}),
    frozenset({"chair", "president", "head"}), frozenset({"deputy director-general", "deputy director", "deputy head"}),
    frozenset({"deputy minister", "secretary of state", "permanent secretary"}),
    frozenset({"deputy chair", "deputy president", "deputy head"}), frozenset({"resident representative", "representative"}),
)  # fmt: skip


def same_head(x: Office, y: Office) -> bool:
    """Whether two offices have the same head and rank; ``first`` and ``standing`` may be left out."""
    if x.ranks - QUALIFIERS - NO_RANK == y.ranks - QUALIFIERS - NO_RANK and x.heads & y.heads:
        return True
    one, two = _levels(x), _levels(y)
    return any(one & alike and two & alike for alike in HEADS_ALIKE)


NO_RANK: Final = frozenset({"extraordinary", "special"})


def _levels(x: Office) -> set[str]:
    rank = "deputy " if "deputy" in x.ranks else "assistant " if "assistant" in x.ranks else ""
    return {rank + head for head in x.heads}


def _at_hand(x: Office, y: Office, other: Profile) -> bool:
    """Whether ``x`` has a body that the document of ``y``, whose office has none, names."""
    return bool(x.body and not y.body and not y.fields and same_head(x, y)) and x.body in other.bodies


def _heirs(x: Office, y: Office) -> bool:
    if not (x.body and y.body):
        return False
    went = heir(x.body)
    return went is not None and went[0] == y.body


def _field(x: Office, y: Office) -> bool:
    both = x.fields | y.fields
    return bool(both) and len(x.fields & y.fields) * 2 >= len(both)


def _crossed(times: Times, x: str, y: str) -> bool:
    """Whether the days of the one body begin or end amid those of the other."""
    one, two = times.spans.get(x), times.spans.get(y)
    if one is None or two is None or (one[0] == one[1] and two[0] == two[1]):
        return False
    return one[0] <= two[1] and two[0] <= one[1]
