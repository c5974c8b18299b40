"""The SQL of a search, as each store answers it fastest.

Written by hand, since what makes it fast is the order in which tables are gone through, and each store is
told that in its own way. All of it is fixed text; what is looked for is bound.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from verbale.store.filters import Conditions
from verbale.store.fulltext import MASK, SHIFT
from verbale.store.query import Sought, Term, Tier

# Makes a condition out of terms, and adds its values.
Having = Callable[[Sought, dict[str, Any]], str]
Question = tuple[str, dict[str, Any]]
# Limits on the day, with the operator that each stands for.
_LIMITS: Final = (("year", ">=", 0), ("until", "<=", MASK))


def sql(dialect: str, table: str, tier: Tier | None, asked: Conditions) -> Question:
    """The question for the rows of ``statement`` or ``version`` that are in a class of matches (None: all)
    and pass the conditions, newest first, at most ``:last`` of them.
    """
    ask = _sqlite if dialect == "sqlite" else _postgresql
    source, where, order, values = ask(table, tier, asked)
    written = f"SELECT {table[0]}.row FROM {source} WHERE {' AND '.join(where)} ORDER BY {order} LIMIT :last"
    return written, asked.values | values


_Parts = tuple[str, list[str], str, dict[str, Any]]


def _sqlite(table: str, tier: Tier | None, asked: Conditions) -> _Parts:
    """CROSS JOIN and INDEXED BY keep SQLite to the order that is meant."""
    t, index = table[0], f"{table}_index"
    if asked.narrow:
        source, order, values = f"{table} {t}", f"{t}.day + 0 DESC, {t}.row DESC", dict[str, Any]()
        where = [f"{t}.row IN ({asked.narrow})", *asked.where]
        if tier:
            # For a few rows the words themselves are quicker to look into than the index.
            source += f" CROSS JOIN {index} ON {index}.rowid = ({t}.day << {SHIFT} | {t}.row)"
            where += _classed(tier, values, _inside)
        return source, where, order, values
    if not tier:
        order = f"{t}.day DESC, {t}.row DESC"
        return f"{table} {t} INDEXED BY ix_{table}_day", list(asked.where), order, {}
    where = [f"{index} MATCH :match"]
    where += [
        f"{index}.rowid {sign} (:{name} << {SHIFT} | {rest})"
        for name, sign, rest in _LIMITS
        if name in asked.values
    ]
    source = f"{index} CROSS JOIN {table} {t} ON {t}.row = ({index}.rowid & {MASK})"
    return source, [*where, *asked.where], f"{index}.rowid DESC", {"match": fts5(tier)}


def _postgresql(table: str, tier: Tier | None, asked: Conditions) -> _Parts:
    """The planner knows by its statistics whether to begin with the words, the newest, or the few that may
    pass.
    """
    t, values = table[0], dict[str, Any]()
    where = list(asked.where)
    if asked.narrow:
        where.insert(0, f"{t}.row IN ({asked.narrow})")
    if not tier:
        by = f"{t}.day + 0" if asked.narrow else f"{t}.day"
        return f"{table} {t}", where, f"{by} DESC, {t}.row DESC", values
    where += _classed(tier, values, _matched)
    where += [f"i.day {sign} :{name}" for name, sign, _ in _LIMITS if name in asked.values]
    by = "i.day + 0" if asked.narrow else "i.day"
    return f"{table}_index i JOIN {table} {t} ON {t}.row = i.row", where, f"{by} DESC, i.row DESC", values


def _classed(tier: Tier, values: dict[str, Any], having: Having) -> list[str]:
    """Conditions for a class of matches; their values are added."""
    return [having(tier.has, values), *(f"NOT ({having(lacked, values)})" for lacked in tier.lacks)]


def _bind(values: dict[str, Any], value: str) -> str:
    """A new parameter."""
    name = f"term{len(values)}"
    values[name] = value
    return f":{name}"


def _inside(sought: Sought, values: dict[str, Any]) -> str:
    """SQLite: the words stand in the column, between blanks."""
    return " AND ".join(
        f"instr(' ' || {sought.column} || ' ', {_bind(values, _spaced(term))}) > 0" for term in sought.terms
    )


def _matched(sought: Sought, values: dict[str, Any]) -> str:
    """PostgreSQL: the tsvector matches; of a text too long for one, phrases are looked for in its words."""
    column = f"i.{sought.column}"
    words = [(word,) for term in sought.terms for word in term]
    match = f"{column} @@ CAST({_bind(values, tsquery(words))} AS tsquery)"
    phrases = [term for term in sought.terms if len(term) > 1]
    if not phrases:
        return match
    near = f"{column} @@ CAST({_bind(values, tsquery(phrases))} AS tsquery)"
    beyond = f"i.beyond_{sought.column}"
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
