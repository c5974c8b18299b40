"""Measures the reading of annotated readouts: figures, acts, confidence, rules."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from score import FIGURES, Row, Tally, Verdict, ratios, score_folder
from verbale.acts import FORCE
from verbale.model.records import Reading
from verbale.reading import read_document
from verbale.text.load import load

# What each language is to reach by itself, on texts whose authors the rules have seen.
GOALS: Final = {
    "strict": 0.80, "attributed": 0.86, "detected": 0.92, "people": 0.96,
    "posts": 0.88, "encounters": 0.80, "instruments": 0.95, "others": 0.65,
}  # fmt: skip
SURE: Final = 0.9  # a confidence from here on is a promise ...
SURE_GOAL: Final = 0.95  # ... that this share is right
BINS: Final = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)


class Quality(NamedTuple):
    """How one set was read: tallies by language, and the mistakes in words."""

    name: str
    tallies: dict[str, Tally]
    errors: list[str]


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
    tallies, errors, _ = score_folder(folder, read)
    del tallies["all"]
    if not tallies:
        raise ValueError(f"no annotated readout in {folder}")
    return Quality(name, dict(sorted(tallies.items())), errors)


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


def by_confidence(verdicts: Iterable[Verdict]) -> dict[str, Share]:
    """Share right by bin of confidence; empty bins are left out."""
    bins: dict[str, list[Verdict]] = defaultdict(list)
    for v in verdicts:
        low = max(b for b in BINS[:-1] if b <= v.confidence)
        high = BINS[BINS.index(low) + 1]
        bins[f"{low:.2f} - {min(high, 1.0):.2f}"].append(v)
    shares = {name: share_right(bins[name]) for name in sorted(bins)}
    return {name: share for name, share in shares.items() if share.found}


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
