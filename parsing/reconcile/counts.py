"""What a sentence counts: `24,000 cyberattacks`, `12 injured passengers`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsing.records import ParsedArticle
from parsing.words import stem

_NUMBER = re.compile(r"\b((\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s+([a-z]{3,}))(?:\s+([a-z]{3,}))?")
_TAIL = 6
"""Letters at the end of its stem by which a thing is known: a `cyberattack` is an `attack`."""
_ALIKE = 1.25
"""How many times one number is the other, where they may count the same."""
_FEW = 10
"""Numbers from which one that is nearly the same tells the same things."""


@dataclass(frozen=True, slots=True)
class Count:
    amount: float
    words: str
    """The number and the word after it, as written."""
    things: frozenset[str]
    """What it may count: the ends of the stems of the words after it."""


def counts_in(parsed: ParsedArticle, start: int, end: int) -> Iterator[Count]:
    """The counts of a stretch of an article; dates are none."""
    for match in _NUMBER.finditer(parsed.article.text, start, end):
        if not any(date.start <= match.start() < date.end for date in parsed.dates):
            things = frozenset(stem(word)[-_TAIL:] for word in match.group(3, 4) if word)
            yield Count(float(match[2].replace(",", "")), match[1], things)


def nearly_equal(one: Count, other: Count) -> bool:
    """Many of the same things, about as many."""
    less, more = sorted((one.amount, other.amount))
    return less >= _FEW and more <= _ALIKE * less and not one.things.isdisjoint(other.things)
