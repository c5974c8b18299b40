"""``verbale actor``: a person or body over all documents."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from verbale.cli.options import color_option, lang_option, ledger_option
from verbale.cli.output import format_option, write_json

if TYPE_CHECKING:
    from rich.text import Text

    from verbale.cli.digest.hits import Lines
    from verbale.resolve.model import Actor, ActorPost
    from verbale.store.actors import Deeds, Met


@click.command(
    "actor",
    epilog="""\b
Examples:
  verbale actor 'Trinh Khanh Lam'
  verbale actor khanh --limit 5
  verbale actor 'Phan Lan' --format json""",
)
@click.argument("name")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="Lines of each part.",
)
@format_option("table", "json")
@ledger_option
@lang_option
@color_option
def command(
    name: str, limit: int, format_: str, ledger: str | None, lang: str | None, color: bool | None
) -> int:
    """Show a person or body: posts with their time, whom they met, what they asked and were asked, what they
    undertook.

    NAME is an id, or a name or a part of one, without diacritics too; where several are called so, they are
    listed.
    """
    from verbale.cli.digest.hits import Lines
    from verbale.cli.digest.words import locale_language
    from verbale.cli.screen import screen_for, show
    from verbale.store.actors import deeds, find
    from verbale.store.ledger import open_ledger

    screen = screen_for(color)
    lines = Lines(screen, lang or locale_language())
    with open_ledger(ledger) as opened, opened.reads() as connection:
        found = find(connection, name)
        if not found:
            raise click.ClickException(f"the ledger knows nobody called {name}")
        one = deeds(connection, found[0]) if len(found) == 1 else None
    if format_ == "json":
        write_json(one or {"several": found})
    else:
        show(_deeds(one, lines, limit) if one else lines.several(map(_called, found)), screen)
    return 0


def _called(one: "Actor") -> str:
    """``id  name, post, party``."""
    post = [f"{one.posts[-1].title} {one.posts[-1].organisation or ''}".strip()] if one.posts else []
    return f"{one.id}  {', '.join([one.name, *post, *([one.party] if one.party else [])])}"


def _deeds(one: "Deeds", lines: "Lines", limit: int) -> "Iterator[Text]":
    """The page of an actor."""
    from rich.text import Text

    from verbale.cli.digest.layout import hanging
    from verbale.cli.digest.quote import one_line

    say, who = lines.own, one.actor
    yield Text(one_line(who.name), style="bold").append(f"  {who.id}", style="dim")
    others = [one_line(name) for name in who.names if name != who.name]
    for label, told in ((say.party, who.party or ""), (say.also, " · ".join(others))):
        if told:
            yield from hanging(Text(f"  {label}  ", style="dim"), [Text(told)], 16, lines.width)
    if who.posts:
        yield from (Text(), lines.section(say.posts))
        for post in who.posts:
            yield from hanging(Text("  "), [Text(_post(post, lines))], 4, lines.width)
    if one.met:
        yield from (Text(), lines.section(say.met, str(len(one.met))))
        for met in one.met[:limit]:
            yield from hanging(Text("  "), [_met(met, lines)], 4, lines.width)
        yield from lines.rest(len(one.met) - limit)
    yield from lines.some(say.asks_made, one.asks_made, limit)
    yield from lines.some(say.asks_received, one.asks_received, limit)
    yield from lines.some(say.undertakings, one.undertakings, limit)


def _post(post: "ActorPost", lines: "Lines") -> str:
    """``title, organisation (since 2024)``."""
    from verbale.cli.digest.quote import one_line

    office = ", ".join(one_line(part) for part in (post.title, post.organisation) if part)
    since, until = lines.words.date(post.since), lines.words.date(post.until)
    if since and until:
        return f"{office} ({lines.own.since_until.format(since=since, until=until)})"
    if since:
        return f"{office} ({lines.words.held_since.format(since=since)})"
    return f"{office} ({lines.words.held_until.format(until=until)})" if until else office


def _met(met: "Met", lines: "Lines") -> "Text":
    """``name, party: 4 March 2026 Talks; ...``."""
    from rich.text import Text

    from verbale.cli.digest.quote import one_line

    days = [
        f"{lines.words.date(day) or lines.own.undated} {lines.words.kinds.get(kind, kind).lower()}"
        for day, kind in met.encounters
    ]
    party = f", {one_line(met.party)}" if met.party else ""
    return Text(one_line(met.name) + party).append("  " + "; ".join(days), style="dim")
