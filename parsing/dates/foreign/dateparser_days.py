"""Days and months written out, read by dateparser, which is imported when the first one is met."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from parsing.language import Language

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_LEAP = 2016
"""Stands in for a year that is not written, so that 29 February can be read."""


@cache
def _reader(language: Language) -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DAY_OF_MONTH": "first",
        "RELATIVE_BASE": dt.datetime(_LEAP, 1, 1),
        "PARSERS": ["absolute-time"],
    }
    return DateDataParser(languages=[language], settings=settings)


@lru_cache(maxsize=4096)
def read_month(language: Language, month: str) -> int | None:
    """The number of a month by its name or abbreviation, 1 to 12."""
    day = read_day(language, f"1 {month} {_LEAP}")
    return day.month if day else None


@lru_cache(maxsize=4096)
def read_day(language: Language, words: str) -> dt.date | None:
    """The day that "3 mars 2017" or "15.2.2017" says, day before month; None where dateparser reads none."""
    found = _reader(language).get_date_data(words)
    return found.date_obj.date() if found.date_obj else None
