"""Across articles: the same actor, event and statement told by several.

actors → quotes (by speaker) → events (by actors, quotes, dates and words). Articles are taken in order of
publication, undated ones first, then of id, whatever order they come in; so the result never depends on it.
Each quote and event is decided by what was told before it alone, so that `go_on` can begin where the articles
differ from those of last time (`memory`), and leave alone the rows that nothing from there on tells (`rows`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from parsing.corrections import Correction, MergeEvents, RedateEvent, SplitEvent
from parsing.reconcile.actors import reconcile_actors
from parsing.reconcile.copies import find_copies
from parsing.reconcile.memory import Memory, Settled
from parsing.reconcile.rows import Articles, corrected_event_rows, event_rows, quote_rows
from parsing.records import LoggedActor, LoggedEvent, LoggedQuote, ParsedArticle, Reconciled
from parsing.separating import separate


@dataclass(frozen=True, slots=True)
class Update:
    """The rows of a log; of those that stay as they were before only the ids."""

    events: list[LoggedEvent | str]
    actors: tuple[LoggedActor, ...]
    quotes: list[LoggedQuote | str]
    actor_ids: dict[tuple[str, str], str]
    missed: tuple[int, ...]
    """These three, and the order of all, as in `Reconciled`."""
    memory: Memory | None
    """To go on from next time; None while events are corrected by hand: all is decided anew then."""


def reconcile(articles: Iterable[ParsedArticle], corrections: Sequence[Correction] = ()) -> Reconciled:
    """The rows of a log under the corrections of its reader, which are in the order they were made.

    The order of `articles` makes no difference; their ids must differ.
    """
    update = go_on(articles, corrections, Memory())
    return Reconciled(
        tuple(row for row in update.events if isinstance(row, LoggedEvent)),
        update.actors,
        tuple(row for row in update.quotes if isinstance(row, LoggedQuote)),
        update.actor_ids,
        update.missed,
    )


def go_on(
    articles: Iterable[ParsedArticle],
    corrections: Sequence[Correction],
    memory: Memory,
    fresh: Collection[str] = (),
) -> Update:
    """The rows that `reconcile` makes, by what was decided of the log before: `memory`, which is used up.

    `fresh`: ids of the articles that are new since then, or were read anew.
    """
    given = sorted(articles, key=lambda parsed: (parsed.publication.date or "", parsed.article.id))
    ordered = [separate(parsed, corrections) for parsed in given]
    separated = {one.article.id for one, other in zip(ordered, given, strict=True) if one is not other}
    actors, actor_ids, unknown = reconcile_actors(ordered, corrections)
    for id in fresh:
        memory.runs.pop(id, None)
    copies = find_copies(ordered, memory.runs)
    found = Articles(ordered, {actor.id: actor for actor in actors}, actor_ids, copies)
    of_events = [one for one in corrections if isinstance(one.change, MergeEvents | SplitEvent | RedateEvent)]
    if of_events:
        memory = Memory()
    lost_quotes, lost_events = memory.keep_common(_settled(found), {*fresh, *separated})
    quotes = quote_rows(found, memory, lost_quotes)
    if not of_events:
        events = event_rows(found, memory, lost_events)
        return Update(events, actors, quotes, actor_ids, tuple(sorted(unknown)), memory)
    events, unknown_events = corrected_event_rows(found, memory, of_events)
    return Update(events, actors, quotes, actor_ids, tuple(sorted(unknown | unknown_events)), None)


def _settled(found: Articles) -> list[Settled]:
    return [
        Settled(
            parsed.article.id,
            tuple(found.actor_ids[parsed.article.id, actor.id] for actor in parsed.actors),
            found.copies.get(parsed.article.id),
            len(parsed.quotes),
            len(parsed.events),
        )
        for parsed in found.parsed
    ]
