"""No order of keys and sizes brings the browser down."""

from __future__ import annotations

import random

import pytest

from store.index import Snapshot
from tui.actions import ACTIONS
from tui.app import DatelineApp

from .screens import settle

LEAVING = {
    "quit",
    "back",
    "palette",
    "export",
    "copy",
    "pick",
    "url",
    "date",
    "suspend",
    "save-view",
    "views",
    "forget-view",
    "correct",
    "undo-correction",
    "note",
    "jump",
}
KEYS = [key for action in ACTIONS for key in action.keys if action.name not in LEAVING]
TYPING = ["slash", "a", "(", "space", "enter", "escape"]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", ["log", "empty_log"])
async def test_any_keys(name: str, seed: int, request: pytest.FixtureRequest) -> None:
    chance = random.Random(seed)
    log: Snapshot = request.getfixturevalue(name)
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in range(120):
            app.simulate_key(chance.choice(KEYS + TYPING))
            if chance.random() < 0.1:
                await pilot.pause()
            if chance.random() < 0.02:
                await pilot.resize_terminal(chance.randint(20, 200), chance.randint(5, 60))
        await settle(pilot)
        assert app.is_running
