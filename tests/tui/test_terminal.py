"""The app in a real terminal: it starts, shows the log, and leaves the terminal as it was."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path

import pexpect
import pyte
import pytest

SECONDS = 30
ALTERNATE_SCREEN_OFF = "\x1b[?1049l"
CURSOR_ON = "\x1b[?25h"
MOUSE_ON, MOUSE_OFF = "\x1b[?1003h", "\x1b[?1003l"
F2 = "\x1bOQ"


class Terminal:
    """`dateline` in a pseudo-terminal, and what its screen shows."""

    def __init__(self, *args: str, columns: int, rows: int, env: dict[str, str] | None = None) -> None:
        here = {"TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": str(rows)}
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "tui", *args],
            dimensions=(rows, columns),
            env={**os.environ, **here, **(env or {}), "PYTHONPATH": str(Path(__file__).parents[2])},
            encoding="utf-8",
            timeout=SECONDS,
        )
        self.screen = pyte.Screen(columns, rows)
        self.raw = ""
        self._stream = pyte.Stream(self.screen)

    def wait_for(self, words: str) -> None:
        """Reads until the screen shows `words`, or nothing more is to come."""
        end = time.monotonic() + SECONDS
        while self._read() and time.monotonic() < end:
            if any(words in line for line in self.screen.display):
                return
        raise AssertionError(f"no {words!r} on the screen:\n" + "\n".join(self.screen.display))

    def press(self, keys: str) -> None:
        self.process.send(keys)

    def finish(self) -> int:
        """Waits for the end. Returns the exit code, -1 where it had to be killed."""
        end = time.monotonic() + SECONDS
        while self.process.isalive() and time.monotonic() < end:
            self._read()
        self._read()
        self.process.close(force=True)
        return -1 if self.process.exitstatus is None else self.process.exitstatus

    def _read(self) -> bool:
        """Takes what has come; False where nothing more will."""
        try:
            data = self.process.read_nonblocking(65536, timeout=0.1)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += data
        self._stream.feed(re.sub(r"\x1b\[[<>=?][\d;]*[a-zA-Z]", "", data))
        return True


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    text = "---\npublished: 2019-05-08\n---\nThe mill at Oster burned down on Monday, Ilse Brandt said.\n"
    (folder / "mill.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 36)])
def test_it_starts_shows_the_log_and_quits(articles: Path, columns: int, rows: int) -> None:
    terminal = Terminal(str(articles), columns=columns, rows=rows)
    terminal.wait_for("2019-05-06")
    terminal.press("?")
    terminal.wait_for("Next row")
    terminal.press("q")
    terminal.wait_for("2019-05-06")
    terminal.press("q")
    assert terminal.finish() == 0
    assert ALTERNATE_SCREEN_OFF in terminal.raw
    assert CURSOR_ON in terminal.raw
    assert "Traceback" not in terminal.raw


def test_ctrl_q_quits_from_anywhere(articles: Path) -> None:
    terminal = Terminal(str(articles), columns=80, rows=24)
    terminal.wait_for("2019-05-06")
    terminal.press("/mil")
    terminal.press("\x11")
    assert terminal.finish() == 0


def test_the_mouse_goes_to_the_terminal_and_comes_back(articles: Path) -> None:
    terminal = Terminal(str(articles), columns=100, rows=24)
    terminal.wait_for("2019-05-06")
    assert MOUSE_OFF not in terminal.raw
    terminal.press(F2)
    terminal.wait_for("F2 takes it back")
    assert terminal.raw.rindex(MOUSE_OFF) > terminal.raw.rindex(MOUSE_ON)
    terminal.press(F2)
    terminal.wait_for("The mouse is back")
    assert terminal.raw.rindex(MOUSE_ON) > terminal.raw.rindex(MOUSE_OFF)
    terminal.press("q")
    assert terminal.finish() == 0
    assert terminal.raw.rindex(MOUSE_OFF) > terminal.raw.rindex(MOUSE_ON)


def test_on_a_terminal_that_cannot_move_its_cursor_the_summary_is_printed(articles: Path) -> None:
    terminal = Terminal(str(articles), columns=80, rows=24, env={"TERM": "dumb"})
    assert terminal.finish() == 0
    assert "2019 · 1 event" in terminal.raw
    assert ALTERNATE_SCREEN_OFF not in terminal.raw


def test_e_opens_the_file_in_the_editor_and_comes_back(articles: Path, tmp_path: Path) -> None:
    editor, seen = tmp_path / "editor", tmp_path / "seen"
    editor.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{seen}"\n')
    editor.chmod(0o755)
    terminal = Terminal(str(articles), columns=80, rows=24, env={"VISUAL": str(editor)})
    terminal.wait_for("2019-05-06")
    terminal.press("E")
    end = time.monotonic() + SECONDS
    while not seen.exists() and time.monotonic() < end:
        terminal.wait_for("2019-05-06")
    terminal.press("?")
    terminal.wait_for("Next row")
    terminal.press("qq")
    assert terminal.finish() == 0
    assert seen.read_text().splitlines() == ["+4", str(articles / "mill.txt")]
