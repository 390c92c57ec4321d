"""What the reader of a log sets right by hand: records that outlast the rows they speak of.

A correction points at what it corrects by what survives reading the articles again, with a newer parser or
beside new articles: an actor by those of single articles it stands for, then by its name; an event by the
sentences that tell it. One that finds nothing is kept and holds again when its target is back.
They are structs, not dataclasses, because a log holds them as one tagged union.
"""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct


class ActorRef(Struct, frozen=True):
    """An actor of the log as it was when it was corrected."""

    name: str
    kind: str
    members: tuple[tuple[str, str], ...]
    """(`Article.id`, `Actor.id`), sorted."""


class SourceRef(Struct, frozen=True):
    """A sentence that tells an event."""

    article: str
    text: str
    start: int
    date: str | None = None
    """Which of the events it tells, where it tells several."""


class EventRef(Struct, frozen=True):
    """An event of the log as it was when it was corrected."""

    summary: str
    sources: tuple[SourceRef, ...]


class MergeActors(Struct, frozen=True, tag="merge actors"):
    """They are one, under the name of the first."""

    actors: tuple[ActorRef, ...]


class SplitActor(Struct, frozen=True, tag="split actor"):
    """What these articles tell, or what goes by these names, is another."""

    actor: ActorRef
    articles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


class RenameActor(Struct, frozen=True, tag="rename actor"):
    actor: ActorRef
    name: str


class SetActorCountry(Struct, frozen=True, tag="set country"):
    actor: ActorRef
    country: str | None
    """ISO 3166-1 alpha-2; None: of no country."""


class SetActorRole(Struct, frozen=True, tag="set role"):
    actor: ActorRef
    role: str | None


class MergeEvents(Struct, frozen=True, tag="merge events"):
    """They are one."""

    events: tuple[EventRef, ...]


class SplitEvent(Struct, frozen=True, tag="split event"):
    """These of its sources tell another event."""

    event: EventRef
    sources: tuple[SourceRef, ...]


class RedateEvent(Struct, frozen=True, tag="redate event"):
    event: EventRef
    date: str | None
    """EDTF; None: undated."""


Change: TypeAlias = (
    MergeActors
    | SplitActor
    | RenameActor
    | SetActorCountry
    | SetActorRole
    | MergeEvents
    | SplitEvent
    | RedateEvent
)


class Correction(Struct, frozen=True):
    """A change with who made it and when."""

    number: int
    """Counts from 1 in the order they were made."""
    change: Change
    made: str
    """ISO day and time, UTC."""
    by: str = "you"
    found: bool = True
    """Whether what it corrects is in the log now."""


def actors_meant(change: Change) -> tuple[ActorRef, ...]:
    """The actors that a change speaks of; none of one of events."""
    match change:
        case MergeActors(actors):
            return actors
        case SplitActor() | RenameActor() | SetActorCountry() | SetActorRole():
            return (change.actor,)
    return ()
