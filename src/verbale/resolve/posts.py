"""The offices of one person over time: one post an office, over languages and wordings."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from verbale.model.records import Post
from verbale.resolve.bodies import heir, same_body
from verbale.resolve.features import same_head
from verbale.resolve.meaning import QUALIFIERS, Office, office
from verbale.resolve.model import ActorPost, Profile

TOGETHER: Final = 31  # days within which two ranks of one office are two readouts' words for it
MEETING: Final = 2  # days between two readouts of one meeting


class Entry:
    """An office as one document gives it."""

    __slots__ = ("day", "document", "language", "office", "post")

    def __init__(self, profile: Profile, post: Post, state: str | None) -> None:
        self.document, self.language, self.day, self.post = (
            profile.document, profile.language, profile.date or "", post,
        )  # fmt: skip
        self.office: Office = office(post.title, post.organisation, state)

    @property
    def bare(self) -> bool:
        """Nothing but a head: ``the Minister``, ``Thứ trưởng``."""
        o = self.office
        return o.body is None and not o.fields and o.to is None

    @property
    def past(self) -> bool:
        """The text remembers it only."""
        return self.post.until is not None and (not self.day or self.post.until[:10] <= self.day)


Group = list[Entry]


def posts(profiles: Sequence[Profile], state: str | None) -> tuple[ActorPost, ...]:
    """The posts of an actor, in the order of time; ``state``: whom the actor speaks for."""
    entries = [Entry(p, post, state) for p in profiles for post in p.posts]
    groups = _by_office([e for e in entries if not e.bare])
    for entry in (e for e in entries if e.bare):
        _place(entry, groups)
    groups = _merged(groups)
    terms = [(_stated(g, "since"), _stated(g, "until")) for g in groups]
    for k, group in enumerate(groups):
        for m, later in enumerate(groups):
            day = _merger(group, later)
            if day is not None and (terms[k][1] or day) >= day:
                terms[k] = (terms[k][0], terms[k][1] or day)
                terms[m] = (terms[m][0] or day, terms[m][1])
    made = [_post(group, *term) for group, term in zip(groups, terms, strict=True)]
    return tuple(sorted(made, key=lambda p: (p.since or (p.seen or ("",))[0] or p.until or "", p.title)))


def _by_office(entries: list[Entry]) -> list[Group]:
    groups: list[Group] = []
    for entry in sorted(
        entries,
        key=lambda e: (-len(e.office.fields) - 9 * bool(e.office.body), e.day, e.document, e.post.span),
    ):
        fit = next((g for g in groups if any(same_post(entry.office, e.office) for e in g)), None)
        if fit is None:
            groups.append([entry])
        else:
            fit.append(entry)
    return groups


def same_post(x: Office, y: Office) -> bool:
    """Whether two wordings are of one office: head and rank the same, and what they are of does not differ."""
    if not same_head(x, y) or x.ranks & QUALIFIERS != y.ranks & QUALIFIERS:
        return False
    if x.to and y.to:
        return x.to == y.to
    if x.body and y.body:
        return (
            same_body(x.body, y.body) or (x.body.startswith("?") or y.body.startswith("?")) and _alike(x, y)
        )
    if x.fields and y.fields:
        return _alike(x, y)
    return bool(x.to or y.to) or not (x.fields or y.fields) or _alike(x, y)


def _alike(x: Office, y: Office) -> bool:
    return len(x.fields & y.fields) * 2 >= len(x.fields | y.fields) > 0


def _place(entry: Entry, groups: list[Group]) -> None:
    """A bare office belongs to the one of that head and rank that is nearest in time."""
    fits = [
        (min(_days(entry.day, e.day) for e in g), n) for n, g in enumerate(groups)
        if any(same_head(entry.office, e.office) and _no_higher(entry.office, e.office) for e in g)
    ]  # fmt: skip
    if fits:
        groups[min(fits)[1]].append(entry)
    else:
        groups.append([entry])


def _no_higher(bare: Office, full: Office) -> bool:
    return bare.ranks & QUALIFIERS <= full.ranks & QUALIFIERS or not full.ranks & QUALIFIERS


def _days(one: str, two: str) -> int:
    """Days between two dates; many where one is not told to the day."""
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(two)).days)
    except ValueError:
        return 10_000


def _merged(groups: list[Group]) -> list[Group]:
    """Groups whose difference is how two readouts of one time call the office."""
    out: list[Group] = []
    alone = _only_present(groups)
    for group in groups:
        fit = next((g for g in out if _one_rank(g, group) or _one_meeting(g, group, alone)), None)
        if fit is None:
            out.append(group)
        else:
            fit += group
    return out


def _one_rank(g: Group, h: Group) -> bool:
    """``First Deputy Minister`` and ``Deputy Minister`` of one body at one time."""
    return any(
        x.office.body and y.office.body and same_body(x.office.body, y.office.body)
        and same_head(x.office, y.office) and _days(x.day, y.day) <= TOGETHER
        for x in g for y in h
    )  # fmt: skip


def _only_present(groups: list[Group]) -> set[str]:
    """Documents that give the person one present office and no more."""
    seen: dict[str, set[int]] = {}
    for n, group in enumerate(groups):
        for entry in group:
            if not entry.past:
                seen.setdefault(entry.document, set()).add(n)
    return {document for document, offices in seen.items() if len(offices) == 1}


def _one_meeting(g: Group, h: Group, alone: set[str]) -> bool:
    """Two readouts of one meeting in two languages give one office each: it is one office in translation."""
    return any(
        x.language != y.language and {x.document, y.document} <= alone and _days(x.day, y.day) <= MEETING
        and not x.past and not y.past
        for x in g for y in h
    )  # fmt: skip


def _stated(group: Group, what: str) -> str | None:
    """A time that a text states: the most exact one, of those the one told most often, then the first."""
    told = [value for e in group if (value := getattr(e.post, what))]
    return min(told, key=lambda v: (-len(v), -told.count(v), v), default=None)


def _merger(earlier: Group, later: Group) -> str | None:
    """The day on which one post became the other because its body went into the other's."""
    for x in earlier:
        went = heir(x.office.body) if x.office.body else None
        while went is not None:
            into, day = went
            if x.day < day or x.past:
                for y in later:
                    if y.office.body == into and y.day >= day and same_head(x.office, y.office):
                        return day
            went = heir(into)
    return None


def _post(group: Group, since: str | None, until: str | None) -> ActorPost:
    present = sorted(e.day for e in group if e.day and not e.past and (until is None or e.day < until))
    best = max(group, key=lambda e: (*_fullness(e, group), -len(e.post.title), e.document, e.post.span))
    titles = sorted({" ".join(filter(None, (e.post.title, e.post.organisation))) for e in group})
    return ActorPost(
        title=" ".join(best.post.title.split()), organisation=best.post.organisation, titles=tuple(titles),
        body=next((e.office.body for e in group if e.office.body and not e.office.body.startswith(("?", "to "))), None),
        since=since, until=until, seen=(present[0], present[-1]) if present else None,
    )  # fmt: skip


def _fullness(entry: Entry, group: Group) -> tuple[int, int, int]:
    o = entry.office
    wording = (entry.post.title, entry.post.organisation)
    same = sum((e.post.title, e.post.organisation) == wording for e in group)
    return int(o.body is not None or bool(o.fields)), len(o.ranks) + bool(o.to), same
