"""The first line: which log this is and what it holds."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from store.reader import Summary
from tui.clean import clean_line
from tui.words import counted


class Title(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"title--name", "title--dim"}

    def __init__(self, summary: Summary, id: str) -> None:
        super().__init__(id=id)
        self._summary = summary
        self._view = ""
        self._doing = ""

    def show_log(self, summary: Summary) -> None:
        self._summary = summary
        self.refresh()

    def say(self, doing: str) -> None:
        """What goes on behind the screen, in place of the counts; "" where nothing does."""
        if doing != self._doing:
            self._doing = doing
            self.refresh()

    def show_view(self, name: str) -> None:
        """The saved view on the screen, "" where it is none."""
        if name != self._view:
            self._view = name
            self.refresh()

    def render(self) -> Content:
        log = self._summary
        name, dim = self.get_visual_style("title--name"), self.get_visual_style("title--dim")
        left = Content.assemble(
            ("dateline", name), (f"  {clean_line(log.name)}", dim), (self._shown_view(), name)
        )
        room = self.size.width - left.cell_length - 2
        right = Content.styled(self._doing or self._counts(room), name if self._doing else dim)
        gap = self.size.width - left.cell_length - right.cell_length
        return Content.assemble(left, " " * max(gap, 2), right).truncate(self.size.width, ellipsis=True)

    def _shown_view(self) -> str:
        return f"  ▸ {clean_line(self._view)}" if self._view else ""

    def _counts(self, room: int) -> str:
        """What the log holds, as much of it as has `room`."""
        log = self._summary
        counts = [
            counted(log.articles, "article"),
            counted(log.events, "event"),
            counted(log.quotes, "quote"),
            *([span(log.first[:7], log.last[:7])] if log.first and log.last else []),
        ]
        while len(" · ".join(counts)) > room and len(counts) > 1:
            counts.pop()
        return " · ".join(counts)


def span(first: str, last: str) -> str:
    return first if first == last else f"{first} … {last}"
