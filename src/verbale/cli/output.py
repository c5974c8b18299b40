"""Where a command writes its result."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click


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
