"""The widgets of the screen, by name, and which of them share something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from textual.app import App
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from store.reader import EventReader
from tui.actions import Action
from tui.panes.actors import Actors
from tui.panes.article import ArticleText
from tui.panes.ask import Ask
from tui.panes.countries import Countries
from tui.panes.density import DensityStrip
from tui.panes.evidence import Evidence
from tui.panes.export import ExportPrompt
from tui.panes.filter import FilterLine
from tui.panes.footer import Footer
from tui.panes.help import Help
from tui.panes.pager import Pager
from tui.panes.quotes import Quotes
from tui.panes.rows import RowList
from tui.panes.small import TooSmall
from tui.panes.timeline import Timeline
from tui.panes.title import Title
from tui.panes.variants import Variants
from tui.state import ListPane, Overlay


class WithWidgets(App[None]):
    """An app that has them."""

    def make_widgets(self, reader: EventReader, actions: Sequence[Action], query: str) -> None:
        """All of them, showing what `reader` reads under the filter `query`."""
        self.title_line = Title(reader.summary, id="title")
        self.filter_line = FilterLine(query, id="filter")
        self.density = DensityStrip(id="density")
        self.timeline = Timeline(reader, id="timeline")
        self.quotes = Quotes(reader, id="quotes")
        self.actors = Actors(reader, id="actors")
        self.countries = Countries(id="countries")
        self.evidence = Evidence(reader, id="evidence")
        self.article = ArticleText(reader, id="article")
        self.variants = Variants(reader, id="variants")
        self.help_text = Help(actions, id="help")
        self.export_prompt = ExportPrompt(reader, id="export")
        self.question = Ask(id="ask")
        self.footer = Footer(actions, id="footer")
        self.small = TooSmall(id="small")
        self.side = Vertical(self.actors, self.countries, id="side")
        self.main = Horizontal(self.timeline, self.quotes, self.side, id="main")

    def from_top_to_bottom(self) -> Iterator[Widget]:
        """Those that others do not hold. The overlays are put into `main` when they are first shown."""
        yield from (self.small, self.title_line, self.filter_line, self.density, self.main, self.evidence)
        yield from (self.export_prompt, self.question, self.footer)

    @property
    def lists(self) -> dict[ListPane, RowList[Any]]:
        return {
            "timeline": self.timeline,
            "actors": self.actors,
            "countries": self.countries,
            "quotes": self.quotes,
        }

    @property
    def overlays(self) -> dict[Overlay, Pager]:
        """What may lie over the lists."""
        return {"article": self.article, "variants": self.variants, "help": self.help_text}

    @property
    def parts(self) -> tuple[Widget, ...]:
        """Those that come and go with the size of the terminal and the state of the view."""
        around = (self.small, self.title_line, self.filter_line, self.density, self.main, self.side)
        return (*around, *self.lists.values(), *self.overlays.values(), self.evidence, self.footer)

    def read_by_all(self, reader: EventReader) -> None:
        """Has them show what `reader` reads, from when they are next drawn."""
        for pane in (self.timeline, self.quotes, self.actors, self.evidence, self.article, self.variants):
            pane.reader = reader
        self.export_prompt.reader = reader
        self.title_line.show_log(reader.summary)

    def list_of(self, pane: ListPane) -> RowList[Any]:
        return self.lists[pane]
