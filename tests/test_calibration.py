"""Confidence means what it says: the curve, its fit, and the figures that judge it."""

import random

import pytest

import calibrate
import quality
from score import Verdict
from verbale.attribute.calibration import Curve
from verbale.lang.base import grammar


def test_a_curve_of_nothing_changes_nothing() -> None:
    assert [round(Curve()(n / 10), 6) for n in range(1, 10)] == [n / 10 for n in range(1, 10)]


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_curves_in_use_rise_and_stay_within_bounds(code: str) -> None:
    spoken = grammar(code)
    assert spoken is not None
    values = [spoken.curve(n / 100) for n in range(101)]
    assert values == sorted(values)
    assert 0 < values[0] < values[-1] < 1


def drawn(truth: Curve, number: int) -> list[tuple[float, bool]]:
    """Statements of many scores, right as often as ``truth`` says."""
    draw = random.Random(7)
    scores = [draw.uniform(0.5, 0.99) for _ in range(number)]
    return [(score, draw.random() < truth(score)) for score in scores]


def test_a_fit_finds_the_curve_that_the_statements_came_from() -> None:
    truth = Curve(-1.5, 1.4)
    found = calibrate.fitted(drawn(truth, 5000))
    for score in (0.6, 0.75, 0.9, 0.97):
        assert found(score) == pytest.approx(truth(score), abs=0.03)


def test_few_statements_bend_the_curve_little() -> None:
    found = calibrate.fitted([(0.9, False)])
    assert 0.7 < found(0.9) < 0.9


def said(confidence: float, right: bool) -> Verdict:
    return Verdict("agree", "agree", right, right, "en.subject-cue", confidence)


def test_the_error_is_what_lies_between_said_and_right() -> None:
    half_right = [said(0.9, n % 2 == 0) for n in range(40)]
    assert quality.calibration_error(quality.reliability(half_right)) == pytest.approx(0.4)
    honest = [said(0.75, n % 4 != 0) for n in range(40)]
    assert quality.calibration_error(quality.reliability(honest)) == pytest.approx(0.0, abs=0.11)
    assert quality.calibration_error([]) == 0


def test_the_score_behind_a_confidence_is_found_again() -> None:
    curve = Curve(-0.8, 1.3)
    assert calibrate.raw(said(curve(0.85), True), curve) == pytest.approx(0.85)


def test_intervals_hold_the_share_and_narrow_with_more() -> None:
    few, many = quality.wilson(quality.Share(10, 8)), quality.wilson(quality.Share(1000, 800))
    assert few[0] < many[0] < 0.8 < many[1] < few[1]
    assert quality.wilson(quality.Share(0, 0)) == (0.0, 1.0)
