"""Persons of one name whom an article tells apart stay apart in the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from parsing.reconcile.seen import SeenActor
from parsing.words import content_stems


def parted(actors: Sequence[SeenActor]) -> list[list[SeenActor]]:
    """Actors of one name, by person where an article has several of just that name.

    An actor of another article is the one of them with whom it shares role or country, else the one whom most
    articles name.
    """
    named = Counter((one.article, one.folded) for one in actors)
    twins = [one for one in actors if named[one.article, one.folded] > 1]
    if not twins:
        return [list(actors)]
    persons: list[list[SeenActor]] = []
    for one in sorted(twins, key=lambda one: (one.article, one.actor.id)):
        mine = [person for person in persons if _may_be(one, person)]
        if mine:
            mine[0].append(one)
        else:
            persons.append([one])
    told_apart = set(twins)
    others = [one for one in actors if one not in told_apart]
    for person in persons:
        alike = [one for one in others if _agrees(one, person)]
        person += alike
        taken = set(alike)
        others = [one for one in others if one not in taken]
    max(persons, key=len).extend(others)
    return persons


def _may_be(one: SeenActor, person: Sequence[SeenActor]) -> bool:
    told_apart = any(other.article == one.article for other in person)
    return not told_apart and _agrees(one, person)


def _agrees(one: SeenActor, person: Sequence[SeenActor]) -> bool:
    actor = one.actor
    return any(
        (actor.country and actor.country == other.country)
        or content_stems(actor.role or "") & content_stems(other.role or "")
        for other in (member.actor for member in person)
    )
