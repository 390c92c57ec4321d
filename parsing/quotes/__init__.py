"""Who said what: direct, mixed and indirect speech with its speaker and cue."""

from __future__ import annotations

from parsing.records import Actor, Publication, Quote, TimeExpression
from parsing.segments import Segments


def find_quotes(
    text: str,
    segments: Segments,
    publication: Publication,
    dates: tuple[TimeExpression, ...],
    actors: tuple[Actor, ...],
) -> tuple[Quote, ...]:
    """The statements of `text`, in order."""
    return ()
