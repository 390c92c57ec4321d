"""Finds the expressions of a paragraph: one alternation of a language's rules, tried at every word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsing.dates.foreign.common import COMMON
from parsing.dates.foreign.counted import NOT_A_DATE
from parsing.dates.foreign.dutch import FUTURE as DUTCH_FUTURE
from parsing.dates.foreign.dutch import PAST as DUTCH_PAST
from parsing.dates.foreign.dutch import RULES as DUTCH
from parsing.dates.foreign.french import FUTURE as FRENCH_FUTURE
from parsing.dates.foreign.french import PAST as FRENCH_PAST
from parsing.dates.foreign.french import RULES as FRENCH
from parsing.dates.foreign.german import FUTURE as GERMAN_FUTURE
from parsing.dates.foreign.german import PAST as GERMAN_PAST
from parsing.dates.foreign.german import RULES as GERMAN
from parsing.dates.foreign.italian import FUTURE as ITALIAN_FUTURE
from parsing.dates.foreign.italian import PAST as ITALIAN_PAST
from parsing.dates.foreign.italian import RULES as ITALIAN
from parsing.dates.foreign.model import Context, ForeignRule
from parsing.dates.foreign.portuguese import FUTURE as PORTUGUESE_FUTURE
from parsing.dates.foreign.portuguese import PAST as PORTUGUESE_PAST
from parsing.dates.foreign.portuguese import RULES as PORTUGUESE
from parsing.dates.foreign.spanish import FUTURE as SPANISH_FUTURE
from parsing.dates.foreign.spanish import PAST as SPANISH_PAST
from parsing.dates.foreign.spanish import RULES as SPANISH
from parsing.dates.foreign.vocabulary import expand
from parsing.dates.model import Reading
from parsing.dates.recognise import Found
from parsing.language import Language

RULES: dict[Language, tuple[ForeignRule, ...]] = {
    "fr": (*COMMON, *FRENCH),
    "de": (*COMMON, *GERMAN),
    "es": (*COMMON, *SPANISH),
    "it": (*COMMON, *ITALIAN),
    "pt": (*COMMON, *PORTUGUESE),
    "nl": (*COMMON, *DUTCH),
}
_FUTURE: dict[Language, str] = {
    "fr": FRENCH_FUTURE,
    "de": GERMAN_FUTURE,
    "es": SPANISH_FUTURE,
    "it": ITALIAN_FUTURE,
    "pt": PORTUGUESE_FUTURE,
    "nl": DUTCH_FUTURE,
}
_PAST: dict[Language, str] = {
    "fr": FRENCH_PAST,
    "de": GERMAN_PAST,
    "es": SPANISH_PAST,
    "it": ITALIAN_PAST,
    "pt": PORTUGUESE_PAST,
    "nl": DUTCH_PAST,
}
_BEGINS = r"(?<![\w$£€#@/&=\\])(?<!\d[.,:])(?<![^\W\d]-)"
_ENDS = r"(?!\w|[.,/:]\d)"


@cache
def future(language: Language) -> re.Pattern[str]:
    """Verbs that tell of what is to come."""
    return re.compile(_FUTURE[language])


@cache
def past(language: Language) -> re.Pattern[str]:
    """Verbs that tell of what is over."""
    return re.compile(_PAST[language])


@cache
def _compiled(language: Language) -> tuple[tuple[ForeignRule, re.Pattern[str]], ...]:
    patterns = (_BEGINS + f"(?:{expand(rule.pattern, language)})" + _ENDS for rule in RULES[language])
    return tuple(zip(RULES[language], map(re.compile, patterns), strict=True))


@cache
def _master(language: Language) -> re.Pattern[str]:
    """All rules as one alternation; group `r7` tells that rule 7 matched."""
    named = (
        f"(?P<r{n}>{re.sub(r'[?]P<[a-z0-9]+>', '?:', expand(rule.pattern, language))})"
        for n, rule in enumerate(RULES[language])
    )
    return re.compile(_BEGINS + f"(?:{'|'.join(named)})" + _ENDS)


def find(context: Context, start: int, end: int) -> Iterator[Found]:
    """The expressions of a paragraph from left to right; `context` is told of each."""
    master, at = _master(context.language), start
    while match := master.search(context.lower, at, end):
        found = _read(context, match.start(), int((match.lastgroup or "r0")[1:]), end)
        if found is None:
            at = match.start() + 1
            continue
        at = max(found.end, at + 1)
        if found.reading is not NOT_A_DATE:
            context.note(found.reading)
            context.last_at = found.end
            yield found


def _read(context: Context, at: int, first: int, end: int) -> Found | None:
    """What the first rule from `first` on that takes the words at `at` makes of them."""
    for rule, pattern in _compiled(context.language)[first:]:
        match = pattern.match(context.lower, at, end)
        reading = _build(rule, match, context) if match else None
        if match and reading:
            start, stop = match.span("only") if match.groupdict().get("only") else match.span()
            return Found(start, stop, rule.name, reading)
    return None


def _build(rule: ForeignRule, match: re.Match[str], context: Context) -> Reading | None:
    try:
        return rule.build(match, context)
    except (ValueError, OverflowError):  # no such day, or outside the years 1 to 9999
        return None
