"""Whether a log is whole, and going back to the state before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from parsing.logged import LoggedEvent, LoggedQuote, Reconciled
from store.documents import articles_of, corrections_of, marks_of, rows_of, waiting_in
from store.errors import LogError
from store.schema import checked, meta_of
from store.storage import SafeStorage


@dataclass(frozen=True, slots=True)
class Condition:
    """What was found in one file."""

    path: Path
    problem: str | None
    """Why it is no whole log; None: it is one."""
    schema: int = 0
    generation: int = 0
    """How often it was written."""
    articles: int = 0
    rows: Reconciled = field(default_factory=Reconciled)
    waiting: int = 0
    """Articles that an ingest kept which did not come to its end."""


def inspect(path: Path) -> Condition:
    """Reads all of a log, every article and every row, and follows what they say of each other."""
    try:
        tables = SafeStorage(path).read_raw()
        if tables is None:
            return Condition(path, "no such file")
        tables, schema = checked(tables, path)
        articles, rows = articles_of(tables), rows_of(tables)
        corrections_of(tables["corrections"])
        marks_of(tables["marks"])
        problem = next(_loose_ends({one.parsed.article.id for one in articles}, rows), None)
        times, waiting = meta_of(tables)["generation"], waiting_in(tables)
        return Condition(path, problem, schema, times, len(articles), rows, waiting)
    except (LogError, ValueError) as error:
        return Condition(path, str(error).removeprefix(f"{path}: "))


def backup_of(path: Path) -> Path:
    """Where the state before is kept, if it is."""
    return SafeStorage(path).backup


def _loose_ends(articles: set[str], rows: Reconciled) -> Iterator[str]:
    """What rows name and the log does not have."""
    actors = {actor.id for actor in rows.actors}
    quotes = {quote.id for quote in rows.quotes}
    told: Iterator[LoggedEvent | LoggedQuote] = chain(rows.events, rows.quotes)
    for row in told:
        for source in row.sources:
            if source.article not in articles:
                yield f"row {row.id} stands in an article that is not there, {source.article}"
    for event in rows.events:
        for what, named, known in (("actor", event.actors, actors), ("quote", event.quotes, quotes)):
            yield from (f"event {event.id} has no {what} {id}" for id in named if id not in known)
