"""What stands on a terminal that is too small to read a timeline on."""

from __future__ import annotations

from typing import Final

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

LEAST: Final = Size(60, 15)


class TooSmall(Widget):
    def render(self) -> Content:
        has = self.app.size
        return Content(
            f"dateline needs a terminal of {LEAST.width} × {LEAST.height}; "
            f"this one has {has.width} × {has.height}. Make it larger, or quit with q."
        )
