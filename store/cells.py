"""What filters look at in each event and each quote: one line a field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from sys import intern
from typing import Any, TypeVar

import msgspec

from parsing.logged import LoggedEvent, LoggedQuote
from store.columns import Column, ColumnMaker, Columns, Seen, Spans
from store.late import Late
from store.marks import Marked
from store.names import Names
from store.stored import Stored
from store.texts import Texts

Row = TypeVar("Row", LoggedEvent, LoggedQuote)
Cells = Callable[[Row, "Links"], Iterable[str]]


class _SourceTold(msgspec.Struct, gc=False):
    text: str


class _EventTold(msgspec.Struct, gc=False):
    """What is told in an event; a `LoggedEvent` takes twice as long to read."""

    summary: str
    sources: tuple[_SourceTold, ...]
    actors: tuple[str, ...]


class _QuoteTold(msgspec.Struct, gc=False):
    text: str
    sources: tuple[_SourceTold, ...]
    speaker: str | None


class _Telling(msgspec.Struct, gc=False):
    """What quotes ask of the event in whose sentences they stand."""

    quotes: tuple[str, ...]
    type: str | None
    status: str


@dataclass(frozen=True)
class Rows:
    """The rows of a log with what connects them."""

    events: Stored[LoggedEvent]
    quotes: Stored[LoggedQuote]
    names: Names


class Links:
    """What events and quotes know of each other."""

    def __init__(self, rows: Rows) -> None:
        self.names = rows.names
        self._speakers: dict[str, tuple[str, ...]] = {}
        self._reached: dict[str, str] = {}
        self._denying: set[str] = set()
        self._denied: set[str] = set()
        same: dict[Any, Any] = {}  # each tuple is kept once, however many rows have it
        for quote in rows.quotes:
            speaker = _speaker(quote)
            self._speakers[quote.id] = same.setdefault(speaker, speaker)
            self._reached[quote.id] = intern(_reached(quote))
            if quote.denies:
                self._denying.add(quote.id)
                self._denied.update(quote.denies)
        self._told: dict[str, tuple[tuple[str | None, str], ...]] = {}
        for event in rows.events.read_as(_Telling):
            for id in event.quotes:
                told = (*self._told.get(id, ()), (event.type, event.status))
                self._told[id] = same.setdefault(told, told)

    def said(self, event: LoggedEvent) -> list[str]:
        """The quotes in its sentences."""
        return [id for id in event.quotes if id in self._speakers]

    def speakers(self, event: LoggedEvent) -> Iterator[str]:
        """Who speaks in its sentences."""
        return (speaker for id in self.said(event) for speaker in self._speakers[id])

    def reached(self, event: LoggedEvent) -> Iterator[str]:
        """How the speakers in its sentences were reached."""
        return (self._reached[id] for id in self.said(event))

    def denials(self, *quotes: str) -> list[str]:
        """`denied` where one of the quotes is denied by another, `denial` also where one denies another."""
        denied = not self._denied.isdisjoint(quotes)
        denial = denied or not self._denying.isdisjoint(quotes)
        return [*(["denial"] if denial else []), *(["denied"] if denied else [])]

    def told(self, quote: LoggedQuote) -> Sequence[tuple[str | None, str]]:
        """Type and status of the events in whose sentences it stands."""
        return self._told.get(quote.id, ())


def all_columns(
    rows: Rows, events: Mapping[str, Column], spans: tuple[Spans, Spans]
) -> tuple[Columns, Columns]:
    """Events and quotes, to be filtered. `events`: columns that are there already; `spans` of both."""

    def read() -> tuple[dict[str, Column], dict[str, Column]]:
        links = Links(rows)
        return _gathered(_EVENT, rows.events, links), _gathered(_QUOTE, rows.quotes, links)

    fields = Late(read)
    events_told, quotes_told = rows.events.read_as(_EventTold), rows.quotes.read_as(_QuoteTold)
    return (
        Columns(
            spans[0],
            lambda field: events[field] if field in events else fields()[0][field],
            Late(lambda: Texts(_event_texts(event, rows.names) for event in events_told)),
            lambda numbers: (_event_texts(events_told[number], rows.names) for number in numbers),
        ),
        Columns(
            spans[1],
            lambda field: fields()[1][field],
            Late(lambda: Texts(map(_quote_texts, quotes_told))),
            lambda numbers: (_quote_texts(quotes_told[number]) for number in numbers),
        ),
    )


def with_marks(columns: Columns, rows: Stored[Row], numbers: Mapping[str, int], marked: Marked) -> Columns:
    """The columns with what a person marked; `numbers` of the rows by their ids."""

    def found() -> list[int]:
        articles = columns.fields("article")
        possible = {numbers[mark.row] for mark in marked if mark.row in numbers}
        for article in {mark.article for mark in marked}:
            possible.update(articles.rows_of(article).tolist())
        return [number for number in sorted(possible) if rows[number] in marked]

    is_ = Late(lambda: columns.fields("is").with_value("marked", found()))
    return replace(
        columns,
        fields=lambda field: is_() if field == "is" else columns.fields(field),
        seen=Seen(),
        caveats={},
    )


def _gathered(cells: Mapping[str, Cells[Row]], rows: Iterable[Row], links: Links) -> dict[str, Column]:
    """All fields, read in one go."""
    makers = {name: ColumnMaker() for name in cells}
    steps = [(makers[name].add, read) for name, read in cells.items()]
    for row in rows:
        for add, read in steps:
            add(read(row, links))
    return {name: maker.column() for name, maker in makers.items()}


def _event_texts(event: _EventTold, names: Names) -> tuple[str, ...]:
    return (event.summary, *(source.text for source in event.sources), *names.names(event.actors))


def _quote_texts(quote: _QuoteTold) -> tuple[str, ...]:
    return (quote.text, *(source.text for source in quote.sources), quote.speaker or "")


def _speaker(quote: LoggedQuote) -> tuple[str, ...]:
    """An actor's id, or the words that name a speaker who is no actor; empty where nobody can tell."""
    speaker = quote.speaker_id or quote.speaker
    return (speaker,) if speaker else ()


