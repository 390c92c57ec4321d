"""A long ingest: what it has parsed is kept on the way, and goes on from there, on however many cores."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Raw

from parsing.records import ParsedArticle
from store.batches import Batches, finish
from store.crew import WorkerLost
from store.documents import Given, PendingDocument
from store.elsewhere import StatementsElsewhere
from store.errors import LogCorrupt
from store.ingest import ingest
from store.log import EventLog
from store.parts import ArticleParts
from store.spool import Kept, Spool

TOWNS = ("Skarvik", "Ostvik", "Port Selm", "Norra", "Tolne", "Havre")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six articles that tell of one council and one treaty."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, town in enumerate(TOWNS, 1):
        told = f"Ines Korda, the mayor of {town}, signed the harbour treaty on {number} March 2017.\n"
        (folder / f"{town.lower()}.txt").write_text(f"{told}“We keep the harbour,” Korda said.\n")
    return folder


@pytest.fixture
def each_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article is kept as soon as it is parsed."""
    monkeypatch.setattr("store.batches._KEPT_EVERY", 0)
    monkeypatch.setattr("store.batches._SHARE_OF_KEEPING", 1e9)


@pytest.fixture
def always_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.workers._WORTH_STARTING", 0)
    monkeypatch.setattr("store.workers._TOGETHER", 0)
    monkeypatch.setattr("store.batches.WORTH_STARTING", 0)
    monkeypatch.setattr("store.elsewhere._TOGETHER", 2)
    monkeypatch.setattr("store.elsewhere._ROWS_TOGETHER", 2)


def stop_after(files: int) -> Callable[[int, int, str], None]:
    """Ctrl-C when so many were read."""

    def progress(done: int, total: int, path: str) -> None:
        if done == files:
            raise KeyboardInterrupt

    return progress


def stop_making_rows(done: int, total: int, path: str) -> None:
    """Ctrl-C when all was read."""
    if not path:
        raise KeyboardInterrupt


def tables(log: EventLog) -> dict[str, Any]:
    """All that is in the file but how often it was written."""
    found: dict[str, Any] = json.loads(log.path.read_bytes())
    del found["meta"]["1"]["generation"]
    return found


@pytest.mark.usefixtures("each_kept")
def test_an_interrupted_ingest_goes_on_where_it_was_cut_off(folder: Path, log: EventLog) -> None:
    ingest([folder / "norra.txt"], log)
    before = log.snapshot()
    with pytest.raises(KeyboardInterrupt):
        ingest([folder], log, progress=stop_after(4))
    assert log.snapshot().articles == before.articles
    assert log.summary() == before.summary
    parsed: list[str] = []
    add = Batches.add
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Batches, "add", lambda *one: (parsed.append(one[1].article.id), add(*one)))
        report = ingest([folder], log)
    assert parsed == ["skarvik", "tolne"]
    assert len(report.new) == 5
    assert [Path(path).stem for path in report.unchanged] == ["norra"]
    assert "pending" not in tables(log)


def test_what_was_parsed_is_kept_where_the_rows_are_being_made(folder: Path, log: EventLog) -> None:
    with pytest.raises(KeyboardInterrupt):
        ingest([folder], log, progress=stop_making_rows)
    assert log.waiting() == len(TOWNS)
    assert log.summary().articles == 0
    assert len(ingest([folder], log).new) == len(TOWNS)
    assert log.waiting() == 0


@settings(max_examples=20)
@given(st.lists(st.integers(1, len(TOWNS)), max_size=4))
@pytest.mark.usefixtures("each_kept")
def test_wherever_it_is_cut_off_the_log_is_the_same(folder: Path, tmp_path: Path, cuts: list[int]) -> None:
    whole, parts = EventLog(tmp_path / "whole.json"), EventLog(tmp_path / "parts.json")
    for log in (whole, parts):
        log.path.unlink(missing_ok=True)
    ingest([folder], whole)
    for cut in cuts:
        with suppress(KeyboardInterrupt):
            ingest([folder], parts, progress=stop_after(cut))
    ingest([folder], parts)
    assert tables(parts) == tables(whole)


@pytest.mark.usefixtures("each_kept")
def test_what_was_kept_can_be_taken_in_without_the_rest(folder: Path, log: EventLog) -> None:
    assert not finish(log)
    with pytest.raises(KeyboardInterrupt):
        ingest([folder], log, progress=stop_after(2))
    assert finish(log)
    assert not finish(log)
    assert list(log.snapshot().articles) == ["havre", "norra"]
    assert log.summary().events > 0


@pytest.mark.usefixtures("each_kept")
def test_an_article_that_changed_meanwhile_is_the_new_one(folder: Path, log: EventLog) -> None:
    with pytest.raises(KeyboardInterrupt):
        ingest([folder], log, progress=stop_after(2))
    (folder / "norra.txt").write_text("The council of Norra met on 4 May 2017.\n")
    ingest([folder], log)
    assert log.snapshot().articles["norra"].article.text == "The council of Norra met on 4 May 2017.\n"
    assert len(log.snapshot().articles) == len(TOWNS)


@pytest.mark.usefixtures("each_kept")
def test_another_change_of_the_log_leaves_alone_what_waits(folder: Path, log: EventLog) -> None:
    with pytest.raises(KeyboardInterrupt):
        ingest([folder], log, progress=stop_after(2))
    with log.transaction() as transaction:
        transaction.note_paths(["elsewhere"])
    assert len(tables(log)["pending"]) == 2


