"""Which year a month or a day without one belongs to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from parsing.dates.fragments import numbers_of
from parsing.dates.model import Context, Tense
from parsing.dates.passage import goes_on_list, passage_year
from parsing.dates.tense import (
    is_attributive,
    is_in_time_for,
    is_of_past_event,
    is_put_off,
    is_sure,
    looks_ahead,
    looks_back,
    tense,
)
from parsing.dates.values import grain
from parsing.lexicon import table
from parsing.patterns import one_of

_DASH = re.compile(r"[a-z\d](?<!\bmid)(?<!\blate)(?<!\bearly)(?<!\bpre)(?<!\bpost) ?- ?(?:[a-z]+day,? )?$")
_DIED = re.compile(r"\b(?:died|passed away)\b")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_FAR = 100
"""Characters behind a date in which the one of the verb that goes on stands."""
_LATELY = dt.timedelta(days=45)
"""How long before an obituary a death lies at most."""
_LIFE = 110
"""Years that lie at most between a year of the life told of and its end."""
_NEAR = 31, 3
"""Days before publication on which a speech may have said "will", days after it that a clock elsewhere and a
late correction explain beside a past verb."""
_AGAINST = 240
"""Days of distance that a candidate against the tense is charged. Tuned on TimeBank."""
_NOT_THAT_YEAR = 370
"""The same where the verb leaves no doubt, and for a day of the calendar, "on Christmas Eve": more than a
year, so that the tense decides."""


def year_for(
    context: Context, span: tuple[int, int], month: int, day: int = 0, weekday: int | None = None
) -> int | None:
    """The year of `month` (and `day`): that of the passage, else the one nearest to `context.now` and not
    against the tense. None: unknown.

    A weekday that was written beside narrows the choice to years in which it agrees.
    """
    context.by_passage = False
    if context.narrative:
        died = _died_lately(context, span[0], lambda year: dt.date(year, month, day))
        return died or _told_year(context, month)
    if (ranged := _range_year(context, span[0], month) or _shared_year(context, span[1], month)) is not None:
        return ranged
    now = context.now
    if now is None:
        told = passage_year(context, span[0], month, day) if day else None
        context.by_passage = told is not None
        return told
    said = _tense(context, span)
    put_off = said == "future" and is_put_off(context, span[0])
    sure = said is not None and (put_off or is_sure(context, span[0]))
    ahead = said == "future" and not goes_on_list(context, span[0])
    told = None if weekday or ahead else passage_year(context, span[0], month, day)
    context.by_passage = told is not None
    if told is not None:
        return told

    def cost(candidate: tuple[int, dt.date, dt.date]) -> int:
        _, first, last = candidate
        if first <= now <= last:
            return 0
        distance = (first - now).days if first > now else (now - last).days
        against = said == "past" if first > now else said == "future"
        never = sure and distance > _NEAR[first > now]
        return distance + (_NOT_THAT_YEAR if never else _AGAINST) * against

    found = list(_candidates(now.year, month, day, weekday))
    return min(found, key=cost)[0] if found else None


def _died_lately(context: Context, start: int, make: Callable[[int], dt.date]) -> int | None:
    """In the story of a life, the year of a day of death just before publication: "She died on 3 January"."""
    published = context.published
    sentence = context.lower[slice(*context.sentence(start))]
    if published is None or not _DIED.search(sentence) or _YEAR.search(sentence):
        return None
    if context.last_year and published.year - context.last_year > _LIFE:
        return None
    for year in (published.year, published.year - 1):
        try:
            if dt.timedelta() <= published - make(year) <= _LATELY:
                return year
        except ValueError:  # a month without a day, February 29
            continue
    return None


def _range_year(context: Context, start: int, month: int) -> int | None:
    """The later date of "April 23-May 7" follows the earlier one."""
    last = context.last
    if not last or not re.match(r"\d{4}-\d\d", last) or not _DASH.search(context.before(start, 12)):
        return None
    return int(last[:4]) + (month < int(last[5:7]))


@cache
def _goes_on() -> re.Pattern[str]:
    """ "[in March] and released by the court in May 2022": one verb goes on with the other."""
    pasts = one_of(form for _, past, _ in table("irregular-verbs") for form in past.split("/"))
    month = one_of(numbers_of("months"))
    return re.compile(
        rf",? (?:and|but|then|before)(?: later| then)?(?: (?:was|were|being|had been))?(?: [a-z]+ly)? "
        rf"(?:{pasts}|[a-z]+(?:ed|ing))(?: by(?: [\w-]+){{1,4}}?)?(?: (?:again|her|him|it|them))?"
        rf" (?:in|on) (?:early |late )?(?:\d{{1,2}} )?(?P<month>{month})\.?(?: \d{{1,2}},?)?"
        r" (?P<year>(?:19|20)\d\d)\b"
    )


def _shared_year(context: Context, end: int, month: int) -> int | None:
    """Of "was arrested in March and released in May 2022" the year of the second verb's date."""
    found = _goes_on().match(context.lower, end, min(len(context.lower), end + _FAR))
    return int(found["year"]) - (month > numbers_of("months")[found["month"]]) if found else None


