"""Setting the log right. What it takes of the store is imported when the key is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app import DatelineApp


def choose(app: DatelineApp) -> None:
    """Offers what can be set right about the actor or the event under the cursor."""
    from tui.correct.screen import choose

    choose(app)


def undo(app: DatelineApp) -> None:
    """Takes back the last correction."""
    from tui.correct.screen import undo

    undo(app)
