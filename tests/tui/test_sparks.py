"""Facets over time: a sparkline behind each count, following the filter."""

from __future__ import annotations

from store.index import Snapshot
from tui.app import DatelineApp
from tui.density import Frame, stretches
from tui.panes.cells import sparkline

from .screens import lines, settle, typed


def test_a_sparkline_shows_any_count_and_joins_what_has_no_room() -> None:
    counts = [0, 1, 80, 40, 0, 0, 0, 80]
    assert sparkline(counts, 8) == " ▁█▄   █"
    assert sparkline(counts, 4) == "▁█ ▅"
    assert sparkline([0, 0], 2) == sparkline([], 2) == "  "


def test_stretches_cover_the_whole_span() -> None:
    assert stretches(Frame("day", "2017-01-01", "2017-01-08"), 4) == [
        "2017-01-01", "2017-01-03", "2017-01-05", "2017-01-07", "2017-01-09",
    ]  # fmt: skip
    assert stretches(Frame("year", "9999-01-01", "9999-12-31"), 2)[-1] == "9999-12-31"


async def test_sparklines_follow_the_filter(big_log: Snapshot) -> None:
    app = DatelineApp(big_log)
    async with app.run_test(size=(200, 50)) as pilot:
        await settle(pilot)
        assert any("█▇█▇█▇█▇" in line for line in lines(app))
        await typed(pilot, "after:2017")
        row = next(line for line in lines(app) if "Person 00" in line.rpartition("││")[2])
        assert row.removesuffix("│").rstrip().endswith(" 25       █▇")