def test_what_waits_and_cannot_be_read_makes_no_rows(log: EventLog) -> None:
    log.keep([PendingDocument(Raw(b'{"article":{"path":"/a.txt"}}'), "1", Given())])
    before = log.path.read_bytes()
    with pytest.raises(LogCorrupt, match="cannot be read"):
        finish(EventLog(log.path))
    assert log.path.read_bytes() == before


@pytest.mark.usefixtures("each_kept")
def test_few_whole_articles_are_in_memory_when_rows_are_made(folder: Path, log: EventLog) -> None:
    """However many a log has: each row reads those that tell it."""
    for number in range(60):
        (folder / f"z{number:02}.txt").write_text(f"The council of Norra met on 4 May {1900 + number}.\n")
    most = 0
    keep = Spool.put

    def look(spool: Spool, data: bytes | Raw) -> Kept:
        nonlocal most
        most = max(most, sum(isinstance(one, ParsedArticle | ArticleParts) for one in gc.get_objects()))
        return keep(spool, data)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("parsing.reconcile.shelf._MOST_HELD", 3)
        patched.setattr(Spool, "put", look)
        ingest([folder], log)
    assert log.summary().articles == 60 + len(TOWNS)
    assert 1 <= most <= 5


@pytest.mark.usefixtures("always_workers")
def test_several_cores_make_the_same_log(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.batches._KEPT_EVERY", 600)
    logs = [EventLog(tmp_path / f"{jobs}.json") for jobs in (1, 2)]
    steps: list[list[tuple[int, int, str]]] = [[], []]
    for jobs, (log, seen) in enumerate(zip(logs, steps, strict=True), 1):
        ingest([folder], log, jobs=jobs, progress=lambda *step, seen=seen: seen.append(step))
    assert logs[0].path.read_bytes() == logs[1].path.read_bytes()
    assert steps[0] == steps[1]
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("always_workers")
def test_a_killed_worker_is_an_error_and_what_came_before_is_kept(folder: Path, log: EventLog) -> None:
    for number in range(60):
        (folder / f"z{number:02}.txt").write_text(f"The council of Norra met on 4 May {1900 + number}.\n")
    done = count(1)

    def kill(number: int, total: int, path: str) -> None:
        next(done)
        if number == 3:
            for worker in multiprocessing.active_children():
                worker.kill()

    with pytest.raises(WorkerLost, match="a process was killed while parsing"):
        ingest([folder], log, jobs=2, progress=kill)
    assert not multiprocessing.active_children()
    kept = log.known().pending
    assert len(kept) == next(done) - 1 >= 3
    assert len(ingest([folder], log).new) == 60 + len(TOWNS)


@pytest.mark.usefixtures("always_workers")
def test_what_another_process_decided_is_gone_on_from(
    folder: Path, log: EventLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.memory_files._WORTH_KEEPING", 0)
    ingest([folder], log, jobs=2)
    (folder / "solm.txt").write_text("“We keep the harbour,” Ines Korda of Solm said on 3 March 2017.\n")
    ingest([folder], log, jobs=2)
    whole = EventLog(tmp_path / "whole.json")
    ingest([folder], whole)
    assert rows(log) == rows(whole)


def rows(log: EventLog) -> list[Any]:
    return [list(tables(log)[name].values()) for name in ("events", "actors", "quotes")]


@pytest.mark.usefixtures("always_workers")
def test_a_worker_killed_while_rows_are_made_loses_nothing(
    folder: Path, log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached = StatementsElsewhere.reach

    def kill(elsewhere: StatementsElsewhere, place: int) -> None:
        for worker in multiprocessing.active_children():
            worker.kill()
            worker.join()
        reached(elsewhere, place)

    monkeypatch.setattr(StatementsElsewhere, "reach", kill)
    with pytest.raises(WorkerLost, match="while rows were made"):
        ingest([folder], log, jobs=2)
    assert not multiprocessing.active_children()
    assert len(log.known().pending) == len(TOWNS)
    ingest([folder], log)
    assert log.summary().articles == len(TOWNS)


# ---------------------------------------------------------------- real processes


@pytest.fixture
def running(tmp_path: Path) -> subprocess.Popen[str]:
    """`dateline ingest --jobs 2` of a large folder, leader of its own process group, its workers started."""
    large = tmp_path / "large"
    large.mkdir()
    for number in range(80):
        told = f"Ines Korda met the council of {TOWNS[number % 6]} on {number % 28 + 1} March 2017. "
        (large / f"{number:02}.txt").write_text(told * 120)
    command = [sys.executable, "-m", "tui", "ingest", str(large), "--jobs", "2"]
    process = subprocess.Popen(
        [*command, "--log", str(tmp_path / "large.json")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    until(lambda: len(group(process.pid)) >= 3)  # parent, a worker, and the tracker of their locks
    return process


def group(leader: int) -> list[int]:
    """The processes of a group that are alive."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, process_group = status.read_text().rpartition(")")[2].split()[:3]
            if int(process_group) == leader and state != "Z":
                found.append(int(status.parent.name))
    return found


def until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not reached():
        assert time.monotonic() < end, "waited for 30 s"
        time.sleep(0.02)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
def test_ctrl_c_ends_all_at_once(running: subprocess.Popen[str]) -> None:
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert (running.returncode, out) == (130, "")
    assert err.endswith("Interrupted.\n")
    until(lambda: not group(running.pid))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
def test_workers_end_with_a_killed_parent(running: subprocess.Popen[str]) -> None:
    running.kill()
    running.communicate(timeout=30)
    until(lambda: not group(running.pid))
