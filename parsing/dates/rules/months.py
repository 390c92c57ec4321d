"""Months without a year: "in December", "last April", "the last week of August"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.fragments import numbers_of
from parsing.dates.model import Context, DateRule, Reading, explicit, from_mention, relative, unplaced
from parsing.dates.nearest import year_for
from parsing.dates.numbers import ordinal
from parsing.dates.rules.parts import POINTED_YEAR, has_capital, inferred, month_number, pointed_year
from parsing.dates.values import DAY, move, value_of, weekday_on_or_after, weekday_on_or_before
from parsing.rules import Rule

_IN = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|through|during|for|before|after|between|last|this|next|and|or|"
    r"late|early|mid|every|each|past|previous|following|around|about|beyond|than|as|until|on)|[-(/,;])\s*(?:-\s*)?$"
)
_SURE = re.compile(r"(?:\b(?:in|since|until|till|during|last|next|late|early|mid)|-)\s*$")
_NAMES = frozenset({"april", "june", "august", "may", "march"})
_THE = re.compile(r"(?:\b(?:an?|the|its|their|his|her|our)|'s)\s+$")
_THING = re.compile(
    r"\s+(?!(?:on|of|to|in|through|against|for|from|was|is|has|had|will|and|or|that|with|by|at|family|brothers|"
    r"sisters)\b)[a-z]{3,}"
)
"""What follows a month that stands before its noun: "the March accession", not "the March on Brel"."""
_VERB_AFTER = re.compile(r"\s+(?:was|is|were|saw|will|had|has|brought|marked)\b")


def _month(match: re.Match[str], context: Context) -> Reading | None:
    if not has_capital(match, context, "month") or not (match["which"] or _is_month(match, context)):
        return None
    month = month_number(match["month"])
    pointed = pointed_year(match, context)
    year = pointed or year_for(context, match.span(), month)
    if year is None:
        return unplaced(f"XXXX-{month:02d}")
    return inferred(context, f"{year:04d}-{month:02d}", year, pointed is not None)


def _is_month(match: re.Match[str], context: Context) -> bool:
    """Whether the word is the month, not a name or a verb."""
    before, after = context.before(match.start()), context.text[match.end() : match.end() + 20]
    word = match["month"].rstrip(".")
    if len(word) < 4 and word != "may":
        return match["month"].endswith(".") and bool(_IN.search(before))  # an abbreviation alone: "in Dec."
    if word not in _NAMES:
        return not re.match(r"\s+[A-Z][a-z]+['’]s\b", after)
    if word == "may" and context.may_is_name:
        return bool(_SURE.search(before))
    if re.match(r"\s+[A-Z][a-z]", after) and not re.match(r"\s+(?:I|The|Mr|Mrs|Ms|President|Prime)\b", after):
        return bool(_SURE.search(before))
    if _IN.search(before) or (_THE.search(before) and _THING.match(after)):
        return True
    return word not in ("may", "march") or bool(_VERB_AFTER.match(after) and not before.strip())


def _pointed_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "last April", "this June", "next May", "the previous April"."""
    if not has_capital(match, context, "month"):
        return None
    month, which = month_number(match["month"]), match["point"]
    day = ordinal(match["day"]) if match["day"] else 0
    mentioned = which in ("previous", "following", "that")
    now = context.last_day if mentioned else context.now
    if now is None:
        return unplaced(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    year = now.year
    if which == "following" and context.last and len(context.last) == len("2017"):
        year += 1  # “in 1995 …; the following March”
    elif which in ("last", "past", "this past", "previous") and month >= now.month:
        year -= 1
    elif which in ("next", "coming", "this coming", "following") and month <= now.month:
        year += 1
    value = dt.date(year, month, day).isoformat() if day else f"{year:04d}-{month:02d}"
    if mentioned:
        return from_mention(context, value, f"counted from {context.last}, told of before")
    return relative(context, value, f"counted from {context.here}")


def _weekday_of(match: re.Match[str], context: Context) -> Reading | None:
    """ "the third Sunday of March"; "a Sunday in May 2016" is some day of that month."""
    if not (has_capital(match, context, "month") and has_capital(match, context, "dayname")):
        return None
    month, weekday = month_number(match["month"]), numbers_of("weekdays")[match["dayname"]]
    year = int(match["year"]) if match["year"] else year_for(context, match.span(), month)
    if year is None:
        return unplaced(f"XXXX-{month:02d}")
    value = f"{year:04d}-{month:02d}"
    if match["which"]:
        number = 5 if match["which"] in ("last", "final") else ordinal(match["which"])
        days = [day for day in _days_of(year, month) if day.isoweekday() == weekday]
        value = days[min(number, len(days)) - 1].isoformat()
    return explicit(value) if match["year"] else inferred(context, value, year, False)


def _days_of(year: int, month: int) -> list[dt.date]:
    first = dt.date(year, month, 1)
    return [first + number * DAY for number in range((move(first, "month", 1) - first).days)]


def _part_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "the last week of August 2016"."""
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else year_for(context, match.span(), month)
    if year is None:
        return unplaced(f"XXXX-{month:02d}")
    day = (
        dt.date(year, month, 1)
        if match["which"] == "first"
        else move(dt.date(year, month, 1), "month", 1) - DAY
    )
    if match["one"] == "weekend":
        day = weekday_on_or_after(day, 6) if match["which"] == "first" else weekday_on_or_before(day, 6)
    value = value_of(day, match["one"])
    return explicit(value) if match["year"] else inferred(context, value, year, False)


MONTHS: tuple[DateRule, ...] = (
    Rule(
        "weekday_of_month",
        r"(?:an? |one |(?:the )?(?P<which>first|second|third|fourth|1st|2nd|3rd|4th|last|final) )<dayname>"
        r" (?:of|in) <month>(?:,? <year>)?",
        _weekday_of,
        yes=(
            ("The fair is on the third Sunday of March.", "2017-03-19"),
            ("It shut on the last Friday in January 2016.", "2016-01-29"),
            ("It was raided on a Sunday in May 2016.", "2016-05"),
        ),
        no=("a sunday in may", "the third Sunday of the year"),
    ),
    Rule(
        "part_of_month",
        r"(?:the )?(?P<which>first|last|final) (?P<one>day|week|weekend) (?:of|in) <month>(?:,? <year>)?",
        _part_of_month,
        yes=(("in the last week of August 2016", "2016-W35"), ("the first day of March", "2017-03-01")),
        no=(
            "the first day of school",
            "the last week of it",
        ),
    ),
    Rule(
        "pointed_month",
        r"(?:the )?(?P<point>last|next|this past|this coming|past|coming|this|previous|following|"
        r"that) <month>(?: <day>)?",
        _pointed_month,
        yes=(("He left last April.", "2016-04"), ("It reopens next June.", "2017-06")),
        no=("the last may have gone",),
    ),
    Rule(
        "month",
        r"<month>" + POINTED_YEAR,
        _month,
        yes=(
            ("The agencies concluded in December that it was so.", "2016-12"),
            ("Voters will go to the polls in September.", "2017-09"),
            ("It began in May of last year.", "2016-05"),
            ("The March accession will be brief.", "2017-03"),
        ),
        no=(
            "Candidates may see it so.",
            "They march on.",
            "April Ryder sang.",
            "Sir Hugh May said no.",
            "the March on Brel",
        ),
    ),
)
