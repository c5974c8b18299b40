"""``verbale instrument``: who spoke of a framework, with which force, over time."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import click

from verbale.cli.filters import filter_options, filters_of
from verbale.cli.options import color_option, lang_option, ledger_option
from verbale.cli.output import format_option, write_json

_NAMES: Final = 4  # shown

if TYPE_CHECKING:
    from rich.text import Text

    from verbale.cli.digest.hits import Lines
    from verbale.store.hits import Hit
    from verbale.store.instruments import Spoken


@click.command(
    "instrument",
    epilog="""\b
Examples:
  verbale instrument gdc
  verbale instrument 'hoi dong khoa hoc ve AI' --since 2026
  verbale instrument gdc --format json""",
)
@click.argument("name", metavar="ID")
@filter_options
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="Show N statements.",
)
@click.option("--offset", type=click.IntRange(min=0), default=0, metavar="N", help="Pass over the first N.")
@format_option("table", "json")
@ledger_option
@lang_option
@color_option
def command(
    name: str, limit: int, offset: int, format_: str, ledger: str | None, lang: str | None,
    color: bool | None, **options: Any,
) -> int:  # fmt: skip
    """Show who spoke of an instrument, with which force, year by year, and the statements, newest first.

    ID is an id (gdc) or any name in either language. The filters choose the statements; the counts are of
    all.
    """
    import msgspec

    from verbale.store import hits
    from verbale.store.instruments import instrument_id, spoken
    from verbale.store.ledger import open_ledger
    from verbale.store.search import search

    known = instrument_id(name)
    wanted = msgspec.structs.replace(filters_of(options), instruments=frozenset({known}))
    with open_ledger(ledger) as opened, opened.reads() as connection:
        found = spoken(connection, known)
        page = search(connection, "statement", None, wanted, order="date", limit=limit, offset=offset)
        said = hits.statements(connection, page.rows)
    if format_ == "json":
        write_json(msgspec.structs.asdict(found) | {"newest": said})
    else:
        _draw(found, said, offset + limit if page.more else None, lang, color)
    return 0


def _draw(
    found: "Spoken", said: "list[Hit]", further: int | None, lang: str | None, color: bool | None
) -> None:
    from verbale.cli.digest.hits import Lines
    from verbale.cli.digest.words import locale_language
    from verbale.cli.screen import screen_for, show

    screen = screen_for(color)
    show(_lines(found, said, further, Lines(screen, lang or locale_language())), screen)


def _lines(found: "Spoken", said: "list[Hit]", further: int | None, lines: "Lines") -> "Iterator[Text]":
    from rich.text import Text

    from verbale.cli.digest.layout import wrapped

    say, count = lines.own, lines.words.count
    yield from wrapped(
        Text(found.id, style="bold").append("  " + " · ".join(found.names[:_NAMES]), style="dim"), lines.width
    )
    yield Text(f"{count(found.documents, say.documents)} · {count(found.statements, say.statements)}")
    yield from _forces(say.parties, found.parties, lines)
    yield from _forces(say.years, found.years, lines)
    yield Text()
    for hit in said:
        yield from lines.hit(hit)
    if not said:
        yield Text(say.nothing)
    if further is not None:
        yield from (Text(), Text(say.further.format(offset=further), style="dim"))


def _forces(title: str, counted: Mapping[str, tuple[int, ...]], lines: "Lines") -> "Iterator[Text]":
    """For each name its statements by force, weightiest first."""
    from rich.text import Text

    from verbale.cli.digest.layout import column, hanging
    from verbale.cli.digest.quote import one_line

    if not counted:
        return
    yield from (Text(), lines.section(title))
    indent = column([name or lines.own.not_told for name in counted], 8, 30) + 4
    for name, forces in counted.items():
        told = [
            lines.words.count(n, lines.words.forces[f]) for f, n in reversed(list(enumerate(forces))) if n
        ]
        first = Text("  " + (one_line(name) or lines.own.not_told))
        yield from hanging(first, [Text(" · ".join(told))], indent, lines.width)
