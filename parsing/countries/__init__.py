"""Countries in two tiers: stated (name, demonym) and inferred (city, region, seat, institution).

`find_countries` reads an article. `country_of`, `is_place` and `is_demonym` answer for single names;
`parsing.countries.names` gives English names by code without loading the gazetteer.
"""

from __future__ import annotations

from parsing.countries.gazetteer import country_of, is_demonym, is_place
from parsing.countries.mentions import find_mentions, plain
from parsing.countries.refusals import refuse
from parsing.countries.resolve import resolve
from parsing.language import find_language
from parsing.records import Country, CountryMention, Tier
from parsing.segments import Segments

__all__ = ["country_of", "find_countries", "is_demonym", "is_place"]


def find_countries(text: str, segments: Segments) -> tuple[Country, ...]:
    """The countries `text` is about, in order of first mention, each with its mentions. Boilerplate is
    left out. Linear in the length of the text; never raises."""
    mentions: dict[str, list[CountryMention]] = {}
    straight = plain(text)
    found = refuse(straight, find_mentions(straight, segments, find_language(text)), segments)
    for match, sense in resolve(straight, found):
        tier: Tier = "stated" if sense.evidence in {"name", "demonym"} else "inferred"
        mentions.setdefault(sense.code, []).append(
            CountryMention(match.start, match.end, tier, sense.evidence)
        )
    return tuple(Country(code, tuple(found)) for code, found in mentions.items())
