"""Builds dates that are written out: days, months, years, decades, centuries, ranges of days."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from parsing.dates.foreign.dateparser_days import read_day, read_month
from parsing.dates.foreign.model import Context, one, said
from parsing.dates.foreign.naming import is_name
from parsing.dates.model import Reading, explicit, relative, unplaced
from parsing.dates.rules.holidays import falls
from parsing.dates.values import DAY
from parsing.language import function_words

_ROMAN = {"i": 1, "v": 5, "x": 10}
_UP_TO = re.compile(r" \S{1,4} \d")
_UNTOLD = 40
"""Days of distance that a day to come is charged where no verb tells of what is to come."""
_AGAINST = 120
"""Days that a day gone by is charged where one does."""
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")


def step_of(match: re.Match[str], context: Context) -> int | None:
    """-1 for "last", 0 for "this", 1 for "next"; None where the expression does not point."""
    word = said(match, "pointer")
    return int(context.value("pointer", word)) if word else None


def full_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "3 mars 2017", "lundi 13 février 2017"."""
    day = read_day(context.language, f"{one(match, 'dom')} {one(match, 'month')} {one(match, 'year')}")
    return explicit(day.isoformat()) if day else None


def numeric_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "15/02/2017", "15.2.17": the day comes first in all six languages."""
    day = read_day(context.language, match[0].replace(" ", ""))
    if day is None or day.day != int(match["first"]):  # dateparser turns 1.17.18 round
        return None
    return Reading("DATE", day.isoformat(), "explicit", "read as day/month")


def iso_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "2017-02-15"."""
    return explicit(dt.date.fromisoformat(match[0]).isoformat())


def full_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "mars 2017"."""
    month = read_month(context.language, one(match, "month"))
    return explicit(f"{one(match, 'year')}-{month:02d}") if month else None


def day_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "3 mars", "mardi 14 février", "15/02": the year is the one nearest to publication."""
    number = said(match, "monthnumber")
    month = int(number) if number else read_month(context.language, one(match, "month"))
    if not month:
        return None
    weekday = said(match, "weekday")
    days = list(
        _days(
            context,
            int(one(match, "dom")),
            month,
            int(context.value("weekday", weekday)) if weekday else None,
        )
    )
    unknown = f"XXXX-{month:02d}-{int(one(match, 'dom')):02d}"
    return _nearest(context, match, [(day, day) for day in days], step_of(match, context), unknown, 10)


def month_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "en mars de l'année dernière": a month, or a day, of a year counted from publication."""
    month, step, dom = (
        read_month(context.language, one(match, "month")),
        step_of(match, context) or 0,
        said(match, "dom"),
    )
    if not month:
        return None
    end = f"-{int(dom):02d}" if dom else ""
    if context.published is None:
        return unplaced(f"XXXX-{month:02d}{end}")
    number = context.published.year + step
    value = f"{number:04d}-{month:02d}{end}"
    dt.date.fromisoformat(value if dom else f"{value}-01")  # ValueError: no such day
    return relative(context, value, f"{number} is counted from {context.here}")


def bare_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "en mars": of the year nearest to publication."""
    if is_name(context, match, "month"):
        return None
    month = read_month(context.language, one(match, "month"))
    if not month:
        return None
    spans = [_month(year, month) for year in _years(context, 1)]
    return _nearest(context, match, spans, step_of(match, context), f"XXXX-{month:02d}", 7)


def day_range(match: re.Match[str], context: Context) -> Reading | None:
    """ "du 13 au 15 février 2017"."""
    month = read_month(context.language, one(match, "month"))
    if not month or int(one(match, "dom")) >= int(match["dom2"]):
        return None
    if said(match, "year"):
        first = dt.date(int(one(match, "year")), month, int(one(match, "dom")))
        return explicit(f"{first}/{first.replace(day=int(match['dom2']))}")
    days = [
        (day, day.replace(day=int(match["dom2"])))
        for day in _days(context, int(one(match, "dom")), month, None)
    ]
    if not days:
        return unplaced(
            f"XXXX-{month:02d}-{int(one(match, 'dom')):02d}/XXXX-{month:02d}-{int(match['dom2']):02d}"
        )
    return _nearest(context, match, days, None, "", 21)


