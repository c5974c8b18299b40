"""The statements of a reading by side, and the filters that a reader sets."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

from verbale.model.records import Person, Reading, Statement

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
    speaker: str = ""

    def __bool__(self) -> bool:
        return bool(self.acts or self.min_force or self.speaker)

    def takes(self, statement: Statement, parties: dict[str, str | None]) -> bool:
        """True where the statement is wanted; ``parties`` tells the party of each person id."""
        if self.acts and statement.act not in self.acts:
            return False
        if statement.force < self.min_force:
            return False
        return not self.speaker or any(plain(self.speaker) in plain(n) for n in named(statement, parties))


def plain(name: str) -> str:
    """A name without case, tone marks and diacritics: ``dang van lam`` finds ``Đặng Văn Lâm``."""
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def named(statement: Statement, parties: dict[str, str | None]) -> Iterator[str]:
    """Every name by which a reader may look for the statement's speakers: their own and their party's."""
    for speaker in statement.speakers:
        yield speaker.name or ("both" if speaker.kind == "both" else "")
        yield parties.get(speaker.id or "") or ""


def parties_of(people: Iterable[Person]) -> dict[str, str | None]:
    """The party of each person id."""
    return {person.id: person.party for person in people}


def sides(reading: Reading, wanted: Filter) -> list[Side]:
    """The wanted statements by side: parties as they first speak, then both sides, organisations, unknown."""
    parties = parties_of(reading.people)
    known = {plain(party): party for party in parties.values() if party}
    groups: dict[tuple[Kind, str], list[Statement]] = {}
    for statement in reading.statements:
        if wanted.takes(statement, parties):
            groups.setdefault(_side(statement, parties, known), []).append(statement)
    found = []
    for (kind, name), statements in sorted(groups.items(), key=lambda item: _ORDER[item[0][0]]):
        statements.sort(key=lambda s: (-s.force, min(s.cue[0], s.content[0])))
        who = dict.fromkeys(speaker.name for s in statements for speaker in s.speakers if speaker.name)
        found.append(Side(kind, name, tuple(who), tuple(statements)))
    return found


def _side(statement: Statement, parties: dict[str, str | None], known: dict[str, str]) -> tuple[Kind, str]:
    """Kind and name of a statement's side; what speakers of several sides say together is joint."""
    kinds = {speaker.kind for speaker in statement.speakers}
    names = dict.fromkeys(
        parties.get(speaker.id or "") or known.get(plain(speaker.name or "")) or speaker.name or ""
        for speaker in statement.speakers
        if speaker.kind != "unknown"
    )
    if "both" in kinds or len(names) > 1:
        return "both", ""
    name = "".join(names)
    if not name:
        return "unknown", ""
    return ("party" if "person" in kinds or plain(name) in known else "organisation"), name
