"""The rows a person marked to come back to, with a note: kept beside what was parsed.

A mark points at its row by what survives ingesting again: the row's id, else the words that one of its
sources had, so that it finds its row again when that is told by other articles too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from parsing.logged import LoggedEvent, LoggedQuote

Kind = Literal["event", "quote"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked event or quote."""

    row: str
    """Its id when it was marked."""
    kind: Kind
    article: str
    """`Article.id` of its first source."""
    words: str
    """Of its first source."""
    note: str
    made: str
    """ISO day and time, UTC."""


def mark_of(row: LoggedEvent | LoggedQuote, note: str) -> Mark:
    """A mark on the row, made now."""
    made = dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    source = row.sources[0]
    return Mark(row.id, _kind(row), source.article, source.text, note, made)


class Marked:
    """`row in Marked(marks)`: whether a mark points at the row."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = tuple(marks)
        self._ids = {(mark.kind, mark.row) for mark in self._marks}
        self._words = {(mark.kind, mark.article, mark.words) for mark in self._marks}

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def __contains__(self, row: LoggedEvent | LoggedQuote) -> bool:
        kind = _kind(row)
        return bool(self._marks) and (
            (kind, row.id) in self._ids
            or any((kind, source.article, source.text) in self._words for source in row.sources)
        )

    def on(self, row: LoggedEvent | LoggedQuote) -> tuple[Mark, ...]:
        """The marks that point at the row."""
        return tuple(mark for mark in self._marks if row in Marked([mark]))

    def elsewhere(self, row: LoggedEvent | LoggedQuote) -> tuple[Mark, ...]:
        """The marks that do not."""
        return tuple(mark for mark in self._marks if row not in Marked([mark]))


def _kind(row: LoggedEvent | LoggedQuote) -> Kind:
    return "event" if isinstance(row, LoggedEvent) else "quote"
