"""The screen as text, compared with the files of `frames/`; `UPDATE_FRAMES=1 pytest` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from store.index import Snapshot
from store.sidecar import sketch_of
from store.unread import Unread
from tui.app import DatelineApp

from .screens import lines, settle

FRAMES = Path(__file__).parent / "frames"
SIZES = [(80, 24), (120, 36), (200, 50)]
SCENES: dict[str, tuple[str, str, list[str]]] = {
    "main": ("log", "", ["j", "j"]),
    "quotes": ("log", "", ["4"]),
    "filtered": ("log", "country:NL -actor:okonjo", []),
    "no-match": ("log", "submarine", []),
    "empty": ("empty_log", "", []),
    "help": ("log", "", ["question_mark"]),
    "article": ("log", "", ["j", "j", "n", "o"]),
    "unicode": ("log", "article:wire-0007", ["j", "o"]),
    "dense": ("big_log", "actor:person-3", ["G"]),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
async def test_frame(scene: str, size: tuple[int, int], request: pytest.FixtureRequest) -> None:
    name, query, keys = SCENES[scene]
    app = DatelineApp(request.getfixturevalue(name), query)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        assert_frame(f"{scene}-{size[0]}x{size[1]}", app)


def assert_frame(name: str, app: DatelineApp) -> None:
    frame = "\n".join(lines(app)) + "\n"
    path = FRAMES / f"{name}.txt"
    if os.environ.get("UPDATE_FRAMES"):
        path.write_text(frame, encoding="utf-8")
    assert frame == path.read_text(encoding="utf-8")


async def test_too_small_says_so(request: pytest.FixtureRequest) -> None:
    app = DatelineApp(request.getfixturevalue("log"))
    async with app.run_test(size=(50, 12)) as pilot:
        assert "dateline needs a terminal of 60 × 15; this one" in lines(app)[1]
        before = app.state
        await pilot.press("j", "question_mark", "slash", "x")
        assert app.state == before
        assert app.focused is None
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "1 Timeline 1/13" in "\n".join(lines(app))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_frame_before_the_log_is_read(size: tuple[int, int], big_log: Snapshot) -> None:
    app = DatelineApp(Unread(sketch_of(big_log)))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert_frame(f"reading-{size[0]}x{size[1]}", app)


async def test_too_small_it_quits_at_once(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await pilot.resize_terminal(50, 12)
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running
