"""Whether a text tells history: then its dates count from one another, not from publication."""

from __future__ import annotations

import datetime as dt
import re

_YEAR = re.compile(r"(?<![\d$£€.,-])(1\d\d\d|20\d\d)(?![\d%]|[.,]\d)|\b\d{2,3} b\.?c\b")
_NEWS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|(?:last|this|"
    r"next) (?:week|month|year|weekend|spring|summer|autumn|fall|winter))\b"
)
_SAID = re.compile(r"\b(?:says?|said|told|recalled|spokes\w+|declined to)\b")
_FAR = 4


def is_narrative(lower: str, published: dt.date | None) -> bool:
    """Many years long before publication, few words that count from the day of writing, and few who speak.

    Without a publication date a text must name more years, since they cannot be compared with it.
    """
    years = [int(match[1]) if match[1] else 0 for match in _YEAR.finditer(lower)]
    far = sum(published is None or published.year - year > _FAR for year in years)
    if far < 8 or far < 0.75 * len(years):
        return False
    return 8 * len(_NEWS.findall(lower)) + 2 * len(_SAID.findall(lower)) < far
