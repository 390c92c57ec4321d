"""Reading a log: an immutable snapshot that answers filters.

Rows are `LoggedEvent`s (timeline) and `LoggedQuote`s (quotes); one query narrows both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar, get_args, overload

import numpy as np
from numpy.typing import NDArray

from parsing.corrections import Correction
from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote
from store.calendar import day_before, edges
from store.cells import Rows, all_columns, with_marks
from store.columns import Column, Columns, Mask
from store.countries import country_codes, no_country
from store.documents import ActorDocument
from store.garbage import no_collection
from store.holdings import Readable
from store.late import Late
from store.marks import Mark, Marked
from store.matching import matching, patterns, values_of
from store.names import Names
from store.opening import Articles, documents_of, members_of, names_of, read_events, read_quotes
from store.query.edit import without_field
from store.query.model import CELLS, EVERYTHING, Query, Value
from store.reader import Bucket, EventReader, Facet, FacetField, Grain, Page, Precision, Summary
from store.sorting import sorted_in_parts
from store.stored import Picked, Stored

__all__ = [
    "Bucket",
    "EventReader",
    "Facet",
    "FacetField",
    "Grain",
    "Page",
    "Precision",
    "Snapshot",
    "Summary",
]

Row = TypeVar("Row", LoggedEvent, LoggedQuote)


class Snapshot:
    """A log as it was at one moment, in memory. Safe to read from several threads.

    Each event and quote is read once when it is opened; articles when they are looked at.
    """

    def __init__(
        self,
        held: Readable,
        name: str,
        path: str,
        corrections: Sequence[Correction] = (),
        marks: Iterable[Mark] = (),
    ) -> None:
        """ValueError where the tables cannot be read."""
        articles = held.articles_by_id()
        actors = documents_of(held.table("actors"))
        names = names_of(actors)
        self._articles = Late(lambda: Articles(articles(), corrections))
        self._actors = Late(lambda: {one.actor.id: one.actor for one in Stored(actors, ActorDocument)})
        self._actor_ids = Late(lambda: members_of(actors))
        self._names = Names(names, lambda: self.articles.tellings(), self._actor_ids)
        events, columns, self._dated = read_events(documents_of(held.table("events")))
        quotes, self._denied = read_quotes(documents_of(held.table("quotes")))
        self._events, self._quotes = events.rows, quotes.rows
        rows = Rows(self._events, self._quotes, self._names)
        self._unmarked = all_columns(rows, columns, (events.spans, quotes.spans))
        self._numbers = (_numbered(events.ids), _numbered(quotes.ids))
        self._set_marks(marks)
        self._ranks: dict[FacetField, tuple[NDArray[np.intp], NDArray[np.intp]]] = {}
        self._calendar: dict[Grain, tuple[Sequence[Bucket], Sequence[int]]] = {}
        first, last = events.spans.extremes()
        self.summary = Summary(
            name, path, held.size("articles"), len(self._events), len(self._quotes), len(names), first, last
        )

    def with_marks(self, marks: Iterable[Mark]) -> Snapshot:
        """The same log with these marks instead: quick, as nothing is read again."""
        other = copy(self)
        other._set_marks(marks)
        return other

    def _set_marks(self, marks: Iterable[Mark]) -> None:
        self.marked = Marked(marks)
        events, quotes = self._unmarked
        self._event_columns = with_marks(events, self._events, self._numbers[0], self.marked)
        self._quote_columns = with_marks(quotes, self._quotes, self._numbers[1], self.marked)

    @property
    def articles(self) -> Articles:
        return self._articles()

    @property
    def actors(self) -> Mapping[str, LoggedActor]:
        return self._actors()

    @property
    def actor_ids(self) -> Mapping[tuple[str, str], str]:
        return self._actor_ids()

    def page(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedEvent]:
        """Matching events in date order, undated last. Rows are made when they are looked at."""
        return _page(self._events, self._matching(query, self._event_columns), start, count)

    def quotes(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedQuote]:
        """Matching quotes in date order, undated last. Rows are made when they are looked at."""
        return _page(self._quotes, self._matching(query, self._quote_columns), start, count)

    def facets(self, query: Query, field: FacetField, limit: int | None = None) -> Sequence[Facet]:
        """The tally without the filter's own terms of this field: what can be chosen of it."""
        return self.tally(without_field(query, field), field, limit)

    def tally(self, query: Query, field: FacetField, limit: int | None = None) -> Sequence[Facet]:
        """Values among the matching events, most frequent first, then by label."""
        column = self._event_columns.fields(field)
        counts = column.counts(self._matching(query, self._event_columns))
        ranks, by_rank = self._rank(field, column)
        found = np.flatnonzero(counts)
        keys = np.sort((-counts[found] << 32) | ranks[found])
        facets = _Facets(field, column.values, counts, by_rank[keys & 0xFFFFFFFF], self._names)
        return facets if limit is None else facets[:limit]

    def sparks(self, query: Query, field: FacetField, days: Sequence[str]) -> Callable[[str], Sequence[int]]:
        """Value -> how many matching events with it begin from each of the ISO days to before the next."""
        columns = self._event_columns
        column, matches = columns.fields(field), self._matching(query, columns) & columns.spans.opened
        begins = columns.spans.before(days)

        def of(value: str) -> Sequence[int]:
            rows = column.rows_of(value)
            counts: list[int] = np.diff(np.searchsorted(rows[matches[rows]], begins)).tolist()
            return counts

        return of

    def histogram(self, query: Query, grain: Grain) -> Sequence[Bucket]:
        """Every bucket from the log's first day to its last, empty ones too."""
        buckets, begins = self._buckets(grain)
        matches = self._matching(query, self._event_columns) & self._event_columns.spans.opened
        counts = np.diff(np.searchsorted(np.flatnonzero(matches), begins)).tolist()
        return [
            replace(bucket, count=count) if count else bucket
            for bucket, count in zip(buckets, counts, strict=False)
        ]

    def days(self) -> Mapping[str, int]:
        """ISO day -> events that begin on it; in order, days without any left out."""
        return self._event_columns.spans.begun()

    def precision(self, query: Query) -> Precision:
        """How the matching events are dated."""
        matches = self._matching(query, self._event_columns)
        exact, undated = self._dated
        return Precision(int(np.count_nonzero(matches & exact)), int(np.count_nonzero(matches & undated)))

    def caveat(self, query: Query) -> str | None:
        """What the answers to this filter leave out, in words: where a regular expression took too long,
        or no country is called so."""
        for value in values_of(query.node, "country"):
            if not country_codes(value):
                return no_country(value.text)
        for pattern in patterns(query.node):
            for columns in (self._event_columns, self._quote_columns):
                if pattern in columns.caveats:
                    return f"/{pattern}/ {columns.caveats[pattern]}"
        return None

    def get(self, id: str) -> LoggedEvent | LoggedQuote:
        """The row of that id. KeyError if there is none."""
        events, quotes = self._numbers
        return self._events[events[id]] if id in events else self._quotes[quotes[id]]

    def denied_by(self, id: str) -> Sequence[str]:
        """Ids of the quotes that deny the quote of that id."""
        return self._denied.get(id, ())

    def make_ready(self) -> None:
        """Reads what the first row looked at needs, which is much in a large log. For a thread."""
        self._articles()

    def warm(self) -> None:
        """Reads what filters look at, words first; until then the first to ask waits. For a thread."""
        with no_collection():
            self._read_ahead()

    def _read_ahead(self) -> None:
        for columns in (self._event_columns, self._quote_columns):
            columns.texts()
        for columns in (self._event_columns, self._quote_columns):
            for field in CELLS:
                columns.fields(field).make_ready()
        for facet in get_args(FacetField):
            self.tally(EVERYTHING, facet)
        for named in ("actor", "country"):
            list(self._names.resolve(named, Value("a")))

    def _matching(self, query: Query, columns: Columns) -> Mask:
        return matching(query, columns, self._names.resolve)

    def _rank(self, field: FacetField, column: Column) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The place of each value when sorted by label, and the value at each place."""
        if field not in self._ranks:
            label = self._names.label
            labelled = [(label(field, value), value, number) for number, value in enumerate(column.values)]
            order = np.array([number for *_, number in sorted_in_parts(labelled)], dtype=np.intp)
            ranks = np.empty_like(order)
            ranks[order] = np.arange(len(order))
            self._ranks[field] = ranks, order
        return self._ranks[field]

    def _buckets(self, grain: Grain) -> tuple[Sequence[Bucket], Sequence[int]]:
        """Each bucket, counting nothing yet, and the number of its first event; then that after the last."""
        if grain not in self._calendar:
            spans = self._event_columns.spans
            first, last = spans.first_days()
            days = list(edges(first, last, grain)) if first and last else []
            begins = spans.before(days)
            totals = np.diff(np.searchsorted(np.flatnonzero(spans.opened), begins)).tolist()
            self._calendar[grain] = (
                [
                    Bucket(one, day_before(after), 0, total)
                    for (one, after), total in zip(pairwise(days), totals, strict=True)
                ],
                begins,
            )
        return self._calendar[grain]


def _numbered(ids: Sequence[str]) -> dict[str, int]:
    return {id: number for number, id in enumerate(ids)}


class _Facets(Sequence[Facet]):
    """Facets of the values numbered `order`, each made when it is looked at."""

    def __init__(
        self,
        field: FacetField,
        values: Sequence[str],
        counts: NDArray[np.intp],
        order: NDArray[np.intp],
        names: Names,
    ) -> None:
        self._field = field
        self._values = values
        self._counts = counts
        self._order = order
        self._names = names

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, index: int) -> Facet: ...
    @overload
    def __getitem__(self, index: slice) -> list[Facet]: ...
    def __getitem__(self, index: int | slice) -> Facet | list[Facet]:
        if isinstance(index, slice):
            return [self._facet(number) for number in self._order[index].tolist()]
        return self._facet(int(self._order[index]))

    def _facet(self, number: int) -> Facet:
        value = self._values[number]
        return Facet(value, self._names.label(self._field, value), int(self._counts[number]))


def _page(rows: Stored[Row], matches: Mask, start: int, count: int | None) -> Page[Row]:
    numbers = np.flatnonzero(matches)
    if count is None:
        return Page(Picked(rows, numbers[start:]), start, len(numbers))
    return Page([rows[number] for number in numbers[start : start + count].tolist()], start, len(numbers))
