"""What docs/accuracy.md shows of the figures: tables in Markdown, and the plot of reliability."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import quality as q
from quality import Bin, Quality
from score import FIGURES, MARKS, Scored, merged

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "accuracy.md"
PLOT: Final = ROOT / "docs" / "reliability.svg"
MEASURED: Final = "measured"
CODES: Final = {"en": "English", "vi": "Vietnamese"}
Cells = Mapping[str, str]


def write(qualities: Sequence[Quality], path: Path = PAGE, plot: Path = PLOT) -> None:
    """Put all tables between their marks in docs/accuracy.md, and draw the plot.

    Raises:
        SystemExit: the page lacks the marks of a table, or the measured set is not among those given.
    """
    measured = [one for one in qualities if one.name == MEASURED]
    if not measured:
        raise SystemExit(f"the page tells of the set {MEASURED}: measure all sets, or that one too")
    page = path.read_text(encoding="utf-8")
    for name, table in {
        "sets": set_table(qualities),
        "measured": interval_table(measured[0]),
        "acts": act_table(measured),
        "houses": house_table(measured),
        "constructions": construction_table(measured),
        "marks": mark_table(qualities),
        "confidence": confidence_table(qualities),
    }.items():
        marks = rf"(?s)(<!-- {name} -->\n).*?(<!-- /{name} -->)"
        page, times = re.subn(marks, lambda m, table=table: f"{m[1]}{table}\n{m[2]}", page)  # type: ignore[misc]
        if times != 1:
            raise SystemExit(f"{path}: the marks <!-- {name} --> and <!-- /{name} --> are not there once")
    path.write_text(page, encoding="utf-8")
    draw(measured[0], plot)


def set_table(qualities: Iterable[Quality]) -> str:
    """F1 of every set and language, and what a high confidence was worth."""
    columns = {f"{one.name} {code}": t for one in qualities for code, t in one.tallies.items()}
    rows: dict[str, Cells] = {"statements": {name: str(t.gold["detected"]) for name, t in columns.items()}}
    for figure in FIGURES:
        rows[figure] = {name: f"{t.row(figure)['f1']:.3f}" for name, t in columns.items()}
    shares = {name: q.sure(t.verdicts) for name, t in columns.items()}
    rows[f"right at confidence >= {q.SURE}"] = {name: f"{s.ratio:.1%}" for name, s in shares.items()}
    return markdown("", rows)


def interval_table(one: Quality) -> str:
    """F1 with its interval, by language, on texts that nobody has prepared for."""
    rows: dict[str, dict[str, str]] = {}
    for code in one.tallies:
        documents = [d for d in one.documents if d.language == code]
        total = merged(documents)
        name = f"{CODES.get(code, code)}, {len(documents)} texts, {total.gold['detected']} statements"
        for figure in FIGURES:
            low, high = q.interval(documents, figure)
            rows.setdefault(figure, {})[name] = (
                f"{total.row(figure)['f1']:.3f} ({low:.2f} to {high:.2f})" if total.gold[figure] else "-"
            )
    return markdown("F1", rows)


def act_table(qualities: Sequence[Quality]) -> str:
    """F1 of each act by language, with how many there are."""
    columns = {
        CODES.get(code, code): q.by_act(t.verdicts) for one in qualities for code, t in one.tallies.items()
    }
    acts = list(dict.fromkeys(act for found in columns.values() for act in found))
    rows = {
        act: {
            name: f"{found[act]['f1']:.2f} of {int(found[act]['gold'])}"
            for name, found in columns.items()
            if act in found
        }
        for act in acts
    }
    return markdown("act", rows)


def house_table(qualities: Sequence[Quality]) -> str:
    """Strict and attributed F1 of each kind of house, both languages together."""
    rows = {}
    for house, documents in q.by_house(d for one in qualities for d in one.documents).items():
        rows[house] = _house(documents)
    return markdown("house", rows)


def _house(documents: list[Scored]) -> Cells:
    total = merged(documents)
    low, high = q.interval(documents, "attributed")
    return {
        "texts": str(len(documents)),
        "statements": str(total.gold["detected"]),
        "strict": f"{total.row('strict')['f1']:.2f}",
        "attributed": f"{total.row('attributed')['f1']:.2f}"
        + (f" ({low:.2f} to {high:.2f})" if len(documents) > 2 else ""),
    }


def construction_table(qualities: Sequence[Quality]) -> str:
    """Of the statements that a text puts in a certain way, the share found with act and speaker right."""
    rows: dict[str, dict[str, str]] = {}
    for one in qualities:
        for code, tally in one.tallies.items():
            for name, share in q.by_construction(tally.verdicts).items():
                low, high = q.wilson(share)
                cell = f"{share.ratio:.2f} of {share.found}"
                cell += f" ({low:.2f} to {high:.2f})" if share.found >= q.ENOUGH else ""
                rows.setdefault(name, {})[CODES.get(code, code)] = cell
    return markdown("construction", dict(sorted(rows.items())))


def mark_table(qualities: Iterable[Quality]) -> str:
    """F1 of how statements are meant, over those that were found, with how many there are."""
    rows: dict[str, dict[str, str]] = {}
    for one in qualities:
        for code, tally in one.tallies.items():
            for kind in MARKS:
                row = tally.row(f"mark {kind}")
                if row["gold"] or row["found"]:
                    cell = f"{row['f1']:.2f} of {int(row['gold'])}"
                    rows.setdefault(kind, {})[f"{one.name} {code}"] = cell
    return markdown("mark", rows)


def confidence_table(qualities: Iterable[Quality]) -> str:
    """Expected calibration error of every set and language."""
    rows: dict[str, dict[str, str]] = {}
    for one in qualities:
        for code, tally in one.tallies.items():
            error = q.calibration_error(q.reliability(tally.verdicts))
            rows.setdefault(one.name, {})[CODES.get(code, code)] = f"{error:.3f}"
        everything = [v for t in one.tallies.values() for v in t.verdicts]
        rows[one.name]["both"] = f"{q.calibration_error(q.reliability(everything)):.3f}"
    return markdown("set", rows)


def markdown(corner: str, rows: Mapping[str, Cells]) -> str:
    """A table; columns in the order in which they come up, a dash where a row has none."""
    columns = list(dict.fromkeys(name for cells in rows.values() for name in cells))
    lines = [f"| {corner} | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for row, cells in rows.items():
        lines.append(f"| {row} | " + " | ".join(cells.get(name, "-") for name in columns) + " |")
    return "\n".join(lines)


def plotted(bins: Sequence[Bin], width: int = 50) -> str:
    """The reliability in letters, 0.5 to 1: ``|`` what was said, ``o`` what was right, its 95% interval."""
    lines = [f"{'said':>6}{'right':>7}{'of':>6}  0.5{' ' * (width - 5)}1.0"]
    for b in bins:
        cells = [" "] * (width + 1)
        low, high = (_cell(value, width) for value in q.wilson(b.share))
        cells[low : high + 1] = "-" * (high + 1 - low)
        cells[_cell(b.said, width)] = "|"
        cells[_cell(b.share.ratio, width)] = "o"
        lines.append(f"{b.said:>6.2f}{b.share.ratio:>7.2f}{b.share.found:>6}  {''.join(cells)}")
    return "\n".join(lines)


def _cell(value: float, width: int) -> int:
    return round(max(0.0, min(1.0, (value - 0.5) * 2)) * width)


def draw(one: Quality, path: Path) -> None:
    """The reliability plot as SVG: confidence against the share right, with 95% intervals, by language."""
    import altair as alt

    rows = []
    for code, tally in one.tallies.items():
        for b in q.reliability(tally.verdicts):
            low, high = q.wilson(b.share)
            language = CODES.get(code, code)
            rows.append(
                {"said": b.said, "right": b.share.ratio, "low": low, "high": high, "language": language}
            )
    across, up = alt.Scale(domain=[0.3, 1.0]), alt.Scale(domain=[0.0, 1.0])
    percent = alt.Axis(format="%")
    colours = alt.Scale(range=["#2b6cb0", "#c05621"])
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("said:Q", title="confidence, as told", scale=across, axis=percent),
        color=alt.Color("language:N", title=None, scale=colours, legend=alt.Legend(orient="top-left")),
    )
    right = alt.Y("right:Q", title="share right in cue, act and speaker", scale=up, axis=percent)
    points = base.mark_point(filled=True, size=70).encode(y=right)
    bars = base.mark_rule(opacity=0.45).encode(y=alt.Y("low:Q", scale=up), y2="high:Q")
    ends = alt.InlineData(values=[{"x": 0.3, "y": 0.3}, {"x": 1.0, "y": 1.0}])
    dashed = alt.Chart(ends).mark_line(strokeDash=[4, 4], color="#888")
    line = dashed.encode(x="x:Q", y=alt.Y("y:Q", scale=up))
    chart = (line + bars + points).properties(width=420, height=320, background="white")
    chart.save(str(path), format="svg")
