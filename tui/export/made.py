"""What a filter shows of a log, and what an export makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from parsing.records import LoggedEvent, LoggedQuote, dating
from store.query import parse_query
from store.reader import EventReader
from tui.clean import clean, clean_line
from tui.export.formats import Rows
from tui.words import counted


@dataclass(frozen=True, slots=True)
class Made:
    """An export in memory: `rows` of `thing`, and in words what was left out and why ("" for nothing)."""

    content: bytes
    rows: int
    left_out: str
    thing: str = "event"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a filter shows, with log and filter as an export names them."""

    log: str
    filter: str
    events: Sequence[LoggedEvent]
    quotes: Sequence[LoggedQuote]
    hidden: str
    """In words, what the filter leaves out of events, and what it could not look at; "" for nothing."""
    hidden_quotes: str = ""
    """The same of quotes."""


def shown(reader: EventReader, query_text: str) -> Shown:
    """Raises `store.query.QuerySyntaxError`."""
    query = parse_query(query_text)
    events, quotes = reader.page(query).rows, reader.quotes(query).rows
    name, asked = clean_line(reader.summary.name), clean_line(query_text)
    caveat = clean_line(reader.caveat(query) or "")
    hidden, hidden_quotes = (
        sentence(f"{total - left:,} of {total:,} {things} left out by the filter {asked}", caveat)
        if left < total
        else caveat
        for total, left, things in (
            (reader.summary.events, len(events), "events"),
            (reader.summary.quotes, len(quotes), "quotes"),
        )
    )
    return Shown(name, asked, events, quotes, hidden, hidden_quotes)


def left_out(what: Shown, rows: Rows) -> str:
    """What a table of `rows` alone leaves out."""
    count, other = (len(what.quotes), "quote") if rows == "events" else (len(what.events), "event")
    missing = f"{counted(count, other)} left out: the table is of {rows}" if count else ""
    return sentence(what.hidden if rows == "events" else what.hidden_quotes, missing)


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
    source = dating(row)
    return given or (source.how if source else "")
