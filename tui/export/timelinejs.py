"""A timeline for TimelineJS: a slide an event, `display_date` saying how sure its date is.

https://timeline.knightlab.com/docs/json-format.html; its texts are HTML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import orjson

from parsing.edtf import bounds, in_words
from parsing.logged import LoggedEvent, LoggedQuote, Source
from store.reader import EventReader
from tui.export.made import Made, Shown, cleaned, how_dated, sentence, shown
from tui.words import counted

_POINT = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T[^/]*)?[?~%]?", re.ASCII)
_UNSURE = {"inferred": " (inferred)", "publication": " (day of the report)", "given": " (given by hand)"}


def render(reader: EventReader, query_text: str) -> Made:
    """A title and a slide for every event of the filter that has a date, who says what in its sentences on
    it."""
    what = shown(reader, query_text)
    dated = [event for event in what.events if bounds(event.date)]
    undated = len(what.events) - len(dated)
    missing = f"{counted(undated, 'undated event')} left out: a slide has a date" if undated else ""
    unsaid = _unsaid(what, dated)
    left = f"{counted(unsaid, 'quote')} left out: said in no event that has a slide" if unsaid else ""
    left_out = sentence(what.hidden("events", "quotes"), missing, left)
    quotes = {quote.id: quote for quote in what.quotes}
    slides = {"title": _title(what, left_out), "events": [_slide(reader, event, quotes) for event in dated]}
    content = orjson.dumps(cleaned(slides), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    return Made(content, len(dated), len(quotes) - unsaid, left_out)


def _unsaid(what: Shown, dated: Sequence[LoggedEvent]) -> int:
    """How many quotes stand on no slide."""
    said = {id for event in dated for id in event.quotes}
    return sum(quote.id not in said for quote in what.quotes)


def _title(what: Shown, left_out: str) -> dict[str, Any]:
    asked = f"<p>Filter: {escape(what.filter)}</p>" if what.filter else ""
    missing = f"<p>{escape(left_out)}</p>" if left_out else ""
    return {"text": {"headline": escape(what.log), "text": asked + missing}}


def _slide(reader: EventReader, event: LoggedEvent, quotes: Mapping[str, LoggedQuote]) -> dict[str, Any]:
    dates = _dates(event.date or "")
    return {
        "unique_id": event.id,
        **dates,
        "display_date": _display(event),
        "group": event.status,
        "text": {"headline": escape(event.summary), "text": "".join(_words(reader, event, quotes))},
    }


def _dates(edtf: str) -> dict[str, Any]:
    """Start and perhaps end, as exact as the date says; one whose start is open is put at its end."""
    begin, slash, end = edtf.partition("/")
    parts = [part for part in (_point(begin), _point(end) if slash else None) if part]
    if not parts or (slash and len(parts) < 2 and begin not in ("", "..") and end not in ("", "..")):
        first, last = bounds(edtf) or (None, None)
        parts = [_day(day.isoformat()) for day in (first, last) if day]
    return dict(zip(("start_date", "end_date"), parts, strict=False))


def _point(date: str) -> dict[str, int] | None:
    """A year, a month or a day; None for what TimelineJS has no word for: seasons, decades, sets."""
    match = _POINT.fullmatch(date)
    return _numbers(match.groups()) if match else None


def _day(day: str) -> dict[str, int]:
    return _numbers(day.split("-"))


def _numbers(parts: Any) -> dict[str, int]:
    named = zip(("year", "month", "day"), parts, strict=True)
    return {name: int(part) for name, part in named if part}


def _display(event: LoggedEvent) -> str:
    words = in_words(event.date) + _UNSURE.get(event.basis, "")
    said = [" or ".join(map(in_words, one.values)) for one in event.conflicts if one.field == "date"]
    return f"{words}; sources disagree: {said[0]}" if said else words


def _words(reader: EventReader, event: LoggedEvent, quotes: Mapping[str, LoggedQuote]) -> list[str]:
    """The sentences that tell it, who speaks in them, who is in it, and what is not sure."""
    told = [_quoted(reader, source) for source in event.sources]
    told += [_said(quotes[id]) for id in event.quotes if id in quotes]
    names = [reader.actors[actor].name for actor in event.actors] + list(event.countries)
    who = f"<p>{escape(', '.join(names))}</p>" if names else ""
    how = f"<p>Date: {escape(event.basis)}, {escape(how_dated(event) or in_words(event.date))}</p>"
    status = "" if event.status == "occurred" else f"<p><em>{event.status}</em></p>"
    return [status, *told, who, how]


def _said(quote: LoggedQuote) -> str:
    words = f"“{quote.text}”" if quote.kind == "direct" else quote.text
    return f"<p>{escape(quote.speaker or 'nobody can tell who')}: {escape(words)}</p>"


def _quoted(reader: EventReader, source: Source) -> str:
    article = reader.articles[source.article].article
    where = ", ".join(word for word in (article.source, article.title or article.id) if word)
    return f"<blockquote>{escape(source.text)}</blockquote><p>— {escape(where)}</p>"
