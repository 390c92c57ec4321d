"""Dates as the screen shows them: what is exact looks exact, what is not looks uncertain."""

from __future__ import annotations

import re
from typing import Final

DATE_WIDTH: Final = 11
"""Cells a date label takes at most."""

_SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_QUARTERS: Final = {"33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4"}


_CODED = re.compile(r"(\d{4})-(2[1-4]|3[3-6])(?!\d)")


def is_day(date: str | None) -> bool:
    """Whether an EDTF date is exact to the day and unqualified."""
    if not date or "/" in date:  # `../2017-02` is as long as a day
        return False
    return len(date.partition("T")[0]) == 10


def grain(date: str | None) -> str:
    """What an EDTF date is exact to, in words: `day`, `month`, `interval`, `undated`…"""
    if not date:
        return "undated"
    if "/" in date:
        return "interval"
    plain = date.rstrip("?~%").partition("T")[0]
    if len(plain) == 4:
        return "decade" if plain.endswith("X") else "year"
    if len(plain) == 7:
        return _of_the_year(plain[5:])
    return "day" if plain == date.partition("T")[0] else "about this day"


def _of_the_year(code: str) -> str:
    if code in _SEASONS:
        return "season"
    return "quarter" if code in _QUARTERS else "month"


def readable(date: str) -> str:
    """An EDTF date with the codes of seasons and quarters in words: `2018-36` is `2018 Q4`."""
    return _CODED.sub(lambda coded: f"{coded[1]} {_SEASONS.get(coded[2]) or _QUARTERS[coded[2]]}", date)


def date_label(date: str | None, latest: str | None = None) -> str:
    """An EDTF date in at most `DATE_WIDTH` cells.

    `2017-05-29` a day, `2017-06-~` some day of a month, `2017-~` of a year, `≈2017` about then,
    `2017-02-06…` an interval that begins then, `≤2017-02-15` not later than that.
    """
    if not date:
        return f"≤{latest}" if latest else "undated"
    begin, slash, end = date.partition("/")
    if not slash:
        return _point(date)
    return f"≤{end[:10]}" if begin in ("", "..") else f"{_point(begin)[:10]}…"


def _point(date: str) -> str:
    plain, qualifier = date.partition("T")[0], ""
    if plain[-1:] in ("?", "~", "%"):
        plain, qualifier = plain[:-1], plain[-1]
    label = _partial(plain, whole=bool(qualifier))
    label = f"≈{label}" if qualifier in ("~", "%") else label
    return f"{label}?"[:DATE_WIDTH] if qualifier in ("?", "%") else label


def _partial(plain: str, *, whole: bool) -> str:
    """A date without qualifier; a month or year not `whole` shows that its days are left open."""
    if len(plain) == 4 and plain.endswith("X"):
        return f"{plain[:3]}0s"
    if len(plain) == 7:
        name = _SEASONS.get(plain[5:]) or _QUARTERS.get(plain[5:])
        if name:
            return f"{plain[:4]} {name}"
    return plain if whole or len(plain) == 10 else f"{plain}-~"
