"""So many units from somewhere: "two years ago", "a week later", "in five days' time"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.fragments import numbers_of, units
from parsing.dates.model import Context, DateRule, Reading, from_mention, reference, relative, unplaced
from parsing.dates.numbers import count
from parsing.dates.tense import tense
from parsing.dates.values import DAY, DAYS, LONG, MONTHS, grain, move, value_of, weekday_on_or_before
from parsing.rules import Rule

_GRAINS = {"this week": "week", "this month": "month"}
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}


_IN = re.compile(
    r"(?:^\W*(?:(?:and|but|now|then|yet),? )?|\b(?:will|would|'ll|due|votes?|opens?|closes?|elects?|begins?|"
    r"starts?|ends?|expires?|be held|meets?)\s(?:[\w-]+\s){0,4})in $"
)
_LONGER = re.compile(r"\b(?:six|nine)[- ]months?\b|\b(?:first|fiscal|full) (?:half|year)\b|\bfor the year\b")
_WIDTHS = {"day": 0, "night": 0, "week": 1, "weekend": 1, "fortnight": 1, "month": 2, "quarter": 3} | {
    unit: width for width, unit in enumerate(("season", "half", "year", "decade", "century", "millennium"), 4)
}


def _whole(number: float) -> int:
    return int(number + 0.5)


def counted(date: dt.date, number: float, unit: str) -> str | None:
    """The value `number` units from `date`, as wide as the unit; None for units under a day.

    Decades and centuries are counted in years: "a decade ago" is a year, not ten.
    """
    if unit not in DAYS and unit not in MONTHS:
        return None
    if unit in LONG:
        number, unit = number * LONG[unit], "year"
    if number % 1 and unit == "year":
        return value_of(move(date, "month", round(number * 12)), "month")
    return value_of(move(date, unit, _whole(number) if number > 0 else -_whole(-number)), unit)


def _ago(match: re.Match[str], context: Context) -> Reading | None:
    number, unit = count(match["num"]), units()[match["unit"]]
    words = f"{match['num']} {match['unit']}"
    if number is None:
        return reference("PAST_REF", "an uncounted time before")
    if context.now is None:
        return unplaced(_UNKNOWN.get(unit, "XXXX"))
    if unit == "year" and number == 1 and (quarter := compared(context, match.start())):
        return quarter
    value = counted(context.now, -number, unit)
    if value is None:
        return relative(context, _hours(context, -number, unit), f"{words} before {context.here}", "TIME")
    return relative(context, value, f"{words} before {context.here}")


def _ago_to_the_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "a year ago today", "a week ago Friday", "ten years ago this month"."""
    number, unit, near = count(match["num"]), units()[match["unit"]], match["near"]
    if number is None or number % 1 or (unit not in DAYS and unit not in MONTHS):
        return None
    if context.now is None:
        return unplaced("XXXX-XX-XX" if near not in _GRAINS else _UNKNOWN[_GRAINS[near]])
    day = context.now if near != "yesterday" else context.now - DAY
    if match["weekday"]:
        day = weekday_on_or_before(day, numbers_of("weekdays")[match["weekday"].rstrip(".")])
    value = value_of(move(day, unit, -int(number)), _GRAINS.get(near, "day"))
    return relative(context, value, f"{match['num']} {match['unit']} before {near or match['weekday']}")


def _hours(context: Context, number: float, unit: str) -> str:
    day = context.now
    return f"{day}TXX" if day else "XXXX-XX-XXTXX"


def compared(context: Context, at: int) -> Reading | None:
    """The quarter a year before the one told of, where the text compares quarters, not longer periods."""
    told = context.last_quarter
    said = context.lower[max(context.sentence(at)[0], at - 240) : at]
    if not told or (_LONGER.search(said) and "quarter" not in said):
        return None
    value = f"{int(told[:4]) - 1:04d}{told[4:]}"
    return Reading("DATE", value, "relative", f"the same quarter a year before {told}", told, aside=True)


