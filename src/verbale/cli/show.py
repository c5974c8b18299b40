"""``verbale show``: one document of the ledger."""

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from verbale.cli.options import color_option, lang_option, ledger_option
from verbale.cli.output import format_option, write_json

if TYPE_CHECKING:
    from rich.text import Text

    from verbale.cli.digest.hits import Lines
    from verbale.store.shown import Shown


@click.command(
    "show",
    epilog="""\b
Examples:
  verbale show samples/vi-ministry.txt
  verbale show vi-ministry.txt --why
  verbale show vi-ministry.txt --version 1 --format json""",
)
@click.argument("document")
@click.option(
    "--version",
    "number",
    type=click.IntRange(min=1),
    metavar="N",
    help="Its N-th version, not the current one.",
)
@click.option(
    "--why", is_flag=True, help="Tell for each statement the rule that found it, and how sure it is."
)
@format_option("table", "json")
@ledger_option
@lang_option
@color_option
def command(
    document: str, number: int | None, why: bool, format_: str, ledger: str | None, lang: str | None,
    color: bool | None,
) -> int:  # fmt: skip
    """Show a document as the ledger keeps it: the digest of its reading, its versions, its copies or the
    original that it copies.

    DOCUMENT is its path or address as it was added; the end of the path, or a part, will do.
    """
    import sys

    from verbale.cli.digest.hits import Lines
    from verbale.cli.digest.page import Look, page
    from verbale.cli.digest.words import locale_language
    from verbale.cli.screen import screen_for, show
    from verbale.reading import rule_reason
    from verbale.store.ledger import open_ledger
    from verbale.store.shown import named, shown

    screen, language = screen_for(color), lang or locale_language()
    lines = Lines(screen, language)
    with open_ledger(ledger) as opened, opened.reads() as connection:
        names = named(connection, document)
        if not names:
            raise click.ClickException(f"the ledger has no document called {document}")
        one = shown(connection, names[0], number) if len(names) == 1 else None
    if format_ == "json":
        write_json(_record(one) if one else {"several": names})
    elif one:
        look = Look(screen=screen, language=language, why=why)
        sys.stdout.write(page(one.reading, look, functools.partial(rule_reason, language=language)))
        show(_kept(one, lines), screen)
    else:
        show(lines.several(names), screen)
    return 0


def _record(one: "Shown") -> dict[str, object]:
    """The document as JSON has it: its reading without the text, as ``verbale extract`` writes it."""
    import msgspec

    fields = msgspec.structs.asdict(one)
    fields["reading"] = {k: v for k, v in msgspec.structs.asdict(one.reading).items() if k != "text"}
    return fields


def _kept(one: "Shown", lines: "Lines") -> "Iterator[Text]":
    """The versions, and what it is a copy of or what are its copies."""
    from rich.text import Text

    from verbale.cli.digest.layout import hanging
    from verbale.cli.digest.quote import one_line

    say = lines.own
    yield lines.section(say.versions)
    for version in one.versions:
        parts = [
            say.version.format(number=version.number),
            say.added.format(when=version.added),
            version.sha256[:12],
        ]
        parts += [say.current] if version.current else []
        style = "bold" if version.number == one.version else "default"
        yield Text("  " + " · ".join(parts), style=style)
    if one.copy_of:
        yield from hanging(Text("  "), [Text(say.copy_of.format(name=one_line(one.copy_of)))], 2, lines.width)
    if one.copies:
        yield lines.section(say.copies)
        yield from (Text("  " + one_line(name)) for name in one.copies)
