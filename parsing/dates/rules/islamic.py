"""Months and feasts of the Islamic calendar: "during Ramadan", "Eid al-Fitr 2016".

They come with "about": the calendar is that of Umm al-Qura, and the moon may be seen a day later elsewhere.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from parsing.dates.fragments import islamic_days
from parsing.dates.model import Context, DateRule, Reading, unplaced
from parsing.dates.nearest import nearest_of
from parsing.dates.values import DAY
from parsing.rules import Rule


def _islamic(match: re.Match[str], context: Context) -> Reading | None:
    if context.text[match.start("islamic")].islower() or _is_name(match, context):
        return None
    when = islamic_days()[re.sub(r"\s+", " ", match["islamic"])]
    if match["year"]:
        year = int(match["year"])
        found = [stretch for stretch in _around(dt.date(year, 7, 1), when) if stretch[0].year == year]
        return _reading(found[0], "written out, but for the days") if len(found) == 1 else None
    if context.narrative:
        return None
    if context.now is None:
        return unplaced("XXXX-XX" if len(when) == 2 else "XXXX-XX-XX")
    found = list(_around(context.now, when))
    if match["of"]:
        year = context.now.year + {"last": -1, "next": 1}.get(match["of"], 0)
        found = [stretch for stretch in found if stretch[0].year == year]
    first = nearest_of(context, match.span(), [first for first, _ in found])
    how = f"the one nearest to {context.here} that fits the tense"
    return _reading(next(one for one in found if one[0] == first), how, context.anchor)


def _is_name(match: re.Match[str], context: Context) -> bool:
    """Someone or something named for it: "Aras Ramadan", "Operation Ramadan"."""
    before = context.text[max(0, match.start() - 12) : match.start()]
    return bool(re.search(r"\w $", before)) and not _BEFORE.search(before.lower())


def _reading(stretch: tuple[dt.date, dt.date], how: str, anchor: str | None = None) -> Reading:
    days = [day.isoformat() for day in dict.fromkeys(stretch)]
    how += "; by the calendar of Umm al-Qura, to a day"
    return Reading("DATE", "/".join(days), "inferred", how, anchor, "/".join(f"{day}~" for day in days))


def _around(day: dt.date, when: str) -> Iterator[tuple[dt.date, dt.date]]:
    """First and last day in the Islamic years around `day`; OverflowError outside 1924 to 2077."""
    from hijridate import Gregorian, Hijri

    year = Gregorian.fromdate(day).to_hijri().year
    for number in (year - 1, year, year + 1):
        first = Hijri(number, int(when[:2]), int(when[3:] or 1))
        begin = dt.date(*first.to_gregorian().datetuple())
        yield begin, begin if when[3:] else begin + (first.month_length() - 1) * DAY


_BEFORE = re.compile(
    r"\b(?:during|in|of|after|before|for|until|till|since|by|throughout|at|on|to|from|and|or|the|this|last|"
    r"next) $"
)

ISLAMIC: tuple[DateRule, ...] = (
    Rule(
        "islamic_day",
        r"(?:the (?:holy |fasting |islamic )*month of )?<islamic>"
        r"(?:,? (?:of |in )?<year>|,? (?:of )?(?P<of>last|this|next) year)?",
        _islamic,
        yes=(
            ("They will fast during Ramadan.", "2017-05-27/2017-06-24"),
            ("They met at Eid al-Fitr.", "2016-07-06"),
            ("on Eid al-Adha 2014", "2014-10-04"),
            ("He was shot during Ramadan last year.", "2016-06-06/2016-07-05"),
        ),
        no=("his wife ramadan", "Eid Mubarak", "the mayor, Aras Ramadan", "It was called Operation Ramadan."),
    ),
)
