"""Persons and organisations: find names, join the names of one actor, tell role and country."""

from __future__ import annotations

from parsing.records import Actor, Country
from parsing.segments import Segments


def find_actors(text: str, segments: Segments, countries: tuple[Country, ...]) -> tuple[Actor, ...]:
    """The actors of `text`, in order of first mention, one for each person or organisation."""
    return ()
