"""A second opinion on a reading: agreement raises confidence; what it alone found has little."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

import msgspec

from verbale.acts import FORCE
from verbale.model.records import Organisation, Person, Problem, Reading, Span, Speaker, Statement
from verbale.reading import spoken_of, statement_id
from verbale.second.base import Named, Proposal, Said
from verbale.text.fold import plain

ALONE: Final = 0.5  # confidence of what the second reader alone found: to be looked at
GAIN: Final = 0.5  # share of the doubt that agreement takes away; assumed, not measured
GAIN_NAME: Final = 0.1  # the same where only the speaker's name is confirmed
NEAR: Final = 300  # characters within which a cue belongs to its content


def second_opinion(reading: Reading, proposals: Iterable[Proposal], by: str) -> Reading:
    """A reading with a second reader's proposals weighed in.

    A proposal whose words are not in the text to the letter is dropped. One that the grammar found too (cues
    overlap, same act, no other speaker) raises that statement's confidence and is noted in ``seconded``; one
    that it did not find becomes a statement of rule ``second.<by>`` and low confidence. How many were dropped
    is told as a problem.

    Args:
        by: the second reader's name.
    """
    return _Opinion(reading, by).weigh(proposals)


class _Opinion:
    """One reading while proposals are weighed."""

    def __init__(self, reading: Reading, by: str) -> None:
        self.reading, self.by, self.text = reading, by, reading.text
        self.statements = list(reading.statements)
        self.cues = [s.cue for s in self.statements]
        self.mentions = [(m.span, m.id) for m in reading.instruments]
        self.new: dict[tuple[Span, str], Statement] = {}
        self.problems: list[Problem] = []
        self.dropped = self.heard = 0

    def weigh(self, proposals: Iterable[Proposal]) -> Reading:
        for proposal in proposals:
            self.heard += 1
            if isinstance(proposal, Named):
                self._name(proposal)
            else:
                self._statement(proposal)
        if self.dropped:
            count = f"{self.dropped} of {self.heard} proposals dropped"
            self.problems.append(Problem(message=f"{self.by}: {count}, not in the text to the letter"))
        statements = sorted([*self.statements, *self.new.values()], key=lambda s: (s.cue, s.content))
        problems = [
            p for p in self.reading.problems if not (statements and p.message == "no statement found")
        ]
        return msgspec.structs.replace(
            self.reading, statements=tuple(statements), problems=(*problems, *self.problems)
        )

    def _statement(self, said: Said) -> None:
        place = self._place(said)
        if place is None or said.act not in FORCE:
            self.dropped += 1
            return
        cue, content = place
        known = self._known(cue)
        if known is None:
            self.new.setdefault((cue, said.act), self._alone(said, cue, content))
            return
        statement = self.statements[known]
        if statement.act == said.act and self._same_speaker(statement, said.speaker):
            self._second(known, GAIN)

    def _second(self, number: int, gain: float) -> None:
        """Note the agreement, once for each second reader."""
        statement = self.statements[number]
        if self.by in statement.seconded:
            return
        confidence = round(statement.confidence + (1 - statement.confidence) * gain, 3)
        self.statements[number] = msgspec.structs.replace(
            statement, confidence=confidence, seconded=(*statement.seconded, self.by)
        )

    def _place(self, said: Said) -> tuple[Span, Span] | None:
        """Where cue and content stand, the two that are nearest to one another; None where they do not."""
        if not said.cue.strip() or not said.content.strip():
            return None
        best: tuple[int, Span, Span] | None = None
        cues = [m.span() for m in re.finditer(re.escape(said.cue), self.text)]
        for match in re.finditer(re.escape(said.content), self.text):
            content = match.span()
            for cue in cues:
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
        return any(
            s.kind == proposed.kind
            and (s.kind == "both" or (s.id or s.name) == (proposed.id or proposed.name))
            for s in statement.speakers
        )

    def _speaker(self, name: str | None) -> Speaker:
        """Who is meant: a person or organisation that the reading knows, or a name that the text has."""
        sought = plain(name or "").strip()
        if not sought:
            return Speaker(kind="unknown")
        if sought == "both":
            return Speaker(kind="both")
        for person in self.reading.people:
            if plain(person.name) in sought or (len(sought) > 2 and sought in plain(person.name).split()):
                return Speaker(kind="person", id=person.id, name=person.name)
        for body in self.reading.organisations:
            if plain(body.name) == sought:
                return Speaker(kind="organisation", id=body.id, name=body.name)
        known = name is not None and name in self.text
        return Speaker(kind="organisation", name=name) if known else Speaker(kind="unknown")

    def _alone(self, said: Said, cue: Span, content: Span) -> Statement:
        return Statement(
            id=statement_id(self.reading.source.sha256, cue, content, said.act),
            speakers=(self._speaker(said.speaker),), act=said.act, force=FORCE[said.act], cue=cue,
            content=content, instruments=spoken_of(cue, content, self.mentions), confidence=ALONE,
            rule=f"second.{self.by}", seconded=(self.by,),
        )  # fmt: skip

    def _name(self, named: Named) -> None:
        """A confirmed name adds a little to what its bearer says; a new one is told as a problem."""
        at = self.text.find(named.name) if named.name.strip() else -1
        if at < 0:
            self.dropped += 1
            return
        bearers: tuple[Person | Organisation, ...] = (*self.reading.people, *self.reading.organisations)
        known = {
            b.id for b in bearers if plain(b.name) in plain(named.name) or plain(named.name) in plain(b.name)
        }
        if not known:
            span = at, at + len(named.name)
            a = "an" if named.kind[:1] in "aeiou" else "a"
            told = f"{self.by}: perhaps {a} {named.kind} that was not read: {named.name}"
            self.problems.append(Problem(message=told, span=span))
        for number, statement in enumerate(self.statements):
            if any(s.id in known for s in statement.speakers):
                self._second(number, GAIN_NAME)
