"""Reading many files: order, errors, killed processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.cli.failures import Failures
from verbale.errors import UnreadableError
from verbale.jobs.pool import results


def length(name: str) -> int:
    """Stands in for a reader: fails, dies or dawdles by the file's name."""
    if name == "bad":
        raise UnreadableError(name, "no text", "page 3")
    if name == "fault":
        raise ZeroDivisionError("oops")
    if name == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("slow"):
        time.sleep(0.2)
    return len(name)


def told(outcomes: Iterator[int | UnreadableError]) -> list[int | str]:
    return [str(outcome) if isinstance(outcome, UnreadableError) else outcome for outcome in outcomes]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_keep_the_order_of_the_files(jobs: int) -> None:
    gone = UnreadableError("gone", "there is no such file")
    found = told(results(["slow", "a", gone, "bad", "ab"], length, jobs))
    assert found == [4, 1, "gone: whole file: there is no such file", "bad: page 3: no text", 2]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_ours_is_told_and_stops_no_other_file(jobs: int) -> None:
    first, fault, last = told(results(["a", "fault", "b"], length, jobs))
    assert (first, last) == (1, 1)
    assert "ZeroDivisionError at test_pool.py:" in str(fault)


def test_a_killed_process_costs_its_own_file_only() -> None:
    files = [f"f{n}" for n in range(30)]
    files[7] = "kill"
    found = told(results(files, length, 2))
    assert [i for i, result in enumerate(found) if isinstance(result, str)] == [7]
    assert "was killed" in str(found[7])


def test_no_more_files_are_taken_than_can_be_worked_on() -> None:
    taken = 0

    def files() -> Iterator[str]:
        nonlocal taken
        for n in range(500):
            taken += 1
            yield str(n)

    outcomes = results(files(), length, 2)
    next(outcomes)
    assert taken < 50
    assert len(list(outcomes)) == 499


def test_a_failure_is_told_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    failures = Failures()
    failures.tell(UnreadableError("a\nb.txt", "not\na text", "byte 4"))
    assert failures.count == 1
    assert capsys.readouterr().err == "a b.txt: byte 4: not a text\n"


def _running(pids: set[int]) -> set[int]:
    """Those processes that live."""
    stats = {pid: Path(f"/proc/{pid}/stat") for pid in pids}
    return {
        pid
        for pid, stat in stats.items()
        if stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"
    }


@pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="the system does not list processes in /proc"
)
def test_no_process_outlives_one_that_is_killed() -> None:
    code = (
        "import os, sys, time\n"
        "from verbale.jobs.pool import results\n"
        "for pid in results(map(str, range(60)), tell, 2): print(pid, flush=True)\n"
    )
    script = "from tests.jobs.test_pool import tell\n" + code
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        pids = {int(process.stdout.readline()) for _ in range(6)}
        assert pids and _running(pids) == pids
        process.kill()
    for _ in range(100):
        if not _running(pids):
            return
        time.sleep(0.1)
    raise AssertionError(f"still there: {_running(pids)}")


def tell(name: str) -> int:
    """Stands in for a reader: who reads."""
    time.sleep(0.2)
    return os.getpid()
