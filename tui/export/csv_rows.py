"""Events and quotes as CSV, a row each, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import chain

from parsing.logged import LoggedEvent, LoggedQuote
from store.reader import EventReader
from tui.clean import clean
from tui.export.formats import Rows
from tui.export.made import Made, Shown, articles_of, how_dated, left_out, shown

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
    "filter",
)
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""A cell that begins so may be run (OWASP, “CSV injection”), or looks like one that was made safe."""


def render(reader: EventReader, query_text: str, rows: Rows | None = None) -> Made:
    """A head row, then the matching events, then the quotes, or only those of `rows`. Several values share a
    cell, `; ` between; the filter stands in every row, as a table has no other place for it."""
    what = shown(reader, query_text)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    told = chain(_events(reader, what) if rows != "quotes" else (), _quotes(what) if rows != "events" else ())
    for row in told:
        writer.writerow([_safe(cell) for cell in (*row, what.filter)])
    return Made(
        out.getvalue().encode(),
        None if rows == "quotes" else len(what.events),
        None if rows == "events" else len(what.quotes),
        left_out(what, rows) if rows else what.hidden("events", "quotes"),
    )


def _events(reader: EventReader, what: Shown) -> Iterator[tuple[str | None, ...]]:
    for event in what.events:
        names = "; ".join(reader.actors[actor].name for actor in event.actors)
        yield (
            "event", event.id, *_dated(event), event.status, event.type, event.summary, names, *_told(event),
        )  # fmt: skip


def _quotes(what: Shown) -> Iterator[tuple[str | None, ...]]:
    for quote in what.quotes:
        status = "denied" if quote.negated else "occurred"
        yield (
            "quote", quote.id, *_dated(quote), status, quote.kind, quote.text, quote.speaker, *_told(quote),
        )  # fmt: skip


def _dated(row: LoggedEvent | LoggedQuote) -> tuple[str | None, ...]:
    return row.date, row.first, row.last, row.basis, how_dated(row)


def _told(row: LoggedEvent | LoggedQuote) -> tuple[str, ...]:
    return "; ".join(row.countries), "; ".join(articles_of(row)), row.sources[0].text


def _safe(cell: str | None) -> str:
    """An apostrophe before what may be run; one taken from the start of such a cell gives it back."""
    text = clean(cell or "")
    return f"'{text}" if _FORMULA.match(text) else text
