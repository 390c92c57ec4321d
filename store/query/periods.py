"""Dates as people type them in a filter → first and last day.

`2017`, `2017-05`, `2017q2`, `2017-05-29`, ranges `2017-01..2017-05` with open ends, and words: the
usual English ones here (`last month`, `spring 2017`, `1990s`), others by dateparser, which is imported only
then (0.3 s). A weekday is the last one, today included.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from functools import lru_cache
from typing import TypeAlias

Period: TypeAlias = tuple[dt.date | None, dt.date | None]
"""First and last day, None where the period is open."""

_DAY = dt.timedelta(days=1)
_NUMERIC = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:t[\d:.]+z?)?)?)?")
_PART = re.compile(
    r"(?P<part>[\w ]+?) (?:of )?(?P<year>\d{4})|(?P<year_first>\d{4})[- ]?(?P<part_last>[a-z]+\d?)"
)
_PARTS = {
    "spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "fall": (9, 3), "winter": (12, 3),
    "h1": (1, 6), "first half": (1, 6), "h2": (7, 6), "second half": (7, 6),
    "q1": (1, 3), "q2": (4, 3), "q3": (7, 3), "q4": (10, 3),
    "first quarter": (1, 3), "second quarter": (4, 3), "third quarter": (7, 3), "fourth quarter": (10, 3),
}  # fmt: skip
"""Part of a year -> its first month, and how many; a winter begins in the year's December, as in EDTF."""
_DECADE = re.compile(r"(?:the )?(\d{3})0s")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"(?:(on|last|this|next) )?({'|'.join(_WEEKDAYS)})")
_RELATIVE = re.compile(r"(last|this|next) (day|week|month|quarter|year|decade)")
_AGO = re.compile(r"(\d{1,4}) (day|week|month|year)s? ago")
_PAST = re.compile(r"(?:last|past) (\d{1,4}) (day|week|month|year)s?")
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_WORDS = """
    today yesterday tomorrow last this next past ago day days week weeks month months quarter year years
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday
    spring summer autumn fall winter first second third fourth half of the decade q1 q2 q3 q4 h1 h2
    early mid late
"""
DATE_WORDS = frozenset(_WORDS.split())
"""What a date of several words is made of, beside numbers."""
LONGEST_DATE = 60
"""Characters; what is longer is no date, and takes dateparser long."""
_LANGUAGES = ["en", "fr", "de", "es"]


def read_period(text: str, today: dt.date | None = None) -> Period | None:
    """The days `text` names, None where it names none. Words count from `today` (default: now)."""
    words = " ".join(text.casefold().split())
    if ".." in words:
        begin, _, end = words.partition("..")
        return _range(begin.strip(), end.strip(), today or dt.date.today())
    return _single(words, today or dt.date.today()) if words else None


def is_date_word(word: str) -> bool:
    """Whether `word` can belong to a date of several words (`last month`, `may 2017`)."""
    return word.isdecimal() or word.casefold() in DATE_WORDS or bool(_DECADE.fullmatch(word))


def _range(begin: str, end: str, today: dt.date) -> Period | None:
    first = _single(begin, today) if begin else (None, None)
    last = _single(end, today) if end else (None, None)
    if first is None or last is None or not (begin or end):
        return None
    if first[0] and last[1] and first[0] > last[1]:
        return None
    return first[0], last[1]


def _single(words: str, today: dt.date) -> Period | None:
    if len(words) > LONGEST_DATE:
        return None
    try:
        return (
            _numeric(words)
            or _part_of_year(words)
            or _weekday(words, today)
            or _relative(words, today)
            or _by_dateparser(words, today)
        )
    except (ValueError, OverflowError):  # the 31st of February, ten thousand years ago
        return None


def _numeric(words: str) -> Period | None:
    match = _NUMERIC.fullmatch(words)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if day and month:
        only = dt.date(year, month, day)
        return only, only
    if month is not None:
        return _months(year * 12 + dt.date(year, month, 1).month - 1, 1)
    return _months(year * 12, 12)


def _part_of_year(words: str) -> Period | None:
    if match := _DECADE.fullmatch(words):
        return _months(int(match[1]) * 120, 120)
    match = _PART.fullmatch(words)
    if not match:
        return None
    part = (match["part"] or match["part_last"]).removeprefix("the ")
    if part not in _PARTS:
        return None
    month, count = _PARTS[part]
    return _months(int(match["year"] or match["year_first"]) * 12 + month - 1, count)


def _weekday(words: str, today: dt.date) -> Period | None:
    match = _WEEKDAY.fullmatch(words)
    if not match:
        return None
    since = (today.weekday() - _WEEKDAYS.index(match[2])) % 7
    if match[1] == "last":
        since = since or 7
    elif match[1] == "this":
        since = today.weekday() - _WEEKDAYS.index(match[2])
    elif match[1] == "next":
        since -= 7
    day = today - since * _DAY
    return day, day


def _months(start: int, count: int) -> Period:
    """`count` months from the month numbered `start` (twelve a year, January of year 0 is 0)."""
    after = start + count
    first = dt.date(start // 12, start % 12 + 1, 1)
    if after // 12 > dt.MAXYEAR:
        return first, dt.date.max
    return first, dt.date(after // 12, after % 12 + 1, 1) - _DAY


def _relative(words: str, today: dt.date) -> Period | None:
    if words in ("today", "yesterday", "tomorrow"):
        day = today + _DAY * ("yesterday", "today", "tomorrow").index(words) - _DAY
        return day, day
    if match := _RELATIVE.fullmatch(words):
        return _around(match[2], ("last", "this", "next").index(match[1]) - 1, today)
    if match := _AGO.fullmatch(words):
        return _around(match[2], -int(match[1]), today)
    if match := _PAST.fullmatch(words):
        earliest = _around(match[2], -int(match[1]), today)[0]
        return earliest, today
    return None


def _around(unit: str, shift: int, today: dt.date) -> Period:
    """The day, week, month, quarter or year `shift` units from the one of `today`."""
    if unit == "day":
        day = today + shift * _DAY
        return day, day
    if unit == "week":
        monday = today - today.weekday() * _DAY + 7 * shift * _DAY
        return monday, monday + 6 * _DAY
    size = _MONTHS[unit]
    here = today.year * 12 + today.month - 1
    return _months(here - here % size + shift * size, size)


@lru_cache(maxsize=256)
def _by_dateparser(words: str, today: dt.date) -> Period | None:
    if len(words) < 3 or not any(character.isalpha() for character in words):
        return None  # 05/06/2017 is two dates; we guess none
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.date import DateDataParser

        now = dt.datetime.combine(today, dt.time(12))
        settings = {
            "RELATIVE_BASE": now,
            "PREFER_DATES_FROM": "past",
            "RETURN_AS_TIMEZONE_AWARE": False,
            "RETURN_TIME_AS_PERIOD": True,
        }
        found = DateDataParser(languages=_LANGUAGES, settings=settings).get_date_data(words)
    if found is None or found.date_obj is None or found.period == "time":  # “h3 2017” is no time of today
        return None
    day = found.date_obj.date()
    return _around(found.period if found.period in ("week", "month", "year") else "day", 0, day)
