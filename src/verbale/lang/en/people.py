"""Who is who: mentions of a page put together into figures, and bare surnames found again."""

import re
from bisect import bisect_left
from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, Cast, Figure, Office, Ref
from verbale.lang.en.houses import houses
from verbale.lang.en.mentions import Mention, Scanner
from verbale.lang.en.names import hard, name_end, name_words
from verbale.lang.en.signatures import credited, signature
from verbale.lang.en.subjects import SHORT
from verbale.lang.en.words import is_possessive
from verbale.text.page import Page
from verbale.text.units import Unit

NOT_ORGANISATIONS: Final = frozenset(
    ["the", "of", "delegation", "programme", "program", "initiative", "facility", "team", "commonwealth"]
)
# Titles that, beside another post of the same person, are a rank or a form of address.
RANKS: Final = frozenset({"ambassador", "fellow", "member", "judge", "head", "chief", "officer", "commander"})
# Whom a title serves (``Envoy of the Secretary-General``): no office of its holder.
SERVED: Final = re.compile(
    r"(?<=\w) (?:of|to) the (?:Secretary|President|Prime Minister|Minister|Director|Chair|Speaker|Governor"
    r"|High |King|Queen|Mayor|Commissioner)[\w-]*"
)
APART: Final = str.maketrans("-.,", "   ", "'")
PARTICLES: Final = frozenset({"van", "von", "de", "al", "bin", "der", "den", "ter", "da", "di"})
MOST: Final = 40  # figures of one name that are looked at
WEAK_POSTS: Final = frozenset(["expert", "lawmaker", "moderator", "delegate", "speaker", "founder"])


# What the parties to a meeting issue together: its ``we`` are all of them.
JOINT: Final = re.compile(r"joint (?:\w+ )?(?:statement|declaration|communiqu|vision)|\bwe, the\b")
TOP: Final = 600  # characters at the top in which that is told


