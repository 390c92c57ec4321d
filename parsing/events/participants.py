"""Who takes part in what a clause tells, in which countries and where: the mentions in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from parsing import lexicon
from parsing.events.actor_parts import NOUN_AFTER, describes
from parsing.events.verbs import Verb
from parsing.records import Actor, Country, Quote

_LOCATED = re.compile(
    r"\b(?:in|at|near|off|outside|across|around)\s(?:(?:the|central|downtown|north(?:ern)?|south(?:ern)?|"
    r"east(?:ern)?|west(?:ern)?)\s){0,3}\Z",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_BEFORE_PLACE = 40
Spans = tuple[tuple[int, int], ...]


class Mentions:
    """The mentions of an article's actors or countries by place: (start, end, id)."""

    def __init__(self, mentions: Iterable[tuple[int, int, str]]) -> None:
        self._mentions = sorted(mentions)
        self._starts = [start for start, _, _ in self._mentions]

    def within(self, spans: Spans) -> list[tuple[int, int, str]]:
        """The mentions that begin in one of `spans`, in order."""
        found: list[tuple[int, int, str]] = []
        for start, end in spans:
            found += self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return found


def actor_mentions(
    actors: Iterable[Actor], quotes: Iterable[Quote], spoken: Sequence[tuple[int, int]]
) -> Mentions:
    """Where actors are named, or meant by the words for who speaks, “she”, “the company”, but not within what
    is said (`spoken`, in order): there they are the topic."""
    starts = [start for start, _ in spoken]

    def is_spoken(place: int) -> bool:
        number = bisect_right(starts, place) - 1
        return number >= 0 and place < spoken[number][1]

    named = {
        (mention.start, mention.end, actor.id)
        for actor in actors
        for mention in actor.mentions
        if not is_spoken(mention.start)
    }
    return Mentions(named | {speaker for quote in quotes for speaker in _who_speaks(quote)})


def _who_speaks(quote: Quote) -> Iterator[tuple[int, int, str]]:
    """The pronoun or noun that the speaker is meant by."""
    start, end = quote.speaker_start, quote.speaker_end
    meant = quote.attribution in ("pronoun", "nominal")
    if meant and quote.speaker_id and start is not None and end is not None:
        yield start, end, quote.speaker_id


def country_mentions(countries: Iterable[Country]) -> Mentions:
    return Mentions((m.start, m.end, country.code) for country in countries for m in country.mentions)


def place_mentions(countries: Iterable[Country]) -> Mentions:
    """Where a country or a town is named that something can be in: no “French”, no “the Bundestag”."""
    return Mentions(
        (m.start, m.end, country.code)
        for country in countries
        for m in country.mentions
        if m.evidence not in ("demonym", "institution")
    )


def who_takes_part(
    found: list[tuple[int, int, str]], verb: Verb | None, passive: bool, leading: Iterable[str]
) -> tuple[str, ...]:
    """Ids, those who act first: `leading`, else who stands before the verb.

    Of a passive (“was arrested by”) the agent after `by` acts, where the text names one.
    """
    ids = [id for _, _, id in found]
    if passive and verb:
        after = [id for start, _, id in found if start > verb.end]
        before = [id for start, _, id in found if start <= verb.end]
        ids = after[:1] + before + after[1:] if after else ids
    return tuple(dict.fromkeys([*leading, *ids]))


def place_of(text: str, found: list[tuple[int, int, str]]) -> tuple[int, int] | None:
    """The first of the mentions of a country or a town that says where: “in Halden”."""
    return next(((start, end) for start, end, _ in found if _is_located(text, start, end)), None)


def _is_located(text: str, start: int, end: int) -> bool:
    """“In the U.S.”, but not “in the U.S. election”."""
    earliest = max(0, start - _BEFORE_PLACE)
    if not _LOCATED.search(text, earliest, start):
        return False
    return not _THE.search(text, earliest, start) or not describes(text, end) or _is_in_town(text, end)


def _is_in_town(text: str, end: int) -> bool:
    """“In the Halden district”"""
    noun = NOUN_AFTER.match(text, end)
    return noun is not None and noun.group(1) in lexicon.words("place-nouns")
