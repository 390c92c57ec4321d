"""What is remembered of the actors of a log, as it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from parsing.corrections import Correction
from parsing.reconcile.cast import Cast, Seen
from parsing.reconcile.holders import Holders
from parsing.reconcile.known_actors import KnownActors, KnownRow
from parsing.reconcile.packed import unpack
from parsing.reconcile.seen import SeenActor
from store.numbers import Before, Grown, Index, index_of

_ANY = 1 << 31
"""More than any number."""


class Actors(msgspec.Struct):
    """A `parsing.reconcile.known_actors.KnownActors`, but for what is in a `store.memories.Base`."""

    articles: list[str]
    actors: list[memoryview]
    """Those of each article after those of the base."""
    blocks: list[str]
    lookups: Index
    rows: dict[str, KnownRow]
    ids: dict[str, tuple[str, ...]]
    corrections: list[Correction]


class ActorsBase(msgspec.Struct):
    """What stays of it."""

    actors: list[memoryview]
    lookups: Index


class _Stored:
    """Reads the actors of an article when they are asked for."""

    def __init__(self, kept: Actors, base: ActorsBase, published: Mapping[str, str | None]) -> None:
        self.base, self.actors = base, [*base.actors, *kept.actors]
        self._articles, self._published = kept.articles, published

    def __call__(self, number: int) -> Sequence[SeenActor]:
        if number >= len(self.actors):
            return ()
        article = self._articles[number]
        return unpack(self.actors[number], article, self._published[article] or "")


def kept_actors(known: KnownActors) -> tuple[Actors, ActorsBase]:
    """What is written each time, and what stays: the base it came with, unless that became another."""
    cast = known.cast
    before = cast.actors.before
    stay, stored = (before.base.actors, list(before.actors)) if isinstance(before, _Stored) else ([], [])
    stored += [memoryview(b"")] * (len(cast.articles) - len(stored))
    cast.pack()
    for number in cast.put_since:
        stored[number] = memoryview(cast.actors.packed[number][0])
    looked_up = cast.lookups.before
    found = looked_up.found if isinstance(looked_up, _InOrder) else None
    lookups = index_of(found, _ANY, *map(np.asarray, cast.added))
    is_longer = isinstance(before, _Stored) and lookups.base is not before.base.lookups
    if is_longer or min(cast.put_since, default=len(stay)) < len(stay) or not stay:
        stay = stored
    rest = stored[len(stay) :]
    kept = Actors(
        cast.articles, rest, cast.blocks, lookups.recent, known.rows, known.ids, list(known.corrections)
    )
    return kept, ActorsBase(stay, lookups.base)


class _InOrder:
    """Looks keys up among numbers that came in no order."""

    def __init__(self, found: Before) -> None:
        self.found = found

    def __call__(self, key: int, below: int) -> list[int]:
        return sorted(self.found(key, below))


def recalled_actors(kept: Actors, base: ActorsBase, published: Mapping[str, str | None]) -> KnownActors:
    """`published`: the day of each article, by id."""
    return KnownActors(
        Cast(
            articles=list(kept.articles),
            actors=Seen(_Stored(kept, base, published)),
            blocks=kept.blocks,
            lookups=Holders(_InOrder(Before(Grown(base.lookups, kept.lookups))), _ANY),
        ),
        kept.rows,
        kept.ids,
        tuple(kept.corrections),
    )
