"""The small hours: “They fled on Saturday night. Water reached the inn at 2am” tells of Sunday."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from parsing.edtf import bounds
from parsing.events.dated import Dating
from parsing.events.telling import Telling

_HOUR = r"(?:12|0?[1-5])(?:[:.][0-5]\d)?"
_SMALL = re.compile(
    rf"\bat\s+(?:(?:about|almost|around|nearly|roughly)\s+)?{_HOUR}\s?a\.?m\b|"
    r"\b(?:just|shortly|soon|\w+\s+minutes)\s+after\s+midnight\b",
    re.IGNORECASE,
)
_NIGHT = re.compile(r"\b(?:evening|night|overnight)\b|\b(?:[89]|1[01])(?:[:.]\d\d)?\s?p\.?m\b", re.IGNORECASE)
_BEFORE = 16
"""Characters before a day in which its part is named."""


def next_morning(whole: str, telling: Telling, dating: Dating, published: str | None) -> Dating:
    """That of a clause without a day of its own, dated by a night: the day after for an hour before dawn.

    `whole` is the text; a day after `published` is none.
    """
    source, days, last = dating.source, bounds(dating.date), bounds(published)
    if telling.date or source is None or not (days and days[0] and days[0] == days[1]):
        return dating
    if days[0] == dt.date.max or _SMALL.search(whole, telling.start, telling.end) is None:
        return dating
    if _NIGHT.search(whole, max(0, source.start - _BEFORE), source.end) is None:
        return dating
    day = days[0] + dt.timedelta(days=1)
    if last and last[1] and day > last[1]:
        return dating
    return replace(dating, date=day.isoformat(), how=f"the small hours after “{source.text}”")
