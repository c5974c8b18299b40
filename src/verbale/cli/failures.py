"""Telling the user what could not be read."""

import sys

from verbale.errors import UnreadableError


class Failures:
    """Tells standard error of each file that could not be read, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def tell(self, error: UnreadableError) -> None:
        """``file: place: reason``, on one line."""
        self.count += 1
        print(" ".join(str(error).split()), file=sys.stderr, flush=True)
