"""A text with parts of it blanked: what is left is looked through, offsets stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from parsing.segments import Segments

_SHORT = 60
"""Characters up to which words in quotation marks are a title or somebody's word."""


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with a blank for every character of `spans`, which are in order."""
    parts, last = [], 0
    for start, end in spans:
        if start >= last:
            parts += [text[last:start], " " * (end - start)]
            last = end
    return "".join([*parts, text[last:]])


def unquoted(text: str, segments: Segments, spoken: Sequence[tuple[int, int]]) -> str:
    """`text` without what is said: words between quotation marks, but not a long stretch that nobody says.

    `spoken` are the statements, in order: of an article all in quotation marks something has to be left.
    """
    starts = [start for start, _ in spoken]
    hidden = [
        (quotation.outer_start, quotation.outer_end)
        for quotation in segments.quotations
        if quotation.end - quotation.start <= _SHORT
        or bisect_left(starts, quotation.outer_end) > bisect_left(starts, quotation.outer_start)
    ]
    return blank(text, hidden)
