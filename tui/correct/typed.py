"""What a person types for an actor, an event, a country or a date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from parsing.countries.names import country_label
from parsing.logged import LoggedActor, LoggedEvent
from store.folding import words
from store.query import EVERYTHING
from store.reader import EventReader
from tui.clean import clean_line
from tui.words import counted

Row = TypeVar("Row")
_NAMED: Final = 10
"""Candidates named where several are meant; the rest are counted."""
_SHORTEST_ID: Final = 3
"""Letters of an event's id, without `e-`, that may stand for it."""


class Unclear(ValueError):
    """What was typed stands for nothing, or for several things; its text is for a person, one line each."""


def find_actor(reader: EventReader, typed: str) -> LoggedActor:
    """The actor of that id or name, without case and accents; else the only one called so, or whose name or
    alias has words that begin so. Raises Unclear."""
    if typed in reader.actors:
        return reader.actors[typed]
    wanted = _spaced(typed)
    if not wanted:
        raise Unclear("an actor needs a name")
    ways: tuple[Callable[[LoggedActor], bool], ...] = (
        lambda actor: _spaced(actor.name) == wanted,
        lambda actor: any(_spaced(form) == wanted for form in actor.aliases),
        lambda actor: any(wanted in _spaced(form) for form in (actor.name, *actor.aliases)),
    )
    for way in ways:
        found = [actor for actor in reader.actors.values() if way(actor)]
        if found:
            return _only(found, typed, "actors", actor_line)
    raise Unclear(f"no actor is called “{clean_line(typed)}”; `dateline actors list` shows them")


def find_event(reader: EventReader, typed: str) -> LoggedEvent:
    """The event whose id is, or alone begins, so. Raises Unclear."""
    begin = "e-" + typed.removeprefix("e-")
    events = reader.page(EVERYTHING).rows
    same = [event for event in events if event.id == begin]
    found = same or [
        event for event in events if event.id.startswith(begin) and len(begin) > _SHORTEST_ID + 1
    ]
    if not found:
        raise Unclear(f"no event has the id “{clean_line(typed)}”; `dateline events list` shows them")
    return _only(found, typed, "events", event_line)


def actor_line(actor: LoggedActor) -> str:
    """`ines-korda  Ines Korda · mayor · NO · 3 articles`"""
    country = country_label(actor.country) if actor.country else None
    details = (actor.name, actor.role, country, counted(len(actor.articles), "article"))
    return clean_line(f"{actor.id}  {' · '.join(part for part in details if part)}")


def event_line(event: LoggedEvent) -> str:
    """`e-3f2a…  2017-02-13  Summary`"""
    return clean_line(f"{event.id}  {event.date or 'undated'}  {event.summary}")


def given(typed: str, read: Callable[[str], str]) -> str | None:
    """What `read` makes of it; None where `none` was typed."""
    return None if typed.strip().casefold() == "none" else read(typed)


def country_code(typed: str) -> str:
    """`fr`, `France` and `French` are FR. Raises Unclear."""
    from parsing.countries.names import country_forms, country_names

    names = country_names()
    if typed.upper() in names:
        return typed.upper()
    wanted = _spaced(typed)
    found = {code for code, name in names.items() if _spaced(name) == wanted}
    found |= {code for form, code in country_forms() if _spaced(form) == wanted}
    if len(found) != 1:
        raise Unclear(f"“{clean_line(typed)}” is no country; write its code, like FR, or none")
    return found.pop()


def edtf_date(typed: str) -> str:
    """EDTF as it is; else the day, month or span that the words name (`3 May 2017`, `last week`), as EDTF.
    Raises Unclear."""
    from store.corrections import is_date
    from store.query.periods import read_period

    if is_date(typed.strip()):
        return typed.strip()
    period = read_period(typed)
    if period is None:
        raise Unclear(f"cannot read “{clean_line(typed)}” as a date; write it like 2017-02-15, or none")
    return _edtf(*period)


def _edtf(first: dt.date | None, last: dt.date | None) -> str:
    if not (first and last):
        return f"{first or '..'}/{last or '..'}"
    after = last + dt.timedelta(days=min(1, (dt.date.max - last).days))
    if first == last:
        return first.isoformat()
    if (first.day, after.day) == (1, 1) and (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return first.isoformat()[:4]
    return f"{first}/{last}"


def _only(found: Sequence[Row], typed: str, things: str, line: Callable[[Row], str]) -> Row:
    if len(found) == 1:
        return found[0]
    more = [f"  {len(found) - _NAMED} more"] if len(found) > _NAMED else []
    listed = (f"  {line(one)}" for one in found[:_NAMED])
    head = f"“{clean_line(typed)}” can be {len(found)} {things}; say which by its id:"
    raise Unclear("\n".join([head, *listed, *more]))


def _spaced(name: str) -> str:
    return "".join(f" {word}" for word in words(name))
