"""Every test of the store runs on both stores."""

from collections.abc import Iterator

import pytest

from verbale.store.ledger import Ledger, open_ledger


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """A new ledger."""
    with open_ledger(place) as opened:
        yield opened
