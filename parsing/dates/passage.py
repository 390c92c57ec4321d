"""The year of what a passage tells: “The bank failed in October 2018. In November its chief left.”"""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.model import Context, Passage, Reading
from parsing.dates.tense import is_attributive, is_background, tense
from parsing.dates.values import grain

_MONTHS = 4
"""Months that lie at most between two dates of one passage, the second without its year."""
_AFAR = 120
"""Characters, beside the sentence of the date, in which the one with a year stands at most."""
_OPENING = 24
"""Characters of a sentence in which a date opens it."""
_SAME_STORY = 1500
"""Characters from a day to one soon after it in another paragraph."""
_LIFETIME = 70
"""Years after which what is told of is history: no day of the present follows it without a word."""
_MARKS = re.compile(r"[\s*_•–-]*")
_NOTHING, _ITEM = re.compile(r"[\s*_:]*$"), re.compile(r"[\s*_]*[:–—-]")
"""Behind a year that heads a list of dates, and behind one that is an item of its own."""
_RECENT = 20
"""Years before publication in which an item that is a year lends it to the next item."""
_IN = re.compile(r"\W*(?:(?:and|but|then|later),? )?(?:in|by|from|since|during|after) (?:early |late |mid-)?")
_HAD = re.compile(r"\bhad\b")


def note_passage(context: Context, start: int, end: int, reading: Reading, happened: bool) -> None:
    """Remembers a date as that of the passage, if it says its month and year."""
    value = reading.value.partition("/")[0]
    unit = grain(value)
    if not happened or reading.aside or unit not in ("day", "month", "year"):
        return
    if unit == "year":
        if _opens(context, start) and _is_head(context, end, int(value)):
            context.passage = Passage(value, end, opens=True)
        return
    if is_attributive(context, start, end):
        return  # “the May 2010 vote”
    goes_on = context.passage is not None and value[:4] == context.passage.value[:4]
    by_year = reading.basis == "inferred" and context.by_passage
    by_day = reading.basis == "relative" and (goes_on or reading.anchor != context.anchor)
    said = reading.basis == "explicit" or by_year or by_day
    context.passage = Passage(value, end, _opens(context, start)) if said else None


def note_background(context: Context, start: int, end: int, reading: Reading) -> None:
    """Remembers a day on which something "had" happened, until a day is told of otherwise."""
    if grain(reading.value) == "day" and not reading.aside:
        was = is_background(context, start) and tense(context, start, end) != "future"
        context.background = (reading.value[:10], end) if was else None


def passage_year(context: Context, start: int, month: int, day: int) -> int | None:
    """The year that a month (and a day, else 0) without one has by the date told of before.

    None where that is of the year of publication, or says nothing. Where publication is not known, any soon
    after it is of its passage.
    """
    told, published = context.passage, context.published
    if told is None or (published and int(told.value[:4]) == published.year):
        return None
    year = int(told.value[:4])
    if len(told.value) == 4:
        return year if goes_on_list(context, start) else None
    before = int(told.value[5:7])
    if published is None or published.year - year >= _LIFETIME:
        soon = (month - before) % 12 <= _MONTHS and start - told.end <= _SAME_STORY
        return year + (month < before) if soon else None
    if told.end < context.paragraph[0]:
        if goes_on_list(context, start):
            return year + (month < before)
        return year if _is_near(told, start, month, day, published) else None
    begin = context.sentence(start)[0]
    if begin - told.end > _AFAR or _HAD.search(context.lower, begin, start):
        return None
    if not day and told.end < begin and start - begin > _OPENING:
        return None  # a month alone: in the same sentence, or where it opens the next
    return year + (month < before) if (month - before) % 12 <= _MONTHS else None


def goes_on_list(context: Context, start: int) -> bool:
    """Whether a date opens an item of a list whose last date is that of the passage."""
    return context.passage is not None and context.passage.opens and _opens(context, start)


def opens_with_year(context: Context, start: int) -> bool:
    """ "In 1951 she won …": the year opens its sentence, as one told of does, not one named in passing."""
    before = context.lower[context.sentence(start)[0] : start][:_OPENING]
    return _IN.fullmatch(before) is not None


def _is_head(context: Context, end: int, year: int) -> bool:
    """Whether the items of a list that follow a year at the start of a line are of that year."""
    after, published = context.after(end, 8), context.published
    recent = published is not None and published.year - year <= _RECENT
    return bool(_NOTHING.match(after) or (recent and _ITEM.match(after)))


def _opens(context: Context, start: int) -> bool:
    """Nothing but the marks of a list stands before it in its paragraph."""
    return _MARKS.fullmatch(context.lower, context.paragraph[0], start) is not None


def _is_near(told: Passage, start: int, month: int, day: int, published: dt.date) -> bool:
    """A day soon after one told of some paragraphs before, not of the weeks before publication."""
    before = int(told.value[8:10] or 0)
    soon = day >= before > 0 and month == int(told.value[5:7]) and start - told.end <= _SAME_STORY
    return soon and (published.month - month) % 12 > 1
