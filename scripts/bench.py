"""Measure speed and memory: ``make bench``, or python scripts/bench.py [--quick] [--write].

Each program gets one processor and the same texts in the same run, by turns, several rounds; of the rounds
the median counts. Figures of two machines do not compare, ratios within one run do. ``--write`` puts the
results into docs/speed.md.
"""

import argparse
import datetime
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "speed.md"
SAMPLE: Final = ROOT / "samples" / "vi-ministry.txt"
ROUNDS: Final = 5
TEXTS: Final = 8  # texts a language; the slowest program takes seconds for each
DOCUMENTS: Final = 10_000

Program = Callable[[str], object]


class Row(NamedTuple):
    """One line of the results; ``held`` is None where there is no goal."""

    what: str
    figure: str
    goal: str
    held: bool | None


def verbale_reading() -> Program:
    """The whole extraction: text in memory to reading."""
    from verbale.reading import read_document
    from verbale.text.load import load_text

    return lambda text: read_document(load_text(text))


def underthesea_ner() -> Program:
    """A tagger of Vietnamese entities: names alone, none of what is said."""
    from underthesea import ner

    tagger: Program = ner
    return tagger


def spacy_tokens() -> Program:
    """A tokeniser: words alone."""
    import spacy

    tokens: Program = spacy.blank("en")
    return tokens


def pin() -> None:
    """Keep this process, and all that it starts, on one processor where the system lets it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"):
        os.environ[variable] = "1"


def texts(language: str) -> list[str]:
    """Annotated readouts of a language, as many as are measured."""
    paths = sorted((ROOT / "tests" / "gold").glob(f"*/{language}-*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths[:: max(1, len(paths) // TEXTS)][:TEXTS]]


def rate(program: Program, sources: Sequence[str], least: float = 0.5) -> float:
    """Characters a second over the texts, which are read again until ``least`` seconds have gone by."""
    passes, start = 0, time.perf_counter()
    while True:
        for text in sources:
            program(text)
        passes += 1
        taken = time.perf_counter() - start
        if taken >= least:
            return passes * sum(map(len, sources)) / taken


def by_turns(programs: dict[str, Program], sources: Sequence[str], rounds: int) -> dict[str, float]:
    """The median rate of each program over rounds in which each has its turn."""
    for program in programs.values():
        program(sources[0])
    rates: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            rates[name].append(rate(program, sources))
    return {name: statistics.median(found) for name, found in rates.items()}


def speed_rows(rounds: int) -> list[Row]:
    """Characters a second, and how many times as fast as others."""
    ours, peer, words = "Verbale", "underthesea", "spaCy"
    programs = {ours: verbale_reading(), peer: underthesea_ner(), words: spacy_tokens()}
    vietnamese = by_turns(programs, texts("vi"), rounds)
    del programs[peer]
    english = by_turns(programs, texts("en"), rounds)
    times, slower = vietnamese[ours] / vietnamese[peer], vietnamese[words] / vietnamese[ours]
    slower_en = english[words] / english[ours]
    return [
        Row("Verbale, all of the extraction, Vietnamese", _rate(vietnamese[ours]), "", None),
        Row("Verbale, all of the extraction, English", _rate(english[ours]), "", None),
        Row(f"underthesea {version(peer)} `ner`, Vietnamese", _rate(vietnamese[peer]), "", None),
        Row(f"spaCy {version('spacy')} tokeniser alone, Vietnamese", _rate(vietnamese[words]), "", None),
        Row(f"spaCy {version('spacy')} tokeniser alone, English", _rate(english[words]), "", None),
        Row("Verbale against underthesea `ner`", f"{times:.0f} x", "150 x, at least 60 x", times >= 60),
        Row("spaCy's tokeniser against Verbale, Vietnamese", f"{slower:.1f} x", "within 15 x", slower <= 15),
        Row(
            "spaCy's tokeniser against Verbale, English", f"{slower_en:.1f} x", "within 15 x", slower_en <= 15
        ),
    ]


def memory_row(documents: int) -> Row:
    """Peak memory of a process that reads many documents, one after another."""
    done = _python(
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from verbale.reading import read_document\n"
        "from verbale.text.load import load_text\n"
        "texts = [p.read_text(encoding='utf-8') for p in sorted(Path(sys.argv[1]).glob('*/*.txt'))]\n"
        "for n in range(int(sys.argv[2])):\n"
        "    assert read_document(load_text(f'{texts[n % len(texts)]}\\n{n}', str(n))).statements\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)",
        str(ROOT / "tests" / "gold"), str(documents),
    )  # fmt: skip
    unit = 1 if sys.platform == "darwin" else 1024
    peak = int(done) * unit / 1e6
    return Row(f"peak memory over {documents:,} documents", f"{peak:.0f} MB", "at most 300 MB", peak <= 300)


def process_row(what: str, goal: float, runs: int, *arguments: str) -> Row:
    """Seconds of a whole process, the median of several."""
    command = [str(Path(sys.executable).with_name("verbale")), *arguments]
    taken = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        taken.append(time.perf_counter() - start)
    median = statistics.median(taken[1:])  # the first one fills the caches
    return Row(what, f"{median:.2f} s", f"{goal:.2f} s", median <= goal)


def _python(code: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, check=True, text=True
    ).stdout


def _rate(characters: float) -> str:
    return f"{characters:,.0f} characters/s"


def processor() -> str:
    """The processor's name, or its kind."""
    info = Path("/proc/cpuinfo")
    if info.exists() and (m := re.search(r"^model name\s*:\s*(.+)$", info.read_text(), re.M)):
        return m.group(1)
    return platform.processor() or platform.machine()


def table(rows: Sequence[Row]) -> str:
    """The results as a Markdown table."""
    marks = {None: "", True: "", False: " (missed)"}
    lines = ["| | measured | goal |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {r.what} | {r.figure}{marks[r.held]} | {r.goal} |" for r in rows)])


def write(results: str) -> None:
    """Put the results between the marks in docs/speed.md."""
    heading = (
        f"Measured {datetime.date.today().isoformat()} on one core ({processor()}, "
        f"Python {platform.python_version()}):\n\n"
    )
    page = PAGE.read_text(encoding="utf-8")
    new, times = re.subn(
        r"(?s)(<!-- bench -->\n).*?(\n<!-- /bench -->)", lambda m: m[1] + heading + results + m[2], page
    )
    if times != 1:
        raise SystemExit(f"{PAGE}: the marks <!-- bench --> and <!-- /bench --> are not there once")
    PAGE.write_text(new, encoding="utf-8")


def main() -> int:
    """Measure all, print, and write where asked to; exit status 1 where a goal is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="one round, few documents: to see that it runs")
    parser.add_argument("--write", action="store_true", help="put the results into docs/speed.md")
    args = parser.parse_args()
    if args.quick and args.write:
        parser.error("--quick is too rough to be written down")
    pin()
    rounds, documents, runs = (1, 200, 3) if args.quick else (ROUNDS, DOCUMENTS, 15)
    rows = [
        process_row("`verbale --version`, whole process", 0.15, runs, "--version"),
        process_row("`verbale read` of one file, whole process", 0.4, runs, "read", str(SAMPLE)),
        memory_row(documents),
    ]
    rows = [*speed_rows(rounds), *rows]
    print(table(rows))
    if args.write:
        write(table(rows))
    return 1 if any(row.held is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
