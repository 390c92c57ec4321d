"""Marks to come back to: shown at once, kept in the log, found by the filter."""

from __future__ import annotations

from pathlib import Path

from store.index import Snapshot
from store.ingest import ingest
from store.log import EventLog
from tui.app import DatelineApp

from .screens import lines, settle

MILL = "The mill at Oster burned down on 6 May 2019, the mayor said. A ferry sank on 9 May 2019.\n"


async def test_a_mark_lasts_and_goes(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text(MILL)
    log = EventLog.open(tmp_path / "log.json")
    ingest([tmp_path / "mill.txt"], log)
    app = DatelineApp(log.snapshot(), log=log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("j", "M", *"ask", "space", *"Ilse", "enter")
        await settle(pilot)
        await settle(pilot)
        screen = "\n".join(lines(app))
        assert "◆ marked  ask Ilse" in screen
        (marked,) = log.marks()
        assert marked.note == "ask Ilse"
        row = app.subject_row()
        assert row is not None
        await pilot.press("apostrophe")
        await settle(pilot)
        assert app.state.query == "is:marked"
        assert [one.id for one in app.timeline.rows] == [row.id]
        await pilot.press("apostrophe", "m")
        await settle(pilot)
        await settle(pilot)
        assert app.state.query == ""
        assert log.marks() == ()
        assert "◆" not in "\n".join(lines(app))


async def test_a_log_that_is_only_read_says_so(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await settle(pilot)
        assert "cannot be changed" in app.footer.told


async def test_a_log_whose_file_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text(MILL)
    log = EventLog.open(tmp_path / "log.json")
    ingest([tmp_path / "mill.txt"], log)
    app = DatelineApp(log.snapshot(), log=log)
    async with app.run_test(size=(120, 36)) as pilot:
        log.path.unlink()
        await pilot.press("m")
        await settle(pilot)
        assert "log.json is gone; nothing was written" in app.footer.told
    assert not log.path.exists()