def _shifted(match: re.Match[str], context: Context) -> Reading | None:
    """ "a year earlier", "two days later": from the date mentioned before."""
    number = count(match["num"]) if match["num"] else None
    unit = units()[match["unit"] or match["units"]]
    side = -1 if match["side"] in ("earlier", "before", "previously") else 1
    if number is None:
        hours = unit not in DAYS and unit not in MONTHS
        return unplaced("XXXX-XX-XXTXX", "TIME") if hours else unplaced(_UNKNOWN.get(unit, "XXXX"))
    if unit == "year" and number == 1 and side < 0 and (quarter := compared(context, match.start())):
        return quarter
    day, anchor = context.last_day or context.now, context.last or context.anchor
    if day is None or (side > 0 and unit in LONG and not context.last):
        return unplaced(_UNKNOWN.get(unit, "XXXX"))
    if _is_wider(anchor or "", unit):
        return unplaced(f"{day.year:04d}-XX-XX" if context.narrative else _UNKNOWN.get(unit, "XXXX"))
    value = counted(day, side * number, unit)
    if value is None:
        whole_days = int(number // 24) if unit == "hour" else 0
        there = day + side * whole_days * DAY
        return Reading("TIME", f"{there}TXX", "relative", f"{match['num']} {unit}s from {anchor}", anchor)
    how = f"{match['num']} {match['unit']} {'before' if side < 0 else 'after'} {anchor}"
    return Reading("DATE", value, "relative", how, anchor)


def _shifted_by_two(match: re.Match[str], context: Context) -> Reading | None:
    """ "a year and a week later": from a day mentioned before."""
    numbers = count(match["num"]), count(match["num2"])
    unit, second = units()[match["unit"]], units()[match["unit2"]]
    day, side = context.last_day, -1 if match["side"] == "earlier" else 1
    if day is None or grain(context.last or "") != "day" or None in numbers:
        return None
    moved = move(day, unit, side * _whole(numbers[0] or 0))
    value = counted(moved, side * (numbers[1] or 0), second)
    return from_mention(context, value, f"{match[0]} than {context.last}") if value else None


def _is_wider(anchor: str, unit: str) -> bool:
    """Whether the anchor is wider than the unit: two days after "January" is no day anyone knows."""
    return _WIDTHS.get(grain(anchor) or "day", 0) > _WIDTHS.get(unit, 0)


def _ahead(match: re.Match[str], context: Context) -> Reading | None:
    """ "two weeks from now", "in five days' time"."""
    number, unit = count(match["num"]), units()[match["unit"]]
    if number is None:
        return reference("FUTURE_REF", "an uncounted time ahead")
    if context.now is None:
        return unplaced(_UNKNOWN.get(unit, "XXXX"))
    value = counted(context.now, number, unit)
    if value is None:
        return None
    return relative(context, value, f"{match['num']} {match['unit']} after {context.here}")


def _in(match: re.Match[str], context: Context) -> Reading | None:
    """ "In two weeks the town votes": a day ahead where the verb is of the future, else a length of time."""
    number, unit = count(match["num"]), units()[match["unit"]]
    if (
        number is None
        or context.now is None
        or context.narrative
        or unit not in ("day", "week", "fortnight", "month", "year")
    ):
        return None
    opening = _IN.search(
        context.lower[max(context.sentence(match.start())[0], match.start() - 80) : match.start()]
    )
    if not opening or tense(context, *match.span()) != "future":
        return None
    value = counted(context.now, number, unit)
    return relative(context, value, f"{match['num']} {match['unit']} after {context.here}") if value else None


def _uncounted(match: re.Match[str], context: Context) -> Reading | None:
    return reference("PAST_REF", "an uncounted time before")


COUNTED: tuple[DateRule, ...] = (
    Rule(
        "ago_to_the_day",
        r"<num>(?: |-)<unit> ago (?:(?:on )?<weekday>|(?P<near>today|yesterday|this week|this month))",
        _ago_to_the_day,
        yes=(
            ("The law was passed a year ago today.", "2016-02-15"),
            ("They met a week ago Friday.", "2017-02-03"),
            ("The war began ten years ago this month.", "2007-02"),
        ),
        no=("They met a year ago. Today they part.", "They met a year ago this spring."),
    ),
    Rule(
        "ago",
        r"<num>(?: |-)<unit>(?: or (?:so|two|more))? ago",
        _ago,
        yes=(
            ("It closed two years ago.", "2015"),
            ("They met three weeks ago.", "2017-W04"),
            ("It was sold 10 days ago.", "2017-02-05"),
            ("She left a few years ago.", "PAST_REF"),
            ("It was built half a century ago.", "1967"),
        ),
        no=("two years in Agora",),
    ),
    Rule(
        "long_ago",
        r"(?:years|months|weeks|days|decades|centuries|hours|minutes|moments|generations) ago",
        _uncounted,
        yes=(("They met years ago.", "PAST_REF"),),
        no=(
            "years in Agora",
            "It took years.",
        ),
    ),
    Rule(
        "shifted_by_two",
        r"<num> <unit> and <num2> <unit2> (?P<side>earlier|later)",
        _shifted_by_two,
        yes=(("On 3 May 2016 he fell. A year and a week later he rose.", "2017-W19"),),
        no=("two years and a day", "a year and a half later"),
    ),
    Rule(
        "shifted",
        r"(?:<num>(?: |-)<unit>|<units>) (?P<side>earlier|later|before(?=[.,;)]| (?:in|at|and)\b)|previously|"
        r"afterwards?)",
        _shifted,
        yes=(
            ("In 1995 it had ten. A year earlier it had two.", "1994"),
            ("On 3 May 2016 he fell. Two days later he rose.", "2016-05-05"),
        ),
        no=(
            "two days before the vote",
            "a later year",
        ),
    ),
    Rule(
        "ahead",
        r"<num> <unit>(?:' time| from (?:now|today)| hence)",
        _ahead,
        yes=(("It ends two weeks from now.", "2017-W09"), ("in three days' time", "2017-02-18")),
        no=(
            "two weeks from Monday",
            "three days",
        ),
    ),
    Rule(
        "in",
        r"<num> <unit>(?! or | ago| later| earlier| before| after)",
        _in,
        yes=(
            ("In sixteen days Brelland elects a council.", "2017-03-03"),
            ("In two weeks the court will rule.", "2017-W09"),
            ("The town votes in ten days.", "2017-02-25"),
            ("She will resign in a fortnight.", "2017-W09"),
        ),
        no=(
            "In two weeks the court had ruled.",
            "In ten years the town has grown.",
            "They built it in six days.",
        ),
    ),
)
