"""What keeps two events two, however alike the words are that tell them."""

from __future__ import annotations

from functools import cache

from parsing import lexicon
from parsing.reconcile.seen import SeenEvent
from parsing.records import ActorPart
from parsing.words import content_stems


def are_two(one: SeenEvent, other: SeenEvent) -> bool:
    """Each is done by, or to, one person, and not by the same; or what the one plans the other calls off."""
    if one.place == other.place and one.start == other.start:
        return False
    if _is_called_off(one, other) or _is_called_off(other, one) or _is_planned_in(one, other):
        return True
    return _of_another(one, other, "agent") or _of_another(one, other, "patient")


def _of_another(one: SeenEvent, other: SeenEvent, part: ActorPart) -> bool:
    if one.type is None or one.type != other.type:
        return False
    mine, theirs = _person(one, part), _person(other, part)
    if mine is None or theirs is None or mine[0] in other.actors or theirs[0] in one.actors:
        return False
    return not (mine[1] <= theirs[1] or theirs[1] <= mine[1])  # “Ruiz” may be Ana Ruiz


def _person(one: SeenEvent, part: ActorPart) -> tuple[str, frozenset[str]] | None:
    """The `KnownRow.first` and the words of the name of the only actor of that part, if it is a person."""
    if not one.has_all_actors or one.parts.count(part) != 1:
        return None
    number = one.parts.index(part)
    names = one.persons[number]
    return (one.actors[number], names) if names else None


def _is_planned_in(one: SeenEvent, other: SeenEvent) -> bool:
    """One article tells of the one that it happened, of the other that it is to happen, on another date."""
    if one.place != other.place or one.days is None or other.days is None or one.days == other.days:
        return False
    return {one.status, other.status} == {"scheduled", "occurred"}


@cache
def _calling_off() -> tuple[frozenset[str], ...]:
    """Stems of the verbs that call off what was planned."""
    rows = lexicon.table("polarity-cues")
    return tuple(content_stems(word) for kind, word in rows if kind == "calling off")


def _is_called_off(planned: SeenEvent, other: SeenEvent) -> bool:
    return planned.status == "scheduled" and bool(other.deed) and other.deed in _calling_off()
