"""What resolving works on and what it gives: profiles, judgements, decisions, actors."""

from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from verbale.model.records import Post, Record, Span

PERSON: Final = "person"
Outcome = Literal["same", "different", "undecided"]
Key = tuple[str, str]  # name of the document, folded name: stable when the engine reads the document again
Member = tuple[str, str]  # name of the document, id in its reading


class Profile(Record, frozen=True, kw_only=True):
    """One person or body as one document names it.

    Attributes:
        document: name of the document (its path as added); local: id in its reading (``p1``, ``o2``).
        kind: ``person``, or the kind of organisation.
        name: as the document writes it in full; forms: every surface form, distinct.
        party: as written; state: the party's English short name, where it can be told.
        known: of a body, its id in the catalogue, where the document leaves no doubt.
        female: True, False, or None where it is not told.
        date: day of the encounter, else of publication (ISO, maybe partial).
        states: English short names of the states that the document names; bodies: what known bodies it names.
    """

    document: str
    local: str
    kind: str
    name: str
    forms: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    party: str | None = None
    state: str | None = None
    known: str | None = None
    posts: tuple[Post, ...] = ()
    female: bool | None = None
    date: str | None = None
    language: str = ""
    states: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()

    @property
    def member(self) -> Member:
        """The document and the id in it."""
        return self.document, self.local


class Judgement(Record, frozen=True, kw_only=True):
    """A person's decision that two keys are one actor, or that they are not; ``at``: when (ISO)."""

    a: Key
    b: Key
    same: bool
    author: str
    at: str


class Feature(Record, frozen=True, kw_only=True):
    """One reason of a decision: its name (:data:`verbale.resolve.features.FEATURES`), how far it holds (0 to 1),
    and what it weighs.
    """

    name: str
    value: float
    weight: float


class Decision(Record, frozen=True, kw_only=True):
    """What was decided of two profiles, why, and by whom: ``machine`` or the author of a judgement."""

    a: Key
    b: Key
    outcome: Outcome
    score: float
    features: tuple[Feature, ...] = ()
    by: str = "machine"


class ActorPost(Record, frozen=True, kw_only=True, rename={"since": "from", "until": "to"}):
    """One office over languages and wordings.

    Attributes:
        title, organisation: as written, in the fullest wording; organisation None where no text names it.
        body: id of the actor that the organisation is, None where it is none.
        titles: all wordings.
        since, until: ISO, partial; only as texts state them or a merger sets them.
        seen: first and last day of the documents that give the office as present; None where it is only
            remembered.
    """

    title: str
    organisation: str | None = None
    body: str | None = None
    titles: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    seen: tuple[str, str] | None = None


class Actor(Record, frozen=True, kw_only=True):
    """A person or body over all documents.

    Attributes:
        id: stable: the same profiles and judgements give the same id.
        name: the fullest form; names: all forms.
        party: English short name of the state or organisation, or None.
        members: (document, local id), sorted; a document may name one actor twice.
        until, into: of a body that was merged or renamed, the day and the id of what it went into.
    """

    id: str
    kind: str
    name: str
    names: tuple[str, ...]
    party: str | None
    posts: tuple[ActorPost, ...]
    members: tuple[Member, ...]
    until: str | None = None
    into: str | None = None


class Resolution(Record, frozen=True, kw_only=True):
    """All actors, by id, and the decisions they rest on."""

    actors: tuple[Actor, ...]
    decisions: tuple[Decision, ...]


def key_of(profile: Profile) -> Key:
    """The key that judgements hang on."""
    from verbale.text.fold import fold

    return profile.document, fold(" ".join(profile.name.split()))


def ordered(profiles: Sequence[Profile]) -> list[Profile]:
    """Profiles in an order that does not depend on theirs."""
    return sorted(profiles, key=lambda p: (p.date or "9999", p.document, p.kind != PERSON, p.local))
