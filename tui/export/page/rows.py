"""The rows of the page: events in groups of a date, each with its sentence, its source and what is unsure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from parsing.countries.names import country_name
from parsing.edtf import in_words
from parsing.records import LoggedEvent, Source, tellings
from store.files import is_url
from store.index import EventReader
from tui.correct.words import by_you
from tui.dates import grain, is_day
from tui.export.page.markup import element, safe
from tui.words import counted

_UNSURE = ("inferred", "publication", "none")


@dataclass(frozen=True, slots=True)
class Group:
    """The events of one date; `day` is the first day of it, None for undated ones."""

    id: str
    day: str | None
    html: str


def groups(reader: EventReader, events: Sequence[LoggedEvent]) -> list[Group]:
    """In the order of `events`."""
    found = []
    for number, (date, rows) in enumerate(groupby(events, key=lambda event: event.date)):
        told = list(rows)
        id = f"date-{number}"
        items = element("ol", *(_row(reader, event) for event in told))
        html = element("section", _heading(date), items, class_="group", id=id)
        found.append(Group(id, told[0].first or told[0].last, html))
    return found


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


def _row(reader: EventReader, event: LoggedEvent) -> str:
    first, *others = event.sources
    parts = [
        _told(event),
        _who(reader, event),
        *(_conflict(one.field, one.values) for one in event.conflicts),
        _source(reader, first, verbatim=_verbatim(event)),
    ]
    if others:
        parts.append(
            element("details", element("summary", _more(event)), *(_source(reader, one) for one in others))
        )
    return element(
        "li",
        *parts,
        class_=f"event {event.status}",
        id=f"event-{safe(event.id)}",
        tabindex="-1",
        data_day=event.first or event.last,
        data_find=" ".join([safe(event.date or "undated"), *map(_country, event.countries)]),
    )


def _more(event: LoggedEvent) -> str:
    """How many articles tell it beside the first, and how many print a copy, which is no other source."""
    told = tellings(event)
    copies = sum(map(len, told.values()))
    words = [
        counted(len(told) - 1, "more source") if len(told) > 1 else "",
        f"also in {counted(copies, 'article')}" if copies else "",
    ]
    return ", ".join(filter(None, words)) or counted(len(event.sources) - 1, "more sentence")


def _told(event: LoggedEvent) -> str:
    status = "" if event.status == "occurred" else element("span", event.status, class_="status") + " "
    words = _marked(event.sources[0]) if _verbatim(event) else safe(event.summary)
    return element("p", status, element("span", words, dir="auto"), class_="told")


def _verbatim(event: LoggedEvent) -> bool:
    """Whether the row is its sentence, which then need not be shown twice."""
    return event.summary == event.sources[0].text


def _who(reader: EventReader, event: LoggedEvent) -> str:
    names = [element("span", safe(reader.actors[id].name), dir="auto") for id in event.actors]
    codes = [
        element("abbr", safe(code if len(code) == 2 else country_name(code)), title=_country(code))
        for code in event.countries
    ]
    type = [element("span", safe(event.type), class_="type")] if event.type else []
    words = [*names, " ".join(codes), *type, *_notes(event)]
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


def _country(code: str) -> str:
    return safe(country_name(code))


def _conflict(field: str, values: Sequence[str]) -> str:
    words = map(in_words, values) if field == "date" else values
    told = " <b>≠</b> ".join(element("span", safe(word), dir="auto") for word in words)
    return element("p", f"Sources disagree on the {field}: {told}", class_="disagree")


def _source(reader: EventReader, source: Source, *, verbatim: bool = False) -> str:
    """The sentence, where it stands, and how it came to its date."""
    parsed = reader.articles[source.article]
    article = parsed.article
    title = element("cite", safe(article.title or article.id), dir="auto")
    if article.url and is_url(article.url):
        title = element("a", title, href=safe(article.url), rel="noopener noreferrer")
    copy = f"a copy of {safe(source.copy_of)}" if source.copy_of else ""
    words = [safe(article.source or ""), title, safe(parsed.publication.date or ""), copy]
    where = " · ".join(word for word in words if word)
    basis = "undated" if source.basis == "none" else f"date {source.basis}"
    how = basis + (f": {safe(source.how)}" if source.how else "")
    reached = element("span", how, class_="how unsure" if source.basis in _UNSURE else "how", dir="auto")
    quoted = "" if verbatim else element("blockquote", _marked(source), dir="auto")
    return element("figure", quoted, element("figcaption", where, " ", reached))


def _marked(source: Source) -> str:
    """The sentence with the words that date it marked."""
    text = source.text
    if source.date_start is None or source.date_end is None:
        return safe(text)
    start, end = source.date_start - source.start, source.date_end - source.start
    if not 0 <= start < end <= len(text):
        return safe(text)
    return safe(text[:start]) + element("mark", safe(text[start:end])) + safe(text[end:])
