"""The timeline as Markdown: a heading a group, an item an event, the sentences that say so as quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.logged import LoggedEvent
from store.reader import EventReader
from tui.clean import clean
from tui.dates import readable
from tui.export.made import Made, left_out, shown
from tui.grouping import By, group_events
from tui.words import counted

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_AT_START = re.compile(r"^(\d{0,9})([-+=.)](?= |$)|[-=]{2,}$)")
"""What would begin a list, or be a rule, at the start of a line."""


def render(reader: EventReader, query_text: str, by: By = "day") -> Made:
    """The matching events in their groups, then what was left out."""
    what = shown(reader, query_text)
    lines = [*_lines(reader, query_text, by)]
    missing = left_out(what, "events", "timeline")
    if missing:
        lines.append(f"\n*{_escape(missing)}*")
    return Made(("\n".join(lines) + "\n").encode(), len(what.events), None, missing)


def _lines(reader: EventReader, query_text: str, by: By) -> Iterator[str]:
    log = reader.summary
    yield f"# {_escape(log.name)}\n"
    numbers = ((log.articles, "article"), (log.events, "event"), (log.quotes, "quote"))
    yield ", ".join(counted(number, thing) for number, thing in numbers) + "."
    if query_text:
        yield f"Filter: {_escape(query_text)}"
    for group in group_events(reader, query_text, by):
        yield f"\n## {_escape(group.title)}\n"
        for event in group.events:
            yield from _event(reader, event)


def _event(reader: EventReader, event: LoggedEvent) -> Iterator[str]:
    names = [reader.actors[actor].name for actor in event.actors]
    status = "" if event.status == "occurred" else f"*{event.status}:* "
    who = ", ".join([*map(_escape, names), *event.countries])
    given = f" *{_escape(event.how)}*" if event.how else ""
    told = f"{status}{_escape(event.summary)}" + (f" ({who})" if who else "")
    yield f"- **{readable(event.date or 'undated')}**{given} {told}"
    for source in event.sources:
        how = f"{source.basis}, {source.how}" if source.how else source.basis
        yield f"  > {_escape(source.text)}"
        yield f"  > — {_escape(source.article)}; date: {source.date or 'none'} ({_escape(how)})\n"
    for conflict in event.conflicts:
        yield (
            f"  **Sources disagree on {conflict.field}:** " + " / ".join(map(_escape, conflict.values)) + "\n"
        )


def _escape(text: str) -> str:
    plain = _SPECIAL.sub(r"\\\1", clean(" ".join(text.split())))
    return _AT_START.sub(r"\1\\\2", plain)
