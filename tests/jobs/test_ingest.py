"""Adding documents: from files and addresses, and whatever happens while it goes on."""

import http.server
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from verbale.jobs.ingest import ingest, near_copies
from verbale.store import chain
from verbale.store.ledger import open_ledger
from verbale.store.tables import document, statement, version

SAMPLES = Path(__file__).parents[2] / "samples"
CLI = [sys.executable, "-m", "verbale.cli"]
DOCUMENTS, KILLS = 40, 12  # ``make kills`` makes 500 documents and 200 moments of it


def run(*arguments: object) -> tuple[int, str, str]:
    done = subprocess.run([*CLI, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Many different documents: the samples with other numbers and names of places."""
    made = tmp_path / "documents"
    made.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    for n in range(DOCUMENTS):
        text = texts[n % len(texts)]
        words = text.split(" ")
        random.Random(n).shuffle(words)  # so that no two are near-copies
        (made / f"{n:03}.txt").write_text(text[: len(text) // 2] + "\n\n" + " ".join(words), encoding="utf-8")
    return made


def content(place: str) -> list[tuple[object, ...]]:
    """All that a ledger holds, but for times and the numbers of rows."""
    query = (
        select(
            document.c.name, version.c.number, version.c.sha256, version.c.reading_sha256, version.c.current
        )
        .join(version)
        .order_by(document.c.name, version.c.number)
    )
    said = (
        select(document.c.name, statement.c.id, statement.c.quote, statement.c.counts)
        .join(version, version.c.row == statement.c.version)
        .join(document)
        .order_by(document.c.name, statement.c.cue_start, statement.c.id)
    )
    with open_ledger(place) as ledger, ledger.reads() as connection:
        assert list(chain.breaks(connection)) == []
        return [tuple(row) for row in (*connection.execute(query), *connection.execute(said))]


def test_killed_at_any_moment_it_goes_on_where_it_was(place: str, folder: Path, tmp_path: Path) -> None:
    whole = str(tmp_path / "whole.db")
    with open_ledger(whole) as ledger:
        assert all(getattr(kept, "outcome", "") == "added" for kept in ingest(ledger, _files(folder), jobs=1))
    want, chance = content(whole), random.Random(7)
    for _ in range(KILLS):
        process = subprocess.Popen([*CLI, "add", str(folder), "--ledger", place], stdout=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 2.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        content(place)  # it opens, and its chain is whole
    status, _, err = run("add", folder, "--ledger", place)
    assert (status, err) == (0, "")
    assert content(place) == want


def _files(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.iterdir())


def test_two_writers_at_once_lose_nothing(place: str, folder: Path) -> None:
    files = _files(folder)
    halves = [files[: len(files) // 2 + 5], files[len(files) // 2 - 5 :]]
    with open_ledger(place):
        pass
    writers = [
        subprocess.Popen([*CLI, "add", *half, "--ledger", place], stdout=subprocess.DEVNULL)
        for half in halves
    ]
    assert [writer.wait(120) for writer in writers] == [0, 0]
    assert len([row for row in content(place) if len(row) == 5]) == len(files)


def test_what_cannot_be_read_is_told_and_the_others_are_kept(place: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    shutil.copy(SAMPLES / "vi-ministry.txt", tmp_path)
    arguments = (tmp_path / "no.txt", tmp_path / "empty.txt", tmp_path / "vi-ministry.txt")
    status, out, err = run("add", *arguments, "--ledger", place, "--format", "json")
    told = json.loads(out)
    assert (status, told["added"], len(err.splitlines())) == (1, 1, 2)
    assert [Path(one["name"]).name for one in told["failed"]] == ["no.txt", "empty.txt"]


def test_copies_are_told_whichever_came_first(place: str, tmp_path: Path) -> None:
    text = (SAMPLES / "vi-ministry.txt").read_text(encoding="utf-8")
    title, _, rest = text.partition("\n")
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "two.txt").write_text(f"{title}: tin thêm\n{rest}\nNguồn: Báo Mai\n", encoding="utf-8")
    with open_ledger(place) as ledger:
        for names in (["two.txt"], ["one.txt"]):
            kept = list(ingest(ledger, [str(tmp_path / name) for name in names]))
        found = near_copies(ledger, {one.version for one in kept if hasattr(one, "version")})
    assert len(found) == 1


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A web server on this machine, and the folder whose files it gives."""
    folder = tmp_path / "site"
    folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: object, **kwargs: object) -> None:
            super().__init__(*args, directory=str(folder), **kwargs)  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}", folder
        running.shutdown()


def test_a_page_is_fetched_and_a_newer_one_is_its_next_version(
    place: str,
    site: tuple[str, Path],
) -> None:
    address, folder = site
    page = folder / "readout.html"
    text = (SAMPLES / "vi-ministry.txt").read_text(encoding="utf-8")
    outcomes = []
    for body in (text, text, text.replace("Bộ trưởng", "Thứ trưởng")):
        paragraphs = "".join(f"<p>{line}</p>" for line in body.splitlines() if line)
        page.write_text(
            f"<html lang=vi><meta charset=utf-8><body>{paragraphs}</body></html>", encoding="utf-8"
        )
        _, out, _ = run("add", f"{address}/readout.html", "--ledger", place, "--format", "json")
        told = json.loads(out)
        outcomes.append([told["added"], told["changed"], told["unchanged"]])
    assert outcomes == [[1, 0, 0], [0, 0, 1], [0, 1, 0]]
    with open_ledger(place) as ledger, ledger.reads() as connection:
        assert set(connection.execute(select(version.c.url)).scalars()) == {f"{address}/readout.html"}


def test_a_page_that_is_not_there_is_told(place: str, site: tuple[str, Path]) -> None:
    address, _ = site
    status, _, err = run("add", f"{address}/no.html", "http://127.0.0.1:9/x", "--ledger", place)
    assert status == 1
    assert f"{address}/no.html: whole file: the server answers 404 " in err
    assert "http://127.0.0.1:9/x: whole file: the page does not come: " in err


@pytest.mark.skipif(os.name != "posix", reason="limits of a process")
def test_a_full_disk_keeps_what_was_kept(folder: Path, tmp_path: Path) -> None:
    place = str(tmp_path / "small.db")
    limited = f"ulimit -f 4000; exec {' '.join(CLI)} add {folder} --ledger {place}"
    done = subprocess.run(["sh", "-c", limited], capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert done.stderr.startswith(f"verbale: {place}: ")
    assert "Traceback" not in done.stderr
    kept = [row for row in content(place) if len(row) == 5]
    assert 0 < len(kept) < DOCUMENTS
    assert run("add", folder, "--ledger", place)[0] == 0
    assert len([row for row in content(place) if len(row) == 5]) == DOCUMENTS
