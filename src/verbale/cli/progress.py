"""A progress bar on standard error, only where a person looks at it and only after a moment."""

import sys
import time
from typing import TYPE_CHECKING, Final, Self, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

_MOMENT: Final = 1.0
_EVERY: Final = 0.1


class Bar:
    """Counts files done; ``hide`` it before writing to the same terminal."""

    def __init__(self, total: int) -> None:
        self.total, self.done = total, 0
        self.next = time.monotonic() + _MOMENT if total > 1 and sys.stderr.isatty() else float("inf")
        self.progress: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.hide()  # an interrupt, too, leaves a terminal with its cursor

    def advance(self) -> None:
        """One file more is done."""
        self.done += 1
        now = time.monotonic()
        if now >= self.next and self.done < self.total:
            self.next = now + _EVERY
            self._show()

    def hide(self) -> None:
        """Take the bar off the screen; it comes back with a later ``advance``."""
        if self.progress:
            self.progress.stop()
            self.progress = None
            self.next = time.monotonic() + _EVERY

    def hide_before(self, stream: TextIO) -> None:
        """Hide the bar where writing to the stream would run into it."""
        if self.progress and stream.isatty():
            self.hide()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

        if not self.progress:
            columns = [*Progress.get_default_columns()[1:2], MofNCompleteColumn(), TimeRemainingColumn()]
            self.progress = Progress(
                *columns,
                console=Console(stderr=True),
                transient=True,
                auto_refresh=False,
                redirect_stdout=False,
            )
            self.progress.add_task("", total=self.total)
            self.progress.start()
        self.progress.update(self.progress.task_ids[0], completed=self.done, refresh=True)
