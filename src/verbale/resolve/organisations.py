"""Which bodies are one: known ones by the catalogue, others by what their names mean and in whose company they are."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from verbale.catalogue.catalogue import catalogue
from verbale.resolve.bodies import HOME, body_of, heir, ministry, party_of
from verbale.resolve.meaning import BODIES, meaning, office
from verbale.resolve.model import Feature, Member, Profile
from verbale.resolve.profiles import STATE

Fields = frozenset[str]
LIKE: Final = 0.6  # share of concepts that names in two languages have in common, to be looked at


def bodies(
    organisations: Sequence[Profile], people: Sequence[Profile], actor: Mapping[Member, int],
    state: Mapping[int, str | None],
) -> dict[Member, tuple[str, Feature]]:  # fmt: skip
    """For each profile of a body what it is (an id, or ``state/kind/fields``), and why."""
    held = _held(people, actor, state)
    named = {p.member: _meant(p, held) for p in organisations}
    whole = _completed(organisations, named)
    return _translated(organisations, whole, people, actor)


def _held(
    people: Sequence[Profile], actor: Mapping[Member, int], state: Mapping[int, str | None]
) -> dict[str, set[str]]:  # fmt: skip
    """For each document the bodies in which the people it names have or had an office, here or elsewhere."""
    of_actor: dict[int, set[str]] = {}
    for p in people:
        number = actor[p.member]
        for post in p.posts:
            body = office(post.title, post.organisation, state.get(number)).body
            if body is not None:
                of_actor.setdefault(number, set()).add(body)
    found: dict[str, set[str]] = {}
    for p in people:
        found.setdefault(p.document, set()).update(of_actor.get(actor[p.member], ()))
    return found


def _meant(p: Profile, held: Mapping[str, set[str]]) -> tuple[str, Feature]:
    """What one name means in its document."""
    if p.kind == STATE:
        return f"state:{party_of(p.name)}", Feature(name="state", value=1.0, weight=1.0)
    if p.known is not None:
        return p.known, Feature(name="known_body", value=1.0, weight=1.0)
    found = next((b for form in (p.name, *p.forms) if (b := body_of(form, p.state))), None)
    if found is None:
        return f"name:{' '.join(p.name.casefold().split())}", Feature(name="same_name", value=1.0, weight=1.0)
    if not found.startswith("?/"):
        why = "known_body" if found in catalogue().by_id else "same_field_and_state"
        return found, Feature(name=why, value=1.0, weight=0.9)
    return _whose(p, found, held.get(p.document, set()))


def _whose(p: Profile, found: str, held: set[str]) -> tuple[str, Feature]:
    """A body whose state its name does not tell: that of a person present who is of it, else Viet Nam's."""
    fields = frozenset(found.rsplit("/", 1)[-1].split("+"))
    kind = found.split("/")[1]
    theirs = sorted(b for b in held if _fields(b) == fields)
    if len(theirs) == 1 and not theirs[0].startswith("?"):
        return theirs[0], Feature(name="office_of_someone_present", value=1.0, weight=0.8)
    if kind == "ministry" and HOME in p.states:
        home = ministry(fields, HOME)
        if home in catalogue().by_id:
            return home or found, Feature(name="ministry_of_a_state_named", value=1.0, weight=0.6)
    return found, Feature(name="same_field", value=1.0, weight=0.5)


def _fields(body: str) -> Fields:
    known = catalogue().by_id.get(body)
    if known is None:
        return frozenset(body.rsplit("/", 1)[-1].split("+"))
    said = meaning(known.name)
    return (said.concepts | said.unknown) - {"ministry"}


def _completed(
    organisations: Sequence[Profile], named: Mapping[Member, tuple[str, Feature]]
) -> dict[Member, tuple[str, Feature]]:  # fmt: skip
    """A body without a state is the one body of that name that has one, if their documents share a state."""
    stated: dict[str, set[str]] = {}
    where: dict[str, set[str]] = {}
    for p in organisations:
        body = named[p.member][0]
        if body.count("/") == 2 and not body.startswith("?/"):
            stated.setdefault(body.split("/", 1)[1], set()).add(body)
        where.setdefault(body, set()).update(p.states)
    out = dict(named)
    for p in organisations:
        body, why = named[p.member]
        fits = sorted(b for b in stated.get(body.removeprefix("?/"), ()) if b.split("/", 1)[0] in p.states)
        if body.startswith("?/") and len(fits) == 1:
            out[p.member] = fits[0], why
    return _in_full(out)


