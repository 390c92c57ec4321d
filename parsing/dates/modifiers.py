"""Words before an expression that belong to it: "late November", "the end of 1990", "nearly two years"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from parsing.dates.fragments import day_parts
from parsing.dates.model import Context
from parsing.dates.recognise import Found
from parsing.dates.values import value_of

_PART = re.compile(
    r"(?<![a-z0-9])(?:(?:very |sometime |some time )?(?:early|late|mid|later|earlier|sometime)(?:-| )"
    r"(?:in |on )?(?:the )?"
    r"|(?:the )?(?:very )?(?:end|beginning|start|middle|close|rest|first half|latter half|latter part|"
    r"early part|"
    r"first part|second half|last half|remainder|turn|eve) of (?:the )?)$"
)
_ABOUT = re.compile(
    r"(?<![a-z0-9])(?:nearly|almost|about|around|roughly|approximately|at least|at most|more than|"
    r"less than|fewer than|"
    r"under|up to|no more than|some|just over|just under|well over) $"
)


_PART_OF = re.compile(
    r"(?:(?<![a-z0-9])the )?\b(?P<part>morning|afternoon|evening|night|early hours) of (?:the )?$"
)
_WEEK_OF = re.compile(r"(?:(?<![a-z0-9])the )?\bweek (?:of|beginning|starting) (?:the )?$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def compounded(context: Context, found: Found, floor: int) -> Found:
    """ "the night of April 18", "the week of March 6": one expression with a value of its own."""
    value = found.reading.value
    if not _DAY.fullmatch(value):
        return found
    before = context.lower[max(floor, found.start - 30, context.paragraph[0]) : found.start]
    if match := _PART_OF.search(before):
        reading = replace(found.reading, type="TIME", value=f"{value}T{day_parts().get(match['part'], 'MO')}")
    elif match := _WEEK_OF.search(before):
        reading = replace(found.reading, value=value_of(dt.date.fromisoformat(value), "week"))
    else:
        return found
    return Found(found.start - len(before) + match.start(), found.end, found.rule, reading)


def extended(context: Context, found: Found, floor: int) -> int:
    """Where the expression begins with its modifiers, not before `floor`."""
    start = found.start
    kind = found.reading.type
    before = context.lower[max(floor, start - 30, context.paragraph[0]) : start]
    if found.rule == "reference":
        return start
    if kind in ("DATE", "TIME") and (match := _PART.search(before)):
        return start - len(before) + match.start()
    if (kind == "DURATION" or found.rule == "ago") and (match := _ABOUT.search(before)):
        return start - len(before) + match.start()
    return start
