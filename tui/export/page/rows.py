"""The rows of the page: events and quotes in groups of a date, each with its sentence, its source and what is
unsure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from parsing.edtf import in_words
from parsing.logged import LoggedEvent, LoggedQuote
from store.index import EventReader
from tui.correct.words import by_you
from tui.dates import grain, is_day
from tui.export.page.evidence import conflicts, countries, country, marked, sources
from tui.export.page.markup import element, safe
from tui.export.page.quotes import entry, said

Row = LoggedEvent | LoggedQuote


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one date; `day` is the first day of it, None for undated ones."""

    id: str
    day: str | None
    html: str


def groups(reader: EventReader, events: Sequence[LoggedEvent], quotes: Sequence[LoggedQuote]) -> list[Group]:
    """In order of date, the undated last. A quote stands below the events in whose sentences it is said, else
    behind the events of its date."""
    by_id = {quote.id: quote for quote in quotes}
    spoken = {id for event in events for id in event.quotes}
    loose = [quote for quote in quotes if quote.id not in spoken]
    found = []
    for number, (date, rows) in enumerate(groupby(_in_order(events, loose), key=lambda row: row.date)):
        told = list(rows)
        id = f"date-{number}"
        items = (
            entry(reader, row)
            if isinstance(row, LoggedQuote)
            else _row(reader, row, [by_id[id] for id in row.quotes if id in by_id])
            for row in told
        )
        html = element("section", _heading(date), element("ol", *items), class_="group", id=id)
        found.append(Group(id, _day(told[0]), html))
    return found


def _in_order(events: Sequence[LoggedEvent], quotes: Sequence[LoggedQuote]) -> list[Row]:
    """Both by date; of one date the events first, each as they came."""
    dates: dict[str | None, list[Row]] = {}
    for row in chain[Row](events, quotes):
        dates.setdefault(row.date, []).append(row)
    in_order = sorted(dates.values(), key=lambda rows: _key(rows[0]))
    return [row for rows in in_order for row in rows]


def _key(row: Row) -> tuple[bool, str, str]:
    return _day(row) is None, _day(row) or "", row.last or row.first or ""


def _day(row: Row) -> str | None:
    return row.first or row.last


def _heading(date: str | None) -> str:
    if not date:
        return element("h2", "Undated", element("small", "no day is known"))
    words = safe(in_words(date))
    if is_day(date):
        day = dt.date.fromisoformat(date[:10])
        return element("h2", element("time", words, datetime=date[:10]), element("small", f"{day:%A}"))
    return element("h2", element("span", words, class_="unsure"), element("small", _exactness(date)))


def _exactness(date: str) -> str:
    exact = "one of these" if date.startswith("[") else grain(date)
    if exact == "interval":
        return "open span" if ".." in date or date.startswith("/") or date.endswith("/") else "a span"
    return exact if exact in ("one of these", "about this day") else f"exact to the {exact}"


# ---------------------------------------------------------------- one event


def _row(reader: EventReader, event: LoggedEvent, quotes: Sequence[LoggedQuote]) -> str:
    return element(
        "li",
        _told(event),
        _who(reader, event),
        *conflicts(event),
        *sources(reader, event, verbatim=_verbatim(event)),
        *(said(reader, quote, event) for quote in quotes),
        class_=f"event {event.status}",
        id=f"event-{safe(event.id)}",
        tabindex="-1",
        data_day=event.first or event.last,
        data_find=" ".join([safe(event.date or "undated"), *map(country, event.countries)]),
    )


def _told(event: LoggedEvent) -> str:
    status = "" if event.status == "occurred" else element("span", event.status, class_="status") + " "
    words = marked(event.sources[0]) if _verbatim(event) else safe(event.summary)
    return element("p", status, element("span", words, dir="auto"), class_="told")


def _verbatim(event: LoggedEvent) -> bool:
    """Whether the row is its sentence, which then need not be shown twice."""
    return event.summary == event.sources[0].text


def _who(reader: EventReader, event: LoggedEvent) -> str:
    names = [element("span", safe(reader.actors[id].name), dir="auto") for id in event.actors]
    type = [element("span", safe(event.type), class_="type")] if event.type else []
    words = [*names, countries(event.countries), *type, *_notes(event)]
    line = ' <span class="dot">·</span> '.join(word for word in words if word)
    return element("p", line, class_="who") if line else ""


def _notes(event: LoggedEvent) -> list[str]:
    """What is known of the row beside its sources."""
    notes = [event.how] if event.basis == "given" else []
    if event.latest and not event.date:
        notes.append(f"{in_words(event.latest)} at the latest")
    if regrouped := by_you(one for one in event.corrected if one != "date"):
        notes.append(regrouped)
    return [element("span", safe(note), class_="note") for note in notes]
