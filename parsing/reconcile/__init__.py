"""Across articles: the same actor, event and statement told by several.

actors → quotes (by speaker) → events (by actors, quotes, dates and words). Articles are taken in order of
publication, then of id, whatever order they come in; so the result never depends on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from parsing.reconcile.actors import reconcile_actors
from parsing.reconcile.events import group_events, log_event
from parsing.reconcile.ids import Ids
from parsing.reconcile.quotes import group_quotes, log_quote
from parsing.reconcile.seen import see_events, see_quotes
from parsing.records import LoggedEvent, LoggedQuote, ParsedArticle, Reconciled

_LAST = "9999"
"""Sorts what has no date behind all that has."""


def reconcile(articles: Iterable[ParsedArticle]) -> Reconciled:
    """The rows of a log. The order of `articles` makes no difference; their ids must differ."""
    ordered = sorted(articles, key=lambda parsed: (parsed.publication.date or _LAST, parsed.article.id))
    ids = Ids()
    actors, actor_ids = reconcile_actors(ordered)
    by_id = {actor.id: actor for actor in actors}

    said = see_quotes(ordered, actor_ids)
    quotes: list[LoggedQuote] = []
    placed: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for group in group_quotes(said):
        members = [said[number] for number in group]
        quotes.append(log_quote(members, by_id, ids))
        for one in members:
            placed[one.parsed.article.id].append((one.quote.start, quotes[-1].id))

    told = see_events(ordered, actor_ids, placed)
    events = [log_event([told[number] for number in group], ids) for group in group_events(told)]
    return Reconciled(tuple(sorted(events, key=_when)), actors, tuple(sorted(quotes, key=_when)), actor_ids)


def _when(row: LoggedEvent | LoggedQuote) -> tuple[str, str]:
    """Sorts by date; rows of a day, and undated ones, stay in order of telling."""
    return row.first or row.last or _LAST, row.last or row.first or _LAST
