"""The subset of EDTF (ISO 8601-2) that events and filters use.

`2017`, `201X` (a decade), `2017-02`, `2017-02-13`, `2017-21` (seasons 21–24), `2017-33` (quarters
33–36), intervals `2017-02-06/2017-02-12` with open ends `../2017-02-15`, the qualifiers `?`, `~`, `%`
after a date, and one of a set of dates or stretches, `[2011-11-08,2016-11-08..2017-11-07]`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

_DAY = dt.timedelta(days=1)
_DATE = re.compile(r"(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:]+(?:Z|[+-]\d\d:\d\d)?)?[?~%]?", re.ASCII)
# Season and quarter codes -> first month, number of months (ISO 8601-2, 4.8). Winter (24) begins in December.
_SPANS = {"21": (3, 3), "22": (6, 3), "23": (9, 3), "24": (12, 3)} | {
    str(33 + q): (3 * q + 1, 3) for q in range(4)
}
_PLAIN = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T.*)?", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?(?:T.*)?", re.ASCII)
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)", re.ASCII)
_PARTS = {
    "SP": "21", "SU": "22", "FA": "23", "WI": "24", "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36",
}  # fmt: skip


@lru_cache(maxsize=1 << 14)
def bounds(edtf: str | None) -> tuple[dt.date | None, dt.date | None] | None:
    """First and last day of a date, None at an open end; None where there is no date to read."""
    if not edtf:
        return None
    if edtf.startswith("["):
        found = members(edtf)
        return (found[0][0], found[-1][1]) if found else None
    if "/" in edtf:
        begin, _, end = edtf.partition("/")
        first, last = _part(begin), _part(end)
        if first is None and last is None:
            return None
        return (first and first[0], last and last[1])
    return _part(edtf)


def members(edtf: str) -> tuple[tuple[dt.date, dt.date], ...]:
    """First and last day of each member of a set, in order; empty where it is none, or not in order."""
    if not (edtf.startswith("[") and edtf.endswith("]")):
        return ()
    found = [_member(text) for text in edtf[1:-1].split(",")]
    stretches = tuple(stretch for stretch in found if stretch)
    ordered = all(one[1] < other[0] for one, other in pairwise(stretches))
    return stretches if ordered and len(stretches) == len(found) else ()


def _member(text: str) -> tuple[dt.date, dt.date] | None:
    begin, dots, end = text.partition("..")
    first, last = _part(begin), _part(end if dots else begin)
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def one_of(stretches: Sequence[tuple[dt.date, dt.date]]) -> str:
    """The EDTF of stretches of days, in order and apart: one as an interval, several as one of a set."""
    if len(stretches) == 1:
        return "/".join(map(str, stretches[0]))
    return f"[{','.join(str(a) if a == b else f'{a}..{b}' for a, b in stretches)}]"


def _part(text: str) -> tuple[dt.date, dt.date] | None:
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups()
    try:
        if year.endswith("X"):
            return dt.date(int(year[:3] + "0"), 1, 1), dt.date(int(year[:3] + "9"), 12, 31)
        if month is None:
            return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
        if day is not None:
            only = dt.date(int(year), int(month), int(day))
            return only, only
        first, months = _SPANS.get(month, (int(month), 1))
        after = first - 1 + months
        return dt.date(int(year), first, 1), dt.date(int(year) + after // 12, after % 12 + 1, 1) - _DAY
    except ValueError:
        return None


def order(edtf: str | None) -> tuple[dt.date, dt.date]:
    """Sorts dates by first day, then by last, an undated one after all; an open end counts as far away."""
    found = bounds(edtf)
    if found is None:
        return dt.date.max, dt.date.max
    return found[0] or dt.date.min, found[1] or dt.date.max


def from_timex(value: str) -> str | None:
    """A TIMEX3 value on the calendar; None for durations, references and values with an X.

    Weeks, weekends, half-years and centuries become intervals, a time of day its day. A range
    (`2017-04-23/2017-05-07`) is one already.
    """
    if "/" in value:
        begin, end = value.split("/", 1)
        return None if "/" in end else _interval(from_timex(begin), from_timex(end))
    if match := _PLAIN.fullmatch(value):
        return match[1] if _part(match[1]) else None
    if match := _PART.fullmatch(value):
        return _half(match[1], match[2]) if match[2][0] == "H" else f"{match[1]}-{_PARTS[match[2]]}"
    if match := _WEEK.fullmatch(value):
        return _week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    if re.fullmatch(r"\d{3}", value, re.ASCII) and value != "000":
        return f"{value}X"
    if re.fullmatch(r"\d\d", value, re.ASCII) and value != "00":
        return f"{value}00/{value}99"
    return None


def _interval(begin: str | None, end: str | None) -> str | None:
    first, last = bounds(begin), bounds(end)
    if not first or not last or not first[0] or not last[1] or first[0] > last[1]:
        return None
    return "/".join(part.split("/")[side] for side, part in ((0, begin or ""), (-1, end or "")))


def _half(year: str, half: str) -> str | None:
    if year == "0000":
        return None
    return f"{year}-01/{year}-06" if half == "H1" else f"{year}-07/{year}-12"


def _week(year: int, week: int, weekend: bool) -> str | None:
    try:
        monday = dt.date.fromisocalendar(year, week, 1)
        first = monday + 5 * _DAY if weekend else monday
        return f"{first}/{monday + 6 * _DAY}"
    except (ValueError, OverflowError):
        return None


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NAMES = {
    "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
    "33": "first quarter of", "34": "second quarter of", "35": "third quarter of", "36": "fourth quarter of",
}  # fmt: skip


def in_words(edtf: str | None) -> str:
    """A date as a reader says it: `13 February 2017`, `spring 2017`, `the 2010s`, `until 2017`."""
    if not edtf or bounds(edtf) is None:
        return "undated"
    if edtf.startswith("["):
        return " or ".join(" to ".join(map(_words, text.split(".."))) for text in edtf[1:-1].split(","))
    if "/" not in edtf:
        return _words(edtf)
    begin, _, end = edtf.partition("/")
    if begin in ("", ".."):
        return f"until {_words(end)}"
    if end in ("", ".."):
        return f"since {_words(begin)}"
    return f"{_words(begin)} to {_words(end)}"


def _words(date: str) -> str:
    plain = date.rstrip("?~%")
    about = "" if plain == date else "about "
    year, _, rest = plain.partition("-")
    month, _, day = rest.partition("-")
    if not month:
        return about + (f"the {year[:3]}0s" if year.endswith("X") else year)
    if month in _NAMES:
        return f"{about}{_NAMES[month]} {year}"
    name = _MONTHS[int(month) - 1]
    return f"{about}{int(day[:2])} {name} {year}" if day else f"{about}{name} {year}"
