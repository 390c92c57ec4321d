"""Finds expressions: a scan for trigger words, then one alternation of all rules at the words near them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parsing.dates.fragments import (
    day_parts,
    expand,
    holidays,
    islamic_days,
    numbers_of,
    references,
    seasons,
    units,
    without_names,
)
from parsing.dates.model import Context, DateRule, Reading
from parsing.dates.numbers import cardinals
from parsing.dates.rules import RULES
from parsing.dates.rules.votes import note_vote
from parsing.dates.tense import is_told
from parsing.dates.text import addresses, tokens
from parsing.dates.values import grain
from parsing.lexicon import words
from parsing.records import TimexMod

_REACH = 8
"""Words an expression may begin before its trigger: "the first two or three weeks of October"."""
_DASHED = re.compile(r"-\d\d?-\d{4}")
"""The rest of "13-05-2017"."""
_NO_BEFORE = frozenset("$£€¥#@/&=_\\")


@dataclass(slots=True)
class Found:
    """An expression and what was made of it."""

    start: int
    end: int
    rule: str
    reading: Reading
    mod: TimexMod | None = None


@cache
def _compiled() -> tuple[tuple[DateRule, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(expand(rule.pattern))) for rule in RULES)


@cache
def _master() -> re.Pattern[str]:
    """All rules as one alternation; group `r7` tells that rule 7 matched."""
    rules = enumerate(_compiled())
    return re.compile("|".join(f"(?P<r{n}>{without_names(pattern.pattern)})" for n, (_, pattern) in rules))


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


def find(context: Context, start: int, end: int) -> Iterator[Found]:
    """The expressions of a paragraph from left to right; `context` is told of each."""
    lower, triggers = context.lower, _triggers()
    around = tokens(lower, start, end)
    skipped = addresses(lower, start, end)
    free = 0  # first word not yet tried nor inside an expression
    for number, word in enumerate(around):
        if number < free or not (word[0] in triggers or _number_triggers(lower, word)):
            continue
        first = max(free, number - _REACH)
        free = number + 1
        while first <= number:
            at = _begin(lower, around[first])
            found = None if _inside(skipped, at) else _match(context, at, end)
            if found is None:
                first += 1
                continue
            yield found
            while first < len(around) and around[first].start() < found.end:
                first += 1
            free = max(free, first)


def _number_triggers(lower: str, word: re.Match[str]) -> bool:
    """Digits that may be a year, a clock time, a day, or begin one."""
    digits, end = word[0], word.end()
    if not digits.isdigit() or len(digits) > 4:
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


def _begin(lower: str, word: re.Match[str]) -> int:
    """Where a match may begin: at the apostrophe of "'98", else at the word."""
    start = word.start()
    short = start and lower[start - 1] == "'" and len(word[0]) == 2 and word[0].isdigit()
    return start - 1 if short else start


def _match(context: Context, at: int, end: int) -> Found | None:
    lower = context.lower
    if at and (lower[at - 1].isalnum() or lower[at - 1] in _NO_BEFORE):
        return None
    match = _master().match(lower, at, end)
    if not match or not match.lastgroup:
        return None
    for rule, pattern in _compiled()[int(match.lastgroup[1:]) :]:
        match = pattern.match(lower, at, end)
        reading = _build(rule, match, context) if match else None
        if match and reading:
            found = Found(match.start(), match.end(), rule.name, reading)
            if grain(reading.value):
                context.note(reading, is_told(context, found.start, found.end))
                note_vote(context, found.start, found.end, reading.value)
            return found
    return None


def _build(rule: DateRule, match: re.Match[str], context: Context) -> Reading | None:
    try:
        return rule.build(match, context)
    except (ValueError, OverflowError):  # no such day, or outside the years 1 to 9999
        return None


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    number = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return number >= 0 and at < spans[number][1]
