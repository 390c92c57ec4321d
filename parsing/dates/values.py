"""TIMEX3 values of calendar stretches, and moving from one to another.

Every function that makes a date raises OverflowError or ValueError outside the years 1 to 9999; the
recogniser catches them in one place and drops the expression.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

DAY = dt.timedelta(days=1)
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
LONG = {"decade": 10, "century": 100, "millennium": 1000}
"""Units counted in years."""
DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GRAINS = (
    ("day", re.compile(r"\d{4}-\d\d-\d\d(T.*)?")),
    ("week", re.compile(r"\d{4}-W\d\d")),
    ("weekend", re.compile(r"\d{4}-W\d\d-WE")),
    ("month", re.compile(r"\d{4}-\d\d")),
    ("quarter", re.compile(r"\d{4}-Q\d")),
    ("half", re.compile(r"\d{4}-H\d")),
    ("season", re.compile(r"\d{4}-(SP|SU|FA|WI)")),
    ("year", re.compile(r"\d{4}")),
    ("decade", re.compile(r"\d{3}")),
    ("century", re.compile(r"\d\d")),
)


@lru_cache(4096)
def grain(value: str) -> str | None:
    """The unit a calendar value is as wide as; None for durations, references and unplaced values."""
    return next((name for name, pattern in _GRAINS if pattern.fullmatch(value)), None)


def value_of(date: dt.date, unit: str) -> str:
    """The value of the `unit` that `date` lies in."""
    if unit in ("week", "weekend", "fortnight"):
        year, week, _ = date.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "quarter":
        return f"{date.year:04d}-Q{(date.month + 2) // 3}"
    length = {"month": 7, "year": 4, "decade": 3, "century": 2, "millennium": 1}.get(unit, 10)
    return date.isoformat()[:length]


def move(date: dt.date, unit: str, count: int) -> dt.date:
    """`date` moved by `count` units; a day the month lacks becomes its last."""
    if unit in DAYS:
        return date + dt.timedelta(days=DAYS[unit] * count)
    months = date.year * 12 + date.month - 1 + MONTHS[unit] * count
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    return dt.date(year, month, min(date.day, calendar.monthrange(year, month)[1]))


def weekday_on_or_before(date: dt.date, weekday: int) -> dt.date:
    """The last ISO weekday up to and including `date`."""
    return date - dt.timedelta(days=(date.isoweekday() - weekday) % 7)


def weekday_on_or_after(date: dt.date, weekday: int) -> dt.date:
    """The first ISO weekday from `date` on, itself included."""
    return date + dt.timedelta(days=(weekday - date.isoweekday()) % 7)


def easter(year: int) -> dt.date:
    """Western Easter Sunday (the anonymous Gregorian computus, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)
