"""A calendar (iCalendar, RFC 5545) of what is scheduled: all-day entries, a span over all its days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from icalendar import Calendar, Event

from parsing.logged import LoggedEvent
from store.reader import EventReader
from tui.clean import clean, clean_line
from tui.dates import is_day
from tui.export.made import Made, Shown, how_dated, others, sentence, shown
from tui.words import counted

_DAY = dt.timedelta(days=1)


def render(reader: EventReader, query_text: str) -> Made:
    """An entry for every scheduled event of the filter whose days are known."""
    what = shown(reader, query_text)
    scheduled = [event for event in what.events if event.status == "scheduled"]
    entries = [event for event in scheduled if _days(event)]
    missing = _missing(len(what.events), len(scheduled), len(entries))
    left_out = sentence(what.hidden("events"), *missing, others(what, "events", "calendar"))
    calendar = _calendar(what, left_out)
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    for event in entries:
        calendar.add_component(_entry(reader, event, now))
    return Made(calendar.to_ical(), len(entries), None, left_out)


def _missing(events: int, scheduled: int, entries: int) -> Iterator[str]:
    if past := events - scheduled:
        yield f"{counted(past, 'event')} left out: not scheduled"
    if vague := scheduled - entries:
        yield f"{counted(vague, 'scheduled event')} left out: the day is not known"


def _calendar(what: Shown, left_out: str) -> Calendar:
    """The head: the name under which programs list it, filter and what is missing below (RFC 7986)."""
    calendar = Calendar()
    calendar.add("prodid", "-//dateline//EN")
    calendar.add("version", "2.0")
    about = sentence(f"Filter: {what.filter}" if what.filter else "", left_out)
    for name in ("name", "x-wr-calname"):
        calendar.add(name, f"dateline {what.log}")
    if about:
        for name in ("description", "x-wr-caldesc"):
            calendar.add(name, about)
    return calendar


def _days(event: LoggedEvent) -> tuple[dt.date, dt.date] | None:
    """First day and the one after the last; None unless the date is a day or a span of days."""
    begin, slash, end = (event.date or "").partition("/")
    if not is_day(begin) or (slash and not is_day(end)) or not event.first or not event.last:
        return None
    last = dt.date.fromisoformat(event.last)
    return (dt.date.fromisoformat(event.first), last + _DAY) if last < dt.date.max else None


def _entry(reader: EventReader, event: LoggedEvent, now: dt.datetime) -> Event:
    entry = Event()
    start, end = _days(event) or (dt.date.min, dt.date.min)
    entry.add("uid", f"{clean_line(event.id)}@dateline")
    entry.add("dtstamp", now)
    entry.add("dtstart", start)
    entry.add("dtend", end)
    entry.add("summary", clean_line(event.summary))
    entry.add("description", clean("\n\n".join(_description(reader, event))))
    entry.add("transp", "TRANSPARENT")
    if any(conflict.field == "date" for conflict in event.conflicts):
        entry.add("status", "TENTATIVE")
    if event.type:
        entry.add("categories", [clean_line(event.type)])
    if event.place:
        entry.add("location", clean_line(event.place))
    return entry


def _description(reader: EventReader, event: LoggedEvent) -> Iterator[str]:
    """The sentences that announce it, how the day was reached, where sources disagree."""
    for source in event.sources:
        article = reader.articles[source.article].article
        where = ", ".join(word for word in (article.source, article.title or article.id, article.url) if word)
        yield f"{source.text}\n— {where}"
    yield f"Date: {event.basis}" + (f", {how}" if (how := how_dated(event)) else "")
    for conflict in event.conflicts:
        yield f"Sources disagree on {conflict.field}: {' / '.join(conflict.values)}"
