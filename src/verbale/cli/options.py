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


class Confidence(click.ParamType[float]):
    """A share from 0 to 1; ``90%`` is 0.9."""

    name = "confidence"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        text = str(value).strip()
        try:
            share = round(float(text[:-1]) / 100, 6) if text.endswith("%") else float(text)
        except ValueError:
            share = -1.0
        if not 0 <= share <= 1:
            self.fail(f"{text!r} is no share from 0 to 1, such as 0.9 or 90%", param, ctx)
        return share


def min_confidence_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--min-confidence X``."""
    return click.option(
        "--min-confidence",
        type=Confidence(),
        default=0.0,
        metavar="X",
        help="Only statements of at least this confidence, 0 to 1: of those of 0.9, about 9 in 10 are right.",
    )(function)


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


def ledger_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--ledger FILE|URL``."""
    return click.option(
        "--ledger",
        metavar="FILE|URL",
        help="The ledger: a file, or postgresql://...; by default the one in your data folder.",
    )(function)


def shape_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--format text|json``."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="text: lines to read; json: for programs.",
    )(function)
