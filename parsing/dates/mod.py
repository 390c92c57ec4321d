"""TIMEX3 `mod` of an expression: what its value alone cannot say ("early 1990s", "about two weeks")."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from parsing.dates.model import Context
from parsing.dates.recognise import Found
from parsing.dates.tense import is_attributive
from parsing.lexicon import table
from parsing.patterns import one_of
from parsing.records import TimexMod

_TAILS: dict[str, tuple[TimexMod, TimexMod]] = {
    "or so": ("APPROX", "APPROX"),
    "or more": ("EQUAL_OR_MORE", "ON_OR_BEFORE"),
    "or less": ("EQUAL_OR_LESS", "ON_OR_AFTER"),
    "at the latest": ("ON_OR_BEFORE", "ON_OR_BEFORE"),
    "at the earliest": ("ON_OR_AFTER", "ON_OR_AFTER"),
}
"""Words at the end or just after -> the mod of a length or a date, the mod of "so long ago"."""
_UNSURE = frozenset({"APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"})


def mod_of(context: Context, found: Found) -> TimexMod | None:
    """The mod that the words at the head of an expression, just before or just after it give."""
    words = context.lower[found.start : found.end]
    ago = found.rule == "ago"
    column = 3 if ago else 2 if found.reading.type == "DURATION" else 1
    head = _head().match(words)
    if not head and column == 1:
        head = _before().search(context.before(found.start, 24))
    mod = _mods()[re.sub(r"\s+", " ", head["words"])][column] if head else "-"
    if mod == "APPROX" and found.reading.type == "DATE" and _is_of_noun(context, found):
        return None
    if mod != "-":
        return cast(TimexMod, mod)
    if found.reading.type == "SET" or found.reading.value.endswith("_REF"):
        return None
    tail = _tail().search((words + context.after(found.end, 17))[-34:])
    return _TAILS[tail[0]][ago] if tail else None


def _is_of_noun(context: Context, found: Found) -> bool:
    """ "spoke about the Friday raid": about the raid."""
    return context.after(found.end, 2) == "'s" or is_attributive(context, found.start, found.end)


def about(edtf: str | None, found: Found) -> str | None:
    """`edtf` with its mark for "about" where the date is near but not surely it.

    So "around May 3" and "nearly two years ago", not "about 8 p.m.", whose day is sure; a mod of a date that
    only bounds it marks nothing.
    """
    unsure = found.mod == "APPROX" or (found.rule == "ago" and found.mod in _UNSURE)
    if edtf is None or not unsure or found.reading.type == "TIME":
        return edtf
    return "/".join(end if end in ("", "..") else f"{end}~" for end in edtf.split("/"))


@cache
def _mods() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row) for row in table("time-modifiers")}


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:the|sometime|some time) )?(?:very )?(?P<words>{one_of(_mods())})[\s-]")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(_TAILS)}\b")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<words>{one_of(_mods())}) (?:the )?$")
