"""The last line: the keys that matter most, as many as fit, each to be clicked too."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tui.actions import Action, footer_hints


class Footer(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"footer--key", "footer--word"}

    def render(self) -> Content:
        """How to get help and out always stands at the right; what does not fit before it is left out."""
        entries = [self._entry(*hint) for hint in footer_hints()]
        line, last = Content(), entries[-2] + "  " + entries[-1]
        for entry in entries[:-2]:
            wider = line + ("  " if line else "") + entry
            if wider.cell_length + 2 + last.cell_length > self.size.width:
                break
            line = wider
        gap = self.size.width - line.cell_length - last.cell_length
        return line + " " * max(gap, 0) + last

    def _entry(self, names: str, hint: str, action: Action) -> Content:
        key, word = self.get_visual_style("footer--key"), self.get_visual_style("footer--word")
        click = Style.from_meta({"@click": f"app.{action.name}"})
        return Content.assemble((names, key), (f" {hint}", word)).stylize(click)
