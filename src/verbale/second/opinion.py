"""A second opinion on a reading: agreement raises confidence; what it alone found has little."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from typing import Final

import msgspec

from verbale.acts import FORCE
from verbale.attribute.draft import Draft
from verbale.attribute.modality import Signs, mark
from verbale.model.records import Problem, Reading, Span, Speaker, Statement
from verbale.reading import flags, signs_of, spoken_of, statement_id
from verbale.second.base import Named, Proposal, Said
from verbale.text.fold import fold, plain

ALONE: Final = 0.5  # confidence of what the second reader alone found: to be looked at
GAIN: Final = 0.5  # share of the doubt that agreement takes away; assumed, not measured
GAIN_NAME: Final = 0.1  # the same where only the speaker's name is confirmed
NEAR: Final = 300  # characters within which a cue belongs to its content
NEGATED: Final = 25  # characters before a cue in which its negation stands
MOST: Final = 2000  # proposals of one document that are weighed


def second_opinion(reading: Reading, proposals: Iterable[Proposal], by: str) -> Reading:
    """A reading with a second reader's proposals weighed in.

    A proposal whose words are not in the text to the letter is dropped. One that the grammar found too (cues
    and contents overlap, same act, no other speaker) raises that statement's confidence and is noted in
    ``seconded``; one that it did not find becomes a statement of rule ``second.<by>`` and low confidence.
    What was dropped, and where the two differ, is counted in a problem.

    Args:
        by: the second reader's name.
    """
    return _Opinion(reading, by).weigh(proposals)


class _Opinion:
    """One reading while proposals are weighed."""

    def __init__(self, reading: Reading, by: str) -> None:
        self.reading, self.by, self.text = reading, by, reading.text
        self.low = fold(reading.text)
        self.statements = list(reading.statements)
        self.cues = [s.cue for s in self.statements]
        self.mentions = [(m.span, m.id) for m in reading.instruments]
        self.new: dict[tuple[Span, str], Statement] = {}
        self.problems: list[Problem] = []
        self.places: dict[str, list[Span]] = {}
        self.pairs: dict[tuple[str, str], tuple[Span, Span] | None] = {}
        self.counts: Counter[str] = Counter()
        self.gains: dict[int, float] = {}

    def weigh(self, proposals: Iterable[Proposal]) -> Reading:
        heard = 0
        for proposal in proposals:
            heard += 1
            if heard > MOST:
                self.counts["beyond the number that is weighed"] += 1
            elif isinstance(proposal, Named):
                self._name(proposal)
            else:
                self._statement(proposal)
        for number, gain in self.gains.items():
            self._second(number, gain)
        if self.counts:
            told = ", ".join(f"{number} {why}" for why, number in self.counts.items())
            self.problems.append(Problem(message=f"{self.by}: of {heard} proposals {told}"))
        statements = sorted([*self.statements, *self.new.values()], key=lambda s: (s.cue, s.content))
        problems = self.reading.problems
        if statements and not self.reading.statements:  # it was told that there is none
            problems = tuple(p for p in problems if p.span is not None or "statement" not in p.message)
        return msgspec.structs.replace(
            self.reading, statements=tuple(statements), problems=(*problems, *self.problems)
        )

    def _statement(self, said: Said) -> None:
        if said.act not in FORCE:
            self.counts["of no known act"] += 1
            return
        place = self._place(said)
        if place is None:
            self.counts["not in the text to the letter"] += 1
            return
        cue, content = place
        number = self._known(cue)
        if number is None:
            if (cue, said.act) in self.new:
                self.counts["repeated"] += 1
            self.new.setdefault((cue, said.act), self._alone(said, cue, content))
            return
        known = self.statements[number]
        shared = min(known.content[1], content[1]) - max(known.content[0], content[0])
        if known.act == said.act and shared > 0 and self._same_speaker(known, said.speaker):
            self.gains[number] = GAIN
        else:
            self.counts["other than what the grammar found"] += 1

    def _second(self, number: int, gain: float) -> None:
        """Note the agreement."""
        statement = self.statements[number]
        confidence = round(statement.confidence + (1 - statement.confidence) * gain, 3)
        self.statements[number] = msgspec.structs.replace(
            statement, confidence=confidence, seconded=(*statement.seconded, self.by)
        )

    def _found(self, words: str) -> list[Span]:
        """Every place at which words stand, not inside a word, in order."""
        if words not in self.places:
            left = r"(?<!\w)" if words[:1].isalnum() else ""
            right = r"(?!\w)" if words[-1:].isalnum() else ""
            pattern = f"{left}{re.escape(words)}{right}"
            self.places[words] = [m.span() for m in re.finditer(pattern, self.text)] if words.strip() else []
        return self.places[words]

    def _place(self, said: Said) -> tuple[Span, Span] | None:
        """Where cue and content stand, the two that are nearest to one another; None where they do not."""
        key = said.cue, said.content
        if key not in self.pairs:
            self.pairs[key] = self._nearest(said)
        return self.pairs[key]

    def _nearest(self, said: Said) -> tuple[Span, Span] | None:
        cues, best = self._found(said.cue), None
        for content in self._found(said.content):
            at = bisect_left(cues, content)
            for cue in cues[max(0, at - 1) : at + 2]:
                gap = max(content[0] - cue[1], cue[0] - content[1])
                if 0 <= gap <= NEAR and (best is None or gap < best[0]):
                    best = gap, cue, content
        return best[1:] if best else None

    def _known(self, cue: Span) -> int | None:
        """The number of the grammar's statement whose cue overlaps."""
        at = bisect_left(self.cues, cue)
        for number in (at - 1, at):
            if 0 <= number < len(self.cues):
                start, end = self.cues[number]
                if start < cue[1] and cue[0] < end:
                    return number
        return None

    def _same_speaker(self, statement: Statement, speaker: str | None) -> bool:
        """Whether a proposed speaker is one of the statement's, or none is proposed."""
        if speaker is None:
            return True
        proposed = self._speaker(speaker)
        if proposed.kind == "unknown":
            return any(plain(s.name or "") == plain(speaker) for s in statement.speakers)
        return any(
            s.kind == proposed.kind and (s.id or s.name) == (proposed.id or proposed.name)
            for s in statement.speakers
        )

    def _speaker(self, name: str | None) -> Speaker:
        """Who is meant: the one person or organisation of the reading that the words fit; else unknown."""
        sought = plain(name or "").split()
        if sought == ["both"]:
            return Speaker(kind="both")
        if not sought:
            return Speaker(kind="unknown")
        people = [p for p in self.reading.people if _has(sought, plain(p.name).split())]
        if not people:
            people = [p for p in self.reading.people if _has(plain(p.name).split(), sought)]
        if not people:
            words = [w for w in sought if w != "the"]
            people = [
                p for p in self.reading.people if any(_has(plain(o.title).split(), words) for o in p.posts)
            ]
        if len(people) == 1:
            return Speaker(kind="person", id=people[0].id, name=people[0].name)
        bodies = [b for b in self.reading.organisations if plain(b.name).split() == sought]
        if len(bodies) == 1 and not people:
            return Speaker(kind="organisation", id=bodies[0].id, name=bodies[0].name)
        return Speaker(kind="unknown")

    def _alone(self, said: Said, cue: Span, content: Span) -> Statement:
        """The statement that only the second reader found, with the marks that its words give it."""
        signs = signs_of(self.reading.source.language)
        draft = Draft(cue, content, said.act, (), f"second.{self.by}", negated=self._negated(cue, signs))
        if signs is not None:
            start = self.text.rfind("\n", 0, min(cue[0], content[0])) + 1
            mark(self.low, [draft], [(start, max(cue[1], content[1]))], signs)
        return Statement(
            id=statement_id(self.reading.source.sha256, cue, content, said.act),
            speakers=(self._speaker(said.speaker),), act=said.act, force=FORCE[said.act], cue=cue,
            content=content, instruments=spoken_of(cue, content, self.mentions), confidence=ALONE,
            rule=draft.rule, marks=draft.marks, seconded=(self.by,), **flags(draft.marks),
        )  # fmt: skip

    def _negated(self, cue: Span, signs: Signs | None) -> bool:
        """Whether a negation stands right before a cue."""
        before = max(0, cue[0] - NEGATED, self.text.rfind("\n", 0, cue[0]) + 1)
        if signs is None:
            return False
        return any(
            not re.search(r"[,;:.!?]", self.low[m.end() : cue[0]])
            for m in signs.negation.finditer(self.low, before, cue[1])
        )

    def _name(self, named: Named) -> None:
        """A confirmed name adds a little to what its bearer says; a new one is told as a problem."""
        places = self._found(named.name)
        if not places:
            self.counts["not in the text to the letter"] += 1
            return
        bearers = self.reading.people if named.kind == "person" else self.reading.organisations
        words = plain(named.name).split()
        known = {b.id for b in bearers if plain(b.name).split() == words}
        if not known:
            a = "an" if named.kind[:1] in "aeiou" else "a"
            told = f"{self.by}: perhaps {a} {named.kind} that was not read: {named.name}"
            self.problems.append(Problem(message=told, span=places[0]))
        for number, statement in enumerate(self.statements):
            if any(s.id in known for s in statement.speakers):
                self.gains.setdefault(number, GAIN_NAME)


def _has(whole: list[str], part: list[str]) -> bool:
    """Whether all words of a part stand together in a whole."""
    return bool(part) and any(whole[k : k + len(part)] == part for k in range(len(whole) - len(part) + 1))
