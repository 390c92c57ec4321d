"""Time expressions: recognise → TIMEX3 value → EDTF.

`recognise.py` finds them with the rules of `rules/`, one file a family; `model.py` is what a rule sees and
gives; `tense.py` and `nearest.py` choose weekdays and years; `modifiers.py`, `mod.py` and `ranges.py` round
off. Articles in other languages go to `foreign/`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from parsing.dates.foreign import context_in, find_in, found_in
from parsing.dates.foreign.vocabulary import forms
from parsing.dates.fragments import numbers_of
from parsing.dates.mod import about, mod_of
from parsing.dates.model import Context, Tense
from parsing.dates.modifiers import compounded, extended
from parsing.dates.narrative import is_narrative
from parsing.dates.posts import Post, day_at, find_posts
from parsing.dates.ranges import bounded, joined
from parsing.dates.recognise import Found, find
from parsing.dates.tense import sure_tense
from parsing.dates.text import plain
from parsing.edtf import from_timex
from parsing.language import Language, find_language
from parsing.records import Publication, TimeExpression
from parsing.segments import Paragraph, Segments

__all__ = [
    "FixedDate",
    "Post",
    "day_at",
    "find_dates",
    "find_posts",
    "fixed_dates",
    "full_days",
    "month_days",
]

_MAY = re.compile(r"\b(?:Mrs?|Ms|Sir|Lord|Lady|Minister|Theresa|Brian|Peter|Robert) May\b")
_NUMERIC = re.compile(r"(?<![\d./-])([0-3]?\d)([/.-])([0-3]?\d)\2(?:\d\d){1,2}(?![\d./-]?\d)")
_DAYS = ("month_day", "day_month")
_FIXED = re.compile(r"\d{4}|[\dX]{4}-\d\d-\d\d")


def find_dates(text: str, segments: Segments, publication: Publication) -> tuple[TimeExpression, ...]:
    """The time expressions of `text` in order, none overlapping, boilerplate left out.

    Relative ones count from `publication`, or from the mention before in texts that tell history;
    where neither is known they come with an `XXXX` value and no EDTF.
    """
    published = dt.date.fromisoformat(publication.date) if publication.date else None
    return _dates_in(find_language(text), text, segments, published)


class FixedDate(NamedTuple):
    """A day or a year that stands without a publication date."""

    date: TimeExpression
    tense: Tense | None
    """What the verbs around tell of, None where they do not tell or do not agree."""
    weekday: int | None
    """The ISO weekday written beside."""


def fixed_dates(text: str, segments: Segments) -> tuple[FixedDate, ...]:
    """The years and days of `text` written out in full, and the days that lack their year (`XXXX-11-08`)."""
    language = find_language(text)
    if language == "en":
        context = _context(text, segments, None)
        told = ((found, sure_tense(context, found.start, found.end)) for found in _found(context, segments))
        weekdays = numbers_of("weekdays")
    else:
        foreign = context_in(language, text, segments, None)
        told = ((found, foreign.tense(found.start, found.end)) for found in found_in(foreign, segments))
        weekdays = {word: int(number) for word, number in forms(language, "weekday").items()}
    return tuple(
        FixedDate(_record(text, found), tense, _weekday(text[found.start : found.end], weekdays))
        for found, tense in told
        if _FIXED.fullmatch(found.reading.value)
    )


def _weekday(words: str, weekdays: dict[str, int]) -> int | None:
    """The weekday that opens an expression: "Tuesday, Nov. 8", "mardi 8 novembre"."""
    first = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)?", words.lower())
    return weekdays.get(first[0]) if first else None


def full_days(text: str, language: Language = "en") -> tuple[TimeExpression, ...]:
    """The days written out in full in a line of text: "15 February 2017", also with a time beside it."""
    dates = _of_line(text, language)
    return tuple(date for date in dates if date.basis == "explicit" and len(date.edtf or "") == 10)


def month_days(text: str, language: Language = "en") -> tuple[TimeExpression, ...]:
    """The days of a line of text that lack their year: "Feb 15"."""
    dates = _of_line(text, language)
    return tuple(date for date in dates if date.value.startswith("XXXX-") and date.rule in _DAYS)


def _of_line(text: str, language: Language) -> tuple[TimeExpression, ...]:
    line = Segments((Paragraph(0, len(text), "body"),), (), ())
    return _dates_in(language, text, line, None)


def _dates_in(
    language: Language, text: str, segments: Segments, published: dt.date | None
) -> tuple[TimeExpression, ...]:
    if language == "en":
        found = _found(_context(text, segments, published), segments)
    else:
        found = find_in(language, text, segments, published)
    return tuple(_record(text, one) for one in found)


def _context(text: str, segments: Segments, published: dt.date | None) -> Context:
    lower = plain(text)
    context = Context(text, lower, published, is_narrative(lower, published), segments.sentences)
    context.may_is_name = bool(_MAY.search(text))
    context.day_first = _day_first(text)
    return context


def _day_first(text: str) -> bool | None:
    """Whether the numeric dates of `text` that can be read in one way only begin with the day.

    None where there are none, or some of either kind.
    """
    pairs = {(int(a) > 12, int(b) > 12) for a, _, b in _NUMERIC.findall(text)}
    shown = pairs & {(True, False), (False, True)}
    return shown == {(True, False)} if len(shown) == 1 else None


def _found(context: Context, segments: Segments) -> Iterator[Found]:
    published = context.published.isoformat() if context.published else None
    posts = find_posts(context.text, segments, published)
    for paragraph in segments.paragraphs:
        if posts:
            day = day_at(posts, paragraph.start, published)
            context.published = dt.date.fromisoformat(day) if day else None
        if paragraph.kind != "boilerplate":
            yield from _paragraph(context, paragraph)


def _paragraph(context: Context, paragraph: Paragraph) -> list[Found]:
    context.paragraph = paragraph.start, paragraph.end
    found: list[Found] = []
    for one in find(context, paragraph.start, paragraph.end):
        floor = found[-1].end if found else paragraph.start
        whole = compounded(context, one, floor)
        whole.start = extended(context, whole, floor)
        whole.mod = mod_of(context, whole)
        found.append(whole)
    return bounded(context, joined(context, found))


def _record(text: str, found: Found) -> TimeExpression:
    reading = found.reading
    return TimeExpression(
        found.start,
        found.end,
        text[found.start : found.end],
        reading.type,
        reading.value,
        about(reading.edtf or from_timex(reading.value), found),
        reading.basis,
        found.rule,
        reading.anchor,
        reading.how,
        found.mod,
    )
