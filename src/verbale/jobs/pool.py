"""Reading many files, here or in a pool: results in the order of the files, few held at a time."""

import itertools
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from verbale.errors import UnreadableError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Made = TypeVar("Made")
# From this many files on, the default is a process a core: below, starting them costs more than it saves.
MANY: Final = 21
_AHEAD: Final = 8  # files a process may be ahead of what is written


def results(
    files: Iterable[str | UnreadableError], make: Callable[[str], Made], jobs: int | None
) -> Iterator[Made | UnreadableError]:
    """What ``make`` makes of each file, in order; an unreadable one as its error.

    Args:
        make: reads a file by its name; it runs in another process, so it has to pickle.
        jobs: processes; None for the default.
    """
    files = iter(files)
    first = list(itertools.islice(files, MANY))
    if jobs is None:
        jobs = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        jobs = jobs if len(first) == MANY else 1
    every = itertools.chain(first, files)
    if jobs == 1:
        return (_attempt(make, file) for file in every)
    return _pooled(every, make, jobs)


def _attempt(make: Callable[[str], Made], file: str | UnreadableError) -> Made | UnreadableError:
    """The result or the error; a fault of our own is told with its place and stops no other file."""
    if isinstance(file, UnreadableError):
        return file
    try:
        return make(file)
    except UnreadableError as error:
        return error
    except Exception as error:
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else "?"
        return UnreadableError(
            file, f"a fault in verbale, please report it: {type(error).__name__} at {where}: {error}"
        )


def _pooled(
    files: Iterator[str | UnreadableError], make: Callable[[str], Made], jobs: int
) -> Iterator[Made | UnreadableError]:
    """The results by a pool of processes, a bounded number of files ahead."""
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[str | UnreadableError, Future[Made | UnreadableError] | None]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            for file in itertools.islice(files, jobs * _AHEAD - len(waiting)):
                # Standard input and errors stay here.
                here = file == "-" or isinstance(file, UnreadableError)
                waiting.append((file, None if here else _submitted(pool, make, file)))
            if not waiting:
                return
            file, future = waiting.popleft()
            try:
                yield future.result() if future else _attempt(make, file)
            except BrokenProcessPool:
                # A file killed its process; each of those under way is tried alone, to lose only that one.
                pool.shutdown(wait=False)
                pool = _pool(jobs)
                for lost, _ in [(file, future), *waiting]:
                    yield _alone(make, lost)
                waiting.clear()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submitted(
    pool: "ProcessPoolExecutor", make: Callable[[str], Made], file: str | UnreadableError
) -> "Future[Made | UnreadableError]":
    """The future result; a failed one where the pool has just broken."""
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_attempt, make, file)
    except BrokenProcessPool as error:
        failed: Future[Made | UnreadableError] = Future()
        failed.set_exception(error)
        return failed


def _alone(make: Callable[[str], Made], file: str | UnreadableError) -> Made | UnreadableError:
    """The result of one file in a process of its own."""
    from concurrent.futures.process import BrokenProcessPool

    if isinstance(file, UnreadableError) or file == "-":
        return _attempt(make, file)
    with _pool(1) as pool:
        try:
            return pool.submit(_attempt, make, file).result()
        except BrokenProcessPool:
            return UnreadableError(file, "the process that read it was killed, perhaps for want of memory")


def _pool(jobs: int) -> "ProcessPoolExecutor":
    """A pool whose processes come, where the system can, from a clean one with the reader loaded."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["verbale.reading"])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_started)


def _started() -> None:
    """Make a process leave an interrupt to its parent, and end when that is gone."""
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the parent to end: killed, it can tell nobody, and its processes would wait for ever."""
    import multiprocessing
    from multiprocessing.connection import wait

    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
