"""The timeline as Markdown: a heading a date, an item an event, the sentence that says so as a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsing.records import LoggedEvent
from store.index import EventReader
from store.query import parse_query
from tui.clean import clean
from tui.export import left_out

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render_markdown(reader: EventReader, query_text: str) -> str:
    """The matching events under their dates, undated ones last, then what was left out."""
    events = reader.page(parse_query(query_text)).rows
    return "\n".join(_lines(reader, query_text, events)) + "\n"


def _lines(reader: EventReader, query_text: str, events: Iterable[LoggedEvent]) -> Iterator[str]:
    log = reader.summary
    yield f"# {_escape(log.name)}"
    yield ""
    yield f"{log.articles:,} articles, {log.events:,} events, {log.quotes:,} quotes."
    if query_text:
        yield f"Filter: `{clean(query_text)}`"
    heading, shown = None, 0
    for shown, event in enumerate(events, 1):
        if (date := event.date or "Undated") != heading:
            heading = date
            yield f"\n## {date}\n"
        yield from _event(reader, event)
    if missing := left_out(reader, query_text, shown):
        yield f"\n*{_escape(missing)}*"


def _event(reader: EventReader, event: LoggedEvent) -> Iterator[str]:
    names = [reader.actors[actor].name for actor in event.actors]
    status = "" if event.status == "occurred" else f"*{event.status}:* "
    who = ", ".join([*map(_escape, names), *event.countries])
    yield f"- {status}{_escape(event.summary)}" + (f" ({who})" if who else "")
    for source in event.sources:
        how = f"{source.basis}, {source.how}" if source.how else source.basis
        yield f"  > {_escape(source.text)}"
        yield f"  > — {_escape(source.article)}; date: {source.date or 'none'} ({_escape(how)})\n"
    for conflict in event.conflicts:
        yield f"  **Sources disagree on {conflict.field}:** " + " / ".join(map(_escape, conflict.values)) + "\n"


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", clean(" ".join(text.split())))
