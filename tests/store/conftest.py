"""Every test of the store runs on both stores."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from verbale.store.ledger import Ledger, open_ledger

from .servers import postgresql

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
