"""Sentences of the screen: what was found, and what to do where nothing was."""

from __future__ import annotations

from typing import Final

from store.reader import EventReader
from tui.results import Results
from tui.state import ListPane, ViewState

_ROOM_FOR_ALL: Final = 100
"""Columns from which on the result is told in full."""
_THINGS: Final[dict[ListPane, str]] = {
    "timeline": "events",
    "quotes": "quotes",
    "actors": "actors",
    "countries": "countries",
}


def counted(count: int, thing: str) -> str:
    """`1 article`, `12 articles`."""
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def unfinished(waiting: int) -> str:
    """Of a log into which an ingest kept so many articles without coming to its end."""
    return f"{counted(waiting, 'article')} of an unfinished ingest kept for when it is run again"


def result_line(results: Results, total: int, state: ViewState, columns: int) -> str:
    """`12 of 40 events · 5 quotes · 9 day-exact · 2 undated`; shorter on a narrow screen."""
    count = len(results.events)
    found = f"{count:,} of {total:,}" if state.effective_query else f"{count:,}"
    off = "filter off · " if not state.filtering and state.query else ""
    if columns < _ROOM_FOR_ALL:
        found += " (not all)" if results.caveat else ""
        return f"{off}{found} · {results.undated:,} undated"
    if results.caveat:
        return f"{off}{found} · {results.caveat}"
    quotes = counted(len(results.quotes), "quote")
    events = "event" if (total if state.effective_query else count) == 1 else "events"
    return f"{off}{found} {events} · {quotes} · {results.exact:,} day-exact · {results.undated:,} undated"


def nothing_to_show(reader: EventReader, pane: ListPane, state: ViewState, *, reading: bool) -> str:
    """What to say in a pane without rows; where the eyes are, also what to do next."""
    if reading:
        events = reader.summary.events
        return f"Reading {counted(events, 'event')}…" if events else "Reading the log…"
    if not reader.summary.articles:
        return "This log is empty. Quit with q and run: dateline ingest FOLDER"
    if state.effective_query and pane not in (state.pane, state.subject):
        return f"No {_THINGS[pane]}."
    if state.effective_query:
        return f"No {_THINGS[pane]} match this filter. Press u to undo it, / to change it, Esc to clear it."
    return f"The articles of this log gave no {_THINGS[pane]}."
