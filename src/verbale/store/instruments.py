"""An instrument in a ledger: who spoke of it, with which force, over time."""

from collections import Counter
from functools import cache
from typing import Final

from sqlalchemy import Connection, text

from verbale.errors import QueryError
from verbale.lexicon.lexicon import lexicon
from verbale.model.records import Record
from verbale.store.filters import LANGUAGES
from verbale.store.fulltext import closed

_FORCES: Final = 6
_SPOKEN: Final = (
    "SELECT s.row, s.day / 10000, s.force, n.party FROM named i JOIN statement s ON s.row = i.statement"
    " LEFT JOIN speaker n ON n.statement = s.row WHERE i.instrument = :id AND s.counts AND NOT s.negated"
)
_STATEMENTS: Final = (
    "SELECT count(*) FROM named i JOIN statement s ON s.row = i.statement"
    " WHERE i.instrument = :id AND s.counts"
)
_DOCUMENTS: Final = (
    "SELECT count(DISTINCT m.version) FROM mention m JOIN version v ON v.row = m.version"
    " JOIN document d ON d.row = v.document WHERE m.instrument = :id AND v.current AND d.copy_of IS NULL"
)


class Spoken(Record, frozen=True, kw_only=True):
    """What a ledger has of an instrument: the number of documents that name it and of the statements on it.

    ``parties`` and ``years``: statements by force, 0 to 5, for each party and each year; ``""``: not told.
    Negated statements are left out of both, since they carry no force.
    """

    id: str
    names: tuple[str, ...]
    documents: int
    statements: int
    parties: dict[str, tuple[int, ...]]
    years: dict[str, tuple[int, ...]]


@cache
def _known() -> dict[str, list[str]]:
    """Names of the instruments by id, folded, in the order of the lexicons."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        known = lexicon(language)
        for phrase, kinds in zip(known.phrases, known.kinds, strict=True):
            if "instrument" in kinds:
                found.setdefault(kinds["instrument"].value, []).append(phrase)
    return {id: list(dict.fromkeys(names)) for id, names in found.items()}


def instrument_id(name: str) -> str:
    """The id of an instrument by its id or any of its names, with or without diacritics.

    Raises:
        QueryError: no instrument is known by that name; the message has those that are near.
    """
    known, sought = _known(), closed(name)
    if name in known:
        return name
    named = {id for id, names in known.items() if sought in {closed(n) for n in (id, *names)}}
    if len(named) == 1:
        return named.pop()
    near = {id for id, names in known.items() if sought and any(sought in closed(n) for n in (id, *names))}
    if len(near) == 1:
        return near.pop()
    told = f"; it may be one of {', '.join(sorted(near))}" if near else ""
    raise QueryError(f"no instrument is called {name!r}{told}")


def spoken(connection: Connection, id: str) -> Spoken:
    """What a ledger has of an instrument."""
    of_party, of_year = Counter[tuple[str, int]](), Counter[tuple[str, int]]()
    rows, seen = set[int](), set[tuple[int, str]]()
    for row, year, force, party in connection.execute(text(_SPOKEN), {"id": id}):
        if row not in rows:
            of_year[str(year or ""), force] += 1
        if (row, party or "") not in seen:
            of_party[party or "", force] += 1
        rows.add(row)
        seen.add((row, party or ""))
    parties = _table(of_party)
    return Spoken(
        id=id, names=tuple(_known().get(id, ())), years=dict(sorted(_table(of_year).items())),
        documents=connection.execute(text(_DOCUMENTS), {"id": id}).scalar_one(),
        statements=connection.execute(text(_STATEMENTS), {"id": id}).scalar_one(),
        parties=dict(sorted(parties.items(), key=lambda one: (-sum(one[1]), one[0]))),
    )  # fmt: skip


def _table(counted: Counter[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    names = {name for name, _ in counted}
    return {name: tuple(counted[name, force] for force in range(_FORCES)) for name in names}
