"""What can go wrong with a SQLite ledger is told in a line, and nothing is lost by it."""

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.store.documents import NOON, SAMPLES, add, add_samples, statements
from tests.store.test_backup import exported
from tests.store.test_verify import faults, filled
from verbale.errors import LedgerError
from verbale.store import ledger as module
from verbale.store.backup import backup, restore
from verbale.store.ledger import Ledger, open_ledger
from verbale.store.rulings import judge

CLI = [sys.executable, "-m", "verbale.cli"]


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A ledger with something in it."""
    with open_ledger(tmp_path / "ledger.db") as made:
        filled(made)
    return tmp_path / "ledger.db"


@pytest.fixture
def nobody(full: Path) -> Iterator[list[str]]:
    """What to begin a command with, so that it may not do everything as the superuser may."""
    folders = [full.parent, *full.parent.parents]
    modes = {folder: folder.stat().st_mode for folder in folders if folder.stat().st_uid == os.getuid()}
    if os.getuid() == 0:
        for folder in modes:
            folder.chmod(modes[folder] | 0o055)
    yield ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.getuid() == 0 else []
    for folder, mode in modes.items():
        folder.chmod(mode)


def ran(*command: object, begin: list[str] | None = None) -> tuple[int, str, str]:
    done = subprocess.run(
        [*(begin or []), *CLI, *map(str, command)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return done.returncode, done.stdout, done.stderr


def content(path: Path) -> bytes:
    with open_ledger(path) as ledger:
        assert faults(ledger) == []
        return exported(ledger)


def changed(path: Path, line: str) -> None:
    with sqlite3.connect(path) as db:
        db.execute(line)
    db.close()


def test_a_newer_schema_is_refused_and_left_alone(full: Path, tmp_path: Path) -> None:
    changed(full, "UPDATE setting SET value = '99'")
    before = full.read_bytes()
    for command in (
        ["verify"],
        ["backup", tmp_path / "b.db"],
        ["export"],
        ["add", SAMPLES / "vi-ministry.txt"],
    ):
        status, out, err = ran(*command, "--ledger", full)
        assert (status, out) == (1, "")
        assert (
            err
            == f"verbale: {full}: the ledger has schema 99, this Verbale knows up to 1; use a newer Verbale\n"
        )
    with open_ledger(tmp_path / "other.db") as other, pytest.raises(LedgerError, match="newer Verbale"):
        restore(other, full)
    assert full.read_bytes() == before


def test_a_file_that_may_only_be_read_is_proved_and_exported_but_not_changed(
    full: Path, nobody: list[str]
) -> None:
    want, which = content(full), ""
    with open_ledger(full) as ledger:
        which = statements(ledger)[0].id
    full.chmod(0o444)
    full.parent.chmod(0o555)
    status, out, err = ran("verify", "--ledger", full, begin=nobody)
    assert (status, err) == (0, "") and out.startswith("no faults")
    assert ran("export", "--ledger", full, begin=nobody)[1].encode() == want
    for command in (["undo", "1"], ["add", SAMPLES / "vi-province.txt"], ["restore", full, "--replace"]):
        status, out, err = ran(*command, "--ledger", full, begin=nobody)
        assert (status, out) == (1, "")
        assert err == f"verbale: {full}: it may only be read; ask its owner, or name another with --ledger\n"
    full.parent.chmod(0o755)
    full.chmod(0o644)
    assert (content(full), bool(which)) == (want, True)


def test_a_locked_ledger_is_read_and_its_writer_waited_for(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.2)
    other = sqlite3.connect(full, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_ledger(full) as ledger:
        rows = statements(ledger)
        with (
            pytest.raises(LedgerError, match="another program has been writing"),
            ledger.writes() as connection,
        ):
            judge(connection, rows[0].id, "confirm", "Lan", at=NOON)
        backup(ledger, full.parent / "b.db")
        other.execute("ROLLBACK")
        with ledger.writes() as connection:
            judge(connection, rows[0].id, "confirm", "Lan", at=NOON)
        assert faults(ledger) == []
    other.close()


def limited(size: int) -> Callable[[], None]:
    """As if the disk were full: no file grows beyond so many bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize(
    ("command", "room"),
    [
        (["backup", "b.db", "--replace"], 60_000),
        (["restore", "big.db", "--replace"], 60_000),
        (["import", "big.jsonl", "--replace"], 60_000),
        (["export", "-o", "out.jsonl"], 20_000),
    ],
)
def test_a_full_disk_is_told_and_nothing_lost(full: Path, command: list[str], room: int) -> None:
    folder = full.parent
    with open_ledger(folder / "big.db") as big:
        for n in range(4):
            for path in sorted(SAMPLES.glob("*.txt")):
                add(big, f"{n}-{path.name}", path.read_text(encoding="utf-8") + f"\n\nSố {n}.\n")
        (folder / "big.jsonl").write_bytes(exported(big))
        backup(big, folder / "b.db")
    kept, want = (folder / "b.db").read_bytes(), content(full)
    (folder / "out.jsonl").write_text("precious")
    done = subprocess.run(
        [*CLI, *command, "--ledger", full],
        cwd=folder,
        capture_output=True,
        text=True,
        preexec_fn=limited(room),
    )
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert done.stderr.startswith("verbale: ") or done.stderr.startswith("Error: ")
    assert len(done.stderr.splitlines()) == 1
    assert content(full) == want
    assert (folder / "b.db").read_bytes() == kept
    assert (folder / "out.jsonl").read_text() == "precious"
    assert not [path for path in folder.iterdir() if ".part" in path.name]


