"""Errors with one root, each naming the file and, where it can, the place."""


class VerbaleError(Exception):
    """Root of every error that Verbale raises on purpose."""


class UnreadableError(VerbaleError):
    """A file that cannot be read as a readout.

    Args:
        name: the file as the user named it.
        reason: what is wrong, in words a user can act on.
        place: where in the file (``page 3``, ``byte 1024``), or None for the whole of it.
    """

    def __init__(self, name: str, reason: str, place: str | None = None) -> None:
        self.name, self.reason, self.place = name, reason, place
        super().__init__(f"{name}: {place or 'whole file'}: {reason}")

    def __reduce__(self) -> tuple[type["UnreadableError"], tuple[str, str, str | None]]:
        """Errors cross process borders whole."""
        return type(self), (self.name, self.reason, self.place)


class LedgerError(VerbaleError):
    """A ledger that cannot be opened, read or written; the message names it and says what to do."""


class QueryError(VerbaleError):
    """A question that cannot be put to a ledger; the message says what is wrong with it."""
