"""The English grammar: from a page of units to people, encounters and statements."""

from bisect import bisect_left
from typing import Final

from verbale.attribute.draft import Draft, Findings, Who
from verbale.attribute.modality import Signs
from verbale.extract.cast import OFFICE, PERSON, Figure, Ref, collapse
from verbale.lang.en import biography, dates, frames, occasions
from verbale.lang.en.clauses import Walk
from verbale.lang.en.contents import Content
from verbale.lang.en.drafts import Drafter
from verbale.lang.en.encounters import Encounters
from verbale.lang.en.instruments import instruments
from verbale.lang.en.mention import Mention
from verbale.lang.en.modality import SIGNS
from verbale.lang.en.people import People
from verbale.lang.en.rules import RULES
from verbale.lang.en.subjects import Answer, Discourse
from verbale.lang.en.words import ref_of, words
from verbale.model.records import InstrumentMention
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

ABBREVIATIONS: Final = words("""
    mr mrs ms dr prof hon st gen lt col maj capt sgt adm sen rep gov rev no nos art arts vol pp etc vs
    jr sr messrs mme smt dept inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec brig cmdr
    eng ir assoc snr dept approx e.g i.e ph h.e u.s u.n u.k d.c rt mgr mag cf fig para paras sec ing drs
    atty engr al y.b
""")
BACKGROUND: Final = frozenset(
    {
        "background",
        "note",
        "notes",
        "context",
        "further information",
        "more information",
        "related",
        "biography",
        "contact",
        "contacts",
        "media contact",
        "quick facts",
        "next steps",
        "timeline",
    }
)
BACKGROUND_STARTS: Final = (
    "about the ",
    "background",
    "notes to ",
    "note to ",
    "for further information",
    "media contact",
    "further reading",
)
BIOGRAPHY: Final = frozenset({"served", "since", "appointed", "took", "assumed", "became"})
ELSEWHEN: Final = words("since until before will from elected signed established founded adopted born expire")
FACED: Final = ("consultations", "consultation", "dialogue")  # whose heads face each other
CHAIRED: Final = frozenset({"conference", "dialogue", "talks", "event", "visit"})  # meetings that have heads
BULLETS: Final = frozenset("-–—•*·+▪►◦➢✓")
LONGEST: Final = 1500  # units of a sentence that are read at once


class EnglishGrammar:
    """English readouts."""

    code: str = "en"
    abbreviations: frozenset[str] = ABBREVIATIONS
    rules: dict[str, str] = RULES
    signs: Signs = SIGNS

    def published(self, page: Page) -> str | None:
        """The first full date of the first lines (dateline, heading), ISO."""
        for flat in page.flat[:12]:
            for k in range(min(len(flat), 60)):
                unit = flat[k]
                if "month" in unit.kinds or unit.low[:1].isdigit():
                    found = dates.iso_at(flat, k) or dates.date_at(flat, k)
                    if found is not None and found[1] and found[3] and not _elsewhen(flat, k):
                        return dates.valid(dates.written(found[1], found[2], found[3]))
        return None

    def instruments(self, page: Page) -> list[InstrumentMention]:
        """Mentions of instruments."""
        return instruments(page)

    def find(self, page: Page, published: str | None) -> Findings:
        """People, encounters and statements."""
        people = People(page)
        reader = Reader(page, people, published)
        reader.read()
        found = Findings()
        found.figures = people.cast.figures
        found.meetings = reader.encounters.meetings
        found.drafts = reader.drafts
        found.bodies = people.bodies
        return found


