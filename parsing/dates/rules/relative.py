"""Units counted from now: "last week", "this month", "next year", "the following week", "that year"."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from parsing.dates.fragments import numbers_of, units
from parsing.dates.model import Context, DateRule, Reading, duration, from_mention, relative, unplaced
from parsing.dates.values import move, value_of
from parsing.patterns import one_of
from parsing.rules import Rule

_BACK = frozenset({"last", "past", "this past", "previous", "preceding", "prior", "earlier"})
_ON = frozenset({"next", "coming", "this coming", "following", "upcoming"})
_MENTIONED = frozenset({"previous", "preceding", "following", "same", "that", "prior"})
_YEAR = re.compile(r"\b(?:in|of|since|from|during|by|until) (1\d{3}|20\d\d)\b")
_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "decade": "XXX",
    "century": "XX",
}


def shifted_unit(date: dt.date, which: str, unit: str) -> str:
    """The value of the unit of `date`, or the one before or after it, as `which` says."""
    step = -1 if which in _BACK else 1 if which in _ON else 0
    return value_of(move(_first(date, unit), unit, step), unit)


def _first(date: dt.date, unit: str) -> dt.date:
    return date if unit in ("day", "week", "weekend", "fortnight") else date.replace(day=1)


def _pointed(match: re.Match[str], context: Context) -> Reading | None:
    which, unit = match["which"], units()[match["one"]]
    if context.before(match.start(), 1) in "'\"“" and not context.text[match.start("one")].islower():
        return None  # a programme: ABC's "This Week"
    if unit in ("second", "minute", "hour", "night", "fortnight", "day"):
        return None
    if unit == "year" and which in ("same", "that") and (year := _year_beside(context, match.start())):
        return Reading("DATE", year, "relative", f"the year {year}, named before", year)
    mentioned = which in _MENTIONED and context.last_day is not None
    now = context.last_day if mentioned else context.now
    if now is None:
        return unplaced(_UNKNOWN.get(unit, "XXXX"))
    if unit == "weekend":
        return _weekend(which, now, context)
    value = shifted_unit(now, which, unit)
    if mentioned:
        return from_mention(context, value, f"the {which} {unit}, counted from {context.last}")
    side = "before that of" if which in _BACK else "after that of" if which in _ON else "of"
    return relative(context, value, f"the {unit} {side} {context.here}")


def _year_beside(context: Context, at: int) -> str | None:
    """The year named last in the sentence: “graduated in 1952, and in the same year …”."""
    said = _YEAR.findall(context.lower, context.sentence(at)[0], at)
    return said[-1] if said else None


def _weekend(which: str, now: dt.date, context: Context) -> Reading:
    """Last weekend is the one that ended last, this weekend the one to come, next weekend that after it."""
    if which in _BACK:
        day = now - dt.timedelta(days=now.isoweekday() if now.isoweekday() < 7 else 7)
    elif which == "next" or (which in _ON and now.isoweekday() >= 6):
        day = now + dt.timedelta(days=7)
    else:
        day = now
    return relative(context, value_of(day, "weekend"), f"a weekend counted from {context.here}")


def _the_weekend(match: re.Match[str], context: Context) -> Reading | None:
    now = context.now
    if now is None:
        return unplaced("XXXX-WXX-WE")
    day = now if now.isoweekday() >= 6 else now - dt.timedelta(days=now.isoweekday())
    return relative(context, value_of(day, "weekend"), f"the weekend before {context.here}")


def _within(match: re.Match[str], context: Context) -> Reading | None:
    """ "earlier in the year", "for the year": the unit told of, the present one otherwise."""
    unit = match["one"] or match["end"]
    now = context.now
    if now is None:
        return unplaced(_UNKNOWN.get(unit, "XXXX"))
    return relative(context, value_of(now, unit), f"the {unit} of {context.here}")


def _mid_year(match: re.Match[str], context: Context) -> Reading | None:
    if context.now is None:
        return unplaced("XXXX")
    return relative(context, f"{context.now.year:04d}", f"the middle of the year of {context.here}")


def _year_end(match: re.Match[str], context: Context) -> Reading | None:
    if context.now is None:
        return unplaced("XXXX-12-31")
    return relative(context, f"{context.now.year:04d}-12-31", f"the end of the year of {context.here}")


def _whole_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "for the year" is the present one; "the year ended June 30" is a length of time."""
    if _ended().match(context.after(match.end(), 30)):
        return duration("P1Y")
    if not re.search(
        r"\b(?:for|of|in|during|over|full)\s+$",
        context.before(match.start(), 8) + "full " * ("full" in match[0]),
    ):
        return None
    if context.now is None:
        return unplaced("XXXX")
    if context.narrative:
        return from_mention(context, value_of(context.now, "year"), f"the year of {context.here}")
    return relative(context, value_of(context.now, "year"), f"the year of {context.here}")


