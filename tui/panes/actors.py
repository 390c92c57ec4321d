"""Who acts in the events the filter leaves, most often first."""

from __future__ import annotations

from typing import ClassVar, Literal

from store.reader import EventReader, Facet
from tui.panes.facets import Facets
from tui.state import ListPane


class Actors(Facets):
    pane: ClassVar[ListPane] = "actors"
    field: ClassVar[Literal["actor", "country"]] = "actor"
    name_cells: ClassVar[int] = 16

    def __init__(self, reader: EventReader, id: str) -> None:
        super().__init__(id)
        self.reader = reader

    def called(self, item: Facet) -> str:
        """With a pencil where a person set it right."""
        actor = self.reader.actors.get(item.value)
        return f"✎ {item.label}" if actor and actor.corrected else item.label

    def detail(self, item: Facet) -> str:
        actor = self.reader.actors.get(item.value)
        return (actor.country or "") if actor else ""
