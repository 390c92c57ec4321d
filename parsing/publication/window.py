"""When an article must have appeared, from the days its own text fixes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import reduce

from parsing.dates import FixedDate, fixed_dates
from parsing.edtf import bounds, one_of
from parsing.publication.model import Window
from parsing.segments import Segments

_YEARS = 1990, 2029
"""Where nothing else bounds them, the years in which a weekday and its day are looked for."""
_FEW = 8
"""Stretches of which the article may be; more say nothing."""
_YEAR, _HALF = dt.timedelta(days=364), dt.timedelta(days=182)
"""How far the day of writing lies from a day told without its year: less than a year from one told as past
or to come, half a year to either side where the verb does not tell."""

Stretch = tuple[dt.date, dt.date]


def window(text: str, segments: Segments) -> Window | None:
    """Not before the last full day told as past, not after the first told as to come.

    A weekday that agrees with its day of the month in few years ("Tuesday, Nov. 8") leaves the year around
    each of them; several leave what they have in common, and years told narrow it. None where the text
    fixes nothing.
    """
    dates = fixed_dates(text, segments)
    past = [_day(date) for date in _full(dates) if date.tense == "past"]
    ahead = [_day(date) for date in _full(dates) if date.tense == "future"]
    first, last = max(past, default=None), min(ahead, default=None)
    if first and last and first[0] > last[0]:
        return None
    named = {
        (*date[1:], date.date.value): date for date in dates if date.weekday and date.date.value[0] == "X"
    }
    full = [words for _, words in filter(None, (first, last))]
    found = _agreeing([*named.values()], *_span(dates, first and first[0], last and last[0]))
    if 0 < len(found) <= _FEW:
        return Window(one_of(found), "; ".join([*full, *(date.date.text for date in named.values())]))
    if not full:
        return None
    return Window(f"{first[0] if first else '..'}/{last[0] if last else '..'}", "; ".join(full))


def _full(dates: Sequence[FixedDate]) -> Iterator[FixedDate]:
    """The days written out in full."""
    return (date for date in dates if date.date.basis == "explicit" and len(date.date.value) == 10)


def _day(date: FixedDate) -> tuple[dt.date, str]:
    return dt.date.fromisoformat(date.date.value), date.date.text


def _span(dates: Sequence[FixedDate], first: dt.date | None, last: dt.date | None) -> Stretch:
    """The days an article can be of: by full days, else by the years told, else those of `_YEARS`."""
    years = {(int(date.date.value), date.tense) for date in dates if len(date.date.value) == 4}
    begin = max([first or dt.date.min, *(_new_year(year) for year, said in years if said == "past")])
    end = min([last or dt.date.max, *(_new_year(year + 1) for year, said in years if said == "future")])
    if begin > end:
        begin, end = first or dt.date.min, last or dt.date.max
    begin_year = begin.year if begin > dt.date.min else min(_YEARS[0], end.year - 1)
    end_year = end.year if end < dt.date.max else max(_YEARS[1], begin.year + 1)
    return max(begin, _new_year(begin_year)), min(end, _new_year(end_year + 1))


def _new_year(year: int) -> dt.date:
    return dt.date(min(max(year, 1), 9999), 1, 1)


def _agreeing(named: Sequence[FixedDate], begin: dt.date, end: dt.date) -> list[Stretch]:
    """The stretches within a span in which every weekday agrees with its day of the month."""
    if not named:
        return []
    found = ([*_around(date, begin.year, end.year)] for date in named)
    return reduce(_common, found, [(begin, end)])


def _around(date: FixedDate, begin: int, end: int) -> Iterator[Stretch]:
    """The year after each day that agrees; that before it if told as to come, around it if neither."""
    back = {"past": dt.timedelta(), "future": _YEAR}.get(date.tense or "", _HALF)
    on = {"past": _YEAR, "future": dt.timedelta()}.get(date.tense or "", _HALF)
    for year in range(max(2, begin - 1), min(9998, end + 1) + 1):
        day = bounds(f"{year:04d}{date.date.value[4:]}")
        if day and day[0] and day[0].isoweekday() == date.weekday:
            yield day[0] - back, day[0] + on


def _common(some: list[Stretch], others: list[Stretch]) -> list[Stretch]:
    """The days that lie in a stretch of both."""
    pairs = ((max(a, c), min(b, d)) for a, b in some for c, d in others)
    return sorted((first, last) for first, last in pairs if first <= last)
