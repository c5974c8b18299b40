"""Ten thousand damaged readouts: none crashes the reading, hangs it, or gets a value without its words."""

import random
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from tests.conftest import gold_paths
from tests.exactness import faults
from verbale.errors import UnreadableError
from verbale.reading import read_document
from verbale.text.load import load_text

TEXTS = [path.read_text(encoding="utf-8") for path in gold_paths()]
CHUNKS, PER_CHUNK = 40, 250
MOST_SECONDS = 2.0  # of processor time for one document; usual are some thousandths
MARKS: list[str] = [*".,;:!?-–—()[]«»“”‘’\"'…/\n\t ", "\n\n", "...", ". ", ", ", "; "]
PIECES = (r"\S+\s*", r"[^\n]*\n+", r"[^.;\n]*[.;\n]+\s*", r"(?s:.)")

Mutation = Callable[[str, random.Random], str]


def pieces(text: str, rng: random.Random) -> list[str]:
    """The text in words, lines, clauses or characters; together they are the text."""
    pattern = rng.choice(PIECES)
    found: list[str] = re.findall(pattern, text)
    rest = text[sum(map(len, found)) :] if text.startswith("".join(found)) else ""
    return [*found, rest]


def delete(text: str, rng: random.Random) -> str:
    """Leave out a run of pieces."""
    parts = pieces(text, rng)
    k = rng.randrange(len(parts))
    del parts[k : k + rng.choice((1, 1, 2, 10))]
    return "".join(parts)


def duplicate(text: str, rng: random.Random) -> str:
    """Say a run of pieces again, once or often."""
    parts = pieces(text, rng)
    k = rng.randrange(len(parts))
    parts[k:k] = parts[k : k + rng.choice((1, 2, 5))] * rng.choice((1, 1, 2, 20))
    return "".join(parts)


def swap(text: str, rng: random.Random) -> str:
    """Exchange two pieces."""
    parts = pieces(text, rng)
    i, j = rng.randrange(len(parts)), rng.randrange(len(parts))
    parts[i], parts[j] = parts[j], parts[i]
    return "".join(parts)


def insert_mark(text: str, rng: random.Random) -> str:
    """Put punctuation where none belongs."""
    k = rng.randrange(len(text) + 1)
    mark, times = rng.choice(MARKS), rng.choice((1, 1, 1, 3))
    return text[:k] + mark * times + text[k:]


def drop_mark(text: str, rng: random.Random) -> str:
    """Leave out all of one kind of punctuation, or every other one."""
    mark = rng.choice(MARKS)
    keep = rng.random() < 0.5
    out, n = [], 0
    for part in re.split(f"({re.escape(mark)})", text):
        n += part == mark
        out.append("" if part == mark and not (keep and n % 2) else part)
    return "".join(out)


def insert_words(text: str, rng: random.Random) -> str:
    """Put words of another readout in, of either language."""
    other = rng.choice(TEXTS)
    start = rng.randrange(len(other))
    k = rng.randrange(len(text) + 1)
    return text[:k] + other[start : start + rng.choice((1, 10, 100, 400))] + text[k:]


def truncate(text: str, rng: random.Random) -> str:
    """Keep the beginning, the end or the middle."""
    i, j = sorted((rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)))
    return rng.choice((text[:i], text[j:], text[i:j], text[:j]))


def concatenate(text: str, rng: random.Random) -> str:
    """Put another readout behind, with or without anything between."""
    return text + rng.choice(("", " ", "\n")) + rng.choice(TEXTS)


def shuffle(text: str, rng: random.Random) -> str:
    """All pieces in any order."""
    parts = pieces(text, rng)
    rng.shuffle(parts)
    return "".join(parts)


def recase(text: str, rng: random.Random) -> str:
    """A stretch in capitals, small letters or title case."""
    i, j = sorted((rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)))
    how = rng.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:i] + how(text[i:j]) + text[j:]


def respace(text: str, rng: random.Random) -> str:
    """Lines joined, or every word on its own."""
    old, new = rng.choice((("\n", " "), (" ", "\n"), (" ", "  "), ("\n", "\n\n"), (" ", ""), (", ", ",")))
    return text.replace(old, new, rng.choice((-1, 1, 5)))


MUTATIONS: tuple[Mutation, ...] = (
    delete, duplicate, swap, insert_mark, drop_mark, insert_words, truncate, concatenate, shuffle, recase,
    respace,
)  # fmt: skip


def mutated(seed: int) -> str:
    """The readout with this number, damaged in one to eight ways; the same text for the same number."""
    rng = random.Random(seed)
    text = rng.choice(TEXTS)
    for _ in range(rng.randint(1, 8)):
        text = rng.choice(MUTATIONS)(text, rng) or " "
    return text


@contextmanager
def watchdog(seconds: float) -> Iterator[None]:
    """End the block with a TimeoutError after this much processor time, however busy the machine is."""

    def bark(signum: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"no end after {seconds} s")

    before = signal.signal(signal.SIGVTALRM, bark)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def trouble(text: str) -> str | None:
    """What goes wrong when a text is read, in a line; None if nothing does."""
    try:
        with watchdog(MOST_SECONDS):
            found = faults(read_document(load_text(text)))
    except UnreadableError:
        return None if not any(c.isalpha() for c in text) else "refused though it has letters"
    except Exception as error:
        return repr(error)
    return "; ".join(found) or None


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_damaged_readouts(chunk: int) -> None:
    seeds = range(chunk * PER_CHUNK, (chunk + 1) * PER_CHUNK)
    found = [f"{seed}: {problem}" for seed in seeds if (problem := trouble(mutated(seed))) is not None]
    assert not found, "\n".join(["print(mutated(NUMBER)) shows the text", *found[:20]])


def test_the_watchdog_barks() -> None:
    """A hang would be told, not waited for."""
    with pytest.raises(TimeoutError), watchdog(0.05):
        while True:
            pass


def test_mutations_are_the_same_each_time_and_differ_from_the_readouts() -> None:
    texts = [mutated(seed) for seed in range(200)]
    assert texts == [mutated(seed) for seed in range(200)]
    assert len(set(texts) - set(TEXTS)) > 190
