"""Figures of a ledger: what it holds, counted; copies and old versions count for nothing."""

from typing import Any, Final

import msgspec
from sqlalchemy import Connection, text

from verbale.model.records import Record

_CURRENT: Final = "FROM version v JOIN document d ON d.row = v.document WHERE v.current AND d.copy_of IS NULL"
# What is counted by what: statements, and documents by their publishers.
_BY: Final = {
    "years": "SELECT day / 10000, count(*) FROM statement WHERE counts GROUP BY 1",
    "acts": "SELECT act, count(*) FROM statement WHERE counts GROUP BY 1",
    "languages": "SELECT language, count(*) FROM statement WHERE counts GROUP BY 1",
    "parties": "SELECT n.party, count(DISTINCT n.statement) FROM speaker n"
    " JOIN statement s ON s.row = n.statement WHERE s.counts GROUP BY 1",
    "publishers": f"SELECT v.publisher, count(*) {_CURRENT} GROUP BY 1",
}
_TOTALS: Final = {
    "documents": f"SELECT count(*) {_CURRENT}",
    "copies": "SELECT count(*) FROM document WHERE copy_of IS NOT NULL",
    "versions": "SELECT count(*) FROM version",
    "encounters": f"SELECT count(*) FROM encounter WHERE version IN (SELECT v.row {_CURRENT})",
    "statements": "SELECT count(*) FROM statement WHERE counts",
    "people": "SELECT count(*) FROM actor WHERE kind = 'person'",
}
UNKNOWN: Final = ""  # stands for what a document does not tell


class Figures(Record, frozen=True, kw_only=True):
    """Totals, and counts by year, act, language and party (statements) and by publisher (documents).

    Years go up; of all else the most frequent comes first. What is not told is counted under ``""``. A
    statement of two parties counts for each.
    """

    documents: int
    copies: int
    versions: int
    encounters: int
    statements: int
    people: int
    years: dict[str, int]
    acts: dict[str, int]
    parties: dict[str, int]
    languages: dict[str, int]
    publishers: dict[str, int]


def figures(connection: Connection) -> Figures:
    """Count all that a ledger holds."""
    totals: dict[str, Any] = {
        name: connection.execute(text(sql)).scalar_one() for name, sql in _TOTALS.items()
    }
    counts = {name: _counts(connection.execute(text(sql)).all()) for name, sql in _BY.items()}
    counts["years"] = dict(sorted(counts["years"].items()))
    return msgspec.convert(totals | counts, Figures)


def _counts(rows: Any) -> dict[str, int]:
    found = {str(name) if name else UNKNOWN: count for name, count in rows}
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
