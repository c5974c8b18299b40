"""A ledger of made-up statements whose every value the tests know."""

import random
from collections.abc import Sequence

import msgspec
from sqlalchemy import select, update

from verbale.acts import FORCE
from verbale.model.records import (
    Addressee,
    Encounter,
    InstrumentMention,
    Person,
    Reading,
    Record,
    Source,
    Speaker,
    Statement,
)
from verbale.store.ledger import Ledger
from verbale.store.tables import addressee, document, speaker, statement, version
from verbale.store.write import Incoming, put

# Words that differ by little: marks, case, đ and d, the place of the tone; and what is an operator elsewhere.
WORDS = (
    "hợp", "hop", "Hợp", "tác", "tac", "hổ", "hỗ", "trợ", "tro", "đào", "dao", "tạo", "hoà", "hòa", "AI", "5G", "1e5",
    "AND", "OR", "NOT", "NEAR", "exact", "folded", "Straße", "İstanbul", "日本", "100%", "a_b", "x'y", 'say "so"',
)  # fmt: skip
NAMES = (
    "Nguyễn Văn Đạt",
    "Nguyen Van Dat",
    "Outi Rantala",
    "O'Brien",
    "Đỗ 100%",
    "Robert'); DROP TABLE statement;--",
)
PARTIES = ("Viet Nam", "Finland", "United Nations", None)
DATES = ("2026-01-16", "2026-01", "2026", "2025-12-31", "2024-02-29", None)
INSTRUMENTS = ("gdc", "un-ai-panel")


class Made(Record, frozen=True, kw_only=True):
    """A statement that should be found: its row, the parties of its speaker and of its addressee."""

    row: int
    document: str
    date: str | None
    kind: str | None
    language: str
    quote: str
    party: str | None
    to: str | None
    statement: Statement


def reading(name: str, text: str, rng: random.Random, date: str | None, lines: Sequence[str]) -> Reading:
    """A reading with a statement for each line of its text."""
    statements, at = [], 0
    people = tuple(Person(id=f"p{n}", name=person, mentions=()) for n, person in enumerate(NAMES))
    for n, line in enumerate(lines):
        act, who, to = rng.choice(list(FORCE)), rng.choice(people), rng.choice(NAMES)
        statements.append(
            Statement(
                id=f"{name}-{n}", speakers=(Speaker(kind="person", id=who.id, name=who.name),), act=act,
                force=FORCE[act], cue=(at, at + 1), content=(at + 1, at + len(line)), confidence=0.9,
                addressees=(Addressee(name=to, span=(at, at + 1)),) if rng.random() < 0.5 else (),
                instruments=tuple(rng.sample(INSTRUMENTS, rng.randrange(3))), rule="en.subject-cue",
            )
        )  # fmt: skip
        at += len(line) + 1
    met = Encounter(
        id="e1", kind=rng.choice(("talks", "visit")), date=date, cue=(0, 1), hosts=("p0",), guests=("p2",)
    )
    source = Source(
        name=name, sha256=f"{rng.getrandbits(128):x}", media_type="text/plain", title=f"Title of {name}",
        publisher=rng.choice(("Agency", None)), published=date, language=rng.choice(("vi", "en")),
    )  # fmt: skip
    return Reading(
        source=source, people=people, encounters=(met,), statements=tuple(statements), text=text,
        instruments=(InstrumentMention(id="gdc", span=(0, 3)),),
    )  # fmt: skip


def fill(ledger: Ledger, documents: int = 14, seed: int = 1) -> list[Made]:
    """Put documents in, with a copy and an old version among them; the statements that count."""
    rng, names = random.Random(seed), [f"d{n}.txt" for n in range(documents)]
    with ledger.writes() as connection:
        for n, name in enumerate([*names, "d3.txt"]):
            lines = [" ".join(rng.choices(WORDS, k=rng.randrange(2, 7))) for _ in range(rng.randrange(3, 9))]
            text = "\n".join(lines)
            one = reading(name, text, rng, DATES[n % len(DATES)], lines)
            put(connection, Incoming(name=name, data=text.encode(), reading=one))
        found = connection.execute(select(document.c.row).where(document.c.name.in_(["d1.txt", "d2.txt"])))
        first, second = found.scalars()
        connection.execute(update(document).where(document.c.row == second).values(copy_of=first))
        copied = select(version.c.row).where(version.c.document == second)
        connection.execute(update(statement).where(statement.c.version.in_(copied)).values(counts=False))
        for table in (speaker, addressee):
            for row in connection.execute(select(table.c.row)).scalars().all():
                connection.execute(update(table).where(table.c.row == row).values(party=rng.choice(PARTIES)))
    return _made(ledger)


def _made(ledger: Ledger) -> list[Made]:
    asked = (
        select(statement, version.c.reading, document.c.name, speaker.c.party, addressee.c.party.label("to"))
        .join(version, version.c.row == statement.c.version)
        .join(document, document.c.row == version.c.document)
        .join(speaker, speaker.c.statement == statement.c.row)
        .outerjoin(addressee, addressee.c.statement == statement.c.row)
        .where(version.c.current, document.c.copy_of.is_(None))
    )
    found = []
    with ledger.reads() as connection:
        for row in connection.execute(asked):
            whole = msgspec.json.decode(row.reading, type=Reading)
            (one,) = [s for s in whole.statements if s.id == row.id]
            met = whole.encounters[0]
            found.append(
                Made(
                    row=row.row, document=row.name, date=met.date, kind=met.kind, quote=row.quote,
                    language=whole.source.language or "", party=row.party, to=row.to,
                    statement=one,
                )
            )  # fmt: skip
    return found
