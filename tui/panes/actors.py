"""Who acts in the events the filter leaves, most often first."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.content import Content

from store.reader import EventReader, Facet
from tui.clean import clean_line
from tui.panes.facets import Facets
from tui.state import ListPane
from tui.who import because


class Actors(Facets):
    pane: ClassVar[ListPane] = "actors"
    field: ClassVar[Literal["actor", "country"]] = "actor"
    name_cells: ClassVar[int] = 17

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

    def tell(self, here: bool) -> None:
        """On its border, where one is `here`: country and role of the actor under the cursor, and why."""
        told = Content(self._told() if here else "").markup
        if (self.border_subtitle or "") != told:
            self.border_subtitle = told

    def _told(self) -> str:
        actor = self.reader.actors.get(self.rows[self.cursor].value) if self.rows else None
        if actor is None:
            return ""
        home = " ".join(filter(None, (actor.country, because(actor))))
        return " · ".join(filter(None, (home, clean_line(actor.role or ""))))
