"""The posts of a live blog: each begins with a line that is nothing but its day and hour."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from parsing.dates.fragments import numbers_of
from parsing.dates.text import plain
from parsing.patterns import one_of
from parsing.segments import Segments

_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?[a-z]{2,4}\b)?"
_FEWEST = 2
"""Lines of this kind that make a live blog."""
_LONGEST = 60
_APART = dt.timedelta(days=31)
"""How far a post lies at most from the day on which the article is said to have appeared."""


class Post(NamedTuple):
    """Where a post begins, and its ISO day."""

    start: int
    day: str


@cache
def _stamp() -> re.Pattern[str]:
    month = one_of(numbers_of("months"))
    day = (
        rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{month})\.?,? (?P<year>20\d\d)"
        rf"|(?P<month2>{month})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>20\d\d)"
        rf"|(?P<iso>20\d\d-\d\d-\d\d))"
    )
    named = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    beside = r"(?:,| -| at| \||)?"
    return re.compile(
        rf"\W*(?P<clock>{_CLOCK}{beside} (?:on )?)?{named}{day}(?P<clock2>{beside} {_CLOCK})?\W*"
    )


def find_posts(text: str, segments: Segments, published: str | None) -> tuple[Post, ...]:
    """The posts of `text` in order, none where it is no live blog; `published` is its ISO day."""
    posts: list[Post] = []
    last = -1
    for number, paragraph in enumerate(segments.paragraphs):
        if paragraph.end - paragraph.start <= _LONGEST:
            found = _stamp().fullmatch(plain(text[paragraph.start : paragraph.end]))
            day = _day(found) if found and (found["clock"] or found["clock2"]) else None
            if day and _is_near(day, published):
                if posts and last == number - 1:
                    posts.pop()  # of two lines one below the other no post stands between
                posts.append(Post(paragraph.start, day.isoformat()))
                last = number
    return tuple(posts) if len(posts) >= _FEWEST else ()


def day_at(posts: Sequence[Post], place: int, published: str | None) -> str | None:
    """The ISO day that counts at an offset: that of its post, else `published`."""
    number = bisect_right(posts, place, key=lambda post: post.start) - 1
    return posts[number].day if number >= 0 else published


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        if found["iso"]:
            return dt.date.fromisoformat(found["iso"])
        month = numbers_of("months")[(found["month"] or found["month2"]).rstrip(".")]
        return dt.date(int(found["year"] or found["year2"]), month, int(found["day"] or found["day2"]))
    except ValueError:
        return None


def _is_near(day: dt.date, published: str | None) -> bool:
    return published is None or abs(day - dt.date.fromisoformat(published)) <= _APART
