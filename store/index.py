"""Reading a log: an immutable snapshot that answers filters.

Rows are `LoggedEvent`s (timeline) and `LoggedQuote`s (quotes); one query narrows both.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Generic, Literal, Protocol, TypeVar

from parsing.records import LoggedActor, LoggedEvent, LoggedQuote, ParsedArticle, Reconciled
from store.bitmaps import bitmap, chosen, count_between
from store.cells import Rows, event_columns, quote_columns
from store.columns import Columns
from store.matching import matching
from store.names import Names
from store.query.model import Query

Row = TypeVar("Row", covariant=True)
FacetField = Literal["actor", "country", "source", "type", "status", "basis", "by"]
Grain = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """`rows` from `start` on; `total` is how many match in all."""

    rows: Sequence[Row]
    start: int
    total: int


@dataclass(frozen=True, slots=True)
class Facet:
    """How many matching events have a value: `value` is what a filter takes (an actor's id, a code),
    `label` what a person reads."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Bucket:
    """A stretch of time of the histogram. `first` and `last` are ISO days; an event that spans several
    buckets counts in the one of its first day."""

    first: str
    last: str
    count: int
    """Events that match."""
    total: int
    """Events there are."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the log holds: for the title bar and `dateline logs`."""

    name: str
    path: str
    articles: int
    events: int
    quotes: int
    actors: int
    first: str | None
    last: str | None


class EventReader(Protocol):
    """What panes, summaries and exports read from."""

    @property
    def summary(self) -> Summary: ...

    @property
    def articles(self) -> Mapping[str, ParsedArticle]:
        """By `Article.id`."""

    @property
    def actors(self) -> Mapping[str, LoggedActor]:
        """By `LoggedActor.id`."""

    @property
    def actor_ids(self) -> Mapping[tuple[str, str], str]:
        """(`Article.id`, `Actor.id`) -> `LoggedActor.id`."""

    def page(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedEvent]:
        """Matching events in date order, undated last."""

    def quotes(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedQuote]:
        """Matching quotes in date order, undated last."""

    def facets(self, query: Query, field: FacetField, limit: int | None = None) -> Sequence[Facet]:
        """Values among the matching events, most frequent first, then by label."""

    def histogram(self, query: Query, grain: Grain) -> Sequence[Bucket]:
        """Every bucket from the log's first day to its last, empty ones too."""

    def get(self, id: str) -> LoggedEvent | LoggedQuote:
        """The row of that id. KeyError if there is none."""


Dated = TypeVar("Dated", LoggedEvent, LoggedQuote)


class Snapshot:
    """A log as it was at one moment, in memory. Safe to read from several threads."""

    def __init__(self, parsed: Sequence[ParsedArticle], reconciled: Reconciled, name: str, path: str) -> None:
        self.articles: Mapping[str, ParsedArticle] = {one.article.id: one for one in parsed}
        self.actors: Mapping[str, LoggedActor] = {actor.id: actor for actor in reconciled.actors}
        self.actor_ids: Mapping[tuple[str, str], str] = reconciled.actor_ids
        self._events = _in_date_order(reconciled.events)
        self._quotes = _in_date_order(reconciled.quotes)
        self._rows: dict[str, LoggedEvent | LoggedQuote] = {event.id: event for event in self._events}
        self._rows |= {quote.id: quote for quote in self._quotes}
        self._names = Names(self.articles, self.actors, self.actor_ids)
        rows = Rows(self._events, self._quotes, self._names)
        self._event_columns = event_columns(rows)
        self._quote_columns = quote_columns(rows)
        self._calendar: dict[Grain, Sequence[tuple[Bucket, int, int]]] = {}
        self.summary = self._summarise(name, path)

    def page(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedEvent]:
        """Matching events in date order, undated last."""
        return _page(self._events, self._matching(query, self._event_columns), start, count)

    def quotes(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedQuote]:
        """Matching quotes in date order, undated last."""
        return _page(self._quotes, self._matching(query, self._quote_columns), start, count)

    def facets(self, query: Query, field: FacetField, limit: int | None = None) -> Sequence[Facet]:
        """Values among the matching events, most frequent first, then by label."""
        matches = self._matching(query, self._event_columns)
        counts = self._event_columns.counts(field, matches)
        found = [Facet(value, self._names.label(field, value), count) for value, count in counts]
        return sorted(found, key=lambda facet: (-facet.count, facet.label, facet.value))[:limit]

    def histogram(self, query: Query, grain: Grain) -> Sequence[Bucket]:
        """Every bucket from the log's first day to its last, empty ones too."""
        matches = self._matching(query, self._event_columns) & self._dated
        return [
            replace(bucket, count=count) if (count := count_between(matches, begin, end)) else bucket
            for bucket, begin, end in self._buckets(grain)
        ]

    def get(self, id: str) -> LoggedEvent | LoggedQuote:
        """The row of that id. KeyError if there is none."""
        return self._rows[id]

    @cached_property
    def _dated(self) -> int:
        """The events that have a first day."""
        rows = (number for number, event in enumerate(self._events) if event.first)
        return bitmap(rows, len(self._events))

    def _buckets(self, grain: Grain) -> Sequence[tuple[Bucket, int, int]]:
        """Each bucket, counting nothing yet, and its events: from one number to another, exclusive."""
        if grain not in self._calendar:
            days = [_place(event)[0] for event in self._events]
            first = [event.first for event in self._events if event.first]
            edges = list(_edges(min(first), max(first), grain)) if first else []
            self._calendar[grain] = [
                (Bucket(one, _day_before(after), 0, count_between(self._dated, begin, end)), begin, end)
                for one, after in pairwise(edges)
                for begin, end in [(bisect_left(days, one), bisect_left(days, after))]
            ]
        return self._calendar[grain]

    def _matching(self, query: Query, columns: Columns) -> int:
        return matching(query, columns, self._names.resolve)

    def _summarise(self, name: str, path: str) -> Summary:
        firsts = [event.first for event in self._events if event.first]
        lasts = [event.last for event in self._events if event.last]
        return Summary(
            name=name,
            path=path,
            articles=len(self.articles),
            events=len(self._events),
            quotes=len(self._quotes),
            actors=len(self.actors),
            first=min(firsts, default=None),
            last=max(lasts, default=None),
        )


def _in_date_order(rows: Sequence[Dated]) -> list[Dated]:
    """By first day, then last; undated ones at the end, otherwise as they came."""
    return sorted(rows, key=_place)


def _place(row: LoggedEvent | LoggedQuote) -> tuple[str, str]:
    return row.first or row.last or "~", row.last or row.first or "~"


def _page(rows: Sequence[Dated], matches: int, start: int, count: int | None) -> Page[Dated]:
    found = chosen(rows, matches)
    return Page(found[start : None if count is None else start + count], start, len(found))


# ---------------------------------------------------------------- buckets of time

_DAY = dt.timedelta(days=1)
_START: Mapping[Grain, Callable[[dt.date], dt.date]] = {
    "day": lambda day: day,
    "week": lambda day: day - day.weekday() * _DAY,
    "month": lambda day: day.replace(day=1),
    "year": lambda day: day.replace(month=1, day=1),
}
_LONGEST = {"day": 1, "week": 7, "month": 31, "year": 366}


def _edges(first: str, last: str, grain: Grain) -> Iterator[str]:
    """The first days of the buckets of these two days and of all between, and of the one after."""
    edge, end = _START[grain](dt.date.fromisoformat(first)), dt.date.fromisoformat(last)
    longest = _LONGEST[grain] * _DAY
    while edge <= end and edge < dt.date.max:
        yield edge.isoformat()
        edge = _START[grain](edge + longest) if edge <= dt.date.max - longest else dt.date.max
    yield edge.isoformat()


def _day_before(day: str) -> str:
    return (dt.date.fromisoformat(day) - _DAY).isoformat()
