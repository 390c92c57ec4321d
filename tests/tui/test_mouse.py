"""The mouse is never needed, and works everywhere."""

from __future__ import annotations

from store.index import Snapshot
from tui.app import DatelineApp

from .screens import lines, settle

SMALL = (80, 24)
WIDE = (120, 36)


async def test_a_click_moves_the_cursor_and_a_tab_title_switches(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.click("#timeline", offset=(20, 5))
        assert app.timeline.cursor == 4
        await pilot.click("#timeline", offset=(20, 0))
        assert app.state.pane == "actors"


async def test_a_double_click_on_an_actor_keeps_it(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.double_click("#actors", offset=(5, 3))
        await settle(pilot)
        assert app.state.query == 'actor:"okonjo"'
        assert {row.id for row in app.timeline.rows} == {"e-met", "e-denied"}


async def test_a_click_on_the_evidence_makes_it_the_pane_that_scrolls(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("j", "j")
        await pilot.click("#evidence", offset=(20, 3))
        assert app.state.pane == "evidence"
        await pilot.press("j")
        assert app.evidence.scroll_y == 1


async def test_a_click_in_a_list_leaves_the_filter_line_and_keeps_its_filter(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.click("#filter", offset=(30, 0))
        await pilot.press(*"ferry")
        await pilot.click("#timeline", offset=(20, 1))
        await settle(pilot)
        assert app.focused is None
        assert [row.id for row in app.timeline.rows] == ["e-ferry"]


async def test_a_click_chooses_the_format_of_an_export(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("e")
        await pilot.pause()
        await pilot.click("#export Formats", offset=(lines(app)[-2].index("csv") - 1, 0))
        assert app.export_prompt.input.value == "dateline-export.csv"
        assert "[csv]" in lines(app)[-2]


async def test_a_click_on_the_footer_does_what_its_key_does(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.click("#footer", offset=(lines(app)[-1].index("/ filter") + 3, 0))
        assert app.focused is app.filter_line.input


async def test_a_click_where_no_row_is_does_nothing(log: Snapshot, empty_log: Snapshot) -> None:
    for app in (DatelineApp(empty_log), DatelineApp(log, query="submarine")):
        async with app.run_test(size=WIDE) as pilot:
            for pane in ("#timeline", "#actors", "#countries", "#evidence", "#density", "#title"):
                await pilot.double_click(pane, offset=(5, 2 if pane != "#title" else 0))
            assert app.state.overlay is None


async def test_the_wheel_scrolls_and_the_next_key_goes_on_from_the_cursor(big_log: Snapshot) -> None:
    app = DatelineApp(big_log)
    async with app.run_test(size=SMALL) as pilot:
        app.timeline.scroll_to(y=500, animate=False, immediate=True)
        await pilot.press("j")
        assert app.timeline.cursor == 1
        assert lines(app)[5].startswith("▌")
