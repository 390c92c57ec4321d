"""What one filter finds, asked of the reader once and drawn by every pane. Pure, so a thread may do it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from parsing.logged import LoggedEvent, LoggedQuote
from store.query import EVERYTHING, parse_query
from store.reader import Bucket, EventReader, Facet, Grain
from tui.state import ViewState

Sparks = Callable[[str], Sequence[int]]
"""A facet's value -> how many events have it in each stretch of time."""
_UNDATED = "~"
"""Sorts after every ISO day."""


@dataclass(frozen=True, slots=True)
class Results:
    """All panes' rows under one filter text."""

    query: str
    events: Sequence[LoggedEvent]
    quotes: Sequence[LoggedQuote]
    actors: Sequence[Facet]
    countries: Sequence[Facet]
    actor_sparks: Sparks
    country_sparks: Sparks
    grain: Grain
    buckets: Sequence[Bucket]
    """The whole log's at `grain`."""
    exact: int
    """Matching events dated to the day."""
    undated: int
    caveat: str | None
    """What the rows leave out, in words."""


def row_at(reader: EventReader, id: str | None) -> LoggedEvent | LoggedQuote | None:
    """The row of that id, None where there is none."""
    try:
        return reader.get(id) if id else None
    except KeyError:
        return None


def row_of(rows: Sequence[LoggedEvent | LoggedQuote], reader: EventReader, id: str | None) -> int:
    """Where the row with that id stands; where the filter hides it the first one not before it, else 0."""
    wanted = row_at(reader, id) if rows else None
    if wanted is None:
        return 0
    day = _sort_day(wanted)
    start = bisect_left(rows, day, key=_sort_day)
    same_day = takewhile(lambda row: _sort_day(rows[row]) == day, range(start, len(rows)))
    return next((row for row in same_day if rows[row].id == id), min(start, len(rows) - 1))


def row_from(rows: Sequence[LoggedEvent | LoggedQuote], day: str) -> int:
    """The first row that does not begin before `day` (ISO), else the last that has a date."""
    row = bisect_left(rows, day, key=_sort_day)
    undated = row < len(rows) and _sort_day(rows[row]) == _UNDATED
    return max(row - 1, 0) if row == len(rows) or undated else row


def _sort_day(row: LoggedEvent | LoggedQuote) -> str:
    """What rows are ordered by: see `store.reader.EventReader.page`."""
    return row.first or row.last or _UNDATED


def find(reader: EventReader, text: str, grain: Grain, days: Sequence[str] = ()) -> Results:
    """What the filter `text` finds, its buckets `grain` wide, its sparks from each of the ISO `days` to the
    next. Raises QuerySyntaxError."""
    query = parse_query(text)
    events, quotes = reader.page(query).rows, reader.quotes(query).rows
    precision = reader.precision(query)
    return Results(
        query=text,
        events=events,
        quotes=quotes,
        actors=reader.tally(query, "actor"),
        countries=reader.tally(query, "country"),
        actor_sparks=reader.sparks(query, "actor", days),
        country_sparks=reader.sparks(query, "country", days),
        grain=grain,
        buckets=reader.histogram(query, grain),
        exact=precision.exact,
        undated=precision.undated,
        caveat=reader.caveat(query),
    )


def other_date(rows: Sequence[LoggedEvent | LoggedQuote], row: int, step: int) -> int:
    """The first row of the next date, or of the one before; from within a date, back to its first row."""
    if step > 0:
        return next((i for i in range(row + 1, len(rows)) if rows[i].date != rows[row].date), row)
    row = max(row - 1, 0)
    while row > 0 and rows[row - 1].date == rows[row].date:
        row -= 1
    return row


def other_of(
    rows: Sequence[LoggedEvent | LoggedQuote],
    some: Sequence[LoggedEvent | LoggedQuote],
    reader: EventReader,
    row: int,
    step: int,
) -> int | None:
    """Where the next of `some` of the rows stands, or the one before; None where there is none."""
    if not rows:
        return None
    day = _sort_day(rows[row])
    if step > 0:
        others = range(bisect_left(some, day, key=_sort_day), len(some))
    else:
        others = range(bisect_right(some, day, key=_sort_day) - 1, -1, -1)
    places = (row_of(rows, reader, some[other].id) for other in others)
    return next((place for place in places if (place - row) * step > 0), None)


def found_again(state: ViewState, before: EventReader, now: EventReader) -> ViewState:
    """`state` with its cursors on the rows that stand in `now` for those of `before`."""
    for pane in ("timeline", "quotes"):
        row, place = row_at(before, state.place(pane).id), state.place(pane)
        if row is not None and row_at(now, row.id) is None:
            state = state.at(pane, replace(place, id=_told_by(row, now)))
    actor = state.actors.id
    if actor is not None and actor not in now.actors:
        members = (member for member, id in before.actor_ids.items() if id == actor)
        ids = (now.actor_ids[member] for member in members if member in now.actor_ids)
        state = state.at("actors", replace(state.actors, id=next(ids, None)))
    return state


def _told_by(row: LoggedEvent | LoggedQuote, now: EventReader) -> str | None:
    """The id of the row that one of the sources of `row` tells now."""
    sources = {(source.article, source.text) for source in row.sources}
    page = now.page(EVERYTHING) if isinstance(row, LoggedEvent) else now.quotes(EVERYTHING)
    same = (
        one.id for one in page.rows if sources & {(source.article, source.text) for source in one.sources}
    )
    return next(same, None)
