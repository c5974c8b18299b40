"""Bodies that a document names: every occurrence of their names and abbreviations, one record a body."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import msgspec

from verbale.catalogue.catalogue import Body, catalogue, folded
from verbale.extract.naming import patterns
from verbale.extract.naming.qualifiers import qualified
from verbale.model.records import Organisation, Span

_BRACKET: Final = re.compile(
    r"\s?\((?:[^()]{0,24}(?:gọi tắt là|viết tắt là|tên viết tắt)\s)?([^()\n]{2,40})\)"
)
_SHORT: Final = re.compile(r"(?:[A-ZĐ]\w{0,3}\s)?[\w&+/.-]*[A-ZĐ][\w&+/.-]*[A-ZĐ][\w&+/.-]*")
_THERE: Final = re.compile(r"\s(?:tại|ở|in)\s")
STATE: Final = "state"
# Kinds that many states have under one name; whose they are has to be told.
COMMON: Final = frozenset({"ministry", "agency", "government", "parliament", "court", "bank", "committee"})


class Found:
    """A name of a body at one place of the text.

    Attributes:
        core: the name without what says whose body it is; party: whose it is (English short name).
        body: the known body of that name, if there is one; known: its id, where it is certain.
    """

    __slots__ = ("body", "core", "end", "kind", "party", "start", "state")

    def __init__(
        self, start: int, end: int, core: str, kind: str, body: Body | None = None, party: str | None = None
    ) -> None:  # fmt: skip
        self.start, self.end, self.core, self.kind, self.body, self.party = (
            start,
            end,
            core,
            kind,
            body,
            party,
        )
        self.state = kind == STATE

    @property
    def key(self) -> tuple[str, str | None]:
        """What one body of a document has in common; a known body is one whatever it is called."""
        if self.body is not None and self.party in (None, self.body.party):
            return self.body.id, None
        return folded(self.core), self.party


class Bodies:
    """Finds all bodies of one text, given what the grammars found."""

    def __init__(self, text: str, low: str, languages: Sequence[str], taken: Iterable[Span]) -> None:
        """``taken``: spans that are no bodies' (people's names), sorted or not."""
        self.text, self.low, self.languages = text, low, languages
        self.taken = sorted(taken)
        self.home = languages[:1] == ["vi"] or tuple(languages[:1]) == ("vi",)

    def found(self, organisations: Sequence[Organisation], titles: Iterable[str]) -> list[Found]:
        """Names at all their places, without overlap, in text order.

        ``organisations``: as the grammars found them; ``titles``: bodies as offices name them.
        """
        hits = self._known() + self._told(organisations, titles)
        starts = {f.start for f in hits}
        hits += [f for f in self._shaped() if f.start not in starts]
        kept = self._apart(hits)
        return self._apart(kept + self._again(kept))

    def _known(self) -> list[Found]:
        out = []
        for hit in catalogue().find(self.text, self.low):
            name = self.text[hit.start : hit.end]
            if hit.body is not None and not hit.body.weak:
                out.append(self._whose(hit.start, hit.end, hit.body.kind, hit.body))
            elif hit.state is not None:
                out.append(Found(hit.start, hit.end, hit.state, STATE, party=hit.state))
            elif hit.body is not None:
                out.append(self._whose(hit.start, hit.end, hit.body.kind, None))
            else:
                out.append(Found(hit.start, hit.end, name, ""))  # a place: it only keeps others out
        return out

    def _whose(self, start: int, end: int, kind: str, body: Body | None) -> Found:
        """A name with what says whose it is; one of another state is no body of the catalogue."""
        core = " ".join(self.text[start:end].split())
        found = qualified(self.text, start, end) if body is None or kind in COMMON else None
        if found is None or (body is not None and found.start < start and self._shared(found.start)):
            return Found(start, end, core, kind, body)
        if body is not None and found.party != body.party:
            body = self._of(f"{core} {found.party}", found)
        return Found(found.start, found.end, core, kind, body, found.party)

    def _of(self, name: str, found: tuple[int, int, str]) -> Body | None:
        known = catalogue().by_name.get(folded(self.text[found[0] : found[1]]), [])
        return next((b for b in known if b.party == found[2]), None)

    def _shared(self, start: int) -> bool:
        return any(s <= start < e for s, e in self.taken)

    def _told(self, organisations: Sequence[Organisation], titles: Iterable[str]) -> list[Found]:
        """What the grammars found, at their places, and what offices name, wherever it stands."""
        out = []
        for o in organisations:
            if o.kind == STATE:
                party = catalogue().state_names.get(folded(o.name), o.name)
                out += [Found(s, e, party, STATE, party=party) for s, e in o.mentions]
            elif not self.bare(o.name):
                out += [self._at(s, e, o.kind) for s, e in o.mentions]
        for name in titles:
            if not self.bare(name) and len(name.split()) > 1:
                out += [self._at(s, e, _kind(name)) for s, e in occurrences(self.text, name)]
        return out

    def _at(self, start: int, end: int, kind: str) -> Found:
        """A name as a grammar found it: without its article, known by its name if it is."""
        while (first := self.text[start:end].split(" ", 1))[0].lower() in ("the", "a", "an") and len(
            first
        ) > 1:
            start += len(first[0]) + 1
        name = self.text[start:end]
        there = _THERE.search(name)
        if there is not None and folded(name[: there.start()]) in catalogue().by_name:
            end = start + there.start()  # ``UNDP tại Việt Nam``
        known = catalogue().by_name.get(folded(" ".join(self.text[start:end].split())), [])
        return self._whose(start, end, kind, known[0] if len(known) == 1 and not known[0].weak else None)

    def bare(self, name: str) -> bool:
        """Whether a name is a head and no more: ``Bộ``, ``Ủy ban``, ``thành phố``."""
        return any(folded(name) in _bare(language) for language in self.languages)

    def _shaped(self) -> list[Found]:
        """Names by their shape; one ends before a person's name (``Cục ... Nguyễn Văn An``)."""
        out = []
        for language in self.languages:
            for (start, end), kind in patterns.spans(self.text, self.low, language):
                cut = min((s for s, _ in self.taken if start < s < end), default=end)
                end = start + len(self.text[start:cut].rstrip(" ,-–("))
                if not self.bare(self.text[start:end]) and " " in self.text[start:end]:
                    out.append(self._whose(start, end, kind, None))
        return out

    def _again(self, found: list[Found]) -> list[Found]:
        """Other places of a name, and of an abbreviation that brackets bring in."""
        out = []
        for f in found:
            if not f.kind or f.state:
                continue
            match = _BRACKET.match(self.text, f.end)
            for short in re.split(r"\s*[,;]\s*", match[1]) if match else ():
                if _SHORT.fullmatch(short) and folded(short) not in catalogue().state_names:
                    out += [self._same(f, s, e) for s, e in occurrences(self.text, short)]
            if f.core[:1].isupper() and " " in f.core:
                out += [self._same(f, s, e) for s, e in occurrences(self.text, f.core) if s != f.start]
        return out

    def _same(self, known: Found, start: int, end: int) -> Found:
        again = Found(start, end, known.core, known.kind, known.body, known.party)
        stated = qualified(self.text, start, end) if known.kind in COMMON else None
        if stated is not None and stated.party != known.party:
            again.party, again.body = stated.party, None
        return again

    def _apart(self, found: list[Found]) -> list[Found]:
        """The longest of those that overlap; none that overlaps a person's name but one that holds it whole."""
        kept: list[Found] = []
        starts: list[int] = []
        order = sorted(found, key=lambda f: (f.start - f.end, f.start, f.body is None, f.party is None))
        for f in order:
            k = bisect_left(starts, f.end)
            if (k and kept[k - 1].end > f.start) or self._in_person(f):
                continue
            starts.insert(k, f.start)
            kept.insert(k, f)
        return kept

    def _in_person(self, f: Found) -> bool:
        k = bisect_left(self.taken, (f.end, 0))
        if not k or self.taken[k - 1][1] <= f.start:
            return False
        start, end = self.taken[k - 1]
        return not (f.start < start and end < f.end)


