"""Opening a ledger, and transactions on it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Self

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import QueuePool

from verbale.errors import LedgerError
from verbale.store.migrations import SCHEMA, migrate, schema_of

POSTGRESQL: Final = ("postgresql://", "postgres://")
# How long a writer waits for another one, in seconds.
PATIENCE: Final = 30
# One writer at a time, so that the chain has one end; any number will do, as long as it is always the same.
_LOCK: Final = 0x7665_7262
_WRITES: Final = "verbale_writes"
_NONE: Final = "there is no ledger; `verbale add` makes one"
_DAMAGED: Final = "the file is damaged; restore a backup"


def default_place() -> Path:
    """The ledger in the user's own data folder; the variable VERBALE_LEDGER names another."""
    from platformdirs import user_data_path

    return user_data_path("verbale", appauthor=False) / "ledger.db"


class Ledger:
    """An open ledger. Use it as a context, or close it.

    Attributes:
        place: the file or the address, without a password.
    """

    def __init__(self, place: str, engine: Engine) -> None:
        self.place, self.engine = place, engine

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def address(self) -> str:
        """What opens it in another process: the place, with the password where there is one."""
        if self.engine.dialect.name == "sqlite":
            return self.place
        return self.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        """A transaction that sees the ledger as it is at its beginning.

        Raises:
            LedgerError: the store fails.
        """
        with self._told(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writes(self) -> Iterator[Connection]:
        """A transaction that changes the ledger: all of it, or, after an error, nothing.

        Raises:
            LedgerError: the store fails, or another writer does not finish.
        """
        # A PostgreSQL writer must see what the one before it, whom it waited for, has written.
        options = {_WRITES: True} | (
            {"isolation_level": "READ COMMITTED"} if self.engine.dialect.name == "postgresql" else {}
        )
        with (
            self._told(),
            self.engine.connect().execution_options(**options) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise LedgerError(f"{self.place}: {_reason(error)}") from error
        except UnicodeDecodeError as error:  # in the message of an error, or a text that nobody checks
            raise LedgerError(f"{self.place}: {_DAMAGED}") from error


def open_ledger(
    where: str | os.PathLike[str] | None = None, *, read_only: bool = False, make: bool = True
) -> Ledger:
    """Open a ledger, making or bringing it up to date where need be.

    Args:
        read_only: of a file: it has to be there, and nothing is written to it.
        make: make it if it is not there.
        where: a file, or ``postgresql://USER@HOST/DATABASE``; by default VERBALE_LEDGER, else the file in the
            user's data folder.

    Raises:
        LedgerError: it cannot be opened: no permission, no ledger, locked, of a newer Verbale.
    """
    place = os.fspath(where) if where is not None else os.environ.get("VERBALE_LEDGER") or default_place()
    server = str(place).startswith(POSTGRESQL)
    if not (
        server or make or (Path(place).exists() and (Path(place).is_dir() or Path(place).stat().st_size))
    ):
        raise LedgerError(f"{place}: {_NONE}")
    ledger = _postgresql(str(place)) if server else _sqlite(Path(place), read_only)
    try:
        with ledger.reads() as connection:
            found = schema_of(connection)
        if found == 0 and not make:
            raise LedgerError(_NONE)
        if found != SCHEMA:
            with ledger.writes() as connection:
                migrate(connection)
    except LedgerError as error:
        ledger.close()
        if str(error).startswith(ledger.place):
            raise
        raise LedgerError(f"{ledger.place}: {error}") from error
    return ledger


def _holds_something(path: Path) -> bool:
    """Whether something is there that opening it would not make a new ledger of."""
    return path.exists() and (not path.is_file() or path.stat().st_size > 0)


def _sqlite(path: Path, read_only: bool) -> Ledger:
    try:
        if not read_only:
            path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{path}: its folder cannot be made: {error.strerror or error}") from error
    if path.is_dir():
        raise LedgerError(f"{path}: this is a folder; name a file")
    read_only = read_only or (path.exists() and not os.access(path, os.W_OK))
    name = str(path)
    if read_only:
        # Beside a file that is read others may write, SQLite has to put a small one; where it may not, and
        # nobody has the file open, it can be read as one that does not change.
        alone = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
        name = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"

    def connected() -> sqlite3.Connection:
        # The pool lends a connection to one thread at a time.
        return sqlite3.connect(
            name, timeout=PATIENCE, isolation_level=None, uri=read_only, check_same_thread=False
        )

    engine = create_engine("sqlite://", creator=connected, poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def prepared(connection: sqlite3.Connection, _: object) -> None:
        # A transaction that was told as done survives a power cut (FULL), also in write-ahead mode.
        for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            _pragma(connection, setting)

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        # A writer asks for the lock at once: one who has read first could not get it any more.
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return Ledger(str(path), engine)


def _pragma(connection: sqlite3.Connection, setting: str) -> None:
    try:
        connection.execute(f"PRAGMA {setting}")
    except sqlite3.OperationalError as error:
        # A file that may only be read stays in the mode it has.
        if "readonly" not in str(error):
            raise


def _postgresql(address: str) -> Ledger:
    try:
        url = make_url(address.replace("postgres://", "postgresql://", 1)).set(
            drivername="postgresql+psycopg"
        )
        engine = create_engine(url, isolation_level="REPEATABLE READ", connect_args={"connect_timeout": 10})
    except (ArgumentError, NoSuchModuleError) as error:
        raise LedgerError(f"{address}: no address of a database: {error}") from error
    except ModuleNotFoundError as error:
        raise LedgerError("PostgreSQL needs psycopg: pip install 'verbale[postgresql]'") from error

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        if connection.get_execution_options().get(_WRITES):
            connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}s'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})

    return Ledger(url.render_as_string(hide_password=True).replace("+psycopg", ""), engine)


def _reason(error: DBAPIError) -> str:
    """What went wrong, in words a user can act on."""
    said = str(error.orig or error).strip().partition("\n")[0]
    known: dict[str, Any] = {
        "database is locked": f"another program has been writing to it for {PATIENCE} s; try again later",
        "readonly database": "it may only be read; ask its owner, or name another with --ledger",
        "unable to open": "it cannot be opened; check the path and its permissions",
        "file is not a database": "this file is no ledger",
        "disk is full": "the disk is full; nothing of the last step was kept",
        "disk I/O error": "the disk fails, or is full; nothing of the last step was kept",
        "malformed": _DAMAGED,
        "Could not decode": _DAMAGED,
        "lock timeout": f"another program has been writing to it for {PATIENCE} s; try again later",
    }
    if isinstance(error, OperationalError) or "database" in said:
        return next((told for sign, told in known.items() if sign in said), said)
    return next((told for sign, told in known.items() if sign in said), said)
