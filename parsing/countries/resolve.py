"""Which country a homonym means: by the region beside it, then by the rest of the article."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from parsing import lexicon
from parsing.countries.gazetteer import Place, Sense
from parsing.countries.mentions import Found

VOTE_WEIGHT = 1.2
"""What a doubling of a country's mentions adds to a homonym of it, in powers of ten of people."""
MOST_VOTES = 7
"""Mentions of a country from which more say nothing more: a long article moves no famous city."""
FAME = 2.0
"""What a capital, or a city of millions, has before its namesakes, in powers of ten of people."""
MILLIONS = 2000
"""Thousands of people from which a city is known everywhere."""
SMALLER = 300
"""Thousands of people below which the name of a city is as often something else's."""

_PLACED_BEFORE = re.compile(r"\b(?:in|at|from|to|near|for|of|into|outside|around) $", re.IGNORECASE)
_ASIDE_AFTER = re.compile(r",| \(|['’]s")
_LOOK_BACK = 12

_ANIMALS = (
    (
        "TR",
        "Turkey",
        r"thanksgiving|turkeys|a turkey|roast(?:ed|ing)?|poultry|stuffing|gravy|cranberr(?:y|ies)",
    ),
    ("MX", "Chihuahua", r"dogs?|pupp(?:y|ies)|pets?|breeds?"),
)
"""Countries by a name that is an animal's too, and the words beside which it is the animal's."""


def resolve(text: str, found: list[tuple[Found, bool]]) -> list[tuple[Found, Sense]]:
    """Each mention with its sense. Unsure ones that nothing else in the article bears out are left out."""
    found = list(_borne_out(text, found))
    regions = {match.place.surface.title(): match.region for match, _ in found if match.region}
    placed = {match.place.surface for match, sure in found if sure}
    votes = Counter(
        match.region or match.place.senses[0].code
        for match, sure in found
        if match.region or (sure and len(match.place.senses) == 1)
    )
    resolved = [
        (match, _sense(match, match.region or regions.get(match.place.surface.title()), votes))
        for match, sure in found
        if sure or match.place.surface in placed
    ]
    return _without_animals(text, resolved)


def _borne_out(text: str, found: list[tuple[Found, bool]]) -> Iterator[tuple[Found, bool]]:
    """`found` without smaller cities that no word places and no other mention of their country bears out.

    The cheese Fontana is no city of the United States, unless the article names that country otherwise.
    """
    surfaces: dict[str, set[str]] = defaultdict(set)
    placed = set()
    bare = [_is_bare(text, match) for match, _ in found]
    for (match, _), alone in zip(found, bare, strict=True):
        surfaces[match.region or match.place.senses[0].code].add(match.place.surface)
        if not alone:
            placed.add(match.place.surface)
    for (match, sure), alone in zip(found, bare, strict=True):
        named = {match.place.surface}
        if not alone or match.place.surface in placed or _has_others(match, surfaces, named):
            yield match, sure


def _has_others(match: Found, surfaces: Mapping[str, set[str]], named: set[str]) -> bool:
    return any(surfaces.get(sense.code, named) - named for sense in match.place.senses)


def _is_bare(text: str, match: Found) -> bool:
    """Whether a smaller city stands behind no word of place and before no comma, bracket or `'s`."""
    largest = match.place.senses[0]
    if largest.evidence != "city" or largest.thousands >= SMALLER or match.region:
        return False
    if match.place.surface.isupper() or _ASIDE_AFTER.match(text, match.end):
        return False
    return not _PLACED_BEFORE.search(text, max(0, match.start - _LOOK_BACK), match.start)


def _sense(match: Found, code: str | None, votes: Counter[str]) -> Sense:
    senses = match.place.senses
    if code is not None:
        of_region = next((sense for sense in senses if sense.code == code), None)
        return of_region or Sense(code, "city", 0)
    fame = FAME if _is_famous(match.place) else 0.0
    return max(senses, key=lambda sense: _weight(sense, votes) + (fame if sense is senses[0] else 0.0))


def _is_famous(place: Place) -> bool:
    """Whether the largest place of this name is known everywhere."""
    largest = place.senses[0]
    if largest.evidence != "city":
        return False
    return largest.thousands >= MILLIONS or place.surface.title() in lexicon.words("seats-of-government")


def _weight(sense: Sense, votes: Counter[str]) -> float:
    """Its people in powers of ten, and the article's mentions of its country and, by half, of neighbours."""
    support = votes[sense.code] + sum(votes[code] for code in sense.neighbours) / 2
    return math.log10(sense.thousands + 1) + VOTE_WEIGHT * math.log2(1 + min(support, MOST_VOTES))


def _without_animals(text: str, resolved: list[tuple[Found, Sense]]) -> list[tuple[Found, Sense]]:
    """Without “Turkey” where the article has turkeys and nothing else of the country."""
    for code, name, words in _ANIMALS:
        named = {match.place.surface.title() for match, sense in resolved if sense.code == code}
        if named == {name} and re.search(rf"\b(?:{words})\b", text, re.IGNORECASE):
            resolved = [(match, sense) for match, sense in resolved if sense.code != code]
    return resolved
