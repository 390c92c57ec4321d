"""Which countries the events concern that the filter leaves, most often first."""

from __future__ import annotations

from typing import ClassVar, Literal

from store.reader import Facet
from tui.panes.facets import Facets
from tui.state import ListPane


class Countries(Facets):
    pane: ClassVar[ListPane] = "countries"
    field: ClassVar[Literal["actor", "country"]] = "country"
    name_cells: ClassVar[int] = 12

    def detail(self, item: Facet) -> str:
        return item.value if item.label != item.value else ""
