"""The SQL of a search, as each store answers it fastest.

Written by hand, since what makes it fast is the order in which tables are gone through, and each store is
told that in its own way. All of it is fixed text; what is looked for is bound.
"""

from collections.abc import Sequence
from typing import Any, Final

from verbale.store.filters import Conditions
from verbale.store.fulltext import MASK, SHIFT
from verbale.store.query import Sought, Term, Tier

Question = tuple[str, dict[str, Any]]
# Limits on the day, with the operator that each stands for.
_NEWEST: Final = 10_000  # rows that are looked through before the index is asked
_LIMITS: Final = (("year", ">=", 0), ("until", "<=", MASK))


def questions(dialect: str, table: str, tiers: Sequence[Tier], asked: Conditions) -> list[Question]:
    """The questions for the rows of ``statement`` or ``version`` that pass the conditions, at most
    ``:last``: the first that fills the page is right, and the last one is right in any case.

    Args:
        tiers: the classes of matches that are asked for, best first; none for all rows. There are several
        only
            where few rows may pass (``asked.narrow``).
    """
    if asked.narrow:
        ways = [_few(dialect, table, tiers, asked)]
    elif dialect == "sqlite":
        ways = [_sqlite(table, tiers, asked)]
    elif not tiers:
        ways = [_all_rows(table, asked)]
    else:
        ways = [_postgresql(table, tiers[0], asked, window=window) for window in (True, False)]
    return [
        (
            f"SELECT {table[0]}.row FROM {source} WHERE {' AND '.join(where)} ORDER BY {order} LIMIT :last",
            asked.values | values,
        )
        for source, where, order, values in ways
    ]


_Parts = tuple[str, list[str], str, dict[str, Any]]


def _few(dialect: str, table: str, tiers: Sequence[Tier], asked: Conditions) -> _Parts:
    """Few rows: each is looked at, its words too, which for few is quicker than the index."""
    t, i, values = table[0], f"{table}_index", dict[str, Any]()
    # The sum keeps it from going through all by date; the array and OFFSET 0 keep PostgreSQL from all else.
    source, order = f"{table} {t}", f"{t}.day + 0 DESC, {t}.row DESC"
    few = f"IN ({asked.narrow})" if dialect == "sqlite" else f"= ANY(ARRAY({asked.narrow}))"
    where = [f"{t}.row {few}", *asked.where]
    if tiers:
        if dialect == "sqlite":
            having, where = _inside, [*where, f"{i}.rowid = ({t}.day << {SHIFT} | {t}.row)"]
            source += f" CROSS JOIN {i}"
        else:
            having = _looked_at
            source += f" JOIN LATERAL (SELECT * FROM {i} WHERE {i}.row = {t}.row OFFSET 0) {i} ON TRUE"
        where.append(having(i, tiers[-1].has, values))
        better = [f"WHEN {having(i, tier.has, values)} THEN {n}" for n, tier in enumerate(tiers[:-1])]
        order = f"CASE {' '.join(better)} ELSE {len(tiers)} END, {order}" if better else order
    return source, where, order, values


def _sqlite(table: str, tiers: Sequence[Tier], asked: Conditions) -> _Parts:
    """CROSS JOIN and INDEXED BY keep SQLite to the order that is meant."""
    t, i = table[0], f"{table}_index"
    if not tiers:
        source, where, order, values = _all_rows(table, asked)
        return f"{source} INDEXED BY ix_{table}_day", where, order, values
    where = [f"{i} MATCH :match"]
    where += [
        f"{i}.rowid {sign} (:{name} << {SHIFT} | {rest})"
        for name, sign, rest in _LIMITS
        if name in asked.values
    ]
    source = f"{i} CROSS JOIN {table} {t} ON {t}.row = ({i}.rowid & {MASK})"
    return source, [*where, *asked.where], f"{i}.rowid DESC", {"match": fts5(tiers[0])}


