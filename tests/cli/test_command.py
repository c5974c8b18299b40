"""The command line as a whole process: what it prints where, and how it ends."""

import json
import os
import pty
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import verbale
from verbale.errors import UnreadableError
from verbale.lang.base import grammar

SAMPLES = Path(__file__).parents[2] / "samples"
ONE = SAMPLES / "vi-ministry.txt"
CLI = [sys.executable, "-m", "verbale.cli"]


def run(
    *arguments: object, stdin: bytes | None = None, cwd: Path | None = None, **env: str
) -> tuple[int, str, str]:
    done = subprocess.run(
        [*CLI, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C.UTF-8", **env},
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_version_and_help() -> None:
    status, out, _ = run("--version")
    assert (status, out.split()[0]) == (0, "verbale")
    status, out, _ = run("--help")
    assert status == 0 and "read " in out and "Examples:" in out


@pytest.mark.parametrize(
    "command", ["read", "extract", "acts", "search", "show", "actor", "instrument", "stats"]
)
def test_each_command_has_help_with_examples(command: str) -> None:
    status, out, err = run(command, "--help")
    assert (status, err) == (0, "")
    assert f"verbale {command}" in out.partition("Examples:")[2]


def test_help_and_version_load_neither_rich_nor_the_engine() -> None:
    code = (
        "import sys, verbale.cli.main as m; sys.argv = ['verbale', '--help']\n"
        "try: m.main()\n"
        "except SystemExit:\n"
        "    loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "    print(sorted(loaded & {'rich', 'lxml', 'ahocorasick_rs'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "--act", "shout", ONE],
        ["read", "--min-force", "9", ONE],
        ["extract", "--format", "xml", ONE],
        ["read", "--min-confidence", "2", ONE],
        ["read", "--limit", "3", ONE],
        ["read", "--doubtful", "--min-confidence", "0.95", ONE],
        ["frobnicate"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_so(arguments: list[object], tmp_path: Path) -> None:
    status, out, err = run(*arguments, cwd=tmp_path)
    assert (status, out) == (2, "")
    assert "Error: " in err and "Traceback" not in err


def test_an_unreadable_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    shutil.copy(ONE, tmp_path / "good.txt")
    (tmp_path / "empty.txt").write_bytes(b"")
    status, out, err = run("extract", "good.txt", "empty.txt", "gone.txt", cwd=tmp_path)
    assert status == 1
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["good.txt"]
    assert [line.split(": ")[0] for line in err.splitlines()] == ["empty.txt", "gone.txt"]
    assert all(re.fullmatch(r"[^:]+: [^:]+: .+", line) for line in err.splitlines())


def test_a_folder_and_standard_input_give_the_same_as_the_files() -> None:
    files = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".txt", ".html", ".docx"})
    assert run("extract", SAMPLES) == run("extract", *files)
    piped = json.loads(run("extract", "-", stdin=ONE.read_bytes())[1])
    direct = json.loads(run("extract", ONE)[1])
    assert piped["source"].pop("name") == "-" and direct["source"].pop("name") == str(ONE)
    assert piped == direct


def test_a_pool_gives_the_same_as_one_process(tmp_path: Path) -> None:
    names = [f"{n:02}-{path.name}" for n in range(4) for path in sorted(SAMPLES.glob("*.txt"))]
    for name in names:
        shutil.copy(SAMPLES / name[3:], tmp_path / name)
    alone = run("read", "--jobs", "1", tmp_path)
    assert alone[0] == 0 and alone[1].count("━━━━") >= len(names)
    assert run("read", "--jobs", "2", tmp_path) == alone == run("read", tmp_path)


def test_the_summary_counts_what_the_pages_show() -> None:
    status, out, _ = run("read", SAMPLES)
    last = " ".join(out.rstrip().split("\n\n")[-1].split())
    assert status == 0
    assert re.match(r"8 documents · \d+ encounters · \d+ people · \d+ statements: \d+ undertakings, ", last)
    records = [json.loads(line) for line in run("extract", SAMPLES)[1].splitlines()]
    assert f" {sum(len(r['statements']) for r in records)} statements" in last
    assert "8 documents" not in run("read", ONE)[1]


def test_a_filter_without_a_match_says_how_much_was_looked_at() -> None:
    status, out, err = run("read", "--speaker", "nobody at all", ONE)
    assert (status, err) == (0, "")
    assert out.startswith("1 document (0 with a match)")


def test_labels_follow_the_locale_and_the_option() -> None:
    assert "HAI BÊN" in run("read", ONE, LC_ALL="vi_VN.UTF-8")[1]
    assert "BOTH SIDES" in run("read", ONE, LC_ALL="C.UTF-8")[1]
    assert "BOTH SIDES" in run("read", "--lang", "en", ONE, LC_ALL="vi_VN.UTF-8")[1]


def test_a_pipe_gets_no_control_sequence_unless_it_is_asked_for() -> None:
    assert "\x1b" not in run("read", ONE)[1]
    assert "\x1b[" in run("read", "--color", ONE)[1]


def on_terminal(*arguments: object, **env: str) -> str:
    """What a command writes to a terminal of 100 columns."""
    parent, child = pty.openpty()
    env = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "COLUMNS": "100", **env}
    env.pop("NO_COLOR", None) if "NO_COLOR" not in env else None
    process = subprocess.Popen([*CLI, *map(str, arguments)], stdout=child, stderr=child, stdin=child, env=env)
    os.close(child)
    seen = b""
    while True:
        try:
            piece = os.read(parent, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    process.wait()
    os.close(parent)
    return seen.decode()


def test_a_terminal_gets_colours_unless_they_are_declined() -> None:
    green = "\x1b[30;42m"
    assert green in on_terminal("read", ONE)
    for shown in (on_terminal("read", "--no-color", ONE), on_terminal("read", ONE, NO_COLOR="1")):
        assert green not in shown and "\x1b[1m" in shown
    assert "\x1b" not in on_terminal("read", ONE, TERM="dumb")


def test_output_to_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    status, out, _ = run("extract", "--format", "csv", "-o", target, ONE)
    assert (status, out) == (0, "")
    assert target.read_bytes().startswith(b"\xef\xbb\xbfdocument,date,")
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_a_closed_pipe_is_quiet() -> None:
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {' '.join(CLI)} read {SAMPLES} {SAMPLES} {SAMPLES} | head -n 1"],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_with_130_and_without_a_traceback(jobs: str, tmp_path: Path) -> None:
    for n in range(4000):
        os.link(
            shutil.copy(ONE, tmp_path / "a.txt") if n == 0 else tmp_path / "a.txt", tmp_path / f"{n:04}.txt"
        )
    process = subprocess.Popen(
        [*CLI, "extract", "--jobs", jobs, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    began = time.monotonic()
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")
    assert time.monotonic() - began < 10


def test_a_file_stays_where_nothing_could_be_read(tmp_path: Path) -> None:
    target = tmp_path / "kept.jsonl"
    target.write_text("keep")
    (tmp_path / "empty.txt").touch()
    assert run("extract", "empty.txt", "-o", target, cwd=tmp_path)[0] == 1
    assert target.read_text() == "keep"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["empty.txt", "kept.jsonl"]


def test_csv_tells_what_was_not_read_beside_the_rows(tmp_path: Path) -> None:
    text = "Le ministre a rencontré hier l'ambassadeur et il a remercié le gouvernement de son aide.\n"
    (tmp_path / "french.txt").write_text(text * 3, encoding="utf-8")
    status, _, err = run("extract", "--format", "csv", "french.txt", cwd=tmp_path)
    assert status == 0
    assert err.startswith("french.txt: line 1: ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("command", ["read", "extract"])
def test_a_full_disk_is_told_in_a_line(command: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*CLI, command, str(ONE)], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("verbale: cannot write the output: ")
    assert done.stderr.count("\n") == 1


def test_a_party_is_found_however_its_name_is_spaced() -> None:
    closed, spaced = (run("read", SAMPLES, "--speaker", name)[1] for name in ("vietnam", "viet nam"))
    assert closed == spaced
    assert "0 with a match" not in closed


def test_a_path_that_is_not_there_is_no_text() -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        verbale.read("nowhere.txt")
    with pytest.raises(TypeError, match="bytes"):
        verbale.read(b"x")  # type: ignore[arg-type]


def test_doubtful_lists_the_least_certain_first_over_all_files() -> None:
    status, out, _ = run("read", SAMPLES, "--doubtful", "--lang", "en")
    shown = [int(n) for n in re.findall(r"─ (\d+)%$", out, re.MULTILINE)]
    readings = [verbale.read(path) for path in sorted(SAMPLES.iterdir()) if path.suffix != ".py"]
    sure = [s.confidence for r in readings for s in r.statements]
    assert status == 0
    assert shown == sorted(round(c * 100) for c in sure if c < 0.9)
    assert out.endswith(f"{len(shown)} statements to review\n")
    assert len({line.partition(":")[0] for line in out.splitlines() if re.search(r"─ \d+%$", line)}) > 1


def test_doubtful_says_how_many_more_there_are() -> None:
    status, out, _ = run("read", SAMPLES, "--doubtful", "--limit", "1", "--lang", "en")
    readings = [verbale.read(path) for path in SAMPLES.iterdir() if path.suffix != ".py"]
    more = sum(s.confidence < 0.9 for r in readings for s in r.statements) - 1
    assert (status, more > 0) == (0, True)
    assert out.endswith(f"1 statement to review · {more} more\n")


def test_doubtful_tells_what_it_cannot_read(tmp_path: Path) -> None:
    status, out, err = run("read", ONE, tmp_path / "no.txt", "--doubtful", "--lang", "en")
    assert status == 1 and "no.txt" in err
    assert out.endswith(" · 1 file not read\n")


def test_min_confidence_leaves_out_what_is_less_certain() -> None:
    statements = verbale.read(ONE).statements
    least = sorted(s.confidence for s in statements)[len(statements) // 2]
    want = [s.id for s in statements if s.confidence >= least]
    assert 0 < len(want) < len(statements)
    for share in (str(least), f"{least:.1%}"):
        status, out, _ = run("extract", ONE, "--min-confidence", share)
        assert (status, [s["id"] for s in json.loads(out)["statements"]]) == (0, want)
    _, digest, _ = run("read", ONE, "--min-confidence", str(least), "--why", "--lang", "en")
    assert len(re.findall(r"\d+%\s+sure", digest)) == len(want)


def test_why_speaks_the_readers_language() -> None:
    _, shown, _ = run("read", ONE, "--why", "--lang", "vi")
    assert "Chủ ngữ của mệnh đề đứng ngay trước động từ tường thuật." in " ".join(shown.split())
    assert "The clause" not in shown


def test_every_rule_has_its_reason_in_both_languages() -> None:
    for code in ("vi", "en"):
        spoken = grammar(code)
        assert spoken is not None
        assert spoken.rules["vi"].keys() == spoken.rules["en"].keys()
        assert all(spoken.rules["vi"].values())


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    status, out, err = run("extract", ONE, "-o", tmp_path / "no" / "readings.jsonl")
    assert (status, out) == (1, "")
    assert err == f"Error: cannot write {tmp_path}/no/readings.jsonl: No such file or directory\n"


def test_a_closed_standard_input_is_told() -> None:
    command = f"{shlex.join(CLI)} read - {shlex.quote(str(ONE))} <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr == "-: whole file: standard input is closed; give it a text, or name a file\n"
    assert "vi-ministry.txt" in done.stdout
