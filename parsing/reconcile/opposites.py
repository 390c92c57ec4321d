"""Deeds of which only one can have been done: sentenced and acquitted, accepted and declined."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from parsing import lexicon
from parsing.reconcile.seen import SeenEvent
from parsing.reconcile.when import same_day
from parsing.records import ActorPart
from parsing.words import containment, content_stems

_SHARE = 0.5
"""Of the other words of the shorter telling, those the other has."""
_CLAIMED = 0.6
"""Of the words of what is denied, those that tell it too."""
_FEWEST = 2
"""Names, or else names and words, that both have."""


@cache
def _sides() -> dict[frozenset[str], dict[str, str]]:
    """Stems of a verb, and of its particle, -> its side in each matter."""
    found: dict[frozenset[str], dict[str, str]] = {}
    for matter, side, base in lexicon.table("opposites"):
        verb, _, particle = base.partition(" ")
        for form in (verb, verb.removesuffix("e") + "ed", verb.removesuffix("e") + "ing"):
            found.setdefault(content_stems(f"{form} {particle}"), {})[matter] = side
    return found


@cache
def _stems() -> frozenset[str]:
    return frozenset().union(*_sides())


def exclude_each_other(words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words for events that tell two sides of one matter, in their order; each once."""
    sides: dict[str, dict[str, str]] = {}
    for word in dict.fromkeys(word.lower() for word in words):
        for matter, side in _sides().get(content_stems(word), {}).items():
            sides.setdefault(matter, {}).setdefault(side, word)
    return next((tuple(told.values()) for told in sides.values() if len(told) > 1), ())


def are_opposite(one: SeenEvent, other: SeenEvent) -> bool:
    """Two papers tell of one matter on one day, and not the same."""
    if one.place == other.place or not same_day(one, other) or one.status != other.status:
        return False
    if not exclude_each_other(filter(None, (one.type_word, other.type_word))):
        return False
    if not _of(one, "patient").isdisjoint(_of(other, "patient")):
        return True
    mine, theirs = one.words - _stems(), other.words - _stems()
    shared = len(one.names & other.names) + len(mine & theirs)
    return shared >= _FEWEST and containment(mine, theirs) >= _SHARE


def leaves_either_way(one: SeenEvent, other: SeenEvent) -> bool:
    """Two papers let the same one leave a post, and one of them says who put them out."""
    if one.place == other.place or one.status != other.status:
        return False
    return not _leaving(one).isdisjoint(_leaving(other))


def is_denied_later(one: SeenEvent, other: SeenEvent) -> bool:
    """One who takes part in it says that it never happened: “denied on Tuesday that it had agreed to buy”."""
    if one.place == other.place or {one.status, other.status} != {"denied", "occurred"}:
        return False
    denied, told = (one, other) if one.status == "denied" else (other, one)
    both = set(denied.actors) & set(told.actors)
    if not both or not (denied.days and told.days) or denied.days < told.days:
        return False
    claimed = denied.words - _denying()
    shared = claimed & told.words
    named = len(both) >= _FEWEST and bool(told.deed) and told.deed <= shared
    return (named or len(shared) >= _FEWEST) and len(shared) >= _CLAIMED * len(claimed)


@cache
def _denying() -> frozenset[str]:
    """Stems of the verbs that deny."""
    return frozenset().union(
        *(content_stems(word) for word, kind in lexicon.table("stance-cues") if kind == "denies")
    )


def other_leaves(one: SeenEvent, other: SeenEvent) -> bool:
    """One resigns, and another is dismissed."""
    mine, theirs = _leaving(one), _leaving(other)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _leaving(one: SeenEvent) -> frozenset[str]:
    """Who leaves a post, or is put out of it, as far as that is told."""
    sides = _sides().get(one.deed, {})
    if "post" not in sides:
        return frozenset()
    return _of(one, "agent" if sides["post"] == "left" else "patient")


def _of(one: SeenEvent, part: ActorPart) -> frozenset[str]:
    return frozenset(id for id, its in zip(one.actors, one.parts, strict=False) if its == part)
