"""New and changed files appear in the open browser, and the cursor stays."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from time import time

from textual.pilot import Pilot

from store.ingest import ingest
from store.log import EventLog
from tui.app import DatelineApp
from tui.watching import watcher

from .screens import lines

MILL = "The mill at Oster burned down on 6 May 2019, the mayor said.\n"
SHIP = "A ferry sank off Oster on 9 May 2019, the coast guard said.\n"


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    """Waits until it is seen, ten seconds at the most."""
    for _ in range(600):
        if seen():
            return
        await pilot.pause()
        await asyncio.sleep(0.05)
    raise AssertionError("\n".join(lines(pilot.app)))


async def test_what_comes_into_the_folder_comes_onto_the_screen(tmp_path: Path) -> None:
    log = EventLog.open(tmp_path / "log.json")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "mill.txt").write_text(MILL)
    paths = [str(folder)]
    ingest(paths, log)
    app = DatelineApp(log.snapshot(), alongside=watcher(paths, log, None, None, time()))
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "watching articles" in lines(app)[0])
        cursor = app.subject_row()
        assert cursor is not None
        (folder / "ship.txt").write_text(SHIP)
        (folder / "ship.txt~").write_text("no article")
        await until(pilot, lambda: "ferry sank" in "\n".join(lines(app)))
        await settle_watching(pilot)
        row = app.subject_row()
        assert row is not None
        assert row.id == cursor.id
        assert "1 new article" in app.footer.told
        (folder / "ship.txt").write_text(SHIP.replace("sank", "burned"))
        await until(pilot, lambda: "ferry burned" in "\n".join(lines(app)))
        assert "ferry sank" not in "\n".join(lines(app))


async def test_a_broken_file_is_said_and_stops_nothing(tmp_path: Path) -> None:
    log = EventLog.open(tmp_path / "log.json")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "mill.txt").write_text(MILL)
    paths = [str(folder)]
    ingest(paths, log)
    app = DatelineApp(log.snapshot(), alongside=watcher(paths, log, None, None, time()))
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "watching articles" in lines(app)[0])
        (folder / "bad.jsonl").write_text("{")
        await until(pilot, lambda: "skipped bad.jsonl" in app.footer.told)
        (folder / "ship.txt").write_text(SHIP)
        await until(pilot, lambda: "ferry sank" in "\n".join(lines(app)))


async def settle_watching(pilot: Pilot[None]) -> None:
    """Waits for the searches under way; the watch itself goes on."""
    await pilot.pause(0.2)


async def test_what_was_said_of_a_folder_holds_for_what_comes_into_it(tmp_path: Path) -> None:
    log = EventLog.open(tmp_path / "log.json")
    folder = tmp_path / "articles"
    (folder / "wire").mkdir(parents=True)
    (folder / "mill.txt").write_text(MILL)
    paths = [str(folder)]
    ingest(paths, log, columns={"text": "Inhalt"})
    app = DatelineApp(log.snapshot(), alongside=watcher(paths, log, None, None, time()))
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "watching articles" in lines(app)[0])
        (folder / "wire" / "ships.csv").write_text(f'Nummer,Inhalt\n1,"{SHIP.strip()}"\n')
        await until(pilot, lambda: "ferry sank" in "\n".join(lines(app)))
        assert set(log.snapshot().articles) == {"mill", "wire/ships#1"}
        assert log.paths() == (str(folder),)
        await settle_watching(pilot)
