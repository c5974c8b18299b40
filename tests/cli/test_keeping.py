"""Correcting, re-reading and proving a ledger from the command line, as whole processes."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.store.documents import FIRST, NOON, SAMPLES, add, statements
from verbale.cli.main import main
from verbale.jobs.ingest import ingest
from verbale.store.ledger import open_ledger
from verbale.store.rulings import judge

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(place: str, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs a command on a ledger: its exit status, standard output and standard error."""

    def ran(*arguments: object, at: str = place, answers: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["verbale", *map(str, arguments), "--ledger", at])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answers.encode()), "utf-8"))
        monkeypatch.setenv("COLUMNS", "100")
        monkeypatch.setenv("LC_ALL", "C.UTF-8")
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsysbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out.decode(), err.decode()

    return ran


def listed(run: Run) -> list[dict[str, object]]:
    status, out, err = run("judgements", "--format", "json")
    assert (status, err) == (0, "")
    found: list[dict[str, object]] = json.loads(out)
    return found


@pytest.fixture
def filled(place: str) -> None:
    """A ledger of the sample readouts."""
    files = [str(path) for path in sorted(SAMPLES.iterdir()) if path.suffix != ".py"]
    with open_ledger(place) as ledger:
        assert len(list(ingest(ledger, files, jobs=1))) == 8


def test_a_review_in_a_pipe_judges_as_it_is_told(filled: None, run: Run) -> None:
    answers = ["c", "e", "1", "hope", "", "r", "u", "r"]
    status, out, err = run("review", "--limit", "3", "--author", "Lan", answers="\n".join(answers) + "\n")
    assert (status, err) == (0, "")
    assert out.count("c confirm") == 4  # three statements, one of them again after it was undone
    assert out.endswith("1 confirmed, 1 corrected, 1 rejected; 0 left\n")
    made = listed(run)
    assert [(j["id"], j["kind"], j["author"], j["undone"], j["undoes"]) for j in made] == [
        (1, "confirm", "Lan", False, None),
        (2, "correct", "Lan", False, None),
        (3, "reject", "Lan", True, None),
        (4, "undo", "Lan", False, 3),
        (5, "reject", "Lan", False, None),
    ]
    value = made[1]["value"]
    assert isinstance(value, dict)
    assert (value["act"], value["content"]) == ("hope", None) and value["machine"]["act"] not in (
        None,
        "hope",
    )
    assert run("verify")[0] == 0
    # What is judged is not asked again; what is undone is.
    asked = run("review", "--limit", "99", answers="s\n" * 99)[1].count("c confirm")
    assert run("undo", "5", "--author", "Bình")[0] == 0
    assert run("review", "--limit", "99", answers="s\n" * 99)[1].count("c confirm") == asked + 1


@pytest.mark.parametrize("answers", ["", "q\n", "s\nb\ns\nx\n?\n\nq\n", "u\nq\n", "e\n\n\n\nq\n", "e\n1\n"])
def test_a_review_that_ends_early_judges_nothing(filled: None, run: Run, answers: str) -> None:
    status, out, err = run("review", "--limit", "2", answers=answers)
    assert (status, err) == (0, "")
    assert out.endswith("0 confirmed, 0 corrected, 0 rejected; 2 left\n")
    assert listed(run) == []


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("e\n\nshout\n\nq\n", "shout is no act"),
        ("e\n\n\nwords of nobody\nq\n", "these words are not in the text"),
        ("e\n\n\n\nq\n", "nothing was corrected"),
        ("u\nq\n", "nothing to undo yet"),
    ],
)
def test_a_review_tells_what_cannot_be(filled: None, run: Run, answers: str, told: str) -> None:
    assert told in run("review", answers=answers)[1]
    assert listed(run) == []


def test_a_review_takes_names_labels_and_several_speakers(filled: None, run: Run) -> None:
    answers = "e\nNguyễn Thị Hoa; org: Viện Thử; both\nđề nghị\n\nq\n"
    status, out, _ = run("review", "--lang", "vi", answers=answers)
    assert status == 0 and "c xác nhận" in out and "1 đã sửa" in out
    (one,) = listed(run)
    assert isinstance(one["value"], dict)
    assert one["value"]["act"] == "request"
    assert [(w["kind"], w["name"]) for w in one["value"]["speakers"]] == [
        ("person", "Nguyễn Thị Hoa"),
        ("organisation", "Viện Thử"),
        ("both", None),
    ]


