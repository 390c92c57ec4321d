"""What a filter shows of a log, and what an export makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from parsing.records import LoggedEvent, LoggedQuote
from store.query import parse_query
from store.reader import EventReader
from tui.clean import clean, clean_line


@dataclass(frozen=True, slots=True)
class Made:
    """An export in memory: `rows` events, and in words what was left out and why ("" for nothing)."""

    content: bytes
    rows: int
    left_out: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a filter shows, with log and filter as an export names them."""

    log: str
    filter: str
    events: Sequence[LoggedEvent]
    quotes: Sequence[LoggedQuote]
    hidden: str
    """In words, what the filter leaves out, and what it could not look at; "" for nothing."""


def shown(reader: EventReader, query_text: str) -> Shown:
    """Raises `store.query.QuerySyntaxError`."""
    query = parse_query(query_text)
    events, quotes = reader.page(query).rows, reader.quotes(query).rows
    total = reader.summary.events
    less = total - len(events)
    hidden = f"{less:,} of {total:,} events left out by the filter {clean_line(query_text)}" if less else ""
    caveat = clean_line(reader.caveat(query) or "")
    name, asked = clean_line(reader.summary.name), clean_line(query_text)
    return Shown(name, asked, events, quotes, sentence(hidden, caveat))


def sentence(*parts: str) -> str:
    """What is left out, each reason once."""
    return "; ".join(part for part in parts if part)


def cleaned(value: Any) -> Any:
    """A value of JSON with every string made safe to print; no offset changes."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: cleaned(one) for key, one in value.items()}
    return [cleaned(one) for one in value] if isinstance(value, (list, tuple)) else value


def articles_of(row: LoggedEvent | LoggedQuote) -> list[str]:
    """The articles that tell it, each once."""
    return list(dict.fromkeys(source.article for source in row.sources))


def how_dated(row: LoggedEvent | LoggedQuote) -> str:
    """In words, how its date was reached."""
    given = row.how if isinstance(row, LoggedEvent) else ""
    return given or next((source.how for source in row.sources if source.date == row.date), "")
