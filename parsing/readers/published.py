"""A publication date as metadata and flags write it → ISO day."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Literal, get_args

from parsing.readers.model import Reading
from parsing.records import Article

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?", re.DOTALL)
_CLOCK_AMID = re.compile(
    r"(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) {1,2}(\d{1,2}) \d\d:\d\d(?::\d\d)? (?:[+-]\d{4} |[A-Z]{3,4} )?"
    r"(\d{4})"
)
"""As C writes times, and social media: `Tue May 30 10:00:00 +0000 2017`."""
_UNIX_TIME = re.compile(r"(\d{9,10})(?:\.\d+|\d{3})?", re.ASCII)
"""Seconds since 1970, perhaps with thousandths."""
_TWO_NUMBERS = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b.*", re.DOTALL | re.ASCII)
_MONTHS = 12
Order = Literal["DMY", "MDY"]
_ORDERS: tuple[Order, ...] = get_args(Order)


def with_day(article: Article, warnings: tuple[str, ...] = (), order: Order | None = None) -> Reading:
    """The article with `published` as an ISO day, or without it and with one warning more; `order` as in
    `iso_day`."""
    if article.published is None:
        return Reading((article,), (), warnings)
    day = iso_day(article.published, order)
    if day is None:
        warnings = (*warnings, f"published: “{article.published}” is no date we can read")
    return Reading(
        (replace(article, published=day, published_basis="metadata" if day else None),), (), warnings
    )


@lru_cache(maxsize=1024)
def iso_day(text: str, order: Order | None = None) -> str | None:
    """The day `text` writes out, as written there (no change of time zone); None where it is none.

    `05/06/2017` is two days, so none unless `order` says which number comes first; `yesterday` depends on who
    reads it, so none. A number of seconds since 1970 is the day in UTC.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return _valid(match[1])
    if match := _UNIX_TIME.fullmatch(text):
        return dt.datetime.fromtimestamp(int(match[1]), dt.UTC).date().isoformat()
    if match := _COMPACT.fullmatch(text):
        return _valid("-".join(match.groups()))
    if match := _CLOCK_AMID.fullmatch(text):
        text = f"{match[2]} {match[1]} {match[3]}"
    if not 6 <= len(text) <= 80:
        return None
    days = {_by_dateparser(text, one) for one in ((order,) if order else _ORDERS)}
    return days.pop() if len(days) == 1 else None


def order_of(dates: Iterable[str]) -> Order | None:
    """Which number comes first in dates of one table, where any of them can be read in one way only and none
    in the other only."""
    pairs = [(int(match[1]), int(match[2])) for date in dates if (match := _TWO_NUMBERS.fullmatch(date))]
    day_first = any(first > _MONTHS >= second for first, second in pairs)
    month_first = any(second > _MONTHS >= first for first, second in pairs)
    if day_first == month_first:
        return None
    return "DMY" if day_first else "MDY"


def _valid(day: str) -> str | None:
    try:
        return dt.date.fromisoformat(day).isoformat()
    except ValueError:
        return None


def _by_dateparser(text: str, order: str) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import dateparser  # 0.3 s, and most dates are ISO

        found = dateparser.parse(
            text,
            settings={
                "DATE_ORDER": order,
                "PARSERS": ["absolute-time"],
                "PREFER_LOCALE_DATE_ORDER": False,
                "REQUIRE_PARTS": ["day", "month", "year"],
            },
        )
    return found.date().isoformat() if found else None
