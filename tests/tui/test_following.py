"""A log that another program changes while it is on the screen."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from store.ingest import ingest
from store.log import EventLog
from tui.app import DatelineApp

from .screens import lines, settle

MILL = "The mill at Oster burned down on 6 May 2019, the mayor said.\n"
SHIP = "A ferry sank off Oster on 9 May 2019, the coast guard said.\n"


@pytest.fixture
def log(tmp_path: Path) -> EventLog:
    (tmp_path / "mill.txt").write_text(MILL)
    log = EventLog.open(tmp_path / "log.json")
    ingest([tmp_path / "mill.txt"], log)
    return log


async def test_a_change_is_told_and_read_when_asked_for(log: EventLog, tmp_path: Path) -> None:
    app = DatelineApp(log.snapshot(), log=log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        app.following.look(app)
        await settle(pilot)
        assert "1 article" in lines(app)[0]
        (tmp_path / "ship.txt").write_text(SHIP)
        ingest([tmp_path / "ship.txt"], EventLog.open(log.path))
        app.following.look(app)
        await settle(pilot)
        assert "changed since · R reads it again" in lines(app)[0]
        assert "ferry" not in "\n".join(lines(app))
        await pilot.press("R")
        await settle(pilot)
        assert "A ferry sank" in "\n".join(lines(app))
        assert "2 articles" in lines(app)[0]
        assert app.footer.told.startswith("Read again: 2 articles, 2 events")
        app.following.look(app)
        await settle(pilot)
        assert "2 articles" in lines(app)[0]


async def test_what_is_marked_here_is_no_change_of_others(log: EventLog) -> None:
    app = DatelineApp(log.snapshot(), log=log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await settle(pilot)
        app.following.look(app)
        await settle(pilot)
        assert "1 article" in lines(app)[0]


async def test_a_file_that_is_gone_is_told_and_its_rows_stay(log: EventLog) -> None:
    app = DatelineApp(log.snapshot(), log=log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        log.path.unlink()
        app.following.look(app)
        await pilot.press("R")
        await settle(pilot)
        assert "the file of this log is gone" in lines(app)[0]
        assert "log.json is gone; its rows are those last read" in app.footer.told
        assert "The mill at Oster" in "\n".join(lines(app))


@pytest.mark.usefixtures("remembers")
async def test_a_log_cut_off_under_the_browser_ends_it_with_the_reason(log: EventLog, tmp_path: Path) -> None:
    (tmp_path / "ship.txt").write_text(SHIP)
    ingest([tmp_path / "ship.txt"], log)
    app = DatelineApp(EventLog.open(log.path).snapshot(), log=log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        os.truncate(log.path, 500)
        app.simulate_key("j")
        while app.failure is None:  # its panes answer no more
            await asyncio.sleep(0.01)
    assert app.return_code == 1
    assert str(app.failure) == f"{log.path}: was cut off while it was read"
