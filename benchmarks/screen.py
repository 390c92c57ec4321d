"""How soon the browser draws and answers keys, beside a minimal Textual app, VisiData and lnav.

    python -m benchmarks.screen [EVENTS]

Each runs in a real pseudo-terminal of 120×36 on the same invented rows (as CSV for VisiData, as a log for
lnav; both are left out where they are not installed). A key is timed from being sent until the last output
it causes: until nothing has come for `_QUIET` seconds. Needs the dev dependencies.
"""

from __future__ import annotations

import asyncio
import csv
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect
import pyte

from benchmarks.store import Invented, write
from store.index import Snapshot
from store.log import EventLog

COLUMNS, LINES = 120, 36
_QUIET = 0.12
_PATIENCE = 1.0
_RUNS = 5
_MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("ready to read")
Minimal().run()
"""


class Terminal:
    """A program in a pseudo-terminal whose screen can be read."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self.screen)
        own = {"TERM": "xterm-256color", "HOME": str(folder), "XDG_STATE_HOME": str(folder)}
        self.started = time.perf_counter()
        self.child = pexpect.spawn(
            command[0], list(command[1:]), dimensions=(LINES, COLUMNS), env={**os.environ, **own}, timeout=120
        )

    def read(self, patience: float) -> float | None:
        """Takes in what comes within `patience` seconds; when it came, None where nothing did."""
        try:
            data = self.child.read_nonblocking(1 << 16, patience)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return None
        came = time.perf_counter()
        self._stream.feed(data)
        return came

    def until(self, words: str) -> float:
        """Seconds from the start until the screen holds `words`."""
        while not any(words in line for line in self.screen.display):
            if self.read(120) is None:
                raise RuntimeError(f"no “{words}” on the screen:\n" + "\n".join(self.screen.display))
        return time.perf_counter() - self.started

    def settle(self) -> float | None:
        """When the last output before a quiet stretch came."""
        last = self.read(_PATIENCE)
        while (came := self.read(_QUIET)) is not None:
            last = came
        return last

    def key(self, keys: str) -> float:
        """Seconds from sending `keys` until their last output."""
        sent = time.perf_counter()
        self.child.send(keys)
        last = self.settle()
        if last is None:
            raise RuntimeError(f"nothing came of {keys!r}")
        return last - sent

    def memory(self) -> float:
        """MB it holds now."""
        status = Path(f"/proc/{self.child.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def close(self) -> None:
        self.child.close(force=True)


@contextmanager
def terminal(command: Sequence[str], folder: Path) -> Iterator[Terminal]:
    opened = Terminal(command, folder)
    try:
        yield opened
    finally:
        opened.close()


def main(size: int = 10_000) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        invented = Invented(size)
        write(invented, folder / "log.json")
        log = EventLog.open(folder / "log.json")
        table, lines = as_csv(invented, folder / "log.csv"), as_lines(invented, folder / "rows.log")
        ours = [sys.executable, "-m", "tui", "browse", "--log", str(log.path)]
        print(f"{size:,} events")
        minimal = first_frame([sys.executable, "-c", _MINIMAL], "ready to read", folder)
        report("first frame, a minimal Textual app", minimal, minimal)
        report("first frame, dateline", first_frame(ours, "1 Timeline", folder), minimal)
        report("all rows there, dateline", first_frame(ours, f"/{size:,}", folder), minimal)
        if visidata := shutil.which("vd"):
            report("first rows, VisiData", first_frame([visidata, str(table)], "2014-01-01", folder), minimal)
        if lnav := shutil.which("lnav"):
            report("first rows, lnav", first_frame([lnav, str(lines)], "T00:00:00", folder), minimal)
        keys(ours, invented, size, folder)
        print(f"  longest stall of the loop, loading included: {asyncio.run(stall(log)) * 1000:.0f} ms")


def first_frame(command: Sequence[str], words: str, folder: Path) -> float:
    """Seconds from the start until `words` are on the screen, the median of some runs."""
    times = []
    for _ in range(_RUNS):
        with terminal(command, folder) as opened:
            times.append(opened.until(words))
    return statistics.median(times)


def report(what: str, seconds: float, minimal: float) -> None:
    print(f"  {what}: {seconds * 1000:.0f} ms, {seconds / minimal:.1f}×")


def keys(command: Sequence[str], invented: Invented, size: int, folder: Path) -> None:
    """Times typing a filter, moving, and a burst of keys."""
    with terminal(command, folder) as opened:
        opened.until(f"/{size:,}")
        opened.settle()
        opened.key("/")
        words = [word for word in invented.words[:400] if len(word) > 3][:20]
        typed = []
        for word in words:
            typed += [opened.key(letter) for letter in word[:4]]
            opened.key("\x7f" * 4)
        opened.key("\x1b")
        opened.key("\x1b")
        moved = [opened.key("j") for _ in range(60)]
        burst = opened.key("j" * 300)
        told("keystroke in the filter → all panes drawn", typed)
        told("cursor key", moved)
        print(f"  300 cursor keys at once: {burst * 1000:.0f} ms")
        print(f"  resident memory: {opened.memory():.0f} MB")


def told(what: str, times: Sequence[float]) -> None:
    cuts = statistics.quantiles(times, n=20)
    print(f"  {what}: p50 {statistics.median(times) * 1000:.0f} ms, p95 {cuts[18] * 1000:.0f} ms")


async def stall(log: EventLog) -> float:
    """The longest stretch in which the loop did nothing else, in seconds, from the first frame on."""
    from tui.app import DatelineApp

    reader: Snapshot = log.snapshot()
    app = DatelineApp(reader)
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        before = time.perf_counter()
        while True:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            longest, before = max(longest, now - before - 0.001), now

    async with app.run_test(size=(COLUMNS, LINES)) as pilot:
        watcher: asyncio.Task[Any] = asyncio.create_task(watch())
        for key in ("j", "slash", *"aeio", "escape", "escape", "4", "1", "right_square_bracket", "G"):
            await pilot.press(key)
            await pilot.pause(0.3)
        watcher.cancel()
    return longest


def as_csv(invented: Invented, path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["date", "summary", "actors"])
        rows.writerows([e.date, e.summary, " ".join(e.actors)] for e in in_order(invented))
    return path


def as_lines(invented: Invented, path: Path) -> Path:
    lines = (f"{event.date}T00:00:00Z INFO {event.summary}\n" for event in in_order(invented))
    path.write_text("".join(lines), encoding="utf-8")
    return path


def in_order(invented: Invented) -> list[Any]:
    return sorted(invented.events, key=lambda event: event.first or "~")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
