"""The timeline as Markdown: a heading a group, an item an event, the sentences that say so as quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.records import LoggedEvent
from store.index import EventReader
from tui.clean import clean
from tui.export import left_out
from tui.grouping import By, group_events

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render_markdown(reader: EventReader, query_text: str, by: By = "day") -> str:
    """The matching events in their groups, then what was left out."""
    return "\n".join(_lines(reader, query_text, by)) + "\n"


def _lines(reader: EventReader, query_text: str, by: By) -> Iterator[str]:
    log = reader.summary
    yield f"# {_escape(log.name)}\n"
    yield f"{log.articles:,} articles, {log.events:,} events, {log.quotes:,} quotes."
    if query_text:
        yield f"Filter: `{clean(query_text)}`"
    for group in group_events(reader, query_text, by):
        yield f"\n## {_escape(group.title)}\n"
        for event in group.events:
            yield from _event(reader, event)
    if missing := left_out(reader, query_text):
        yield f"\n*{_escape(missing)}*"


def _event(reader: EventReader, event: LoggedEvent) -> Iterator[str]:
    names = [reader.actors[actor].name for actor in event.actors]
    status = "" if event.status == "occurred" else f"*{event.status}:* "
    who = ", ".join([*map(_escape, names), *event.countries])
    given = f" *{_escape(event.how)}*" if event.how else ""
    told = f"{status}{_escape(event.summary)}" + (f" ({who})" if who else "")
    yield f"- **{event.date or 'undated'}**{given} {told}"
    for source in event.sources:
        how = f"{source.basis}, {source.how}" if source.how else source.basis
        yield f"  > {_escape(source.text)}"
        yield f"  > — {_escape(source.article)}; date: {source.date or 'none'} ({_escape(how)})\n"
    for conflict in event.conflicts:
        yield (
            f"  **Sources disagree on {conflict.field}:** " + " / ".join(map(_escape, conflict.values)) + "\n"
        )


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", clean(" ".join(text.split())))
