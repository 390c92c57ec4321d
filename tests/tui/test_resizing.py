"""A terminal that is made larger or smaller: the screen is then as if it had always had that size."""

from __future__ import annotations

import pytest

from store.index import Snapshot
from tui.app import DatelineApp

from .screens import lines, settle

SIZES = [(60, 15), (80, 24), (130, 40)]
KEYS = {
    "timeline": ["j", "j"],
    "quotes": ["4"],
    "article": ["j", "j", "o"],
    "wordings": ["j", "j", "v"],
    "help": ["question_mark"],
    "alone": ["j", "j", "5", "x"],
    "question": ["t"],
}


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
async def test_after_it_the_screen_is_as_if_begun_so(log: Snapshot, keys: list[str]) -> None:
    there_and_back = [*SIZES, *SIZES[::-1]]
    fresh = {size: await _screens(log, keys, [size]) for size in SIZES}
    seen = await _screens(log, keys, there_and_back)
    assert seen == [fresh[size][0] for size in there_and_back]


async def _screens(log: Snapshot, keys: list[str], sizes: list[tuple[int, int]]) -> list[list[str]]:
    """What is seen at each size, one after the other, after the keys."""
    app, screens = DatelineApp(log), []
    async with app.run_test(size=sizes[0]) as pilot:
        await pilot.press(*keys)
        for size in sizes:
            await pilot.resize_terminal(*size)
            await settle(pilot)
            await settle(pilot)
            screens.append(lines(app))
    return screens


async def test_what_lies_under_the_palette_follows(log: Snapshot) -> None:
    fresh = await _screens(log, ["4"], [(130, 40)])
    app = DatelineApp(log)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "colon")
        await settle(pilot)
        await pilot.resize_terminal(130, 40)
        await pilot.press("escape")
        await settle(pilot)
        await settle(pilot)
        assert lines(app) == fresh[0]
