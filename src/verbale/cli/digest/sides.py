"""The statements of a reading by side, and the filters that a reader sets."""

from typing import Final, Literal

import msgspec

from verbale.cli.digest.parties import Parties
from verbale.model.records import Reading, Statement
from verbale.text.fold import plain

Kind = Literal["party", "both", "organisation", "unknown"]
_ORDER: Final[dict[Kind, int]] = {"party": 0, "both": 1, "organisation": 2, "unknown": 3}


class Side(msgspec.Struct, frozen=True):
    """The statements of one side, weightiest first, and the names of who speaks in them."""

    kind: Kind
    name: str
    speakers: tuple[str, ...]
    statements: tuple[Statement, ...]


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What the reader wants to see; the default shows everything."""

    acts: frozenset[str] = frozenset()
    min_force: int = 0
    min_confidence: float = 0.0
    speaker: str = ""

    def __bool__(self) -> bool:
        return bool(self.acts or self.min_force or self.min_confidence or self.speaker)

    def takes(self, statement: Statement, parties: Parties) -> bool:
        """True where the statement is wanted."""
        if self.acts and statement.act not in self.acts:
            return False
        if statement.force < self.min_force or statement.confidence < self.min_confidence:
            return False
        sought = _closed(self.speaker)
        names = (name for s in statement.speakers for name in parties.called(s))
        return not sought or any(sought in _closed(name) for name in names)


def _closed(name: str) -> str:
    """A name to look for: ``vietnam`` finds ``Viet Nam`` and ``Việt Nam``."""
    return plain(name).replace(" ", "")


def sides(reading: Reading, wanted: Filter) -> list[Side]:
    """The wanted statements by side: parties as they first speak, then both sides, organisations, unknown."""
    parties = Parties(reading)
    groups: dict[tuple[Kind, str], list[Statement]] = {}
    for statement in reading.statements:
        if wanted.takes(statement, parties):
            groups.setdefault(_side(statement, parties), []).append(statement)
    found = []
    for (kind, name), statements in sorted(groups.items(), key=lambda item: _ORDER[item[0][0]]):
        statements.sort(key=lambda s: (-s.force, min(s.cue[0], s.content[0])))
        who = dict.fromkeys(speaker.name for s in statements for speaker in s.speakers if speaker.name)
        found.append(Side(kind, name, tuple(who), tuple(statements)))
    return found


def _side(statement: Statement, parties: Parties) -> tuple[Kind, str]:
    """Kind and name of a statement's side; what speakers of several sides say together is joint."""
    kinds = {speaker.kind for speaker in statement.speakers}
    told = [parties.of_speaker(speaker) for speaker in statement.speakers if speaker.kind != "unknown"]
    names = dict.fromkeys(name for name, _ in told if name)
    if "both" in kinds or len(names) > 1:
        return "both", ""
    if not names:
        return "unknown", ""
    return ("party" if any(is_party for _, is_party in told) else "organisation"), next(iter(names))
