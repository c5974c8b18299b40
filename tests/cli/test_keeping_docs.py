"""The commands that docs/ledger-keeping.md and their own help show are run as a reader would type them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "ledger-keeping.md"
NAMES = ("review", "judgements", "undo", "refresh", "verify", "backup", "restore", "export", "import_")
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.M | re.S)
_COMMAND = re.compile(r"^\s*(?:\$ )?((?:printf [^|]+ \| )?verbale\b[^\n]*)$", re.M)


def commands() -> list[str]:
    blocks = _BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    for name in NAMES:
        written = (ROOT / "src/verbale/cli" / f"{name}.py").read_text(encoding="utf-8")
        blocks.append(written.partition("Examples:")[2].partition('"""')[0].replace("\\\\", "\\"))
    found = {line.strip() for block in blocks for line in _COMMAND.findall(block)}
    return sorted(line for line in found if "postgresql://" not in line)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger, a judgement in it, a backup and an export."""
    folder = tmp_path_factory.mktemp("kept")
    shutil.copytree(ROOT / "samples", folder / "samples")
    program = folder / "bin" / "verbale"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m verbale.cli "$@"\n')
    program.chmod(0o755)
    lines = "verbale add samples; printf 'c\\nq\\n' | verbale review; verbale export -o ledger.jsonl"
    done = run(f"{lines}; verbale backup monday.db; verbale backup team.db", folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def run(line: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "VERBALE_LEDGER": str(folder / "ledger.db")}
    return subprocess.run(
        line, shell=True, cwd=folder, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )


def test_all_commands_are_shown() -> None:
    shown = " ".join(commands())
    assert all(f"verbale {name.rstrip('_')}" in shown for name in NAMES)


@pytest.mark.parametrize("line", commands())
def test_a_shown_command_works(line: str, kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "here"
    shutil.copytree(kept, folder)
    if "backup monday.db" in line and "--replace" not in line:
        (folder / "monday.db").unlink()
    done = run(line, folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout or "-o " in line or "> " in line
