"""The tables and the plot that docs/accuracy.md shows."""

import re
from pathlib import Path

import pytest

import accuracy_page as page
import quality as q
from score import Scored, Tally, Verdict, merged
from tests.conftest import GOLD


def scored(doc: str, language: str, right: int, wrong: int) -> Scored:
    one = Scored(doc, language, Tally(), [])
    for figure in ("strict", "attributed", "detected"):
        one.tally.add(figure, right, right + wrong, right + wrong)
    one.tally.verdicts += [Verdict("agree", "agree", True, True, "en.x", 0.9, ("plain",))] * right
    one.tally.verdicts += [Verdict("agree", "hope", False, False, "en.x", 0.6, ("headline",))] * wrong
    return one


def a_quality() -> q.Quality:
    documents = [scored("en-dev-01", "en", 9, 1), scored("en-dev-02", "en", 5, 5), scored("vi-x", "vi", 4, 0)]
    tallies = {code: merged(d for d in documents if d.language == code) for code in ("en", "vi")}
    return q.Quality("measured", tallies, documents)


def test_intervals_hold_the_figure_and_are_the_same_on_every_run() -> None:
    one = a_quality()
    english = [d for d in one.documents if d.language == "en"]
    low, high = q.interval(english, "strict")
    assert (low, high) == q.interval(english, "strict")
    assert low <= 0.7 <= high and low < high
    assert "0.700 (0.50 to 0.90)" in page.interval_table(one)


def test_tables_by_house_and_construction() -> None:
    one = a_quality()
    assert "| news | 1 | 10 | 0.90 | 0.90 |" in page.house_table([one])
    assert "| other | 1 | 4 | 1.00 | 1.00 |" in page.house_table([one])
    assert "| headline | 0.00 of 6 | - |" in page.construction_table([one])
    assert "| agree | 0.82 of 20 | 1.00 of 4 |" in page.act_table([one])


def test_the_plot_is_an_svg_that_loads_nothing(tmp_path: Path) -> None:
    page.draw(a_quality(), tmp_path / "plot.svg")
    svg = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg") and "English" in svg and "Vietnamese" in svg
    assert "href" not in svg.replace('xmlns:xlink="http://www.w3.org/1999/xlink"', "")


def test_the_plot_in_letters_marks_what_was_said_and_what_was_right() -> None:
    line = page.plotted([q.Bin(0.75, q.Share(100, 100))]).splitlines()[1]
    assert line.split("100  ")[1].index("|") == 25
    assert line.endswith("o")


def test_every_readout_has_a_house() -> None:
    assert {path.stem for path in GOLD.glob("*/*.txt")} <= set(q.houses())


def test_the_tables_are_put_into_the_page_and_nothing_else_changes(tmp_path: Path) -> None:
    copy, plot = tmp_path / "accuracy.md", tmp_path / "plot.svg"
    copy.write_text(page.PAGE.read_text(encoding="utf-8"), encoding="utf-8")
    page.write([a_quality()], copy, plot)
    once = copy.read_text(encoding="utf-8")
    page.write([a_quality()], copy, plot)
    assert copy.read_text(encoding="utf-8") == once
    assert "| agree | 0.82 of 20 | 1.00 of 4 |" in once and plot.exists()
    tables = re.compile(r"(?s)(<!-- (\w+) -->\n).*?(<!-- /\2 -->)")
    assert tables.sub(r"\1\3", once) == tables.sub(r"\1\3", page.PAGE.read_text(encoding="utf-8"))


def test_a_page_without_the_measured_set_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="measured"):
        page.write([a_quality()._replace(name="learn")], tmp_path / "x.md", tmp_path / "x.svg")
