"""What tests share: the annotated readouts, how hypothesis searches, the stores a ledger can be in."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings

from verbale.store.ledger import Ledger, open_ledger

from .servers import postgresql

GOLD = Path(__file__).parent / "gold"

# The same examples on every run; `HYPOTHESIS_PROFILE=search` looks for new ones, ten times as many.
_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "same", derandomize=True, deadline=None, max_examples=60, suppress_health_check=_QUIET
)
settings.register_profile("search", deadline=None, max_examples=600, suppress_health_check=_QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def gold_paths() -> list[Path]:
    """The texts of all annotated readouts, in order."""
    return sorted(GOLD.glob("*/*.txt"))


@pytest.fixture(scope="session")
def gold_texts() -> list[str]:
    """The annotated readouts as strings."""
    return [path.read_text(encoding="utf-8") for path in gold_paths()]


_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str | None]:
    """The address of a PostgreSQL server, None where none can be had."""
    with postgresql() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    address: str | None = request.getfixturevalue("server")
    if address is None:
        pytest.skip("PostgreSQL's server is not installed (Debian: apt-get install postgresql)")
    name = f"ledger{next(_numbers)}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return address.rpartition("/")[0] + "/" + name


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """A new ledger."""
    with open_ledger(place) as opened:
        yield opened
