"""What keeps two events two, however alike the words are that tell them."""

from __future__ import annotations

from functools import cache

from parsing import lexicon
from parsing.reconcile.headlines import ALONE
from parsing.reconcile.once import is_remembered
from parsing.reconcile.opposites import other_leaves
from parsing.reconcile.otherwise import leaves_office
from parsing.reconcile.seen import SeenEvent
from parsing.records import ActorPart
from parsing.words import containment, content_stems

_MUTUAL = frozenset({None, "CONSULT", "COOPERATE"})
"""Types of what somebody does with another."""
_MANY = 10
"""Dead from which as many are not counted in two places."""
_ALIKE = 0.6
"""Share of the words of two tellings that only name two places otherwise."""
_OFTEN = frozenset({"ASSAULT", "COERCE", "INVESTIGATE", "PROTEST"})
"""Types of what is done in many a town on one day."""


def are_two(one: SeenEvent, other: SeenEvent) -> bool:
    """Each is done by, or to, one person, and not by the same; or at another time; or what the one plans the
    other calls off."""
    if one.place == other.place and one.start == other.start:
        return False
    if _is_other_headline(one, other):
        return True
    if other_leaves(one, other) or _at_another_time(one, other) or _is_unmeant(one, other):
        return True
    if (
        _is_said_by_others(one, other)
        or is_remembered(one, other)
        or _is_elsewhere(one, other)
        or _is_with_another(one, other)
    ):
        return True
    if _is_called_off(one, other) or _is_called_off(other, one) or _is_planned_in(one, other):
        return True
    return _of_another(one, other, "agent") or _of_another(one, other, "patient")


def _is_other_headline(one: SeenEvent, other: SeenEvent) -> bool:
    """Of the same things the headline tells that something is to come, or that somebody leaves office."""
    if one.place != other.place or ALONE not in (one.lead, other.lead):
        return False
    if {one.status, other.status} == {"scheduled", "occurred"}:
        return True
    apart = one.type != other.type and None not in (one.type, other.type)
    return apart and leaves_office(one.type_word) != leaves_office(other.type_word)


def _at_another_time(one: SeenEvent, other: SeenEvent) -> bool:
    """One article tells the one “hours earlier” than the other."""
    if one.place != other.place or one.again == other.again:
        return False
    return any(word.endswith(("earlier", "later")) for word in {*one.again} ^ {*other.again})


def _is_elsewhere(one: SeenEvent, other: SeenEvent) -> bool:
    """In another town, with nobody who takes part in both."""
    if one.town is None or other.town is None or one.town == other.town or one.place == other.place:
        return False
    if one.type not in _OFTEN or not {*one.actors}.isdisjoint(other.actors):
        return False
    dead = [{count.amount for count in seen.counts if count.fate == "dead"} for seen in (one, other)]
    many = max(dead[0] & dead[1], default=0)
    return many < _MANY  # as many dead: rather a place within the other


def _is_with_another(one: SeenEvent, other: SeenEvent) -> bool:
    """The same one meets, calls or signs with two: each paper names another."""
    if one.place == other.place or "ELECT" in (one.type, other.type):
        return False
    mutual = {one.type, other.type} <= _MUTUAL
    if (one.quotes or other.quotes) and not (mutual and one.type and other.type):
        return False  # who says so may be another
    both, mine, theirs = one.names & other.names, one.names - other.names, other.names - one.names
    same_town = one.town is not None and one.town == other.town
    few = 0 < len(both) <= 1 + same_town
    alike = one.town == other.town and containment(one.words, other.words) >= _ALIKE
    if not ((few and mutual) or (alike and len(_actors(both)) <= 1)):
        return False
    if _actors(mine) or _actors(theirs):
        by_one = mutual or one.actors[:1] == other.actors[:1]
        return by_one and bool(_actors(mine) and _actors(theirs))
    return bool(mine and theirs)


def _is_said_by_others(one: SeenEvent, other: SeenEvent) -> bool:
    """Two papers give two statements, of others."""
    if one.place == other.place or one.type is not None or other.type is not None:
        return False
    if not (one.quotes and other.quotes) or not set(one.quotes).isdisjoint(other.quotes):
        return False
    return bool(one.actors and other.actors) and set(one.actors).isdisjoint(other.actors)


def _actors(names: frozenset[str]) -> list[str]:
    """Ids of actors, not codes of countries."""
    return [name for name in names if not (len(name) == len("XX") and name.isupper())]


def _is_unmeant(one: SeenEvent, other: SeenEvent) -> bool:
    """A state says that it will not do what another has done. Who denies the deed itself says its words."""
    if (one.status == "denied") == (other.status == "denied"):
        return False
    denied, told = (one, other) if one.status == "denied" else (other, one)
    if denied.words <= told.words:
        return False
    return bool(one.countries) and bool(other.countries) and one.countries[0] != other.countries[0]


def _of_another(one: SeenEvent, other: SeenEvent, part: ActorPart) -> bool:
    if one.type is None or one.type != other.type:
        return False
    if one.type == "ELECT" and "scheduled" in (one.status, other.status):
        return False  # whoever stands, and whoever wins
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
    verbs = (word.split(" ", 1) for kind, word in lexicon.table("polarity-cues") if kind == "calling off")
    return tuple(
        content_stems(" ".join([form, *particle]))
        for verb, *particle in verbs
        for form in (verb, f"{verb.removesuffix('e')}ed", f"{verb}{verb[-1]}ed")
    )


def _is_called_off(planned: SeenEvent, other: SeenEvent) -> bool:
    return planned.status == "scheduled" and bool(other.deed) and other.deed in _calling_off()
