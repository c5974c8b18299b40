"""The filters of a search, as conditions of SQL: fixed pieces of text, every value bound as a parameter.

A filter on names or instruments can be asked in two ways. Where few statements pass it, they are looked up
first and all else is asked of them (`Conditions.narrow`); where many do, statements are gone through from
the newest on until the page is full, and each is asked.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Result, Text, bindparam, text

from verbale.acts import ACTS
from verbale.catalogue.catalogue import catalogue
from verbale.errors import QueryError
from verbale.model.records import Record
from verbale.resolve.bodies import party_of
from verbale.store import days
from verbale.store.fulltext import closed

FEW: Final = 5_000  # statements that are looked up first
_NAMES: Final = 500  # names in one look-up
LANGUAGES: Final = ("vi", "en")
MOST_FORCE: Final = 5
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:/-]*")
_PARAMETER: Final = re.compile(r":(\w+)")
_HAS: Final = "replace(folded, ' ', '') LIKE :part"
_DISTINCT: Final = (
    "WITH RECURSIVE one(party) AS (SELECT min(party) FROM {0} UNION ALL"
    " SELECT (SELECT min(party) FROM {0} WHERE party > one.party) FROM one WHERE one.party IS NOT NULL)"
    " SELECT party FROM one WHERE party IS NOT NULL"
)


class Filters(Record, frozen=True, kw_only=True):
    """What passes; the default lets everything through. Several acts or instruments: any of them.

    Attributes:
        speaker: part of the name of a speaker, or of the party that one speaks for.
        party: the whole name of a party, in either language.
        to: as ``speaker``, of whom a statement is addressed to.
        kind: of the encounter.
        since, until: ISO dates, whole or partial, both included.
    """

    acts: frozenset[str] = frozenset()
    min_force: int = 0
    speaker: str = ""
    party: str = ""
    to: str = ""
    instruments: frozenset[str] = frozenset()
    kind: str = ""
    since: str = ""
    until: str = ""
    language: str = ""

    @property
    def of_statements(self) -> bool:
        """Whether there is a filter that only statements can pass."""
        named = self.speaker or self.party or self.to or self.instruments
        return bool(self.acts or self.min_force or named or self.kind)


class Conditions(Record, frozen=True, kw_only=True):
    """Conditions on statements ``s``, to be joined by AND.

    Attributes:
        narrow: a subquery of the few statements that may pass; None where there are many.
    """

    where: tuple[str, ...]
    values: dict[str, Any]
    narrow: str | None = None


def on_dates(filters: Filters, alias: str) -> tuple[list[str], dict[str, Any]]:
    """Conditions on the day and language of ``s`` or ``v``, and their values.

    Raises:
        QueryError: a limit is no date.
    """
    where, values = [], dict[str, Any]()
    if filters.since:
        day = days.limit(filters.since)
        month, year = days.holding(day)
        # What is dated by month or year alone may lie within.
        where.append(
            f"{alias}.day >= :year AND ({alias}.day >= :since OR {alias}.day = :month OR {alias}.day = :year)"
        )
        values |= {"since": day, "month": month, "year": year}
    if filters.until:
        where.append(f"{alias}.day > 0 AND {alias}.day <= :until")
        values["until"] = days.end(days.limit(filters.until))
    if filters.language:
        where.append(f"{alias}.language = :language")
        values["language"] = filters.language
    return where, values


def on_statements(connection: Connection, filters: Filters) -> Conditions:
    """Conditions that only statements can pass.

    Raises:
        QueryError: an act or a force that there is none of, a name without a letter.
    """
    _check(filters)
    where, values = ["s.counts"], dict[str, Any]()
    if filters.acts:
        where.append("s.act IN :acts")
        values["acts"] = sorted(filters.acts)
    if filters.min_force:
        where.append("s.force >= :force")
        values["force"] = filters.min_force
    if filters.kind:
        where.append("s.kind = :kind")
        values["kind"] = filters.kind
    narrow = list[tuple[int, str]]()
    for one in _on_names(connection, filters):
        values |= one.values
        where.append(f"EXISTS (SELECT 1 FROM {one.table} n WHERE n.statement = s.row AND ({one.each}))")
        if one.indexed:
            passing = f"SELECT n.statement FROM {one.table} n WHERE {one.indexed}"
            counted = f"SELECT count(*) FROM ({passing} LIMIT {FEW + 1}) few"
            narrow.append((run(connection, counted, values).scalar_one(), passing))
    few = [passing for count, passing in sorted(narrow) if count <= FEW]
    return Conditions(where=tuple(where), values=values, narrow=few[0] if few else None)


def run(connection: Connection, written: str, values: dict[str, Any]) -> Result[Any]:
    """Execute SQL with those of the values that it names; a list is bound value by value."""
    named = {name: values[name] for name in _PARAMETER.findall(written)}
    bound: list[Any] = [
        # An empty list has no value that would tell its type.
        bindparam(name, value, expanding=True, type_=Text)
        if isinstance(value, list)
        else bindparam(name, value)
        for name, value in named.items()
    ]
    return connection.execute(text(written).bindparams(*bound))


class _OnNames(Record, frozen=True, kw_only=True):
    """A condition on the rows ``n`` of a table, as it is asked of each, and as indexes answer it (if at
    all).
    """

    table: str
    each: str
    indexed: str | None
    values: dict[str, Any]


def _on_names(connection: Connection, filters: Filters) -> Iterator[_OnNames]:
    if filters.speaker:
        yield _part_of_name(connection, "speaker", filters.speaker)
    if filters.to:
        yield _part_of_name(connection, "addressee", filters.to)
    if filters.party:
        names = {_sought(name) for name in (filters.party, *_common(filters.party))}
        parties = [party for party in parties_of(connection, "speaker") if closed(party) in names]
        whole = "n.party IN :parties"
        yield _OnNames(table="speaker", each=whole, indexed=whole, values={"parties": parties})
    if filters.instruments:
        values = {"instruments": sorted(filters.instruments)}
        whole = "n.instrument IN :instruments"
        yield _OnNames(table="named", each=whole, indexed=whole, values=values)


def _part_of_name(connection: Connection, table: str, name: str) -> _OnNames:
    """Rows whose name, or party, or (of a speaker) actor's name, has ``name`` as a part."""
    sought, common = _sought(name), set(_common(name))
    parties = [p for p in parties_of(connection, table) if sought in closed(p) or p in common]
    # What is sought holds letters and digits only, so nothing in it means anything to LIKE.
    part = f"%{sought}%"
    listed = f"SELECT folded FROM called WHERE {_HAS} LIMIT {_NAMES + 1}"
    names = list(run(connection, listed, {"part": part}).scalars())
    others = f"n.party IN :{table}_parties"
    if table == "speaker":
        others += f" OR n.actor IN (SELECT id FROM actor WHERE {_HAS.replace(':part', ':speaker_part')})"
    return _OnNames(
        table=table,
        each=f"{_HAS.replace('folded', 'n.folded').replace(':part', f':{table}_part')} OR {others}",
        indexed=f"n.folded IN :{table}_names OR {others}" if len(names) <= _NAMES else None,
        values={f"{table}_part": part, f"{table}_names": names, f"{table}_parties": parties},
    )


