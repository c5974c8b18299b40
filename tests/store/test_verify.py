"""Whatever is changed in or taken out of a ledger is found and named."""

import random
import re
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from tests.store.damage import INDEX, SHADOWS, damage, found_by, unguarded
from tests.store.documents import FIRST, NOON, SAMPLES, add, statements
from verbale.errors import LedgerError
from verbale.store import identities
from verbale.store.judgements import undo
from verbale.store.ledger import Ledger, open_ledger
from verbale.store.proof import index
from verbale.store.proof.verify import Proof, contents, verify
from verbale.store.rulings import judge, settle
from verbale.store.tables import metadata


def faults(ledger: Ledger, head: str | None = None) -> list[str]:
    return [str(fault) for fault in verify(ledger, Proof(), head)]


def filled(ledger: Ledger) -> None:
    """A ledger with several of everything: versions, copies, judgements of every kind."""
    add(ledger, "c.txt", (SAMPLES / "vi-ministry.txt").read_text(encoding="utf-8"))
    add(ledger, "a.txt")
    add(ledger, "b.txt", FIRST.replace("12/5/2025", "13/5/2025"))
    with ledger.writes() as connection:
        rows = statements(ledger)
        judge(connection, rows[0].id, "correct", "Lan", act="propose", content="đào tạo 200 kỹ sư", at=NOON)
        judge(connection, rows[1].id, "reject", "Lan", at=NOON)
        judge(connection, rows[2].id, "confirm", "Lan", at=NOON)
        number = judge(connection, rows[3].id, "reject", "Lan", at=NOON)
        settle(connection, undo(connection, number, "Bình", NOON).subject)
    add(ledger, "a.txt", FIRST.replace("200 kỹ sư", "250 kỹ sư"))
    with ledger.writes() as connection:
        identities.settle(connection)


def test_a_ledger_as_it_should_be_has_no_fault(ledger: Ledger) -> None:
    assert faults(ledger) == []
    filled(ledger)
    proof = Proof()
    assert list(verify(ledger, proof)) == []
    assert (proof.documents, proof.versions, proof.judgements) == (proof.versions - 1, proof.versions, 5)
    assert proof.statements > 15 and proof.links == proof.versions + 5
    assert list(verify(ledger, Proof(), proof.head)) == []


def test_a_ledger_that_waits_to_be_settled_has_no_fault(ledger: Ledger) -> None:
    filled(ledger)
    add(ledger, "a.txt", "Nothing is said here.")
    assert faults(ledger) == []
    add(ledger, "b.txt", FIRST.replace("12/5/2025", "15/5/2025"))
    assert faults(ledger) == []
    with ledger.writes() as connection:
        identities.settle(connection)
    assert faults(ledger) == []


def test_whatever_is_changed_or_removed_at_random_is_told(ledger: Ledger) -> None:
    filled(ledger)
    with ledger.reads() as connection:
        words = found_by(connection) if connection.dialect.name == "sqlite" else []

    @given(st.integers(0, 2**32))
    def told(seed: int) -> None:
        with ledger.engine.connect() as connection:
            unguarded(connection)
            done = damage(connection, random.Random(seed))
            found = list(contents(connection, Proof()))
            if connection.dialect.name == "sqlite":
                found += index.sound(connection)
                # What SQLite keeps of words that were taken out of an index again tells nothing.
                shadow = done.startswith(tuple(SHADOWS))
                done = "" if shadow and not found and found_by(connection) == words else done
            connection.rollback()
        assert found or not done

    told()
    assert faults(ledger) == []


def said(path: Path) -> list[object]:
    """All that a SQLite ledger holds and finds."""
    with sqlite3.connect(path) as db:
        tables = db.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        rows = [db.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in metadata.tables]
        words = set(re.findall(r"[^\W_]+", FIRST.lower()))
        found = [
            db.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY 1", [word]).fetchall()
            for index in INDEX
            for word in sorted(words)
        ]
    db.close()
    return [tables, rows, found]


def test_a_byte_changed_in_the_file_is_told_or_changes_nothing(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    with open_ledger(whole) as ledger:
        filled(ledger)
    want, data = said(whole), whole.read_bytes()
    used = [at for at, byte in enumerate(data) if byte]

    @given(st.integers(0, 2**32))
    def told(seed: int) -> None:
        chance = random.Random(seed)
        at = chance.choice(used)  # most of a small file is empty
        for path in tmp_path.glob("broken*"):
            path.unlink()
        broken.write_bytes(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :])
        try:
            with open_ledger(broken) as ledger:
                found = faults(ledger)
        except LedgerError as error:
            found = [str(error)]
        assert found or said(broken) == want

    told()


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("UPDATE statement SET quote = 'không' WHERE row = 2", "c.txt, version 1, statement"),
        (
            "UPDATE version SET text = replace(text, '200', '900') WHERE number = 1",
            "a.txt, version 1: its text",
        ),
        ("UPDATE speaker SET name = 'Người khác' WHERE row = 1", "speaker 0 person p1 Người khác"),
        ("DELETE FROM speaker WHERE row = 1", "speaker 0 person p1 Trịnh Khánh Lâm"),
        ("UPDATE judgement SET author = 'Ai đó' WHERE row = 1", "judgement 1: author is 'Ai đó', not 'Lan'"),
        ("DELETE FROM judgement WHERE row = 5", "judgement 5: removed"),
        ("DELETE FROM link WHERE number = 2", "link 2: removed"),
        ("UPDATE link SET event = replace(event, 'a.txt', 'x.txt') WHERE number = 2", "link 2: it, or"),
        ("DELETE FROM version WHERE number = 2", "a.txt, version 2: removed"),
        ("UPDATE statement SET counts = true WHERE judged = 'rejected'", "counts is"),
        ("DELETE FROM called", "names to look for"),
        ("UPDATE version SET day = 0 WHERE number = 2", "a.txt, version 2: day is 0"),
        ("UPDATE statement SET negated = NOT negated WHERE row = 1", "c.txt, version 1, statement"),
        ("UPDATE document SET copy_of = NULL WHERE name = 'b.txt'", "b.txt: it is a copy of a.txt"),
    ],
)
def test_a_fault_is_named(ledger: Ledger, line: str, named: str) -> None:
    filled(ledger)
    with ledger.engine.connect() as connection:
        _damaged(connection, line)
    assert named in "\n".join(faults(ledger))


def _damaged(connection: Connection, line: str) -> None:
    unguarded(connection)
    connection.execute(text(line))
    connection.commit()


def test_what_was_removed_from_the_end_is_missed_by_who_noted_the_head(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    proof = Proof()
    assert list(verify(ledger, proof)) == []
    head = proof.head
    add(ledger, "c.txt", (SAMPLES / "vi-ministry.txt").read_text(encoding="utf-8"))
    assert faults(ledger, head) == []
    with ledger.engine.connect() as connection:
        _damaged(connection, "DELETE FROM link WHERE number = 2")
    assert faults(ledger, head) != []
    assert faults(ledger, "f" * 64)[0].startswith("c")


def test_words_that_sqlite_cuts_otherwise_are_no_fault(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db") as ledger:
        add(ledger, "a.txt", FIRST.replace("bán dẫn", "Οδός ſ ẞ İstanbul ⅷ ² ＡＩ 𞤀𞤁 ᏸ ꙲ क्षि"))
        assert faults(ledger) == []
