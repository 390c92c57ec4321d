"""Across articles: the same actor, event and statement told by several.

actors → quotes (by speaker) → events (by actors, quotes, dates and words). Articles are taken in order of
publication, then of id, whatever order they come in; so the result never depends on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from parsing.corrections import Correction
from parsing.reconcile.actors import reconcile_actors
from parsing.reconcile.copies import find_copies
from parsing.reconcile.corrected_events import correct_events
from parsing.reconcile.denials import find_denials
from parsing.reconcile.events import group_events, log_event
from parsing.reconcile.ids import Ids
from parsing.reconcile.quotes import group_quotes, log_quote
from parsing.reconcile.seen import see_events, see_quotes
from parsing.reconcile.when import LAST
from parsing.records import LoggedEvent, LoggedQuote, ParsedArticle, Reconciled
from parsing.separating import separate


def reconcile(articles: Iterable[ParsedArticle], corrections: Sequence[Correction] = ()) -> Reconciled:
    """The rows of a log under the corrections of its reader, which are in the order they were made.

    The order of `articles` makes no difference; their ids must differ.
    """
    separated = (separate(parsed, corrections) for parsed in articles)
    ordered = sorted(separated, key=lambda parsed: (parsed.publication.date or LAST, parsed.article.id))
    ids = Ids()
    actors, actor_ids, unknown_actors = reconcile_actors(ordered, corrections)
    by_id = {actor.id: actor for actor in actors}
    copies = find_copies(ordered)

    said = see_quotes(ordered, actor_ids)
    quotes: list[LoggedQuote] = []
    placed: dict[str, list[tuple[int, str]]] = defaultdict(list)
    groups = group_quotes(said)
    for group in groups:
        members = [said[number] for number in group]
        quotes.append(log_quote(members, by_id, actor_ids, copies, ids))
        for one in members:
            placed[one.parsed.article.id].append((one.quote.start, quotes[-1].id))
    for row, denied in find_denials(said, groups).items():
        quotes[row] = replace(quotes[row], denies=tuple(quotes[other].id for other in denied))

    told = see_events(ordered, actor_ids, placed)
    rows, unknown_events = correct_events(told, group_events(told, copies), corrections)
    events = [row.corrects(log_event([told[number] for number in row.members], copies, ids)) for row in rows]
    return Reconciled(
        tuple(sorted(events, key=_when)),
        actors,
        tuple(sorted(quotes, key=_when)),
        actor_ids,
        tuple(sorted(unknown_actors | unknown_events)),
    )


def _when(row: LoggedEvent | LoggedQuote) -> tuple[str, str]:
    """Sorts by date; rows of a day, and undated ones, stay in order of telling."""
    return row.first or row.last or LAST, row.last or row.first or LAST
