"""Whole and partial dates as numbers."""

import pytest

from verbale.errors import QueryError
from verbale.store.days import UNDATED, day_of, end, holding, iso, limit


@pytest.mark.parametrize(
    ("written", "number"),
    [("2026-01-16", 20260116), ("2026-01", 20260100), ("2026", 20260000), (None, UNDATED), ("", UNDATED),
     ("2026-13", UNDATED), ("2025-02-29", UNDATED), ("0000", UNDATED), ("next year", UNDATED)],
)  # fmt: skip
def test_a_date_has_a_number(written: str | None, number: int) -> None:
    assert day_of(written) == number
    assert iso(number) == (written if number else None)


@pytest.mark.parametrize(
    "written", ["", "2026-13", "2026-1-5", "2026-01-16T00:00", "x", "2026\0", "26", "２０２６"]
)
def test_a_limit_that_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(QueryError, match="is no date"):
        limit(written)


def test_a_month_ends_before_the_next_and_a_year_too() -> None:
    assert end(20260100) < day_of("2026-02") and end(20260000) < day_of("2027") and end(20260116) == 20260116
    assert holding(20260116) == (20260100, 20260000)
