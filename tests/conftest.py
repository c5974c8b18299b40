"""What the tests of quality and of robustness share: the annotated readouts, how hypothesis searches."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
