"""When an article must have appeared, from the days its own text fixes."""

from __future__ import annotations

import datetime as dt

from parsing.dates import fixed_days
from parsing.edtf import bounds
from parsing.publication.model import Window
from parsing.records import TimeExpression
from parsing.segments import Segments


def window(text: str, segments: Segments) -> Window | None:
    """Not before the last full day told as past, not after the first told as to come.

    A past weekday that agrees with its day of the month ("Tuesday, Nov. 8") moves the beginning on, where
    a full day before it leaves but one year for it. None where the text fixes nothing.
    """
    past: list[tuple[dt.date, str]] = []
    ahead: list[tuple[dt.date, str]] = []
    named: list[TimeExpression] = []
    for date, tense in fixed_days(text, segments):
        if date.value.startswith("XXXX"):
            if tense == "past" and date.text.split()[0].rstrip(",").endswith("day"):
                named.append(date)
        elif date.basis == "explicit" and tense in ("past", "future"):
            (past if tense == "past" else ahead).append((dt.date.fromisoformat(date.value), date.text))
    if not past and not ahead:
        return None
    first, last = max(past, default=None), min(ahead, default=None)
    if first and last and first[0] > last[0]:
        return None
    if first:
        first = max([first, *_after(named, first[0])])
    words = "; ".join(words for _, words in filter(None, (first, last)))
    return Window(f"{first[0] if first else '..'}/{last[0] if last else '..'}", words)


def _after(named: list[TimeExpression], first: dt.date) -> list[tuple[dt.date, str]]:
    """The weekdays with a day of the month that agree within the year after `first`."""
    found = []
    for date in named:
        for year in (first.year, first.year + 1):
            day = bounds(f"{year}{date.value[4:]}")
            if (
                day
                and day[0]
                and first <= day[0]
                and day[0].strftime("%A") == date.text.split()[0].rstrip(",")
            ):
                found.append((day[0], date.text))
    return [(day, words) for day, words in found if (day - first).days <= 366]