def year(match: re.Match[str], context: Context) -> Reading | None:
    """A year behind a word that makes it one: "en 2016"."""
    return None if context.after(match.end(), 1) == "-" else explicit(one(match, "year"))


def loose_year(match: re.Match[str], context: Context) -> Reading | None:
    """A year behind "de", where a number of things may stand too: "de 2000 personas" is none."""
    if _UP_TO.match(context.lower, match.end(), context.paragraph[1]):  # "from 2000 to 2150 euros"
        return None
    after = _NEXT_WORD.match(context.lower, match.end(), context.paragraph[1])
    return explicit(one(match, "year")) if not after or after[1] in function_words(context.language) else None


def year_range(match: re.Match[str], context: Context) -> Reading | None:
    """ "entre 2014 et 2016"."""
    return explicit(f"{one(match, 'year')}/{match['year2']}") if one(match, "year") < match["year2"] else None


def decade(match: re.Match[str], context: Context) -> Reading | None:
    """ "les années 1990", "gli anni novanta", "die 90er Jahre"."""
    if word := said(match, "decade"):
        return explicit(context.value("decade", word))
    digits = one(match, "tens")
    return explicit(digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def century(match: re.Match[str], context: Context) -> Reading | None:
    """ "XIXe siècle", "19. Jahrhundert"."""
    number = int(one(match, "century")) if one(match, "century").isdigit() else _roman(one(match, "century"))
    return explicit(f"{number - 1:02d}") if 1 <= number <= 21 else None


def holiday(match: re.Match[str], context: Context) -> Reading | None:
    """ "Noël", "Pâques": the one nearest to publication that fits the tense, or of the year beside it."""
    rule = context.value("holiday", match["holiday"])
    if written := said(match, "year"):
        return explicit(falls(rule, int(written)).isoformat())
    unknown = "XXXX-XX-XX" if rule.startswith("easter") else f"XXXX-{rule}"
    days = [falls(rule, number) for number in _years(context, 1)]
    if context.published and context.is_ahead(*match.span()):
        days = [day for day in days if day >= context.published]
    return _nearest(context, match, [(day, day) for day in days], step_of(match, context), unknown, 10)


def _roman(text: str) -> int:
    numbers = [_ROMAN[letter] for letter in text]
    return sum(-n if any(m > n for m in numbers[at + 1 : at + 2]) else n for at, n in enumerate(numbers))


def _years(context: Context, reach: int) -> range:
    if context.published is None:
        return range(0)
    return range(max(1, context.published.year - reach), min(9998, context.published.year + reach) + 1)


def _days(context: Context, dom: int, month: int, weekday: int | None) -> Iterator[dt.date]:
    """The day in the years around publication; only those in which the weekday agrees, if any."""
    dt.date(2016, month, dom)  # ValueError: no year has it
    years = [number for number in _years(context, 8) if (month, dom) != (2, 29) or calendar.isleap(number)]
    days = [dt.date(number, month, dom) for number in years]
    yield from [day for day in days if day.isoweekday() == weekday] or days


def _month(number: int, month: int) -> tuple[dt.date, dt.date]:
    return dt.date(number, month, 1), dt.date(number + month // 12, month % 12 + 1, 1) - DAY


def _nearest(
    context: Context,
    match: re.Match[str],
    spans: list[tuple[dt.date, dt.date]],
    step: int | None,
    unknown: str,
    length: int,
) -> Reading | None:
    """The span nearest to publication, on the side `step` points to, cut to `length` characters."""
    now = context.published
    if now is None:
        return unplaced(unknown)
    fitting = [
        (first, last) for first, last in spans if not step or (last < now if step < 0 else first > now)
    ]
    if not fitting:
        return None
    ahead = context.is_ahead(*match.span())

    def cost(span: tuple[dt.date, dt.date]) -> int:
        before, after = (now - span[1]).days, (span[0] - now).days
        if after > 0:
            return after + (0 if ahead else _UNTOLD)
        return before + (_AGAINST if ahead else 0) if before > 0 else 0

    first, last = min(fitting, key=cost)
    value = f"{first.isoformat()[:length]}/{last}" if length > 10 else first.isoformat()[:length]
    which = {-1: "the last before", 1: "the first after"}.get(step or 0, "the nearest to")
    how = f"the year not written; {which} {context.here}"
    return Reading("DATE", value, "relative" if step else "inferred", how, context.anchor)
