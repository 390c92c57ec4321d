"""The rows of a log from its articles in order: only those that can have changed are made anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from parsing.corrections import Correction
from parsing.logged import LoggedEvent, LoggedQuote
from parsing.reconcile.corrected_events import correct_events
from parsing.reconcile.events import group_events
from parsing.reconcile.happenings import dated, event_row, see_all
from parsing.reconcile.ids import Ids
from parsing.reconcile.memory import Memory
from parsing.reconcile.seen import SeenEvent, SeenQuote
from parsing.reconcile.statements import Articles, Elsewhere, Statements, noted
from parsing.reconcile.told import Row, Sights, Told, shared
from parsing.reconcile.when import LAST

Seen = TypeVar("Seen", SeenEvent, SeenQuote)
Kept = TypeVar("Kept")


def quote_rows(
    articles: Articles,
    memory: Memory,
    lost: Iterable[int],
    renamed: Collection[str],
    keep: Callable[[LoggedQuote], Kept],
) -> list[Kept | str]:
    """The rows in date order, only the ids of those that stay as they were; `memory` is brought up to them.

    `lost`: groups that lost a quote since it was made; `renamed`: actors whose name or country is another.
    `keep`: as in `go_on`.
    """
    told = memory.quotes
    first = len(told.group_of)
    statements = Statements(articles, told, memory.statements)
    statements.group([one.quotes for one in articles.shelf.articles])
    said_by_others = (group for group, row in enumerate(told.rows) if row.speaker in renamed)
    moved = _told_in(articles.moved, statements.said, told)
    changed = {*lost, *told.group_of[first:], *said_by_others, *moved}
    statements.find_denials(changed)
    made: dict[int, Kept] = {}
    rows: dict[int, Row] = {}
    for group in sorted(changed):
        quote = statements.row(group)
        made[group], rows[group] = keep(quote), noted(quote)
    _note(told, rows)
    return [made.get(group, told.ids[group]) for group in in_date_order(told.rows)]


def event_rows(
    articles: Articles,
    memory: Memory,
    lost: Iterable[int],
    corrections: Sequence[Correction],
    keep: Callable[[LoggedEvent], Kept],
    elsewhere: Elsewhere[Kept] | None = None,
) -> tuple[list[Kept | str], list[tuple[str | None, str | None]], set[int]]:
    """As `quote_rows`, of events under the corrections; the first and last day of each, in no order; and the
    numbers of the corrections that found none. `memory` is up to the quotes, or is brought up to them
    `elsewhere`."""
    told, ids = memory.events, [one.id for one in articles.shelf.articles]
    first = len(told.group_of)
    seen = see_all(articles, memory.quotes, elsewhere.reach if elsewhere else None)
    group_events(seen, ids, articles.copies, told)
    _name(told, seen)
    places = {id: place for place, id in enumerate(ids)} if corrections else {}
    corrected, missed = correct_events(seen, told, places, corrections)
    before = {group for group in memory.corrected if group < len(told.groups)}
    changed = {*lost, *told.group_of[first:], *before, *_told_in(articles.moved, seen, told)}
    memory.corrected = {told.group_of[number] for row in corrected for number in row.members}

    def logged(id: str, members: Iterable[int]) -> tuple[Kept, Row]:
        event = event_row(id, members, seen, articles)
        return keep(event), dated(event)

    groups = sorted(changed - memory.corrected)
    wanted = [(told.ids[group], told.groups[group]) for group in groups]
    rows = elsewhere.share(wanted, logged) if elsewhere else [logged(*one) for one in wanted]
    made = {group: row for group, (row, _) in zip(groups, rows, strict=True)}
    noted = {group: row for group, (_, row) in zip(groups, rows, strict=True)}
    _note(told, noted | {group: Row() for group in memory.corrected})
    by_hand: list[tuple[int, Row, Kept | str]] = []
    free = Ids(told.ids)
    for row in corrected:
        number = row.members[0]
        group = told.group_of[number]
        id = told.ids[group] if told.groups[group][0] == number else free.make("e", seen[number].mark)
        event = row.corrects(event_row(id, row.members, seen, articles))
        by_hand.append((number, dated(event), keep(event)))
    spans = [(row.first, row.last) for row in told.rows]
    if by_hand:
        spans = [span for group, span in enumerate(spans) if group not in memory.corrected]
        spans += [(row.first, row.last) for _, row, _ in by_hand]
    return _with_corrected(told, made, by_hand, memory.corrected), spans, missed


def _with_corrected(
    told: Told, made: Mapping[int, Kept], by_hand: Sequence[tuple[int, Row, Kept | str]], without: set[int]
) -> list[Kept | str]:
    """The events in date order: those of the groups but for some, and those set right `by_hand`, each with
    the number of its first."""
    if not by_hand:
        return [made.get(group, told.ids[group]) for group in in_date_order(told.rows)]
    groups = [group for group in range(len(told.groups)) if group not in without]
    found: list[tuple[int, Row, Kept | str]] = [
        (told.groups[group][0], told.rows[group], made.get(group, told.ids[group])) for group in groups
    ]
    found = sorted([*found, *by_hand], key=lambda one: one[0])
    return [found[number][2] for number in in_date_order([row for _, row, _ in found])]


def _name(told: Told, seen: Sights[SeenEvent]) -> None:
    """Gives an id to each group that has none."""
    ids = Ids(told.ids)
    told.ids += [ids.make("e", seen[members[0]].mark) for members in told.groups[len(told.ids) :]]


def _note(told: Told, rows: Mapping[int, Row]) -> None:
    """Notes of these groups, the new ones among them, what their rows are now."""
    told.rows += [Row()] * (len(told.groups) - len(told.rows))
    for group, row in rows.items():
        told.rows[group] = shared(row)


def _told_in(places: Iterable[int], seen: Sights[Seen], told: Told) -> Iterator[int]:
    """The groups of what the articles at these places tell."""
    return (told.group_of[number] for place in places for number in seen.span(place))


def in_date_order(rows: Sequence[Row]) -> list[int]:
    """Their numbers by date; rows of a day, and undated ones, stay in order of telling."""
    days = [(row.first or row.last or LAST, row.last or row.first or LAST) for row in rows]
    return sorted(range(len(rows)), key=days.__getitem__)
