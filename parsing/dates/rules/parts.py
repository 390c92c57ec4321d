"""What several families of rules read from a match: names of months and days, the year pointed at."""

from __future__ import annotations

import re

from parsing.dates.fragments import numbers_of
from parsing.dates.model import Context, Reading
from parsing.dates.numbers import ordinal

POINTED_YEAR = r"(?:,? (?:of )?(?P<which>last|this|next|that|the same) year)?"
"""Ends a pattern: "April last year"."""


def month_number(words: str) -> int:
    """1 to 12, of a name or abbreviation."""
    return numbers_of("months")[words.rstrip(".")]


def weekday_number(words: str) -> int:
    """ISO weekday, of a name or abbreviation."""
    return numbers_of("weekdays")[words.rstrip(".")]


def day_number(match: re.Match[str]) -> int:
    return ordinal(match["day"] or match["ordinal"])


def has_capital(match: re.Match[str], context: Context, group: str) -> bool:
    return not context.text[match.start(group)].islower()


def pointed_year(match: re.Match[str], context: Context) -> int | None:
    which = match["which"]
    if not which:
        return None
    if which in ("that", "the same"):
        return context.last_year
    if context.now is None:
        return None
    return context.now.year + {"last": -1, "next": 1}.get(which, 0)


def inferred(context: Context, value: str, year: int, pointed: bool) -> Reading:
    if pointed:
        how = f"the year counted from {context.here}"
    elif context.by_passage and context.passage:
        how = f"the year not written; {year} follows from {context.passage.value}, told of before"
    else:
        how = f"the year not written; {year} is the nearest to {context.here} that fits the tense"
    return Reading("DATE", value, "inferred", how, context.anchor)
