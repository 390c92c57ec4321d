"""What a day is told to have come so long after: “took office on May 14, a week after he won the vote”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsing.events.intervals import Interval, find_interval, moved
from parsing.events.parts import Part
from parsing.events.verbs import find_verbs
from parsing.records import TimeExpression

_BESIDE = re.compile(r"[\s,]*(?:(?:about|almost|exactly|just|nearly|only|some)\s+)?")
_STOP = re.compile(r"[,;:—–](?!\d)|\s-\s")
_FARTHEST = 60
"""Characters from a date in which a length of time begins that is told right beside it, and has its words."""


def counted_back(text: str, visible: str, end: int, parts: Sequence[Part]) -> list[Part]:
    """The clauses, in a sentence that ends at `end`, of what `parts` are told to have come so long after.

    `visible` is `text` without its quotations and dates.
    """
    found = []
    for part in parts:
        interval = find_interval(visible, text, part.date.end, min(end, part.date.end + _FARTHEST))
        if interval is None or not _BESIDE.fullmatch(text, part.date.end, interval.start):
            continue
        stop = _STOP.search(text, interval.end, end)
        clause = interval.end, stop.start() if stop else end
        date = _date(text, part.date, interval)
        verbs = find_verbs(visible, *clause)
        if date and verbs and not any(clause[0] <= other.date.start < clause[1] for other in parts):
            found.append(Part(*clause, verbs[0], date))
    return found


def _date(text: str, date: TimeExpression, interval: Interval) -> TimeExpression | None:
    edtf = moved(date.edtf, interval, back=True)
    if edtf is None or interval.unit in ("moment", "hours"):
        return None
    words = text[interval.start : interval.end].rstrip()
    return replace(
        date,
        start=interval.start,
        end=interval.start + len(words),
        text=words,
        value=edtf.rstrip("~"),
        edtf=edtf,
        basis="relative",
        rule="counted_back",
        anchor=date.value,
        how=f"counted from “{date.text}”",
    )
