"""The events of the articles of a log as they are compared, and their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import accumulate

from parsing.logged import LoggedEvent
from parsing.reconcile.events import log_event
from parsing.reconcile.seen import SeenEvent, see_events
from parsing.reconcile.statements import Articles, by_publication
from parsing.reconcile.told import Row, Sights, Told, shared

_MOST_SEEN = 8_192
"""Articles of which the events are in memory at a time: nearly always those looked at."""


def see_all(
    articles: Articles, quotes: Told, reach: Callable[[int], None] | None = None
) -> Sights[SeenEvent]:
    """`quotes`: of the articles, as far as `reach` brings them up to one when its events are seen."""
    shelf = articles.shelf
    firsts = [0, *accumulate(one.quotes for one in shelf.articles)]

    def see(place: int) -> list[SeenEvent]:
        if reach:
            reach(place)
        rows = [quotes.ids[group] for group in quotes.group_of[firsts[place] : firsts[place + 1]]]
        return see_events(shelf, place, articles.own[place], rows)

    return Sights([one.events for one in shelf.articles], see, _MOST_SEEN)


def event_row(id: str, members: Iterable[int], seen: Sights[SeenEvent], articles: Articles) -> LoggedEvent:
    told_by = [one.read() for one in by_publication(map(seen.__getitem__, members))]
    event = log_event(id, told_by, articles.copies)
    return replace(event, actors=tuple(articles.ids[one] for one in event.actors))


def dated(event: LoggedEvent) -> Row:
    """What is known of its row without reading it."""
    return shared(Row(event.first, event.last))
