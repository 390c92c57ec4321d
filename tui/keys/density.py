"""The brush over the density, and how wide its buckets are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from store.reader import Bucket
from tui.brush import Brush, begun, brush_of, grown, moved, with_brush
from tui.density import GRAINS

if TYPE_CHECKING:
    from tui.app import DatelineApp


def move(app: DatelineApp, step: int) -> None:
    """Moves the brush; where none is, the bucket at the cursor becomes it."""
    _brush(app, lambda buckets, brush: moved(buckets, brush, step))


def grow(app: DatelineApp, step: int) -> None:
    """Moves the end of the brush."""
    _brush(app, lambda buckets, brush: grown(buckets, brush, step))


def zoom(app: DatelineApp, step: int) -> None:
    """Narrower bars (-1) or wider ones (1), from days to decades."""
    if not app.results:
        return
    number = GRAINS.index(app.results.grain) + step
    if 0 <= number < len(GRAINS):
        app.move(replace(app.state, grain=GRAINS[number]))
    else:
        limit = "narrowest" if step < 0 else "widest"
        app.notify(f"Bars of a {app.results.grain} are the {limit}.", markup=False)


def put(app: DatelineApp, brush: Brush) -> None:
    """Filters by `brush`. Several moves of it, one after the other, are one step to undo."""
    query = with_brush(app.state.query, brush)
    state = replace(app.state, query=query, filtering=True)
    again = app.brushed == app.state.query
    app.brushed = query
    app.walk(app.history.move(state) if again else app.history.step(state))


def _brush(app: DatelineApp, change: Callable[[Sequence[Bucket], Brush], Brush]) -> None:
    if not app.results or not app.results.buckets:
        app.notify("No event here has a date.", markup=False)
        return
    buckets, brush = app.density.columns_of(app.results.buckets), brush_of(app.state.query)
    row = app.subject_row()
    wanted = change(buckets, brush) if brush else begun(buckets, row.first if row else None)
    if wanted and wanted != brush:
        put(app, wanted)
    elif wanted:
        app.notify("The brush cannot go further.", markup=False)
