"""Views saved by name: a filter with its cursor, for this log."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from store.query import QuerySyntaxError, parse_query
from tui.clean import clean_line
from tui.results import row_at
from tui.session import View, view_of
from tui.state import History, ViewState, first_state

if TYPE_CHECKING:
    from tui.app import DatelineApp


def save(app: DatelineApp) -> None:
    """Asks for a name and saves the view under it."""

    def keep(name: str) -> None:
        lost = app.remember(app.session.with_view(name, view_of(app.state)))
        if lost:
            app.notify(f"Saved only until you quit: {lost}", severity="warning", markup=False)
        else:
            app.notify(f"Saved as “{clean_line(name)}”; S opens it.", markup=False)

    app.question.ask("Save this view as", keep)


def pick(app: DatelineApp) -> None:
    """Finds a saved view by some letters of its name, and opens it."""
    if not app.session.views:
        app.notify("No view is saved yet; s saves this one.", markup=False)
        return
    app.search_commands(
        [
            (clean_line(name), partial(show, app, view), clean_line(view.query) or "everything")
            for name, view in app.session.views.items()
        ],
        placeholder="Open a view…",
    )


def forget(app: DatelineApp) -> None:
    """Finds a saved view and forgets it."""
    if not app.session.views:
        app.notify("No view is saved.", markup=False)
        return
    app.search_commands(
        [
            (clean_line(name), partial(app.remember, app.session.without_view(name)), clean_line(view.query))
            for name, view in app.session.views.items()
        ],
        placeholder="Forget a view…",
    )


def show(app: DatelineApp, view: View) -> None:
    """Opens `view`, a step to undo; its row as soon as the log is read."""
    state = first_state(view.query, row_at(app.reader, view.at))
    app.walk(app.history.step(replace(state.show(view.pane), grain=app.state.grain)))
    if app.is_reading:
        app.seek(view.at)


def restore(app: DatelineApp) -> None:
    """Goes back to where the last visit ended; a filter that no longer reads is left out."""
    last = app.session.last
    try:
        parse_query(last.query)
    except QuerySyntaxError:
        return
    app.history = History(ViewState(query=last.query).show(last.pane))
    app.seek(last.at)
