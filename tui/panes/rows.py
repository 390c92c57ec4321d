"""A list drawn line by line: only the rows on screen are ever built, so 100,000 are as quick as ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.panes.cells import ink
from tui.state import ListPane, Place

Item = TypeVar("Item")


class RowList(ScrollView, Generic[Item]):
    """Rows with a cursor. A pane says what a row's cells are (`cells`) and what identifies it (`key`)."""

    pane: ClassVar[ListPane]
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """As a ScrollView's, but no reason to arrange the whole screen again: only a scrollbar's coming is."""

    @dataclass
    class Moved(Message):
        """The cursor should go to a row, because it was clicked."""

        pane: ListPane
        row: int
        opened: bool

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.can_focus = False
        self.rows: Sequence[Item] = ()
        self.cursor = 0
        self._offset = 0
        self._inks: dict[tuple[str, bool], Style] = {}
        self._at_cursor = False
        self.nothing = ""
        """What to say where no row is."""

    # -------------------------------------------------------------- what a pane says

    def key(self, item: Item) -> str:
        raise NotImplementedError

    def is_marked(self, item: Item) -> bool:
        """Whether a person marked it."""
        return False

    def cells(self, row: int, width: int) -> list[Segment]:
        """The row's segments, together `width` cells."""
        raise NotImplementedError

    # -------------------------------------------------------------- rows and cursor

    def show(self, rows: Sequence[Item], cursor: int, offset: int) -> None:
        """Other rows, the cursor `offset` lines below the top where the list allows it."""
        if rows and rows is self.rows and cursor == self.cursor and offset == self._offset:
            return
        self.rows = rows
        self.cursor = min(max(cursor, 0), max(len(rows) - 1, 0))
        self._offset = offset
        self.virtual_size = Size(0, len(rows))
        if self.size and (len(rows) > self.size.height) != self.show_vertical_scrollbar:
            self.refresh(layout=True)
        elif self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = len(rows)
        self._settle()
        self.refresh()

    def place_of(self, row: int) -> Place:
        """The place of the cursor were it on `row`, scrolled no further than it must. There are rows."""
        row = min(max(row, 0), len(self.rows) - 1)
        return Place(self.key(self.rows[row]), row - self._top_for(row))

    def _top_for(self, row: int) -> int:
        top, height = round(self.scroll_y), max(self.size.height, 1)
        return row if row < top else max(row - height + 1, top)

    def _settle(self) -> None:
        """Scrolls so that the cursor stands where it was asked to, as far as the height allows."""
        offset = min(self._offset, max(self.size.height - 1, 0))
        self.scroll_to(y=max(self.cursor - offset, 0), animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        self._settle()

    def on_click(self, event: Click) -> None:
        event.stop()
        row = event.get_content_offset(self)
        if row is not None:
            self.post_message(self.Moved(self.pane, round(self.scroll_y) + row.y, event.chain > 1))

    # -------------------------------------------------------------- drawing

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks.clear()

    def style_of(self, name: str) -> Style:
        """Ink on the paper of the line being drawn. Kept: Textual works it out anew with every refresh."""
        style = self._inks.get((name, self._at_cursor))
        if style is None:
            paper = self.rich_style
            if self._at_cursor:
                paper += self.screen.get_component_rich_style("rows--cursor")
            style = paper + ink(self.screen.get_component_rich_style(f"rows--{name}"))
            self._inks[name, self._at_cursor] = style
        return style

    def render_line(self, y: int) -> Strip:
        width, row = self.scrollable_content_region.width, round(self.scroll_y) + y
        self._at_cursor = row == self.cursor and bool(self.rows)
        if not self.rows:
            return self._sentence(y, width)
        if row >= len(self.rows):
            return Strip.blank(width, self.style_of("text"))
        if self.is_marked(self.rows[row]):
            mark = Segment("◆", self.style_of("date"))
        else:
            mark = Segment("▌" if self._at_cursor else " ", self.style_of("kept"))
        return Strip([mark, *self.cells(row, width - 1)], width)

    def _sentence(self, y: int, width: int) -> Strip:
        lines = Content(self.nothing).wrap(max(width - 2, 1))
        text = lines[y].plain if y < len(lines) else ""
        dim = self.style_of("dim")
        return Strip([Segment(f" {text}", dim)]).adjust_cell_length(width, dim)
