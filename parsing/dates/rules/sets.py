"""What comes again: "every day", "each Thursday", "weekly", "Tuesday nights", "twice a month"."""

from __future__ import annotations

import re

from parsing.dates.fragments import day_parts, numbers_of, seasons, units
from parsing.dates.model import Context, DateRule, Reading
from parsing.dates.numbers import count
from parsing.dates.rules.durations import length
from parsing.rules import Rule

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}

_NOUN_BEFORE = re.compile(r"\b(?:an?|the|its|their|his|her|party|[a-z]+'s) (?:[a-z-]+ ){0,2}$")
_NOUN_AFTER = re.compile(r" [^\W\da-z_]|[,.]| (?:said|says|reported|reports|wrote|writes)\b")
"""A newspaper: "the satirical weekly Brelpost", "the daily reported"."""
_AMOUNT = re.compile(r"(?:\baverage|%|\bpercent|\d [a-z]+) $")
"""A rate, no time: "rise 20% annually", "10,000 tons daily", "the average daily volume"."""


def _set(value: str) -> Reading:
    return Reading("SET", value, "explicit", "comes again and again")


def _every(match: re.Match[str], context: Context) -> Reading | None:
    if match["unit"] == "second":
        return None  # every second man
    if match["unit"]:
        number = count(match["num"]) if match["num"] else 2 if match["other"] else 1
        return _set(length(number, units()[match["unit"]]))
    if match["dayname"]:
        part = f"T{day_parts()[match['part']]}" if match["part"] else ""
        return _set(f"XXXX-WXX-{numbers_of('weekdays')[match['dayname']]}{part}")
    if match["monthname"]:
        return _set(f"XXXX-{numbers_of('months')[match['monthname']]:02d}")
    if match["season"]:
        return _set(f"XXXX-{seasons()[match['season']][0]}")
    return _set(f"XXXX-XX-XXT{day_parts()[match['part2']]}")


def _adverb(match: re.Match[str], context: Context) -> Reading | None:
    following = context.text[match.end() : match.end() + 2]
    if not context.text[match.start()].islower() and following[1:].isupper():
        return None  # the Daily Mail
    before, after = context.before(match.start(), 40), context.text[match.end() : match.end() + 12]
    if (_NOUN_BEFORE.search(before) and _NOUN_AFTER.match(after)) or _AMOUNT.search(before):
        return None
    return _set(_ADVERBS[match["adverb"]])


def _times(match: re.Match[str], context: Context) -> Reading | None:
    return _set(length(1, units()[match["one"]]))


def _weekends(match: re.Match[str], context: Context) -> Reading | None:
    return _set("XXXX-WXX-WE") if context.before(match.start(), 3) == "on " else None


def _plural(match: re.Match[str], context: Context) -> Reading | None:
    if context.text[match.start()].islower():
        return None
    word = match["part"] or match["part2"]
    part = f"T{day_parts()[word]}" if word else ""
    return _set(f"XXXX-WXX-{numbers_of('weekdays')[match['dayname']]}{part}")


SETS: tuple[DateRule, ...] = (
    Rule(
        "every",
        r"(?:every|each) (?:(?:(?P<other>other )|single )?(?:<num> )?<unit>|<dayname>(?: <part>)?"
        r"|<monthname>|<season>|<part2>)",
        _every,
        yes=(
            ("They met every day.", "P1D"),
            ("each Thursday", "XXXX-WXX-4"),
            ("every two weeks", "P2W"),
            ("each July", "XXXX-07"),
            ("every other day", "P2D"),
        ),
        no=("every second man",),
    ),
    Rule(
        "adverb",
        rf"(?P<adverb>{'|'.join(_ADVERBS)})",
        _adverb,
        yes=(("They meet weekly.", "P1W"), ("the daily briefing", "P1D")),
        no=(
            "the Daily Post",
            "The satirical weekly Brelpost mocked him.",
            "He told the daily, its editor said.",
            "Sales rise 20% annually.",
            "the average daily volume",
        ),
    ),
    Rule(
        "times_a_unit",
        r"(?:once|twice|three times|four times|five times|several times) (?:a|an|every|each|per) <one>",
        _times,
        yes=(("It sails twice a week.", "P1W"),),
        no=("He saw her once. A week passed.",),
    ),
    Rule(
        "weekends",
        r"weekends",
        _weekends,
        yes=(("open on weekends", "XXXX-WXX-WE"),),
        no=("She hates weekends.",),
    ),
    Rule(
        "plural_weekday",
        r"<dayname>(?:s(?: <part>s?)?| <part2>s)",
        _plural,
        yes=(("He works Tuesday nights.", "XXXX-WXX-2TNI"), ("closed on Mondays", "XXXX-WXX-1")),
        no=("Wednesday's vote",),
    ),
)
