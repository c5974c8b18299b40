"""``verbale extract``: the records, for programs and spreadsheets."""

import functools
import sys

import click

from verbale.cli.opinions import second_option
from verbale.cli.options import jobs_option, min_confidence_option, paths_argument


@click.command(
    "extract",
    epilog="""\b
Examples:
  verbale extract readout.txt
  verbale extract samples -o readings.jsonl
  verbale extract samples --format csv -o statements.csv
  verbale extract samples --min-confidence 0.9 -o sure.jsonl
  verbale extract samples --text --jobs 4 --format json""",
)
@paths_argument
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "json", "csv"]),
    default="jsonl",
    show_default=True,
    help="jsonl: a document a line; json: one array; csv: a row a statement, for a spreadsheet.",
)
@click.option(
    "--text", is_flag=True, help="Add each document's text, the one that all offsets count in (not in csv)."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write to this file; by default to standard output.",
)
@min_confidence_option
@second_option
@jobs_option
def command(
    paths: tuple[str, ...],
    format_: str,
    text: bool,
    output: str | None,
    min_confidence: float,
    second: tuple[str, ...],
    jobs: int | None,
) -> int:
    """Write all that was read: people with offices, encounters, statements with speakers, act, force and
    the offsets of the words that prove them, instruments, and what could not be read.

    PATH is a file (.txt, .html, .pdf, .docx), a folder, or - for standard input. The fields are
    explained in docs/cli.md. Output is UTF-8; a CSV file written with -o starts with a byte order
    mark, without which Excel garbles Vietnamese.
    """
    from verbale.cli.failures import Failures
    from verbale.cli.output import opened
    from verbale.cli.progress import Bar
    from verbale.errors import UnreadableError
    from verbale.export.formats import FORMATS
    from verbale.jobs.pool import results
    from verbale.text.load import find_files

    shape = FORMATS[format_]
    make = functools.partial(
        encoded, format_=format_, text=text, min_confidence=min_confidence, second=second
    )
    files = list(find_files(paths))
    failures, between = Failures(), b""
    with opened(output, lambda: len(files) > failures.count) as out, Bar(len(files)) as bar:
        out.write(shape.head(to_file=output is not None))
        for result in results(files, make, jobs):
            if isinstance(result, UnreadableError):
                bar.hide()
                failures.tell(result)
            else:
                bar.hide_before(sys.stdout)
                record, notes = result
                out.write(between + record)
                between = shape.between
                for note in notes:
                    print(note, file=sys.stderr)
            bar.advance()
        out.write(shape.tail)
    return 1 if failures.count else 0


def encoded(
    name: str, format_: str, text: bool, min_confidence: float, second: tuple[str, ...]
) -> tuple[bytes, list[str]]:
    """The records of one file in a format, and what was not read where the format has no room for it; runs
    in any process.
    """
    import msgspec

    from verbale.cli.opinions import reading_of
    from verbale.export.formats import FORMATS, problem_lines

    reading = reading_of(name, second)
    if min_confidence:
        sure = tuple(s for s in reading.statements if s.confidence >= min_confidence)
        reading = msgspec.structs.replace(reading, statements=sure)
    shape = FORMATS[format_]
    notes = [] if shape.problems else [f"{name}: {line}" for line in problem_lines(reading)]
    return shape.encode(reading, text), notes
