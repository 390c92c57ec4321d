"""The matching events in the groups a summary shows them in: years, actors or countries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from parsing.logged import LoggedEvent
from store.query import parse_query, with_term
from store.reader import EventReader

By = Literal["day", "actor", "country"]


@dataclass(frozen=True, slots=True)
class Group:
    """`title` is a year, `undated`, an actor's or a country's name; `value` what a filter takes for it."""

    title: str
    value: str
    events: Sequence[LoggedEvent]


def group_events(reader: EventReader, query_text: str, by: By) -> Iterator[Group]:
    """Years in order, undated events last; or actors or countries, those with most events first.

    Raises `store.query.QuerySyntaxError`.
    """
    if by == "day":
        yield from _by_year(reader.page(parse_query(query_text)).rows)
        return
    for facet in reader.tally(parse_query(query_text), by):
        narrowed = parse_query(with_term(query_text, by, facet.value))
        yield Group(facet.label, facet.value, reader.page(narrowed).rows)


def _by_year(events: Sequence[LoggedEvent]) -> Iterator[Group]:
    years: dict[str, list[LoggedEvent]] = {}
    for event in events:
        day = event.first or event.last
        years.setdefault(day[:4] if day else "undated", []).append(event)
    for year, rows in years.items():
        yield Group(year, year, rows)
