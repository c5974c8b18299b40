"""``verbale judgements``: what persons decided."""

from typing import TYPE_CHECKING, Any

import click

from verbale.cli.options import ledger_option, shape_option

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from verbale.store.judgements import Judgement


@click.command(
    "judgements",
    epilog="""\b
Examples:
  verbale judgements
  verbale judgements --format json""",
)
@ledger_option
@shape_option
def command(ledger: str | None, format_: str) -> int:
    """List all judgements in the order they were made: who said what of which statement, or of whom, and
    when. A judgement that was undone says so; one whose statement is not in the document any more is kept
    and is loose: it holds again once the statement is back.
    """
    import msgspec

    from verbale.store.judgements import judgements
    from verbale.store.ledger import open_ledger

    with open_ledger(ledger, make=False) as opened, opened.reads() as connection:
        made = judgements(connection)
        loose = _loose(connection, made)
    if format_ == "json":
        print(msgspec.json.encode([_record(one, one.row in loose) for one in made]).decode())
        return 0
    for one in made:
        print(_line(one, one.row in loose))
    print(f"{len(made)} judgement{'' if len(made) == 1 else 's'}")
    return 0


def _loose(connection: "Connection", made: "list[Judgement]") -> set[int]:
    """The judgements whose statement is not there."""
    from sqlalchemy import select

    from verbale.store.rulings import binding, lay, reading_of
    from verbale.store.tables import document, version

    found: set[int] = set()
    held = binding(made)
    for name in {one.subject for one in held}:
        query = select(version).join(document).where(document.c.name == name, version.c.current)
        row = connection.execute(query).one()
        mine = [one for one in held if one.subject == name]
        found |= lay(reading_of(row.reading, row.text), row.text_sha256, mine).loose
    return found


def _record(one: "Judgement", loose: bool) -> dict[str, Any]:
    import msgspec

    return {
        "id": one.row, "kind": one.kind, "subject": one.subject, "author": one.author, "at": one.at,
        "undone": one.undone, "loose": loose, "undoes": one.undoes, "value": msgspec.Raw(one.value.encode()),
    }  # fmt: skip


def _line(one: "Judgement", loose: bool) -> str:
    from verbale.cli.digest.quote import one_line

    flags = "".join(f" ({flag})" for flag, holds in (("undone", one.undone), ("loose", loose)) if holds)
    what = f"{one.row}  {one.at}  {one.author}  {one.kind}{flags}  {one.subject}"
    return one_line(f"{what}: {told}" if (told := _told(one)) else what)


def _told(one: "Judgement") -> str:
    """What it says, and beside a correction what the machine says."""
    from verbale.store.rulings import STATUS, ruling

    if one.undoes is not None:
        return f"judgement {one.undoes}"
    if one.kind not in STATUS:
        return ""
    said = ruling(one)
    parts = []
    if one.kind == "correct":
        if said.act is not None:
            parts.append(f"{said.machine.act} -> {said.act}")
        if said.speakers is not None:
            before, after = (
                ", ".join(w.name or w.kind for w in who) for who in (said.machine.speakers, said.speakers)
            )
            parts.append(f"{before} -> {after}")
        if said.content is not None:
            parts.append(f"“{said.place.content}” -> “{said.content.words}”")
    return "; ".join(parts) or f"{said.machine.act}: “{said.place.cue} … {said.place.content}”"