def _reached(quote: LoggedQuote) -> str:
    return quote.attribution if quote.attribution and _speaker(quote) else "unattributed"


def _articles(row: LoggedEvent | LoggedQuote) -> Iterator[str]:
    return (source.article for source in row.sources)


def _is(row: LoggedEvent | LoggedQuote, scheduled: bool) -> list[str]:
    """Without `marked`, which is no matter of the row."""
    return [*(["conflicting"] if row.conflicts else []), *(["scheduled"] if scheduled else [])]


def _has(row: LoggedEvent | LoggedQuote, quote: bool, denials: Iterable[str]) -> list[str]:
    undated = ["nodate"] if row.date is None else []
    variants = ["variants"] if len(row.sources) > 1 else []
    return [*denials, *(["quote"] if quote else []), *undated, *variants]


def _involved(quote: LoggedQuote, links: Links) -> list[str]:
    """The speaker, those it was said to, the actors named where it stands."""
    return [*_speaker(quote), *quote.addressee_ids, *links.names.mentioned(quote.sources)]


def _to(quote: LoggedQuote, links: Links) -> list[str]:
    """Those it was said to, as actors or in words that name none, and the actors named where it stands."""
    heard = set(links.names.names(quote.addressee_ids))
    words = [source.addressee for source in quote.sources if source.addressee not in heard]
    involved = [actor for actor in _involved(quote, links) if actor not in _speaker(quote)]
    return [*(word for word in words if word), *involved]


_EVENT: Mapping[str, Cells[LoggedEvent]] = {
    "to": lambda event, links: event.actors[1:],
    "by": lambda event, links: links.speakers(event),
    "kind": lambda event, links: ("event", "quote") if links.said(event) else ("event",),
    "type": lambda event, links: (event.type,) if event.type else (),
    "status": lambda event, links: (event.status,),
    "basis": lambda event, links: (event.basis,),
    "source": lambda event, links: links.names.outlets(_articles(event)),
    "article": lambda event, links: _articles(event),
    "is": lambda event, links: _is(event, event.status == "scheduled"),
    "has": lambda event, links: _has(event, bool(links.said(event)), links.denials(*event.quotes)),
    "attribution": lambda event, links: links.reached(event),
}
"""Without `actor` and `country`, which are read when a log is opened."""
_QUOTE: Mapping[str, Cells[LoggedQuote]] = {
    "actor": _involved,
    "to": _to,
    "by": lambda quote, links: _speaker(quote),
    "country": lambda quote, links: quote.countries,
    "kind": lambda quote, links: ("event", "quote") if links.told(quote) else ("quote",),
    "type": lambda quote, links: (type for type, _ in links.told(quote) if type),
    "status": lambda quote, links: (status for _, status in links.told(quote)),
    "basis": lambda quote, links: (quote.basis,),
    "source": lambda quote, links: links.names.outlets(_articles(quote)),
    "article": lambda quote, links: _articles(quote),
    "is": lambda quote, links: _is(quote, any(s == "scheduled" for _, s in links.told(quote))),
    "has": lambda quote, links: _has(quote, True, links.denials(quote.id)),
    "attribution": lambda quote, links: (_reached(quote),),
}
