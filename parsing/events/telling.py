"""A telling: a clause that may tell an event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from parsing.events.verbs import Verb
from parsing.records import TimeExpression
from parsing.segments.model import ParagraphKind

_MARKS = 3
"""Characters that a comma or a dash takes with the blanks around it."""


class Telling(NamedTuple):
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
    unplaced: tuple[int, ...] = ()
    """Where dates of its sentence begin that have no place on the calendar: “on Wednesday” of some week."""
    spoken: bool = False
    """It stands between quotation marks."""

    def with_parts(self, parts: Iterable[Telling]) -> Telling:
        """The clause with what parts of its sentence tell, the marks between them included."""
        spans: list[tuple[int, int]] = []
        for start, end in sorted((*self.own, *((part.start, part.end) for part in parts))):
            if spans and start - spans[-1][1] <= _MARKS:
                start, _ = spans.pop()
            spans.append((start, end))
        return self._replace(own=tuple(spans))