def _candidates(
    around: int, month: int, day: int, weekday: int | None
) -> Iterator[tuple[int, dt.date, dt.date]]:
    reach = 1 if weekday is None and (month, day) != (2, 29) else 8
    agreeing = []
    for year in range(max(1, around - reach), min(9998, around + reach) + 1):
        try:
            first = dt.date(year, month, day or 1)
        except ValueError:  # February 29
            continue
        if weekday is None or not day or first.isoweekday() == weekday:
            last = first if day else dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
            agreeing.append((year, first, last))
    if not agreeing and weekday is not None:  # a slip in the text: the day counts, not its name
        yield from _candidates(around, month, day, None)
    yield from agreeing


def _told_year(context: Context, month: int) -> int | None:
    """In a narrative, the year told of: that of the last mention, turned at New Year."""
    if context.last is None or context.last_year is None:
        return None
    before = context.last_day
    if before is None or grain(context.last) == "year":
        return context.last_year
    if before.month >= 10 and month <= 3:
        return context.last_year + 1
    if before.month <= 2 and month >= 11:
        return context.last_year - 1
    return context.last_year


def _tense(context: Context, span: tuple[int, int]) -> Tense | None:
    """The tense around, None where it does not rule the date: "a May 7 runoff", "delayed until May"."""
    if looks_back(context, span[0]):
        return "past"
    if is_put_off(context, span[0]):
        return "future"
    said = tense(context, *span)
    if said == "future" and is_in_time_for(context, span[0]):
        return said
    if said == "past" and is_of_past_event(context, *span):
        return said
    free = is_attributive(context, *span) or (said == "past" and looks_ahead(context, span[0]))
    return None if free else said


def nearest(context: Context, span: tuple[int, int], make: Callable[[int], dt.date]) -> dt.date | None:
    """Of a day that comes each year (`make(year)`), the one nearest `context.now`, not against the tense."""
    if context.narrative:
        year = _died_lately(context, span[0], make) or context.last_year
        return make(year) if year else None
    now = context.now
    if now is None:
        return None
    years = range(max(1, now.year - 1), min(9999, now.year + 1) + 1)
    return nearest_of(context, span, [make(year) for year in years])


def nearest_of(context: Context, span: tuple[int, int], days: Sequence[dt.date]) -> dt.date | None:
    """Of some days, the one nearest `context.now`, not against the tense; None where now is unknown."""
    now, said = context.now, _tense(context, span)
    if now is None:
        return None

    def cost(day: dt.date) -> int:
        against = said == "past" if day > now else said == "future" and day < now
        return abs((day - now).days) + (_NOT_THAT_YEAR if against else 0)

    return min(days, key=cost)
