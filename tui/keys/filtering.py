"""What keys do to the one filter text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from store.query import QuerySyntaxError
from tui import terms
from tui.clean import clean_line
from tui.keys import line
from tui.terms import Term

if TYPE_CHECKING:
    from tui.app import DatelineApp


def edit(app: DatelineApp) -> None:
    line.visit(app)


def keep(app: DatelineApp) -> None:
    """Keeps only what has the value under the cursor; again: no more."""
    _with_term(app, terms.keep)


def drop(app: DatelineApp) -> None:
    """Leaves out what has the value under the cursor; again: no more."""
    _with_term(app, terms.drop)


def pick(app: DatelineApp) -> None:
    """Finds an actor or a country by some letters of it, and keeps it."""
    if app.results is None:
        return
    found = [("actor", facet) for facet in app.results.actors]
    found += [("country", facet) for facet in app.results.countries]

    def keep_it(term: Term) -> None:
        change(app, lambda query: terms.keep(query, term))

    app.search_commands(
        [
            (clean_line(facet.label), partial(keep_it, (field, facet.value)), f"{field} · {facet.count:,}")
            for field, facet in found
        ],
        placeholder="Keep an actor or a country…",
    )


def toggle(app: DatelineApp) -> None:
    """Switches the filter off and on, at the same row."""
    if not app.state.query:
        app.notify("There is no filter to switch off.", markup=False)
        return
    app.move(replace(app.state, filtering=not app.state.filtering))


def undo(app: DatelineApp) -> None:
    if app.history.past:
        app.walk(app.history.undo())
    else:
        app.notify("Nothing to undo: the filter was not changed.", markup=False)


def redo(app: DatelineApp) -> None:
    if app.history.future:
        app.walk(app.history.redo())
    else:
        app.notify("Nothing to redo.", markup=False)


def export(app: DatelineApp) -> None:
    """Asks where to write what the filter shows."""
    if app.is_reading:
        app.notify("The log is still being read.", severity="warning", markup=False)
        return
    app.export_prompt.ask(app.state.effective_query)


def change(app: DatelineApp, edit: Callable[[str], str]) -> None:
    """Gives the filter what `edit` makes of it, a step to undo; says why where it cannot."""
    try:
        app.filter(edit(app.state.query))
    except QuerySyntaxError as error:
        app.notify(error.message, severity="warning", markup=False)


def _with_term(app: DatelineApp, toggle: Callable[[str, Term], str]) -> None:
    if term := _term(app):
        change(app, lambda query: toggle(query, term))
    else:
        app.notify("Nothing here to keep or leave out.", markup=False)


def _term(app: DatelineApp) -> Term | None:
    """The value under the cursor, as keep and drop take it."""
    pane, row = app.state.pane, app.subject_row()
    if pane in ("actors", "countries"):
        facets = app.actors if pane == "actors" else app.countries
        return (facets.field, facets.rows[facets.cursor].value) if facets.rows else None
    if row and pane == "evidence":
        return terms.source_term(app.reader, row.sources[app.source_of(row)])
    return terms.term_of(row) if row else None
