"""Resources are written out completely, are fresh, and hold nothing that a reader would stumble over."""

from pathlib import Path

import pytest

from verbale.acts import FORCE
from verbale.lexicon import compile as compiler
from verbale.lexicon.inflect import inflections
from verbale.lexicon.lexicon import Entry, lexicon

LANGUAGES = ("en", "vi")


@pytest.mark.parametrize(
    ("form", "phrases"),
    [
        ("đề nghị", ["đề nghị"]),
        ("(đề xuất|kiến nghị)", ["đề xuất", "kiến nghị"]),
        ("đánh giá [rất|hết sức] cao", ["đánh giá cao", "đánh giá rất cao", "đánh giá hết sức cao"]),
        ("(a|b) [c]", ["a", "a c", "b", "b c"]),
    ],
)
def test_forms_are_written_out(form: str, phrases: list[str]) -> None:
    assert list(compiler.expand(form)) == phrases


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("welcome", "welcome welcomes welcomed welcoming"),
        ("reply", "reply replies replied replying"),
        ("convey", "convey conveys conveyed conveying"),
        ("commit", "commit commits committed committing"),
        ("express", "express expresses expressed expressing"),
        ("say", "say says said saying"),
        ("agree", "agree agrees agreed agreeing"),
        ("undertake", "undertake undertakes undertook undertaken undertaking"),
        ("offer", "offer offers offered offering"),
        ("flag", "flag flags flagged flagging"),
        ("put", "put puts put putting"),
        ("uphold", "uphold upholds upheld upholding"),
        ("abhor", "abhor abhors abhorred abhorring"),
        ("run", "run runs ran run running"),
        ("quip", "quip quips quipped quipping"),
        ("air", "air airs aired airing"),
        ("visit", "visit visits visited visiting"),
    ],
)
def test_inflections(verb: str, forms: str) -> None:
    assert [word for word, _ in inflections(verb)] == forms.split()


def test_resources_become_readings(tmp_path: Path) -> None:
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "cues.yaml").write_text(
        "- {kind: cue, value: thank, flags: [plain], forms: ['@thank', Thuỷ]}\n"
        "- {kind: state, value: Norway, forms: [NORWAY, thank]}\n",
        encoding="utf-8",
    )
    compiled = compiler.compile_language(folder)
    found = {p: [compiled.readings[n] for n in numbers] for p, numbers in compiled.phrases.items()}
    assert found["thanked"] == [Entry("cue", "thank", frozenset({"plain", "past"}))]
    assert found["thank"] == [
        Entry("cue", "thank", frozenset({"plain", "base"})), Entry("state", "Norway", frozenset()),
    ]  # fmt: skip
    assert {"thủy", "norway"} <= found.keys()


def test_a_group_without_forms_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cues.yaml").write_text("- {kind: cue, value: thank}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"cues\.yaml: a group needs kind and forms"):
        compiler.compile_language(tmp_path)


def test_compiled_resources_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert compiler.main(["--check"]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_performs_a_known_act(language: str) -> None:
    acts = {kinds["cue"].value for kinds in lexicon(language).kinds if "cue" in kinds}
    assert acts <= FORCE.keys()
    assert acts == FORCE.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_yaml_word_was_read_as_something_else(language: str) -> None:
    """``no`` and ``on`` unquoted are truth values to YAML, ``~`` is nothing."""
    found = lexicon(language)
    assert not {"true", "false", "none", ""} & set(found.phrases)
    assert not {e.value for kinds in found.kinds for e in kinds.values()} & {"True", "False", "None"}
