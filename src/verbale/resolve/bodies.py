"""Which body a name means: a known one, or one told by its kind, its field and its state."""

import re
from functools import cache, lru_cache
from typing import Final

from verbale.catalogue.catalogue import Body, catalogue, folded
from verbale.resolve.meaning import meaning

HOME: Final = "Viet Nam"
UN: Final = "United Nations"
_THERE: Final = re.compile(r"\s(?:tại|ở|in)\s")  # ``UNDP tại Việt Nam`` is UNDP


@cache
def _ministries() -> dict[tuple[str, frozenset[str]], str]:
    """Known ministries by state and field."""
    found: dict[tuple[str, frozenset[str]], str] = {}
    for body in catalogue().bodies:
        if body.kind == "ministry" and not body.weak:
            for name in (body.name, *body.names):
                said = meaning(name)
                found.setdefault((body.party, (said.concepts | said.unknown) - {"ministry"}), body.id)
    return found


def ministry(fields: frozenset[str], state: str | None) -> str | None:
    """The ministry of a field; ``?`` for a state that is not told."""
    known = _ministries().get((state or HOME, fields))
    if known is not None and state is not None:
        return known
    return f"{state or '?'}/ministry/{'+'.join(sorted(fields))}" if fields else None


def same_body(one: str, two: str) -> bool:
    """Whether two bodies may be one: equal, or of one field where one's state is not told."""
    if one == two:
        return True
    if one.startswith("?/") or two.startswith("?/"):
        return _fields(one) == _fields(two)
    return False


def _fields(body: str) -> frozenset[str]:
    known = catalogue().by_id.get(body)
    if known is not None:
        said = meaning(known.name)
        return (said.concepts | said.unknown) - {"ministry"}
    return frozenset(body.rsplit("/", 1)[-1].split("+"))


@lru_cache(maxsize=50_000)
def known_body(name: str, state: str | None) -> Body | None:
    """The catalogue's body of that name; of common names the one of the state, if that is told."""
    name = re.sub(r"\s*\([^)]*\)", "", " ".join(name.split())).removeprefix("the ")
    found = catalogue().by_name.get(folded(name), [])
    if not found and (stripped := without_state(name)) != name:
        found = [
            b
            for b in catalogue().by_name.get(folded(stripped), [])
            if b.party == (states_in(name) or [""])[0]
        ]
    fits = [b for b in found if state in (None, b.party) or b.kind not in ("ministry", "agency")]
    return fits[0] if fits else None


def states_in(name: str) -> list[str]:
    """States that a name holds, in order."""
    return list(meaning(name).states)


def without_state(name: str) -> str:
    """A name without the state at its end or its head (``Bộ Nội vụ Cộng hòa Séc``, ``Czech Ministry of ...``)."""
    words = name.split(" ")
    names = catalogue().state_names
    for n in range(min(5, len(words) - 1), 0, -1):
        for rest, said in ((words[:-n], words[-n:]), (words[n:], words[:n])):
            if said[0][:1].isupper() and folded(" ".join(said)) in names:
                return re.sub(r"\s(?:of|của)(?:\sthe)?$", "", " ".join(rest))
    return name


@lru_cache(maxsize=50_000)
def body_of(name: str, state: str | None) -> str | None:
    """What a name means: the id of a known body, or ``state/kind/fields``; None for nothing but a head."""
    name = _THERE.split(name)[0]
    inner = states_in(name)
    whose = inner[0] if inner else state
    if any(b.weak for b in catalogue().by_name.get(folded(without_state(name)), ())):
        return None  # every ministry has one
    known = known_body(name, whose)
    if known is not None and (whose is not None or known.kind != "ministry"):
        return known.id
    said = meaning(name)
    if "ministry" in said.concepts:
        return ministry((said.concepts | said.unknown) - {"ministry"}, whose)
    words = said.concepts | said.unknown
    return f"{whose or '?'}/body/{'+'.join(sorted(words))}" if len(words) > 1 else None


def heir(body: str) -> tuple[str, str] | None:
    """What a known body went into and the day on which it did; None where it stands."""
    known = catalogue().by_id.get(body)
    return (known.into, known.until) if known is not None and known.into and known.until else None


def party_of(name: str | None) -> str | None:
    """The English short name of a party as written (``Phần Lan``, ``Republic of Kazakhstan``, ``LHQ``)."""
    if name is None:
        return None
    name = " ".join(name.split()).removeprefix("the ")
    state = catalogue().state_names.get(folded(name))
    if state is not None:
        return state
    bodies = catalogue().by_name.get(folded(name), [])
    return bodies[0].party if bodies else name


@cache
def _international() -> frozenset[str]:
    nations = {state.name for state in catalogue().states}
    return frozenset(b.party for b in catalogue().bodies if b.party not in nations)


def is_state(party: str) -> bool:
    """Whether a party is a state: no organisation, nothing unknown."""
    return party in catalogue().state_names.values()


def system(party: str) -> str:
    """The system that an organisation belongs to: ``ESCAP`` is of the United Nations."""
    ids = {b.id for b in catalogue().bodies if b.party == party}
    return UN if any(i.startswith("un-") or i == "un" for i in ids) else party
