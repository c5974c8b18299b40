"""Profiles put together: the best pairs first, never against a judgement, never over a pair that is different."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from verbale.resolve.features import Times, offices, outcome, pair_of, score
from verbale.resolve.model import Decision, Judgement, Key, Profile, key_of
from verbale.resolve.names import compare, transliterated
from verbale.resolve.profiles import keys


def clusters(
    people: Sequence[Profile], judgements: Sequence[Judgement]
) -> tuple[list[list[Profile]], list[Decision]]:  # fmt: skip
    """The people by actor, and what was decided of each pair that was compared; in the order given."""
    place = {p.member: n for n, p in enumerate(people)}
    decided = decisions(people, judgements)
    forest = Forest(len(people))
    for a, b, decision in decided:
        if decision.outcome == "different":
            forest.part(place[a.member], place[b.member])
    named = {n: {p.name} for n, p in enumerate(people)}
    ranked = sorted(decided, key=lambda row: (row[2].by == "machine", -row[2].score, row[2].a, row[2].b))
    for a, b, decision in ranked:
        if decision.outcome != "same":
            continue
        one, two = forest.root(place[a.member]), forest.root(place[b.member])
        by_hand = decision.by != "machine"
        if (
            one != two
            and (by_hand or one_name(named[one], named[two]))
            and forest.join(one, two, force=by_hand)
        ):
            named[forest.root(one)] = named[one] | named[two]
    groups: dict[int, list[Profile]] = {}
    for n, profile in enumerate(people):
        groups.setdefault(forest.root(n), []).append(profile)
    return list(groups.values()), [decision for _, _, decision in decided]


def one_name(these: set[str], those: set[str]) -> bool:
    """Whether all of these names may be one person's: none of two full ones, both as spelled at home, differ.

    A transliteration that is like two names must not make one of them.
    """
    return not any(
        compare(one, two) == "no"
        for one in these if not transliterated(one)
        for two in those if not transliterated(two)
    )  # fmt: skip


def decisions(
    people: Sequence[Profile], judgements: Sequence[Judgement]
) -> list[tuple[Profile, Profile, Decision]]:  # fmt: skip
    """Every pair that shares a key, or that somebody judged."""
    judged = latest(judgements)
    times = _times(people)
    by_key: dict[Key, list[Profile]] = {}
    for p in people:
        by_key.setdefault(key_of(p), []).append(p)
    pairs = {tuple(sorted((a.member, b.member))): (a, b) for a, b in _candidates(people)}
    for one, two in judged:
        for a in by_key.get(one, ()):
            for b in by_key.get(two, ()):
                pairs.setdefault(tuple(sorted((a.member, b.member))), (a, b))
    found = []
    for member in sorted(pairs):
        a, b = sorted(pairs[member], key=lambda p: p.member)
        decision = _decide(a, b, judged, times)
        if decision is not None:
            found.append((a, b, decision))
    return found


def latest(judgements: Iterable[Judgement]) -> dict[tuple[Key, Key], Judgement]:
    """The latest judgement on each two keys."""
    found: dict[tuple[Key, Key], Judgement] = {}
    for j in sorted(judgements, key=lambda j: (j.at, j.author, j.same)):
        one, two = sorted((j.a, j.b))
        found[one, two] = j
    return found


def _decide(
    a: Profile, b: Profile, judged: Mapping[tuple[Key, Key], Judgement], times: Mapping[str, Times]
) -> Decision | None:  # fmt: skip
    one, two = sorted((key_of(a), key_of(b)))
    by_hand = judged.get((one, two))
    if by_hand is not None and a.member != b.member:
        same = by_hand.same
        return Decision(
            a=one,
            b=two,
            outcome="same" if same else "different",
            score=1.0 if same else -1.0,
            by=by_hand.author,
        )
    if compare(a.name, b.name) == "no":
        return None
    value, features = score(pair_of(a, b, times[_name(a)]))
    return Decision(a=key_of(a), b=key_of(b), outcome=outcome(value), score=value, features=features)


def _name(profile: Profile) -> str:
    from verbale.text.fold import plain

    return " ".join(sorted(plain(profile.name).split()))


def _times(people: Sequence[Profile]) -> dict[str, Times]:
    """For each name, between which days its bearers are seen in each body."""
    found: dict[str, Times] = {}
    for p in people:
        spans = found.setdefault(_name(p), Times({})).spans
        if p.date is None:
            continue
        for post, taken in zip(p.posts, offices(p), strict=True):
            if taken.body and post.until is None:
                first, last = spans.get(taken.body, (p.date, p.date))
                spans[taken.body] = (min(first, p.date), max(last, p.date))
    return found


def _candidates(people: Sequence[Profile]) -> Iterable[tuple[Profile, Profile]]:
    shared: dict[str, list[Profile]] = {}
    for p in people:
        for key in keys(p):
            shared.setdefault(key, []).append(p)
    for key in sorted(shared):
        group = shared[key]
        if key.startswith("s:"):  # a sound is worth a look only where one of the two is transliterated
            yield from _by_sound(group)
        else:
            yield from combinations(group, 2)


def _by_sound(group: Sequence[Profile]) -> Iterable[tuple[Profile, Profile]]:
    spelled = [p for p in group if transliterated(p.name)]
    others = [p for p in group if not transliterated(p.name)]
    yield from ((a, b) for a in spelled for b in others)


class Forest:
    """Sets of numbers that grow together unless two of their members are told to stay apart."""

    def __init__(self, size: int) -> None:
        self.parents = list(range(size))
        self.apart: dict[int, set[int]] = {}

    def root(self, n: int) -> int:
        """The number that stands for the set of ``n``."""
        while self.parents[n] != n:
            self.parents[n] = self.parents[self.parents[n]]
            n = self.parents[n]
        return n

    def part(self, a: int, b: int) -> None:
        """Keep two apart from now on; nothing if they are together already."""
        a, b = self.root(a), self.root(b)
        if a != b:
            self.apart.setdefault(a, set()).add(b)
            self.apart.setdefault(b, set()).add(a)

    def join(self, a: int, b: int, force: bool = False) -> bool:
        """Put two sets together, unless they are to stay apart; ``force`` does it all the same."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return True
        if b in self.apart.get(a, ()) and not force:
            return False
        keep, gone = min(a, b), max(a, b)
        self.parents[gone] = keep
        for other in self.apart.pop(gone, set()):
            self.apart[other].discard(gone)
            if other != keep:
                self.apart[other].add(keep)
                self.apart.setdefault(keep, set()).add(other)
        self.apart.get(keep, set()).discard(gone)
        return True
