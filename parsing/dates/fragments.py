"""The words inside rules: `<month>`, `<weekday>`, `<unit>` … and how a rule's pattern is made of them.

A rule's pattern is a regular expression in small letters in which `<name>` stands for a fragment and is
captured as group `name` (`<name2>` the same a second time). A blank stands for any blanks.
"""

from __future__ import annotations

import re
from functools import cache

from parsing.dates.numbers import cardinals, ordinals
from parsing.lexicon import table, words
from parsing.patterns import one_of

_PLACE = re.compile(r"(?<!P)<([a-z_]+)(\d?)>")
_NAMED = re.compile(r"\(\?P<\w+>")
_WORD = re.compile(r"[a-z]+")
_BLANK = r"\s{1,3}"
_MAYBE_BLANK = r"\s{0,3}"


@cache
def numbers_of(name: str) -> dict[str, int]:
    """A lexicon of two columns, word and number."""
    return {word: int(number) for word, number in table(name)}


@cache
def units() -> dict[str, str]:
    """Every form of a unit -> the unit."""
    return {row[0]: row[1] for row in table("time-units")}


@cache
def seasons() -> dict[str, tuple[str, int]]:
    """Season -> TIMEX3 code and first month."""
    return {word: (code, int(month)) for word, code, month in table("seasons")}


@cache
def day_parts() -> dict[str, str]:
    """Part of a day -> TIMEX3 code."""
    return {row[0]: row[1] for row in table("day-parts")}


@cache
def holidays() -> dict[str, str]:
    """Holiday -> the rule that says when it falls."""
    return {row[0]: row[1] for row in table("holidays")}


@cache
def islamic_days() -> dict[str, str]:
    """Islamic month or feast -> month, or month and day, of its calendar."""
    return {row[0]: row[1] for row in table("islamic-days")}


@cache
def references() -> dict[str, str]:
    """Words -> PRESENT_REF, PAST_REF or FUTURE_REF."""
    return {row[0]: row[1] for row in table("time-references")}


@cache
def listed_words() -> frozenset[str]:
    """All words of the lists that fragments are made of."""
    lists = (
        numbers_of("months"), numbers_of("weekdays"), units(), seasons(), day_parts(), holidays(),
        islamic_days(), references(), cardinals(), ordinals(),
    )  # fmt: skip
    return frozenset(word for phrases in lists for phrase in phrases for word in _WORD.findall(phrase))


@cache
def _names(lexicon: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){one_of(words(lexicon))}(?![a-z0-9])")


def in_name(lexicon: str, lower: str, at: int) -> bool:
    """Whether a name of `lexicon` (a list) stands over the character `at`."""
    return any(m.start() <= at < m.end() for m in _names(lexicon).finditer(lower, max(0, at - 30), at + 40))


@cache
def _fragments() -> dict[str, str]:
    months, weekdays = numbers_of("months"), numbers_of("weekdays")
    full_months = [name for name in months if len(name) > 4 or name in ("may", "june", "july")]
    short_months = [name for name in months if name not in full_months]
    full_days = [name for name in weekdays if name.endswith("day")]
    short_days = [name for name in weekdays if not name.endswith("day")]
    tens = one_of(word for word, number in cardinals().items() if 20 <= number < 100)
    ones = one_of(word for word, number in cardinals().items() if number < 10)
    teens = one_of(word for word, number in cardinals().items() if 10 <= number < 20)
    below = one_of(word for word, number in cardinals().items() if number < 20)
    spelled = rf"(?:{tens}(?:[-\s]{ones})?|{below}|an?)"
    plain = rf"(?:\d{{1,4}}(?:,\d{{3}}|\.\d)?(?: 1/2| ?½)?|{spelled}(?: hundred| thousand| dozen)?)"
    vague = r"(?:a couple(?: of)?|a few|several|few|many|some|dozens of|hundreds of|thousands of|a dozen)"
    ordinal = rf"(?:{one_of(ordinals())}|\d{{1,2}}(?:st|nd|rd|th))"
    return {
        "month": rf"(?:{one_of(full_months)}|{one_of(short_months)}\b\.?)",
        "monthname": one_of(full_months),
        "weekday": rf"(?:{one_of(full_days)}|{one_of(short_days)}\b\.?)",
        "dayname": one_of(full_days),
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,/:]\d)",
        "ordinal": ordinal,
        "year": r"(?:1\d|20)\d\d(?!\d|[.,/:]\d)",
        "spoken": rf"(?:{teens}(?: hundred(?: and)?)?[-\s](?:{tens}(?:[-\s]{ones})?|oh[-\s]{ones})"
        rf"|two thousand(?: (?:and )?{below})?|twenty[-\s](?:{teens}|{tens}(?:[-\s]{ones})?))",
        "num": rf"(?:{vague}|half an?|{plain}(?: and a half| and half|-and-a-half)?)",
        "unit": one_of(units()),
        "units": one_of(word for word in units() if word.endswith(("s", "ia"))),
        "one": one_of(word for word in units() if not word.endswith(("s", "ia"))),
        "season": one_of(seasons()),
        "part": one_of(day_parts()),
        "holiday": one_of(holidays()),
        "islamic": one_of(islamic_days()),
        "reference": one_of(references()),
        "clock": r"(?:2[0-3]|[01]?\d)(?:[:.][0-5]\d)?",
        "zone": r"(?:gmt|utc|[ecmp][sd]?t|bst|ces?t|ees?t|msk|sast|ae[sd]t|nz[sd]t|kst|hkt|jst|ist|local time"
        r"|eastern(?: time)?|[a-z]{4,9} time)",
    }


def expand(pattern: str) -> str:
    """The regular expression of a rule's pattern, its fragments captured by name."""

    def fill(place: re.Match[str]) -> str:
        return f"(?P<{place[1]}{place[2]}>{_fragments()[place[1]]})"

    filled = _PLACE.sub(fill, pattern).replace(" ?", _MAYBE_BLANK).replace(" ", _BLANK)
    return f"(?:{filled})(?![a-z0-9])"


def without_names(regex: str) -> str:
    """The same expression without named groups, for an alternation of many."""
    return _NAMED.sub("(?:", regex)
