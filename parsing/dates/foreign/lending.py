"""The year of "juin et juillet 2016": written once, behind the last, it is the earlier dates' too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from parsing.dates.foreign.model import Context
from parsing.dates.recognise import Found

_AND = "et|und|y|e|en|bis|a|à|al|au|tot|ou|oder|o|of"
_ON = "le|du|den|dem|zum|am|el|il|em|im|in|en|op|a|de|nel"
_LINK = re.compile(rf"(?:,| (?:{_AND})(?: (?:{_ON}))?) ?")
_HOW = "the year written behind the dates it is named with"
_BORROWS = ("month", "part_of_month", "day_month")
_LENDS = ("month_year", "day_month_year")


def lent(context: Context, found: Iterable[Found]) -> list[Found]:
    """`found` with the year of a full date given to those of the same grain that lead up to it."""
    made = list(found)
    for at in range(len(made) - 1, 0, -1):
        earlier, later = made[at - 1], made[at]
        lends = later.rule in _LENDS or later.reading.how == _HOW
        if lends and earlier.rule in _BORROWS and _LINK.fullmatch(context.lower, earlier.end, later.start):
            made[at - 1] = _with_year(earlier, later.reading.value)
    return made


def _with_year(earlier: Found, later: str) -> Found:
    rest = earlier.reading.value[4:]
    year = int(later[:4]) - (rest[:3] > later[4:7])
    return replace(
        earlier,
        reading=replace(earlier.reading, value=f"{year:04d}{rest}", how=_HOW, basis="explicit", anchor=None),
    )
