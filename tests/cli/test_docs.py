"""The commands in the documents are run as a reader would type them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "cli.md", ROOT / "docs" / "ledger.md")
HELP = [
    ROOT / "src/verbale/cli" / f"{name}.py"
    for name in ("main", "read", "extract", "acts", "search", "show", "actor", "instrument", "stats")
]
_BLOCK = re.compile(r"^```(?:console|sh|shell|bash)\n(.*?)^```", re.M | re.S)
_COMMAND = re.compile(r"^\s*(?:\$ )?((?:cat \S+ \| )?verbale\b[^\n]*)$", re.M)


def commands() -> list[str]:
    """Every ``verbale ...`` line of the documents' code blocks and of the help texts' examples."""
    blocks = [block for path in DOCUMENTS for block in _BLOCK.findall(path.read_text(encoding="utf-8"))]
    helps = [path.read_text(encoding="utf-8").partition("Examples:")[2].partition('"""')[0] for path in HELP]
    found = [line.strip() for block in blocks + helps for line in _COMMAND.findall(block)]
    return sorted({line for line in found if "COMMAND" not in line})


def test_the_documents_show_commands() -> None:
    assert len(commands()) >= 12


def test_links_lead_somewhere() -> None:
    for path in (*DOCUMENTS, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"):
        links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
        missing = [link for link in links if "://" not in link and not (path.parent / link).exists()]
        assert not missing, f"{path.name}: {missing}"


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the samples."""
    place = tmp_path_factory.mktemp("ledger") / "ledger.db"
    add = [sys.executable, "-m", "verbale.cli", "add", "samples", "--ledger", str(place)]
    subprocess.run(add, cwd=ROOT, check=True, capture_output=True)
    return place


@pytest.mark.parametrize("line", commands())
def test_a_shown_command_works(line: str, ledger: Path, tmp_path: Path) -> None:
    shutil.copy(ledger, tmp_path / "ledger.db")
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    shutil.copy(ROOT / "samples" / "vi-ministry.txt", tmp_path / "readout.txt")
    program = tmp_path / "bin" / "verbale"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m verbale.cli "$@"\n')
    program.chmod(0o755)
    env = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    env["VERBALE_LEDGER"] = str(tmp_path / "ledger.db")
    done = subprocess.run(
        line, shell=True, cwd=tmp_path, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert (done.returncode, done.stderr) == (0, "")
    written = re.search(r"(?:-o|>) (\S+)", line)
    assert (tmp_path / written.group(1)).stat().st_size if written else done.stdout


def test_the_python_in_the_readme_works(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    (block,) = re.findall(r"^```python\n(.*?)^```", DOCUMENTS[0].read_text(encoding="utf-8"), re.M | re.S)
    exec(block, {})
    assert len(capsys.readouterr().out.splitlines()) >= 3
