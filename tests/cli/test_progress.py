"""The progress bar: only for a person, only after a moment, and it leaves nothing behind."""

import io
import sys

import pytest

from verbale.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(progress, "time", clock)
    monkeypatch.setenv("TERM", "xterm")
    return clock


def test_it_comes_after_a_moment_and_is_taken_away(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress.Bar(10) as bar:
        bar.advance()
        assert screen.getvalue() == ""
        clock.now += 2
        bar.advance()
        assert "2/10" in screen.getvalue()
        bar.hide_before(io.StringIO())
        assert not screen.getvalue().endswith("\x1b[2K")
        bar.hide_before(Terminal())
        assert screen.getvalue().endswith("\x1b[2K")
        clock.now += 2
        bar.advance()
        assert "3/10" in screen.getvalue()
    assert screen.getvalue().endswith("\x1b[2K")
    assert screen.getvalue().count("\x1b[?25h") == screen.getvalue().count("\x1b[?25l") == 2


@pytest.mark.parametrize(("stream", "total"), [(io.StringIO(), 10), (Terminal(), 1)])
def test_it_stays_away_from_files_and_from_single_files(
    stream: io.StringIO, total: int, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress.Bar(total) as bar:
        for _ in range(total):
            clock.now += 5
            bar.advance()
    assert stream.getvalue() == ""
