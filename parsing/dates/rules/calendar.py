"""Days and months written out in full: "February 15, 2017", "2017-02-15", "15/02/2017", "October 1987"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.model import Context, DateRule, Reading, explicit
from parsing.dates.numbers import spoken_year
from parsing.dates.rules.parts import day_number, has_capital, month_number
from parsing.rules import Rule


def _full(match: re.Match[str], context: Context) -> Reading | None:
    if not has_capital(match, context, "month"):
        return None
    day = dt.date(int(match["year"]), month_number(match["month"]), day_number(match))
    return explicit(day.isoformat())


def _dashed(match: re.Match[str], context: Context) -> Reading | None:
    day = dt.date(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return explicit(day.isoformat())


def _iso(match: re.Match[str], context: Context) -> Reading | None:
    if context.lower[match.end("m")] != match["mark"]:
        return None
    day = dt.date(int(match["year"]), int(match["m"]), int(match["d"]))
    if match["time"]:
        return explicit(f"{day}T{match['time'].replace('.', ':')[:5]}", "TIME")
    return explicit(day.isoformat())


def _compact(match: re.Match[str], context: Context) -> Reading | None:
    """Eight digits: a day only where a word or the file's name around says so."""
    if not _DATED.search(context.before(match.start(), 24)) and context.after(match.end(), 1) not in (
        "t",
        ".",
    ):
        return None
    return explicit(dt.date(int(match["year"]), int(match["m"]), int(match["d"])).isoformat())


def _numeric(match: re.Match[str], context: Context) -> Reading | None:
    mark = match["mark"]
    if match[0].count(mark) != 2 or (mark == "-" and len(match["yy"]) == 2):  # 3-4-17 may be a score
        return None
    if _NUMBERED.search(context.before(match.start())):
        return None
    a, b, year = int(match["a"]), int(match["b"]), int(match["yy"])
    if len(match["yy"]) == 2:
        pivot = (context.published.year if context.published else 2030) % 100 + 10
        year += 1900 if year > pivot else 2000
    usual = mark == "." if context.day_first is None else context.day_first
    day_first = a > 12 or (b <= 12 and usual)
    month, day = (b, a) if day_first else (a, b)
    unsure = a <= 12 and b <= 12 and a != b
    how = f"read as {'day/month' if day_first else 'month/day'}"
    if unsure and context.day_first is not None:
        how += ", the order of other dates in the text"
    return Reading("DATE", dt.date(year, month, day).isoformat(), "inferred" if unsure else "explicit", how)


def _month_year(match: re.Match[str], context: Context) -> Reading | None:
    if not has_capital(match, context, "month"):
        return None
    year = int(match["year"]) if match["year"] else spoken_year(match["spoken"])
    return explicit(f"{year:04d}-{month_number(match['month']):02d}")


_NUMBERED = re.compile(
    r"\b(?:version|release|build|firmware|section|chapter|paragraph|clause|ratio|score|odds)(?: of)? $"
)
"""Words before numbers with points or strokes that are no date."""

_DATED = re.compile(
    r"\b(?:on|of|dated|date|from|since|until|till|by|before|after|and|to|filed|stamped|marked|labelled|labeled|"
    r"day|logged|version|snapshot)[:\s]\s?$"
)
"""Words before eight digits that make them a day."""

CALENDAR: tuple[DateRule, ...] = (
    Rule(
        "iso_date",
        r"(?P<year>[12]\d{3})(?P<mark>[-/])(?P<m>0\d|1[0-2])[-/](?P<d>[0-3]\d)(?![-/]?\d)"
        r"(?:(?:t| )(?P<time>[0-2]\d:[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?: ?z|[+-]\d\d:?\d\d)?)?",
        _iso,
        yes=(
            ("Logged 2016-03-01 in Arvenne.", "2016-03-01"),
            ("at 2016-03-01T14:30", "2016-03-01T14:30"),
            ("filed 2016/03/01", "2016-03-01"),
        ),
        no=("part no. 12016-03-019", "batch 2016-03/01"),
    ),
    Rule(
        "compact_date",
        r"(?P<year>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d|[.,]\d)",
        _compact,
        yes=(("The file is dated 20170115.", "2017-01-15"),),
        no=("It cost 20170115 crowns.", "call 20170115", "dated 20171315"),
    ),
    Rule(
        "numeric_date",
        r"(?P<a>[0-3]?\d)(?P<mark>[/.-])(?P<b>[0-3]?\d)[/.-](?P<yy>(?:19|20)\d\d|\d\d(?!\d))(?![/.-]?\d)",
        _numeric,
        yes=(
            ("The stamp reads 02/13/2017.", "2017-02-13"),
            ("Am 13.02.2017 vereinbart", "2017-02-13"),
            ("received 04/05/2016", "2016-04-05"),
            ("stamped 04.05.2016", "2016-05-04"),
            ("on 13-05-2016", "2016-05-13"),
        ),
        no=(
            "version 1.2.2017 of it",
            "won 3-4-17",
            "on 4/5.2017",
            "a 50/30/20 split",
            "version 1.2.3.4",
            "$12.10.99",
        ),
    ),
    Rule(
        "month_day_year",
        r"(?:<weekday>,? )?<month> (?:the )?(?:<day>|<ordinal>)(?:, ?| of | )<year>",
        _full,
        yes=(("It opened on Tuesday, Feb. 14, 2017.", "2017-02-14"), ("March eighth, 1994", "1994-03-08")),
        no=("Rule 14, 2017 edition",),
    ),
    Rule(
        "day_month_year",
        r"(?:<weekday>,? )?(?:the )?(?:<day>|<ordinal>)(?: day)?(?: of)? <month>(?:,| of)? <year>",
        _full,
        yes=(("signed on 7 May 1953 in Korda", "1953-05-07"), ("the fourth of July 1920", "1920-07-04")),
        no=(
            "the 20 may 2016 or not",
            "on 31 February 2016",
        ),
    ),
    Rule(
        "dashed_date",
        r"<day>[-/]<month>[-/]<year>",
        _dashed,
        yes=(("stamped 18-Mar-2013", "2013-03-18"),),
        no=(
            "a 3-May-be answer",
            "stamped 31-Feb-2013",
        ),
    ),
    Rule(
        "month_year",
        r"<month>(?:,| of)? (?:<year>|<spoken>)",
        _month_year,
        yes=(("It was built in October 1987.", "1987-10"), ("since Sept. 2001", "2001-09")),
        no=(
            "Prices may 2016 or not rise.",
            "in May 20,000 people came",
        ),
    ),
)
