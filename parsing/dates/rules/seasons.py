"""Seasons: "last spring", "the summer of 2014", "this winter"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.fragments import seasons
from parsing.dates.model import Context, DateRule, Reading, explicit, from_mention, relative, unplaced
from parsing.dates.tense import tense
from parsing.rules import Rule

_IN = re.compile(
    r"\b(?:in|since|until|by|during|of|early|late|mid|for|through|from|to|before|after|throughout|over)[\s-]+$"
)

_BEFORE_SEASON = re.compile(r"\b(?:in|since|until|during|early|late|mid)[\s-]+$")
_CAPITAL_AFTER = re.compile(r"\s(?!(?:Campaign|Offensive|Rebellion|Revolution|Rising|War)\b)[A-Z][a-z]")


def _season(match: re.Match[str], context: Context) -> Reading | None:
    code, month = seasons()[match["season"]]
    written = match["year"] or match["year2"]
    if match["yy"] and (int(written) + 1) % 100 != int(match["yy"]):
        return None
    if written:
        return explicit(f"{written}-{code}")
    which = match["which"]
    if not which and _is_name(match, context):
        return None
    verb = match["season"] in ("fall", "spring") and not match["the"]
    if verb and not which and not _BEFORE_SEASON.search(context.before(match.start(), 12)):
        return None
    noun = match["season"] == "fall" or not match["the"]  # “the fall wiped out savings”
    if not which and noun and not _IN.search(context.before(match.start(), 12)):
        return None
    if (
        match["season"] in ("fall", "spring")
        and not which
        and context.after(match.end(), 4).startswith(" of ")
    ):
        return None  # the fall of the wall
    if which in ("following", "previous") and context.last_day:
        year = _beside(context.last_day, which, month)
        return from_mention(context, f"{year:04d}-{code}", f"the {match['season']} {which} {context.last}")
    now = context.now
    if now is None:
        return unplaced(f"XXXX-{code}")
    of = match["of"]
    year = now.year + {"last": -1, "next": 1}.get(of, 0) if of else _year(match, context, now, month)
    return relative(context, f"{year:04d}-{code}", f"the {match['season']} counted from {context.here}")


def _is_name(match: re.Match[str], context: Context) -> bool:
    """The Summer Palace, Spring Hill: a capital before another."""
    start, end = match.span("season")
    return context.text[start].isupper() and _CAPITAL_AFTER.match(context.text, end) is not None


def _beside(told: dt.date, which: str, month: int) -> int:
    """The year of the season that begins in `month`, next after the day told of or last before it."""
    if which == "following":
        return told.year + (told.month >= month)
    return told.year - (told.month < month + 3 or month == 12)


def _year(match: re.Match[str], context: Context, now: dt.date, month: int) -> int:
    """Winter is named after the year of its December."""
    which = match["which"]
    if context.narrative and context.last_year and not which:
        return context.last_year
    begun = now.month >= month
    if which in ("last", "this past", "past", "previous"):
        over = now.month >= month + 3
        return now.year if over and month < 12 else now.year - 1
    if which in ("next", "this coming", "coming", "following"):
        return now.year + 1 if begun else now.year
    if month == 12:
        return now.year - 1 if now.month <= 5 else now.year
    if not begun and tense(context, *match.span()) == "past" and which != "this":
        return now.year - 1
    return now.year


SEASONS: tuple[DateRule, ...] = (
    Rule(
        "season",
        r"(?:<year2>(?:'s)? |(?P<the>the )?(?:(?:early|mid|late)(?: |-))?"
        r"(?:(?P<which>last|this past|this coming|this|next|past|coming|previous|following) )?)"
        r"<season>(?:(?: of|,)? <year>(?:-(?:20)?(?P<yy>\d\d)(?!\d))?| (?:of )?(?P<of>last|next|this) year)?",
        _season,
        yes=(
            ("It closed last spring.", "2016-SP"),
            ("in the summer of 2014", "2014-SU"),
            ("It rained throughout the fall.", "2016-FA"),
            ("the frost of winter 2015-16", "2015-WI"),
            ("They will meet this autumn.", "2017-FA"),
            ("It shut in October 2010. She left the following spring.", "2011-SP"),
        ),
        no=(
            "prices fall",
            "The fall wiped out savings.",
            "the spring of water",
            "a spring onion",
            "They met at the Summer Palace.",
            "It opened in Spring Hill.",
        ),
    ),
)
