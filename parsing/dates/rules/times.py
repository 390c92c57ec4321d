"""Times of day: "10:35 a.m.", "8 p.m. Wednesday", "noon on Thursday", "14:30 GMT"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.fragments import numbers_of
from parsing.dates.model import Context, DateRule, Reading, explicit
from parsing.dates.nearest import year_for
from parsing.dates.rules.parts import month_number
from parsing.dates.rules.weekdays import weekday_date
from parsing.dates.values import DAY
from parsing.rules import Rule

_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_AT = re.compile(r"\b(?:at|by|until|till|from|before|after|around|about|to|between|and|since)\s+$")


def _clock(match: re.Match[str]) -> str | None:
    if match["word"]:
        return _WORDS[match["word"]]
    digits = re.sub(r"\D", "", match["clock"])
    hour, minute = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    number, half = int(hour), match["half"]
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if half[0] == "p" else 0)
    return f"{number:02d}:{minute}"


def _time(match: re.Match[str], context: Context) -> Reading | None:
    clock = _clock(match)
    if clock is None or (match["word"] and _is_name(match, context)):
        return None
    day, how = _day(match, context)
    date = day.isoformat() if day else "XXXX-XX-XX"
    value = f"{date}T{clock}"
    if match["year"]:
        return explicit(value, "TIME")
    return Reading("TIME", value, "relative", how, context.anchor if day else None)


def _is_name(match: re.Match[str], context: Context) -> bool:
    """A title: "High Noon"."""
    start = match.start("word")
    return context.text[start].isupper() and bool(
        re.search(r"[A-Z][a-z]+ $", context.text[max(0, start - 12) : start])
    )


def _time_of_day(match: re.Match[str], context: Context) -> Reading | None:
    """Digits with a colon alone: a time only after "at", "by", "until" and the like."""
    return _time(match, context) if _AT.search(context.before(match.start(), 12)) else None


def _day(match: re.Match[str], context: Context) -> tuple[dt.date | None, str]:
    """The day the time belongs to: written beside it, else the day told of, else `context.now`."""
    if match["month"]:
        month, number = month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
        year = int(match["year"]) if match["year"] else year_for(context, match.span(), month, number)
        return (dt.date(year, month, number) if year else None), "the day written beside it"
    if match["weekday"]:
        weekday = numbers_of("weekdays")[match["weekday"].rstrip(".")]
        return weekday_date(match, context, weekday), f"the {match['weekday'].capitalize()} written beside it"
    if match["near"]:
        step = {"yesterday": -1, "tomorrow": 1}.get(match["near"], 0)
        return (
            context.now + step * DAY if context.now else None
        ), f"{match['near']}, counted from {context.here}"
    if context.last and len(context.last) >= 10:
        return context.last_day, f"the day told of before, {context.last[:10]}"
    return context.now, f"the day of {context.here}"


_NEAR = r"(?P<near>today|yesterday|tomorrow|this (?:morning|afternoon|evening))"
_DATE = r"<month> <day>(?:, <year>)?"
_ON = rf"(?:,? (?:on )?(?:<weekday>|{_NEAR}|{_DATE}))?"
_CLOCK = r"(?:<clock> ?(?:(?P<half>[ap](?:\.\s?m\.?|m)(?![a-z]))|o'clock)|(?P<word>noon|midday|midnight))"
_ZONE = r"(?:,? \(?<zone>\)?)?"

TIMES: tuple[DateRule, ...] = (
    Rule(
        "clock_time",
        _CLOCK + _ZONE + _ON,
        _time,
        yes=(
            ("He spoke at 7:15 p.m. in Arvenne.", "2017-02-15T19:15"),
            ("It will begin at 10 a.m. Thursday.", "2017-02-16T10:00"),
            ("They met at noon on Monday.", "2017-02-13T12:00"),
        ),
        no=("a 10 pm2 part", "the film High Noon"),
    ),
    Rule(
        "clock_zone",
        r"(?P<clock>(?:2[0-3]|[01]\d)[:.]?[0-5]\d)(?P<half>)(?P<word>)(?:hrs| hours| ?<zone>)" + _ON,
        _time,
        yes=(
            ("It struck at 14:30 GMT.", "2017-02-15T14:30"),
            ("at 0530hrs", "2017-02-15T05:30"),
            ("at 20:30 CET on Friday", "2017-02-10T20:30"),
        ),
    ),
    Rule(
        "clock_only",
        r"(?P<clock>(?:2[0-3]|[01]?\d):[0-5]\d)(?P<half>)(?P<word>)" + _ON,
        _time_of_day,
        yes=(("The doors shut at 19:05 sharp.", "2017-02-15T19:05"),),
        no=("in 2:45 minutes", "verse 3:16 of the book"),
    ),
)
