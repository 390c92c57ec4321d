"""Holidays with a fixed or computed day: "Christmas Eve", "last Thanksgiving", "Easter Monday"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.fragments import holidays
from parsing.dates.model import Context, DateRule, Reading, explicit, relative, unplaced
from parsing.dates.nearest import nearest
from parsing.dates.numbers import count
from parsing.dates.values import DAY, WEEKDAYS, easter, weekday_on_or_after, weekday_on_or_before
from parsing.rules import Rule

_NTH = re.compile(r"(\d|last)-([a-z]+)-(\d\d)")


def falls(rule: str, year: int) -> dt.date:
    """The day a holiday rule (lexicon `holidays.tsv`) gives in `year`."""
    if rule.startswith("easter"):
        return easter(year) + int(rule[6:]) * DAY
    match = _NTH.fullmatch(rule)
    if not match:
        return dt.date(year, int(rule[:2]), int(rule[3:]))
    weekday, month = WEEKDAYS.index(match[2].capitalize()) + 1, int(match[3])
    if match[1] == "last":
        return weekday_on_or_before(dt.date(year + month // 12, month % 12 + 1, 1) - DAY, weekday)
    return weekday_on_or_after(dt.date(year, month, 1), weekday) + 7 * (int(match[1]) - 1) * DAY


def _beside(match: re.Match[str], context: Context) -> Reading | None:
    """ "the day after Christmas", "two days before Easter"."""
    holiday = _holiday(match, context)
    if holiday is None or len(holiday.value) != 10 or holiday.value.startswith("X"):
        return holiday and unplaced("XXXX-XX-XX")
    days = int(count(match["num"]) or 0) if match["num"] else 1
    if match["num"] and not days:
        return None
    day = dt.date.fromisoformat(holiday.value) + (-days if match["side"] == "before" else days) * DAY
    how = f"{days} day{'s' * (days > 1)} {match['side']} {holiday.value}, {holiday.how}"
    return Reading("DATE", day.isoformat(), "inferred", how, holiday.anchor)


def _holiday(match: re.Match[str], context: Context) -> Reading | None:
    if context.text[match.start("holiday")].islower():
        return None
    name = re.sub(r"\s+", " ", match["holiday"])
    rule = holidays()[name]
    if match["year"]:
        return explicit(falls(rule, int(match["year"])).isoformat())
    day = nearest(context, match.span(), lambda year: falls(rule, year))
    if day is None:
        return unplaced("XXXX-XX-XX" if not re.fullmatch(r"\d\d-\d\d", rule) else f"XXXX-{rule}")
    now = context.now
    if now and match["of"]:
        year = now.year + {"last": -1, "next": 1}.get(match["of"], 0)
        return relative(context, falls(rule, year).isoformat(), f"the year counted from {context.here}")
    if now and match["which"] in ("last", "next", "this past", "this coming"):
        past = match["which"] in ("last", "this past")
        years = range(max(1, now.year - 1), min(9999, now.year + 1) + 1)
        days = [found for year in years if ((found := falls(rule, year)) < now) == past]
        day = max(days) if past else min(days)
    how = f"the day it falls on, the year nearest to {context.here} that fits the tense"
    return Reading("DATE", day.isoformat(), "inferred", how, context.anchor)


_NAME = (
    r"(?:(?P<which>last|next|this past|this coming|this) )?<holiday>(?! (?:island|egg|rising|"
    r"uprising|tree|carol|card|present|market|bunny|weekend|week|agreement|accord|holiday|season|"
    r"sales|shopping))(?:,? (?:of |in )?<year>|,? (?:of )?(?P<of>last|this|next) year)?"
)


def _attacks(match: re.Match[str], context: Context) -> Reading | None:
    """The attacks of 11 September 2001, which texts written later name by their day."""
    if context.published and context.published <= _ATTACKS:
        return None
    return Reading("DATE", _ATTACKS.isoformat(), "inferred", "the day known by this name")


_ATTACKS = dt.date(2001, 9, 11)

HOLIDAYS: tuple[DateRule, ...] = (
    Rule(
        "attacks",
        r"9/11(?![/-]?\d)|sept(?:ember|\.)? 11(?:th)?(?= (?:terror(?:ist)? )?(?:attacks?|hijack\w+)\b)",
        _attacks,
        yes=(("the law passed after 9/11", "2001-09-11"), ("the Sept. 11 terrorist attacks", "2001-09-11")),
        no=("It fell on Sept. 11.", "stamped 9/11/2016", "9/110"),
    ),
    Rule(
        "day_beside_holiday",
        r"(?:(?:the )?day|<num> days?) (?P<side>before|after) " + _NAME,
        _beside,
        yes=(
            ("He died the day after Christmas.", "2016-12-26"),
            ("They will vote two days before Easter.", "2017-04-14"),
            ("It struck a day after Christmas 2015.", "2015-12-26"),
        ),
        no=("He died the day after christmas shopping.", "the day after the Easter egg hunt"),
    ),
    Rule(
        "holiday",
        _NAME,
        _holiday,
        yes=(
            ("They flew home on Christmas Eve.", "2016-12-24"),
            ("a truce before Easter", "2017-04-16"),
            ("the Bastille Day attack of 2016 and Bastille Day, 2016", "2016-07-14"),
            ("He had come last Thanksgiving.", "2016-11-24"),
            ("They met at Easter.", "2016-03-27"),
            ("They will meet on Christmas Eve.", "2017-12-24"),
            ("on Good Friday last year", "2016-03-25"),
        ),
        no=("Easter Island", "the Easter Rising", "a christmas mood"),
    ),
)