def _whole_week(match: re.Match[str], context: Context) -> Reading | None:
    """ "down 2% for the week"; "the week ended March 16" is a length of time."""
    if _ended().match(context.after(match.end(), 30)):
        return duration("P1W")
    if not re.search(r"\b(?:for|during|over)\s+$", context.before(match.start(), 8)):
        return None
    if context.now is None:
        return unplaced("XXXX-WXX")
    return relative(context, value_of(context.now, "week"), f"the week of {context.here}")


@cache
def _ended() -> re.Pattern[str]:
    months = one_of(numbers_of("months"))
    return re.compile(
        rf",?\s+(?:(?:ended|ending|to end|through)\b|to (?:the end of )?(?:mid-)?(?:\d\d? )?{months}\b)"
    )


RELATIVE: tuple[DateRule, ...] = (
    Rule(
        "pointed_unit",
        r"(?:the )?(?P<which>this past|this coming|last|previous|preceding|prior|this|current|next|"
        r"coming|upcoming|"
        r"following|same|that) (?:(?:calendar|whole|entire|academic|school) )?<one>(?!-| of (?:the )?"
        r"(?:<month>|<year>))",
        _pointed,
        yes=(
            ("It was agreed last week.", "2017-W06"),
            ("Prices fell this month.", "2017-02"),
            ("It is due next year.", "2018"),
            ("In 1980 he ran. The following year he won.", "1981"),
            ("She came in 1952 and in the same year left.", "1952"),
        ),
        no=("the last minute", "the next day-trip"),
    ),
    Rule(
        "the_weekend",
        r"the weekend(?! of)",
        _the_weekend,
        yes=(("They met over the weekend.", "2017-W06-WE"),),
        no=(
            "the weekend of the fair",
            "a weekend",
        ),
    ),
    Rule(
        "year_end",
        r"(?:the )?(?:year-end)(?! (?:results|report|figures|review|list))",
        _year_end,
        yes=(("It will close by year-end.", "2017-12-31"),),
        no=("the year-end report",),
    ),
    Rule(
        "mid_year",
        r"mid-?year(?! (?:results|report|figures|review|budget)|-)",
        _mid_year,
        yes=(("It will close by mid-year.", "2017"),),
        no=("the mid-year report",),
    ),
    Rule(
        "whole_year",
        r"the (?:full )?year(?: as a whole)?(?!-| (?:<year>|ago|before|earlier|later|of))",
        _whole_year,
        yes=(
            ("net for the year ended March 31", "P1Y"),
            ("Sales for the year were flat.", "2017"),
            ("in the year to January", "P1Y"),
        ),
        no=(
            "the year of the fire",
            "It was the year they met.",
        ),
    ),
    Rule(
        "whole_week",
        r"the week(?!-| (?:of|before|after|ago|that|when|he|she|they|it|in)\b)",
        _whole_week,
        yes=(("The index fell 2% for the week.", "2017-W07"), ("exports of the week ended Feb. 3", "P1W")),
        no=("the week of the fair", "It was the week they met."),
    ),
    Rule(
        "within_unit",
        r"(?:the )?(?:earlier |later |early |late |end |beginning |start |middle |rest )(?:in |of )"
        r"(?:the )?(?P<one>week|month|year|decade|century)"
        r"|(?:the )?(?P<end>month|year)(?: |'s )end",
        _within,
        yes=(("It fell earlier in the year.", "2017"), ("by the end of the month", "2017-02")),
        no=(
            "an early week",
            "the month ended",
        ),
    ),
)
