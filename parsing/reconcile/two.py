"""What keeps two events two, however alike the words are that tell them."""

from __future__ import annotations

from functools import cache

from parsing import lexicon
from parsing.reconcile.seen import SeenEvent
from parsing.records import ActorPart
from parsing.words import content_stems


def are_two(one: SeenEvent, other: SeenEvent) -> bool:
    """Each is done by, or to, one person, and not by the same; or what the one plans the other calls off."""
    if one.parsed is other.parsed and one.event.start == other.event.start:
        return False
    if _is_called_off(one, other) or _is_called_off(other, one) or _is_planned_in(one, other):
        return True
    return _of_another(one, other, "agent") or _of_another(one, other, "patient")


def _of_another(one: SeenEvent, other: SeenEvent, part: ActorPart) -> bool:
    if one.event.type is None or one.event.type != other.event.type:
        return False
    mine, theirs = _person(one, part), _person(other, part)
    return bool(mine and theirs) and mine not in other.actors and theirs not in one.actors


def _person(one: SeenEvent, part: ActorPart) -> str | None:
    """The `LoggedActor.id` of the only actor of that part, if it is a person."""
    if len(one.actors) != len(one.event.actors):
        return None
    found = [
        (id, own)
        for id, own, its in zip(one.actors, one.event.actors, one.event.parts, strict=False)
        if its == part
    ]
    if len(found) != 1:
        return None
    id, own = found[0]
    return id if any(actor.id == own and actor.kind == "person" for actor in one.parsed.actors) else None


def _is_planned_in(one: SeenEvent, other: SeenEvent) -> bool:
    """One article tells of the one that it happened, of the other that it is to happen, on another date."""
    if one.parsed is not other.parsed or one.days is None or other.days is None or one.days == other.days:
        return False
    return {one.event.status, other.event.status} == {"scheduled", "occurred"}


@cache
def _calling_off() -> tuple[frozenset[str], ...]:
    """Stems of the verbs that call off what was planned."""
    rows = lexicon.table("polarity-cues")
    return tuple(content_stems(word) for kind, word in rows if kind == "calling off")


def _is_called_off(planned: SeenEvent, other: SeenEvent) -> bool:
    return planned.event.status == "scheduled" and bool(other.deed) and other.deed in _calling_off()
