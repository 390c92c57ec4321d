"""Countries in two tiers: stated (name, demonym) and inferred (city, region, seat, institution)."""

from __future__ import annotations

from parsing.records import Country
from parsing.segments import Segments


def find_countries(text: str, segments: Segments) -> tuple[Country, ...]:
    """The countries `text` is about, in order of first mention, each with its mentions."""
    return ()
