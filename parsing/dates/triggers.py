"""Where to look for an expression: the words none is without, and those it may hold before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from parsing.dates.fragments import (
    day_parts,
    expand,
    holidays,
    islamic_days,
    listed_words,
    numbers_of,
    references,
    seasons,
    units,
)
from parsing.dates.numbers import cardinals
from parsing.dates.rules import RULES
from parsing.lexicon import words

REACH = 8
"""Words an expression may begin before its trigger: "the first two or three weeks of October"."""
_DASHED = re.compile(r"-\d\d?-\d{4}")
"""The rest of "13-05-2017"."""


def is_trigger(lower: str, word: re.Match[str]) -> bool:
    """Whether an expression may stand at `word` of the text `lower`, in small letters."""
    return word[0] in _triggers() or (word[0].isdigit() and _is_number_of_date(lower, word))


def first_word(around: Sequence[re.Match[str]], floor: int, trigger: int) -> int:
    """The first of the words `around`, from number `floor` on, that can belong to a trigger's expression."""
    known, first = _known(), trigger
    floor = max(floor, trigger - REACH)
    while first > floor and ((word := around[first - 1][0]) in known or word.isdigit()):
        first -= 1
    return first


@cache
def _triggers() -> frozenset[str]:
    """Words without which there is no expression."""
    weekdays = numbers_of("weekdays")
    found = {*numbers_of("months"), *weekdays, *units(), *seasons(), *day_parts(), *words("date-triggers")}
    found |= {f"{word}s" for word in (*weekdays, *day_parts())}
    found |= {re.findall("[a-z]+", words)[-1] for words in (*holidays(), *islamic_days(), *references())}
    return frozenset(
        found | {word for word, number in cardinals().items() if 15 <= number < 100} | {"thousand"}
    )


@cache
def _known() -> frozenset[str]:
    """The words that rules are written with; others stand outside an expression."""
    written = (re.findall("[a-z]+", expand(rule.pattern)) for rule in RULES)
    return listed_words().union(*written)


def _is_number_of_date(lower: str, word: re.Match[str]) -> bool:
    """Digits that may be a year, a clock time, a day, or begin one."""
    digits, end = word[0], word.end()
    if len(digits) > 4:
        return len(digits) == 8 and digits[:2] in ("19", "20")
    joined = lower[end : end + 1] in (":", "/", ".", "h") and lower[end + 1 : end + 2].isdigit()
    before = lower[max(0, word.start() - 4) : word.start()]
    return (
        len(digits) == 4
        or joined
        or bool(_DASHED.match(lower, end))
        or before[-1:] == "'"
        or (digits[-1] == "0" and lower[end : end + 1] == "s")
        or before in ("and ", " or ")
    )