def _kind(name: str) -> str:
    for words in catalogue().words.values():
        for kind, heads in words.heads.items():
            if any(name.startswith(f"{h} ") or name.endswith(f" {h}") for h in heads):
                return kind
    return "body"


@cache
def _bare(language: str) -> frozenset[str]:
    words = catalogue().words[language]
    return frozenset(map(folded, (*words.bare, *(h for hs in words.heads.values() for h in hs))))


def occurrences(text: str, name: str) -> list[Span]:
    """Where a name stands by itself, capitals as written."""
    found, at, size = [], text.find(name), len(name)
    while at >= 0:
        end = at + size
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() and name[0].isalnum()) and not (after.isalnum() and name[-1].isalnum()):
            found.append((at, end))
        at = text.find(name, at + 1)
    return found


def _joined(found: list[Found], home: bool) -> dict[tuple[str, str | None], list[Found]]:
    """One group a body: a name without its state belongs to the one body of that name that has one.

    In a Vietnamese text a ministry without a state is Viet Nam's, if it has one of that name.
    """
    groups: dict[tuple[str, str | None], list[Found]] = {}
    parties: dict[str, set[str]] = {}
    for f in found:
        if f.party is not None:
            parties.setdefault(folded(f.core), set()).add(f.party)
    for f in found:
        named = parties.get(folded(f.core), set())
        if f.party is None and len(named) == 1 and not (home and f.body is not None):
            f.party = next(iter(named))
            f.body = f.body if f.body is not None and f.body.party == f.party else None
        groups.setdefault(f.key, []).append(f)
    return groups


