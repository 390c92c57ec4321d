"""A letter on every row on the screen."""

from __future__ import annotations

import pytest

from store.index import Snapshot
from tui.app import DatelineApp
from tui.panes.jump import Jump

from .screens import lines, settle


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_letter_goes_to_its_row(log: Snapshot, size: tuple[int, int]) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+o")
        await pilot.pause()
        rows = app.timeline.content_region
        assert [lines(app)[rows.y + n][rows.x : rows.x + 3] for n in range(3)] == [" a ", " b ", " c "]
        await pilot.press("c")
        await settle(pilot)
        assert app.timeline.cursor == 2
        assert not isinstance(app.screen, Jump)


async def test_letters_reach_the_other_lists_and_any_other_key_leaves(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        before = app.state
        await pilot.press("ctrl+o")
        await pilot.pause()
        second = lines(app)[app.actors.content_region.y + 1]
        letter = second.split("│ ")[1][0]
        await pilot.press("escape")
        await settle(pilot)
        assert app.state == before
        await pilot.press("ctrl+o")
        await pilot.pause()
        await pilot.press(letter)
        await settle(pilot)
        assert (app.state.pane, app.actors.cursor) == ("actors", 1)
