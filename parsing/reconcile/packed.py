"""The actors of an article as bytes: a tenth of the room that they take to be compared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct, msgpack

from parsing.reconcile.names import fold
from parsing.reconcile.seen import SeenActor
from parsing.records import Actor, ActorKind, Affiliation, AffiliationEvidence, Tier


class _Actor(Struct, array_like=True, gc=False):
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


_decode = msgpack.Decoder(list[_Actor]).decode


def pack(actors: Iterable[SeenActor]) -> bytes:
    return msgpack.encode(list(map(_packed, actors)))


def unpack(data: bytes | memoryview, article: str, published: str) -> list[SeenActor]:
    """Those of the article of that `Article.id`; `published`: its day, "" where there is none."""
    return [
        SeenActor(article, _actor(one), one.forms, fold(one.name), (published, article, place))
        for place, one in enumerate(_decode(data))
    ]


def _packed(seen: SeenActor) -> _Actor:
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


def _actor(packed: _Actor) -> Actor:
    home = Affiliation(*packed.affiliation) if packed.affiliation else None
    return Actor(
        id=packed.id,
        name=packed.name,
        kind=packed.kind,
        role=packed.role,
        country=packed.country,
        aliases=packed.aliases,
        mentions=(),
        country_tier=packed.country_tier,
        gender=packed.gender,
        affiliation=home,
    )
