"""The year of a dateline without one ("PARIS, Feb 15 (Agency) -"): of a folder, a day near it, the window."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from parsing.dates import fixed_dates
from parsing.edtf import bounds, members
from parsing.publication.model import Day, Window
from parsing.publication.names import year_in_path
from parsing.records import TimeExpression
from parsing.segments import Segments

_FORTNIGHT = dt.timedelta(days=14)
_LOOKS_BACK = re.compile(
    r"\b(?:anniversar(?:y|ies)|commemorat\w+|(?:years?|decades?) (?:ago|after|since|later|on)|last year)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_LEAD = 400
"""Characters after a dateline in which its own weekday is looked for."""


def dated(line: Day, text: str, segments: Segments, path: str | None, window: Window | None) -> Day | None:
    """The dateline `line` (`XXXX-02-15`) with its year; None where nothing tells it."""
    if path and (year := year_in_path(path)):
        return _in_year(line, int(year), year)
    if near := _near(line, text, segments):
        return near
    days = within(line, window)
    if window is None or len(days) != 1:
        return None
    return Day(days[0].isoformat(), f"{line.evidence}; {window.evidence}")


def _in_year(line: Day, year: int, evidence: str) -> Day | None:
    day = _day(line, year)
    return Day(day.isoformat(), f"{line.evidence}; {evidence}") if day else None


def _day(line: Day, year: int) -> dt.date | None:
    found = bounds(f"{year:04d}{line.day[4:]}")
    return found[0] if found else None


def _near(line: Day, text: str, segments: Segments) -> Day | None:
    """The year of a day written in full within a fortnight of the dateline, where no later one is past."""
    days = [
        one for one in fixed_dates(text, segments) if one.date.basis == "explicit" and len(one.date.value) > 4
    ]
    found = {day: one.date.text for one in days for day in _days_near(line, one.date, text)}
    past = max((one.date.value for one in days if one.tense == "past"), default="")
    if len({day.year for day in found}) != 1:
        return None
    day, words = found.popitem()
    return Day(day.isoformat(), f"{line.evidence}; {words}") if past[:4] <= f"{day.year:04d}" else None


def _days_near(line: Day, date: TimeExpression, text: str) -> Iterator[dt.date]:
    """The dateline in the year that brings it near `date`, unless the text looks back on that day.

    A day without its weekday counts only where the weekday in the lead agrees: "attacks of Sept. 11, 2001".
    """
    written = dt.date.fromisoformat(date.value)
    if _LOOKS_BACK.search(text[max(0, date.start - 120) : date.end + 120]):
        return
    for year in range(max(1, written.year - 1), min(9998, written.year + 1) + 1):
        day = _day(line, year)
        if day is None or abs(day - written) > _FORTNIGHT:
            continue
        if _WEEKDAY.search(date.text) or (day != written and _agrees(day, line, text)):
            yield day


def _agrees(day: dt.date, line: Day, text: str) -> bool:
    """Whether the first weekday after the dateline is that of `day` or of the day before."""
    after = text.find(line.evidence) + len(line.evidence)
    weekday = _WEEKDAY.search(text, after, after + _LEAD)
    return weekday is not None and weekday[0] in (f"{day:%A}", f"{day - dt.timedelta(days=1):%A}")


def within(line: Day, window: Window | None) -> tuple[dt.date, ...]:
    """The days of the dateline that lie within the window, none where it is open."""
    first, last = bounds(window.window if window else None) or (None, None)
    if not window or not first or not last:
        return ()
    stretches = members(window.window) or ((first, last),)
    days = filter(None, (_day(line, year) for year in range(first.year, last.year + 1)))
    return tuple(day for day in days if any(begin <= day <= end for begin, end in stretches))
