"""Backups and exports: what comes back is what was there, whatever store it was in and is put into."""

import re
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.store.documents import FIRST, SAMPLES, add, add_samples, statements
from tests.store.test_verify import faults, filled
from verbale.errors import LedgerError
from verbale.store.backup import backup, clear, restore
from verbale.store.dump import dump, load
from verbale.store.ledger import Ledger, open_ledger
from verbale.store.rulings import judge
from verbale.store.tables import document, metadata


def exported(ledger: Ledger) -> bytes:
    return b"".join(dump(ledger))


def imported(place: Path | str, lines: bytes) -> bytes:
    """What a new ledger that was filled from these lines exports."""
    with open_ledger(place) as other:
        with other.writes() as connection:
            load(connection, lines.splitlines(keepends=True))
        assert faults(other) == []
        return exported(other)


def everything(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    with ledger.reads() as connection:
        return {
            name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for name, table in metadata.tables.items()
            if name not in ("original", "setting")
        }


def test_a_backup_restores_to_the_same(ledger: Ledger, tmp_path: Path) -> None:
    filled(ledger)
    want, lines = everything(ledger), exported(ledger)
    backup(ledger, tmp_path / "b.db")
    assert [p.name for p in tmp_path.iterdir() if "b.db" in p.name] == ["b.db"]
    held = (tmp_path / "b.db").read_bytes()
    with open_ledger(tmp_path / "new.db") as other:
        proof = restore(other, tmp_path / "b.db")
        assert (everything(other), exported(other), faults(other)) == (want, lines, [])
        assert proof.documents == len(want["document"])
    with pytest.raises(LedgerError, match="not empty"):
        restore(ledger, tmp_path / "b.db")
    add(ledger, "later.txt", (SAMPLES / "en-un-readout.txt").read_text(encoding="utf-8"))
    restore(ledger, tmp_path / "b.db", replace=True)
    assert (everything(ledger), faults(ledger)) == (want, [])
    assert (tmp_path / "b.db").read_bytes() == held
    # New rows are numbered behind those restored.
    add(ledger, "later.txt", (SAMPLES / "en-un-readout.txt").read_text(encoding="utf-8"))
    assert faults(ledger) == []


def test_a_backup_is_of_one_moment_while_others_write(ledger: Ledger, tmp_path: Path) -> None:
    add_samples(ledger)
    done = threading.Event()

    def write() -> None:
        n = 0
        while not done.is_set():
            n += 1
            add(ledger, "a.txt", FIRST.replace("200 kỹ sư", f"{n} kỹ sư"))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for n in range(5):
            backup(ledger, tmp_path / f"{n}.db")
    finally:
        done.set()
        writer.join()
    for n in range(5):
        with open_ledger(tmp_path / f"{n}.db") as copy:
            assert faults(copy) == []


def test_a_backup_is_not_overwritten_unless_told(ledger: Ledger, tmp_path: Path) -> None:
    add(ledger, "a.txt")
    (tmp_path / "b.db").write_bytes(b"precious")
    with pytest.raises(LedgerError, match="already"):
        backup(ledger, tmp_path / "b.db")
    assert (tmp_path / "b.db").read_bytes() == b"precious"
    backup(ledger, tmp_path / "b.db", replace=True)
    with open_ledger(tmp_path / "b.db") as copy:
        assert faults(copy) == []


def test_a_damaged_backup_is_refused_and_nothing_lost(ledger: Ledger, tmp_path: Path) -> None:
    add(ledger, "a.txt")
    backup(ledger, tmp_path / "b.db")
    with sqlite3.connect(tmp_path / "b.db") as db:
        db.execute("UPDATE version SET text = text || '.'")
    db.close()
    want = everything(ledger)
    with pytest.raises(LedgerError, match=r"damaged, nothing was restored: a.txt, version 1: its text"):
        restore(ledger, tmp_path / "b.db", replace=True)
    assert everything(ledger) == want
    restore(ledger, tmp_path / "b.db", replace=True, check=False)
    assert faults(ledger) != []


@pytest.mark.parametrize("data", [b"", b"no database at all" * 100])
def test_what_is_no_backup_is_refused(ledger: Ledger, tmp_path: Path, data: bytes) -> None:
    add(ledger, "a.txt")
    (tmp_path / "b.db").write_bytes(data)
    want = everything(ledger)
    for file in ("b.db", "none.db"):
        with pytest.raises(LedgerError):
            restore(ledger, tmp_path / file, replace=True)
    assert everything(ledger) == want
    assert not (tmp_path / "none.db").exists()


def test_export_and_import_give_the_same_across_stores(ledger: Ledger, tmp_path: Path) -> None:
    filled(ledger)
    lines = exported(ledger)
    assert imported(tmp_path / "other.db", lines) == lines
    with ledger.writes() as connection:
        clear(connection, "", replace=True)
        load(connection, lines.splitlines(keepends=True))
    assert (exported(ledger), faults(ledger)) == (lines, [])


def test_ledgers_of_one_content_export_the_same_bytes_whatever_the_store(
    ledger: Ledger, tmp_path: Path
) -> None:
    with open_ledger(tmp_path / "other.db") as other:
        filled(ledger)
        filled(other)
        assert exported(ledger) == exported(other)


def test_the_export_shows_the_persons_value_beside_the_machines(ledger: Ledger) -> None:
    filled(ledger)
    shown = [line for line in exported(ledger).decode().splitlines() if '"judged":[' in line]
    assert len(shown) == 1
    assert '"judged":"confirmed"' in shown[0] and '"judged":"rejected"' in shown[0]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda lines: lines[:-1], "ends too early"),
        (lambda lines: lines[:3] + lines[4:], "line"),
        (lambda lines: [lines[0].replace(b"ledger/1", b"ledger/9"), *lines[1:]], "schema"),
        (lambda lines: [line.replace(b"200 k", b"900 k") for line in lines], "changed"),
        (lambda lines: [*lines, lines[1]], "behind the end"),
        (lambda lines: lines[1:], "first line"),
        (lambda _: [b"{}\n"], "first line"),
        (lambda _: [b"\xff\xfe\n"], "no line of a ledger"),
        (lambda _: [], "too early"),
    ],
)
def test_lines_that_were_changed_are_refused_and_nothing_kept(
    ledger: Ledger, change: object, told: str
) -> None:
    add(ledger, "a.txt")
    lines = exported(ledger).splitlines(keepends=True)
    assert callable(change)
    with ledger.writes() as connection:
        clear(connection, "", replace=True)
    with pytest.raises(LedgerError, match=told), ledger.writes() as connection:
        load(connection, change(lines))
    with ledger.reads() as connection:
        assert connection.execute(select(document)).all() == []


def test_a_forged_line_with_a_right_sum_is_refused_all_the_same(ledger: Ledger, tmp_path: Path) -> None:
    """Whoever counts the sum anew still has the chain to explain."""
    import hashlib

    add(ledger, "a.txt")
    *lines, _ = exported(ledger).splitlines(keepends=True)
    forged = [re.sub(rb"\b200\b", b"900", line) for line in lines]
    whole = hashlib.sha256(b"".join(forged)).hexdigest()
    end = f'{{"end":{{"lines":{len(forged)},"sha256":"{whole}"}}}}\n'.encode()
    with (
        open_ledger(tmp_path / "other.db") as other,
        pytest.raises(LedgerError, match="changed"),
        other.writes() as connection,
    ):
        load(connection, [*forged, end])


def test_judgements_go_on_after_an_import(ledger: Ledger) -> None:
    filled(ledger)
    lines = exported(ledger)
    with ledger.writes() as connection:
        clear(connection, "", replace=True)
        load(connection, lines.splitlines(keepends=True))
    with ledger.writes() as connection:
        judge(connection, statements(ledger)[0].id, "reject", "Lan")
    assert faults(ledger) == []
