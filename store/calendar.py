"""Days, weeks, months, years and decades as stretches of ISO days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from store.reader import Grain

_DAY = dt.timedelta(days=1)
_START: Mapping[Grain, Callable[[dt.date], dt.date]] = {
    "day": lambda day: day,
    "week": lambda day: day - day.weekday() * _DAY,
    "month": lambda day: day.replace(day=1),
    "year": lambda day: day.replace(month=1, day=1),
    "decade": lambda day: dt.date(max(day.year - day.year % 10, 1), 1, 1),
}
_LONGEST = {"day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653}


def edges(first: str, last: str, grain: Grain) -> Iterator[str]:
    """The first days of the buckets of these two days and of all between, and of the one after."""
    edge, end = _START[grain](dt.date.fromisoformat(first)), dt.date.fromisoformat(last)
    longest = _LONGEST[grain] * _DAY
    while edge <= end and edge < dt.date.max:
        yield edge.isoformat()
        edge = _START[grain](edge + longest) if edge <= dt.date.max - longest else dt.date.max
    yield edge.isoformat()


def day_before(day: str) -> str:
    return (dt.date.fromisoformat(day) - _DAY).isoformat()


def is_day(date: str | None) -> bool:
    """Whether an EDTF date is exact to the day and unqualified."""
    if not date or "/" in date:  # `../2017-02` is as long as a day
        return False
    return len(date.partition("T")[0]) == 10
