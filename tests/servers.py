"""A PostgreSQL server of the tests' own, on a port of this machine only."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BINARIES = (*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/local/bin"))


def binary(name: str) -> Path | None:
    """A program of PostgreSQL's server, of Debian's package or on the path."""
    found = next((folder / name for folder in BINARIES if (folder / name).exists()), None)
    other = shutil.which(name)
    return found or (Path(other) if other else None)


def _as_nobody(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as the superuser."""
    return (
        ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *command]
        if os.getuid() == 0
        else command
    )


@contextmanager
def postgresql() -> Iterator[str | None]:
    """The address of a running server's database; None where the programs are not there."""
    initdb, server = binary("initdb"), binary("postgres")
    if initdb is None or server is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="verbale-pg-"))
    data = folder / "data"
    if os.getuid() == 0:
        shutil.chown(folder, "nobody", "nogroup")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = {**os.environ, "LC_ALL": "C.UTF-8"}
    made = _as_nobody(
        [str(initdb), "-D", str(data), "-U", "verbale", "-A", "trust", "-E", "UTF8", "--no-sync"]
    )
    subprocess.run(made, check=True, capture_output=True, env=env, cwd=folder)
    options = {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": "",
        "fsync": "off",
    }
    command = [
        str(server),
        "-D",
        str(data),
        *(part for k, v in options.items() for part in ("-c", f"{k}={v}")),
    ]
    process = subprocess.Popen(
        _as_nobody(command), env=env, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"postgresql://verbale@127.0.0.1:{port}/postgres"
        _await(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _await(address: str, process: "subprocess.Popen[bytes]") -> None:
    import time

    import psycopg

    for _ in range(200):
        assert process.poll() is None, "the server ended at once"
        try:
            psycopg.connect(address, connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.05)
    raise AssertionError("the server does not answer")
