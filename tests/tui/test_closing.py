"""What an ingest shows: one bar while it goes on, at the end what became of each file; in a pipe, lines."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from store.log import EventLog

pty = pytest.importorskip("pty", reason="no pseudo-terminals here")

ROOT = Path(__file__).parents[2]
MILL = "The mill at Oster burned down on 6 May 2019, the mayor said.\n"
_STEERING = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
Environment = dict[str, str]


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """Of a terminal of 80 columns, with its own log."""
    own = {"PYTHONPATH": str(ROOT), "DATELINE_LOG": str(tmp_path / "log.json"), "COLUMNS": "80"}
    return {**os.environ, **own, "TERM": "xterm"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles, one of them in an old encoding, and thirty-two files that are none."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(2):
        (folder / f"mill-{number}.txt").write_text(MILL)
    (folder / "old.txt").write_bytes(b"The caf\xe9 at Oster closed on 7 May 2019.\n")
    for number in range(25):
        (folder / f"{number:02}.jpg").write_bytes(b"")
        (folder / f"empty-{number:02}.txt").write_bytes(b"")
    (folder / "bad.jsonl").write_text("{")
    return folder


def command(*args: str) -> list[str]:
    return [sys.executable, "-m", "tui", "ingest", *args]


def piped(environment: Environment, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(str(folder), *args),
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def on_terminal(
    environment: Environment, folder: Path, *args: str, watch: Callable[[str, int], None] = lambda *_: None
) -> tuple[int, str]:
    """Exit code and what stood on the terminal; `watch` is told what stands there so far, and the process."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command(str(folder), *args),
        env=environment,
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        seen += part
        watch(_plain(seen), process.pid)
    os.close(ours)
    return process.wait(180), _plain(seen)


def _plain(seen: bytes) -> str:
    return _STEERING.sub("", seen.decode(errors="replace")).replace("\r", "\n")


def test_in_a_pipe_the_lines_are_for_scripts(environment: Environment, folder: Path) -> None:
    done = piped(environment, folder)
    assert (done.returncode, done.stdout) == (0, "")
    head, *lines = done.stderr.splitlines()
    assert head.startswith("log log: 3 new, 0 unchanged; ")
    place = folder.resolve()
    assert lines[:2] == [
        f"  note     {place}/old.txt: not UTF-8; read as cp1252, the likeliest encoding",
        f"  skipped  {place}/bad.jsonl: line 1: not JSON (unexpected end of data: line 1 column 2 (char 1))",
    ]
    assert lines[2:21] == [f"  skipped  {place}/empty-{number:02}.txt: empty" for number in range(19)]
    assert lines[21:] == [
        "  skipped  25 more: not a kind of file we read (.jpg)",
        "  skipped  6 more: empty",
        "  skipped  -v names all 51",
    ]


def test_every_file_is_named_where_that_is_asked(environment: Environment, folder: Path) -> None:
    lines = piped(environment, folder, "-v").stderr.splitlines()
    assert sum(line.startswith("  skipped  ") for line in lines) == 51
    assert lines[-1].endswith("empty-24.txt: empty")


def test_strict_fails_and_counts_what_could_not_be_read(environment: Environment, folder: Path) -> None:
    done = piped(environment, folder, "--strict")
    assert done.returncode == 1
    assert done.stderr.endswith("Error: 26 could not be read (--strict)\n")


def test_on_a_terminal_a_table_says_what_became_of_each_file(environment: Environment, folder: Path) -> None:
    code, seen = on_terminal(environment, folder)
    table = [" ".join(line.split()) for line in seen.splitlines() if line.strip()]
    assert code == 0
    start = table.index("new 3")
    assert table[start : start + 7] == [
        "new 3",
        "noted 1 not UTF-8; read as cp1252, the likeliest encoding",
        "old.txt",
        "skipped 25 not a kind of file we read (.jpg)",
        "25 empty",
        "empty-00.txt",
        "empty-01.txt",
    ]
    assert "and 6 more" in table
    assert table[-2] == "-v names all 51"
    assert re.fullmatch(r"\d+ events, 1 quote in log log", table[-1])
    _, again = on_terminal(environment, folder)
    assert "unchanged 3" in [" ".join(line.split()) for line in again.splitlines()]


def test_what_is_gone_since_is_named(environment: Environment, folder: Path) -> None:
    piped(environment, folder)
    (folder / "mill-0.txt").unlink()
    line = f"  gone     {folder.resolve()}/mill-0.txt: gone since it was read; it stays in the log"
    assert piped(environment, folder).stderr.splitlines()[1] == line
    _, seen = on_terminal(environment, folder)
    table = [" ".join(line.split()) for line in seen.splitlines() if line.strip()]
    at = table.index("gone 1 gone since it was read; it stays in the log")
    assert table[at + 1] == "mill-0.txt"


def test_one_bar_counts_files(environment: Environment, folder: Path) -> None:
    (folder / "many.jsonl").write_text(f'{{"text": "{MILL.strip()}"}}\n' * 40)
    _, seen = on_terminal(environment, folder)
    counts = {match[1] for match in re.finditer(r"\d+/(\d+|\?)", seen)}
    assert counts <= {"?", "30"}  # a file of forty articles is one
    assert "30" in counts


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_keeps_what_was_read_and_the_same_command_goes_on(
    environment: Environment, folder: Path, jobs: str
) -> None:
    for number in range(110):
        told = f"Ines Korda met the council of Norra on {number % 28 + 1} March {1900 + number}. "
        (folder / f"z{number:03}.txt").write_text(told * 65)
    stopped: list[int] = []

    def watch(seen: str, pid: int) -> None:
        read = [int(found) for found in re.findall(r"(\d+)/139", seen)]
        if not stopped and read and read[-1] > 36:
            stopped.append(pid)
            os.killpg(pid, signal.SIGINT)

    code, seen = on_terminal(environment, folder, "--jobs", jobs, watch=watch)
    assert (code, len(stopped)) == (130, 1)
    kept = EventLog.open(environment["DATELINE_LOG"]).waiting()
    assert 5 < kept < 113
    told = f"{kept} articles kept in {environment['DATELINE_LOG']}; the same command goes on from there."
    assert told.replace(" ", "") in "".join(seen.split())
    done = piped(environment, folder, "--jobs", jobs)
    assert done.stderr.startswith("log log: 113 new, 0 unchanged; ")
    assert not EventLog.open(environment["DATELINE_LOG"]).is_unfinished()
