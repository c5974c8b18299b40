"""What commands on a ledger write for programs: JSON, CSV."""

import csv
import sys
from collections.abc import Callable, Iterable
from typing import Any

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
