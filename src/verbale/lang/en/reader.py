"""Walks the sentences of a page in order and drafts what is said and who met."""

from bisect import bisect_left
from typing import Final

from verbale.attribute.draft import BOTH as ALL
from verbale.attribute.draft import Draft, Meeting, Who
from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Figure, Ref, collapse
from verbale.frameworks.numbered import day_of_meeting
from verbale.lang.en import biography, frames, occasions
from verbale.lang.en.clauses import Walk
from verbale.lang.en.contents import Content
from verbale.lang.en.drafts import Drafter
from verbale.lang.en.encounters import Encounters
from verbale.lang.en.epithets import Answer
from verbale.lang.en.heads import Head
from verbale.lang.en.leftout import opens_with_verb, terse
from verbale.lang.en.lists import Lists
from verbale.lang.en.mention import Mention
from verbale.lang.en.people import People
from verbale.lang.en.sections import Sections
from verbale.lang.en.sources import source_at
from verbale.lang.en.subjects import Discourse
from verbale.lang.en.unnamed import lone, note_unnamed
from verbale.lang.en.welcomes import add_untold, welcomed
from verbale.lang.en.words import is_adverb, ref_of
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

BIOGRAPHY: Final = frozenset({"served", "since", "appointed", "took", "assumed", "became"})
FACED: Final = ("consultations", "consultation", "dialogue")  # whose heads face each other
CHAIRED: Final = frozenset({"conference", "dialogue", "talks", "event", "visit"})  # meetings that have heads
WITNESSED: Final = frozenset({"witnessed", "attended", "presence", "place", "presided"})  # of a ceremony
ALONE: Final = ("agreed", "agreed in principle", "accepted", "concurred", "responded", "replied")
LONGEST: Final = 1500  # units of a sentence that are read at once


