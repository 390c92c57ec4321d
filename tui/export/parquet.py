"""Events as a Parquet table, one row each; what is several is a list."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from parsing.records import LoggedEvent
from store.reader import EventReader
from tui.export.made import Made, articles_of, cleaned, how_dated, sentence, shown
from tui.words import counted

_STRINGS = pa.list_(pa.string())
_SOURCE = pa.struct(
    [
        ("article", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("text", pa.string()),
        ("date", pa.string()),
        ("basis", pa.string()),
        ("how", pa.string()),
        ("copy_of", pa.string()),
    ]
)
_CONFLICT = pa.struct([("field", pa.string()), ("values", _STRINGS)])
SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("date", pa.string()),
        ("first", pa.date32()),
        ("last", pa.date32()),
        ("latest", pa.date32()),
        ("basis", pa.string()),
        ("how", pa.string()),
        ("status", pa.string()),
        ("type", pa.string()),
        ("type_word", pa.string()),
        ("summary", pa.string()),
        ("place", pa.string()),
        ("actors", _STRINGS),
        ("actor_ids", _STRINGS),
        ("parts", _STRINGS),
        ("countries", _STRINGS),
        ("articles", _STRINGS),
        ("quotes", _STRINGS),
        ("sources", pa.list_(_SOURCE)),
        ("conflicts", pa.list_(_CONFLICT)),
        ("corrected", _STRINGS),
    ]
)


def render(reader: EventReader, query_text: str) -> Made:
    """The matching events; log, filter and what is left out in the metadata, as `dateline.log`…"""
    what = shown(reader, query_text)
    quotes = len(what.quotes)
    missing = f"{counted(quotes, 'quote')} left out: the table is of events" if quotes else ""
    left_out = sentence(what.hidden, missing)
    metadata = {"dateline.log": what.log, "dateline.filter": what.filter, "dateline.left_out": left_out}
    rows = [_row(reader, event) for event in what.events]
    out = pa.BufferOutputStream()
    parquet.write_table(pa.Table.from_pylist(rows, SCHEMA.with_metadata(metadata)), out)
    return Made(out.getvalue().to_pybytes(), len(rows), left_out)


def _row(reader: EventReader, event: LoggedEvent) -> dict[str, Any]:
    texts = {
        "id": event.id,
        "date": event.date,
        "basis": event.basis,
        "how": how_dated(event),
        "status": event.status,
        "type": event.type,
        "type_word": event.type_word,
        "summary": event.summary,
        "place": event.place,
        "actors": [reader.actors[actor].name for actor in event.actors],
        "actor_ids": event.actors,
        "parts": event.parts,
        "countries": event.countries,
        "articles": articles_of(event),
        "quotes": event.quotes,
        "sources": [{name: getattr(source, name) for name in _SOURCE.names} for source in event.sources],
        "conflicts": [{"field": one.field, "values": one.values} for one in event.conflicts],
        "corrected": event.corrected,
    }
    days = {"first": event.first, "last": event.last, "latest": event.latest}
    return {
        **cleaned(texts),
        **{name: dt.date.fromisoformat(day) if day else None for name, day in days.items()},
    }
