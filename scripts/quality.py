"""Measures the reading of annotated readouts: figures, acts, confidence, rules."""

import itertools
import json
import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from score import FIGURES, Row, Scored, Tally, Verdict, merged, ratios, score_documents
from verbale.acts import FORCE
from verbale.model.records import Reading
from verbale.reading import read_document
from verbale.text.load import load

# What each language is to reach by itself, on the texts that rules were written on ...
GOALS: Final = {
    "strict": 0.90, "attributed": 0.93, "detected": 0.96, "people": 0.98,
    "posts": 0.93, "encounters": 0.90, "instruments": 0.98, "others": 0.80,
}  # fmt: skip
WITHIN: Final = 0.04  # ... and how much less is enough on texts that are only measured
ACT_GOAL: Final = 0.75  # F1 of an act, where there are enough of it
ENOUGH: Final = 8
SURE: Final = 0.9  # a confidence from here on is a promise ...
SURE_GOAL: Final = 0.95  # ... that this share is right


HOUSES: Final = Path(__file__).parents[1] / "tests" / "gold" / "houses.json"
DRAWS: Final = 1000  # of documents, for an interval
CALIBRATED: Final = 0.05  # the most that confidence and share right may be apart, on the mean


class Quality(NamedTuple):
    """How one set was read: tallies by language, and each document by itself."""

    name: str
    tallies: dict[str, Tally]
    documents: list[Scored]

    @property
    def errors(self) -> list[str]:
        """The mistakes in words."""
        return [error for one in self.documents for error in one.errors]


class Share(NamedTuple):
    """How many there are, and how many of them are right."""

    found: int
    right: int

    @property
    def ratio(self) -> float:
        return self.right / self.found if self.found else 0.0


def read_file(path: Path) -> Reading:
    """The engine's reading of a file."""
    return read_document(load(path))


def measure(name: str, folder: Path, read: Callable[[Path], Reading] = read_file) -> Quality:
    """Read and score a folder of annotated readouts.

    Raises:
        ValueError: there is none in it.
    """
    scored, _ = score_documents(folder, read)
    if not scored:
        raise ValueError(f"no annotated readout in {folder}")
    languages = sorted({one.language for one in scored})
    tallies = {code: merged(one for one in scored if one.language == code) for code in languages}
    return Quality(name, tallies, scored)


def share_right(verdicts: Iterable[Verdict]) -> Share:
    """Of the statements that were found, how many are right in cue, act and speaker."""
    found = [v.attributed for v in verdicts if v.found is not None]
    return Share(len(found), sum(found))


def sure(verdicts: Iterable[Verdict]) -> Share:
    """The same, of the statements that the engine is sure of."""
    return share_right(v for v in verdicts if v.confidence >= SURE)


def figures(quality: Quality) -> dict[str, dict[str, float]]:
    """By language: F1 of every figure, and ``sure``, the share right among the confident statements."""
    return {
        language: {f: tally.row(f)["f1"] for f in FIGURES} | {"sure": round(sure(tally.verdicts).ratio, 4)}
        for language, tally in quality.tallies.items()
    }


def by_act(verdicts: Iterable[Verdict]) -> dict[str, Row]:
    """Precision, recall and F1 of each act, right in cue, act and speaker."""
    gold: dict[str, int] = defaultdict(int)
    found: dict[str, int] = defaultdict(int)
    right: dict[str, int] = defaultdict(int)
    for v in verdicts:
        if v.gold is not None:
            gold[v.gold] += 1
            right[v.gold] += v.attributed
        if v.found is not None:
            found[v.found] += 1
    acts = [act for act in FORCE if gold[act] or found[act]]
    return {act: ratios(right[act], gold[act], found[act]) for act in acts}


def by_rule(verdicts: Iterable[Verdict]) -> dict[str, tuple[float, Share]]:
    """For each rule the mean confidence that it gives and the share that is right."""
    rules: dict[str, list[Verdict]] = defaultdict(list)
    for v in verdicts:
        if v.rule is not None:
            rules[v.rule].append(v)
    return {
        rule: (sum(v.confidence for v in rules[rule]) / len(rules[rule]), share_right(rules[rule]))
        for rule in sorted(rules)
    }


def columns(qualities: Iterable[Quality]) -> Mapping[str, list[Verdict]]:
    """The verdicts of every set and language, ``dev vi``."""
    return {f"{q.name} {lang}": t.verdicts for q in qualities for lang, t in q.tallies.items()}


def houses() -> dict[str, str]:
    """The kind of house that publishes each annotated readout, by the readout's name."""
    found: dict[str, str] = json.loads(HOUSES.read_text(encoding="utf-8"))
    return found


def by_house(documents: Iterable[Scored]) -> dict[str, list[Scored]]:
    """The documents of each kind of house."""
    known = houses()
    found: dict[str, list[Scored]] = defaultdict(list)
    for one in documents:
        found[known.get(one.doc, "other")].append(one)
    return dict(sorted(found.items()))


def by_construction(verdicts: Iterable[Verdict]) -> dict[str, Share]:
    """Of the gold's statements put in each way, how many were found with the right act and speaker."""
    found: dict[str, list[bool]] = defaultdict(list)
    for v in verdicts:
        if v.gold is not None:
            for name in v.constructions:
                found[name].append(v.attributed)
    return {name: Share(len(hits), sum(hits)) for name, hits in sorted(found.items())}


def interval(documents: Sequence[Scored], figure: str) -> tuple[float, float]:
    """The range in which F1 lies in 95 of 100 draws of as many documents from these, with replacement.

    Documents are drawn, not statements: those of one text are right or wrong together.
    """
    draw = random.Random(1)
    counts = [(t.right[figure], t.gold[figure] + t.found[figure]) for t in (d.tally for d in documents)]
    values = []
    for _ in range(DRAWS):
        chosen = draw.choices(counts, k=len(counts))
        total = sum(n for _, n in chosen)
        values.append(2 * sum(r for r, _ in chosen) / total if total else 0.0)
    values.sort()
    return values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS) - 1]


def wilson(share: Share) -> tuple[float, float]:
    """The 95% interval of a share (Wilson's score interval)."""
    if not share.found:
        return 0.0, 1.0
    z, n, p = 1.96, share.found, share.ratio
    middle, spread = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)


class Bin(NamedTuple):
    """Statements of like confidence: the mean that was said, and the share that is right."""

    said: float
    share: Share


def reliability(verdicts: Iterable[Verdict], bins: int = 8) -> list[Bin]:
    """The found statements in bins of equal number, from the least certain on."""
    found = sorted((v for v in verdicts if v.found is not None), key=lambda v: v.confidence)
    bins = min(bins, max(1, len(found) // 10))
    cuts = [round(k * len(found) / bins) for k in range(bins + 1)]
    parts = [found[a:b] for a, b in itertools.pairwise(cuts) if b > a]
    return [Bin(sum(v.confidence for v in part) / len(part), share_right(part)) for part in parts]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: how far confidence and share right are apart, on the mean."""
    total = sum(b.share.found for b in bins)
    return sum(abs(b.said - b.share.ratio) * b.share.found for b in bins) / total if total else 0.0
