"""The rows of a log from its articles in order: only those that can have changed are made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from parsing.corrections import Correction
from parsing.reconcile.corrected_events import correct_events
from parsing.reconcile.denials import add_statements, find_denials
from parsing.reconcile.events import group_events, log_event
from parsing.reconcile.ids import Ids
from parsing.reconcile.memory import Memory
from parsing.reconcile.quotes import group_quotes, log_quote
from parsing.reconcile.seen import SeenEvent, SeenQuote, see_events, see_quotes
from parsing.reconcile.shelf import Shelf
from parsing.reconcile.told import Row, Sights, Told
from parsing.reconcile.when import LAST
from parsing.records import LoggedActor, LoggedEvent, LoggedQuote

Seen = TypeVar("Seen", SeenEvent, SeenQuote)
Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a log in order, and what was found of them before quotes and events."""

    shelf: Shelf
    actors: Mapping[str, LoggedActor]
    """By id."""
    actor_ids: Mapping[tuple[str, str], str]
    """As in `Reconciled`."""
    own: Sequence[tuple[str, ...]]
    """Of each article, the `LoggedActor.id` of each of its actors."""
    copies: Mapping[str, str]
    """As `find_copies` gives them."""


def quote_rows(
    articles: Articles, memory: Memory, lost: set[int], keep: Callable[[LoggedQuote], Kept]
) -> list[Kept | str]:
    """The rows in date order, only the ids of those that stay as they were; `memory` is brought up to them.

    `lost`: groups that lost a quote since it was made. `keep`: as in `go_on`.
    """
    told = memory.quotes
    first = len(told.group_of)
    said = Sights(
        [one.quotes for one in articles.shelf.articles],
        lambda place: see_quotes(articles.shelf, place, articles.own[place]),
    )
    group_quotes(said, told)
    add_statements(said, memory.statements, first)
    _name(told, "q", said)
    changed = {*lost, *told.group_of[first:], *_said_by_others(told, articles.actors)}
    denied = find_denials(said, told, memory.statements, changed)

    def logged(group: int) -> LoggedQuote:
        members = _by_publication(said[number] for number in told.groups[group])
        denies = tuple(told.ids[other] for other in denied.get(group, ()))
        return log_quote(
            told.ids[group], members, articles.actors, articles.actor_ids, articles.copies, denies
        )

    made: dict[int, Kept] = {}
    noted: dict[int, Row] = {}
    for group in sorted(changed):
        quote = logged(group)
        made[group], noted[group] = keep(quote), _row_of(quote, articles.actors)
    _note(told, noted)
    return [made.get(group, told.ids[group]) for group in _in_date_order(told.rows)]


def event_rows(
    articles: Articles, memory: Memory, lost: set[int], keep: Callable[[LoggedEvent], Kept]
) -> list[Kept | str]:
    """As `quote_rows`, of events; `memory` is up to the quotes."""
    told = memory.events
    first = len(told.group_of)
    seen = _see_events(articles, memory.quotes)
    group_events(seen, [one.id for one in articles.shelf.articles], articles.copies, told)
    _name(told, "e", seen)
    made: dict[int, Kept] = {}
    noted: dict[int, Row] = {}
    for group in sorted({*lost, *told.group_of[first:]}):
        members = _by_publication(map(seen.__getitem__, told.groups[group]))
        event = log_event(told.ids[group], members, articles.copies)
        made[group], noted[group] = keep(event), Row(event.first, event.last)
    _note(told, noted)
    return [made.get(group, told.ids[group]) for group in _in_date_order(told.rows)]


def corrected_event_rows(
    articles: Articles,
    memory: Memory,
    corrections: Sequence[Correction],
    keep: Callable[[LoggedEvent], Kept],
) -> tuple[list[Kept | str], set[int]]:
    """All events under the corrections, in date order, and the numbers of those that found none. `memory`
    must know of no event yet."""
    seen = _see_events(articles, memory.quotes)
    group_events(seen, [one.id for one in articles.shelf.articles], articles.copies, memory.events)
    numbered = [seen[number] for number in range(len(seen))]
    rows, unknown = correct_events(numbered, memory.events.groups, corrections)
    ids = Ids()
    events = [
        row.corrects(
            log_event(
                ids.make("e", seen[row.members[0]].mark),
                _by_publication(numbered[number] for number in row.members),
                articles.copies,
            )
        )
        for row in rows
    ]
    order = _in_date_order([Row(event.first, event.last) for event in events])
    return [keep(events[number]) for number in order], unknown


def _see_events(articles: Articles, quotes: Told) -> Sights[SeenEvent]:
    shelf = articles.shelf
    firsts = [0, *accumulate(one.quotes for one in shelf.articles)]

    def see(place: int) -> list[SeenEvent]:
        rows = [quotes.ids[group] for group in quotes.group_of[firsts[place] : firsts[place + 1]]]
        return see_events(shelf, place, articles.own[place], rows)

    return Sights([one.events for one in shelf.articles], see)


def _name(told: Told, prefix: str, seen: Sights[Seen]) -> None:
    """Gives an id to each group that has none."""
    ids = Ids(told.ids)
    told.ids += [ids.make(prefix, seen[members[0]].mark) for members in told.groups[len(told.ids) :]]


def _note(told: Told, rows: Mapping[int, Row]) -> None:
    """Notes of these groups, the new ones among them, what their rows are now."""
    told.rows += [rows[group] for group in range(len(told.rows), len(told.groups))]
    for group, row in rows.items():
        told.rows[group] = row


def _row_of(quote: LoggedQuote, actors: Mapping[str, LoggedActor]) -> Row:
    speaker = actors.get(quote.speaker_id or "")
    named = (speaker.id, speaker.name, speaker.country) if speaker else None
    return Row(quote.first, quote.last, named)


def _said_by_others(told: Told, actors: Mapping[str, LoggedActor]) -> Iterator[int]:
    """The groups whose speaker has another name or country now than their row tells."""
    for group, row in enumerate(told.rows):
        if row.speaker:
            now = actors.get(row.speaker[0])
            if now is None or row.speaker[1:] != (now.name, now.country):
                yield group


def _by_publication(members: Iterable[Seen]) -> list[Seen]:
    """Those of undated articles, which were taken first, come last."""
    return sorted(members, key=lambda one: one.published is None)


def _in_date_order(rows: Sequence[Row]) -> list[int]:
    """Their numbers by date; rows of a day, and undated ones, stay in order of telling."""
    days = [(row.first or row.last or LAST, row.last or row.first or LAST) for row in rows]
    return sorted(range(len(rows)), key=days.__getitem__)
