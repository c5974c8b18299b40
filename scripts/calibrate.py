"""Fit the curve from the grammar's scores to confidence, on readouts that nobody had prepared for.

    python scripts/calibrate.py            what would be fitted, and how well it holds on texts left out
    python scripts/calibrate.py --write    put the curves into src/verbale/lang/<code>/calibration.json

Fitted on the set ``measured``: of its texts only the scores and whether they were right are used, for two
numbers a language. The expected calibration error is told for each text by the curve fitted on the others.
"""

import argparse
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

import quality as q
from score import Scored, Verdict
from verbale.attribute.calibration import Curve, log_odds
from verbale.lang.base import grammar

ROOT: Final = Path(__file__).parents[1]
SET: Final = ROOT / "tests" / "gold" / "measured"
STEPS: Final = 50
# As if so many further statements had turned out as scored: a small set shall not bend the curve far.
PRIOR: Final = 20.0

Point = tuple[float, bool]  # a score, and whether the statement is right


def points(documents: Iterable[Scored], curve: Curve) -> list[Point]:
    """The scores before calibration (``curve`` is the one that the readings were made with)."""
    found = (v for one in documents for v in one.tally.verdicts if v.found is not None)
    return [(raw(v, curve), v.attributed) for v in found]


def raw(verdict: Verdict, curve: Curve) -> float:
    """The score that led to a confidence."""
    odds = (log_odds(verdict.confidence) - curve.shift) / curve.scale
    return 1 / (1 + math.exp(-odds))


def fitted(known: Sequence[Point]) -> Curve:
    """The curve of the greatest likelihood, with a prior that holds it near the scores (Newton's method)."""
    shift, scale = 0.0, 1.0
    for _ in range(STEPS):
        g0 = g1 = 0.0
        h00 = h11 = 1e-9
        h01 = 0.0
        for score, weight, share in _weighted(known):
            x = log_odds(score)
            p = 1 / (1 + math.exp(-(shift + scale * x)))
            w = weight * p * (1 - p)
            g0 += weight * (share - p)
            g1 += weight * (share - p) * x
            h00, h01, h11 = h00 + w, h01 + w * x, h11 + w * x * x
        determinant = h00 * h11 - h01 * h01
        if abs(determinant) < 1e-12:
            break
        shift += (h11 * g0 - h01 * g1) / determinant
        scale = max(0.2, scale + (h00 * g1 - h01 * g0) / determinant)
    return Curve(round(shift, 3), round(scale, 3))


def _weighted(known: Sequence[Point]) -> Iterable[tuple[float, float, float]]:
    """Score, weight, share right: what was seen, and the prior spread over the same scores."""
    for score, right in known:
        yield score, 1.0, float(right)
        yield score, PRIOR / len(known), score


def left_out(documents: Sequence[Scored], curve: Curve) -> float:
    """Expected calibration error where each text is judged by the curve that the others give."""
    verdicts = []
    for one in documents:
        other = fitted(points((d for d in documents if d is not one), curve))
        verdicts += [
            v._replace(confidence=other(raw(v, curve))) for v in one.tally.verdicts if v.found is not None
        ]
    return q.calibration_error(q.reliability(verdicts))


def main() -> None:
    """Fit, tell, and write where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the curves")
    args = parser.parse_args()
    if not any(SET.glob("*.json")):
        parser.error(f"no annotated readouts in {SET}")
    measured = q.measure(SET.name, SET)
    for code in measured.tallies:
        spoken = grammar(code)
        assert spoken is not None
        documents = [one for one in measured.documents if one.language == code]
        curve = fitted(points(documents, spoken.curve))
        verdicts = measured.tallies[code].verdicts
        now = q.calibration_error(q.reliability(verdicts))
        print(f"{code}: {len(documents)} texts, shift {curve.shift:+.3f}, scale {curve.scale:.3f}")
        print(f"    expected calibration error: {now:.3f} as it stands,", end=" ")
        print(f"{left_out(documents, spoken.curve):.3f} by curves fitted without the text")
        if args.write:
            path = ROOT / "src" / "verbale" / "lang" / code / "calibration.json"
            path.write_bytes(msgspec.json.encode(curve) + b"\n")


if __name__ == "__main__":
    main()