class People:
    """The figures of a page and its refs, paragraph by paragraph."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cast = Cast()
        self.refs: list[list[Mention]] = []
        self.bodies: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        last = len(page.lines)
        alone = _lone_subjects(page)
        joint = JOINT.search(page.low, 0, TOP) is not None
        for number, flat in enumerate(page.flat):
            heading = number < min(3, last) and _is_heading(page.text[slice(*page.lines[number])])
            found = Scanner(page.text, page.low, heading, alone, joint).scan(flat)
            if found and _byline(page, number):
                found = []
            titled = any(m.kind == PERSON and m.offices for m in found)
            found = credited(page.low[slice(*page.lines[number])], page.lines[number][0], found)
            signs = None if titled else signature(page, number)
            self.refs.append([signs] if signs else found)
        self._cast()
        self._surnames()
        self._drop_headline_posts()
        houses(page, self.cast.figures, self.refs)
        self._parties()
        self._note_bodies()

    # --- figures

    def _cast(self) -> None:
        named = [m for line in self.refs for m in line if m.kind == PERSON]
        order = {id(m): _words(self.page, m) for m in named}
        full = [m for m in named if len(order[id(m)]) > 1]
        self.index: dict[str, list[Figure]] = {}
        by_bag: dict[frozenset[str], Figure] = {}
        for m in sorted(full, key=lambda m: m.start):
            words = order[id(m)]
            figure = self._known(words, by_bag)
            if figure is None:
                figure = self.cast.add(m.name, words, m.bare)
                by_bag[frozenset(words)] = figure
                self._index(figure)
            else:
                figure.mentions.append(m.bare)
                if len(words) > len(figure.words) and figure.words != words:
                    figure.name, figure.words = m.name, words
                    self._index(figure)
            m.figure = figure
        for m in named:
            if m.figure is None:
                words = order[id(m)]
                figure = self._named(words)
                if figure is None:
                    figure = self.cast.add(m.name, words, m.bare)
                    self._index(figure)
                else:
                    figure.mentions.append(m.bare)
                m.figure = figure
        for m in sorted(named, key=lambda m: m.start):
            self._learn(m)
        self.cast.figures.sort(key=lambda f: min(f.mentions))
        for number, figure in enumerate(self.cast.figures, 1):
            figure.number = number

    def _index(self, figure: Figure) -> None:
        for word in figure.words:
            known = self.index.setdefault(word, [])
            if figure not in known[-MOST:]:
                known.append(figure)

    def _named(self, words: tuple[str, ...]) -> Figure | None:
        """The figure whose name holds these words; of several the one whose last, else whose first name
        they are.
        """
        bag = set(words)
        found = [f for f in self.index.get(words[-1], ())[:MOST] if bag <= set(f.words)]
        if len(found) < 2:
            return found[0] if found else None
        whole = [f for f in found if f.words == words]
        if whole:
            return whole[0]
        for place in (-1, 0):
            fitting = [f for f in found if f.words[place] == words[place]]
            if len(fitting) == 1:
                return fitting[0]
        return found[0] if len(words) > 1 else None

    def _known(self, words: tuple[str, ...], by_bag: dict[frozenset[str], Figure]) -> Figure | None:
        bag = frozenset(words)
        if bag in by_bag:
            return by_bag[bag]
        for figure in [f for w in words for f in self.index.get(w, ())[:MOST]]:
            known = frozenset(figure.words)
            if (bag <= known or known <= bag) and (
                figure.words[-1] == words[-1] or figure.words[0] == words[0]
            ):
                return figure
        return None

    def _learn(self, m: Mention) -> None:
        figure = m.figure
        assert figure is not None
        if m.female is not None and figure.female is None:
            figure.female = m.female
        if m.key and figure.party_key is None:
            figure.party_key, figure.party = m.key, m.party
        for title, body, s, e, words in m.offices:
            figure.calls.add(words)
            figure.calls.add(_bag(SERVED.sub("", " ".join(title.split())), body))
            if m.former and figure.offices:
                continue
            self._post(figure, Office(" ".join(title.split()), body, s, e, words))

    def _post(self, figure: Figure, office: Office) -> None:
        office.words = frozenset(w for x in office.words for w in SHORT.get(x, (x,)))
        if office.words <= WEAK_POSTS and office.body is None and not office.title.startswith("Speaker"):
            return
        whole = _bag(office.title, office.body)
        for k, known in enumerate(figure.offices):
            other = _bag(known.title, known.body)
            if whole == other and known.title.isupper() and len(office.title) > len(known.title):
                figure.offices[k] = office  # ``PM`` of the headline, written in full
                return
            if whole <= other or (
                office.words <= known.words and not (whole - known.words - other) and len(whole) <= len(other)
            ):
                return
            if other < whole or (known.words <= office.words and other - known.words <= whole):
                figure.offices[k] = office
                return
            if office.words == known.words and (not other - known.words or not whole - office.words):
                if len(whole) > len(other):
                    figure.offices[k] = office
                return
            if known.words <= RANKS and len(other) <= len(known.words) + 0:
                figure.offices[k] = office
                return
            if office.words <= RANKS and len(whole) <= len(office.words):
                return
        figure.offices.append(office)

    # --- surnames standing alone

    def _surnames(self) -> None:
        index = self.index
        if not index:
            return
        for number, flat in enumerate(self.page.flat):
            covered = self.refs[number]
            found = self._alone(flat, covered, index)
            if found:
                self.refs[number] = sorted([*_without(covered, found), *found], key=lambda m: m.start)

    def _alone(
        self, flat: list[Unit], covered: list[Mention], index: dict[str, list[Figure]]
    ) -> list[Mention]:
        out: list[Mention] = []
        c, i, n = 0, 0, len(flat)
        while i < n:
            unit = flat[i]
            if not unit.cap and unit.low not in PARTICLES:
                i += 1
                continue
            while c < len(covered) and covered[c].end <= unit.start:
                c += 1
            inside = c < len(covered) and covered[c].start <= unit.start
            if not unit.cap or (
                unit.low not in index and not (unit.low in ("van", "von", "de", "al", "el") and i + 1 < n)
            ):
                if inside and covered[c].kind == PERSON:
                    while i < n and flat[i].start < covered[c].end:
                        i += 1
                    continue
                lower = unit.low in PARTICLES
                if not (
                    lower
                    and i + 1 < n
                    and (flat[i + 1].low in index or flat[i + 1].low in ("der", "den", "-", "la"))
                ):
                    i += 1
                    continue
            if inside and (
                covered[c].kind == PERSON or (covered[c].kind != BODY) or covered[c].start < unit.start
            ):
                i += 1
                continue
            j = self._run(flat, i)
            words = name_words(flat, i, j)
            figure = self._named(words) if words else None
            if figure is None or (unit.kinds and len(words) == 1 and not hard(unit) and not _speaks(flat, j)):
                i += 1
                continue
            m = Mention(
                PERSON,
                unit.start,
                flat[j - 1].end,
                name=self.page.text[unit.start : flat[j - 1].end],
                figure=figure,
            )
            figure.mentions.append(m.bare)
            out.append(m)
            i = j
        return out

    def _run(self, flat: list[Unit], i: int) -> int:
        if flat[i].cap:
            return max(name_end(flat, i, False), i + 1)
        j = i
        while j < len(flat) and not flat[j].cap:
            j += 1
        return max(name_end(flat, j, False), j)

    # --- after all are known

    def _drop_headline_posts(self) -> None:
        """A shorter form used to refer back is no further post."""
        for figure in self.cast.figures:
            kept: list[Office] = []
            for office in figure.offices:
                bag = _bag(office.title, office.body)
                if any(
                    o is not office and bag < _bag(o.title, o.body) and office.words <= o.words
                    for o in figure.offices
                ):
                    continue
                kept.append(office)
            figure.offices = kept

    def _parties(self) -> None:
        """A party is named as the text writes it; where only an adjective tells it, the text may not."""
        names: dict[str, str] = {}
        for line in self.refs:
            for m in line:
                if m.kind == BODY and m.key and m.name[:1].isupper() and "city" not in m.kinds:
                    names.setdefault(m.key, m.name)
        written = {name: name in self.page.text for name in {f.party for f in self.cast.figures} if name}
        for figure in self.cast.figures:
            if figure.party and not written[figure.party]:
                name = names.get(figure.party_key or "")
                figure.party = name if name and name in self.page.text else None

    def _note_bodies(self) -> None:
        for line in self.refs:
            for m in line:
                kind = organisation_kind(m, self.page.text) if m.kind == BODY else None
                if kind is not None:
                    name = m.name.removeprefix("the ").removeprefix("The ")
                    self.bodies.setdefault(name, (kind, []))[1].append((m.start, m.end))


def organisation_kind(m: Mention, text: str) -> str | None:
    """What kind of organisation a mention names; None for a city, a group of people or a bare noun."""
    words = m.name.replace("-", " ").split()
    if not words or not m.name[:1].isupper() or m.plural or m.kinds.keys() & {"city", "agent"}:
        return None
    for kind in ("state", "org"):
        if kind in m.kinds and text[m.end : m.end + 1] != "$":
            return "state" if kind == "state" else "international"
    head = m.kinds.get("bodyhead")
    if (
        head is None
        or len(words) < 2
        or words[-1].lower() in NOT_ORGANISATIONS
        or text[m.end : m.end + 1] == "$"
    ):
        return None
    if m.name.isupper() and len(words) > 2:
        return None  # a heading
    if head == "place":
        return None
    return "government" if words[0] == "Government" or words[-1] == "Government" else head


def _without(covered: list[Mention], found: list[Mention]) -> list[Mention]:
    """Those of ``covered`` that overlap none of ``found``, which is sorted and free of overlaps."""
    starts = [m.start for m in found]
    before = ((m, bisect_left(starts, m.end)) for m in covered)
    return [m for m, k in before if not k or found[k - 1].end <= m.start]


def _speaks(flat: list[Unit], j: int) -> bool:
    return j < len(flat) and bool({"cue", "nverb"} & flat[j].kinds.keys()) and not flat[j].low.endswith("ing")


def _lone_subjects(page: Page) -> frozenset[str]:
    """Unknown capitalised words standing alone before a verb of saying: most likely surnames."""
    found: set[str] = set()
    for flat in page.flat:
        for k in range(len(flat) - 1):
            before = flat[k - 1] if k else None
            if not flat[k].cap or not hard(flat[k]) or not _speaks(flat, k + 1):
                continue
            alone = before is None or not (before.cap and before.word) or "sub" in before.kinds
            if alone and (before is None or before.low not in ("the", "a", "an", "-", "'", "of")):
                found.add(flat[k].low)
    return frozenset(found)


def _words(page: Page, m: Mention) -> tuple[str, ...]:
    raw = page.low[m.bare[0] : m.bare[1]].translate(APART).split()
    return tuple(w for w in raw if len(w) > 1 and w != "s") or tuple(raw)


def _bag(title: str, body: str | None) -> frozenset[str]:
    raw = f"{title} {body or ''}".lower().replace("-", " ").replace(",", " ").split()
    words = [w for x in raw for w in SHORT.get(x, (x,))]
    return frozenset(w for w in words if w[0] != "(" and w not in ("of", "the", "for", "and", "to", "at"))


def _byline(page: Page, number: int) -> bool:
    """``By Anna Low, GNA``: who wrote the text is nobody in it."""
    line = page.text[slice(*page.lines[number])].strip()
    return (
        line[:2] in ("By", "BY")
        and line[2:3].isspace()
        and len(line) < 90
        and number < 8
        and not line.endswith((".", ",", ":"))
    )


def _is_heading(line: str) -> bool:
    return not line.rstrip().endswith((".", "!", "”", '"', "./."))


__all__ = ["BOTH", "OFFICE", "People", "Ref", "is_possessive"]
