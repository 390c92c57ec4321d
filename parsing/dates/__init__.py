"""Time expressions: recognise → TIMEX3 value → EDTF.

`recognise.py` finds them with the rules of `rules/`, one file a family; `model.py` is what a rule sees and
gives; `tense.py` and `nearest.py` choose weekdays and years; `modifiers.py` and `ranges.py` round off.
"""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.model import Context
from parsing.dates.modifiers import compounded, extended
from parsing.dates.narrative import is_narrative
from parsing.dates.ranges import joined
from parsing.dates.recognise import Found, find
from parsing.dates.text import plain
from parsing.edtf import from_timex
from parsing.records import Publication, TimeExpression
from parsing.segments import Paragraph, Segments

__all__ = ["find_dates"]

_MAY = re.compile(r"\b(?:Mrs?|Ms|Sir|Lord|Lady|Minister|Theresa|Brian|Peter|Robert) May\b")
_DAY_FIRST = re.compile(r"(?<![\d./])(?:1[3-9]|2\d|3[01])[/.](?:0?\d|1[0-2])[/.](?:\d\d){1,2}(?!\d)")


def find_dates(text: str, segments: Segments, publication: Publication) -> tuple[TimeExpression, ...]:
    """The time expressions of `text` in order, none overlapping, boilerplate left out.

    Relative ones count from `publication`, or from the mention before in texts that tell history;
    where neither is known they come with an `XXXX` value and no EDTF.
    """
    lower = plain(text)
    published = dt.date.fromisoformat(publication.date) if publication.date else None
    context = Context(text, lower, published, is_narrative(lower, published), segments.sentences)
    context.may_is_name = bool(_MAY.search(text))
    context.day_first = bool(_DAY_FIRST.search(text))
    return tuple(
        _record(text, found)
        for paragraph in segments.paragraphs
        if paragraph.kind != "boilerplate"
        for found in _paragraph(context, paragraph)
    )


def _paragraph(context: Context, paragraph: Paragraph) -> list[Found]:
    context.paragraph = paragraph.start, paragraph.end
    found: list[Found] = []
    for one in find(context, paragraph.start, paragraph.end):
        floor = found[-1].end if found else paragraph.start
        one = compounded(context, one, floor)
        one.start = extended(context, one, floor)
        found.append(one)
    return joined(context, found)


def _record(text: str, found: Found) -> TimeExpression:
    reading = found.reading
    return TimeExpression(
        found.start,
        found.end,
        text[found.start : found.end],
        reading.type,
        reading.value,
        reading.edtf or from_timex(reading.value),
        reading.basis,
        found.rule,
        reading.anchor,
        reading.how,
    )
