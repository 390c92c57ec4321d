"""The lines that are typed in: the filter, above all, and how they are left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app import DatelineApp


def visit(app: DatelineApp) -> None:
    """Goes to the filter line."""
    app.typed = False
    app.filter_line.input.focus()


def take(app: DatelineApp, text: str) -> None:
    """Filters by what is typed: one visit is one step to undo, however many keys it took."""
    state = replace(app.state, query=text, filtering=True)
    again, app.typed = app.typed, True
    app.walk(app.history.move(state) if again else app.history.step(state))
    app.typed = app.focused is not None  # the line may have been left since


def leave(app: DatelineApp) -> bool:
    """Leaves the line being typed, keeping the filter as far as it can be read; False where none is."""
    if app.focused is None:
        return False
    if pending := app.filter_line.pending():
        take(app, pending.text)
    app.typed = False
    app.set_focus(None)
    app.export_prompt.display = app.question.display = False
    app.walk(app.history)
    return True
