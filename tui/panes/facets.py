"""What the values of a field share: a row with its bar, its count and whether the filter keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from rich.segment import Segment

from store.reader import Facet
from tui.panes.cells import bar, fit, fit_line, fit_right, sparkline
from tui.panes.rows import RowList
from tui.results import Sparks
from tui.state import Place
from tui.terms import is_kept

_SPARKS = (8, 4)
"""Cells of a sparkline: the first of these that leaves a name its `name_cells`."""
_SPACES = 7
"""Cells of a row that are none of name, bar, count and sparkline: the mark, the detail, gaps."""
_LONGEST_NAME = 24
_LONGEST_BAR = 48
"""Cells; a bar gets what a name does not need."""


def _no_sparks(value: str) -> Sequence[int]:
    return ()


class Facets(RowList[Facet]):
    """Values that the filter in force keeps are marked."""

    field: ClassVar[Literal["actor", "country"]]
    name_cells: ClassVar[int]
    """What a name should have of a row."""

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self._query = ""
        self._sparks: Sparks = _no_sparks
        self._place = Place()

    def show_facets(self, facets: Sequence[Facet], sparks: Sparks, place: Place, query: str) -> None:
        """Other values, under the filter `query`; the cursor stays on its value while that is there."""
        if facets is not self.rows or (place, query) != (self._place, self._query):
            self._query, self._sparks, self._place = query, sparks, place
            row = 0
            if place.id is not None:
                row = next((row for row, facet in enumerate(facets) if facet.value == place.id), 0)
            self.show(facets, row, place.offset)

    def key(self, item: Facet) -> str:
        return item.value

    def called(self, item: Facet) -> str:
        return item.label

    def detail(self, item: Facet) -> str:
        """Two cells beside the name: a country code."""
        raise NotImplementedError

    def cells(self, row: int, width: int) -> list[Segment]:
        facet = self.rows[row]
        bars, counts = max(width // 8, 4), len(f"{self.rows[0].count:,}")
        room = width - bars - counts - _SPACES
        spark = next((cells for cells in _SPARKS if room - cells >= self.name_cells), 0)
        names = min(room - spark, _LONGEST_NAME)
        bars = min(bars + room - spark - names, _LONGEST_BAR)
        kept = is_kept(self._query, (self.field, facet.value))
        share = facet.count / max(self.rows[0].count, 1)
        left = width - names - bars - counts - spark - _SPACES
        return [
            Segment("▸" if kept else " ", self.style_of("kept")),
            Segment(fit_line(self.called(facet), names), self.style_of("who" if kept else "text")),
            Segment(f" {fit(self.detail(facet)[:2], 2)} ", self.style_of("dim")),
            Segment(bar(share, bars), self.style_of("bar")),
            Segment(f" {fit_right(f'{facet.count:,}', counts)} ", self.style_of("count")),
            Segment(sparkline(self._sparks(facet.value), spark) + " " * left, self.style_of("bar")),
        ]
