"""Judgements on statements: confirm, correct, reject.

The machine's value stays in the reading; the rows that are searched and counted take the person's. A ruling
is kept by the words and the place of its statement, and laid on anew whenever a reading is written, so that
it survives another version of the engine or of the document; where its statement is gone it stays, but loose.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from verbale.acts import FORCE
from verbale.errors import LedgerError
from verbale.model.records import Reading, Record, Span, Speaker, Statement
from verbale.reading import spoken_of
from verbale.store import fulltext, identities, spread
from verbale.store.again import Place, find, place_of
from verbale.store.copies import REJECTED
from verbale.store.judgements import Judgement, judgements, record
from verbale.store.tables import document, named, speaker, statement, version

Kind = Literal["confirm", "correct", "reject"]
STATUS: Final[dict[str, str]] = {"confirm": "confirmed", "correct": "corrected", "reject": REJECTED}


class Words(Record, frozen=True, kw_only=True):
    """Words of a text and where they stood."""

    words: str
    span: Span


class Machine(Record, frozen=True, kw_only=True):
    """The machine's value at the time of the judgement."""

    id: str
    act: str
    speakers: tuple[Speaker, ...]
    content: Span
    confidence: float
    rule: str


class Ruling(Record, frozen=True, kw_only=True):
    """The value of a judgement on a statement: which one, what the person says of it (None: nothing)."""

    place: Place
    act: str | None = None
    speakers: tuple[Speaker, ...] | None = None
    content: Words | None = None
    machine: Machine


class Outcome(Record, frozen=True, kw_only=True):
    """A reading's statements with the person's values, what was said of each, by which judgements.

    ``loose``: judgements whose statement, or whose words, are not in this reading.
    """

    statements: tuple[Statement, ...]
    judged: tuple[str | None, ...]
    by: tuple[tuple[int, ...], ...]
    loose: frozenset[int]


def in_force(connection: Connection, name: str) -> list[Judgement]:
    """The judgements on statements of a document that are not undone, in their order."""
    return binding(judgements(connection, name))


def binding(made: Iterable[Judgement]) -> list[Judgement]:
    """Those judgements that are on statements and not undone."""
    return [j for j in made if j.kind in STATUS and not j.undone]


def ruling(made: Judgement) -> Ruling:
    """The value of a judgement on a statement."""
    return msgspec.json.decode(made.value, type=Ruling)


def lay(reading: Reading, text_sha256: str, made: Sequence[Judgement]) -> Outcome:
    """Lay judgements that are in force, in their order, on a reading."""
    told: list[Statement] = list(reading.statements)
    judged: list[str | None] = [None] * len(told)
    by: list[tuple[int, ...]] = [()] * len(told)
    loose = set()
    rulings = [ruling(j) for j in made]
    found = find([r.place for r in rulings], reading, text_sha256) if made else []
    for one, said, n in zip(made, rulings, found, strict=True):
        meant = None if n is None else _meant(told[n], said, reading, text_sha256)
        if n is None or meant is None:
            loose.add(one.row)
        else:
            told[n], judged[n], by[n] = meant, STATUS[one.kind], (*by[n], one.row)
    return Outcome(statements=tuple(told), judged=tuple(judged), by=tuple(by), loose=frozenset(loose))


def _meant(one: Statement, said: Ruling, reading: Reading, text_sha256: str) -> Statement | None:
    """A statement with what a ruling says of it; None where the content's words are not in the text."""
    if said.act is not None:
        one = msgspec.structs.replace(one, act=said.act, force=FORCE.get(said.act, one.force))
    if said.speakers is not None:
        known = {body.name: body.id for body in reading.organisations}
        known |= {person.name: person.id for person in reading.people}
        who = tuple(msgspec.structs.replace(w, id=known.get(w.name or "")) for w in said.speakers)
        one = msgspec.structs.replace(one, speakers=who)
    if said.content is not None:
        same = said.place.text == text_sha256
        span = said.content.span if same else located(reading.text, said.content.words, one.content[0])
        if span is None or reading.text[slice(*span)] != said.content.words:
            return None
        mentions = [(m.span, m.id) for m in reading.instruments]
        one = msgspec.structs.replace(one, content=span, instruments=spoken_of(one.cue, span, mentions))
    return one


def located(text: str, sought: str, near: int) -> Span | None:
    """Where words stand in a text, nearest to a place; None if they do not."""
    starts, at = [], text.find(sought) if sought else -1
    while at >= 0:
        starts.append(at)
        at = text.find(sought, at + 1)
    start = min(starts, key=lambda s: abs(s - near), default=None)
    return None if start is None else (start, start + len(sought))


