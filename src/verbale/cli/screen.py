"""What standard output can show, and showing it."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from verbale.cli.digest.layout import NARROWEST, WIDEST, Screen, drawn

if TYPE_CHECKING:
    from rich.text import Text


def screen_for(color: bool | None) -> Screen:
    """The screen on standard output; ``color`` is the user's word, None where there is none."""
    from rich.console import Console

    console = Console(force_terminal=color or None, no_color=None if color is None else not color)
    return Screen(
        width=max(NARROWEST, min(WIDEST, console.width)),
        colours=console.color_system,
        no_color=console.no_color,
    )


def show(lines: "Iterable[Text]", screen: Screen) -> None:
    """Write lines to standard output."""
    sys.stdout.write(drawn(lines, screen))
