"""Which country a homonym means: by the region beside it, then by the rest of the article."""

from __future__ import annotations

import math
import re
from collections import Counter

from parsing.countries.gazetteer import Sense
from parsing.countries.mentions import Found

VOTE_WEIGHT = 0.45
"""What a doubling of a country's mentions adds to a homonym of it, in powers of ten of people."""

_BIRD = re.compile(
    r"\b(?:thanksgiving|turkeys|a turkey|roast(?:ed|ing)?|poultry|stuffing|gravy|cranberr(?:y|ies))\b",
    re.IGNORECASE,
)


def resolve(text: str, found: list[tuple[Found, bool]]) -> list[tuple[Found, Sense]]:
    """Each mention with its sense. Unsure ones that nothing else in the article bears out are left out."""
    regions = {match.place.surface: match.region for match, _ in found if match.region}
    placed = {match.place.surface for match, sure in found if sure}
    votes = Counter(
        match.region or match.place.senses[0].code
        for match, sure in found
        if match.region or (sure and len(match.place.senses) == 1)
    )
    resolved = [
        (match, _sense(match, match.region or regions.get(match.place.surface), votes))
        for match, sure in found
        if sure or match.place.surface in placed
    ]
    return _without_birds(text, resolved)


def _sense(match: Found, code: str | None, votes: Counter[str]) -> Sense:
    senses = match.place.senses
    if code is not None:
        of_region = next((sense for sense in senses if sense.code == code), None)
        return of_region or Sense(code, "city", 0)
    return max(senses, key=lambda sense: _weight(sense, votes))


def _weight(sense: Sense, votes: Counter[str]) -> float:
    """Its people in powers of ten, and the article's mentions of its country and, by half, of neighbours."""
    support = votes[sense.code] + sum(votes[code] for code in sense.neighbours) / 2
    return math.log10(sense.thousands + 1) + VOTE_WEIGHT * math.log2(1 + support)


def _without_birds(text: str, resolved: list[tuple[Found, Sense]]) -> list[tuple[Found, Sense]]:
    """Without “Turkey” where the article has turkeys and nothing else of the country."""
    turkish = [match for match, sense in resolved if sense.code == "TR"]
    if turkish and all(match.place.surface.title() == "Turkey" for match in turkish) and _BIRD.search(text):
        return [(match, sense) for match, sense in resolved if sense.code != "TR"]
    return resolved