def judge(
    connection: Connection,
    which: str,
    kind: Kind,
    author: str,
    *,
    act: str | None = None,
    speakers: Sequence[Speaker] | None = None,
    content: str | None = None,
    at: str | None = None,
) -> int:
    """Judge a statement of a current version; the judgement's number.

    Args:
        which: the statement's id.
        kind: ``confirm`` takes all its values as they stand; ``correct`` the values that are given, the rest
            stays the machine's; ``reject``: it is none.
        act, speakers, content: with ``correct``: what is right; content in the words of the text.

    Raises:
        LedgerError: no such statement, no author, an unknown act, words that the text does not have,
            nothing given.
    """
    row = _current(connection, which)
    name, reading = row.name, reading_of(row.reading, row.text)
    n = next(n for n, s in enumerate(reading.statements) if s.id == which)
    machine = reading.statements[n]
    shown = lay(reading, row.text_sha256, in_force(connection, name)).statements[n]
    where = Words(words=reading.text[slice(*shown.content)], span=shown.content)
    if kind == "confirm":
        act, speakers = shown.act, shown.speakers
    elif kind == "correct":
        _check(act, speakers, content)
        where = _words(reading, content, shown.content[0]) if content is not None else where
    takes = kind == "confirm" or content is not None
    said = Ruling(
        place=place_of(reading, machine, row.text_sha256), act=act,
        speakers=None if speakers is None else tuple(_nameless(w) for w in speakers),
        content=where if takes else None,
        machine=Machine(
            id=which, act=machine.act, speakers=machine.speakers, content=machine.content,
            confidence=machine.confidence, rule=machine.rule,
        ),
    )  # fmt: skip
    number = record(connection, kind=kind, subject=name, value=said, author=author, at=at)
    settle(connection, name)
    return number


def _nameless(who: Speaker) -> Speaker:
    """A speaker without the id of one reading, which another may give to somebody else."""
    return msgspec.structs.replace(who, id=None)


def _check(act: str | None, speakers: Sequence[Speaker] | None, content: str | None) -> None:
    if act is None and speakers is None and content is None:
        raise LedgerError("a correction needs a speaker, an act or a content")
    if act is not None and act not in FORCE:
        raise LedgerError(f"{act!r} is none of {', '.join(FORCE)}")
    if speakers is not None and not speakers:
        raise LedgerError("a correction of the speaker needs one; nobody known is kind unknown")


def _words(reading: Reading, content: str, near: int) -> Words:
    span = located(reading.text, content, near)
    if span is None:
        raise LedgerError("these words are not in the text; a content is given in the words of the text")
    return Words(words=content, span=span)


def reading_of(packed: str, text: str) -> Reading:
    """A reading as the ledger keeps it, with its text."""
    return msgspec.structs.replace(msgspec.json.decode(packed, type=Reading), text=text)


def _current(connection: Connection, which: str) -> Any:
    """The current version that holds a statement, with its document's name."""
    query = (
        select(document.c.name, version.c.reading, version.c.text, version.c.text_sha256)
        .join(version, version.c.document == document.c.row)
        .join(statement, statement.c.version == version.c.row)
        .where(statement.c.id == which, version.c.current)
    )
    row = connection.execute(query).first()
    if row is None:
        raise LedgerError(f"there is no statement {which} in a current version of a document")
    return row


def settle(connection: Connection, name: str) -> None:
    """Bring the rows of a document's statements to what its judgements in force say."""
    made = in_force(connection, name)
    query = (
        select(version.c.row, version.c.reading, version.c.text, version.c.text_sha256, version.c.current,
               document.c.copy_of)
        .join(document, version.c.document == document.c.row).where(document.c.name == name)
    )  # fmt: skip
    for one in connection.execute(query).all():
        reading = reading_of(one.reading, one.text)
        outcome = lay(reading, one.text_sha256, made)
        mine = statement.c.version == one.row
        keys = connection.execute(select(statement.c.row, statement.c.judged).where(mine).order_by("row"))
        pairs = zip(keys.all(), outcome.statements, outcome.judged, strict=True)
        counts = one.current and one.copy_of is None
        for key, said, judged in pairs:
            if judged or key.judged:
                rows = spread.said(said, reading, judged)
                rows.row["counts"] = counts and judged != REJECTED
                _rewrite(connection, key.row, one.row, rows)


def _rewrite(connection: Connection, row: int, of: int, rows: spread.Said) -> None:
    """Write a statement's rows anew in their place."""
    fulltext.drop(connection, "statement", row)
    connection.execute(update(statement).where(statement.c.row == row).values(**rows.row))
    fulltext.index(connection, "statement", [(row, rows.row["date"], rows.row["quote"])])
    fulltext.call(connection, (who["folded"] for who in rows.speakers))
    for table, values in ((speaker, rows.speakers), (named, rows.named)):
        connection.execute(delete(table).where(table.c.statement == row))
        if values:
            connection.execute(insert(table), [{"statement": row, **value} for value in values])
    identities.tell(connection, row, of)