def complete(
    text: str, low: str, languages: Sequence[str], people: Iterable[Span], organisations: Sequence[Organisation],
    titles: Iterable[str],
) -> tuple[list[Organisation], dict[str, str]]:  # fmt: skip
    """Organisations with all their mentions, and for each that went into another the id of that one."""
    bodies = Bodies(text, low, languages, people)
    groups = _joined([f for f in bodies.found(organisations, titles) if f.kind], bodies.home)
    places = sorted((f.start, f.end, n) for n, group in enumerate(groups.values()) for f in group)
    told: dict[int, list[Organisation]] = {}
    for o in organisations:
        if (n := _group(o, places)) is not None:
            told.setdefault(n, []).append(o)
    out: dict[str, Organisation] = {o.id: o for o in organisations}
    moved: dict[str, str] = {}
    fresh = max((int(o.id[1:]) for o in organisations), default=0)
    for n, group in enumerate(groups.values()):
        if n in told:
            base = told[n][0]
            moved |= {other.id: base.id for other in told[n][1:]}
        else:
            fresh += 1
            base = Organisation(id=f"o{fresh}", name=_fullest(text, group), kind=group[0].kind)
        out[base.id] = _record(base, text, group, bodies.home)
    return [o for o in out.values() if o.id not in moved], moved


def _group(o: Organisation, places: list[tuple[int, int, int]]) -> int | None:
    """The group that has one of an organisation's mentions, or one inside it."""
    for start, end in o.mentions:
        k = bisect_left(places, (start, 0, 0))
        if k < len(places) and places[k][1] <= end:
            return places[k][2]
    return None


def _fullest(text: str, group: list[Found]) -> str:
    return max((" ".join(text[f.start : f.end].split()) for f in group), key=len)


def _record(base: Organisation, text: str, group: list[Found], home: bool) -> Organisation:
    first = group[0]
    body = first.body
    sure = body is not None and (
        home or first.party is not None or body.kind != "ministry"
        or any(text[f.start : f.end] in body.abbreviations for f in group)
    )  # fmt: skip
    return msgspec.structs.replace(
        base, mentions=tuple(sorted({(f.start, f.end) for f in group})),
        party=first.party or (body.party if sure and body else None),
        known=body.id if sure and body else None,
    )  # fmt: skip
