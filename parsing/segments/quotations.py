"""Quotations: which mark closes which, and which quotations go on in the next paragraph.

Marks are paired per paragraph, so an odd one spoils at most its own. A paragraph left open goes on
where the next one opens with a mark of its own, or closes what was left open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest

from parsing.segments.marks import Family, Mark, find_marks
from parsing.segments.model import Paragraph, Quotation

_STOP = re.compile(r"[.!?…,—][\"'”’)]*(?=\s)")
_SENTENCE_ENDS = re.compile(r"(?<=[a-z]{3})[.!?]\s+(?=[A-Z])")
_BEFORE_STRAY = frozenset(",.!?—…")


def find_quotations(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Quotation, ...]:
    """The outermost quotations of `text` in order, boilerplate left out.

    Linear in the length of the text; never raises. A quotation whose closing mark is missing ends
    with its paragraph.
    """
    lines = [
        _Line(number, p.start, p.end, _settle(find_marks(text, p.start, p.end)))
        for number, p in enumerate(paragraphs)
        if p.kind != "boilerplate"
    ]
    tidy = _halved if _is_single(lines) else _pairs_only
    lines = [replace(line, marks=tidy(line.marks)) for line in lines]
    quotations: list[Quotation] = []
    carried: Family | None = None
    for line, following in zip_longest(lines, lines[1:]):
        walk = _Walk(text, line)
        carried = walk.run(carried, following)
        quotations += walk.found
    return tuple(quotations)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph with its marks."""

    number: int
    start: int
    end: int
    marks: list[Mark]


def _is_single(lines: list[_Line]) -> bool:
    """Whether the text quotes in single marks, the British way; the first mark decides a draw."""
    opening = [mark.family for line in lines for mark in line.marks if mark.opens]
    singles = 2 * opening.count("single")
    return singles > len(opening) or (singles == len(opening) > 0 and opening[0] == "single")


def _settle(marks: list[Mark]) -> list[Mark]:
    """A weak single mark is an apostrophe if a sure one closes before the next opens."""
    settled: list[Mark] = []
    sure = False
    for mark in reversed(marks):
        if mark.family == "single":
            if mark.opens:
                sure = False
            elif mark.weak and sure:
                continue
            else:
                sure = sure or not mark.weak
        settled.append(mark)
    return settled[::-1]


def _halved(marks: list[Mark]) -> list[Mark]:
    """Two single marks side by side are two, where the text quotes in single ones and none of them pair up as
    double ones: `'They cry 'stop.'' `."""
    doubled = [mark for mark in marks if mark.is_doubled]
    if any(mark.opens for mark in doubled) and any(mark.closes for mark in doubled):
        return marks
    return [half for mark in marks for half in (mark.halves() if mark.is_doubled else (mark,))]


def _pairs_only(marks: list[Mark]) -> list[Mark]:
    """Single marks, where the text quotes in double ones, count only as a plain pair."""
    kept: list[Mark] = []
    for mark, following in zip_longest(marks, marks[1:]):
        if mark.family != "single":
            kept.append(mark)
        elif kept and kept[-1].family == "single" and kept[-1].opens:
            kept.append(replace(mark, opens=False))
        elif mark.opens and following and following.family == "single" and following.closes:
            kept.append(replace(mark, closes=False))
    return kept


def _lowest_behind(marks: list[Mark]) -> list[int]:
    """For each mark how far its family closes behind it, less what opens there: -2 behind one that opens
    within a quotation of its own family says that both of them close."""
    lowest, least = [0] * len(marks), dict.fromkeys(("double", "single", "angle"), 0)
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        lowest[number] = least[mark.family]
        least[mark.family] = min(0, least[mark.family]) + (-1 if mark.closes else 1)
    return lowest


class _Walk:
    """Walks over the marks of one paragraph."""

    def __init__(self, text: str, line: _Line) -> None:
        self.text = text
        self.line = line
        self.found: list[Quotation] = []

    def run(self, carried: Family | None, following: _Line | None) -> Family | None:
        """Pairs the marks; returns the family of what stays open for the `following` paragraph."""
        marks = self.line.marks
        lowest = _lowest_behind(marks)
        opened: Mark | None = None
        if carried and not _reopens(self.line, carried):
            opened = Mark(self.line.start, self.line.start, carried, True, False)
        depth = 0
        for number, mark in enumerate(marks):
            if opened is None:
                if mark.opens and not (mark.loose and mark is marks[-1]):
                    opened, depth = mark, 0
                elif mark.family == "double":
                    self._close_stray(mark)
            elif mark.family != opened.family:
                continue
            elif mark.closes:
                if depth:
                    depth -= 1
                else:
                    self._add(opened, mark.start, mark.end)
                    opened = None
            elif lowest[number] <= -2 - depth:
                depth += 1
            elif mark.family != "single" or self.text[mark.end : mark.end + 1].isupper():
                self._break_off(opened, mark)
                opened = mark
        if opened is None:
            return None
        goes_on = following is not None and _goes_on(following, opened.family)
        self._add(opened, self.line.end, self.line.end, goes_on)
        return opened.family if goes_on else None

    def _add(self, opened: Mark, end: int, outer_end: int, continued: bool = False) -> None:
        start = opened.end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start < end:
            self.found.append(Quotation(start, end, opened.start, outer_end, self.line.number, continued))

    def _break_off(self, opened: Mark, mark: Mark) -> None:
        """The quotation `opened` never closed before `mark` opens the next: it ends with its last stop."""
        stops = [stop.end() for stop in _STOP.finditer(self.text, opened.end, mark.start)]
        if stops:
            self._add(opened, stops[-1], stops[-1])

    def _close_stray(self, mark: Mark) -> None:
        """A closing mark whose opening one is missing: the paragraph opened with it, or the sentence after
        that of the last quotation."""
        if self.text[mark.start - 1 : mark.start] not in _BEFORE_STRAY:
            return
        start = self.line.start
        if self.found:
            stop = _SENTENCE_ENDS.search(self.text, self.found[-1].outer_end, mark.start)
            if stop is None:
                return
            start = stop.end()
        self._add(Mark(start, start, mark.family, True, False), mark.start, mark.end)


def _reopens(line: _Line, family: Family) -> bool:
    return any(mark.start == line.start and mark.opens and mark.family == family for mark in line.marks[:1])


def _goes_on(line: _Line, family: Family) -> bool:
    """The paragraph opens with a mark of its own, or its first mark closes what was left open."""
    if _reopens(line, family):
        return True
    first = next((mark for mark in line.marks if mark.family == family), None)
    return first is not None and first.closes and not first.opens
