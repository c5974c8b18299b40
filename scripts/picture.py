"""Draws the README's pictures from real output: ``python scripts/picture.py``; ``--check``: fresh?"""

import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT: Final = Path(__file__).parents[1]
COLUMNS: Final = 92
PICTURES: Final = {
    "docs/digest-en.svg": ("read", "samples/en-un-readout.txt"),
    "docs/digest-vi.svg": ("read", "samples/vi-ministry.txt", "--lang", "vi"),
}
# Soft paper on slate: the sixteen colours of the terminal in the picture.
THEME: Final = TerminalTheme(
    (24, 27, 33),
    (214, 218, 224),
    [(24, 27, 33), (224, 108, 117), (142, 192, 124), (229, 181, 103),
     (97, 150, 214), (190, 132, 214), (95, 179, 196), (214, 218, 224)],
    [(120, 126, 138), (224, 108, 117), (142, 192, 124), (229, 181, 103),
     (97, 150, 214), (190, 132, 214), (95, 179, 196), (255, 255, 255)],
)  # fmt: skip
# The font that rich would load from the web, and its note of the generator.
_EXTRA: Final = re.compile(r"\s*@font-face \{.*?\}|\s*<!--.*?-->", re.S)
_FONTS: Final = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"


def draw(arguments: tuple[str, ...]) -> str:
    """The SVG of a terminal in which the command was run; it loads nothing from elsewhere."""
    env = {**os.environ, "COLUMNS": str(COLUMNS), "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    for variable in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        env.pop(variable, None)
    command = [sys.executable, "-m", "verbale.cli", *arguments, "--color"]
    shown = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True, text=True).stdout
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text.from_ansi(shown.rstrip("\n")), soft_wrap=True)
    svg = console.export_svg(title=f"verbale {' '.join(arguments)}", theme=THEME, unique_id="verbale")
    return _EXTRA.sub("", svg).replace("Fira Code, monospace", _FONTS).replace("Fira Code", _FONTS)


def main() -> int:
    """Write the pictures, or with ``--check`` compare them; 1 where one is stale."""
    stale = []
    for name, arguments in PICTURES.items():
        path, svg = ROOT / name, draw(arguments)
        if "--check" not in sys.argv:
            path.write_text(svg, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != svg:
            stale.append(name)
    if stale:
        print(f"stale: {', '.join(stale)}; run `make picture`", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
