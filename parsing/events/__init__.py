"""Events: what a sentence tells that happened, is scheduled or was said, with its date."""

from __future__ import annotations

from parsing.records import Actor, Country, Event, Publication, Quote, TimeExpression
from parsing.segments import Segments


def find_events(
    text: str,
    segments: Segments,
    publication: Publication,
    dates: tuple[TimeExpression, ...],
    countries: tuple[Country, ...],
    actors: tuple[Actor, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Event, ...]:
    """The events of `text`, in order of telling."""
    return ()