def _in_full(named: Mapping[Member, tuple[str, Feature]]) -> dict[Member, tuple[str, Feature]]:
    """A ministry called by part of its field (``Bộ Nông nghiệp Uruguay``) is the one of that state that has it all."""
    ministries = sorted({b for b, _ in named.values() if "/ministry/" in b and not b.startswith("?/")})
    longer: dict[str, str] = {}
    for body in ministries:
        fields, state = _fields(body), body.split("/", 1)[0]
        fuller = [o for o in ministries if o != body and o.split("/", 1)[0] == state and fields < _fields(o)]
        together = {m[0] for m, (b, _) in named.items() if b == body}
        if len(fuller) == 1 and (
            2 * len(fields) >= len(_fields(fuller[0]))
            or together & {m[0] for m, (b, _) in named.items() if b == fuller[0]}
        ):
            longer[body] = fuller[0]
    why = Feature(name="part_of_the_field", value=1.0, weight=0.6)
    return {m: (longer[b], why) if b in longer else (b, f) for m, (b, f) in named.items()}


def _translated(
    organisations: Sequence[Profile], named: Mapping[Member, tuple[str, Feature]], people: Sequence[Profile],
    actor: Mapping[Member, int],
) -> dict[Member, tuple[str, Feature]]:  # fmt: skip
    """Names in two languages that share most of their meaning, and people in their documents, are one body.

    Each name may find no more than one in the other language; else nothing is decided.
    """
    company: dict[str, set[int]] = {}
    for p in people:
        company.setdefault(p.document, set()).add(actor[p.member])
    groups: dict[str, list[Profile]] = {}
    for p in organisations:
        if "/body/" in named[p.member][0]:
            groups.setdefault(named[p.member][0], []).append(p)
    pairs: dict[str, list[str]] = {}
    ids = sorted(groups)
    by_head: dict[str, list[str]] = {}
    for body in ids:
        for head in _fields(body) & BODIES:
            by_head.setdefault(head, []).append(body)
    for head in sorted(by_head):
        for one in by_head[head]:
            for two in by_head[head]:
                if one < two and _one_in_two_languages(one, two, groups, company):
                    pairs.setdefault(one, []).append(two)
                    pairs.setdefault(two, []).append(one)
    same = {b: min(b, o[0]) for b, o in pairs.items() if len(set(o)) == 1 and len(set(pairs[o[0]])) == 1}
    why = Feature(name="same_meaning_in_company", value=1.0, weight=0.6)
    return {m: (same[b], why) if b in same else (b, f) for m, (b, f) in named.items()}


def _one_in_two_languages(
    one: str, two: str, groups: Mapping[str, list[Profile]], company: Mapping[str, set[int]]
) -> bool:  # fmt: skip
    tongues = [{p.language for p in groups[b]} for b in (one, two)]
    if tongues[0] & tongues[1]:
        return False
    a, b = _fields(one), _fields(two)
    known = _known()
    shared, all_known = a & b & known, (a | b) & known
    if len(shared) < 2 or len(shared) < LIKE * len(all_known):
        return False
    if all_known - shared and not ((a | b) - known):
        return False  # all words are known and some differ: two bodies
    mine, theirs = (set().union(*(company.get(p.document, set()) for p in groups[x])) for x in (one, two))
    return bool(mine & theirs)


@cache
def _known() -> frozenset[str]:
    return frozenset(c for cs in catalogue().concepts.values() for c in cs)


def describe(body: str) -> tuple[str, str | None, str | None, str | None]:
    """Of what a body is: an actor's id, its party, the day it ended and what it went into."""
    import hashlib

    known = catalogue().by_id.get(body)
    if known is not None:
        went = heir(body)
        return body, known.party, went[1] if went else None, went[0] if went else None
    if body.startswith("state:"):
        name = body[6:]
        iso = next((s.iso for s in catalogue().states if s.name == name and s.iso), None)
        code = (iso or hashlib.sha256(name.encode()).hexdigest()[:12]).lower()
        return f"state-{code}", name, None, None
    party = body.split("/", 1)[0] if "/" in body and not body.startswith("?/") else None
    return "o-" + hashlib.sha256(body.encode()).hexdigest()[:12], party, None, None