class Reader:
    """Walks the sentences in order, carrying on who spoke."""

    def __init__(self, page: Page, people: People, published: str | None) -> None:
        self.page, self.people = page, people
        self.discourse = Discourse(people.cast, page.text)
        self.encounters = Encounters(self.discourse, published, page.text)
        self.drafter = Drafter(page.text, frozenset(f.party_key for f in people.cast.figures))
        self.drafts: list[Draft] = []
        self.section: list[Ref] | None = None
        self.background = self.background_line = self.bullet = False
        self.open: Draft | None = None  # a content that following list lines may lengthen
        self.starts = [[m.start for m in line] for line in people.refs]

    def read(self) -> None:
        """Fill drafts and encounters."""
        previous = -1
        for sentence in self.page.sentences:
            fresh = sentence.paragraph != previous
            previous = sentence.paragraph
            for units in _pieces(sentence):
                self._sentence(units, sentence, fresh)
                fresh = False

    def _refs(self, units: list[Unit], paragraph: int) -> list[Mention]:
        starts, line = self.starts[paragraph], self.people.refs[paragraph]
        return line[bisect_left(starts, units[0].start) : bisect_left(starts, units[-1].end)]

    def _sentence(self, units: list[Unit], sentence: Sentence, fresh: bool) -> None:
        refs = self._refs(units, sentence.paragraph)
        tokens = collapse(units, refs, self.page.low)
        line = self.page.lines[sentence.paragraph]
        headline = self._headline(sentence, line)
        if fresh:
            self.bullet = tokens[0].low in BULLETS or _lettered(tokens)
        bullet = self.bullet
        if fresh and self.section and not self._in_list(tokens, bullet):
            self.section = None
        if fresh:
            self._background(tokens, line)
        if any(u.low in BIOGRAPHY or (len(u.low) == 4 and u.low.isdigit()) for u in tokens):
            biography.learn(tokens, self._person, self.page.text)
        if self.background or self._earlier(tokens):
            self.open = None
            return
        walk = Walk(tokens, headline, self.section)
        if bullet and self.open is not None and not walk.heads:
            self._lengthen(tokens)
        elif walk.heads or not bullet:
            self.open = None
        self._meetings(walk, tokens, headline)
        self._statements(walk, tokens)
        self._opens_list(walk, tokens)
        for token in tokens:
            ref = ref_of(token)
            if ref is not None and ref.kind == PERSON and ref.figure is not None:
                self.discourse.mentioned(ref.figure)
        self._beside(tokens)
        if walk.heads:
            self.discourse.spoke(self.discourse.last)
        if not walk.heads and walk.main and not self._only_attended(walk, tokens):
            who, sure = self.discourse.resolve_all(walk.main)
            if sure > 0.7:
                self.discourse.spoke(who)

    def _beside(self, tokens: list[Unit]) -> None:
        """Note whom this sentence names, for the pronouns of the next."""
        named: list[Figure] = []
        for token in tokens[:80]:
            ref = ref_of(token)
            if ref is not None and ref.kind in (PERSON, OFFICE):
                who, sure = self.discourse.resolve(ref)
                named += [w for w in who if isinstance(w, Figure) and sure > 0.7]
        self.discourse.beside = tuple(named)

    def _only_attended(self, walk: Walk, tokens: list[Unit]) -> bool:
        """``X joined the meeting``: the one told of stays the one before."""
        at = max(walk.main_verb, 0)
        return any(u.low in occasions.ATTENDED for u in tokens[at : at + 3])

    def _person(self, ref: Ref) -> Figure | None:
        who, _ = self.discourse.resolve(ref)
        return who[0] if len(who) == 1 and isinstance(who[0], Figure) else None

    def _meetings(self, walk: Walk, tokens: list[Unit], headline: bool) -> None:
        found = self.encounters
        for unit in tokens:
            if "occasion" in unit.kinds or (unit.ref is not None and unit.low.endswith(FACED)):
                found.consulted = unit.low.endswith(FACED) or (found.consulted and not headline)
        told: list[bool] = []
        if all(e.kind in CHAIRED for e in walk.events) and occasions.led(found, tokens):
            return
        for event in walk.events:
            if event.kind == "reception" and any(told) and walk.events[len(told) - 1].kind == "visit":
                told.append(False)  # ``visited X, where she was received by Y``
                continue
            if event.kind == "visit" and any(e.kind not in ("visit", "reception") for e in walk.events):
                told.append(False)  # ``visited X, where she held talks with Y``: the frame
                continue
            told.append(found.event(event, tokens, headline))
        if any(told):
            frames.framed(found, tokens, walk.first_main or [], besides=True)
            return
        if not headline:
            found.note_day(tokens)
            if not walk.heads:
                occasions.attended(found, tokens)
        occasions.told(found, tokens, walk.first_main or [], walk.main or [], headline)

    def _background(self, tokens: list[Unit], line: tuple[int, int]) -> None:
        """Sections that tell the background hold no statements of the meeting."""
        short = line[1] - line[0] < 60
        low = self.page.low[line[0] : line[1]].strip(" :.()[]*#").lower()
        if short and (low.startswith(BACKGROUND_STARTS) or low in BACKGROUND):
            self.background = True
        elif low.startswith(
            (
                "(note)",
                "note)",
                "reference)",
                "background:",
                "(reference)",
                "notes to editors",
                "background –",
                "background -",
            )
        ):
            self.background_line = True
            self.background = True
        elif self.background and self.background_line:
            self.background = self.background_line = False
        elif self.background and short and not self.page.text[line[0] : line[1]].endswith("."):
            self.background = False

    def _earlier(self, tokens: list[Unit]) -> bool:
        """``In March, the two governments agreed``: a speech act dated outside the encounters."""
        k = next((x for x, u in enumerate(tokens[:3]) if u.word), 0)
        if (
            tokens[k].low == "last"
            and k + 1 < len(tokens)
            and (
                tokens[k + 1].low in ("year", "month", "week", "autumn", "spring", "summer", "winter")
                or "month" in tokens[k + 1].kinds
            )
        ):
            return True
        if tokens[k].low in ("in", "since", "back in") and k + 2 < len(tokens):
            m = k + 1
            if "month" in tokens[m].kinds:
                m += 1
                return not tokens[m].low.isdigit() or len(tokens[m].low) == 4
            return len(tokens[m].low) == 4 and tokens[m].low.isdigit() and tokens[m].low[:2] in ("19", "20")
        return (
            tokens[k].low == "at"
            and any(u.low in ("last", "previous") for u in tokens[k : k + 4])
            and any(len(u.low) == 4 and u.low.isdigit() for u in tokens[k : k + 9])
        )

    def _headline(self, sentence: Sentence, line: tuple[int, int]) -> bool:
        return (
            sentence.paragraph < 3
            and not self.page.text[line[0] : line[1]].endswith((".", ":", "!", "”", '"', ";"))
            and line[1] - line[0] < 250
        )

    def _in_list(self, tokens: list[Unit], bullet: bool) -> bool:
        return (
            bullet
            or (tokens[0].low[:1].isalpha() and not tokens[0].cap)
            or ("cue" in tokens[0].kinds)
            or (len(tokens) > 1 and tokens[1].low in (")", "."))
        )

    def _statements(self, walk: Walk, tokens: list[Unit]) -> None:
        content = Content(tokens, walk.heads, len(tokens))
        drafts: list[tuple[Draft | None, int]] = []
        known: dict[tuple[int, ...], Answer] = {}
        for number, head in enumerate(walk.heads):
            key = tuple(ref.start for ref in head.refs or [])
            if key not in known:  # who a phrase stands for does not change within its sentence
                known[key] = self.discourse.resolve_all(head.refs or [])
            who, sure = known[key]
            self._gender(tokens[head.cue.start : head.cue.end], who)
            self.discourse.spoke(who)
            if not who and any(ref.kind == OFFICE for ref in head.refs or []):
                self.discourse.stranger = True
            drafts.append((self.drafter.draft(content, number, who, sure), number))
        self._share(drafts, walk, content)
        self.drafts += [d for d, _ in drafts if d is not None]

    def _gender(self, cue: list[Unit], who: tuple[Who, ...]) -> None:
        """``expressed her thanks``: the possessive in a cue is the speaker's."""
        one = who[0] if len(who) == 1 else None
        if isinstance(one, Figure) and one.female is None:
            told = next((u.low for u in cue if u.low in ("his", "her")), None)
            one.female = None if told is None else told == "her"

    def _share(self, drafts: list[tuple[Draft | None, int]], walk: Walk, content: Content) -> None:
        """``welcomed and supported X``: the first cue has the second's content; one statement if the act
        is the same.
        """
        for place in range(len(drafts) - 1):
            draft, number = drafts[place]
            after = drafts[place + 1][0]
            head, following = walk.heads[number], walk.heads[number + 1]
            if (
                draft is not None
                or after is None
                or head.before is not None
                or following.start - head.cue.end > 1
            ):
                continue
            tokens = content.tokens
            cue = (tokens[head.cue.start].start, tokens[head.cue.end - 1].end)
            if head.cue.act == after.act:
                after.cue = cue
            else:
                drafts[place] = (
                    Draft(
                        cue,
                        after.content,
                        head.cue.act,
                        after.who,
                        head.rule,
                        after.confidence,
                        after.addressees,
                    ),
                    number,
                )

    def _opens_list(self, walk: Walk, tokens: list[Unit]) -> None:
        if tokens[-1].low != ":":
            return
        if walk.awaiting and walk.subject:
            self.section = walk.subject
        elif walk.heads and walk.heads[-1].refs and self.drafts:
            self.section = walk.heads[-1].refs
            self.open = self.drafts[-1]
        elif walk.main:
            self.section = walk.main

    def _lengthen(self, tokens: list[Unit]) -> None:
        assert self.open is not None
        k = len(tokens)
        while k > 1 and tokens[k - 1].low in (";", ",", ".", "and", "/"):
            k -= 1
        self.open.content = (self.open.content[0], tokens[k - 1].end)


def _elsewhen(flat: list[Unit], k: int) -> bool:
    """Whether a date tells of another time (``Since taking office on``, ``to be held on``)."""
    before = {u.low for u in flat[max(0, k - 9) : k]}
    return bool(before & ELSEWHEN) or {"to", "be"} <= before


def _lettered(tokens: list[Unit]) -> bool:
    """``a) ...``, ``(ii) ...``: a line of a list."""
    if len(tokens) > 3 and tokens[0].low == "(":
        return tokens[2].low == ")" and len(tokens[1].low) < 4
    return len(tokens) > 2 and tokens[1].low == ")" and len(tokens[0].low) < 4


def _pieces(sentence: Sentence) -> list[list[Unit]]:
    units = sentence.units
    if len(units) <= LONGEST:
        return [units]
    return [units[k : k + LONGEST] for k in range(0, len(units), LONGEST)]


GRAMMAR: Final = EnglishGrammar()
