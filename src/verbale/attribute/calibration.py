"""From the grammar's own score of a statement to a confidence that means what it says.

The grammar scores a statement by the rule that found it and by signs of doubt. How often statements of one
score are right on texts that nobody had prepared for is measured; a curve of two numbers, fitted by
``scripts/calibrate.py``, leads from the one to the other.
"""

import math
from typing import Final

import msgspec

_EDGE: Final = 0.001  # scores of 0 and 1 have no odds


class Curve(msgspec.Struct, frozen=True):
    """Platt's curve: the log odds of being right are ``shift + scale * log odds of the score``."""

    shift: float = 0.0
    scale: float = 1.0

    def __call__(self, score: float) -> float:
        """The confidence, 0..1, of a statement of this score, 0..1; it rises with the score."""
        return 1 / (1 + math.exp(-(self.shift + self.scale * log_odds(score))))


def log_odds(share: float) -> float:
    """The logarithm of ``share / (1 - share)``."""
    share = min(max(share, _EDGE), 1 - _EDGE)
    return math.log(share / (1 - share))
