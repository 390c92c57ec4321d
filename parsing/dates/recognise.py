"""Finds expressions: a scan for trigger words, then one alternation of all rules at the words near them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from parsing.dates.fragments import expand, without_names
from parsing.dates.model import Context, DateRule, Reading
from parsing.dates.passage import note_background, note_passage, opens_with_year
from parsing.dates.rules import RULES
from parsing.dates.rules.votes import note_vote
from parsing.dates.tense import is_told
from parsing.dates.text import addresses, tokens
from parsing.dates.triggers import first_word, is_trigger
from parsing.dates.values import grain
from parsing.records import TimexMod

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
def _pattern(number: int) -> re.Pattern[str]:
    """That of a rule: few are ever asked for, since all are tried as one first."""
    return re.compile(expand(RULES[number].pattern))


@cache
def _master() -> re.Pattern[str]:
    """All rules as one alternation; group `r7` tells that rule 7 matched."""
    named = (f"(?P<r{n}>{without_names(expand(rule.pattern))})" for n, rule in enumerate(RULES))
    return re.compile("|".join(named))


def find(context: Context, start: int, end: int) -> Iterator[Found]:
    """The expressions of a paragraph from left to right; `context` is told of each."""
    lower = context.lower
    around = tokens(lower, start, end)
    skipped = addresses(lower, start, end)
    free = 0  # first word not yet tried nor inside an expression
    for number, word in enumerate(around):
        if number < free or not is_trigger(lower, word):
            continue
        first = first_word(around, free, number)
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
    for number in range(int(match.lastgroup[1:]), len(RULES)):
        rule, match = RULES[number], _pattern(number).match(lower, at, end)
        reading = _build(rule, match, context) if match else None
        if match and reading:
            found = Found(match.start(), match.end(), rule.name, reading)
            if grain(reading.value):
                happened = is_told(context, found.start, found.end)
                context.note(reading, happened, opens_with_year(context, found.start))
                note_background(context, found.start, found.end, reading)
                note_passage(context, found.start, found.end, reading, happened)
                note_vote(context, found.start, found.end, reading.value)
            elif "/" in reading.value:
                context.note(replace(reading, value=reading.value.partition("/")[2]))
                note_passage(context, found.start, found.end, reading, is_told(context, *match.span()))
            elif reading.value == "PRESENT_REF":
                context.passage = None  # “Now the town is rebuilding it.”
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
