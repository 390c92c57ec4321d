"""What is remembered of the actors of a log, as it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from parsing.corrections import Correction
from parsing.reconcile.cast import Cast, Seen
from parsing.reconcile.known_actors import KnownActors, KnownRow
from parsing.reconcile.names import fold
from parsing.reconcile.seen import SeenActor
from parsing.reconcile.told import Holders
from parsing.records import Actor, ActorKind, Affiliation, AffiliationEvidence, Tier
from store.numbers import Before, Index, index_of

_ANY = 1 << 31
"""More than any number."""


class _Actor(msgspec.Struct, array_like=True, gc=False):
    """An actor of one article without its mentions, and the words of those."""

    id: str
    name: str
    kind: ActorKind
    role: str | None
    country: str | None
    aliases: tuple[str, ...]
    country_tier: Tier | None
    gender: Literal["f", "m"] | None
    affiliation: tuple[AffiliationEvidence, str | None, int | None, int | None] | None
    forms: tuple[tuple[str, int], ...]


_decode = msgspec.msgpack.Decoder(list[_Actor]).decode


class Actors(msgspec.Struct):
    """A `parsing.reconcile.known_actors.KnownActors`."""

    articles: list[str]
    actors: list[msgspec.Raw]
    """Those of each article."""
    blocks: list[str]
    lookups: Index
    rows: dict[str, KnownRow]
    ids: dict[str, tuple[str, ...]]
    corrections: list[Correction]


class _Stored:
    """Reads the actors of an article when they are asked for."""

    def __init__(self, kept: Actors, published: Mapping[str, str | None]) -> None:
        self.actors = kept.actors
        self._articles, self._published = kept.articles, published

    def __call__(self, number: int) -> Sequence[SeenActor]:
        if number >= len(self.actors):
            return ()
        article = self._articles[number]
        published = self._published[article] or ""
        return [
            SeenActor(article, _actor(one), one.forms, fold(one.name), (published, article, place))
            for place, one in enumerate(_decode(self.actors[number]))
        ]


def _actor(kept: _Actor) -> Actor:
    home = Affiliation(*kept.affiliation) if kept.affiliation else None
    return Actor(
        id=kept.id,
        name=kept.name,
        kind=kept.kind,
        role=kept.role,
        country=kept.country,
        aliases=kept.aliases,
        mentions=(),
        country_tier=kept.country_tier,
        gender=kept.gender,
        affiliation=home,
    )


def _kept(seen: SeenActor) -> _Actor:
    one, why = seen.actor, seen.actor.affiliation
    return _Actor(
        id=one.id,
        name=one.name,
        kind=one.kind,
        role=one.role,
        country=one.country,
        aliases=one.aliases,
        country_tier=one.country_tier,
        gender=one.gender,
        affiliation=(why.evidence, why.words, why.start, why.end) if why else None,
        forms=seen.forms,
    )


def kept_actors(known: KnownActors) -> Actors:
    cast = known.cast
    stored = list(cast.actors.before.actors) if isinstance(cast.actors.before, _Stored) else []
    stored += [msgspec.Raw()] * (len(cast.articles) - len(stored))
    for number in cast.put_since:
        stored[number] = msgspec.Raw(msgspec.msgpack.encode(list(map(_kept, cast.actors[number]))))
    lookups = index_of(getattr(cast.lookups.before, "found", None), _ANY, cast.added)
    return Actors(cast.articles, stored, cast.blocks, lookups, known.rows, known.ids, list(known.corrections))


class _InOrder:
    """Looks keys up among numbers that came in no order."""

    def __init__(self, found: Before) -> None:
        self.found = found

    def __call__(self, key: str, below: int) -> list[int]:
        return sorted(self.found(key, below))


def recalled_actors(kept: Actors, published: Mapping[str, str | None]) -> KnownActors:
    """`published`: the day of each article, by id."""
    return KnownActors(
        Cast(
            articles=list(kept.articles),
            actors=Seen(_Stored(kept, published)),
            blocks=kept.blocks,
            lookups=Holders(_InOrder(Before(kept.lookups)), _ANY),
        ),
        kept.rows,
        kept.ids,
        tuple(kept.corrections),
    )
