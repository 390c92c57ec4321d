"""What a sentence counts: `24,000 cyberattacks`, `at least twelve injured passengers`, `$3 million`."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parsing import lexicon
from parsing.reconcile.otherwise import senses_of
from parsing.records import ParsedArticle
from parsing.words import stem

_TIMES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_LEAST = frozenset({"at least", "more than", "over"})
_MOST = frozenset({"at most", "fewer than", "less than", "under", "up to"})
_NEARLY = frozenset({"about", "almost", "approximately", "around", "nearly", "roughly", "some"})
_ROUGH = 1.1
"""How many times as many or as few “about” so many may be."""
_FATES = re.compile(
    r"\b(?:(?P<dead>kill|dead|die|death)|(?P<hurt>hurt|injur|wound)|(?P<missing>missing)|(?P<held>arrest|detain))"
)
_NEAR = 24
"""Characters from a count within which what became of those counted stands."""
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
    """What it may count: the ends of the stems of the words after it, and what these say; a sign of money
    before it."""
    least: float
    most: float
    """What it may be: `at least 12` is no other than 14."""
    fate: str | None
    """What became of them: `dead`, `hurt`, `missing`, `held`."""


@cache
def _number() -> re.Pattern[str]:
    ones, tens = ("|".join(words) for words in ((*_spelt(2, 9),), (*_spelt(20, 90),)))
    teens = "|".join(_spelt(10, 19))
    bounds = "|".join(sorted(_LEAST | _MOST | _NEARLY))
    return re.compile(
        rf"(?<![\w.,$€£-])(?<!magnitude )(?<!magnitude of )(?:(?P<bound>{bounds})\s+)?(?P<money>[$€£])?"
        r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|"
        rf"(?:{tens})(?:-(?:one|{ones}))?|{teens}|{ones}|one(?=\s+[a-z]{{3}})|an?(?=\s+(?:dozen|hundred|thousand|million|billion)\b))"
        rf"(?:\s+(?P<times>{'|'.join(_TIMES)})\b)?(?:\s+(?P<thing>[a-z]{{3,}})(?:\s+(?P<next>[a-z]{{3,}}))?)?(?![\w-])",
        re.IGNORECASE,
    )


def _spelt(least: int, most: int) -> Iterator[str]:
    return (word for word, number in lexicon.table("number-words") if least <= int(number) <= most)


# “The death toll rose to 217”.
_TOLL = re.compile(
    r"\b(?:death\s+)?toll\b[^.;]{0,90}?\b(?:at|climbed\s+to|exceeded|is|now|of|passed|reached|rose\s+to|stood\s+at|to|was)\s+"
    r"(?:(?P<bound>at\s+least|more\s+than|over)\s+)?(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?!,?\d|\.\d|\s*(?:%|people\b|per\s?cent))"
)
_DEAD = frozenset({stem("people")[-_TAIL:]})
# “A 6.4-magnitude earthquake”, “of magnitude 6.4”.
_MAGNITUDE = re.compile(
    r"\b(?:(\d(?:\.\d)?)[- ]magnitude|magnitude\s+(?:(?:about|at|of|was)\s+){0,2}(\d(?:\.\d)?))\b(?![.,]\d)",
    re.IGNORECASE,
)


# “Jailed for six years”, “a four-and-a-half-year sentence”; not “jailed six years ago”, “the 34-year-old”.
_PUNISHED = re.compile(r"\b(?:imprison|jail|prison|sentence)", re.IGNORECASE)
_TERM = re.compile(
    r"\b(?P<number>\d+|[a-z]+(?:-(?!and\b)[a-z]+)?)(?P<half>(?:[ -]and[ -]a[ -]half)?)"
    r"[ -](?P<unit>month|year)s?\b(?![ -](?:ago|after|earlier|later|old)\b)",
    re.IGNORECASE,
)


def _terms_in(text: str, start: int, end: int) -> Iterator[Count]:
    """What somebody is sentenced to."""
    if not _PUNISHED.search(text, start, end):
        return
    for match in _TERM.finditer(text, start, end):
        number = match["number"].lower()
        if number.isdigit() or all(part in _spelt_numbers() for part in number.split("-")):
            amount = _amount(number) + (0.5 if match["half"] else 0.0)
            yield Count(
                amount, match.group(), frozenset({f"{match['unit'].lower()} served"}), amount, amount, None
            )


@cache
def _spelt_numbers() -> dict[str, int]:
    return {word: int(value) for word, value in lexicon.table("number-words")}


def counts_in(parsed: ParsedArticle, start: int, end: int) -> Iterator[Count]:
    """The counts of a stretch of an article; dates are none."""
    text = parsed.article.text
    for match in _TOLL.finditer(text, start, end):
        amount = _amount(match["number"])
        least, most = _bounds(" ".join((match["bound"] or "").split()), amount)
        yield Count(amount, match["number"], _DEAD, least, most, "dead")
    for match in _MAGNITUDE.finditer(text, start, end):
        amount = float(match[1] or match[2])
        yield Count(amount, match[1] or match[2], frozenset({"magnitude"}), amount, amount, None)
    yield from _terms_in(text, start, end)
    for match in _number().finditer(text, start, end):
        things = _things(match)
        if things and not any(date.start <= match.start("number") < date.end for date in parsed.dates):
            amount = _amount(match["number"].lower()) * _TIMES.get((match["times"] or "").lower(), 1)
            least, most = _bounds((match["bound"] or "").lower(), amount)
            last = next(name for name in ("thing", "times", "number") if match[name])
            shown = text[match.start() : match.end(last)]
            yield Count(amount, shown, things, least, most, _fate(text, match.start(), match.end()))


def _things(match: re.Match[str]) -> frozenset[str]:
    if match["money"]:
        return frozenset({match["money"]})
    if match["thing"] is None or match["thing"].lower() in lexicon.words("stop-words"):
        return frozenset()
    stems = [stem(word) for word in (match["thing"], match["next"]) if word]
    return frozenset([*(one[-_TAIL:] for one in stems), *(f"={sense}" for sense in senses_of(stems))])


def _amount(number: str) -> float:
    if number[0].isdigit():
        return float(number.replace(",", ""))
    if number in ("a", "an"):
        return 1.0
    return float(sum(_spelt_numbers()[part] for part in number.split("-")))


def _bounds(bound: str, amount: float) -> tuple[float, float]:
    if bound in _LEAST:
        return amount, math.inf
    if bound in _MOST:
        return 0.0, amount
    return (amount / _ROUGH, amount * _ROUGH) if bound in _NEARLY else (amount, amount)


def _fate(text: str, start: int, end: int) -> str | None:
    """The word nearest before a count says it, else the first after it."""
    before = [match.lastgroup for match in _FATES.finditer(text, max(0, start - _NEAR), start)]
    after = _FATES.search(text, start, end + _NEAR)
    return before[-1] if before else after.lastgroup if after else None


def agree(one: Count, other: Count) -> bool:
    """Both may be true: not two tolls that are both said to be at least so many."""
    if one.most == other.most == math.inf:
        return one.amount == other.amount
    return one.least <= other.most and other.least <= one.most


def nearly_equal(one: Count, other: Count) -> bool:
    """Many of the same things, about as many."""
    less, more = sorted((one.amount, other.amount))
    return less >= _FEW and more <= _ALIKE * less and not one.things.isdisjoint(other.things)
