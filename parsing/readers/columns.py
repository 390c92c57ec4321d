"""Columns of a page whose text is drawn row by row, so that the lines of one stand amid those of the other.

Where the columns are is read from the page laid out as on paper, their words from the text as it was drawn.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

_PART = re.compile(r"\S+(?: {1,2}\S+)*")
"""Words of a line up to a wider gap."""
FEWEST_ROWS = 5
_MOST_COLUMNS = 4
_LEAST_SHARE = 0.5
"""Of the rows of a page, those in columns."""
_PROSE = 20
"""Characters of a line of prose in a narrow column; cells of a table have fewer."""
_MOSTLY = 0.7
_FAR = 2
"""Empty lines over what stands alone: a foot, or a heading."""


class Part(NamedTuple):
    """What stands in one column of a row: where it begins, in characters of the laid out line."""

    start: int
    text: str


def in_columns(drawn: str, laid_out: str) -> str:
    """`drawn` column by column where it was drawn row by row; else as it is."""
    rows = [[Part(one.start(), one[0]) for one in _PART.finditer(row)] for row in laid_out.split("\n")]
    starts = _starts([row for row in rows if row])
    if not starts:
        return drawn
    words = _Words(drawn)
    beside = [row for row in rows if len(row) == len(starts)]
    if sum(words.has("".join(part.text for part in row)) for row in beside) < _MOSTLY * len(beside):
        return drawn
    return "\n".join(words.of(text) for text in _ordered(rows, starts))


def _starts(rows: Sequence[Sequence[Part]]) -> list[float]:
    """Where the columns begin; none where there are not several of prose."""
    counts = Counter(len(row) for row in rows if 2 <= len(row) <= _MOST_COLUMNS)
    if not counts:
        return []
    columns, count = counts.most_common(1)[0]
    if count < FEWEST_ROWS or count < _LEAST_SHARE * len(rows):
        return []
    full = [row for row in rows if len(row) == columns]
    if any(median(len(row[at].text) for row in full) < _PROSE for at in range(columns)):
        return []
    return [median(row[at].start for row in full) for at in range(columns)]


def _ordered(rows: Sequence[Sequence[Part]], starts: Sequence[float]) -> Iterator[str]:
    """The lines column by column; one that goes across parts what is above it from what is below."""
    columns: list[list[str]] = [[] for _ in starts]
    gap = 0
    for row in rows:
        above, gap = gap, 0 if row else gap + 1
        if len(row) == 1 and (above >= _FAR or _goes_across(row[0], starts)):
            yield from (text for column in columns for text in column)
            columns = [[] for _ in starts]
            yield row[0].text
            continue
        for part in row:
            nearest = min(range(len(starts)), key=lambda at: abs(starts[at] - part.start))
            columns[nearest].append(part.text)
    yield from (text for column in columns for text in column)


def _goes_across(part: Part, starts: Sequence[float]) -> bool:
    end = part.start + len(part.text)
    return any(part.start < start - 2 and end > start + 2 for start in starts[1:])


class _Words:
    """A text in which pieces are found whatever their spaces, and given with its own."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [at for at, one in enumerate(text) if not one.isspace()]
        self._bare = "".join(text[at] for at in self._places)

    def has(self, piece: str) -> bool:
        return "".join(piece.split()) in self._bare

    def of(self, piece: str) -> str:
        """The piece with the spaces of the text; its own where it is not there."""
        bare = "".join(piece.split())
        at = self._bare.find(bare)
        if at < 0:
            return " ".join(piece.split())
        begin, end = self._places[at], self._places[at + len(bare) - 1] + 1
        return " ".join(self._text[begin:end].split())
