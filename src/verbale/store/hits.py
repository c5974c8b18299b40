"""What a search found, as it is shown and written: statements and documents with the words that matched."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, func, select

from verbale.model.records import Record, Span
from verbale.store.query import Query
from verbale.store.tables import addressee, document, named, speaker, statement, version

_REACH: Final = 240  # letters of a document that are shown around a match
_AT_ONCE: Final = 500


class Hit(Record, frozen=True, kw_only=True):
    """A statement. Spans count in the text of its document; ``party`` is the first of ``parties``;
    ``speakers`` has ``both`` where both sides speak, and nothing where the text does not tell.
    """

    statement: str
    document: str
    date: str | None
    act: str
    force: int
    negated: bool
    kind: str | None
    language: str | None
    speakers: tuple[str, ...]
    party: str | None
    parties: tuple[str, ...]
    addressees: tuple[str, ...]
    instruments: tuple[str, ...]
    quote: str
    span: Span
    cue: Span
    matches: tuple[Span, ...]
    confidence: float


class DocumentHit(Record, frozen=True, kw_only=True):
    """A document, with the number of its statements and the words around what matched first."""

    document: str
    title: str | None
    publisher: str | None
    date: str | None
    language: str | None
    url: str | None
    statements: int
    quote: str
    span: Span
    matches: tuple[Span, ...]


def statements(connection: Connection, rows: Sequence[int], query: Query | None = None) -> list[Hit]:
    """The statements of these rows, in this order."""
    found: dict[int, Hit] = {}
    for some in _parts(rows):
        found |= _statements(connection, some, query)
    return [found[row] for row in rows]


def _statements(connection: Connection, rows: Sequence[int], query: Query | None) -> dict[int, Hit]:
    asked = (
        select(statement, document.c.name)
        .join(version, version.c.row == statement.c.version)
        .join(document, document.c.row == version.c.document)
        .where(statement.c.row.in_(rows))
    )
    who = _grouped(connection, speaker, rows, speaker.c.kind, speaker.c.name, speaker.c.party)
    to = _grouped(connection, addressee, rows, addressee.c.name)
    of = _grouped(connection, named, rows, named.c.instrument)
    found = {}
    for row in connection.execute(asked):
        start = min(row.cue_start, row.content_start)
        parties = _once(one.party for one in who[row.row])
        found[row.row] = Hit(
            statement=row.id, document=row.name, date=row.date, act=row.act, force=row.force,
            negated=row.negated, kind=row.kind, language=row.language,
            speakers=_once(one.name or ("both" if one.kind == "both" else None) for one in who[row.row]),
            party=next(iter(parties), None), parties=parties,
            addressees=_once(one.name for one in to[row.row]),
            instruments=_once(one.instrument for one in of[row.row]),
            quote=row.quote, span=(start, start + len(row.quote)), cue=(row.cue_start, row.cue_end),
            matches=_shifted(query.marks(row.quote) if query else [], start), confidence=row.confidence,
        )  # fmt: skip
    return found


def documents(connection: Connection, rows: Sequence[int], query: Query | None = None) -> list[DocumentHit]:
    """The documents of these versions, in this order."""
    found: dict[int, DocumentHit] = {}
    for some in _parts(rows):
        found |= _documents(connection, some, query)
    return [found[row] for row in rows]


def _documents(connection: Connection, rows: Sequence[int], query: Query | None) -> dict[int, DocumentHit]:
    asked = (
        select(
            version.c.row,
            version.c.title,
            version.c.publisher,
            version.c.published,
            version.c.language,
            version.c.url,
            version.c.text,
            document.c.name,
            func.count(statement.c.row).label("statements"),
        )
        .join(document, document.c.row == version.c.document)
        .outerjoin(statement, statement.c.version == version.c.row)
        .where(version.c.row.in_(rows))
        .group_by(version.c.row, document.c.name)
    )
    found = {}
    for row in connection.execute(asked):
        marks = query.marks(row.text) if query else []
        start, end = passage(row.text, marks[0] if marks else (0, 0))
        found[row.row] = DocumentHit(
            document=row.name, title=row.title, publisher=row.publisher, date=row.published,
            language=row.language, url=row.url, statements=row.statements, quote=row.text[start:end],
            span=(start, end), matches=tuple(m for m in marks if start <= m[0] and m[1] <= end),
        )  # fmt: skip
    return found


def passage(text: str, match: Span) -> Span:
    """The paragraph around a match; of a long one the words around it."""
    start = text.rfind("\n", 0, match[0]) + 1
    end = text.find("\n", match[1])
    end = len(text) if end < 0 else end
    if match[0] - start > _REACH:
        start = _after_blank(text, match[0] - _REACH, match[0])
    if end - match[1] > _REACH:
        blank = text.rfind(" ", match[1], match[1] + _REACH)
        end = blank if blank > 0 else match[1] + _REACH
    return start, end


def _after_blank(text: str, start: int, before: int) -> int:
    blank = re.compile(r"\s").search(text, start, before)
    return blank.end() if blank else start


def _grouped(connection: Connection, table: Any, rows: Sequence[int], *columns: Any) -> dict[int, list[Any]]:
    """Rows of a table by their statement, in the order of adding."""
    asked = select(table.c.statement, *columns).where(table.c.statement.in_(rows)).order_by(table.c.row)
    found = defaultdict(list)
    for row in connection.execute(asked):
        found[row.statement].append(row)
    return found


def _once(values: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _shifted(spans: list[Span], by: int) -> tuple[Span, ...]:
    return tuple((start + by, end + by) for start, end in spans)


def _parts(rows: Sequence[int]) -> list[Sequence[int]]:
    return [rows[k : k + _AT_ONCE] for k in range(0, len(rows), _AT_ONCE)]
