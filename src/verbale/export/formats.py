"""The formats of ``verbale extract``: how readings are written, and what stands before, between and after."""

from collections.abc import Callable
from typing import Final

import msgspec

from verbale.export import csv_rows, records
from verbale.model.records import Reading


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One format.

    Attributes:
        encode: the bytes of a reading, with its text where the flag is set.
        opening: what stands before the first reading; ``file_mark`` before that, in a file.
        between: what parts readings.
        tail: what stands after the last.
        problems: whether a record tells what was not read.
    """

    encode: Callable[[Reading, bool], bytes]
    opening: bytes = b""
    file_mark: bytes = b""
    between: bytes = b""
    tail: bytes = b""
    problems: bool = True

    def head(self, *, to_file: bool) -> bytes:
        """The first bytes of the output."""
        return (self.file_mark if to_file else b"") + self.opening


FORMATS: Final = {
    "jsonl": Format(encode=records.line),
    "json": Format(encode=records.record, opening=b"[\n", between=b",\n", tail=b"\n]\n"),
    # Excel takes a CSV file for the local code page unless it starts with this mark.
    "csv": Format(encode=csv_rows.rows, opening=csv_rows.HEADER, file_mark=b"\xef\xbb\xbf", problems=False),
}


def problem_lines(reading: Reading) -> list[str]:
    """What was not read or is doubtful, a line each: ``line 3: reason``."""
    return [
        (f"line {reading.text.count(chr(10), 0, p.span[0]) + 1}" if p.span else "whole file")
        + ": "
        + " ".join(p.message.split())
        for p in reading.problems
    ]
