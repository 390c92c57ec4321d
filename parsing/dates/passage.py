"""The year of what a passage tells: “The bank failed in October 2018. In November its chief left.”"""

from __future__ import annotations

import re

from parsing.dates.model import Context, Reading
from parsing.dates.tense import is_attributive
from parsing.dates.values import grain

_MONTHS = 4
"""Months that lie at most between two dates of one passage, the second without its year."""
_AFAR = 120
"""Characters, beside the sentence of the date, in which the one with a year stands at most."""
_OPENING = 24
"""Characters of a sentence in which a date opens it."""
_HAD = re.compile(r"\bhad\b")


def note_passage(context: Context, start: int, end: int, reading: Reading, happened: bool) -> None:
    """Remembers a date as that of the passage, if it says its month and year."""
    if not happened or reading.aside or grain(reading.value) not in ("day", "month"):
        return
    if is_attributive(context, start, end):
        return  # “the May 2010 vote”
    goes_on = context.passage is not None and reading.value[:4] == context.passage[0][:4]
    by_year = reading.basis == "inferred" and context.by_passage
    by_day = reading.basis == "relative" and goes_on
    context.passage = (reading.value, end) if reading.basis == "explicit" or by_year or by_day else None


def passage_year(context: Context, start: int, month: int, day: int) -> int | None:
    """The year that a month (and a day, else 0) without one has by the date told of right before; None where
    that is of the year of publication, or says nothing.

    A month alone has it in the same sentence, or where it opens the next.
    """
    if context.passage is None or context.published is None:
        return None
    value, told = context.passage
    year, before = int(value[:4]), int(value[5:7])
    begin = context.sentence(start)[0]
    if year == context.published.year or told < context.paragraph[0] or begin - told > _AFAR:
        return None
    if not day and told < begin and start - begin > _OPENING:
        return None
    ahead = (month - before) % 12
    if _HAD.search(context.lower, begin, start):
        return None
    return year + (month < before) if ahead <= _MONTHS else None