def parties_of(connection: Connection, table: str) -> list[str]:
    """The different parties of ``speaker`` or ``addressee``, by one look into the index for each."""
    return list(connection.execute(text(_DISTINCT.format(table))).scalars())


def _sought(name: str) -> str:
    found = closed(name)
    if not found:
        raise QueryError(f"there is no letter in {name!r}")
    return found


def _common(name: str) -> list[str]:
    """The English short name of a state or organisation that is named in either language, marks or not."""
    found = party_of(name)
    if found and found != " ".join(name.split()).removeprefix("the "):
        return [found]
    bare = _without_marks().get(closed(name))
    return [bare] if bare else []


@cache
def _without_marks() -> dict[str, str]:
    known = {name: bodies[0].party for name, bodies in catalogue().by_name.items()}
    return {closed(name): party for name, party in (known | catalogue().state_names).items()}


def _check(filters: Filters) -> None:
    for act in filters.acts:
        if act not in ACTS:
            raise QueryError(f"{act!r} is none of {', '.join(ACTS)}")
    if not 0 <= filters.min_force <= MOST_FORCE:
        raise QueryError(f"{filters.min_force} is no force from 0 to {MOST_FORCE}")
    for name in (filters.kind, filters.language, *filters.instruments):
        if name and not _ID.fullmatch(name):
            raise QueryError(f"{name!r} is the id of nothing")
