"""The browser while the log is still being read, and what of that stays when it is."""

from __future__ import annotations

from threading import Event

import pytest
from textual.pilot import Pilot

from store.errors import LogCorrupt
from store.index import Snapshot
from store.log import EventLog
from store.reader import EventReader, Summary
from store.sidecar import Sketch, sketch_of
from store.unread import Unread
from tui.app import DatelineApp
from tui.keys import views
from tui.session import Session, View, load_session

from .screens import lines, settle, typed

SIZE = (120, 36)


class Slow:
    """Reading that ends when `finish` is called."""

    def __init__(self, reader: Snapshot) -> None:
        self.reader = reader
        self._go = Event()

    def __call__(self, app: DatelineApp) -> tuple[EventLog, EventReader]:
        self._go.wait(30)
        return EventLog(self.reader.summary.path), self.reader

    async def finish(self, pilot: Pilot[None], app: DatelineApp) -> None:
        self._go.set()
        for _ in range(200):
            await pilot.pause(0.02)
            if app.results:
                return
        raise AssertionError("the log was never shown")


def opened(slow: Slow, query: str = "", at: str | None = None, session: Session | None = None) -> DatelineApp:
    """The browser on a log of which only the outline is known."""
    return DatelineApp(Unread(sketch_of(slow.reader)), query, at, session or Session(), read=slow)


async def test_counts_and_density_are_there_at_once_and_rows_when_it_is_read(log: Snapshot) -> None:
    slow = Slow(log)
    app = opened(slow)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        before = lines(app)
        assert "3 articles · 13 events" in before[0]
        assert any("Reading 13 events…" in line for line in before)
        await slow.finish(pilot, app)
        await settle(pilot)
        after = lines(app)
        assert before[3:5] == after[3:5]
        assert "1 Timeline 1/13" in "\n".join(after)
        assert app.event_log


async def test_a_log_nothing_is_known_of_says_that_it_is_read(log: Snapshot) -> None:
    slow = Slow(log)
    sketch = Sketch(Summary("harbour", log.summary.path, 0, 0, 0, 0, None, None), {})
    app = DatelineApp(Unread(sketch), read=slow)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "reading the log…" in lines(app)[0]
        assert any("Reading the log…" in line for line in lines(app))
        assert not any("no dated events" in line for line in lines(app))
        await slow.finish(pilot, app)
        await settle(pilot)
        assert "3 articles · 13 events" in lines(app)[0]


async def test_a_filter_typed_meanwhile_is_applied(log: Snapshot) -> None:
    slow = Slow(log)
    app = opened(slow)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "ferry")
        await pilot.press("enter", "2", "j", "plus", "f", "o", "m")
        assert app.results is None
        await slow.finish(pilot, app)
        await settle(pilot)
        assert (app.state.query, app.state.pane) == ("ferry", "actors")
        assert app.results
        assert app.results.query == "ferry"
        await pilot.press("u")
        await settle(pilot)
        assert app.state.query == ""


@pytest.mark.parametrize(("at", "pane"), [("e-held", "timeline"), ("q-note", "quotes")])
async def test_the_row_asked_for_is_found_when_it_is_read(log: Snapshot, at: str, pane: str) -> None:
    slow = Slow(log)
    app = opened(slow, at=at)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await slow.finish(pilot, app)
        await settle(pilot)
        row = app.subject_row()
        assert row
        assert (row.id, app.state.pane) == (at, pane)


async def test_a_view_opened_meanwhile_is_at_its_row_when_it_is_read(log: Snapshot) -> None:
    slow = Slow(log)
    app = opened(slow)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        views.show(app, View("ferry", "timeline", "e-held"))
        await pilot.pause()
        await slow.finish(pilot, app)
        await settle(pilot)
        assert (app.state.query, app.state.timeline.id) == ("ferry", "e-held")


async def test_the_last_visit_comes_back_and_is_not_lost_by_quitting_early(log: Snapshot) -> None:
    session = Session(View("ferry", "evidence", "q-ferry"))
    slow = Slow(log)
    app = opened(slow, session=session)
    views.restore(app)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
    assert load_session(log.summary.path).last == session.last
    again = opened(slow, session=session)
    views.restore(again)
    async with again.run_test(size=SIZE) as pilot:
        await slow.finish(pilot, again)
        await settle(pilot)
        row = again.subject_row()
        assert row
        assert (row.id, again.state.pane, again.state.subject) == ("q-ferry", "evidence", "quotes")


async def test_nothing_is_exported_before_it_is_read(log: Snapshot) -> None:
    slow = Slow(log)
    app = opened(slow)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert not app.export_prompt.display
        await slow.finish(pilot, app)
        await pilot.press("e")
        await pilot.pause()
        assert app.export_prompt.display


async def test_what_runs_alongside_begins_when_it_is_read(log: Snapshot) -> None:
    slow, began = Slow(log), Event()
    app = DatelineApp(Unread(sketch_of(log)), read=slow, alongside=lambda app: began.set())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.05)
        assert not began.is_set()
        await slow.finish(pilot, app)
        await settle(pilot)
        assert began.is_set()


async def test_a_log_that_cannot_be_read_ends_the_browser_with_the_reason(log: Snapshot) -> None:
    def broken(app: DatelineApp) -> tuple[EventLog, EventReader]:
        raise LogCorrupt("harbour.json: is empty, not a log")

    app = DatelineApp(Unread(sketch_of(log)), read=broken)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
    assert app.return_code == 1
    assert str(app.failure) == "harbour.json: is empty, not a log"
