"""Arguments and options that several commands share."""

from collections.abc import Callable
from typing import Any

import click

from verbale.acts import ACTS


class ActList(click.ParamType[frozenset[str]]):
    """One or several acts, separated by commas."""

    name = "act"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:
        if isinstance(value, frozenset):
            return value
        acts = [act.strip().lower() for act in str(value).split(",") if act.strip()]
        for act in acts:
            if act not in ACTS:
                self.fail(f"{act!r} is none of {', '.join(ACTS)}", param, ctx)
        return frozenset(acts)


def paths_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """``PATH...``: files, folders, ``-``."""
    return click.argument("paths", metavar="PATH...", nargs=-1, required=True)(function)


def lang_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--lang``."""
    return click.option(
        "--lang",
        type=click.Choice(["en", "vi"]),
        help="Language of the labels; by default the locale's, else English.",
    )(function)


def color_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--color/--no-color``."""
    return click.option(
        "--color/--no-color",
        default=None,
        help="Colours; by default where a terminal shows them and NO_COLOR is not set.",
    )(function)


def jobs_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--jobs N``."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Processes to read with; by default one, and one a core from 21 files on.",
    )(function)