def _all_rows(table: str, asked: Conditions) -> _Parts:
    """The newest that pass, without words."""
    t = table[0]
    return f"{table} {t}", list(asked.where), f"{t}.day DESC, {t}.row DESC", {}


def _postgresql(table: str, tier: Tier, asked: Conditions, *, window: bool) -> _Parts:
    """Words that many have stand in enough of the newest rows (``window``); words that do not are few, and
    the index has them. PostgreSQL cannot tell which they are: of two words it does not know that they go
    together.
    """
    t, i, values = table[0], f"{table}_index", dict[str, Any]()
    days = [f"day {sign} :{name}" for name, sign, _ in _LIMITS if name in asked.values]
    having = _looked_at if window else _matched
    where = [having(i, tier.has, values)]
    where += [f"NOT ({_looked_at(i, lacked, values)})" for lacked in tier.lacks]
    if window:
        limits = f" WHERE {' AND '.join(days)}" if days else ""
        newest = f"SELECT * FROM {i}{limits} ORDER BY day DESC, row DESC LIMIT {_NEWEST}"
        source, order = f"({newest}) {i}", f"{i}.day DESC, {i}.row DESC"
    else:
        # The sum keeps it from going through all by date.
        source, order = i, f"{i}.day + 0 DESC, {i}.row DESC"
        where += [f"{i}.{limit}" for limit in days]
    return f"{source} JOIN {table} {t} ON {t}.row = {i}.row", [*where, *asked.where], order, values


def _bind(values: dict[str, Any], value: str) -> str:
    """A new parameter."""
    name = f"term{len(values)}"
    values[name] = value
    return f":{name}"


def _inside(index: str, sought: Sought, values: dict[str, Any]) -> str:
    """SQLite: the words stand in the column, between blanks."""
    return " AND ".join(
        f"instr(' ' || {index}.{sought.column} || ' ', {_bind(values, _spaced(term))}) > 0"
        for term in sought.terms
    )


def _matched(index: str, sought: Sought, values: dict[str, Any]) -> str:
    """PostgreSQL: the tsvector matches, as its index can tell."""
    return _vector(index, sought, values, "{0} @@ {1}")


def _looked_at(index: str, sought: Sought, values: dict[str, Any]) -> str:
    """PostgreSQL: the tsvector matches, asked of each row; what a function tells is in no index."""
    return _vector(index, sought, values, "ts_match_vq({0}, {1})")


def _vector(index: str, sought: Sought, values: dict[str, Any], match: str) -> str:
    """PostgreSQL: a tsvector matches; of a text too long for one, phrases are looked for in its words."""
    column = f"{index}.{sought.column}"
    words = [(word,) for term in sought.terms for word in term]
    found = match.format(column, f"CAST({_bind(values, tsquery(words))} AS tsquery)")
    phrases = [term for term in sought.terms if len(term) > 1]
    if not phrases:
        return found
    near = f"ts_match_vq({column}, CAST({_bind(values, tsquery(phrases))} AS tsquery))"
    beyond = f"{index}.beyond_{sought.column}"
    far = " AND ".join(f"strpos({beyond}, {_bind(values, _spaced(term))}) > 0" for term in phrases)
    return f"{found} AND ({near} OR ({beyond} IS NOT NULL AND {far}))"


def fts5(tier: Tier) -> str:
    """A class of matches in the language of FTS5; words hold letters and digits alone, and stand in
    quotation marks.
    """
    return " NOT ".join(f"({{{one.column}}} : ({_all(one)}))" for one in (tier.has, *tier.lacks))


def _all(sought: Sought) -> str:
    return " AND ".join(f'"{" ".join(term)}"' for term in sought.terms)


def tsquery(terms: Sequence[Term]) -> str:
    """Terms in the language of tsquery; words hold letters and digits alone, and stand in quotation marks."""
    return " & ".join("(" + " <-> ".join(f"'{word}'" for word in term) + ")" for term in terms)


def _spaced(term: Term) -> str:
    return f" {' '.join(term)} "
