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
_LIMITS: Final = (("year", ">=", 0), ("until", "<=", MASK))


def sql(dialect: str, table: str, tiers: Sequence[Tier], asked: Conditions) -> Question:
    """The question for the rows of ``statement`` or ``version`` that pass the conditions, at most ``:last``.

    Args:
        tiers: the classes of matches that are asked for, best first; none for all rows. There are several
        only
            where few rows may pass (``asked.narrow``).
    """
    ask = _few if asked.narrow else _sqlite if dialect == "sqlite" else _postgresql
    source, where, order, values = ask(dialect, table, tiers, asked)
    written = f"SELECT {table[0]}.row FROM {source} WHERE {' AND '.join(where)} ORDER BY {order} LIMIT :last"
    return written, asked.values | values


_Parts = tuple[str, list[str], str, dict[str, Any]]


def _few(dialect: str, table: str, tiers: Sequence[Tier], asked: Conditions) -> _Parts:
    """Few rows: each is looked at, its words too, which for few is quicker than the index."""
    t, i, values = table[0], f"{table}_index", dict[str, Any]()
    # The sum keeps SQLite from going through all rows by date.
    source, order = f"{table} {t}", f"{t}.day + 0 DESC, {t}.row DESC"
    where = [f"{t}.row IN ({asked.narrow})", *asked.where]
    if tiers:
        of = f"{i}.rowid = ({t}.day << {SHIFT} | {t}.row)" if dialect == "sqlite" else f"{i}.row = {t}.row"
        source += f" CROSS JOIN {i}" if dialect == "sqlite" else f" JOIN {i} ON {of}"
        where += [of] if dialect == "sqlite" else []
        having = _inside if dialect == "sqlite" else _matched
        where.append(having(i, tiers[-1].has, values))
        better = [f"WHEN {having(i, tier.has, values)} THEN {n}" for n, tier in enumerate(tiers[:-1])]
        order = f"CASE {' '.join(better)} ELSE {len(tiers)} END, {order}" if better else order
    return source, where, order, values


def _sqlite(_: str, table: str, tiers: Sequence[Tier], asked: Conditions) -> _Parts:
    """CROSS JOIN and INDEXED BY keep SQLite to the order that is meant."""
    t, i = table[0], f"{table}_index"
    if not tiers:
        order = f"{t}.day DESC, {t}.row DESC"
        return f"{table} {t} INDEXED BY ix_{table}_day", list(asked.where), order, {}
    where = [f"{i} MATCH :match"]
    where += [
        f"{i}.rowid {sign} (:{name} << {SHIFT} | {rest})"
        for name, sign, rest in _LIMITS
        if name in asked.values
    ]
    source = f"{i} CROSS JOIN {table} {t} ON {t}.row = ({i}.rowid & {MASK})"
    return source, [*where, *asked.where], f"{i}.rowid DESC", {"match": fts5(tiers[0])}


def _postgresql(_: str, table: str, tiers: Sequence[Tier], asked: Conditions) -> _Parts:
    """The planner knows by its statistics whether to begin with the words or with the newest."""
    t, i, values = table[0], f"{table}_index", dict[str, Any]()
    if not tiers:
        return f"{table} {t}", list(asked.where), f"{t}.day DESC, {t}.row DESC", values
    where = [_matched(i, tiers[0].has, values)]
    where += [f"NOT ({_matched(i, lacked, values)})" for lacked in tiers[0].lacks]
    where += [f"{i}.day {sign} :{name}" for name, sign, _ in _LIMITS if name in asked.values]
    source = f"{i} JOIN {table} {t} ON {t}.row = {i}.row"
    return source, [*where, *asked.where], f"{i}.day DESC, {i}.row DESC", values


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
    """PostgreSQL: the tsvector matches; of a text too long for one, phrases are looked for in its words."""
    column = f"{index}.{sought.column}"
    words = [(word,) for term in sought.terms for word in term]
    match = f"{column} @@ CAST({_bind(values, tsquery(words))} AS tsquery)"
    phrases = [term for term in sought.terms if len(term) > 1]
    if not phrases:
        return match
    near = f"{column} @@ CAST({_bind(values, tsquery(phrases))} AS tsquery)"
    beyond = f"{index}.beyond_{sought.column}"
    far = " AND ".join(f"strpos({beyond}, {_bind(values, _spaced(term))}) > 0" for term in phrases)
    return f"{match} AND ({near} OR ({beyond} IS NOT NULL AND {far}))"


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
