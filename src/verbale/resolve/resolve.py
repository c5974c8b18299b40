"""Profiles and judgements in, actors and decisions out; the same ones give the same, whatever their order."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from verbale.catalogue.catalogue import catalogue
from verbale.resolve.bodies import is_state
from verbale.resolve.cluster import Forest, clusters, latest
from verbale.resolve.model import (
    PERSON,
    Actor,
    Decision,
    Feature,
    Judgement,
    Member,
    Profile,
    Resolution,
    key_of,
    ordered,
)  # fmt: skip
from verbale.resolve.organisations import bodies, describe
from verbale.resolve.posts import posts
from verbale.resolve.profiles import STATE


def resolve(profiles: Iterable[Profile], judgements: Iterable[Judgement] = ()) -> Resolution:
    """One actor for each person and body over all documents.

    A judgement always wins; of two on the same keys the later one does.
    """
    given, judged = ordered(list(profiles)), list(judgements)
    people = [p for p in given if p.kind == PERSON]
    groups, decided = clusters(people, judged)
    number = {p.member: n for n, group in enumerate(groups) for p in group}
    state = {n: party(group) for n, group in enumerate(groups)}
    persons = [_person(group, state[n]) for n, group in enumerate(groups)]
    organisations = [p for p in given if p.kind != PERSON]
    meant = bodies(organisations, people, number, state)
    found, more = _organisations(organisations, meant, judged)
    actors = sorted([*persons, *found], key=lambda a: a.id)
    return Resolution(actors=tuple(actors), decisions=tuple([*decided, *more]))


def party(group: Sequence[Profile]) -> str | None:
    """Whom most documents have an actor speak for; a state before an organisation where they are as many."""
    told = Counter(p.state for p in group if p.state)
    return min(told, key=lambda s: (-told[s], not is_state(s), s), default=None)


def _person(group: Sequence[Profile], state: str | None) -> Actor:
    founder = key_of(ordered(group)[0])
    forms = Counter(form for p in group for form in (*p.forms, p.name))
    return Actor(
        id="p-" + hashlib.sha256("\n".join(founder).encode()).hexdigest()[:12], kind=PERSON,
        name=_fullest(group), names=_by_use(forms), party=state, posts=posts(ordered(group), state),
        members=tuple(sorted(p.member for p in group)),
    )  # fmt: skip


def _fullest(group: Sequence[Profile]) -> str:
    """The form with the most words; of these one with its own letters before one without or transliterated."""
    return max(
        {p.name for p in group}, key=lambda n: (len(n.split()), "-" not in n, not n.isascii(), len(n), n)
    )  # fmt: skip


def _by_use(forms: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(forms, key=lambda f: (-forms[f], f)))


def _organisations(
    organisations: Sequence[Profile], meant: Mapping[Member, tuple[str, Feature]], judged: Sequence[Judgement]
) -> tuple[list[Actor], list[Decision]]:  # fmt: skip
    """Actors of bodies: those of one meaning together, but for what somebody judged."""
    place = {p.member: n for n, p in enumerate(organisations)}
    by_key: dict[tuple[str, str], list[Profile]] = {}
    for p in organisations:
        by_key.setdefault(key_of(p), []).append(p)
    decided: list[Decision] = []
    forest = Forest(len(organisations))
    moved: set[Member] = set()
    for (one, two), judgement in sorted(latest(judged).items()):
        for a in by_key.get(one, ()):
            for b in by_key.get(two, ()):
                outcome, score = ("same", 1.0) if judgement.same else ("different", -1.0)
                decided.append(Decision(a=one, b=two, outcome=outcome, score=score, by=judgement.author))  # type: ignore[arg-type]
                if judgement.same:
                    forest.join(place[a.member], place[b.member], force=True)
                elif a.member != b.member:
                    forest.part(place[a.member], place[b.member])
                    moved |= {a.member, b.member}
    first: dict[str, Profile] = {}
    for p in sorted(organisations, key=lambda p: p.member in moved):
        body, why = meant[p.member]
        founder = first.setdefault(body, p)
        if founder is p:
            continue
        if forest.join(place[founder.member], place[p.member]):
            decided.append(
                Decision(a=key_of(founder), b=key_of(p), outcome="same", score=why.weight, features=(why,))
            )
    groups: dict[int, list[Profile]] = {}
    for n, p in enumerate(organisations):
        groups.setdefault(forest.root(n), []).append(p)
    return _actors(list(groups.values()), meant), decided


def _actors(groups: Sequence[Sequence[Profile]], meant: Mapping[Member, tuple[str, Feature]]) -> list[Actor]:
    found, taken = [], set()
    for group in groups:
        body = Counter(meant[p.member][0] for p in group).most_common(1)[0][0]
        actor = _body(group, body)
        if actor.id in taken:  # of one meaning, but judged to be different
            key = "\n".join(key_of(ordered(group)[0]))
            actor = _body(group, body, "o-" + hashlib.sha256(f"{body}\n{key}".encode()).hexdigest()[:12])
        taken.add(actor.id)
        found.append(actor)
    return found


def _body(group: Sequence[Profile], body: str, ident: str | None = None) -> Actor:
    stable, whose, until, into = describe(body)
    forms = Counter(form for p in group for form in (*p.forms, p.name))
    known = catalogue().by_id.get(body)
    name = known.name if known else body[6:] if body.startswith("state:") else _fullest(group)
    kinds = Counter(p.kind for p in group)
    kind = (
        known.kind
        if known
        else STATE
        if body.startswith("state:")
        else min(kinds, key=lambda k: (-kinds[k], k))
    )
    names = dict.fromkeys((name, *_by_use(forms)))
    return Actor(
        id=ident or stable, kind=kind, name=name, names=tuple(names), party=whose, posts=(),
        members=tuple(sorted(p.member for p in group)), until=until, into=into,
    )  # fmt: skip
