"""A letter on every row on the screen: press it to go there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from textual.app import ComposeResult
from textual.events import Click, Key
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.panes.rows import RowList
from tui.state import ListPane

LETTERS: Final = ascii_lowercase + ascii_uppercase


@dataclass(frozen=True, slots=True)
class Target:
    """A row of a list, where it stands on the screen."""

    pane: ListPane
    row: int
    at: Offset


def targets_of(lists: Sequence[RowList[object]]) -> list[Target]:
    """The rows to be seen of these lists, as many as there are letters."""
    found: list[Target] = []
    for rows in lists:
        top, area = round(rows.scroll_y), rows.content_region
        lines = range(min(area.height, len(rows.rows) - top))
        found += (Target(rows.pane, top + line, Offset(area.x, area.y + line)) for line in lines)
    return found[: len(LETTERS)]


class Jump(ModalScreen[Target]):
    """Lies over the lists for one key; any other key leaves it."""

    def __init__(self, targets: Sequence[Target]) -> None:
        super().__init__()
        self._targets = dict(zip(LETTERS, targets, strict=False))

    def compose(self) -> ComposeResult:
        for letter, target in self._targets.items():
            label = Static(f" {letter} ", classes="label")
            label.styles.offset = target.at
            yield label

    def on_key(self, event: Key) -> None:
        event.stop()
        self.dismiss(self._targets.get(event.character or ""))

    def on_click(self, event: Click) -> None:
        event.stop()
        self.dismiss(None)
