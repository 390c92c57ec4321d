"""Across articles: the same actor, event and statement told by several.

actors → quotes (by speaker) → events (by actors, quotes, dates and words). Articles are taken in order of
publication, undated ones first, then of id, whatever order they come in; so the result never depends on it.
Each quote and event is decided by what was told before it alone, so that `go_on` can begin where the articles
differ from those of last time (`memory`), and leave alone the rows that nothing from there on tells (`rows`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from parsing.corrections import Change, Correction
from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote, Reconciled
from parsing.reconcile.actors import actors_meant_by, reconcile_actors
from parsing.reconcile.cast import ActorKey
from parsing.reconcile.copies import Text
from parsing.reconcile.memory import Memory, Settled
from parsing.reconcile.rows import event_rows, in_date_order, quote_rows
from parsing.reconcile.seen import see_actors
from parsing.reconcile.shelf import Shelf, Shelved, shelve
from parsing.reconcile.statements import Articles, Elsewhere
from parsing.records import ParsedArticle
from parsing.separating import splits_names

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Update(Generic[Kept]):
    """The rows of a log; of those that stay as they were before only the ids."""

    events: list[Kept | str]
    actors: list[tuple[LoggedActor, list[ActorKey]] | str]
    """Each with the actors of single articles it stands for."""
    quotes: list[Kept | str]
    """The order of all is that of `Reconciled`."""
    spans: list[tuple[str | None, str | None]]
    """First and last day of each event, in no order."""
    missed: tuple[int, ...]
    """As in `Reconciled`."""
    memory: Memory
    """To go on from next time."""


def reconcile(articles: Iterable[ParsedArticle], corrections: Sequence[Correction] = ()) -> Reconciled:
    """The rows of a log under the corrections of its reader, which are in the order they were made.

    The order of `articles` makes no difference; their ids must differ.
    """
    update = go_on(map(shelve, articles), corrections, Memory(), lambda row: row)
    actors = [one for one in update.actors if not isinstance(one, str)]
    return Reconciled(
        tuple(row for row in update.events if isinstance(row, LoggedEvent)),
        tuple(row for row, _ in actors),
        tuple(row for row in update.quotes if isinstance(row, LoggedQuote)),
        {member: row.id for row, members in actors for member in members},
        update.missed,
    )


def go_on(
    articles: Iterable[Shelved],
    corrections: Sequence[Correction],
    memory: Memory,
    keep: Callable[[LoggedEvent | LoggedQuote], Kept],
    fresh: Collection[str] = (),
    elsewhere: Elsewhere[Kept] | None = None,
) -> Update[Kept]:
    """The rows that `reconcile` makes, by what was decided of the log before: `memory`, which is used up.

    `articles`: all of the log; `fresh`: ids of those that are new since then, or were read anew. `keep` is
    given each event and quote as soon as it is made; what it gives stands for the row. `elsewhere` may group
    the statements, where nothing is decided of any yet.
    """
    given = list(articles)
    ids, known = {one.id for one in given}, {one.id for one in memory.articles}
    if not known <= ids:
        known, memory = set(), Memory()
    new = (ids - known).union(fresh)
    shelf = Shelf(given, corrections, new | _told_of(_splits(corrections).values(), memory))
    anew = new | _split_anew(corrections, memory)
    texts, seen = {}, {}
    for place, one in enumerate(shelf.articles):
        if one.id in new:
            texts[one.id] = Text(shelf.runs(place), one.published)
        if one.id in anew:
            seen[one.id] = see_actors(one.id, one.published, shelf.actors(place))
    actors = reconcile_actors(seen, corrections, memory.actors)
    seen.clear()
    memory.actors.cast.pack()
    memory.texts.put(texts)
    copies = memory.texts.copies()
    before = {one.id: one.actors for one in memory.articles if one.id not in actors.touched}
    own = [before.get(one.id) or memory.actors.firsts(one.id) for one in shelf.articles]
    settled = [
        Settled(one.id, one.published, firsts, copies.get(one.id), one.quotes, one.events)
        for one, firsts in zip(shelf.articles, own, strict=True)
    ]
    lost_quotes, lost_events = memory.keep_common(settled, anew)
    rows = memory.actors.rows
    moved = [place for place, one in enumerate(shelf.articles) if one.id in actors.moved]
    found = Articles(
        shelf,
        {row.first: row for row in rows.values()},
        {row.first: id for id, row in rows.items()},
        own,
        moved,
        copies,
    )
    if elsewhere and not memory.quotes.group_of:
        elsewhere.begin(found, memory)
        events, spans, missed = event_rows(found, memory, lost_events, corrections, keep, elsewhere)
        made = elsewhere.rows()
        quotes: list[Kept | str] = [made[group] for group in in_date_order(memory.quotes.rows)]
    else:
        quotes = quote_rows(found, memory, lost_quotes, actors.renamed, keep)
        events, spans, missed = event_rows(found, memory, lost_events, corrections, keep)
    logged = [actors.made.get(id, id) for id in sorted(rows)]
    return Update(events, logged, quotes, spans, tuple(sorted(missed | actors.missed)), memory)


def _splits(corrections: Iterable[Correction]) -> dict[int, Change]:
    """Those that take actors of one article apart, by number."""
    return {one.number: one.change for one in corrections if splits_names(one)}


def _split_anew(corrections: Iterable[Correction], memory: Memory) -> set[str]:
    """The articles in which an actor may be taken apart, or not, since the memory was made."""
    before, now = _splits(memory.actors.corrections), _splits(corrections)
    changed = [number for number in before | now if before.get(number) != now.get(number)]
    return _told_of([some[number] for number in changed for some in (before, now) if number in some], memory)


def _told_of(changes: Iterable[Change], memory: Memory) -> set[str]:
    """The articles with actors of which the changes speak."""
    return {one.article for one in actors_meant_by(changes, memory.actors.cast)}
