"""From pane to pane, into what lies over them, and out again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.keys import filtering, line
from tui.layout import is_small
from tui.state import PANES, Overlay, Pane

if TYPE_CHECKING:
    from tui.app import DatelineApp


def show(app: DatelineApp, pane: Pane) -> None:
    line.leave(app)
    app.move(replace(app.state.show(pane), overlay=None))


def cycle(app: DatelineApp, step: int) -> None:
    show(app, PANES[(PANES.index(app.state.pane) + step) % len(PANES)])


def zoom(app: DatelineApp) -> None:
    """The pane alone, or all of them again."""
    app.move(replace(app.state, zoomed=not app.state.zoomed))


def overlay(app: DatelineApp, overlay: Overlay) -> None:
    """Opens what lies over the lists, or closes it."""
    row = app.subject_row()
    if overlay == "variants" and row and len(row.sources) < 2:
        app.notify("This row has one source: nothing to compare.", markup=False)
    elif overlay == "help" or row:
        app.move(replace(app.state, overlay=None if app.state.overlay == overlay else overlay))


def open_(app: DatelineApp) -> None:
    """Goes further into what is under the cursor."""
    if app.state.overlay:
        return
    if app.state.pane in ("actors", "countries"):
        filtering.keep(app)
    elif app.state.pane == "evidence":
        overlay(app, "article")
    else:
        show(app, "evidence")


def escape(app: DatelineApp) -> None:
    """Leaves the line being typed or what is open; clears the filter where nothing is."""
    if not (line.leave(app) or close(app)) and app.state.query:
        app.filter("")


def leave(app: DatelineApp) -> None:
    if is_small(app.size) or not close(app):
        app.exit()


def quit_(app: DatelineApp) -> None:
    app.exit()


def palette(app: DatelineApp) -> None:
    app.action_command_palette()


def suspend(app: DatelineApp) -> None:
    app.action_suspend_process()


def close(app: DatelineApp) -> bool:
    """Leaves what lies over the lists, the uppermost first; False where nothing does."""
    state = app.state
    if state.overlay:
        app.move(replace(state, overlay=None))
    elif state.zoomed:
        app.move(replace(state, zoomed=False))
    elif state.pane == "evidence":
        app.move(state.show(state.subject))
    else:
        return False
    return True
