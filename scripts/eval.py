"""Measure the quality of the engine against annotated readouts.

    python scripts/eval.py [--gold FOLDER] [--set NAME] [--errors] [--acts] [--houses] [--rules] [--json]
    python scripts/eval.py --floors             only tell what fell below its floor
    python scripts/eval.py --update-floors      raise the floors to what is reached (--lower: also lower them)
    python scripts/eval.py --write              put the figures into docs/accuracy.md

Sets are the folders of tests/gold, and with --gold the set dev-full, FOLDER/dev: what tests/gold/dev holds
and readouts that cannot be shipped with it. Exit status 1: a figure is below its floor in eval-floors.json.
The mistakes in the set ``measured`` are shown only when it is asked for by name: no rule is to learn from it.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import accuracy_page as page
import floors as floor
import quality as q
from quality import Quality, Share
from score import FIGURES, MARKS, Verdict

GOLD: Final = Path(__file__).parents[1] / "tests" / "gold"
HIDDEN: Final = "measured"
FULL: Final = "dev-full"


def folders(outer: Path | None) -> dict[str, Path]:
    """The sets there are, by name, and the folder of each."""
    found = {folder.name: folder for folder in sorted(GOLD.iterdir()) if any(folder.glob("*.json"))}
    if outer is not None and any((outer / "dev").glob("*.json")):
        found = {FULL: outer / "dev", **found}
    return found


def set_table(quality: Quality) -> str:
    """One set: precision, recall and F1 by language, beside the goal."""
    tallies = quality.tallies
    lines = [
        f"{quality.name:14}" + "".join(f"{language:>23} " for language in tallies),
        f"{'':14}" + "".join(f"{'P':>9}{'R':>7}{'F1':>7} " for _ in tallies) + f"{'goal':>8}",
    ]
    for figure in FIGURES:
        rows = [t.row(figure) for t in tallies.values()]
        goal = q.GOALS[figure] - (q.WITHIN if quality.name == HIDDEN else 0)
        cells = "".join(
            f"{r['precision']:>9.3f}{r['recall']:>7.3f}{r['f1']:>7.3f}{_mark(r['f1'], goal)}" for r in rows
        )
        lines.append(f"{figure:14}{cells}{goal:>8.2f}")
    for language, tally in tallies.items():
        lines.append(f"{language}: {sure_line(q.sure(tally.verdicts))}")
    return "\n".join(lines)


def sure_line(share: Share) -> str:
    """What a high confidence was worth."""
    mark = _mark(share.ratio, q.SURE_GOAL) if share.found else " "
    return f"at confidence >= {q.SURE}: {share.found} statements, {share.ratio:.1%} right{mark}"


def _mark(value: float, goal: float) -> str:
    return " " if value >= goal else "*"


def wide_table(
    title: str, qualities: Sequence[Quality], cells: Callable[[list[Verdict]], Mapping[str, str]]
) -> str:
    """A table with a column for each set and language, rows in the order in which they come up."""
    found = {name: cells(verdicts) for name, verdicts in q.columns(qualities).items()}
    names = sorted(dict.fromkeys(row for column in found.values() for row in column))
    lines = [f"{title:20}" + "".join(f"{name:>15}" for name in found)]
    lines += [f"{row:20}" + "".join(f"{c.get(row, '-'):>15}" for c in found.values()) for row in names]
    return "\n".join(lines)


def act_cells(verdicts: list[Verdict]) -> dict[str, str]:
    """F1 of each act and how many the gold has."""
    cells = {}
    for act, row in q.by_act(verdicts).items():
        mark = _mark(row["f1"], q.ACT_GOAL if row["gold"] >= q.ENOUGH else 0)
        cells[act] = f"{row['f1']:.2f}{mark}of {int(row['gold']):3}"
    return cells


def reliability(one: Quality) -> str:
    """How far confidence can be trusted: the plot of each language, and its expected calibration error."""
    parts = []
    for language, tally in one.tallies.items():
        bins = q.reliability(tally.verdicts)
        error = q.calibration_error(bins)
        mark = "" if error <= q.CALIBRATED else "*"
        parts.append(f"{one.name} {language}: expected calibration error {error:.3f}{mark}")
        parts.append(page.plotted(bins))
    return "\n".join(parts)


def rule_table(qualities: Sequence[Quality]) -> str:
    """For each rule, over all sets and over the hidden one: how often it found, and how often rightly."""
    everything = [v for one in _apart(qualities) for t in one.tallies.values() for v in t.verdicts]
    hidden = [v for one in qualities if one.name == HIDDEN for t in one.tallies.values() for v in t.verdicts]
    measured = q.by_rule(hidden)
    lines = [f"{'rule':24}{'n':>6}{'right':>8}{'says':>8}{HIDDEN:>16}"]
    for rule, (mean, share) in q.by_rule(everything).items():
        hit = _share(measured[rule][1]) if rule in measured else "-"
        lines.append(f"{rule:24}{share.found:>6}{share.ratio:>8.3f}{mean:>8.3f}{hit:>16}")
    total = q.share_right(everything)
    lines.append(f"{'all':24}{total.found:>6}{total.ratio:>8.3f}")
    return "\n".join(lines)


def _share(share: Share) -> str:
    return f"{share.ratio:6.1%} of {share.found:4}"


def _apart(qualities: Iterable[Quality]) -> list[Quality]:
    """Without the set that another one holds, so that nothing is counted twice."""
    found = list(qualities)
    names = {one.name for one in found}
    return [one for one in found if not (one.name == "dev" and FULL in names)]


def as_json(qualities: Iterable[Quality]) -> dict[str, Any]:
    """All that is printed, as plain data."""
    out: dict[str, Any] = {}
    for one in qualities:
        for language, tally in one.tallies.items():
            out.setdefault(one.name, {})[language] = {
                "figures": {figure: tally.row(figure) for figure in FIGURES},
                "sure": q.sure(tally.verdicts)._asdict(),
                "acts": q.by_act(tally.verdicts),
                "calibration_error": q.calibration_error(q.reliability(tally.verdicts)),
                "rules": {
                    k: {"confidence": c, **s._asdict()} for k, (c, s) in q.by_rule(tally.verdicts).items()
                },
            }
    return out


def show(qualities: list[Quality], args: argparse.Namespace) -> None:
    """Print what was asked for."""
    apart = _apart(qualities)
    if args.json:
        print(json.dumps(as_json(qualities), ensure_ascii=False, indent=1))
        return
    if args.errors:
        for one in apart:
            if one.name != HIDDEN or args.set == HIDDEN:
                print("\n".join(f"{one.name}: {e}" for e in one.errors))
    for one in apart:
        print(set_table(one), end="\n\n")
    if any(t.gold[f"mark {kind}"] for one in apart for t in one.tallies.values() for kind in MARKS):
        print(page.mark_table(apart), end="\n\n")
    for one in apart:
        print(reliability(one), end="\n\n")
    if args.acts:
        print(wide_table("act: F1", apart, act_cells), end="\n\n")
    if args.houses:
        print(page.house_table(apart), page.construction_table(apart), sep="\n\n", end="\n\n")
    if args.rules:
        print(rule_table(apart), end="\n\n")
    print("* below the goal")


def check(measured: floor.Floors) -> int:
    """Tell what is below its floor; the exit status."""
    fallen = list(floor.below(measured, floor.read_floors()))
    for line in fallen:
        print(f"floor: {line}", file=sys.stderr)
    if not fallen:
        print(f"floors hold: {', '.join(measured)}", file=sys.stderr)
    return 1 if fallen else 0


def update(measured: floor.Floors, lower: bool) -> int:
    """Write the floors; exit status 1 where one should be lowered and may not be."""
    old = floor.read_floors()
    fallen = list(floor.below(measured, old))
    for line in fallen:
        print(f"{'lowered' if lower else 'not lowered (--lower does)'}: {line}", file=sys.stderr)
    floor.write_floors(floor.raised(measured, old, lower))
    return 1 if fallen and not lower else 0


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, help="folder whose dev/ is measured too, as dev-full")
    parser.add_argument("--set", help="only this set")
    parser.add_argument("--errors", action="store_true", help="list the mistakes")
    parser.add_argument("--acts", action="store_true", help="add F1 by act")
    parser.add_argument("--houses", action="store_true", help="add figures by house and by construction")
    parser.add_argument("--rules", action="store_true", help="add how often each rule is right")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument("--floors", action="store_true", help="print only what is below its floor")
    parser.add_argument("--update-floors", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--write", action="store_true", help="put figures and plot into docs")
    parser.add_argument("--lower", action="store_true", help="with --update-floors: lower them too")
    args = parser.parse_args()
    args.folders = folders(args.gold)
    if args.set and args.set not in args.folders:
        parser.error(f"no set {args.set}; there are: {', '.join(args.folders)}")
    return args


def main() -> int:
    """Measure, print, compare with the floors."""
    args = arguments()
    chosen = {name: f for name, f in args.folders.items() if args.set in (None, name)}
    qualities = [q.measure(name, folder) for name, folder in chosen.items()]
    if not args.floors:
        show(qualities, args)
    if args.write:
        page.write([one for one in qualities if one.name != FULL])
    measured = {one.name: q.figures(one) for one in qualities}
    return update(measured, args.lower) if args.update_floors else check(measured)


if __name__ == "__main__":
    sys.exit(main())
