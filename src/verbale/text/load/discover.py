"""Finding the files that a user's paths name."""

import os
from collections.abc import Iterable, Iterator

from verbale.errors import UnreadableError

READABLE = frozenset({".txt", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx"})


def find_files(paths: Iterable[str]) -> Iterator[str | UnreadableError]:
    """Yield files in the order given; a folder yields its readable files, sorted, its folders in turn.

    A path that does not exist, or a folder that cannot be listed, is yielded as an error in its place, so
    that the others are still read. ``-`` (standard input) is passed through.
    """
    for path in paths:
        if path == "-":
            yield path
        elif os.path.isdir(path):
            yield from _walk(path)
        elif os.path.lexists(path):
            yield path
        else:
            yield UnreadableError(path, "there is no such file or folder; check the path")


def _walk(folder: str) -> Iterator[str | UnreadableError]:
    """Yield a folder's readable files and those of its sub-folders, sorted; hidden ones are skipped.

    Links to folders are not followed: they may lead round in a circle.
    """
    pending = [folder]
    found = False
    while pending:
        path = pending.pop()
        if os.path.isfile(path):
            found = True
            yield path
            continue
        entries = _entries(path)
        if isinstance(entries, UnreadableError):
            found = True
            yield entries
        else:
            pending += reversed(entries)
    if not found:
        yield UnreadableError(folder, f"the folder holds no readable file ({', '.join(sorted(READABLE))})")


def _entries(folder: str) -> list[str] | UnreadableError:
    """List a folder's sub-folders and readable files by name."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        return UnreadableError(folder, f"the folder cannot be listed ({error.strerror or error})")
    return [entry.path for entry in entries if _wanted(entry)]


def _wanted(entry: os.DirEntry[str]) -> bool:
    # Word keeps a lock file, "~$name.docx", beside an open document.
    if entry.name.startswith((".", "~$")):
        return False
    if entry.is_dir(follow_symlinks=False):
        return True
    return os.path.splitext(entry.name)[1].lower() in READABLE and entry.is_file()
