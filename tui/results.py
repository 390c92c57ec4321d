"""What one filter finds, asked of the reader once and drawn by every pane. Pure, so a thread may do it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from parsing.records import LoggedEvent, LoggedQuote
from store.index import Bucket, EventReader, Facet, Grain
from store.query import parse_query
from tui.dates import is_day

_GRAINS: tuple[Grain, ...] = ("day", "week", "month", "year")
_UNDATED = "~"
"""Sorts after every ISO day."""
_TAIL = 0.03
"""Share of the events that may lie outside the density strip at either end."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The stretch of time the density strip shows, and the width of one bucket."""

    grain: Grain
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Density:
    """The buckets of the strip, and how many matching events lie outside of it."""

    grain: Grain
    buckets: tuple[Bucket, ...]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Results:
    """All panes' rows under one filter text."""

    query: str
    events: Sequence[LoggedEvent]
    quotes: Sequence[LoggedQuote]
    actors: Sequence[Facet]
    countries: Sequence[Facet]
    density: Density | None
    exact: int
    """Matching events dated to the day."""
    undated: int


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


def _sort_day(row: LoggedEvent | LoggedQuote) -> str:
    """What rows are ordered by: see `store.index.EventReader.page`."""
    return row.first or row.last or _UNDATED


def find(reader: EventReader, text: str, frame: Frame | None) -> Results:
    """What the filter `text` finds, its density within `frame`. Raises QuerySyntaxError."""
    query = parse_query(text)
    events, quotes = reader.page(query).rows, reader.quotes(query).rows
    return Results(
        query=text,
        events=events,
        quotes=quotes,
        actors=reader.facets(query, "actor"),
        countries=reader.facets(query, "country"),
        density=_density(reader, text, frame) if frame else None,
        exact=sum(is_day(event.date) for event in events),
        undated=sum(event.date is None for event in events),
    )


def density_frame(reader: EventReader, cells: int) -> Frame | None:
    """The span a strip of `cells` cells shows: all of the log, or its bulk where a few far events would
    flatten it. None where no event is dated."""
    years = reader.histogram(parse_query(""), "year")
    filled = [bucket for bucket in years if bucket.total]
    if not filled or cells < 1:
        return None
    begin, end = reader.summary.first or filled[0].first, reader.summary.last or filled[-1].last
    bulk = _bulk(filled)
    whole = _fitting(begin, end, cells)
    trimmed = _fitting(max(begin, bulk[0].first), min(end, bulk[-1].last), cells)
    return trimmed if _GRAINS.index(trimmed.grain) < _GRAINS.index(whole.grain) else whole


def _bulk(filled: Sequence[Bucket]) -> Sequence[Bucket]:
    """Without the outer years that together hold no more than `_TAIL` of the events at either end."""
    allowed = sum(bucket.total for bucket in filled) * _TAIL
    start, end, left, right = 0, len(filled), 0, 0
    while start < end - 1 and left + filled[start].total <= allowed:
        left += filled[start].total
        start += 1
    while end - 1 > start and right + filled[end - 1].total <= allowed:
        right += filled[end - 1].total
        end -= 1
    return filled[start:end]


def _fitting(first: str, last: str, cells: int) -> Frame:
    """The finest grain at which `first` to `last` needs no more than `cells` buckets."""
    begin, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    days, years = (end - begin).days + 1, end.year - begin.year + 1
    months = years * 12 - begin.month - (12 - end.month) + 1
    needed = {"day": days, "week": days // 7 + 2, "month": months, "year": years}
    grain: Grain = next((grain for grain in _GRAINS if needed[grain] <= cells), "year")
    return Frame(grain, first, last)


def _density(reader: EventReader, text: str, frame: Frame) -> Density:
    buckets = reader.histogram(parse_query(text), frame.grain)
    shown = tuple(b for b in buckets if b.last >= frame.first and b.first <= frame.last)
    before = sum(b.count for b in buckets if b.last < frame.first)
    after = sum(b.count for b in buckets if b.first > frame.last)
    return Density(frame.grain, shown, before, after)


def other_date(rows: Sequence[LoggedEvent | LoggedQuote], row: int, step: int) -> int:
    """The first row of the next date, or of the one before; from within a date, back to its first row."""
    if step > 0:
        return next((i for i in range(row + 1, len(rows)) if rows[i].date != rows[row].date), row)
    row = max(row - 1, 0)
    while row > 0 and rows[row - 1].date == rows[row].date:
        row -= 1
    return row
