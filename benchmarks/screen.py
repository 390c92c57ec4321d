"""How soon the browser draws and answers keys, beside a minimal Textual app, VisiData and lnav.

    python -m benchmarks.screen [EVENTS]

Each runs in a real pseudo-terminal of 120×36 on the same invented rows (as CSV for VisiData, as a log for
lnav; both are left out where they are not installed), with a warm cache. A key is timed from being sent until
the last output it causes: until nothing has come for `_QUIET` seconds. Needs Linux and the dev dependencies.
"""

from __future__ import annotations

import asyncio
import csv
import os
import queue
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pexpect
import pyte

from benchmarks.invented import Invented
from benchmarks.store import write

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


def own_folders(folder: Path) -> dict[str, str]:
    """Nothing of the user's is read or written."""
    return {"HOME": str(folder), **{f"XDG_{kind}_HOME": str(folder) for kind in ("STATE", "CACHE", "CONFIG")}}


def _installed() -> dict[str, str]:
    """The environment without what keeps Python from keeping its bytecode: an installed program has it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Terminal:
    """A program in a pseudo-terminal whose screen can be read. What it writes is taken in by a thread of its
    own, so that when it came does not depend on how long the screen takes to follow."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self.screen)
        own = {"TERM": "xterm-256color", **own_folders(folder)}
        self._unread: list[bytes] = []
        self._output: queue.Queue[tuple[float, bytes]] = queue.Queue()
        self.started = time.perf_counter()
        self.child = pexpect.spawn(
            command[0], list(command[1:]), dimensions=(LINES, COLUMNS), env={**_installed(), **own}
        )
        self.child.delaybeforesend = None  # it waits 50 ms before each key otherwise
        Thread(target=self._take_in, daemon=True).start()

    def _take_in(self) -> None:
        with suppress(OSError):  # it ended
            while data := os.read(self.child.child_fd, 1 << 16):
                self._output.put((time.perf_counter(), data))

    def read(self, patience: float) -> float | None:
        """Takes in what comes within `patience` seconds; when it came, None where nothing did."""
        try:
            came, data = self._output.get(timeout=patience)
        except queue.Empty:
            return None
        self._unread.append(data)
        return came

    def show(self) -> Sequence[str]:
        """The lines of the screen, what was taken in included. It takes long: not while a key is timed."""
        self._stream.feed(b"".join(self._unread))
        self._unread.clear()
        return self.screen.display

    def until(self, words: str) -> float:
        """Seconds from the start until what puts `words` on the screen came."""
        came = self.started
        while not any(words in line for line in self.show()):
            now = self.read(120)
            if now is None:
                raise RuntimeError(f"no “{words}” on the screen:\n" + "\n".join(self.show()))
            came = now
        return came - self.started

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

    def rest(self) -> None:
        """Waits until it does nothing: what goes on behind its screen is done."""
        before = -1
        while (now := self._ticks()) != before:
            before = now
            self.settle()

    def _ticks(self) -> int:
        """Of the processor, used so far."""
        fields = Path(f"/proc/{self.child.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

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
        table, lines = as_csv(invented, folder / "log.csv"), as_lines(invented, folder / "rows.log")
        ours = [sys.executable, "-m", "tui", "browse", "--log", str(folder / "log.json")]
        print(f"{size:,} events")
        first_frames(
            {
                "a minimal Textual app": ([sys.executable, "-c", _MINIMAL], "ready to read"),
                "dateline": (ours, "1 Timeline"),
                "dateline, all rows there": (ours, f"/{size:,}"),
                "VisiData": (["vd", str(table)], "2014-01-01"),
                "lnav": (["lnav", str(lines)], "T00:00:00"),
            },
            folder,
        )
        keys(ours, invented, size, folder)
        print(f"  longest stall of the loop, loading included: {asyncio.run(stall(folder)) * 1000:.0f} ms")


def first_frames(programs: Mapping[str, tuple[Sequence[str], str]], folder: Path) -> None:
    """Seconds from the start of each until its words are on the screen: the median of some rounds, each
    program once a round, so that what else the computer does meets all of them."""
    there = {name: one for name, one in programs.items() if shutil.which(one[0][0])}
    times: dict[str, list[float]] = {name: [] for name in there}
    for _ in range(_RUNS):
        for name, (command, words) in there.items():
            with terminal(command, folder) as opened:
                times[name].append(opened.until(words))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    least = next(iter(medians.values()))
    for name, seconds in medians.items():
        print(f"  first frame, {name}: {seconds * 1000:.0f} ms, {seconds / least:.1f}×")


def keys(command: Sequence[str], invented: Invented, size: int, folder: Path) -> None:
    """Times typing a filter, moving, and a burst of keys, once the log and its words are read."""
    with terminal(command, folder) as opened:
        opened.until(f"/{size:,}")
        opened.rest()
        opened.key("/")
        words = [word for word in invented.words[:400] if len(word) > 3][:20]
        typed = []
        for word in words:
            typed += [opened.key(letter) for letter in word[:4]]
            opened.key("\x7f" * 4)
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


async def stall(folder: Path) -> float:
    """The longest stretch in which the loop did nothing else, in seconds, from the first frame on: while the
    log is read, its words behind it, and some keys are pressed."""
    from store.sidecar import outline_of
    from store.unread import Unread
    from tui.app import DatelineApp
    from tui.starting import read_file

    os.environ |= own_folders(folder)
    path = folder / "log.json"
    app = DatelineApp(Unread(outline_of(path)), read=partial(read_file, path))
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
        while app.results is None:
            await pilot.pause(0.01)
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
