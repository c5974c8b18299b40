"""The endpoint as a second reader: over HTTP on loopback, from the command line, and when things go wrong."""

import json
import os
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.second.scripted import Endpoint, endpoint
from verbale.acts import ACTS
from verbale.reading import read
from verbale.second.base import Named, SecondReaderError, second_reader
from verbale.text.load import load, load_text

SAMPLE = Path(__file__).parents[2] / "samples" / "en-un-readout.txt"


@pytest.fixture
def server() -> Iterator[Endpoint]:
    with endpoint() as here:
        yield here


def run(*arguments: object, **env: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "verbale.cli", *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8", **env}
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_an_answer_is_weighed_in(server: Endpoint) -> None:
    plain = read(SAMPLE)
    first = next(s for s in plain.statements if s.speakers[0].kind == "person")
    quote = {
        "speaker": first.speakers[0].name,
        "act": first.act,
        "cue": plain.text[slice(*first.cue)],
        "content": plain.text[slice(*first.content)],
    }
    server.answer = {"statements": [quote, {**quote, "content": "words that nobody wrote"}]}
    status, out, err = run("extract", SAMPLE, "--second", f"openai:{server.url}")
    assert (status, err) == (0, "")
    record = json.loads(out)
    (same,) = [s for s in record["statements"] if s["id"] == first.id]
    assert same["seconded"] == ["openai"] and same["confidence"] > first.confidence
    assert len(record["statements"]) == len(plain.statements)
    assert record["problems"][-1]["message"] == "openai: of 2 proposals 1 not in the text to the letter"


def test_the_question_holds_the_text_the_acts_and_a_schema(server: Endpoint) -> None:
    document = load(str(SAMPLE))
    second_reader(f"openai:{server.url}").propose(document)
    pieces = "\n".join(q["messages"][1]["content"] for q in server.asked)
    assert all(document.text[slice(*p.span)] in pieces for p in document.paragraphs)
    (question, *_) = server.asked
    assert question["model"] == "tiny-1" and question["temperature"] == 0
    assert all(act in question["messages"][0]["content"] for act in ACTS)
    assert question["response_format"]["type"] == "json_schema"


def test_a_model_can_be_named(server: Endpoint) -> None:
    second_reader(f"openai:{server.url}#big-2").propose(load(str(SAMPLE)))
    assert server.asked[0]["model"] == "big-2"


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (500, ""),
        (200, "no JSON"),
        (200, '{"statements": 3}'),
        (200, "[" * 100_000),
        (200, '{"statements": [{"act": "agree", "cue": "\\ud800", "content": "x"}]}'),
        (200, "x" * 5_000_000),
    ],
    ids=["status", "no-json", "no-list", "deep", "half-a-letter", "huge"],
)
def test_a_bad_answer_costs_no_statement(server: Endpoint, status: int, answer: str) -> None:
    server.status, server.answer = status, answer
    code, out, _ = run("extract", SAMPLE, "--second", f"openai:{server.url}")
    record = json.loads(out)
    assert code == 0
    assert [s["id"] for s in record["statements"]] == [s.id for s in read(SAMPLE).statements]
    assert record["problems"][-1]["message"].startswith("second reader openai: ")


def test_no_redirect_and_no_proxy_leads_the_text_away(server: Endpoint) -> None:
    with endpoint() as elsewhere:
        server.status, server.location = 307, f"{elsewhere.url}/chat/completions"
        proxy = {"HTTP_PROXY": elsewhere.url, "http_proxy": elsewhere.url, "ALL_PROXY": elsewhere.url}
        _, out, _ = run("extract", SAMPLE, "--second", f"openai:{server.url}", **proxy)
        assert "status 307" in json.loads(out)["problems"][-1]["message"]
        assert server.asked and not elsewhere.asked


@pytest.mark.parametrize(
    "spec",
    [
        "openai:http://192.0.2.7:8080/v1",
        "openai:https://models.example/v1",
        "openai:http://127.0.0.1.example/v1",
        "openai:file:///etc/hosts",
        "openai:",
        "openai:http://127.0.0.1:abc/v1",
        "openai:http://[::1].evil.example/v1",
        "openai:http://user:secret@127.0.0.1:8080/v1",
        "openai:http://127.0.0.1@192.0.2.7/v1",
        "openai:http://127.0.0.1:8080/v1?x=1",
        "oracle:here",
    ],
)
def test_another_machine_or_reader_is_wrong_usage(spec: str) -> None:
    status, out, err = run("read", SAMPLE, "--second", spec)
    assert (status, out) == (2, "")
    assert "--second" in err and "Traceback" not in err and "secret" not in err.partition("Error:")[2]


def test_an_endpoint_that_is_not_there_is_told_before_anything_is_read() -> None:
    with endpoint() as gone:
        url = gone.url
    status, out, err = run("read", SAMPLE, "--second", f"openai:{url}")
    assert (status, out) == (1, "")
    assert err.startswith(f"Error: second reader openai:{url}: ")


def test_a_part_that_fails_costs_the_other_parts_nothing(server: Endpoint) -> None:
    text = "\n".join(f"Paragraph {n}: " + "word " * 700 for n in range(3))
    document = load_text(text)
    quote = {"speaker": None, "act": "affirm", "cue": "Paragraph", "content": "word"}
    server.answers = [{"statements": [quote]}, "no JSON", {"statements": [quote]}]
    with pytest.raises(SecondReaderError, match="1 of 3 parts") as failure:
        second_reader(f"openai:{server.url}").propose(document)
    assert len(failure.value.proposals) == 2


def test_a_long_paragraph_is_asked_about_in_parts(server: Endpoint) -> None:
    document = load_text("word " * 3000)
    second_reader(f"openai:{server.url}").propose(document)
    pieces = [q["messages"][1]["content"] for q in server.asked]
    assert len(pieces) > 3 and max(map(len, pieces)) <= 4000
    assert "".join(pieces).split() == document.text.split()


def test_gliner_without_the_package_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gliner", None)
    with pytest.raises(SecondReaderError, match="pip install gliner"):
        second_reader("gliner").check()


def test_gliner_names_are_proposed_once_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package's interface with a model that finds capitals; a real model is too large for a test."""
    asked: list[tuple[str, bool]] = []

    class Capitals:
        @classmethod
        def from_pretrained(cls, path: str, local_files_only: bool) -> "Capitals":
            asked.append((path, local_files_only))
            return cls()

        def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, str]]:
            return [{"label": labels[0], "text": word} for word in text.split() if word.istitle()]

    monkeypatch.setitem(sys.modules, "gliner", types.SimpleNamespace(GLiNER=Capitals))
    found = second_reader("gliner:folder").propose(load_text("Bo met Linn.\nLater Bo left for the coast."))
    assert [p.name for p in found if isinstance(p, Named)] == ["Bo", "Linn.", "Later"]
    assert asked == [("folder", True)]
