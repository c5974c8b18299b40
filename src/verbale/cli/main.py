"""The command line: ``verbale COMMAND ...``, each command loaded when it is used."""

import importlib
import os
import sys
from typing import Any, Final, NoReturn

import click

from verbale import __version__
from verbale.errors import LedgerError, QueryError

# Name of each command with its line in the overview; the command itself is in the module of that name.
COMMANDS: Final = {
    "read": "Show who met whom and what each side said, asked, offered and agreed.",
    "extract": "Write the same as JSON Lines, JSON or CSV.",
    "add": "Keep documents in the ledger.",
    "search": "Find statements, or documents, in the ledger.",
    "show": "Show one document of the ledger as it was read.",
    "actor": "Show a person or body: posts, whom they met, what they asked and undertook.",
    "instrument": "Show who spoke of a framework, with which force, over time.",
    "stats": "Count what the ledger holds, copies once.",
    "actors": "List everybody that the ledger knows, each once.",
    "why": "Tell why names are one actor, or are not.",
    "same": "Decide that two actors are one.",
    "different": "Decide that two actors are not one.",
    "review": "Go through doubtful statements: confirm, correct, reject.",
    "judgements": "List what persons decided, who and when.",
    "undo": "Undo a judgement.",
    "refresh": "Read the documents again with this version of Verbale.",
    "verify": "Check that the ledger is what was put into it.",
    "backup": "Write the ledger to one file.",
    "restore": "Put a backup into a ledger.",
    "export": "Write the whole ledger as JSON Lines.",
    "import": "Read back what export wrote.",
    "acts": "List the kinds of statement, with their force and words that signal them.",
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is run or asked for help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = "import_" if cmd_name == "import" else cmd_name  # a word of Python's own
        command: click.Command = importlib.import_module(f"verbale.cli.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  verbale read readout.txt
  verbale read samples --min-force 3
  verbale extract samples --format csv -o statements.csv
  verbale COMMAND --help""",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Read published accounts of meetings, in Vietnamese and English: who said, asked, offered and
    agreed to what, with the exact words that prove it. Everything runs on this machine.
    """


def main() -> NoReturn:
    """Run, and end the process: 0 all read, 1 something not, 2 wrong usage, 130 interrupted."""
    _speak_utf8()
    try:
        # Not cli.main(): it would end a broken pipe with status 1, which here means a file that was not read.
        with cli.make_context("verbale", sys.argv[1:]) as context:
            status: Any = cli.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        status = end.exit_code
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except QueryError as error:
        print(f"verbale: {error}", file=sys.stderr)
        status = 2
    except LedgerError as error:
        print(f"verbale: {error}", file=sys.stderr)
        status = 1
    except (KeyboardInterrupt, click.Abort):
        status = 130
    except BrokenPipeError:
        # Whoever reads our output has seen enough; keep the interpreter from trying again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except OSError as error:  # every file is read under its own guard: this is the output, a full disk say
        print(f"verbale: cannot write the output: {error.strerror or error}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    sys.exit(status if isinstance(status, int) else 0)


def _speak_utf8() -> None:
    """Write UTF-8 to files and pipes on every system; a terminal gets what it can show, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")
