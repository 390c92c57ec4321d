"""A stretch of an article with its context: the paragraph a sentence stands in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from textual.content import Content

from tui.clean import clean_line

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE_END: Final = re.compile(r"\n")

_LONGEST: Final = 5_000
"""Code points of a sentence that are shown; the whole article shows the rest."""

Mark = tuple[int, int, str]
"""(start, end, style) in code points of the article; style as `Pager` names it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number` counts from 1."""

    start: int
    end: int
    number: int


def paragraph_at(text: str, start: int, end: int) -> Paragraph:
    """The paragraph or paragraphs that hold `start` to `end`: between blank lines, or line ends where
    the article has no blank lines."""
    starts, ends = _bounds(text)
    number = bisect_right(starts, start)
    after = bisect_left(ends, end)
    return Paragraph(starts[number - 1], ends[after] if after < len(ends) else len(text), number)


@lru_cache(maxsize=32)
def _bounds(text: str) -> tuple[list[int], list[int]]:
    """Where the paragraphs of an article begin and end."""
    body = len(text.rstrip())
    breaks = [match.span() for match in _BLANK_LINES.finditer(text, 0, body)]
    if not breaks:
        breaks = [match.span() for match in _LINE_END.finditer(text, 0, body)]
    return [0, *(stop for _, stop in breaks)], [*(begin for begin, _ in breaks), len(text)]


def passage(text: str, start: int, end: int, marks: Iterable[Mark], context: int) -> Content:
    """The paragraph around `start` to `end` in one line of content, at most `context` code points of it
    on either side, cut at words. Marks outside of it are left out."""
    end = min(end, start + _LONGEST)
    paragraph = paragraph_at(text, start, end)
    left, right = (
        _cut_before(text, paragraph.start, start, context),
        _cut_after(text, end, paragraph.end, context),
    )
    words = clean_line(text[left:right]).rstrip()
    lead = "…\N{NO-BREAK SPACE}" if left > paragraph.start else ""
    content = Content(
        lead + words + ("\N{NO-BREAK SPACE}…" if right < len(text[: paragraph.end].rstrip()) else "")
    )
    for mark_start, mark_end, style in marks:
        begin, stop = max(mark_start, left) - left + len(lead), min(mark_end, right) - left + len(lead)
        if begin < stop:
            content = content.stylize(style, begin, stop)
    return content


def _cut_before(text: str, start: int, end: int, limit: int) -> int:
    if end - start <= limit:
        return start
    space = text.find(" ", end - limit, end)
    return end - limit if space < 0 else space + 1


def _cut_after(text: str, start: int, end: int, limit: int) -> int:
    if end - start <= limit:
        return end
    space = text.rfind(" ", start, start + limit)
    return start + limit if space < 0 else space
