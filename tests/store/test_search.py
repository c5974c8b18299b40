"""Searches on both stores, compared with a plain filter in Python."""

import re
import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verbale.errors import QueryError
from verbale.store import filters as filters_module
from verbale.store.filters import Filters
from verbale.store.ledger import Ledger
from verbale.store.query import parse
from verbale.store.search import Order, search
from verbale.text.fold import fold

from .made import DATES, INSTRUMENTS, NAMES, WORDS, Made, fill

FOUND = st.sampled_from(WORDS)
HOSTILE = st.sampled_from(
    ["'", '"', "''", "\\", "%", "_", ";--", "*", "^", ":", "exact:", "{exact}", "NEAR(", "(", ")", "-", "+", "&", "|", "!",
     "<->", "\x00", "\ud800", ":term0", "OR 1=1", "$1", "?", "'; DROP TABLE statement; --", "“", "”"]
)  # fmt: skip
QUERIES = st.lists(st.one_of(FOUND, HOSTILE, st.text(max_size=6), st.just('"')), max_size=6).map(" ".join)
NAMED = st.one_of(
    st.just(""), st.sampled_from([*NAMES, "dat", "rantala", "vietnam", "Phần Lan", "finland", "đ", "100"]), HOSTILE, st.text(max_size=4)
)  # fmt: skip
LIMITS = st.one_of(st.just(""), st.sampled_from([*filter(None, DATES), "2026-02", "2025", "2026-01-17"]))
FILTERS = st.builds(
    Filters,
    acts=st.frozensets(
        st.sampled_from(["request", "propose", "agree", "thank", "hope", "affirm"]), max_size=5
    ),
    min_force=st.integers(0, 5),
    speaker=NAMED,
    party=NAMED,
    to=NAMED,
    instruments=st.frozensets(st.sampled_from(INSTRUMENTS), max_size=2),
    kind=st.sampled_from(["", "talks", "visit", "signing"]),
    since=LIMITS,
    until=LIMITS,
    language=st.sampled_from(["", "vi", "en"]),
)


def bare(text: str) -> str:
    """Letters and digits of a text without marks, as one who has not seen the program would fold them."""
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).casefold().replace("đ", "d"))
    return "".join(c for c in letters if not unicodedata.combining(c))


def spelt(text: str) -> str:
    """The words of a text between blanks."""
    parts = "".join(c if c.isalnum() else " " for c in fold(unicodedata.normalize("NFC", text)))
    return f" {' '.join(parts.split())} "


def rank(query: str, quote: str) -> int | None:
    """How well a quote has a query, 0 best; None where it has not."""
    query = re.sub("[“”]", '"', query)
    if query.count('"') % 2:
        before, _, after = query.rpartition('"')
        query = f"{before} {after}"
    parts = query.split('"')
    terms = [
        t
        for n, p in enumerate(parts)
        for t in ([spelt(p)] if n % 2 else [f" {w} " for w in spelt(p).split()])
    ]
    terms = [term for term in terms if term.strip()]
    exact, loose = spelt(quote), bare(spelt(quote))
    if not all(bare(term) in loose for term in terms):
        return None
    whole = spelt(" ".join(terms)) if len(terms) > 1 else "\0"
    if all(term in exact for term in terms):
        return 0 if whole in exact else 1
    return 2 if bare(whole) in loose else 3


def lies_within(date: str | None, since: str, until: str) -> bool:
    """Whether some day of a whole or partial date is from a limit to another."""
    if not (since or until):
        return True
    if date is None:
        return False
    first, last = date + "-01-01"[len(date) - 4 :], date + "-99-99"[len(date) - 4 :]
    return last >= since and first <= (until + "-99-99"[len(until) - 4 :] if until else "9999")


def called(sought: str, names: Iterable[str | None]) -> bool:
    wanted = bare(spelt(sought)).replace(" ", "")
    return any(wanted in bare(spelt(name or "")).replace(" ", "") for name in names)


def passes(one: Made, wanted: Filters) -> bool:
    """Whether a statement passes the filters, of which parties are looked at by English names alone."""
    said, english = one.statement, {"phan lan": "Finland", "phần lan": "Finland"}
    party = english.get(wanted.party.lower(), wanted.party)
    return (
        (not wanted.acts or said.act in wanted.acts)
        and said.force >= wanted.min_force
        and (not wanted.speaker or called(wanted.speaker, [*(s.name for s in said.speakers), one.party])
             or english.get(wanted.speaker.lower()) == one.party is not None)
        and (not wanted.to or called(wanted.to, [*(a.name for a in said.addressees), one.to])
             or english.get(wanted.to.lower()) == one.to is not None)
        and (not party or (called(party, [one.party]) and called(one.party or "", [party])))
        and (not wanted.instruments or bool(wanted.instruments & set(said.instruments)))
        and wanted.kind in ("", one.kind)
        and wanted.language in ("", one.language)
        and lies_within(one.date, wanted.since, wanted.until)
    )  # fmt: skip


def expected(made: list[Made], query: str, wanted: Filters, order: Order) -> list[int]:
    """Rows as a search should give them."""
    ranks = {one.row: rank(query, one.quote) for one in made if passes(one, wanted)}
    rows = [one for one in made if ranks.get(one.row) is not None]
    rows.sort(key=lambda one: ((one.date or "").ljust(10, "-"), one.row), reverse=True)
    if order == "relevance":
        rows.sort(key=lambda one: ranks[one.row] or 0)
    return [one.row for one in rows]


@pytest.mark.parametrize("few", [filters_module.FEW, 0], ids=["few first", "newest first"])
def test_a_search_finds_what_a_plain_filter_finds(
    ledger: Ledger, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filters_module, "FEW", few)
    made = fill(ledger)
    assert len(made) > 50
    tried = set[str]()

    @settings(suppress_health_check=list(HealthCheck), max_examples=settings().max_examples * 4)
    @given(QUERIES, FILTERS, st.sampled_from(["relevance", "date"]))
    def attempt(query: str, wanted: Filters, order: Order) -> None:
        with ledger.reads() as connection:
            try:
                page = search(connection, "statement", parse(query), wanted, order=order, limit=1000)
            except QueryError:
                names = (wanted.speaker, wanted.party, wanted.to)
                assert (query.strip() and not spelt(query).strip()) or any(
                    n and not spelt(n).strip() for n in names
                )
                tried.add("refused")
                return
            assert list(page.rows) == expected(made, query, wanted, order)
            tried.add("found" if page.rows else "nothing")
            some = search(connection, "statement", parse(query), wanted, order=order, limit=3, offset=2)
            assert (some.rows, some.more) == (page.rows[2:5], len(page.rows) > 5)

    attempt()
    assert tried == {"refused", "found", "nothing"}
