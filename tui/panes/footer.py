"""The last line: the keys that matter most, as many as fit, each to be clicked too."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tui.actions import footer_hints


class Footer(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"footer--key", "footer--word"}

    def render(self) -> Content:
        key, word = self.get_visual_style("footer--key"), self.get_visual_style("footer--word")
        line = Content()
        for names, hint, action in footer_hints():
            click = Style.from_meta({"@click": f"app.{action.name}"})
            entry = Content.assemble((names, key), (f" {hint}", word)).stylize(click)
            wider = line + ("  " if line else "") + entry
            if wider.cell_length > self.size.width:
                break
            line = wider
        return line
