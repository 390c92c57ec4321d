"""Events and quotes as CSV, a row each, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from parsing.records import LoggedEvent, LoggedQuote
from store.index import EventReader
from store.query import parse_query
from tui.clean import clean

COLUMNS = (
    "kind",
    "id",
    "date",
    "first",
    "last",
    "basis",
    "how",
    "status",
    "type",
    "summary",
    "actors",
    "countries",
    "articles",
    "sentence",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # OWASP, “CSV injection”: a cell that begins so may be run


def render_csv(reader: EventReader, query_text: str) -> str:
    """A head row, then the matching events, then the quotes. Several values share a cell, `; ` between."""
    query = parse_query(query_text)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in _rows(reader, reader.page(query).rows, reader.quotes(query).rows):
        writer.writerow([_safe(cell) for cell in row])
    return out.getvalue()


def _rows(
    reader: EventReader, events: Iterable[LoggedEvent], quotes: Iterable[LoggedQuote]
) -> Iterator[tuple[str | None, ...]]:
    for event in events:
        names = [reader.actors[actor].name for actor in event.actors]
        status, type, summary = event.status, event.type, event.summary
        yield ("event", event.id, *_dated(event), status, type, summary, "; ".join(names), *_told(event))
    for quote in quotes:
        status = "denied" if quote.negated else "occurred"
        yield (
            "quote",
            quote.id,
            *_dated(quote),
            status,
            quote.kind,
            quote.text,
            quote.speaker,
            *_told(quote),
        )


def _dated(row: LoggedEvent | LoggedQuote) -> tuple[str | None, ...]:
    given = row.how if isinstance(row, LoggedEvent) else ""
    return row.date, row.first, row.last, row.basis, given or row.sources[0].how


def _told(row: LoggedEvent | LoggedQuote) -> tuple[str, ...]:
    articles = dict.fromkeys(source.article for source in row.sources)
    return "; ".join(row.countries), "; ".join(articles), row.sources[0].text


def _safe(cell: str | None) -> str:
    text = clean(cell or "")
    return f"'{text}" if text.startswith(_FORMULA) else text
