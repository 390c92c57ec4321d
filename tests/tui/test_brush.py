"""The brush is the filter's one `date:A..B`: keys and mouse move it, undo takes it back."""

from __future__ import annotations

import pytest

from store.index import Bucket, Snapshot
from store.query import parse_query
from tui.app import DatelineApp
from tui.brush import begun, brush_of, grown, moved, with_brush
from tui.density import Frame, window

from .screens import lines, settle

MONTHS = [Bucket(f"2017-{m:02}-01", f"2017-{m:02}-28", m % 3, m % 3) for m in range(1, 13)]


@pytest.mark.parametrize(
    ("query", "brush"),
    [
        ("date:2017-05", ("2017-05-01", "2017-05-31")),
        ("ferry date:2017-05-02..2017-06", ("2017-05-02", "2017-06-30")),
        ("ferry", None),
        ("-date:2017", None),
        ("date:2016,2017", None),
        ("date:2017..", None),
        ("date:2016 date:2017", None),
        ("date:2016 OR ferry", None),
    ],
)
def test_a_brush_is_one_closed_range(query: str, brush: tuple[str, str] | None) -> None:
    assert brush_of(query) == brush


def test_a_brush_replaces_what_the_filter_said_of_dates() -> None:
    assert with_brush("ferry date:2016", ("2017-05-01", "2017-05-31")) == "ferry date:2017-05-01..2017-05-31"
    assert with_brush("date:2016", ("2017-05-01", "2017-05-01")) == "date:2017-05-01"
    assert with_brush("ferry date:2016", None) == "ferry"


def test_a_brush_begins_at_the_day_or_where_something_is() -> None:
    assert begun(MONTHS, "2017-04-11") == ("2017-04-01", "2017-04-28")
    assert begun(MONTHS, None) == ("2017-11-01", "2017-11-28")
    assert begun([], "2017-04-11") is None


def test_a_brush_keeps_its_width_and_stays_in_the_log() -> None:
    brush = ("2017-10-01", "2017-11-28")
    assert moved(MONTHS, brush, 1) == ("2017-11-01", "2017-12-28")
    assert moved(MONTHS, brush, 9) == ("2017-11-01", "2017-12-28")
    assert moved(MONTHS, brush, -99) == ("2017-01-01", "2017-02-28")
    assert grown(MONTHS, brush, 1) == ("2017-10-01", "2017-12-28")
    assert grown(MONTHS, brush, -9) == ("2017-10-01", "2017-10-28")


def test_a_window_stands_still_while_the_day_stays_near_its_middle() -> None:
    whole = Frame("month", "2010-01-01", "2017-12-31")
    frames = [window(whole, "day", 100, f"2014-{month:02}-01") for month in range(1, 13)]
    assert len(set(frames)) < len(frames)
    for month, frame in enumerate(frames, 1):
        assert frame.first <= f"2014-{month:02}-01" <= frame.last
    assert window(whole, "decade", 100, None) == Frame("decade", "2010-01-01", "2017-12-31")


async def test_keys_move_the_brush_and_one_undo_takes_it_away(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("right_square_bracket", "right_curly_bracket", "right_curly_bracket")
        await settle(pilot)
        assert brush_of(app.state.query) is not None
        assert parse_query(app.state.query)
        assert "├" in "".join(lines(app)[:6])
        await pilot.press("u")
        await settle(pilot)
        assert app.state.query == ""


async def test_a_drag_brushes_what_it_passes(big_log: Snapshot) -> None:
    app = DatelineApp(big_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.mouse_down("#density", offset=(1, 0))
        await pilot.mouse_up("#density", offset=(40, 0))
        await settle(pilot)
        brush = brush_of(app.state.query)
        assert brush
        assert brush[0] == "2014-01-01"
        assert brush[1] > "2014-06"


async def test_zoom_goes_from_days_to_decades_and_says_so(far_log: Snapshot) -> None:
    app = DatelineApp(far_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*"zzz")
        await settle(pilot)
        assert "= 1 day" in lines(app)[2]
        await pilot.press(*"ZZZZZZ")
        await settle(pilot)
        assert "decade" in lines(app)[2]
