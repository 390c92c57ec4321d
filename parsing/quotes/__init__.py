"""Who said what: direct, mixed and indirect speech with its speaker and cue.

Each quotation becomes one token of its sentence; frames (a cue and its subject) are found among the
tokens, and each quotation or clause goes to the frame that reports it.
"""

from __future__ import annotations

from parsing.quotes.attribute import Reader
from parsing.quotes.dating import Calendar
from parsing.quotes.interviews import interview_lines
from parsing.quotes.pull_quotes import without_pull_quotes
from parsing.quotes.resolve import Cast
from parsing.quotes.teasers import without_teasers
from parsing.quotes.transcripts import transcript_lines
from parsing.quotes.tweets import tweets
from parsing.quotes.units import units_of
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
    units = units_of(text, segments)
    cast = Cast(text, actors, units, segments.quotations)
    reader = Reader(text, segments, cast, Calendar(text, dates))
    lines = transcript_lines(text, segments, actors)
    first_line = min((line.start for line in lines.values()), default=0)
    lines = tweets(text, segments) | (lines or interview_lines(text, segments, cast.mentions))
    found: list[Quote] = []
    for unit in units:
        line = lines.get(unit.paragraph)
        if line is None:
            found += reader.read(unit)
        elif unit.first:
            said = reader.read_line(line, unit, first_line)
            found += [said] if line.role(text) != "asks" else []
    found = without_pull_quotes(text, without_teasers(found, segments.paragraphs), segments)
    return tuple(sorted(found, key=lambda quote: (quote.start, -quote.end)))
