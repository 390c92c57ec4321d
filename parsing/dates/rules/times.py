"""Times of day: "10:35 a.m.", "8 p.m. Wednesday", "noon on Thursday", "14:30 GMT"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.fragments import numbers_of
from parsing.dates.model import Context, DateRule, Reading
from parsing.dates.nearest import year_for
from parsing.dates.numbers import cardinals
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
    number = _of_24(int(hour), match)
    return None if number is None else f"{number:02d}:{minute}"


def _of_24(hour: int, match: re.Match[str]) -> int | None:
    """The hour on a clock of 24, as "p.m." or "in the evening" say; None where there is no such hour."""
    half, part = match["half"], match["daypart"]
    if not half and not part:
        return hour
    if not 1 <= hour <= 12:
        return None
    late = (
        half[0] == "p" if half else part in ("afternoon", "evening") or (part == "night" and 6 <= hour < 12)
    )
    return hour % 12 + (12 if late else 0)


def _time(match: re.Match[str], context: Context) -> Reading | None:
    clock = _clock(match)
    if clock is None or (match["word"] and _is_name(match, context)):
        return None
    return _at(match, context, clock)


def _at(match: re.Match[str], context: Context, clock: str) -> Reading:
    day, how = _day(match, context)
    date = day.isoformat() if day else "XXXX-XX-XX"
    value = f"{date}T{clock}"
    if zone := match["zone"] or match["zone2"]:
        how += f"; the clock of {zone.upper() if len(zone) < 5 else zone}"
    if match["year"] or match["year2"]:
        return Reading("TIME", value, "explicit", how)
    return Reading("TIME", value, "relative", how, context.anchor if day else None)


def _is_name(match: re.Match[str], context: Context) -> bool:
    """A title: "High Noon"."""
    start = match.start("word")
    return context.text[start].isupper() and bool(
        re.search(r"[A-Z][a-z]+ $", context.text[max(0, start - 12) : start])
    )


def _after_at(match: re.Match[str], context: Context) -> Reading | None:
    """A time only after "at", "by", "until" and the like: "at 14:30", "killed 4 in the morning"."""
    return _time(match, context) if _AT.search(context.before(match.start(), 12)) else None


def _spoken(match: re.Match[str], context: Context) -> Reading | None:
    """ "half past six", "at a quarter to nine in the evening"."""
    if match["side"] == "to" and not _AT.search(context.before(match.start(), 12)):
        return None  # "it fell by a quarter to nine"
    word = match["hour"]
    hour = _of_24(int(word) if word.isdigit() else cardinals()[word], match)
    if hour is None:
        return None
    minutes = {"half": 30, "rter": 15, "five": 25}.get(match["minutes"][-4:], 20)
    total = (hour * 60 + (minutes if match["side"] == "past" else -minutes)) % (24 * 60)
    return _at(match, context, f"{total // 60:02d}:{total % 60:02d}")


def _day(match: re.Match[str], context: Context) -> tuple[dt.date | None, str]:
    """The day the time belongs to: written beside it, else the day told of, else `context.now`."""
    if month_name := match["month"] or match["month2"]:
        month, number = month_number(month_name), int(re.sub(r"\D", "", match["day"] or match["day2"]))
        written = match["year"] or match["year2"]
        year = int(written) if written else year_for(context, match.span(), month, number)
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
_DATE = r"(?:<weekday2>,? )?<month> <day>(?:, <year>)?"
_AHEAD = r"(?=,? (?:on )?(?:<weekday3>,? )?<day2> <month2>(?:,? <year2>)?)"
_ZONE = r"(?:,? \(?<zone>\)?)?"
_ON = rf"(?:{_AHEAD}|,? (?:on )?(?:{_DATE}|<weekday>|{_NEAR})(?: <zone2>)?)?"
_PART = r" (?:in the|at) (?P<daypart>morning|afternoon|evening|night)"
_DIGITS = r"(?P<clock>1[0-2]|0?[1-9])"
_CLOCK = r"(?:<clock> ?(?:(?P<half>[ap](?:\.\s?m\.?|m)(?![a-z]))|o'clock)|(?P<word>noon|midday|midnight))"
_HOUR = r"(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

TIMES: tuple[DateRule, ...] = (
    Rule(
        "clock_time",
        rf"{_CLOCK}(?:{_PART})?" + _ZONE + _ON,
        _time,
        yes=(
            ("He left at 7 o'clock in the evening.", "2017-02-15T19:00"),
            ("It shut at 2:30 a.m. Friday local time.", "2017-02-10T02:30"),
            ("He spoke at 7:15 p.m. in Arvenne.", "2017-02-15T19:15"),
            ("It will begin at 10 a.m. Thursday.", "2017-02-16T10:00"),
            ("They met at noon on Monday.", "2017-02-13T12:00"),
            ("The deal expires at midnight on 30 June.", "2017-06-30T24:00"),
            ("It will sail at noon on Sunday 30 April.", "2017-04-30T12:00"),
            ("It will sail at noon on Sunday, April 30.", "2017-04-30T12:00"),
        ),
        no=("a 10 pm2 part", "the film High Noon"),
    ),
    Rule(
        "clock_zone",
        r"(?P<clock>(?:2[0-3]|[01]\d)[:.]?[0-5]\d)(?P<half>)(?P<word>)(?P<daypart>)(?:hrs| hours| ?<zone>)"
        + _ON,
        _time,
        yes=(
            ("It struck at 14:30 GMT.", "2017-02-15T14:30"),
            ("It struck at 1830 GMT.", "2017-02-15T18:30"),
            ("at 0530hrs", "2017-02-15T05:30"),
            ("at 20:30 CET on Friday", "2017-02-10T20:30"),
        ),
        no=(
            "a 1830 edition",
            "the 1830 gunboat",
        ),
    ),
    Rule(
        "clock_only",
        r"(?P<clock>(?:2[0-3]|[01]?\d)(?::|h)[0-5]\d)(?P<half>)(?P<word>)(?P<daypart>)(?P<zone>)" + _ON,
        _after_at,
        yes=(
            ("The doors shut at 19:05 sharp.", "2017-02-15T19:05"),
            ("The train left at 18h30.", "2017-02-15T18:30"),
        ),
        no=("in 2:45 minutes", "verse 3:16 of the book", "the 18h30 train of thought"),
    ),
    Rule(
        "hour_of_part",
        rf"{_DIGITS}(?P<half>)(?P<word>)(?P<zone>){_PART}" + _ON,
        _after_at,
        yes=(("They came at 4 in the morning.", "2017-02-15T04:00"),),
        no=("They killed 4 in the morning.",),
    ),
    Rule(
        "spoken_time",
        rf"(?P<minutes>half|(?:a )?quarter|twenty|twenty-five) (?P<side>past|to) {_HOUR}"
        rf"(?: ?(?P<half>[ap](?:\.\s?m\.?|m)(?![a-z])))?(?P<zone>)(?:{_PART})?" + _ON,
        _spoken,
        yes=(
            ("It struck at half past six on Monday.", "2017-02-13T06:30"),
            ("He left at a quarter to nine in the evening.", "2017-02-15T20:45"),
        ),
        no=("Profits fell a quarter to nine million.", "He is half past caring."),
    ),
)
