"""The export prompt: one line, whatever the width, and it always says which format is chosen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from store.index import Snapshot
from tui.app import DatelineApp
from tui.export.formats import FORMATS, KINDS
from tui.panes.export import formats_around

from .screens import lines, settle

SMALL = (80, 24)
WIDE = (120, 36)


@pytest.mark.parametrize("size", [(60, 24), SMALL, WIDE, (200, 50)])
async def test_the_chosen_format_and_the_path_are_in_sight_on_the_way_round(
    log: Snapshot, size: tuple[int, int]
) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=size) as pilot:
        await pilot.press("e")
        seen = []
        for _ in FORMATS:
            await pilot.press("down")
            await pilot.pause()
            (line,) = [line for line in lines(app) if "Export ↑↓" in line]
            chosen = line.partition("[")[2].partition("]")[0]
            assert f"to dateline-export{KINDS[chosen].suffix}" in line  # type: ignore[index]
            seen.append(chosen)
        assert sorted(seen) == sorted(FORMATS)


def test_all_formats_are_shown_where_they_fit_else_the_neighbours() -> None:
    assert formats_around("csv", 99) == list(FORMATS)
    assert formats_around("csv", 98) != list(FORMATS)
    assert formats_around("csv", 25) == ["json", "csv", "timesketch"]
    assert formats_around("text", 30) == ["graphml", "text", "html", "svg"]
    assert formats_around("text", 0) == ["text"]


async def test_a_suffix_typed_keeps_a_format_that_has_it_and_else_chooses(
    log: Snapshot, tmp_path: Path
) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("e")
        prompt = app.export_prompt
        prompt.choose("page")
        prompt.input.value = str(tmp_path / "log.html")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
    assert "<!doctype html>" in (tmp_path / "log.html").read_text(encoding="utf-8")


async def test_a_missing_library_is_named_in_the_prompt(
    log: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    monkeypatch.delitem(sys.modules, "tui.export.graphml", raising=False)
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("e")
        app.export_prompt.input.value = str(tmp_path / "log.graphml")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert "pip install 'dateline[graphml]'" in app.footer.told
    assert not list(tmp_path.glob("log*"))
