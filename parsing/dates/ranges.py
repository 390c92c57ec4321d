"""Two expressions that make one: "April 23-May 7"."""

from __future__ import annotations

import re
from dataclasses import replace

from parsing.dates.model import Context, Reading
from parsing.dates.recognise import Found
from parsing.edtf import from_timex

_DASH = re.compile(r"\s?(?:-|—|--)\s?")
_LINK = re.compile(r"\s?(?:-|to|and|until|till|through|or|,)\s?(?:the )?")
_BORROWS = frozenset({"month_day", "day_month", "month"})
_LENDS = frozenset({"month_day_year", "day_month_year", "month_year", "year"})


def joined(context: Context, found: list[Found]) -> list[Found]:
    """`found` with the years of later dates lent to earlier ones, and ranges made one."""
    made: list[Found] = []
    for later in found:
        if made:
            between = context.lower[made[-1].end : later.start]
            if _LINK.fullmatch(between):
                made[-1] = _lent(made[-1], later)
            if _DASH.fullmatch(between) and (both := _range(made[-1], later)):
                made[-1] = both
                continue
        made.append(later)
    return made


def _lent(earlier: Found, later: Found) -> Found:
    """ "April 23 to May 7, 2017": the year written later is the earlier date's too."""
    if earlier.rule not in _BORROWS or later.rule not in _LENDS - {"year"}:
        return earlier
    value, other = earlier.reading.value, later.reading.value
    year = int(other[:4]) - (value[5:] > other[5 : len(value)])
    reading = replace(
        earlier.reading, value=f"{year:04d}{value[4:]}", how="the year written later in the range"
    )
    return replace(earlier, reading=reading)


def _range(earlier: Found, later: Found) -> Found | None:
    if earlier.reading.type != "DATE" or later.reading.type != "DATE":
        return None
    value = f"{earlier.reading.value}/{later.reading.value}"
    if "//" in value or value.count("/") != 1 or from_timex(value) is None:
        return None
    first, last = earlier.reading, later.reading
    basis = first.basis if first.basis != "explicit" else last.basis
    how = first.how if first.how == last.how else f"{first.how}; {last.how}"
    return Found(
        earlier.start, later.end, "range", Reading("DATE", value, basis, how, first.anchor or last.anchor)
    )
