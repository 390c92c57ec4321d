"""What each pane shows of the results and the view state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.brush import brush_of
from tui.layout import arrange, is_tall
from tui.results import row_of
from tui.session import view_shown
from tui.state import LIST_PANES
from tui.words import nothing_to_show, result_line

if TYPE_CHECKING:
    from tui.app import DatelineApp


def draw_lists(app: DatelineApp) -> None:
    """The rows of the lists and their cursors: at once, with every key."""
    results, state, reader = app.results, app.state, app.reader
    for pane in LIST_PANES:
        app.list_of(pane).nothing = nothing_to_show(reader, pane, state, reading=results is None)
    if results:
        events, quotes, query = results.events, results.quotes, state.effective_query
        app.timeline.show(events, row_of(events, reader, state.timeline.id), state.timeline.offset)
        app.quotes.show(quotes, row_of(quotes, reader, state.quotes.id), state.quotes.offset)
        app.actors.show_facets(results.actors, results.actor_sparks, state.actors, query)
        app.countries.show_facets(results.countries, results.country_sparks, state.countries, query)


def draw_followers(app: DatelineApp) -> None:
    """What follows the cursor: once for a burst of keys, behind the last of them."""
    row, state, results = app.subject_row(), app.state, app.results
    source = app.source_of(row) if row else 0
    app.evidence.show(row, source)
    if row and state.overlay == "article":
        app.article.show(row.sources[source])
    if row and state.overlay == "variants":
        app.variants.show(row, source)
    if results or app.is_reading:
        day = row.first if row else None
        found = results or app.finder.results(state, app.cells)
        app.density.nothing = "no dated events yet" if results else ""
        shown = app.finder.density(found, state, app.cells, day)
        app.density.show(shown, day, brush_of(state.effective_query))
    if results:
        told = result_line(results, app.reader.summary.events, state, app.size.width)
        app.filter_line.say(told, app.density.note() if is_tall(app.size) else "")
    app.filter_line.set_class(not state.filtering, "-off")
    app.title_line.show_view(view_shown(app.session, state))
    arrange(app)
