"""Pictures of the screen, for its colours and styles. `pytest --snapshot-update` draws them anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from store.index import Snapshot
from store.marks import mark_of
from tui.app import DatelineApp
from tui.session import Session
from tui.theme import THEMES

from .screens import settle

WIDE, SMALL = (120, 36), (80, 24)
SCENES: dict[str, tuple[str, list[str], tuple[int, int]]] = {
    "brush": ("", ["right_square_bracket", *["right_curly_bracket"] * 8], WIDE),
    "zoom": ("", ["j", "z"], WIDE),
    "error": ("actor:voss -country:ZA", ["slash", "space", "left_parenthesis"], SMALL),
    "filter-off": ("country:NL", ["ctrl+f"], SMALL),
    "article": ("", ["j", "j", "n", "o"], WIDE),
    "wordings": ("has:variants", ["4", "v"], SMALL),
    "no-match": ("submarine", [], SMALL),
    "help": ("", ["question_mark"], WIDE),
    "palette": ("", ["colon"], SMALL),
    "export": ("", ["e"], SMALL),
}
"""(filter, keys, size)"""


class Compare(Protocol):
    def __call__(
        self,
        app: App[None],
        *,
        terminal_size: tuple[int, int],
        run_before: Callable[[Pilot[None]], Awaitable[None]],
    ) -> bool: ...


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Presses `keys` and waits until the screen rests."""

    async def press(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        for line in pilot.app.screen.query(Input):
            line.cursor_blink = False
        await settle(pilot)

    return press


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
def test_main(theme: str, log: Snapshot, snap_compare: Compare) -> None:
    app = DatelineApp(log, session=Session(theme=theme))
    assert snap_compare(app, terminal_size=WIDE, run_before=pressing("j", "j"))


def test_marks(log: Snapshot, snap_compare: Compare) -> None:
    marked = log.with_marks(mark_of(log.get(id), "ask her about this") for id in ("e-met", "e-ferry"))
    app = DatelineApp(marked, at="e-met")
    assert snap_compare(app, terminal_size=SMALL, run_before=pressing())


@pytest.mark.parametrize("scene", SCENES)
def test_scene(scene: str, log: Snapshot, snap_compare: Compare) -> None:
    query, keys, size = SCENES[scene]
    assert snap_compare(DatelineApp(log, query), terminal_size=size, run_before=pressing(*keys))
