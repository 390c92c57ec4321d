"""Persons of one name whom an article tells apart stay apart in the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from parsing.reconcile.seen import SeenActor
from parsing.words import content_stems


def parted(seen: Sequence[SeenActor], numbers: Sequence[int]) -> list[list[int]]:
    """`numbers`, of actors of one name, by person where an article has several of just that name.

    An actor of another article is the one of them with whom it shares role or country, else the one whom most
    articles name.
    """
    named = Counter((seen[number].article, seen[number].folded) for number in numbers)
    twins = [number for number in numbers if named[seen[number].article, seen[number].folded] > 1]
    if not twins:
        return [list(numbers)]
    persons: list[list[int]] = []
    for number in sorted(twins, key=lambda number: (seen[number].article, seen[number].actor.id)):
        mine = [person for person in persons if _may_be(seen, number, person)]
        if mine:
            mine[0].append(number)
        else:
            persons.append([number])
    others = set(numbers) - set(twins)
    for person in persons:
        alike = {number for number in others if _agrees(seen, number, person)}
        person += sorted(alike)
        others -= alike
    max(persons, key=len).extend(sorted(others))
    return persons


def _may_be(seen: Sequence[SeenActor], number: int, person: Sequence[int]) -> bool:
    told_apart = any(seen[other].article == seen[number].article for other in person)
    return not told_apart and _agrees(seen, number, person)


def _agrees(seen: Sequence[SeenActor], number: int, person: Sequence[int]) -> bool:
    one = seen[number].actor
    return any(
        (one.country and one.country == other.country)
        or content_stems(one.role or "") & content_stems(other.role or "")
        for other in (seen[member].actor for member in person)
    )