def test_a_review_goes_back_over_what_it_judged(filled: None, run: Run) -> None:
    out = run("review", "--limit", "2", answers="c\nb\nr\ns\n")[1]
    assert "(confirmed)" in out
    assert [j["kind"] for j in listed(run)] == ["confirm", "reject"]


def test_a_review_asks_of_weighty_statements_alone(filled: None, run: Run) -> None:
    every, weighty = (
        run("review", "--min-force", force, answers="s\n" * 99)[1].count("c confirm") for force in ("0", "5")
    )
    assert 0 <= weighty < every


def test_judgements_tell_what_is_loose(run: Run, place: str) -> None:
    with open_ledger(place) as ledger:
        add(ledger, "a.txt")
        with ledger.writes() as connection:
            judge(connection, statements(ledger)[1].id, "correct", "Lan", act="commit", at=NOON)
        add(ledger, "a.txt", "\n\n".join(p for p in FIRST.split("\n\n") if not p.startswith("Đại sứ")))
    assert [j["loose"] for j in listed(run)] == [True]
    status, out, _ = run("judgements")
    assert status == 0
    assert f"1 {NOON} Lan correct (loose) a.txt: offer -> commit" in out


def test_an_undo_of_what_is_not_there_is_told(filled: None, run: Run) -> None:
    status, out, err = run("undo", "7")
    assert (status, out) == (1, "") and "there is no judgement 7" in err


def test_verify_names_faults_and_ends_with_1(run: Run, place: str) -> None:
    with open_ledger(place) as ledger:
        add(ledger, "a.txt")
    head = json.loads(run("verify", "--format", "json")[1])["head"]
    assert run("verify", "--head", head)[0] == 0
    with open_ledger(place) as ledger, ledger.writes() as connection:
        connection.execute(text("UPDATE statement SET quote = 'không' WHERE row = 3"))
    status, out, err = run("verify")
    assert (status, err) == (1, "")
    assert "a.txt, version 1, statement" in out and "quote is 'không', not" in out
    status, out, _ = run("verify", "--format", "json")
    assert status == 1 and {"where", "what"} == set(json.loads(out)["faults"][0])
    assert run("verify", "--head", "0" * 63 + "1")[0] == 1


@pytest.mark.parametrize("command", ["verify", "review", "judgements", "refresh", "export"])
def test_a_ledger_that_is_not_there_is_not_made(run: Run, tmp_path: Path, command: str) -> None:
    status, out, err = run(command, at=str(tmp_path / "none.db"))
    assert (status, out) == (1, "") and "there is no ledger" in err
    assert list(tmp_path.iterdir()) == []


def test_a_refresh_tells_what_differs(filled: None, run: Run) -> None:
    status, out, err = run("refresh", "--all", "--diff")
    assert (status, out, err) == (0, "8 read again, 0 read otherwise\n", "")
    status, out, _ = run("refresh", "--all", "--dry-run", "--diff", "--format", "json")
    assert json.loads(out) == {"read": 8, "changed": 0, "failed": 0, "written": False, "documents": []}


def test_backup_and_restore_export_and_import(filled: None, run: Run, tmp_path: Path) -> None:
    want = run("export")[1]
    assert run("backup", tmp_path / "b.db")[0] == 0
    assert run("backup", tmp_path / "b.db")[0] == 1
    status, _, err = run("restore", tmp_path / "b.db")
    assert status == 1 and "not empty" in err
    assert run("restore", tmp_path / "b.db", "--replace")[0] == 0
    assert run("export")[1] == want
    other = str(tmp_path / "other.db")
    (tmp_path / "l.jsonl").write_text(want, encoding="utf-8")
    assert run("import", tmp_path / "l.jsonl", at=other)[0] == 0
    assert run("export", at=other)[1] == want
    status, _, err = run("import", tmp_path / "l.jsonl", at=other)
    assert status == 1 and "not empty" in err
    status, _, err = run("import", "-", "--replace", at=other, answers=want[:-20])
    assert status == 1 and "-: line" in err and err.endswith("nothing was imported\n")
    assert run("export", at=other)[1] == want
    status, _, err = run("import", tmp_path / "nothing.jsonl", at=other)
    assert status == 1 and "cannot be read" in err