class Reader:
    """Walks the sentences in order, carrying on who spoke."""

    def __init__(self, page: Page, people: People, published: str | None) -> None:
        self.page, self.people = page, people
        self.terse = terse(page.low)
        self.sections = Sections(page, published)
        self.discourse = Discourse(people.cast, page.text)
        near = None if published else day_of_meeting(page.low)
        self.encounters = Encounters(self.discourse, published, page.text, near)
        self.drafter = Drafter(
            page.text, frozenset(f.party_key for f in people.cast.figures), self.discourse.unnamed
        )
        self.drafts: list[Draft] = []
        self.lists = Lists(self.drafts)
        self.implied = False  # the paragraph tells of its writer, who is never named
        self.welcomes: list[Meeting] = []  # meetings that may have begun with a welcome
        self.told: list[Figure] = []  # who a pronoun of this sentence says was spoken to
        self.starts = [[m.start for m in line] for line in people.refs]

    def read(self) -> None:
        """Fill drafts and encounters."""
        for line, refs in zip(self.page.flat, self.people.refs, strict=True):
            if any(lone(ref) for ref in refs):
                note_unnamed(self.discourse, collapse(line, refs, self.page.low))
        previous = -1
        for sentence in self.page.sentences:
            fresh = sentence.paragraph != previous
            previous = sentence.paragraph
            for units in _pieces(sentence):
                self._sentence(units, sentence, fresh)
                fresh = False
        add_untold(self.encounters, self.welcomes)
        meetings = self.encounters.meetings
        if meetings and (len(meetings) == 1 or all(m.kind != "conference" for m in meetings)):
            elsewhere = {w for m in meetings[1:] for w in (*m.hosts, *m.guests, *m.attendees)}
            voices = [w for d in self.drafts for w in d.who if w not in elsewhere]
            if meetings[0].kind not in ("phone_call", "courtesy_call", "signing"):
                occasions.debated(meetings[0], voices)

    def _refs(self, units: list[Unit], paragraph: int) -> list[Mention]:
        starts, line = self.starts[paragraph], self.people.refs[paragraph]
        return line[bisect_left(starts, units[0].start) : bisect_left(starts, units[-1].end)]

    def _sentence(self, units: list[Unit], sentence: Sentence, fresh: bool) -> None:
        refs = self._refs(units, sentence.paragraph)
        tokens = collapse(units, refs, self.page.low)
        line = self.page.lines[sentence.paragraph]
        headline = self.sections.headline(sentence, line)
        if fresh and headline and sentence.paragraph > 1 and self.sections.above_dateline(sentence.paragraph):
            self._next_item(sentence.paragraph + 1)
        if fresh and self.sections.dateline(line):
            self.encounters.day = None  # the next item of a bulletin
        if fresh:
            self.lists.line(tokens)
            self.sections.note_background(tokens, line)
        lows = frozenset([u.low for u in tokens])
        years = [low for low in lows if len(low) == 4 and low.isdigit()]
        if years or not BIOGRAPHY.isdisjoint(lows):
            biography.learn(tokens, self._person, self.page.text)
        if self.sections.background or self.sections.earlier(tokens):
            self.lists.close()
            return
        walk = self._walk(tokens, headline, None if fresh or self.implied else self._before())
        if fresh:
            self.implied = walk.main is None and not walk.heads and opens_with_verb(tokens)
        if walk.tokens is not tokens:
            tokens = walk.tokens
            lows = frozenset([u.low for u in tokens])
        self.lists.take(walk, tokens)
        self._meetings(walk, tokens, lows, headline)
        self._statements(walk, tokens)
        if "ceremony" in lows and not WITNESSED.isdisjoint(lows):
            self._ceremony(tokens)
        for token in tokens:
            if token.ref is None:
                continue
            ref = ref_of(token)
            if ref is not None and ref.kind == PERSON and ref.figure is not None:
                self.discourse.mentioned(ref.figure)
        self._beside(tokens)
        if walk.heads:
            self.discourse.spoke(self.discourse.last)
        if not walk.heads and walk.main and not self._only_attended(walk, tokens):
            who, sure = self.discourse.resolve_all(walk.main)
            own = isinstance(walk.main[0], Mention) and walk.main[0].epithet == "own"
            if sure > 0.7 and not own:
                self.discourse.spoke(who)

    def _walk(self, tokens: list[Unit], headline: bool, before: list[Ref] | None) -> Walk:
        """The heads of a sentence, without the clause that names the house's source."""
        at, sure = source_at(tokens)
        if at:
            walk = Walk([*tokens[:at], *tokens[-1:]], headline, self.lists.section, before, self.terse)
            if sure or walk.heads:
                return walk
        return Walk(tokens, headline, self.lists.section, before, self.terse)

    def _before(self) -> list[Ref] | None:
        """Refs for whoever was the subject of the sentence before, for one that leaves it out."""
        refs: list[Ref] = []
        for at, one in enumerate(self.discourse.last):
            if isinstance(one, Figure):
                refs.append(Ref(PERSON, -1 - at, 0, figure=one))
            elif one == ALL:
                refs.append(Ref(BOTH, -1 - at, 0, plural=True))
            else:
                refs.append(Mention(BODY, -1 - at, 0, name=one))
        return refs or None

    def _beside(self, tokens: list[Unit]) -> None:
        """Note whom this sentence names, for the pronouns of the next."""
        named: list[Figure] = []
        for token in tokens[:80]:
            if token.ref is None:
                continue
            ref = ref_of(token)
            if ref is not None and ref.kind in (PERSON, OFFICE):
                who, sure = self.discourse.resolve(ref)
                named += [w for w in who if isinstance(w, Figure) and sure > 0.7]
        self.discourse.beside = (*named, *self.told)
        self.told = []

    def _only_attended(self, walk: Walk, tokens: list[Unit]) -> bool:
        """``X joined the meeting``: the one told of stays the one before."""
        at = max(walk.main_verb, 0)
        return any(u.low in occasions.ATTENDED for u in tokens[at : at + 3])

    def _person(self, ref: Ref) -> Figure | None:
        who, _ = self.discourse.resolve(ref)
        return who[0] if len(who) == 1 and isinstance(who[0], Figure) else None

    def _meetings(self, walk: Walk, tokens: list[Unit], lows: frozenset[str], headline: bool) -> None:
        found = self.encounters
        for unit in tokens:
            if "occasion" in unit.kinds or (unit.ref is not None and unit.low.endswith(FACED)):
                found.consulted = unit.low.endswith(FACED) or (found.consulted and not headline)
        told: list[bool] = []
        if all(e.kind in CHAIRED for e in walk.events) and occasions.led(found, tokens, lows):
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
            found.note_day(tokens, lows)
            if not walk.heads:
                occasions.attended(found, tokens, lows)
        occasions.told(found, tokens, lows, walk.pair or walk.first_main or [], walk.main or [], headline)
        if not headline and (meeting := welcomed(tokens, walk.heads, found)) is not None:
            self.welcomes.append(meeting)

    def _next_item(self, number: int) -> None:
        """A headline within a bulletin: those meant are named in the item below it."""
        named = [r.figure for r in self.people.refs[number] if r.kind == PERSON and r.figure is not None]
        if named:
            self.discourse.hosts, self.discourse.guests, self.discourse.last = [], [], ()
            for figure in reversed(named[:4]):
                self.discourse.mentioned(figure)

    def _statements(self, walk: Walk, tokens: list[Unit]) -> None:
        if not walk.heads:
            self.lists.opens(walk, tokens, None, False)
            return
        content = Content(tokens, walk.heads, len(tokens))
        drafts: list[tuple[Draft | None, int]] = []
        seconds: list[Draft] = []
        known: dict[tuple[int, ...], Answer] = {}
        for number, head in enumerate(walk.heads):
            if self.sections.past_year(tokens, head):
                drafts.append((None, number))
                continue
            key = tuple(ref.start for ref in head.refs or [])
            if key not in known:  # who a phrase stands for does not change within its sentence
                self.discourse.before = self.discourse.last if drafts and self._other(walk, number) else ()
                known[key] = self.discourse.resolve_all(head.refs or [])
            who, sure = known[key]
            self._gender(tokens[head.cue.start : head.cue.end], who)
            self._gender_of_clause(tokens[head.cue.end : head.cue.end + 2], who)
            self._spoken_to(tokens, head, who)
            self.discourse.spoke(who)
            draft = self.drafter.draft(content, number, who, sure)
            drafts.append((draft, number))
            more = self.drafter.second(content, number, draft, who) if draft is not None else None
            seconds += [more] if more is not None else []
        self._share(drafts, walk, content)
        self.drafts += [d for d, _ in drafts if d is not None] + seconds
        last = drafts[-1][0] if drafts else None
        waits = last is None and bool(drafts)
        if waits and tokens[-1].low == ":":
            who, sure = known[tuple(ref.start for ref in walk.heads[-1].refs or [])]
            last = self.drafter.waiting(content, len(drafts) - 1, who, sure)
        self.lists.opens(walk, tokens, last, waits)

    def _gender(self, cue: list[Unit], who: tuple[Who, ...]) -> None:
        """``expressed her thanks``: the possessive in a cue is the speaker's."""
        one = who[0] if len(who) == 1 else None
        if isinstance(one, Figure) and one.female is None:
            told = next((u.low for u in cue if u.low in ("his", "her")), None)
            one.female = None if told is None else told == "her"

    def _ceremony(self, tokens: list[Unit]) -> None:
        """``The ceremony was witnessed by X``, after two signed: a signing, with X beside."""
        signed = next((d for d in reversed(self.drafts[-4:]) if d.act == "conclude"), None)
        signers = [w for w in signed.who if isinstance(w, Figure)] if signed is not None else []
        if len(signers) == 2 and not any(m.kind == "signing" for m in self.encounters.meetings):
            occasions.witnessed(self.encounters, tokens, signers)

    def _gender_of_clause(self, after: list[Unit], who: tuple[Who, ...]) -> None:
        """``X said that she had``: most likely the speaker herself."""
        one = who[0] if len(who) == 1 else None
        ref = ref_of(after[1]) if len(after) == 2 and after[0].low == "that" else None
        if isinstance(one, Figure) and one.female is None and ref is not None and ref.kind == PRONOUN:
            one.female = ref.female

    def _spoken_to(self, tokens: list[Unit], head: Head, who: tuple[Who, ...]) -> None:
        """``Briefed her on``: the pronoun tells the sex of the other of the two that met."""
        k = head.cue.end
        low = tokens[k].low if k + 1 < len(tokens) else ""
        if low not in ("him", "her") or (low == "her" and "prep" not in tokens[k + 1].kinds):
            return
        met = [*self.encounters.discourse.hosts, *self.encounters.discourse.guests]
        others = [f for f in met if f not in who]
        if len(met) == 2 and len(others) == 1 and others[0].female in (None, low == "her"):
            others[0].female = low == "her"
            self.told.append(others[0])

    def _other(self, walk: Walk, number: int) -> bool:
        """Whether the head before has another subject, told by a pronoun or a name."""
        mine, before = walk.heads[number].refs, walk.heads[number - 1].refs
        return bool(mine and before and mine is not before and len(before) == 1 and before[0].kind != OFFICE)

    def _adjoin(self, tokens: list[Unit], k: int, following: Head) -> bool:
        """``accepted and fully supported``: nothing but ``and`` and adverbs between two cues."""
        said = tokens[following.cue.end] if following.cue.end < len(tokens) else None
        if said is not None and "says" in following.cue.flags:
            ref = ref_of(said)
            if said.low == "that" or (ref is not None and ref.kind == PRONOUN):
                return False  # ``accepted and said he would come``
        if following.cue.act in ("request", "invite") and tokens[k - 1].low.startswith(ALONE):
            return False  # ``agreed in principle and assigned the bureau to``
        return (
            following.start - k < 2
            and following.cue.form != "ing"
            and all(
                is_adverb(u) or u.low in ("and", ",", "or", "also", "both")
                for u in tokens[k : following.cue.start]
            )
        )

    def _share(self, drafts: list[tuple[Draft | None, int]], walk: Walk, content: Content) -> None:
        """``welcomed and supported X``: the first cue has the second's content; one statement if the act
        is the same.
        """
        for place in range(len(drafts) - 1):
            draft, number = drafts[place]
            after = drafts[place + 1][0]
            head, following = walk.heads[number], walk.heads[number + 1]
            if (
                (draft is not None and following.start > head.cue.end)
                or after is None
                or head.before is not None
                or not self._adjoin(content.tokens, head.cue.end, following)
                or (following.cue.form == "ing" and head.cue.form != "ing")  # ``protested, saying that``
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


def _pieces(sentence: Sentence) -> list[list[Unit]]:
    units = sentence.units
    if len(units) <= LONGEST:
        return [units]
    return [units[k : k + LONGEST] for k in range(0, len(units), LONGEST)]
