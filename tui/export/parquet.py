"""Events, or quotes, as a Parquet table, one row each; what is several is a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from parsing.logged import Conflict, LoggedEvent, LoggedQuote, Source
from store.reader import EventReader
from tui.export.formats import Rows
from tui.export.made import Made, articles_of, cleaned, how_dated, left_out, shown

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
_VARIANT = pa.struct(
    [
        *_SOURCE,
        ("cue", pa.string()),
        ("speaker_start", pa.int64()),
        ("speaker_end", pa.int64()),
        ("addressee", pa.string()),
        ("venue", pa.string()),
    ]
)
_CONFLICT = pa.struct([("field", pa.string()), ("values", _STRINGS)])
EVENTS = pa.schema(
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


QUOTES = pa.schema(
    [
        ("id", pa.string()),
        ("text", pa.string()),
        ("kind", pa.string()),
        ("speaker", pa.string()),
        ("speaker_id", pa.string()),
        ("attribution", pa.string()),
        ("addressees", _STRINGS),
        ("addressee_ids", _STRINGS),
        ("negated", pa.bool_()),
        ("denies", _STRINGS),
        ("date", pa.string()),
        ("first", pa.date32()),
        ("last", pa.date32()),
        ("basis", pa.string()),
        ("how", pa.string()),
        ("countries", _STRINGS),
        ("articles", _STRINGS),
        ("variants", pa.list_(_VARIANT)),
        ("conflicts", pa.list_(_CONFLICT)),
    ]
)


def render(reader: EventReader, query_text: str, rows: Rows = "events") -> Made:
    """The matching events, or the quotes; log, filter and what is left out in the metadata, as
    `dateline.log`…"""
    what = shown(reader, query_text)
    missing = left_out(what, rows)
    metadata = {"dateline.log": what.log, "dateline.filter": what.filter, "dateline.left_out": missing}
    if rows == "quotes":
        schema, table = QUOTES, [_quote(reader, quote) for quote in what.quotes]
    else:
        schema, table = EVENTS, [_event(reader, event) for event in what.events]
    out = pa.BufferOutputStream()
    parquet.write_table(pa.Table.from_pylist(table, schema.with_metadata(metadata)), out)
    count = len(table)
    return Made(
        out.getvalue().to_pybytes(),
        count if rows == "events" else None,
        count if rows == "quotes" else None,
        missing,
    )


def _event(reader: EventReader, event: LoggedEvent) -> dict[str, Any]:
    texts = {
        "id": event.id,
        "status": event.status,
        "type": event.type,
        "type_word": event.type_word,
        "summary": event.summary,
        "place": event.place,
        "actors": _names(reader, event.actors),
        "actor_ids": event.actors,
        "parts": event.parts,
        "quotes": event.quotes,
        "sources": _structs(event.sources, _SOURCE),
        "corrected": event.corrected,
    }
    return {**cleaned(texts | _told(event)), **_days(first=event.first, last=event.last, latest=event.latest)}


def _quote(reader: EventReader, quote: LoggedQuote) -> dict[str, Any]:
    texts = {
        "id": quote.id,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_id": quote.speaker_id,
        "attribution": quote.attribution,
        "addressees": _names(reader, quote.addressee_ids),
        "addressee_ids": quote.addressee_ids,
        "negated": quote.negated,
        "denies": quote.denies,
        "variants": _structs(quote.sources, _VARIANT),
    }
    return {**cleaned(texts | _told(quote)), **_days(first=quote.first, last=quote.last)}


def _told(row: LoggedEvent | LoggedQuote) -> dict[str, Any]:
    """What both have."""
    return {
        "date": row.date,
        "basis": row.basis,
        "how": how_dated(row),
        "countries": row.countries,
        "articles": articles_of(row),
        "conflicts": _structs(row.conflicts, _CONFLICT),
    }


def _names(reader: EventReader, actors: Sequence[str]) -> list[str]:
    return [reader.actors[actor].name for actor in actors]


def _structs(records: Sequence[Source | Conflict], struct: pa.StructType) -> list[dict[str, Any]]:
    return [{name: getattr(one, name) for name in struct.names} for one in records]


def _days(**days: str | None) -> dict[str, Any]:
    return {name: dt.date.fromisoformat(day) if day else None for name, day in days.items()}
