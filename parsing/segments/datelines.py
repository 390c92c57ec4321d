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
_REGION = rf"(?: ?\[[^\[\]\n]{{2,30}}\]|, ?{_WORD}(?: {_WORD}){{0,2}})?"
_AGENCY = (
    r"(?: ?--?)? ?(?P<agency>\(\w[\w .&/’'–-]{0,40}\)|/[A-Z][\w ]{1,30}/|(?P<dashed>[—–-] ?[A-Z]\w{2,12}))"
)
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
    if not text[start].isupper():
        return None
    match = _pattern().match(text, start, min(end, start + _LONGEST))
    if not match or match.end() >= end or match["place"].lower() in words("function-words"):
        return None
    name = match["agency"].strip("()/—– -") if match["agency"] else None
    if name and _is_known(name):
        return Dateline(match.end(), name)
    placed = match["place"].isupper() or (name and match["day"])
    return Dateline(match.end(), name) if placed and not match["dashed"] else None


def _is_known(name: str) -> bool:
    """Whether a name is that of an agency, or one of them: “AP”, “dpa/efe”."""
    return any(part.lower() in words("news-agencies") for part in (name, *re.split(r" ?[/–-] ?", name)))


@cache
def _pattern() -> re.Pattern[str]:
    foreign = (row for code in _OTHER_LANGUAGES for row in table(f"time-words-{code}"))
    months = {word for word, _ in table("months")}
    months |= {word for kind, word, _ in foreign if kind in ("month", "abbreviation")}
    month, number = rf"(?i:{one_of(months)})\b\.?", r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
    day = rf"(?:{month} {number}|{number} (?:de )?{month})(?:,? (?:de )?(?:19|20)\d\d)?"
    before_day = r"[,.:]?(?: ?[—–-]-?)? ?(?:(?:le|den|el|il|em) )?(?:[^\W\d_]{2,12}\.?,? )?"
    return re.compile(
        rf"(?P<place>{_PLACE}){_REGION}(?:{before_day}(?P<day>{day}))?[,.]?"
        rf"(?:{_AGENCY})?(?(day)|(?(agency)|(?!))){_CLOSE}"
    )