def test_a_full_disk_stops_a_judgement_whole(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    if (
        os.getuid() != 0
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(small)], capture_output=True
        ).returncode
    ):
        pytest.skip("only a superuser can make a small disk")
    try:
        with open_ledger(small / "ledger.db") as ledger:
            with pytest.raises(LedgerError, match="the disk is full; nothing of the last step was kept"):
                for n in range(1000):
                    add(ledger, f"{n}.txt", f"{n}\n\n" + (SAMPLES / "vi-ministry.txt").read_text("utf-8"))
            before = len(statements(ledger, "0.txt"))
            assert before and faults_without_room(ledger) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def faults_without_room(ledger: Ledger) -> list[str]:
    """SQLite's own check of the index needs room to write: on a full disk the rest is looked at."""
    from verbale.store.proof.verify import Proof, contents

    with ledger.reads() as connection:
        return [str(fault) for fault in contents(connection, Proof())]


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_file_is_told_in_a_line(full: Path, seed: int) -> None:
    chance, data = random.Random(seed), bytearray(full.read_bytes())
    at = chance.randrange(0, len(data) - 4096, 4096)
    data[at : at + 4096] = chance.randbytes(4096)
    full.write_bytes(data)
    status, out, err = ran("verify", "--ledger", full)
    assert status == 1
    assert "Traceback" not in err and (out or err.startswith(f"verbale: {full}: "))


@pytest.mark.parametrize("data", [b"", b"not a database, but a text of some length\n" * 50])
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(data)
    for command in ("verify", "export", "refresh", "judgements"):
        status, out, err = ran(command, "--ledger", path)
        assert (status, out) == (1, "") and err.startswith(f"verbale: {path}: ")
    assert path.read_bytes() == data


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    changed(path, "CREATE TABLE letters (body TEXT)")
    status, _, err = ran("verify", "--ledger", path)
    assert (status, err) == (1, f"verbale: {path}: this is a database of something else, not a ledger\n")


def test_a_torn_write_ahead_log_loses_no_more_than_the_last_step(full: Path) -> None:
    """A copy made with the log cut off anywhere is the ledger of some moment, and sound."""
    torn = full.parent / "torn"
    torn.mkdir()
    with open_ledger(full) as ledger:
        add_samples(ledger)
        log = full.with_name(full.name + "-wal")
        size = log.stat().st_size
        for k in range(6):
            shutil.copy(full, torn / "l.db")
            (torn / "l.db-wal").write_bytes(log.read_bytes()[: size * k // 5])
            (torn / "l.db-shm").unlink(missing_ok=True)
            with open_ledger(torn / "l.db") as copy:
                assert faults(copy) == []
            for path in torn.iterdir():
                path.unlink()
