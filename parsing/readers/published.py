"""A publication date as metadata and flags write it → ISO day."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from dataclasses import replace
from functools import lru_cache

from parsing.readers.model import Reading
from parsing.records import Article

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?", re.DOTALL)
_ORDERS = ("DMY", "MDY")


def with_day(article: Article, warnings: tuple[str, ...] = ()) -> Reading:
    """The article with `published` as an ISO day, or without it and with one warning more."""
    if article.published is None:
        return Reading((article,), (), warnings)
    day = iso_day(article.published)
    if day is None:
        warnings = (*warnings, f"published: “{article.published}” is no date we can read")
    return Reading(
        (replace(article, published=day, published_basis="metadata" if day else None),), (), warnings
    )


@lru_cache(maxsize=1024)
def iso_day(text: str) -> str | None:
    """The day `text` writes out, as written there (no change of time zone); None where it is none.

    `05/06/2017` is two days, so none; `yesterday` depends on who reads it, so none.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return _valid(match[1])
    if match := _COMPACT.fullmatch(text):
        return _valid("-".join(match.groups()))
    if not 6 <= len(text) <= 80:
        return None
    days = {_by_dateparser(text, order) for order in _ORDERS}
    return days.pop() if len(days) == 1 else None


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
