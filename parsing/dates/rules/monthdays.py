"""Days of a month without their year: "Feb. 15", "the 3rd of March", "June 3-5", "on the 14th"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.model import Context, DateRule, Reading, explicit, unplaced
from parsing.dates.nearest import nearest_of, year_for
from parsing.dates.numbers import ordinal
from parsing.dates.rules.parts import (
    POINTED_YEAR,
    day_number,
    has_capital,
    inferred,
    month_number,
    pointed_year,
    weekday_number,
)
from parsing.dates.tense import tense
from parsing.dates.values import move
from parsing.rules import Rule

_LISTED = re.compile(r"[a-z]\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{1,2})*(?:,|,? (?:and|or)) $")
_GOES_ON = re.compile(r"(?:, \d{1,2})*,? (?:and|or) \d{1,2}(?:st|nd|rd|th)?(?:[.,;:)]|$)")
_STOPS = re.compile(
    r"\s*(?:[.,;:)\"'-]|$|(?:and|when|at|as|but|he|she|they|it|after|before|with|for|to|in|that|this|"
    r"over|about|by|on|from|at|during|following|because|since|until|near|under|against|of the month)"
    r"\b)"
)
_ON = re.compile(r"\b(?:on|by|until|till|from|since|before|after|and|between)\s+$")


def _without_year(match: re.Match[str], context: Context) -> Reading | None:
    """A month and day: the year is the nearest one, or the one the words point at."""
    if not has_capital(match, context, "month"):
        return None
    month, day = month_number(match["month"]), day_number(match)
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    dt.date(2000, month, day)  # raises where the month has no such day
    pointed = pointed_year(match, context)
    year = pointed or year_for(context, match.span(), month, day, weekday)
    if year is None:
        return unplaced(f"XXXX-{month:02d}-{day:02d}")
    return inferred(context, dt.date(year, month, day).isoformat(), year, pointed is not None)


def _weekday_the(match: re.Match[str], context: Context) -> Reading | None:
    """ "Tuesday the 14th": the nearest month in which the two agree."""
    if not _STOPS.match(context.after(match.end())):
        return None
    weekday, day = weekday_number(match["weekday"]), ordinal(match["ordinal"])
    now = context.now
    if now is None:
        return unplaced(f"XXXX-XX-{day:02d}")
    found = [date for date in _days_around(now, day) if date.isoweekday() == weekday]
    if not found:
        return None
    date = min(found, key=lambda date: abs((date - now).days))
    return Reading("DATE", date.isoformat(), "inferred", f"the nearest to {context.here}", context.anchor)


def _days_around(now: dt.date, day: int) -> list[dt.date]:
    found = []
    for months in range(-6, 7):
        at = now.year * 12 + now.month - 1 + months
        try:
            found.append(dt.date(at // 12, at % 12 + 1, day))
        except ValueError:
            continue
    return found


def _day_range(match: re.Match[str], context: Context) -> Reading | None:
    """ "June 3-5, 2015", "from 6 to 9 February"."""
    group = "month" if match["month"] else "month2"
    if not has_capital(match, context, group):
        return None
    month = month_number(match[group])
    first, last = (ordinal(day) for day in (match["day"] or match["day3"], match["day2"] or match["day4"]))
    if first >= last:
        return None
    year = int(match["year"]) if match["year"] else year_for(context, match.span(), month, last)
    if year is None:
        return unplaced(f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{last:02d}")
    value = f"{dt.date(year, month, first)}/{dt.date(year, month, last)}"
    return explicit(value) if match["year"] else inferred(context, value, year, False)


def _day_of_list(match: re.Match[str], context: Context) -> Reading | None:
    """The first of "22 and 23 January"."""
    if not has_capital(match, context, "month"):
        return None
    month, day = month_number(match["month"]), ordinal(match["day"])
    if match["year"]:
        return explicit(dt.date(int(match["year"]), month, day).isoformat())
    year = year_for(context, match.span(), month, day)
    if year is None:
        return unplaced(f"XXXX-{month:02d}-{day:02d}")
    return inferred(context, dt.date(year, month, day).isoformat(), year, False)


def _day_beside(match: re.Match[str], context: Context) -> Reading | None:
    """The second of "April 24 and 25"."""
    day, last = day_number(match), context.last
    if not last or not re.fullmatch(r"\d{4}-\d\d-\d\d", last) or not 1 <= day <= 31:
        return None
    after = context.after(match.end())
    listed = _GOES_ON.match(after) or _STOPS.match(after)
    if not _LISTED.search(context.before(match.start(), 24)) or not listed:
        return None
    return Reading(
        "DATE",
        dt.date(int(last[:4]), int(last[5:7]), day).isoformat(),
        "inferred",
        f"the month of {last}",
        last,
    )


def _the_nth(match: re.Match[str], context: Context) -> Reading | None:
    """ "on the 14th": in the month told of, else the nearest."""
    after = context.after(match.end())
    if not _ON.search(context.before(match.start())) or not _STOPS.match(after):
        return None
    day = ordinal(match["nth"])
    now = context.last_day if context.last and re.match(r"\d{4}-\d\d", context.last) else context.now
    if now is None or not 1 <= day <= 31:
        return None
    told = dt.date(now.year, now.month, day)
    if context.last and not (context.now and told < context.now and _is_ahead(match, context)):
        return Reading("DATE", told.isoformat(), "inferred", f"the month of {now}", now.isoformat())
    found = nearest_of(context, match.span(), _days_around(context.now or now, day))
    if found is None:
        return None
    how = f"the nearest to {context.here} that fits the tense"
    return Reading("DATE", found.isoformat(), "inferred", how, context.anchor)


def _the_nth_of(match: re.Match[str], context: Context) -> Reading | None:
    """ "the 27th of last month"."""
    day, now = ordinal(match["nth"]), context.now
    if now is None:
        return unplaced(f"XXXX-XX-{day:02d}")
    month = move(now.replace(day=1), "month", {"last": -1, "next": 1}.get(match["which"], 0))
    value = month.replace(day=day).isoformat()
    return Reading("DATE", value, "relative", f"the month counted from {context.here}", context.anchor)


def _is_ahead(match: re.Match[str], context: Context) -> bool:
    return tense(context, *match.span()) == "future"


MONTH_DAYS: tuple[DateRule, ...] = (
    Rule(
        "day_range",
        r"(?:<month> <day>(?: ?- ?| to | through )<day2>|<day3>(?: ?- ?| to )<day4>(?: of)? <month2>)"
        r"(?:,? <year>)?",
        _day_range,
        yes=(
            ("the fair of June 3-5, 2015", "2015-06-03/2015-06-05"),
            ("from 6 to 9 February", "2017-02-06/2017-02-09"),
        ),
        no=("a 3-5 win in May",),
    ),
    Rule(
        "day_of_list",
        r"<day>(?=(?:, (?:<day2>,? )?| )(?:and|or) <day3>(?: of)? <month>(?:,? <year>)?)",
        _day_of_list,
        yes=(("on 22 and 23 January", "2017-01-22"), ("on 22 and 23 January 2012", "2012-01-22")),
        no=("5 and 6 people in March",),
    ),
    Rule(
        "day_beside",
        r"(?:<day>|<ordinal>)",
        _day_beside,
        yes=(("on April 24 and 25", "2017-04-25"), ("on April 24, 25 and 26.", "2017-04-26")),
        no=("on April 24 and 25 people came", "5 and 6"),
    ),
    Rule(
        "month_day",
        r"(?:<weekday>,? )?<month> (?:the )?(?:<day>|<ordinal>)" + POINTED_YEAR,
        _without_year,
        yes=(
            ("The runoff will be held May 7.", "2017-05-07"),
            ("They met on Tuesday, Nov. 8, in Brel.", "2016-11-08"),
            ("It had closed on June 3 last year.", "2016-06-03"),
        ),
        no=("They may 8 times out of ten agree.", "We march 5 miles a day."),
    ),
    Rule(
        "day_month",
        r"(?:<weekday>,? )?(?:the )?(?:<day>|<ordinal>)(?: of)? <month>" + POINTED_YEAR,
        _without_year,
        yes=(
            ("He was seen on 13 February.", "2017-02-13"),
            ("on the 3rd of March they will vote", "2017-03-03"),
        ),
        no=("the 20 may differ",),
    ),
    Rule(
        "weekday_the",
        r"<weekday>,? (?:the )?<ordinal>",
        _weekday_the,
        yes=(("They meet on Monday the 13th.", "2017-02-13"),),
        no=("On Monday the 13th floor burned.",),
    ),
    Rule(
        "the_nth_of",
        r"(?:<weekday>,? )?the (?P<nth>(?:[12]?\d|3[01])(?:st|nd|rd|th)) of (?P<which>last|this|next) month",
        _the_nth_of,
        yes=(
            ("They were held on the 27th of last month.", "2017-01-27"),
            ("They will vote on the 3rd of next month.", "2017-03-03"),
        ),
        no=("the 31st of this month", "the 3rd of many"),
    ),
    Rule(
        "the_nth",
        r"the (?P<nth>(?:[12]?\d|3[01])(?:st|nd|rd|th))",
        _the_nth,
        yes=(
            ("The court met again on the 14th.", "2017-02-14"),
            ("She will be heard on the 6th.", "2017-03-06"),
            ("He is to be heard on the 20th over the theft.", "2017-02-20"),
            ("On Monday he fell. He will be buried on the 3rd.", "2017-03-03"),
        ),
        no=("on the 14th floor",),
    ),
)
