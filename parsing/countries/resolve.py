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
    r"\b(?:thanksgiving|turkeys|roast(?:ed|ing)?|poultry|stuffing|gravy|cranberr(?:y|ies)|gobbl\w*|drumsticks?|a turkey)\b",
    re.IGNORECASE,
)


def resolve(text: str, found: list[Found]) -> list[tuple[Found, Sense]]:
    """Each mention with its sense. Shy places that nothing in the article bears out are left out."""
    regions = {match.place.surface: match.region for match in found if match.region}
    placed = {match.place.surface for match in found if match.sure}
    votes = Counter(
        match.region or match.place.senses[0].code
        for match in found
        if match.region or (match.sure and len(match.place.senses) == 1)
    )
    resolved = []
    for match in found:
        if not (match.sure or match.place.surface in placed):
            continue
        code = match.region or regions.get(match.place.surface)
        resolved.append((match, _sense(match, code, votes)))
    return _without_birds(text, resolved)


def _sense(match: Found, code: str | None, votes: Counter[str]) -> Sense:
    senses = match.place.senses
    if code is not None:
        of_region = next((sense for sense in senses if sense.code == code), None)
        return of_region or Sense(code, "city", 0)
    return max(
        senses,
        key=lambda sense: math.log10(sense.thousands + 1) + VOTE_WEIGHT * math.log2(1 + votes[sense.code]),
    )


def _without_birds(text: str, resolved: list[tuple[Found, Sense]]) -> list[tuple[Found, Sense]]:
    """Without “Turkey” where the article has turkeys and nothing else of the country."""
    turkish = [match for match, sense in resolved if sense.code == "TR"]
    if turkish and all(match.place.surface.title() == "Turkey" for match in turkish) and _BIRD.search(text):
        return [(match, sense) for match, sense in resolved if sense.code != "TR"]
    return resolved
