"""The density strip: nothing that is there looks like nothing, and no label lies."""

from __future__ import annotations

import pytest

from store.index import Snapshot
from tui.app import DatelineApp
from tui.density import density_frame
from tui.panes.density import axis_labels, level, with_note

from .screens import lines, settle


@pytest.mark.parametrize(
    ("count", "row", "expected"), [(0, 0, 0), (1, 0, 1), (1, 1, 0), (500, 0, 8), (500, 1, 0), (1000, 1, 8)]
)
def test_any_event_at_all_is_seen(count: int, row: int, expected: int) -> None:
    assert level(count, 1000, 2, row) == expected


def test_a_label_stands_where_its_period_begins() -> None:
    months = [f"{year}-{month:02}-01" for year in (2016, 2017) for month in range(1, 13)]
    line = axis_labels(months, 2, 48, 0, "")
    assert line.index("2017") == 24
    assert line.index("May") == 8


def test_the_mark_pushes_a_year_aside_and_never_a_month() -> None:
    months = [f"2017-{month:02}-01" for month in range(1, 13)]
    assert axis_labels(["2016-12-01", *months], 4, 52, 4, "▲").index("▲2017") == 4
    assert "May" not in axis_labels(months, 4, 48, 16, "▲")


def test_the_brush_cuts_no_label() -> None:
    months = [f"2017-{month:02}-01" for month in range(1, 13)]
    line = axis_labels(months, 4, 48, 0, "├─┤")
    assert line.startswith("├─┤ Feb")
    assert "17" not in line


def test_years_keep_apart() -> None:
    years = [f"{year}-01-01" for year in range(1900, 1930)]
    assert axis_labels(years, 1, 30, 0, "").split() == ["1900-01", "1908", "1913", "1918", "1923"]


def test_a_few_far_events_do_not_flatten_the_strip_and_are_counted(big_log: Snapshot) -> None:
    frame = density_frame(big_log, 118)
    assert frame is not None
    assert (frame.grain, frame.first[:4], frame.last[:4]) == ("month", "2014", "2017")


@pytest.mark.parametrize(
    ("at", "mark", "expected"),
    [
        (0, "├─┤", "├─┤ Feb Mar  ‹5 195›"),
        (16, "├──┤", "2017-01 ‹5 195› ├──┤"),
        (4, "├──────────────┤", "    ├──────────────┤"),
    ],
)
def test_what_lies_outside_covers_no_brush(at: int, mark: str, expected: str) -> None:
    months = [f"2017-{month:02}-01" for month in range(1, 6)]
    line = axis_labels(months, 4, 20, at, mark)
    assert with_note(line, "‹ 5 earlier · 195 later ›", "‹5 195›", at, at + len(mark)) == expected


async def test_what_lies_outside_the_strip_is_said(far_log: Snapshot) -> None:
    app = DatelineApp(far_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "‹ 1 earlier · 1 bar = 1 week" in lines(app)[2]


async def test_a_short_screen_says_it_at_the_end_of_the_axis(far_log: Snapshot) -> None:
    app = DatelineApp(far_log)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert lines(app)[3].endswith(" ‹1")
        await pilot.press("z")
        await settle(pilot)
        shown = next(word for word in lines(app)[3].split() if word.endswith("›"))
        assert int(shown.removesuffix("›")) > 0
