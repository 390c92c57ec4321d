"""Two expressions that make one ("April 23-May 7") or bound one stretch ("from June 2015 to May 2017")."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from parsing.dates.model import Context, Reading
from parsing.dates.recognise import Found
from parsing.edtf import from_timex
from parsing.lexicon import words
from parsing.patterns import one_of

_DASH = re.compile(r"\s?(?:-|—|--)\s?")
_LINK = re.compile(r"\s?(?:-|to|and|until|till|through|or|,)\s?(?:the )?")
_BETWEEN = re.compile(r"\bbetween (?:the )?$")
_FROM = re.compile(r"\bfrom (?:the )?$")
_TO = frozenset({"to", "until", "till", "through"})
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


def bounded(context: Context, found: list[Found]) -> list[Found]:
    """`found`, in which both dates of "between June 2015 and May 2017" stand for the whole stretch."""
    made = list(found)
    for at, (first, last) in enumerate(pairwise(found)):
        if stretch := _stretch(context, first, last):
            how = f"the stretch from {first.reading.value} to {last.reading.value}"
            for place, one in ((at, first), (at + 1, last)):
                made[place] = replace(
                    one, reading=replace(one.reading, edtf=stretch, how=f"{one.reading.how}; {how}")
                )
    return made


def _stretch(context: Context, first: Found, last: Found) -> str | None:
    """The EDTF interval of two dates that bound a stretch of time, None where they do not."""
    before, between = context.before(first.start, 12), context.lower[first.end : last.start].strip()
    if first.reading.type != "DATE" or last.reading.type != "DATE":
        return None
    if between == "and":
        return _interval(first, last) if _BETWEEN.search(before) else None
    if between not in _TO or not _FROM.search(before):
        return None
    told = context.lower[max(context.sentence(first.start)[0], first.start - 80) : first.start]
    return None if _moving().search(told) else _interval(first, last)


def _interval(first: Found, last: Found) -> str | None:
    value = f"{first.reading.value}/{last.reading.value}"
    return from_timex(value) if value.count("/") == 1 else None


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(words('moving-verbs'))}\b")


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
