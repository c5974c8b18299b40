"""``verbale search`` and its sisters as whole processes."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .test_command import SAMPLES, run

Ran = tuple[int, str, str]


@pytest.fixture(scope="module")
def verbale(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Ran]:
    """Runs commands on a ledger with the samples."""
    place = tmp_path_factory.mktemp("ledger") / "ledger.db"
    assert run("add", "samples", cwd=SAMPLES.parent, VERBALE_LEDGER=str(place))[0] == 0

    def on_ledger(*arguments: object, **env: str) -> Ran:
        return run(*arguments, stdin=None, cwd=None, VERBALE_LEDGER=str(place), **env)

    return on_ledger


def test_json_has_the_contracts_fields_and_its_quotes_stand_in_the_text(verbale: Callable[..., Ran]) -> None:
    status, out, err = verbale("search", "hop tac", "--format", "json", "--limit", 100)
    found = json.loads(out)
    assert (status, err) == (0, "") and len(found) == 3
    contract = {
        "statement",
        "document",
        "date",
        "act",
        "force",
        "speakers",
        "party",
        "quote",
        "span",
        "instruments",
    }
    for hit in found:
        assert contract <= set(hit)
        if hit["document"].endswith(".txt"):
            text = (SAMPLES.parent / hit["document"]).read_text(encoding="utf-8")
            assert text[slice(*hit["span"])] == hit["quote"]


def test_the_match_is_marked_and_pages_follow_each_other(verbale: Callable[..., Ran]) -> None:
    _, out, _ = verbale("search", "hop tac", "--limit", 1)
    assert "*hợp tác*" in out and "--offset 1" in out
    assert "\x1b[1;7m" in verbale("search", "hop tac", "--limit", 1, "--color", TERM="xterm")[1]
    pages = [
        json.loads(verbale("search", "--format", "json", "--limit", 7, "--offset", n)[1]) for n in (0, 7)
    ]
    both = json.loads(verbale("search", "--format", "json", "--limit", 14)[1])
    assert pages[0] + pages[1] == both and len(both) == 14


def test_csv_is_what_json_is(verbale: Callable[..., Ran]) -> None:
    rows = list(csv.DictReader(io.StringIO(verbale("search", "AI", "--format", "csv")[1], newline="")))
    found = json.loads(verbale("search", "AI", "--format", "json")[1])
    assert [row["statement"] for row in rows] == [hit["statement"] for hit in found] != []
    assert rows[0]["start"] == str(found[0]["span"][0])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["search", "!!!"], "no word"),
        (["search", "x", "--since", "soon"], "no date"),
        (["search", "--instrument", "xyz"], "no instrument"),
        (["search", "--speaker", "%"], "no letter"),
        (["search", "a " * 40], "more than"),
        (["search", "--language", "v'i"], "id of nothing"),
        (["instrument", "'"], "no instrument"),
        (["show", "vi-ministry.txt", "--version", "9"], "no version"),
    ],
)
def test_a_question_that_means_nothing_is_wrong_usage(
    arguments: list[str], told: str, verbale: Callable[..., Ran]
) -> None:
    status, out, err = verbale(*arguments)
    assert (status, out) == (2, "") and told in err and "Traceback" not in err


def test_what_is_not_there_is_told(verbale: Callable[..., Ran]) -> None:
    assert verbale("search", "qwertyuiop") == (0, "nothing found\n", "")
    assert verbale("search", "qwertyuiop", "--format", "json") == (0, "[]\n", "")
    for command in ("show", "actor"):
        status, out, err = verbale(command, "qwertyuiop")
        assert (status, out) == (1, "") and "qwertyuiop" in err


def test_labels_are_in_the_readers_language(verbale: Callable[..., Ran]) -> None:
    assert "PHÁT BIỂU THEO NĂM" in verbale("stats", "--lang", "vi")[1]
    assert "PHIÊN BẢN" in verbale("show", "vi-ministry.txt", LC_ALL="vi_VN.UTF-8")[1]
    assert "còn nữa" in verbale("search", "AI", "--limit", 1, "--lang", "vi")[1]


def test_a_shown_document_is_what_was_read(verbale: Callable[..., Ran]) -> None:
    name = str(Path("samples") / "vi-ministry.txt")
    extracted = json.loads(run("extract", name, cwd=SAMPLES.parent)[1])
    one = json.loads(verbale("show", name, "--format", "json")[1])
    same = ("schema", "source", "encounters", "instruments", "problems")
    assert {key: one["reading"][key] for key in same} == {key: extracted[key] for key in same}
    assert [s["id"] for s in one["reading"]["statements"]] == [s["id"] for s in extracted["statements"]]
    assert one["versions"][0]["current"]
    assert json.loads(verbale("show", "vi-", "--format", "json")[1])["several"]
