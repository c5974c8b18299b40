"""What commands write: a result to where it is wanted, JSON and CSV for programs."""

import csv
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click


def format_option(*formats: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """``--format``, the first of them by default."""
    table = "; csv: for a spreadsheet." if "csv" in formats else "."
    return click.option(
        "--format", "format_", type=click.Choice(formats), default=formats[0], show_default=True,
        help="table: to read; json: for programs" + table,
    )  # fmt: skip


def write_json(value: Any) -> None:
    """One JSON value and a newline, in UTF-8."""
    import msgspec

    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


def write_csv(columns: list[str], rows: Iterable[Iterable[Any]]) -> None:
    """A heading and rows; several values in a cell are parted by ``; ``."""
    import io

    from verbale.export.csv_rows import cell

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(_flat(value)) for value in row])
    sys.stdout.buffer.write(out.getvalue().encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _flat(value: Any) -> str | float:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    return "; ".join(value) if isinstance(value, tuple) else value


@contextmanager
def opened(output: str | None, worthwhile: Callable[[], bool]) -> Iterator[BinaryIO]:
    """Standard output, or the file, which appears under its name only once it is whole and worthwhile: where
    nothing could be read, a file of that name stays as it was.
    """
    if output is None:
        yield sys.stdout.buffer
        return
    target = Path(output)
    regular = target.is_file() or not target.exists()
    part = target.with_name(f".{target.name}.{os.getpid()}.part") if regular else target
    try:
        out = part.open("wb")
    except OSError as error:
        raise click.ClickException(f"cannot write {output}: {error.strerror}") from error
    try:
        with out:
            yield out
        if regular and worthwhile():
            part.replace(target)
    finally:
        if regular:
            part.unlink(missing_ok=True)
