"""Across articles: the same actor, event and statement told by several.

actors → quotes (by speaker) → events (by actors, quotes, dates and words). Articles are taken in order of
publication, undated ones first, then of id, whatever order they come in; so the result never depends on it.
Each quote and event is decided by what was told before it alone, so that `go_on` can begin where the articles
differ from those of last time (`memory`), and leave alone the rows that nothing from there on tells (`rows`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from parsing.corrections import Correction, MergeEvents, RedateEvent, SplitEvent
from parsing.reconcile.actors import reconcile_actors
from parsing.reconcile.copies import find_copies
from parsing.reconcile.memory import Memory, Settled
from parsing.reconcile.rows import Articles, corrected_event_rows, event_rows, quote_rows
from parsing.reconcile.seen import SeenActor, see_actors
from parsing.reconcile.shelf import Shelf, Shelved, shelve
from parsing.records import LoggedActor, LoggedEvent, LoggedQuote, ParsedArticle, Reconciled

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Update(Generic[Kept]):
    """The rows of a log; of those that stay as they were before only the ids."""

    events: list[Kept | str]
    actors: tuple[LoggedActor, ...]
    quotes: list[Kept | str]
    actor_ids: dict[tuple[str, str], str]
    missed: tuple[int, ...]
    """These three, and the order of all, as in `Reconciled`."""
    memory: Memory | None
    """To go on from next time; None while events are corrected by hand: all is decided anew then."""


def reconcile(articles: Iterable[ParsedArticle], corrections: Sequence[Correction] = ()) -> Reconciled:
    """The rows of a log under the corrections of its reader, which are in the order they were made.

    The order of `articles` makes no difference; their ids must differ.
    """
    update = go_on(map(shelve, articles), corrections, Memory(), lambda row: row)
    return Reconciled(
        tuple(row for row in update.events if isinstance(row, LoggedEvent)),
        update.actors,
        tuple(row for row in update.quotes if isinstance(row, LoggedQuote)),
        update.actor_ids,
        update.missed,
    )


def go_on(
    articles: Iterable[Shelved],
    corrections: Sequence[Correction],
    memory: Memory,
    keep: Callable[[LoggedEvent | LoggedQuote], Kept],
    fresh: Collection[str] = (),
) -> Update[Kept]:
    """The rows that `reconcile` makes, by what was decided of the log before: `memory`, which is used up.

    `keep` is given each row as soon as it is made; what it gives stands for the row. `fresh`: ids of the
    articles that are new since then, or were read anew.
    """
    shelf = Shelf(articles, corrections)
    seen = see_actors(shelf)
    actors, actor_ids, unknown = reconcile_actors(seen, corrections)
    own = _own(shelf, seen, actor_ids)
    del seen
    for id in fresh:
        memory.runs.pop(id, None)
    copies = find_copies(shelf, memory.runs)
    found = Articles(shelf, {actor.id: actor for actor in actors}, actor_ids, own, copies)
    of_events = [one for one in corrections if isinstance(one.change, MergeEvents | SplitEvent | RedateEvent)]
    if of_events:
        memory = Memory()
    lost_quotes, lost_events = memory.keep_common(_settled(found), {*fresh, *shelf.split})
    quotes = quote_rows(found, memory, lost_quotes, keep)
    if not of_events:
        events = event_rows(found, memory, lost_events, keep)
        return Update(events, actors, quotes, actor_ids, tuple(sorted(unknown)), memory)
    events, unknown_events = corrected_event_rows(found, memory, of_events, keep)
    return Update(events, actors, quotes, actor_ids, tuple(sorted(unknown | unknown_events)), None)


def _settled(found: Articles) -> list[Settled]:
    return [
        Settled(one.id, own, found.copies.get(one.id), one.quotes, one.events)
        for one, own in zip(found.shelf.articles, found.own, strict=True)
    ]


def _own(
    shelf: Shelf, seen: Iterable[SeenActor], actor_ids: Mapping[tuple[str, str], str]
) -> list[tuple[str, ...]]:
    """Of each article, the `LoggedActor.id` of each of its actors."""
    own: dict[str, list[str]] = {one.id: [] for one in shelf.articles}
    for one in seen:
        own[one.article].append(actor_ids[one.article, one.actor.id])
    return list(map(tuple, own.values()))
