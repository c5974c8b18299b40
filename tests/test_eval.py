"""Quality stays: no figure of the annotated readouts falls below its floor, and the evidence is exact."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import annotated
import floors as floor
import quality
import score
from tests.conftest import GOLD, gold_paths
from tests.exactness import faults
from verbale.export.records import line
from verbale.model.records import Reading, Source, Speaker, Statement

SETS = sorted(folder.name for folder in GOLD.iterdir() if folder.is_dir())
SCRIPTS = Path(__file__).parents[1] / "scripts"


@pytest.mark.parametrize("name", SETS)
def test_no_figure_is_below_its_floor(name: str) -> None:
    measured = {name: quality.figures(quality.measure(name, GOLD / name))}
    assert list(floor.below(measured, floor.read_floors())) == []


def test_every_set_and_language_has_floors() -> None:
    """A floor that is missing holds nothing up."""
    floors = floor.read_floors()
    for name in SETS:
        for language in {path.name[:2] for path in (GOLD / name).glob("*.txt")}:
            assert set(floors[name][language]) == {*score.FIGURES, "sure"}


@pytest.mark.parametrize("path", gold_paths(), ids=lambda p: p.stem)
def test_evidence_of_annotated_readouts_is_exact(path: Path) -> None:
    reading = quality.read_file(path)
    assert reading.statements
    assert faults(reading) == []


def test_the_gold_itself_is_well_formed() -> None:
    """Quotes are in their text, cues are annotated once, and cue and content do not overlap."""
    for name in SETS:
        for _, text, gold in annotated.golds(GOLD / name):
            cues = [annotated.locate(text, s.cue) for s in gold.statements]
            assert len(cues) == len(set(cues)), gold.doc
            for cue, statement in zip(cues, gold.statements, strict=True):
                start, end = annotated.locate(text, statement.content)
                assert end <= cue[0] or cue[1] <= start, (gold.doc, statement.cue)
            people = [person.id for person in gold.people]
            assert len(people) == len(set(people)), gold.doc


def _written(folder: Path, statements: tuple[Statement, ...]) -> score.Tally:
    """A text of one statement, and how a reading with these statements fares."""
    (folder / "a.txt").write_text("Anh Tho thanked Bo Linn for the seeds.\n", encoding="utf-8")
    gold = {
        "doc": "a", "lang": "en", "people": [{"id": "p1", "name": "Anh Tho", "posts": []}],
        "encounters": [], "instruments": [],
        "statements": [{"speakers": ["p1"], "act": "thank", "cue": {"text": "thanked", "nth": 1},
                        "content": {"text": "Bo Linn for the seeds", "nth": 1}, "addressees": []}],
    }  # fmt: skip
    (folder / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    reading = Reading(source=Source(name="a.txt", sha256="", media_type="text/plain"), statements=statements)
    tallies, _, missing = score.score_folder(folder, lambda path: reading)
    assert missing == []
    return tallies["en"]


def _said(act: str, content: tuple[int, int], name: str = "Anh Tho") -> Statement:
    return Statement(
        id="s", speakers=(Speaker(kind="person", name=name),), act=act, force=0, cue=(8, 15), content=content,
        confidence=0.95, rule="en.subject-cue",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "right"),
    [
        (_said("thank", (16, 37)), ("strict", "attributed", "detected")),
        (_said("thank", (16, 23)), ("attributed", "detected")),  # a third of the content
        (_said("welcome", (16, 37)), ("detected",)),
        (_said("thank", (16, 37), "Bo Linn"), ("detected",)),
    ],
)
def test_scorer_tells_what_is_right(tmp_path: Path, statement: Statement, right: tuple[str, ...]) -> None:
    tally = _written(tmp_path, (statement,))
    assert [f for f in score.STATEMENTS if tally.row(f)["f1"] == 1] == list(right)
    assert quality.sure(tally.verdicts) == (1, int("attributed" in right))


def test_scorer_counts_what_is_missed_and_what_is_invented(tmp_path: Path) -> None:
    tally = _written(tmp_path, ())
    assert tally.row("detected") == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "gold": 1, "found": 0}
    tally = _written(tmp_path, (_said("thank", (16, 37)), _said("thank", (16, 37))))
    assert tally.row("detected") == {"precision": 0.5, "recall": 1.0, "f1": 0.6667, "gold": 1, "found": 2}


def test_a_floor_is_never_lowered_in_silence() -> None:
    floors = {"dev": {"vi": {"strict": 0.9, "people": 0.5}}}
    worse = {"dev": {"vi": {"strict": 0.8994, "people": 0.61239}}}
    assert list(floor.below(worse, floors)) == ["dev vi strict: 0.8994 is below its floor 0.900"]
    assert floor.raised(worse, floors, lower=False) == {"dev": {"vi": {"strict": 0.9, "people": 0.612}}}
    assert floor.raised(worse, floors, lower=True) == {"dev": {"vi": {"strict": 0.899, "people": 0.612}}}
    assert list(floor.below({"dev": {"vi": {"people": 0.4996}}}, floors)) == [
        "dev vi strict: not measured, floor 0.900"
    ]


def test_eval_prints_the_same_figures_as_the_scorer_alone(tmp_path: Path) -> None:
    """The two ways to a figure, through records on disk and in memory, give one figure."""
    folder = GOLD / "dev"
    records = tmp_path / "records.jsonl"
    records.write_bytes(b"".join(line(quality.read_file(p), False) for p in sorted(folder.glob("*.txt"))))
    alone = _run("score.py", str(folder), str(records), "--json")["figures"]
    together = _run("eval.py", "--set", "dev", "--json")["dev"]
    assert together.keys() == alone.keys() - {"all"}
    for language, found in together.items():
        assert found["figures"] == alone[language]


def _run(script: str, *arguments: str) -> dict[str, dict[str, dict[str, object]]]:
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / script), *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    found: dict[str, dict[str, dict[str, object]]] = json.loads(done.stdout)
    return found
