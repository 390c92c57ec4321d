"""In which town, or what smaller place, a sentence says that something happened, known or not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from parsing import lexicon
from parsing.records import Event, ParsedArticle

_PLACE = re.compile(
    r"\b(?:at|in|near|off|outside)\s+(?:(?:central|downtown|eastern|northern|southern|western)\s+)?"
    r"(?:the\s+(?:[A-Z][a-z]+\s+)?(?:(?!of\b)[a-z-]+\s+){1,2}of\s+|the\s+)?([A-ZÀ-Þ][\w’'-]*\w(?:\s[A-ZÀ-Þ][\w’'-]*\w){0,3})"
)
_COUNTRY = frozenset({"name", "demonym", "region"})
"""Evidence of what is no town."""


class Towns:
    """Those that one article names."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self._text = parsed.article.text
        known = {m.start: m.evidence for country in parsed.countries for m in country.mentions}
        self._countries = {start for start, evidence in known.items() if evidence in _COUNTRY}
        named = [(mention.start, mention.end) for actor in parsed.actors for mention in actor.mentions]
        self._taken = sorted([*named, *((date.start, date.end) for date in parsed.dates)])

    def of(self, event: Event) -> str | None:
        """Where the event is, if that is no country at large."""
        if event.place is not None and event.place_start not in self._countries:
            return event.place
        found = [*self._in(event.start, event.end)]
        return min(found, key=lambda place: place[0])[1] if found else None

    def _in(self, start: int, end: int) -> Iterator[tuple[bool, str]]:
        """Whether “the” stands before a name, as in “the Corvane plant”, and the name."""
        for match in _PLACE.finditer(self._text, start, end):
            name = match.group(1)
            free = not (match.start(1) in self._countries or self._is_taken(match.start(1)))
            owns = name.endswith(("'s", "’s"))  # “Corvane's plant in Halden”
            if free and not owns and name.split()[0].lower() not in lexicon.words("stop-words"):
                yield self._text.endswith("the ", 0, match.start(1)), name

    def _is_taken(self, place: int) -> bool:
        """It is the name of somebody, or a date."""
        number = bisect_right(self._taken, (place, len(self._text))) - 1
        return number >= 0 and place < self._taken[number][1]
