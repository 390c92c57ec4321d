"""What filters look at in each event and each quote: one line a field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from parsing.records import LoggedEvent, LoggedQuote
from store.columns import Columns
from store.names import Names


@dataclass(frozen=True)
class Rows:
    """The rows of a log with what connects them."""

    events: Sequence[LoggedEvent]
    quotes: Sequence[LoggedQuote]
    names: Names

    @cached_property
    def quotes_by_id(self) -> Mapping[str, LoggedQuote]:
        return {quote.id: quote for quote in self.quotes}

    @cached_property
    def events_of(self) -> Mapping[str, Sequence[LoggedEvent]]:
        """Quote id -> the events in whose sentences it stands."""
        found: dict[str, list[LoggedEvent]] = defaultdict(list)
        for event in self.events:
            for quote in event.quotes:
                found[quote].append(event)
        return found

    def told(self, quote: LoggedQuote) -> Sequence[LoggedEvent]:
        return self.events_of.get(quote.id, ())

    def said(self, event: LoggedEvent) -> list[LoggedQuote]:
        return [self.quotes_by_id[id] for id in event.quotes if id in self.quotes_by_id]


def event_columns(rows: Rows) -> Columns:
    """The events, to be filtered."""
    return Columns(
        [(event.first, event.last) for event in rows.events],
        lambda: (
            (event.summary, *(source.text for source in event.sources), *rows.names.names(event.actors))
            for event in rows.events
        ),
        lambda field, number: _EVENT[field](rows.events[number], rows),
    )


def quote_columns(rows: Rows) -> Columns:
    """The quotes, to be filtered; what only events have they take from those they stand in."""
    return Columns(
        [(quote.first, quote.last) for quote in rows.quotes],
        lambda: (
            (quote.text, *(source.text for source in quote.sources), quote.speaker or "")
            for quote in rows.quotes
        ),
        lambda field, number: _QUOTE[field](rows.quotes[number], rows),
    )


def _speakers(quotes: Iterable[LoggedQuote]) -> Iterable[str]:
    """Actor ids, or the words that name a speaker who is no actor, each once."""
    found = (quote.speaker_id or quote.speaker for quote in quotes)
    return dict.fromkeys(speaker for speaker in found if speaker)


def _articles(row: LoggedEvent | LoggedQuote) -> Iterable[str]:
    return dict.fromkeys(source.article for source in row.sources)


def _is(row: LoggedEvent | LoggedQuote, scheduled: bool) -> list[str]:
    return (["conflicting"] if row.conflicts else []) + (["scheduled"] if scheduled else [])


def _has(row: LoggedEvent | LoggedQuote, quote: bool) -> list[str]:
    undated = ["nodate"] if row.date is None else []
    variants = ["variants"] if len(row.sources) > 1 else []
    return [*(["quote"] if quote else []), *undated, *variants]


def _involved(quote: LoggedQuote, rows: Rows) -> Iterable[str]:
    """The speaker, then the actors named where it stands."""
    return dict.fromkeys([*_speakers([quote]), *rows.names.mentioned(quote.sources)])


_EVENT: Mapping[str, Callable[[LoggedEvent, Rows], Iterable[str]]] = {
    "actor": lambda event, rows: event.actors,
    "to": lambda event, rows: event.actors[1:],
    "by": lambda event, rows: _speakers(rows.said(event)),
    "country": lambda event, rows: event.countries,
    "kind": lambda event, rows: ["event", "quote"] if rows.said(event) else ["event"],
    "type": lambda event, rows: [event.type] if event.type else [],
    "status": lambda event, rows: [event.status],
    "basis": lambda event, rows: [event.basis],
    "source": lambda event, rows: rows.names.outlets(_articles(event)),
    "article": lambda event, rows: _articles(event),
    "is": lambda event, rows: _is(event, event.status == "scheduled"),
    "has": lambda event, rows: _has(event, bool(rows.said(event))),
}
_QUOTE: Mapping[str, Callable[[LoggedQuote, Rows], Iterable[str]]] = {
    "actor": _involved,
    "to": lambda quote, rows: set(_involved(quote, rows)).difference(_speakers([quote])),
    "by": lambda quote, rows: _speakers([quote]),
    "country": lambda quote, rows: quote.countries,
    "kind": lambda quote, rows: ["event", "quote"] if rows.told(quote) else ["quote"],
    "type": lambda quote, rows: dict.fromkeys(event.type for event in rows.told(quote) if event.type),
    "status": lambda quote, rows: dict.fromkeys(event.status for event in rows.told(quote)),
    "basis": lambda quote, rows: [quote.basis],
    "source": lambda quote, rows: rows.names.outlets(_articles(quote)),
    "article": lambda quote, rows: _articles(quote),
    "is": lambda quote, rows: _is(quote, any(event.status == "scheduled" for event in rows.told(quote))),
    "has": lambda quote, rows: _has(quote, True),
}
