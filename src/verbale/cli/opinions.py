"""Reading one file as a command wants it: by the grammar, and by the second readers that were asked for."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from verbale.model.records import Reading
    from verbale.second.base import SecondReader


def second_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--second SPEC``, several times."""
    return click.option(
        "--second",
        multiple=True,
        metavar="READER",
        callback=_checked,
        help="Ask a second reader on this machine too: openai:http://127.0.0.1:8080/v1[#MODEL] or"
        " gliner[:MODEL]. It proposes; what is not in the text to the letter is dropped.",
    )(function)


def _checked(ctx: click.Context, param: click.Parameter, specs: tuple[str, ...]) -> tuple[str, ...]:
    """The specifications, each of a reader that is there."""
    for spec in specs:
        from verbale.second.base import SecondReaderError

        try:
            _reader(spec).check()
        except ValueError as error:
            raise click.BadParameter(str(error), ctx, param) from error
        except SecondReaderError as error:
            raise click.ClickException(f"second reader {spec}: {error}") from error
    return specs


@cache
def _reader(spec: str) -> "SecondReader":
    from verbale.second.base import second_reader

    return second_reader(spec)


def reading_of(name: str, second: tuple[str, ...]) -> "Reading":
    """The reading of a file, with the opinions of second readers; one that fails is told as a problem.

    Raises:
        UnreadableError: the file cannot be read.
    """
    from verbale.reading import read_document
    from verbale.text.load import load

    document = load(name)
    reading = read_document(document)
    for spec in second:
        import msgspec

        from verbale.model.records import Problem
        from verbale.second.base import SecondReaderError
        from verbale.second.opinion import second_opinion

        reader = _reader(spec)
        failed: tuple[Problem, ...] = ()
        try:
            proposals = reader.propose(document)
        except SecondReaderError as error:
            proposals = list(error.proposals)
            failed = (Problem(message=f"second reader {reader.name}: {error}"),)
        reading = second_opinion(reading, proposals, reader.name)
        reading = msgspec.structs.replace(reading, problems=(*reading.problems, *failed))
    return reading
