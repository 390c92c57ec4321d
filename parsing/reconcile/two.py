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
    if mine is None or theirs is None or mine[0] in other.actors or theirs[0] in one.actors:
        return False
    return not (mine[1] <= theirs[1] or theirs[1] <= mine[1])  # “Ruiz” may be Ana Ruiz


def _person(one: SeenEvent, part: ActorPart) -> tuple[str, frozenset[str]] | None:
    """The `LoggedActor.id` and the words of the name of the only actor of that part, if it is a person."""
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
    names = (actor.name for actor in one.parsed.actors if actor.id == own and actor.kind == "person")
    return next(((id, frozenset(name.lower().split())) for name in names), None)


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
