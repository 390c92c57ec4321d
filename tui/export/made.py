"""What a filter shows of a log, and what an export makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from parsing.logged import LoggedEvent, LoggedQuote, dating
from store.query import parse_query
from store.reader import EventReader
from tui.clean import clean, clean_line
from tui.export.formats import Rows
from tui.words import counted


@dataclass(frozen=True, slots=True)
class Made:
    """An export in memory, and in words what was left out and why ("" for nothing)."""

    content: bytes
    events: int | None
    """How many it holds; None where it is of quotes alone."""
    quotes: int | None
    """None where it is of events alone."""
    left_out: str

    @property
    def told(self) -> str:
        """What it holds, in words."""
        counts = ((self.events, "event"), (self.quotes, "quote"))
        return " and ".join(counted(count, thing) for count, thing in counts if count is not None)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a filter shows, with log and filter as an export names them."""

    log: str
    filter: str
    events: Sequence[LoggedEvent]
    quotes: Sequence[LoggedQuote]
    totals: Mapping[Rows, int]
    """How many the log has."""
    caveat: str
    """In words, what the filter could not look at; "" for nothing."""

    def hidden(self, *things: Rows) -> str:
        """In words, what the filter leaves out of these, and what it could not look at; "" for nothing."""
        missing = " and ".join(
            f"{self.totals[thing] - len(rows):,} of {self.totals[thing]:,} {thing}"
            for thing in things
            if len(rows := self.events if thing == "events" else self.quotes) < self.totals[thing]
        )
        return sentence(f"{missing} left out by the filter {self.filter}" if missing else "", self.caveat)


def shown(reader: EventReader, query_text: str) -> Shown:
    """Raises `store.query.QuerySyntaxError`."""
    query = parse_query(query_text)
    events, quotes = reader.page(query).rows, reader.quotes(query).rows
    totals: dict[Rows, int] = {"events": reader.summary.events, "quotes": reader.summary.quotes}
    caveat = clean_line(reader.caveat(query) or "")
    return Shown(clean_line(reader.summary.name), clean_line(query_text), events, quotes, totals, caveat)


def left_out(what: Shown, rows: Rows, made: str = "table") -> str:
    """What a table, or what else is `made`, of `rows` alone leaves out."""
    return sentence(what.hidden(rows), others(what, rows, made))


def others(what: Shown, rows: Rows, made: str = "table") -> str:
    """The rows of the other kind that the filter shows, in words."""
    count, other = (len(what.quotes), "quote") if rows == "events" else (len(what.events), "event")
    return f"{counted(count, other)} left out: the {made} is of {rows}" if count else ""


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
