"""What is remembered of how a log was reconciled, so that only what a change can touch is decided anew.

Articles are taken in order of publication, and what one tells is decided by those before it. So all holds up
to the first article that is new, was read anew, or whose actors or original are others now; from there on all
is decided again. Rows that no article from there on tells, or told, stay as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from parsing.reconcile.copies import Texts
from parsing.reconcile.events import LOOKED_UP as EVENTS_LOOKED_UP
from parsing.reconcile.holders import Holders
from parsing.reconcile.known_actors import KnownActors
from parsing.reconcile.quotes import LOOKED_UP as QUOTES_LOOKED_UP
from parsing.reconcile.told import Told


class Settled(NamedTuple):
    """An article with what the rows it tells were made of, beside its text."""

    id: str
    published: str | None
    """ISO day."""
    actors: tuple[str, ...]
    """What its actors are compared by, in their order (`KnownRow.first`)."""
    copy_of: str | None
    quotes: int
    """How many it tells."""
    events: int


@dataclass(slots=True)
class Memory:
    """All that was decided. Empty, it makes everything be decided anew."""

    articles: list[Settled] = field(default_factory=list)
    """In the order they were taken."""
    actors: KnownActors = field(default_factory=KnownActors)
    texts: Texts = field(default_factory=Texts)
    quotes: Told = field(default_factory=lambda: Told(QUOTES_LOOKED_UP))
    statements: Holders = field(default_factory=Holders)
    """The quotes that can be denied, by content word."""
    events: Told = field(default_factory=lambda: Told(EVENTS_LOOKED_UP))
    corrected: set[int] = field(default_factory=set)
    """The groups of events whose rows are not as they would be without corrections."""
    source: object = None
    """What it was recalled from, for whoever keeps it."""

    def keep_common(self, articles: Sequence[Settled], fresh: Collection[str]) -> tuple[set[int], set[int]]:
        """Forgets everything from the first of `articles` on that is another now, or among the `fresh` ids;
        the groups of quotes and of events that lose by it and stay."""
        same = 0
        for before, now in zip(self.articles, articles, strict=False):
            if before != now or now.id in fresh:
                break
            same += 1
        quotes = sum(one.quotes for one in self.articles[:same])
        events = sum(one.events for one in self.articles[:same])
        self.articles[same:] = articles[same:]
        self.statements.cut(quotes)
        return self.quotes.cut(quotes), self.events.cut(events)
