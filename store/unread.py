"""A log that is still being read: what its outline tells, and no rows yet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise

from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote
from parsing.records import ParsedArticle
from store.calendar import day_before, edges
from store.marks import Mark, Marked
from store.query.model import Query
from store.reader import Bucket, Facet, FacetField, Grain, Page, Precision
from store.sidecar import Sketch


class Unread:
    """Reads a log's outline as if it were the log. Only what asks for everything counts something."""

    def __init__(self, sketch: Sketch) -> None:
        self.summary = sketch.summary
        self.articles: Mapping[str, ParsedArticle] = {}
        self.actors: Mapping[str, LoggedActor] = {}
        self.actor_ids: Mapping[tuple[str, str], str] = {}
        self.marked = Marked(())
        self._days = list(sketch.days)
        self._before = [0, *accumulate(sketch.days.values())]
        """How many events begin before each day."""

    def page(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedEvent]:
        return Page((), start, 0)

    def quotes(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedQuote]:
        return Page((), start, 0)

    def facets(self, query: Query, field: FacetField, limit: int | None = None) -> Sequence[Facet]:
        return ()

    def tally(self, query: Query, field: FacetField, limit: int | None = None) -> Sequence[Facet]:
        return ()

    def sparks(self, query: Query, field: FacetField, days: Sequence[str]) -> Callable[[str], Sequence[int]]:
        return lambda value: ()

    def histogram(self, query: Query, grain: Grain) -> Sequence[Bucket]:
        """As the log's own; under a filter nothing counts yet."""
        if not self._days:
            return []
        days = list(edges(self._days[0], self._days[-1], grain))
        totals = [after - before for before, after in pairwise(map(self._events_before, days))]
        return [
            Bucket(first, day_before(after), 0 if query.node else total, total)
            for (first, after), total in zip(pairwise(days), totals, strict=True)
        ]

    def precision(self, query: Query) -> Precision:
        return Precision(0, 0)

    def caveat(self, query: Query) -> str | None:
        return None

    def with_marks(self, marks: Iterable[Mark]) -> Unread:
        return self

    def get(self, id: str) -> LoggedEvent | LoggedQuote:
        raise KeyError(id)

    def denied_by(self, id: str) -> Sequence[str]:
        return ()

    def _events_before(self, day: str) -> int:
        return self._before[bisect_left(self._days, day)]
