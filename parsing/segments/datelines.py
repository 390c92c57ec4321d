"""The dateline before a story: “PORT SELM, Feb 15 (Tidewire) -”, “PORT SELM, February 15, 2017. /TW/.”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsing.lexicon import table, words
from parsing.patterns import one_of

_LONGEST = 160
"""Characters that a dateline takes at most."""
_OTHER_LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
_WORD = r"[A-ZÀ-Þ][\w’'.-]*"
_PLACE = rf"{_WORD}(?:[ /](?:(?:d[aeiou]s?|of|al|el|la|le|sur) )?{_WORD}){{0,4}}"
_ALSO = rf"(?: (?:and|/) {_PLACE})?"
_REGION = rf"(?: ?\[[^\[\]\n]{{2,30}}\]|, ?{_WORD}(?: {_WORD}){{0,2}})?"
_AGENCY = (
    r"(?: ?--?)? ?(?P<agency>\(\w[\w .&/’'–-]{0,40}\)|/[A-Z][\w ]{1,30}/|(?P<dashed>[—–-] ?[A-Z]\w{2,12}))"
)
_NEWS = re.compile(r" (?:Agency|Media|News|Press|Service|Wire)\Z")
_DASH = r" ?(?:[—–]|\.?--?(?=[ A-Z“\"])) ?"
_CLOSE = rf"(?:{_DASH}|(?(day)(?:[.:] |(?(agency) (?=[A-Z“\"])|(?!)))|(?!)))"
"""A dash; behind a day a stop, and where an agency follows it nothing."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What opens a story; `end` is where the story itself begins."""

    end: int
    agency: str | None


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens the paragraph `text[start:end]`: a place with a day or an agency.

    A place that is not in capitals opens one only beside a known agency, or an agency and a day.
    """
    last = min(end, start + _LONGEST)
    if text[start] == "(":
        return _bracketed(text, start, last)
    if not text[start].isupper():
        return None
    match = _patterns()[0].match(text, start, last)
    if not match or match.end() >= end or match["place"].lower() in words("function-words"):
        return None
    name = match["agency"].strip("()/—– -") if match["agency"] else None
    if name and _is_known(name):
        return Dateline(match.end(), name)
    placed = match["place"].isupper() or (name and match["day"])
    return Dateline(match.end(), name) if placed and not match["dashed"] else None


def _bracketed(text: str, start: int, end: int) -> Dateline | None:
    """“(Brel, September 21, 2022) – ”, “(Tide Wire) - ”"""
    match = _patterns()[1].match(text, start, end)
    if not match or match.end() >= end:
        return None
    name = match["agency"]
    return Dateline(match.end(), name) if match["day"] or _is_known(name) or _NEWS.search(name) else None


def _is_known(name: str) -> bool:
    """Whether a name is that of an agency, or one of them: “AP”, “dpa/efe”."""
    return any(part.lower() in words("news-agencies") for part in (name, *re.split(r" ?[/–-] ?", name)))


@cache
def month_names() -> frozenset[str]:
    """In all languages we read, and their abbreviations; lower case."""
    foreign = (row for code in _OTHER_LANGUAGES for row in table(f"time-words-{code}"))
    months = {word for word, _ in table("months")}
    return frozenset(months | {word for kind, word, _ in foreign if kind in ("month", "abbreviation")})


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Of a dateline, and of one in brackets."""
    month, number = rf"(?i:{one_of(month_names())})\b\.?", r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
    day = rf"(?:{month} {number}|{number} (?:de )?{month})(?:,? (?:de )?(?:19|20)\d\d)?"
    before_day = r"[,.:]?(?: ?[—–-]-?)? ?(?:(?:le|den|el|il|em) )?(?:[^\W\d_]{2,12}\.?,? )?"
    region = rf"{_REGION}(?:{_ALSO}{_REGION})?"
    return (
        re.compile(
            rf"(?P<place>{_PLACE}){region}(?:{before_day}(?P<day>{day}))?[,.]?"
            rf"(?:{_AGENCY})?(?(day)|(?(agency)|(?!))){_CLOSE}"
        ),
        re.compile(
            rf"\((?:{_PLACE}{_REGION}, (?P<day>{day})|(?P<agency>{_WORD}(?: {_WORD}){{0,2}}))\){_DASH}"
        ),
    )
