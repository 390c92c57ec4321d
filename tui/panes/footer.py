"""The last line: the keys that matter most, as many as fit, each to be clicked too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

from tui.actions import Action, footer_hints


class Footer(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"footer--key", "footer--word"}

    def __init__(self, actions: Sequence[Action], id: str) -> None:
        super().__init__(id=id)
        self._actions = actions

    def render(self) -> Content:
        key, word = self.get_visual_style("footer--key"), self.get_visual_style("footer--word")
        line = Content()
        for start, names, hint, _ in self._entries():
            gap = " " * (start - line.cell_length)
            line = Content.assemble(line, gap, (names, key), (f" {hint}", word))
        return line

    async def on_click(self, event: Click) -> None:
        for start, names, hint, action in self._entries():
            at = event.get_content_offset_capture(self).x - start
            if 0 <= at <= len(names) + len(hint):
                await self.app.run_action(f"key('{action.name}')")

    def _entries(self) -> list[tuple[int, str, str, Action]]:
        """(cell it begins at, keys, word, action). How to get help and out always stands at the right;
        of the others as many as fit."""
        *others, help_hint, quit_hint = footer_hints(self._actions)
        last = _length(help_hint) + 2 + _length(quit_hint)
        entries, at = [], 0
        for hint in others:
            if at + _length(hint) + 2 + last > self.size.width:
                break
            entries.append((at, *hint))
            at += _length(hint) + 2
        right = max(self.size.width - last, 0)
        return [*entries, (right, *help_hint), (right + _length(help_hint) + 2, *quit_hint)]


def _length(hint: tuple[str, str, Action]) -> int:
    return len(hint[0]) + 1 + len(hint[1])
