"""The filters of CONTRACT's searches as options, the same for every command that has them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import click

from verbale.cli.options import ActList

if TYPE_CHECKING:
    from verbale.store.filters import Filters

_NAME: Final = "part of a name will do, without diacritics too"
_DATE: Final = "2026, 2026-01 or 2026-01-16"
_OPTIONS: Final = (
    click.option(
        "--act", "acts", type=ActList(), multiple=True, metavar="ACT",
        help="Only this act; several: again, or with commas.",
    ),
    click.option(
        "--min-force", type=click.IntRange(0, 5), default=0, metavar="N",
        help="Only statements of at least this force: 3 ask, 4 offer, 5 undertaking.",
    ),
    click.option("--speaker", default="", metavar="NAME", help=f"Only this speaker or party; {_NAME}."),
    click.option(
        "--party", default="", metavar="NAME",
        help="Only who speaks for this state or organisation; its whole name, in either language.",
    ),
    click.option("--to", default="", metavar="NAME", help=f"Only what is addressed to them; {_NAME}."),
    click.option(
        "--instrument", "instruments", multiple=True, metavar="NAME",
        help="Only what names this framework, by its id or any of its names; several: again.",
    ),
    click.option("--kind", default="", metavar="KIND", help="Only at such an encounter: talks, visit ..."),
    click.option(
        "--since", default="", metavar="DATE", help=f"Only from this day, month or year on: {_DATE}."
    ),
    click.option(
        "--until", default="", metavar="DATE", help="Only up to this day, or this month's or year's end."
    ),
    click.option("--language", default="", metavar="vi|en", help="Only documents in this language."),
)  # fmt: skip


def filter_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """All filters; `filters_of` makes them one."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def filters_of(options: dict[str, Any]) -> "Filters":
    """The filters that the options of `filter_options` set.

    Raises:
        QueryError: an instrument that is not known.
    """
    from verbale.store.filters import Filters
    from verbale.store.instruments import instrument_id

    return Filters(
        acts=frozenset[str]().union(*options["acts"]),
        instruments=frozenset(instrument_id(name) for name in options["instruments"]),
        **{name: options[name] for name in ("min_force", "speaker", "party", "to", "kind")},
        **{name: options[name] for name in ("since", "until", "language")},
    )
