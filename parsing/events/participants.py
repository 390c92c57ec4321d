"""Who takes part in what a clause tells, and in which countries: the mentions that lie in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from parsing.events.verbs import Verb
from parsing.records import Actor, Country

Spans = tuple[tuple[int, int], ...]


class Mentions:
    """The mentions of an article's actors or countries by place: (start, end, id)."""

    def __init__(self, mentions: Iterable[tuple[int, int, str]]) -> None:
        self._mentions = sorted(mentions)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._mentions]

    def within(self, spans: Spans) -> list[tuple[int, int, str]]:
        """The mentions that begin in one of `spans`, in order."""
        return [
            mention
            for start, end in spans
            for mention in self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        ]


def actor_mentions(actors: Iterable[Actor], spoken: Sequence[tuple[int, int]]) -> Mentions:
    """Where actors are named, but not within what is said (`spoken`, in order): there they are the topic."""
    starts = [start for start, _ in spoken]

    def is_spoken(place: int) -> bool:
        number = bisect_right(starts, place) - 1
        return number >= 0 and place < spoken[number][1]

    return Mentions(
        (mention.start, mention.end, actor.id)
        for actor in actors
        for mention in actor.mentions
        if not is_spoken(mention.start)
    )


def country_mentions(countries: Iterable[Country]) -> Mentions:
    return Mentions((m.start, m.end, country.code) for country in countries for m in country.mentions)


def who_takes_part(
    found: list[tuple[int, int, str]], verb: Verb | None, passive: bool, speaker: str | None
) -> tuple[str, ...]:
    """Ids, the one who acts first: `speaker`, else who stands before the verb.

    Of a passive (“was arrested by”) the agent after `by` acts, where the text names one.
    """
    ids = [id for _, _, id in found]
    if passive and verb:
        after = [id for start, _, id in found if start > verb.end]
        before = [id for start, _, id in found if start <= verb.end]
        ids = after[:1] + before + after[1:] if after else ids
    return tuple(dict.fromkeys(([speaker] if speaker else []) + ids))
