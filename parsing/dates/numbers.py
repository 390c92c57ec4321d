"""Numbers in digits and words: counts before a unit, ordinals, years said aloud."""

from __future__ import annotations

import re
from functools import cache

from parsing.lexicon import table

_VAGUE = re.compile(r"several|few|some|many|dozens|couple of dozen|hundreds|thousands")
_TWO = re.compile(r"couple")
_HALF = re.compile(r"(?:and )?(?:a |one-)?half|1/2|½|\.5")


@cache
def cardinals() -> dict[str, int]:
    return {word: int(number) for word, number in table("number-words")}


@cache
def ordinals() -> dict[str, int]:
    return {word: int(number) for word, number in table("ordinal-words")}


def count(words: str) -> float | None:
    """The number `words` say ("two", "2 1/2", "a couple of", "twenty-four"); None where it is vague."""
    if _VAGUE.search(words):
        return None
    if words.startswith("half"):
        return 0.5
    half = 0.5 if _HALF.search(words) else 0.0
    rest = _HALF.sub(" ", words)
    if _TWO.search(rest):
        return 2 + half
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", rest)
    if digits:
        return float(digits[0].replace(",", "")) + half
    return _spelled(re.findall(r"[a-z]+", rest)) + half


def _spelled(words: list[str]) -> int:
    total = 0
    for word in words:
        number = cardinals().get(word)
        if word == "dozen":
            total = (total or 1) * 12
        elif number is None:
            continue
        elif number >= 100:
            total = (total or 1) * number
        else:
            total += number
    return total or 1


def ordinal(words: str) -> int:
    """The number of an ordinal: "14th", "third", "twenty-first", "twenty first"."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else ordinals()[re.sub(r"\s+", "-", words.strip())]


def spoken_year(words: str) -> int:
    """A year said aloud: "nineteen ninety-six", "two thousand and six", "twenty seventeen"."""
    parts = [cardinals()[word] for word in re.findall(r"[a-z]+", words) if word in cardinals()]
    if 1000 in parts:
        at = parts.index(1000)
        return parts[0] * 1000 + sum(parts[at + 1 :])
    return parts[0] * 100 + sum(parts[1:])
