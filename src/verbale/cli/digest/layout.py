"""Lines of styled text at a given width: hanging indents, columns, rules."""

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

import msgspec
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.text import Text

# A line longer than this is tiring to read, however wide the terminal.
WIDEST: Final = 120
NARROWEST: Final = 40
# Stands for a space where a line must not break (rich breaks at no-break spaces too); no text has it.
GLUE: Final = "\ufdd0"


class Screen(msgspec.Struct, frozen=True, kw_only=True):
    """What a page is drawn for: its width in cells, and the colours of rich (None: nothing but letters)."""

    width: int = 80
    colours: str | None = None
    no_color: bool = False

    @property
    def marks(self) -> bool:
        """True where no style shows, so that letters have to mark cues and instruments."""
        return self.colours is None


# Wraps and resolves the names of styles; nothing is printed on it.
_CONSOLE: Final = Console(file=StringIO(), width=WIDEST)
_SYSTEMS: Final = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
    "windows": ColorSystem.WINDOWS,
}


def drawn(lines: Iterable[Text], screen: Screen) -> str:
    """The lines as a screen shows them: with its control sequences, or bare.

    Console.print would lay each line out anew, which costs as much as all the rest.
    """
    if screen.colours is None:
        return "".join(line.plain + "\n" for line in lines)
    system, pieces = _SYSTEMS[screen.colours], []
    for line in lines:
        if line.style and not line.spans:  # which render takes for unstyled
            line.stylize(line.style)
        for text, style, _ in line.render(_CONSOLE, end="\n"):
            if style and screen.no_color:
                style = style.without_color
            pieces.append(style.render(text, color_system=system) if style else text)
    return "".join(pieces)


def wrapped(text: Text, width: int) -> list[Text]:
    """The text in lines of at most ``width`` cells, without white space at their ends."""
    lines = list(text.wrap(_CONSOLE, max(width, 10), tab_size=1))
    for line in lines:
        line.rstrip()
        line.plain = line.plain.replace(GLUE, " ")
    return lines


def hanging(first: Text, body: list[Text], indent: int, width: int) -> Iterator[Text]:
    """``first`` in the margin of ``indent`` cells, and beside it the body's lines, wrapped."""
    margin = first
    margin.pad_right(max(0, indent - margin.cell_len))
    for paragraph in body:
        for line in wrapped(paragraph, width - indent):
            yield Text.assemble(margin, line)
            margin = Text(" " * indent)


def ruled(left: Text, right: Text, width: int) -> Text:
    """``left ────── right`` over the whole width; without the right part where it has no room."""
    room = width - left.cell_len - 1
    if right and right.cell_len + 4 <= room:
        line = Text("─" * (room - right.cell_len - 1), style="dim")
        return Text(" ").join([left, line, right])
    return Text(" ").join([left, Text("─" * max(room, 0), style="dim")])


def column(names: list[str], least: int, most: int) -> int:
    """Width of a column that holds the names, between ``least`` and ``most`` cells."""
    return min(most, max([least, *map(cell_len, names)]))
