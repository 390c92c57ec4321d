"""Wrapped text that scrolls: evidence, the whole article, help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style


class Pager(ScrollView):
    """Blocks of `Content` one below the other. Their spans name inks of the `Desk` without `pager--`."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.can_focus = False
        self._blocks: Sequence[Content] = ()
        self._target: tuple[int, int] | None = None
        self._lines: list[Content] = []

    @dataclass
    class Pressed(Message):
        """The text was clicked."""

        pager: Pager

    def show_blocks(self, blocks: Sequence[Content], target: tuple[int, int] | None = None) -> None:
        """Other text; `target` is the (block, code point) to bring into view, the top otherwise."""
        self._blocks, self._target = blocks, target
        self._wrap()

    def scroll_lines(self, count: int) -> None:
        self.scroll_to(y=round(self.scroll_y) + count, animate=False, force=True, immediate=True)

    @property
    def text_width(self) -> int:
        """Cells of a line of text: a cell of air on either side, room for the scroll bar."""
        return max(self.scrollable_content_region.width - 2, 1)

    def on_resize(self) -> None:
        self._wrap()

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Pressed(self))

    def _wrap(self) -> None:
        width = self.text_width
        wrapped = [block.wrap(width) for block in self._blocks]
        self._lines = [line for lines in wrapped for line in lines]
        self.virtual_size = Size(0, len(self._lines))
        top = 0
        if self._target:
            block, offset = self._target
            above = len(self._blocks[block][:offset].wrap(width)) - 1
            top = sum(len(lines) for lines in wrapped[:block]) + above - self.size.height // 3
        self.scroll_to(y=max(top, 0), animate=False, force=True, immediate=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, row = self.scrollable_content_region.width, round(self.scroll_y) + y
        if row >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        parts = self._lines[row].render(self.visual_style, end="", parse_style=self._named)
        segments = [Segment(text, style.rich_style) for text, style in parts]
        return Strip([Segment(" "), *segments]).adjust_cell_length(width).apply_style(self.rich_style)

    def _named(self, name: str | Style) -> Style:
        return self.screen.get_visual_style(f"pager--{name}", partial=True) if isinstance(name, str) else name
