"""A telling: a clause that may tell an event."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.events.verbs import Verb
from parsing.records import TimeExpression
from parsing.segments.model import ParagraphKind


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause and its date as written. The main one of a sentence spans all of it."""

    start: int
    end: int
    sentence: int
    """Index into `Segments.sentences`."""
    paragraph: int
    kind: ParagraphKind
    verb: Verb | None
    date: TimeExpression | None
    main: bool
    own: tuple[tuple[int, int], ...]
    """The stretches that are this clause's alone, dated clauses of its sentence left out."""
    content: Verb | None = None
    """The verb after the main one: of what is said, where the main one says so."""
    now: bool = False
    """Its sentence speaks of the day of the article: “now”, “at present”, a clock time of that day."""
    clock: bool = False
    """Its sentence has a clock time."""
    unplaced: bool = False
    """A date stands in its sentence that has no place on the calendar: “on Wednesday” of no known week."""
    spoken: bool = False
    """It stands between quotation marks."""
