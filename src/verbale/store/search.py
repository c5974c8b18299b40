"""Searching a ledger: which statements or documents, in which order. Both stores give the same.

The best class of matches comes first (`Query.tiers`), within it, or over all, the newest first, what is
undated last; what is of one day, the later added first. A class is asked for only where those before it do
not fill the page, and read from its newest match on, so a word that half of a million statements have costs
no more than a rare one. Every condition is a fixed piece of SQL, and everything that a user wrote a bound
parameter.
"""

from typing import Final, Literal

from sqlalchemy import Connection

from verbale.errors import QueryError
from verbale.model.records import Record
from verbale.store.filters import Conditions, Filters, on_dates, on_statements, run
from verbale.store.query import Query, Tier
from verbale.store.questions import Question, questions

Order = Literal["relevance", "date"]
Table = Literal["statement", "version"]
MOST: Final = 1_000_000  # hits of one search, with those that are skipped
_DOCUMENTS: Final = (
    "v.current AND EXISTS (SELECT 1 FROM document d WHERE d.row = v.document AND d.copy_of IS NULL)"
)


class Page(Record, frozen=True, kw_only=True):
    """Rows of statements or versions, best first, and whether there are more."""

    rows: tuple[int, ...]
    more: bool


def search(
    connection: Connection,
    table: Table,
    query: Query | None,
    filters: Filters,
    *,
    order: Order = "relevance",
    limit: int = 20,
    offset: int = 0,
) -> Page:
    """The statements, or the current versions of documents, that have a query and pass the filters.

    A document passes filters on statements where one of its statements passes them all. Copies and old
    versions are never found.

    Raises:
        QueryError: a filter that means nothing, or more hits than one search gives.
    """
    last = offset + limit + 1
    if limit < 1 or offset < 0 or last > MOST:
        raise QueryError(f"a search gives from 1 to {MOST} hits")
    asked = _conditions(connection, table, filters)
    found: list[int] = []
    for tiers in _steps(query, order, at_once=asked.narrow is not None):
        found += _first(
            connection, questions(connection.dialect.name, table, tiers, asked), last - len(found)
        )
        if len(found) == last:
            break
    return Page(rows=tuple(found[offset : offset + limit]), more=len(found) == last)


def _first(connection: Connection, asked: list[Question], wanted: int) -> list[int]:
    """The rows of the first question that has enough, else of the last one."""
    rows: list[int] = []
    for written, values in asked:
        rows = list(run(connection, written, values | {"last": wanted}).scalars())
        if len(rows) == wanted:
            break
    return rows


def _steps(query: Query | None, order: Order, *, at_once: bool) -> list[list[Tier]]:
    """The classes of matches that are asked for together: of few rows all, else one after another."""
    if query is None:
        return [[]]
    if order == "date":
        return [[Tier(has=query.loose)]]
    return [query.tiers()] if at_once else [[tier] for tier in query.tiers()]


def _conditions(connection: Connection, table: Table, filters: Filters) -> Conditions:
    """All conditions on the rows of a table, called ``s`` or ``v`` by its first letter."""
    where, values = on_dates(filters, table[0])
    asked = on_statements(connection, filters)
    if table == "statement":
        return Conditions(where=(*asked.where, *where), values=asked.values | values, narrow=asked.narrow)
    if not filters.of_statements:
        return Conditions(where=(_DOCUMENTS, *where), values=values)
    one = f"SELECT 1 FROM statement s WHERE s.version = v.row AND {' AND '.join(asked.where)}"
    narrow = asked.narrow and f"SELECT version FROM statement WHERE row IN ({asked.narrow})"
    where = [_DOCUMENTS, f"EXISTS ({one})", *where]
    return Conditions(where=tuple(where), values=asked.values | values, narrow=narrow)
