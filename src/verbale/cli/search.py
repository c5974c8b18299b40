"""``verbale search``: statements or documents of the ledger."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import click

from verbale.cli.filters import filter_options, filters_of
from verbale.cli.options import color_option, lang_option, ledger_option
from verbale.cli.output import format_option, write_csv, write_json

if TYPE_CHECKING:
    from rich.text import Text

    from verbale.cli.digest.hits import Lines

_COLUMNS: Final = [
    "statement", "document", "date", "act", "force", "negated", "kind", "speakers", "parties", "addressees",
    "instruments", "quote", "start", "end", "language", "confidence",
]  # fmt: skip
_DOCUMENT_COLUMNS: Final = [
    "document", "title", "publisher", "date", "language", "url", "statements", "quote", "start", "end",
]  # fmt: skip


@click.command(
    "search",
    epilog="""\b
Examples:
  verbale search 'hop tac'
  verbale search '"trí tuệ nhân tạo"' --min-force 3
  verbale search --act request,propose --to 'phan lan' --since 2025
  verbale search cooperation --party 'viet nam' --sort date --format json
  verbale search --documents 'digital' --limit 5""",
)
@click.argument("query", default="")
@filter_options
@click.option(
    "--documents", is_flag=True, help="Find whole documents; filters: with a statement that passes."
)
@click.option(
    "--sort",
    type=click.Choice(["relevance", "date"]),
    default="relevance",
    show_default=True,
    help="relevance: exact spellings and unbroken phrases first, then the newest; date: the newest first.",
)
@click.option(
    "--limit", type=click.IntRange(1, 100_000), default=20, show_default=True, metavar="N", help="Show N."
)
@click.option(
    "--offset", type=click.IntRange(0, 800_000), default=0, metavar="N", help="Pass over the first N."
)
@format_option("table", "json", "csv")
@ledger_option
@lang_option
@color_option
def command(
    query: str, documents: bool, sort: Any, limit: int, offset: int, format_: str, ledger: str | None,
    lang: str | None, color: bool | None, **filters: Any,
) -> int:  # fmt: skip
    """Find statements in the ledger by words, phrases in quotation marks, and filters.

    Words are found with and without diacritics, exact spellings first. Copies and old versions are left out.
    Without a query all that passes the filters is listed, the newest first.
    """
    from verbale.store import hits
    from verbale.store.ledger import open_ledger
    from verbale.store.query import parse
    from verbale.store.search import search

    asked, wanted = parse(query), filters_of(filters)
    with open_ledger(ledger) as opened, opened.reads() as connection:
        table = "version" if documents else "statement"
        page = search(connection, table, asked, wanted, order=sort, limit=limit, offset=offset)  # type: ignore[arg-type]
        show = hits.documents if documents else hits.statements
        found: list[Any] = list(show(connection, page.rows, asked))
    if format_ == "json":
        write_json(found)
    elif format_ == "csv":
        columns = _DOCUMENT_COLUMNS if documents else _COLUMNS
        write_csv(columns, ([_value(hit, name) for name in columns] for hit in found))
    else:
        _draw(found, documents, offset + limit if page.more else None, lang, color)
    return 0


def _value(hit: Any, name: str) -> Any:
    """A field of a hit, or an end of its span."""
    return hit.span[name == "end"] if name in ("start", "end") else getattr(hit, name)


def _draw(
    found: list[Any], documents: bool, further: int | None, lang: str | None, color: bool | None
) -> None:
    """What was found, to read."""
    from verbale.cli.digest.hits import Lines
    from verbale.cli.digest.words import locale_language
    from verbale.cli.screen import screen_for, show

    screen = screen_for(color)
    show(_lines(Lines(screen, lang or locale_language()), found, documents, further), screen)


def _lines(lines: "Lines", found: list[Any], documents: bool, further: int | None) -> "Iterator[Text]":
    from rich.text import Text

    for hit in found:
        yield from lines.document(hit) if documents else lines.hit(hit)
    if not found:
        yield Text(lines.own.nothing)
    if further is not None:
        yield from (Text(), Text(lines.own.further.format(offset=further), style="dim"))
