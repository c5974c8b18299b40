"""The floors that quality must not fall below, in eval-floors.json: set, language, figure."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

Floors = dict[str, dict[str, dict[str, float]]]
PATH: Final = Path(__file__).parents[1] / "eval-floors.json"
SLACK: Final = 0.0005


def read_floors(path: Path = PATH) -> Floors:
    """The floors as committed; none where there is no file yet."""
    return msgspec.json.decode(path.read_bytes(), type=Floors) if path.exists() else {}


def write_floors(floors: Floors, path: Path = PATH) -> None:
    """Write the floors, sorted, so that a change of one is one line of a diff."""
    text = msgspec.json.format(msgspec.json.encode(floors, order="deterministic"), indent=2)
    path.write_bytes(text + b"\n")


def rounded(value: float) -> float:
    """A figure rounded down to three digits."""
    return math.floor(value * 1000 + 1e-6) / 1000


def below(figures: Floors, floors: Floors) -> Iterator[str]:
    """A line for each figure that is below its floor; sets that were not measured are passed over."""
    for name, language, figure, floor in _each(floors):
        if name not in figures:
            continue
        value = figures[name].get(language, {}).get(figure)
        if value is None:
            yield f"{name} {language} {figure}: not measured, floor {floor:.3f}"
        elif value < floor - SLACK:
            yield f"{name} {language} {figure}: {value:.4f} is below its floor {floor:.3f}"


def raised(figures: Floors, floors: Floors, lower: bool) -> Floors:
    """The floors for these figures; none is lowered unless ``lower``, and those of other sets are kept."""
    out: Floors = {name: {k: dict(v) for k, v in languages.items()} for name, languages in floors.items()}
    for name, language, figure, value in _each(figures):
        place = out.setdefault(name, {}).setdefault(language, {})
        new = rounded(value)
        place[figure] = new if lower else max(new, place.get(figure, 0.0))
    return out


def _each(floors: Floors) -> Iterator[tuple[str, str, str, float]]:
    for name, languages in floors.items():
        for language, row in languages.items():
            for figure, value in row.items():
                yield name, language, figure, value
