"""Lengths of time that lead to an event: “two days after the explosion”, “the morning after she left”."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from parsing.dates.fragments import expand, units
from parsing.dates.numbers import count
from parsing.dates.text import plain
from parsing.dates.values import DAYS, MONTHS, move, value_of
from parsing.edtf import bounds
from parsing.patterns import one_of
from parsing.words import small

_SIDE = re.compile(r"\b(?:after|before|following|prior to)\s")
_LONGEST = 40
"""Characters of the words of a length of time."""
_PARTS = ("morning", "afternoon", "evening")
_AT_ONCE = ("shortly", "immediately", "moments", "minutes", "seconds")
# “Held for nine days after the raid”: how long it lasted.
_LASTED = re.compile(
    r"\b(?:for|over|in|within|lasted|spent|of)\s+(?:about\s+|nearly\s+|almost\s+)?\Z", re.IGNORECASE
)
_LASTS = 16
"""Characters before a length of time in which it is said that it lasted."""
_HOURS = 12
"""Hours that mostly lie within the day."""


class Interval(NamedTuple):
    """So many units to one side of an event, and where the words begin that name the event."""

    start: int
    end: int
    number: float | None
    """None where it is not counted: “days after”."""
    unit: str
    """Of the time units; `moment` and `hours` for what is told of the same day, and mostly is."""
    side: int
    """1 after the event, -1 before it."""


@cache
def _length() -> re.Pattern[str]:
    number = expand(r"<num>").removesuffix("(?![a-z0-9])")
    unit = one_of([*units(), *_PARTS])
    return re.compile(
        rf"(?<![\w-])(?:(?:(?P<the>(?:the|that) (?:very )?)|{number}[\s-]|)(?P<unit>{unit})|"
        rf"(?P<once>{one_of(_AT_ONCE)}))\s+\Z"
    )


def find_interval(text: str, whole: str, start: int, end: int) -> Interval | None:
    """The first length of time before an event in `whole[start:end]`.

    `text` is `whole` without its quotations and dates.
    """
    for side in _SIDE.finditer(small(text), start, end):
        opening = max(start, side.start() - _LONGEST)
        found = _length().search(plain(whole[opening : side.start()]))
        interval = _interval(found, side, opening) if found else None
        if interval and not _LASTED.search(whole, max(start, interval.start - _LASTS), interval.start):
            return interval
    return None


def _interval(found: re.Match[str], side: re.Match[str], opening: int) -> Interval | None:
    sign = 1 if side[0].startswith(("after", "following")) else -1
    place = opening + found.start(), side.end()
    if found["once"]:
        return Interval(*place, None, "moment", sign)
    unit = "day" if found["unit"] in _PARTS else units()[found["unit"]]
    if found["the"]:
        return Interval(*place, 1.0, "day" if unit == "night" else unit, sign)
    number = count(found["num"]) if found["num"] else None
    if unit in ("minute", "second"):
        return Interval(*place, None, "moment", sign)
    if unit == "hour":
        return Interval(*place, None, "hours", sign) if (number or 0) <= _HOURS else None
    return Interval(*place, number, unit, sign)


def moved(date: str | None, interval: Interval, back: bool = False) -> str | None:
    """The EDTF of what lies the interval from the event of `date`; `back`: of the event, counted from what
    lies the interval from `date`. None where that is not known."""
    days = bounds(date)
    if not days or not days[0] or not days[1]:
        return None
    side = -interval.side if back else interval.side
    if interval.unit in ("moment", "hours"):
        near = interval.unit == "hours" and days[0] == days[1] and not (date or "").endswith("~")
        return f"{days[0]}~" if near else date
    if interval.number is None or interval.number % 1 or not _is_as_narrow(days[0], days[1], interval.unit):
        return None
    try:
        if interval.unit in DAYS:
            day = move(days[0], interval.unit, side * int(interval.number)).isoformat()
            return day if interval.unit in ("day", "night") else f"{day}~"
        if interval.unit not in MONTHS:
            return None
        return value_of(move(days[0], interval.unit, side * int(interval.number)), _grain(interval.unit))
    except (OverflowError, ValueError):
        return None


def _is_as_narrow(first: dt.date, last: dt.date, unit: str) -> bool:
    """Days are counted from a day, months from a month at most."""
    wide = (last - first).days
    return wide == 0 if unit in DAYS else wide <= 31 if unit in ("month", "quarter") else wide <= 366


def _grain(unit: str) -> str:
    return unit if unit in ("month", "year") else "month" if unit == "quarter" else "year"
