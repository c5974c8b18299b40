"""What a run showed, in one line."""

import msgspec
from rich.text import Text

from verbale.cli.digest.layout import drawn, wrapped
from verbale.cli.digest.page import Look
from verbale.cli.digest.parties import Parties
from verbale.cli.digest.sides import Filter
from verbale.cli.digest.words import words
from verbale.model.records import Reading


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers of one reading or of several; ``forces`` counts the wanted statements of force 0 to 5.

    A negated statement is a statement, but it is no undertaking, offer or ask.
    """

    documents: int = 0
    matching: int = 0
    encounters: int = 0
    people: int = 0
    statements: int = 0
    forces: tuple[int, ...] = (0,) * 6

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            documents=self.documents + other.documents,
            matching=self.matching + other.matching,
            encounters=self.encounters + other.encounters,
            people=self.people + other.people,
            statements=self.statements + other.statements,
            forces=tuple(a + b for a, b in zip(self.forces, other.forces, strict=True)),
        )

    def line(self, look: Look, failed: int) -> str:
        """``8 documents · 11 encounters · 40 people · 142 statements: 9 undertakings · 1 file not read``."""
        say = words(look.language)
        documents = say.count(self.documents, say.documents)
        if look.wanted:
            documents += f" ({say.matching.format(number=self.matching)})"
        weighty = [
            say.count(self.forces[force], say.forces[force]) for force in (5, 4, 3, 2) if self.forces[force]
        ]
        statements = say.count(self.statements, say.statements)
        parts = [
            documents,
            say.count(self.encounters, say.encounters),
            say.count(self.people, say.people),
            f"{statements}: {', '.join(weighty)}" if weighty else statements,
        ]
        if failed:
            parts.append(say.count(failed, say.failed))
        return drawn(wrapped(Text(" · ".join(parts), style="bold"), look.screen.width), look.screen)


def tally(reading: Reading, wanted: Filter) -> Tally:
    """The numbers of one reading."""
    parties = Parties(reading)
    statements = [statement for statement in reading.statements if wanted.takes(statement, parties)]
    forces = [statement.force for statement in statements if not statement.negated]
    return Tally(
        documents=1,
        matching=1 if statements else 0,
        encounters=len(reading.encounters),
        people=len(reading.people),
        statements=len(statements),
        forces=tuple(forces.count(force) for force in range(6)),
    )
