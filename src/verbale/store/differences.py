"""What two readings of one document say differently: statements that appear, disappear or change."""

from typing import Final

from verbale.model.records import Reading, Record, Span, Statement
from verbale.store.again import find, place_of
from verbale.store.write import sha256

FIELDS: Final = ("act", "speakers", "content", "confidence")


class Shown(Record, frozen=True, kw_only=True):
    """A statement, as it is compared and told; ``content`` and ``cue`` are words of the text."""

    statement: str
    act: str
    speakers: tuple[str, ...]
    cue: str
    content: str
    confidence: float
    span: Span


class Change(Record, frozen=True, kw_only=True):
    """A statement that both readings have, and the fields that they tell differently."""

    fields: tuple[str, ...]
    before: Shown
    after: Shown


class Difference(Record, frozen=True, kw_only=True):
    """What a new reading says differently from the old one."""

    document: str
    appear: tuple[Shown, ...] = ()
    disappear: tuple[Shown, ...] = ()
    change: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.appear or self.disappear or self.change)


def difference(name: str, old: Reading, new: Reading) -> Difference:
    """Compare two readings of a document; statements are paired by their words and places."""
    before = sha256(old.text)
    places = [place_of(old, one, before) for one in old.statements]
    found = find(places, new, sha256(new.text))
    taken: set[int] = set()
    gone, pairs = [], []
    for one, n in zip(old.statements, found, strict=True):
        if n is None or n in taken:
            gone.append(_shown(old, one))
        else:
            taken.add(n)
            pairs.append((_shown(old, one), _shown(new, new.statements[n])))
    changes = [Change(fields=_told(a, b), before=a, after=b) for a, b in pairs if _told(a, b)]
    appear = [_shown(new, one) for n, one in enumerate(new.statements) if n not in taken]
    return Difference(document=name, appear=tuple(appear), disappear=tuple(gone), change=tuple(changes))


def _told(one: Shown, other: Shown) -> tuple[str, ...]:
    return tuple(field for field in FIELDS if getattr(one, field) != getattr(other, field))


def _shown(reading: Reading, one: Statement) -> Shown:
    return Shown(
        statement=one.id, act=one.act, cue=reading.text[slice(*one.cue)],
        speakers=tuple(w.name or w.kind for w in one.speakers),
        content=reading.text[slice(*one.content)], confidence=one.confidence,
        span=(min(one.cue[0], one.content[0]), max(one.cue[1], one.content[1])),
    )  # fmt: skip
