"""JSON lines for Timesketch: `message`, `datetime`, `timestamp`, `timestamp_desc` as it asks, and our fields.

https://timesketch.org/guides/user/import-from-json-csv/
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain
from typing import Any

import orjson

from parsing.edtf import in_words
from parsing.logged import LoggedEvent, LoggedQuote
from store.reader import EventReader
from tui.dates import is_day
from tui.export.made import Made, Shown, articles_of, cleaned, how_dated, sentence, shown
from tui.words import counted

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)


def render(reader: EventReader, query_text: str) -> Made:
    """A line for every event and quote of the filter that has a date; each names the filter."""
    what = shown(reader, query_text)
    rows = sorted(_rows(reader, what), key=lambda row: int(row["timestamp"]))
    lines = [orjson.dumps(cleaned(row), option=orjson.OPT_APPEND_NEWLINE) for row in rows]
    events = sum(row["kind"] == "event" for row in rows)
    left_out = sentence(what.hidden("events", "quotes"), _undated(what))
    return Made(b"".join(lines), events, len(rows) - events, left_out)


def _undated(what: Shown) -> str:
    """How many have no date, in words."""
    events = sum(_day(event) is None for event in what.events)
    quotes = sum(_day(quote) is None for quote in what.quotes)
    missing = [(events, "undated event"), (quotes, "undated quote")]
    words = " and ".join(counted(number, thing) for number, thing in missing if number)
    return f"{words} left out: a row of Timesketch has a time" if words else ""


def _rows(reader: EventReader, what: Shown) -> Iterator[dict[str, Any]]:
    told: Iterator[LoggedEvent | LoggedQuote] = chain(what.events, what.quotes)
    for row in told:
        if day := _day(row):
            own = _event(reader, row) if isinstance(row, LoggedEvent) else _quote(row)
            yield _timed(row, day) | own | _told(row) | {"filter": what.filter}


def _day(row: LoggedEvent | LoggedQuote) -> str | None:
    """The day a row is put at: its first, or the last where only that is known."""
    return row.first or row.last


def _timed(row: LoggedEvent | LoggedQuote, day: str) -> dict[str, Any]:
    time = dt.datetime.fromisoformat(day).replace(tzinfo=dt.UTC)
    return {
        "message": "",
        "datetime": time.isoformat(),
        "timestamp": (time - _EPOCH) // _MICROSECOND,
        "timestamp_desc": _description(row),
    }


def _description(row: LoggedEvent | LoggedQuote) -> str:
    """What the time is of; it never claims a day that is not known."""
    what = "statement"
    if isinstance(row, LoggedEvent):
        what = "event" if row.status == "occurred" else f"{row.status} event"
    if is_day(row.date):
        return f"Day of {what}"
    return f"{'First' if row.first else 'Last'} possible day of {what} ({in_words(row.date)})"


def _event(reader: EventReader, event: LoggedEvent) -> dict[str, Any]:
    mark = "" if event.status == "occurred" else f"[{event.status}] "
    return {
        "message": f"{mark}{event.summary}",
        "kind": "event",
        "status": event.status,
        "type": event.type,
        "place": event.place,
        "actors": [reader.actors[actor].name for actor in event.actors],
    }


def _quote(quote: LoggedQuote) -> dict[str, Any]:
    return {
        "message": f"{quote.speaker or 'unattributed'}: “{quote.text}”",
        "kind": "quote",
        "status": "denied" if quote.negated else "occurred",
        "type": quote.kind,
        "place": None,
        "actors": [quote.speaker] if quote.speaker else [],
    }


def _told(row: LoggedEvent | LoggedQuote) -> dict[str, Any]:
    return {
        "id": row.id,
        "edtf": row.date,
        "first": row.first,
        "last": row.last,
        "basis": row.basis,
        "how": how_dated(row),
        "countries": row.countries,
        "articles": articles_of(row),
        "sentence": row.sources[0].text,
        "disagree_on": [conflict.field for conflict in row.conflicts],
    }
