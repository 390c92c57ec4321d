"""What a view state shows of a log: asked in a thread, drawn by every pane."""

from __future__ import annotations

from typing import Final

from store.reader import EventReader
from tui.brush import brush_of
from tui.density import Density, Frame, density_frame, density_within, stretches, window
from tui.results import Results, find
from tui.state import ViewState

SPARKS: Final = 8
"""Stretches of time that a sparkline tells apart."""


class Finder:
    """Asks one reader, and remembers how its whole log fits into a density strip of each width."""

    def __init__(self, reader: EventReader) -> None:
        self._reader = reader
        self._frames: dict[int, Frame | None] = {}

    def results(self, state: ViewState, cells: int) -> Results:
        """What the filter in force finds, for a strip of `cells` cells. Raises QuerySyntaxError."""
        whole = self._frame(cells)
        grain = state.grain or (whole.grain if whole else "day")
        days = stretches(whole, SPARKS) if whole else ()
        return find(self._reader, state.effective_query, grain, days)

    def density(self, results: Results, state: ViewState, cells: int, day: str | None) -> Density | None:
        """The buckets the strip shows: around `day` where they are too many, or around the brush."""
        whole, brush = self._frame(cells), brush_of(state.effective_query)
        if whole is None:
            return None
        if brush and not (whole.first <= brush[0] and brush[1] <= whole.last):
            whole = Frame(whole.grain, results.buckets[0].first, results.buckets[-1].last)
            frame = window(whole, results.grain, cells - 2, brush[0])
        elif state.grain is None:
            frame = whole
        else:
            frame = window(whole, results.grain, cells - 2, brush[0] if brush else day)
        return density_within(results.buckets, frame)

    def _frame(self, cells: int) -> Frame | None:
        if cells not in self._frames:
            self._frames[cells] = density_frame(self._reader, cells)
        return self._frames[cells]
