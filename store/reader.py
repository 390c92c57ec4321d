"""What the screen, summaries and exports read from: one small protocol and what it answers with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote
from parsing.records import ParsedArticle
from store.marks import Mark, Marked
from store.query.model import Query

Row = TypeVar("Row", covariant=True)
FacetField = Literal["actor", "country", "source", "type", "status", "basis", "by"]
Grain = Literal["day", "week", "month", "year", "decade"]


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
    """A stretch of time of the histogram; the screen draws it as a bar. `first` and `last` are ISO days; an
    event that spans several buckets counts in the one of its first day."""

    first: str
    last: str
    count: int
    """Events that match."""
    total: int
    """Events there are."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How the matching events are dated."""

    exact: int
    """To the day, without doubt."""
    undated: int


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
        """Matching events in date order, undated last. Rows are made when they are looked at."""

    def quotes(self, query: Query, start: int = 0, count: int | None = None) -> Page[LoggedQuote]:
        """Matching quotes in date order, undated last. Rows are made when they are looked at."""

    def facets(self, query: Query, field: FacetField, limit: int | None = None) -> Sequence[Facet]:
        """Values to choose among, most frequent first, then by label: those of the events that all of the
        filter but its own terms of this field finds, so that what it leaves out can be chosen again."""

    def tally(self, query: Query, field: FacetField, limit: int | None = None) -> Sequence[Facet]:
        """Values among the matching events, most frequent first, then by label."""

    def sparks(self, query: Query, field: FacetField, days: Sequence[str]) -> Callable[[str], Sequence[int]]:
        """Value -> how many matching events with it begin from each of the ISO days to before the next.
        The filter is answered once; each value is quick enough for a row that is drawn."""

    def histogram(self, query: Query, grain: Grain) -> Sequence[Bucket]:
        """Every bucket from the log's first day to its last, empty ones too."""

    def precision(self, query: Query) -> Precision:
        """How the matching events are dated."""

    def caveat(self, query: Query) -> str | None:
        """What the answers to this filter leave out, in words: where a regular expression took too long,
        or no country is called so."""

    @property
    def marked(self) -> Marked:
        """Which rows are marked (`row in reader.marked`), and with what note."""

    def with_marks(self, marks: Iterable[Mark]) -> EventReader:
        """The same log with these marks instead."""

    def get(self, id: str) -> LoggedEvent | LoggedQuote:
        """The row of that id. KeyError if there is none."""

    def denied_by(self, id: str) -> Sequence[str]:
        """Ids of the quotes that deny the quote of that id."""
