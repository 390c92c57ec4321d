"""Builds what is counted: "il y a deux ans", "in drei Tagen", "dos semanas", and what comes again."""

from __future__ import annotations

import re

from parsing.dates.foreign.model import Context, one, said
from parsing.dates.model import Reading, duration, reference, relative, unplaced
from parsing.dates.rules.counted import counted
from parsing.dates.values import CODES, DAYS, MONTHS, move

NOT_A_DATE = Reading("DATE", "", "explicit", "")
"""What an age, a feast or a place with a date in its name gives: passed over as a whole."""

_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}
_YEARS = {"decade": 10, "century": 100}
_SIDES = {-1: "before", 1: "after"}


def no_date(match: re.Match[str], context: Context) -> Reading | None:
    """Words that look like a date and are none."""
    return NOT_A_DATE


def ago(match: re.Match[str], context: Context) -> Reading | None:
    """ "il y a deux semaines", "vor einem Jahr"."""
    return _counted(match, context, -1)


def ahead(match: re.Match[str], context: Context) -> Reading | None:
    """ "dans trois mois", "dentro de dos semanas"."""
    return _counted(match, context, 1)


def _counted(match: re.Match[str], context: Context, side: int) -> Reading | None:
    number, unit = context.number(one(match, "number")), context.value("unit", one(match, "unit"))
    if number is None:
        way = "PAST_REF" if side < 0 else "FUTURE_REF"
        return reference(way, f"an uncounted time {_SIDES[side]}")
    if context.published is None:
        return unplaced(_UNKNOWN.get(unit, "XXXX"))
    how = f"{_words(number, unit)} {_SIDES[side]} {context.here}"
    value = counted(context.published, side * number, unit)
    if value is None:
        return relative(context, f"{context.published}TXX", how, "TIME")
    return relative(context, value, how)


def shifted(match: re.Match[str], context: Context) -> Reading | None:
    """ "deux ans plus tard", "einen Tag zuvor": from the date mentioned before."""
    number, unit = context.number(one(match, "number")), context.value("unit", one(match, "unit"))
    now, anchor = context.last_day or context.published, context.last or context.anchor
    if number is None or now is None:
        return unplaced(_UNKNOWN.get(unit, "XXXX"))
    side = int(context.value("side", one(match, "side")))
    if side > 0 and context.last is None:  # after something that has no date of its own
        return unplaced(_UNKNOWN.get(unit, "XXXX"))
    how = f"{_words(number, unit)} {_SIDES[side]} {anchor}"
    value = counted(now, side * number, unit)
    if value is None:
        return Reading("TIME", f"{now}TXX", "relative", how, anchor)
    return Reading("DATE", value, "relative", how, anchor)


def length(match: re.Match[str], context: Context) -> Reading | None:
    """ "deux semaines", "mehrere Jahre": a length of time. One day, hour or night may be any: none."""
    number, unit = context.number(one(match, "number")), context.value("unit", one(match, "unit"))
    if number == 1 and unit in ("day", "night", "hour", "minute") and not one(match, "number").isdigit():
        return None
    return duration(_value("X" if number is None else number, unit))


def stretch(match: re.Match[str], context: Context) -> Reading | None:
    """ "les deux dernières années", "in den letzten Tagen": a length of time up to publication."""
    unit, word = context.value("unit", one(match, "unit")), said(match, "number")
    number = context.number(word) if word else None
    if number is None:
        return duration(_value("X", unit))
    value, now = _value(number, unit), context.published
    if now is None or (unit not in DAYS and unit not in MONTHS):
        return duration(value)
    ahead = context.value("pointer", one(match, "pointer")) == "1"
    other = move(now, unit, number if ahead else -number)
    span = f"{now}/{other}" if ahead else f"{other}/{now}"
    how = f"{'from' if ahead else 'up to'} {context.here}"
    return Reading("DURATION", value, "relative", how, context.anchor, span)


def every(match: re.Match[str], context: Context) -> Reading | None:
    """ "chaque lundi", "tous les ans", "täglich"."""
    if word := said(match, "set"):
        value = context.value("set", word)
    elif word := said(match, "weekday"):
        value = f"XXXX-WXX-{context.value('weekday', word)}"
    else:
        value = _value(1, context.value("unit", one(match, "unit")))
    return Reading("SET", value, "explicit", "comes again and again")


def _value(number: int | str, unit: str) -> str:
    if unit in _YEARS:
        return f"P{number if number == 'X' else int(number) * _YEARS[unit]}Y"
    if unit == "weekend":
        return f"P{number if number == 'X' else int(number) * 2}D"
    return f"P{'T' if unit in ('minute', 'hour') else ''}{number}{CODES[unit]}"


def _words(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {'centurie' if unit == 'century' else unit}s"
