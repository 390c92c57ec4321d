"""Quarters, halves and fiscal years: "the third quarter", "Q2 2016", "fiscal 2015"."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from parsing.dates.model import Context, DateRule, Reading, explicit, from_mention, relative, unplaced
from parsing.dates.numbers import ordinal
from parsing.dates.rules.counted import compared
from parsing.dates.tense import is_put_off, tense
from parsing.dates.values import value_of
from parsing.lexicon import words
from parsing.patterns import one_of
from parsing.rules import Rule


def _number(match: re.Match[str]) -> int | None:
    if digit := match["q"] or match["q2"] or match["q3"]:
        return int(digit)
    if match["end"]:
        return 4
    number = ordinal(match["nth"])
    return number if number <= 4 else None


def _quarter(match: re.Match[str], context: Context) -> Reading | None:
    number = _number(match)
    if number is None:
        return None
    written = match["year"] or match["year2"] or match["year3"]
    if match["yy"]:
        written = f"{20 if int(match['yy']) < 70 else 19}{match['yy']}"
    if fiscal := match["fiscal"]:
        return _of_fiscal_year(number, int(fiscal) if len(fiscal) == 4 else 2000 + int(fiscal))
    if written:
        return explicit(f"{written}-Q{number}")
    pointed = match["which"] or match["which2"]
    if pointed and context.now:
        year = context.now.year + {"last": -1, "next": 1}.get(pointed, 0)
        return relative(context, f"{year:04d}-Q{number}", f"the year counted from {context.here}")
    if (match["ago"] or match["before"]) and context.now:
        return relative(
            context, f"{_year(number, match, context) - 1:04d}-Q{number}", "the same quarter a year before"
        )
    if context.now is None:
        return unplaced(f"XXXX-Q{number}")
    year = _year(number, match, context)
    return Reading(
        "DATE", f"{year:04d}-Q{number}", "inferred", f"the nearest to {context.here}", context.anchor
    )


def _of_fiscal_year(number: int, year: int) -> Reading:
    """A quarter of a fiscal year, which begins in its own calendar year or in the one before."""
    how = "written out in full; which months the fiscal year begins with is not known"
    return Reading("DATE", f"{year}-Q{number}", "explicit", how, edtf=f"{year - 1}/{year}")


def _year(number: int, match: re.Match[str], context: Context) -> int:
    """The year of a bare quarter: this one, or the last one if the quarter lies ahead and is told as past."""
    now = context.now or dt.date.min
    current = (now.month + 2) // 3
    ahead = tense(context, *match.span()) == "future" or is_put_off(context, match.start())
    return now.year if number <= current or ahead else now.year - 1


def _told(match: re.Match[str], context: Context) -> Reading | None:
    """ "the quarter", "the latest quarter": the one told of, else the last full one; "the current" one."""
    if "current" in match[0] and context.now and not context.narrative:
        return relative(context, value_of(context.now, "quarter"), f"the quarter of {context.here}")
    if context.last_quarter and not _is_to_come(match, context, context.last_quarter):
        return from_mention(context, context.last_quarter, "the quarter mentioned before")
    if context.now is None:
        return unplaced("XXXX-QX")
    value = value_of(context.now.replace(day=1) - dt.timedelta(days=80), "quarter")
    return relative(context, value, f"the last full quarter before {context.here}")


def _is_to_come(match: re.Match[str], context: Context, quarter: str) -> bool:
    """Whether a quarter mentioned before is not "the latest", as it is not over, or has not begun: nothing
    happened in it."""
    if context.now is None:
        return False
    current = value_of(context.now, "quarter")
    if match["latest"]:
        return quarter >= current
    return quarter > current and tense(context, *match.span()) == "past"


def _year_ago(match: re.Match[str], context: Context) -> Reading | None:
    """ "the year-ago quarter", "the year-earlier period"."""
    if quarter := compared(context, match.start()):
        return quarter
    if context.now is None:
        return unplaced("XXXX")
    return relative(context, f"{context.now.year - 1:04d}", f"the year before {context.here}")


def _same(match: re.Match[str], context: Context) -> Reading | None:
    """ "the same quarter of 2015", "the same period last year"."""
    return _period(match, context) if match["year"] else _year_ago(match, context)


def _period(match: re.Match[str], context: Context) -> Reading | None:
    """ "the 2016 period", "the 2016 quarter"."""
    told = context.last_quarter
    if not told:
        return explicit(match["year"])
    how = f"the quarter of {told}"
    return Reading("DATE", f"{match['year']}{told[4:]}", "inferred", how, told, aside=True)


def _half(match: re.Match[str], context: Context) -> Reading | None:
    half = int(match["h"] or {"f": 1, "s": 2, "l": 2}[match["nth"][0]])
    if not match["h"] and not match["of"] and not _is_of_business(match, context):
        return None
    if written := match["year"] or match["year2"]:
        return explicit(f"{written}-H{half}")
    now = context.now
    if now is None:
        return unplaced(f"XXXX-H{half}")
    which = match["which"] or match["which2"]
    year = now.year + {"last": -1, "next": 1}.get(which or "", 0)
    if not which and half == 2 and now.month <= 6 and tense(context, *match.span()) == "past":
        year -= 1
    return relative(context, f"{year:04d}-H{half}", f"the year counted from {context.here}")


@cache
def _business() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(words('business-words'))}\b")


def _is_of_business(match: re.Match[str], context: Context) -> bool:
    """ "growth slowed in the second half", not that of a match: only beside words of business."""
    if match["nth"] not in ("first", "second") or context.after(match.end(), 4).startswith(" of"):
        return False
    first, last = context.sentence(match.start())
    return bool(
        _business().search(context.lower, max(first, match.start() - 120), min(last, match.end() + 80))
    )


def _fiscal(match: re.Match[str], context: Context) -> Reading | None:
    written = match["year"] or match["year2"] or match["year3"] or (match["yy"] and f"20{match['yy']}")
    if written:
        return explicit(written)
    if context.now is None:
        return unplaced("XXXX")
    year = context.now.year + {"last": -1, "previous": -1, "next": 1}.get(match["which"] or "", 0)
    return relative(context, f"{year:04d}", f"the year counted from {context.here}")


_NTH = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)"
_FISCAL = r"(?:fiscal (?:year )?|fy ?'?)(?:(?:20\d\d-)?(?P<fiscal>20\d\d|\d\d))"
_OF = (
    rf"(?:(?:,? of|,| in)? ?{_FISCAL}|"
    r"(?:,? of|,| in)? <year2>|,? (?:of )?(?P<which2>last|this|next) year"
    r"| (?P<ago>a year (?:ago|earlier)))?"
)

QUARTERS: tuple[DateRule, ...] = (
    Rule(
        "quarter",
        r"(?:the )?(?:(?P<which>last|this|next) year's |<year>'?s? |"
        r"(?P<before>year-ago |year-earlier )|current |latest )?"
        rf"(?:(?:fiscal|fiscal-year|company's)(?: |-))?(?:{_NTH}(?: |-)(?:fiscal )?quarter|q"
        rf"(?P<q>[1-4])|(?P<q2>[1-4])q)(?!s|-?(?:back|final))"
        + _OF
        + r"|(?P<q3>[1-4])q ?'?(?P<yy>\d\d)|the (?P<end>last|final) quarter of <year3>",
        _quarter,
        yes=(
            ("Profit fell in the third quarter.", "2016-Q3"),
            ("the first quarter of 2015", "2015-Q1"),
            ("this year's second quarter", "2017-Q2"),
            ("third-quarter profit", "2016-Q3"),
            ("in 3Q 2015", "2015-Q3"),
            ("better than in 3Q12", "2012-Q3"),
            ("the last quarter of 2012", "2012-Q4"),
            ("Profit fell in Q2 FY16.", "2016-Q2"),
            ("the second quarter of fiscal 2016", "2016-Q2"),
            ("Q3 of FY2015-16", "2016-Q3"),
        ),
        no=("led 21-7 at the first quarterfinal",),
    ),
    Rule(
        "year_ago_period",
        r"(?:the |its )?(?:comparable |corresponding |same |like )?(?:year-ago|year-earlier|"
        r"prior-year|year ago|year earlier)(?: (?:third |fourth |second |first )?(?:period|quarter))?",
        _year_ago,
        yes=(("up from the year-earlier period", "2016"),),
        no=("A year passed; ago is no verb.",),
    ),
    Rule(
        "same_period",
        r"(?:the )?(?:same|corresponding|comparable) (?:period|quarter)(?: (?:of )?last year| a year "
        r"(?:ago|earlier)| of the previous year| (?:of|in) <year>)",
        _same,
        yes=(
            ("against the same period last year", "2016"),
            ("It lost 4 crowns in the third quarter and made 3 in the same quarter of 2014.", "2014-Q3"),
        ),
        no=("the same period of history",),
    ),
    Rule(
        "year_period",
        r"(?:the )?<year> (?:period|quarter)",
        _period,
        yes=(("in the 2015 period", "2015"),),
        no=("the 2015 periodical",),
    ),
    Rule(
        "told_quarter",
        r"(?:the|that|this) (?:(?P<latest>latest|most recent) |current )?(?:quarter|latest period)(?! (?:"
        r"century|of a|mile|final|inch))",
        _told,
        yes=(("Sales rose in the quarter.", "2016-Q4"),),
        no=("the quarter of a mile",),
    ),
    Rule(
        "half",
        r"(?:the )?(?:(?P<which>last|this|next) year's )?(?P<nth>first|second|latter|last) half"
        r"(?P<of>(?: of| in)? <year>| of (?P<which2>the|this|last|next) year)?|h(?P<h>[12]) <year2>",
        _half,
        yes=(
            ("revenue in H1 2016", "2016-H1"),
            ("in the second half of 2016", "2016-H2"),
            ("in the second half of last year", "2016-H2"),
            ("Sales will grow in the second half.", "2017-H2"),
        ),
        no=("in the second half of the match", "He scored in the second half."),
    ),
    Rule(
        "fiscal_year",
        r"(?:the |its )?(?:(?P<which>last|this|current|previous|next|latest) )?fiscal(?: <year>| year"
        r"(?: <year2>)?)|fy ?(?:<year3>|'?(?P<yy>\d\d))",
        _fiscal,
        yes=(
            ("in fiscal 2015", "2015"),
            ("the current fiscal year", "2017"),
            ("sales in FY2015", "2015"),
            ("in FY 2015", "2015"),
            ("sales in FY13", "2013"),
        ),
        no=(
            "fiscal policy",
            "an unfy 2015 idea",
        ),
    ),
)
