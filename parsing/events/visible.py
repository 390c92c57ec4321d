"""A text with parts of it blanked: what is left is looked through, offsets stay."""

from __future__ import annotations

from collections.abc import Iterable

from parsing.segments import Segments


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with a blank for every character of `spans`, which are in order."""
    parts, last = [], 0
    for start, end in spans:
        if start >= last:
            parts += [text[last:start], " " * (end - start)]
            last = end
    return "".join([*parts, text[last:]])


def unquoted(text: str, segments: Segments) -> str:
    """`text` without what stands between quotation marks."""
    return blank(text, [(quotation.outer_start, quotation.outer_end) for quotation in segments.quotations])
