"""The subset of EDTF (ISO 8601-2) that events and filters use.

`2017`, `201X` (a decade), `2017-02`, `2017-02-13`, `2017-21` (seasons 21–24), `2017-33` (quarters
33–36), intervals `2017-02-06/2017-02-12` with open ends `../2017-02-15`, and the qualifiers `?`,
`~`, `%` after a date.
"""

from __future__ import annotations

import datetime as dt
import re

_DAY = dt.timedelta(days=1)
_DATE = re.compile(r"(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:]+(?:Z|[+-]\d\d:\d\d)?)?[?~%]?")
# Season and quarter codes -> first month, number of months (ISO 8601-2, 4.8). Winter (24) begins in December.
_SPANS = {"21": (3, 3), "22": (6, 3), "23": (9, 3), "24": (12, 3)} | {
    str(33 + q): (3 * q + 1, 3) for q in range(4)
}


def bounds(edtf: str | None) -> tuple[dt.date | None, dt.date | None] | None:
    """First and last day of a date, None at an open end; None where there is no date to read."""
    if not edtf:
        return None
    if "/" in edtf:
        begin, _, end = edtf.partition("/")
        first, last = _part(begin), _part(end)
        if first is None and last is None:
            return None
        return (first and first[0], last and last[1])
    return _part(edtf)


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
