"""Date stamps at the head of a text (“Updated: 3 May 2031, 8:20 am |”, “PORT SELM, Nov 11 -”).

They say when it was written, not when what the sentence after them tells happened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsing.records import TimeExpression
from parsing.segments import Sentence

_ISSUED = (
    r"(?:(?:first|last|story|originally)\s+)?(?:published|updated|posted|modified|created)(?:\s+(?:on|at))?"
)
_BEFORE = re.compile(rf"\W*(?:(?P<issued>{_ISSUED})\W*|(?:[A-Z][\w.’'-]*[\s,/:()]+){{0,5}})", re.IGNORECASE)
_PLACE = re.compile(r"\W*(?:[A-Z][\w.’'-]*[\s,/:()]+){0,5}")
# “In 2029 Norland banned …”: a sentence, not a stamp.
_OPENS = re.compile(
    r"\W*(?:After|As|At|Back|Before|Between|By|During|Early|Earlier|For|From|In|Just|Late|Later|On|Only|Since|"
    r"Throughout|Until)\b"
)
_AFTER = re.compile(
    rf"\s*(?:\n|(?i:{_ISSUED}\b)|\([A-Z][^()\n]{{0,40}}\)\s*[-–—]|[|\-–—:)\]]|,?\s*(?:at\s+)?\d{{1,2}}[:.]\d\d|$)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEXT_SENTENCE = re.compile(r"\s+[A-Z“\"]")
_ZONE = r"\b(?:GMT|UTC|[BI]ST|CES?T|[ECMP][SD]?T|A[EW][SD]?T)\b"
_TIME = re.compile(
    rf"(?:(?i:{_ISSUED}\b)|{_ZONE}|"
    r"\([A-Z][^()\n]{0,40}\)\s*[-–—]|[\s|,:()\[\]–—-]|(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?|(?i:[ap]\.?m\b\.?|hrs\b)|"
    r"[A-Z]{2,4}\b(?=\s*(?:[|\n\d+-]|$))|[+-]\d\d?:\d+|\d{4}(?=\s*(?:\n|\|)))+"
)
_LONGEST = 60
# “**1921** – The harbour was founded”, “**Feb 3:** Police raid the mill”: the day of what a list tells.
_ITEM = re.compile(r"[*_]*\s*(?:[–—-]|:(?=[\s*_]))[*_]*\s*[^\W\d_]")
_BULLET = re.compile(r"(?:^|\n)[ \t]*(?:[*•–-][ \t]+)?[*_]*\Z")
_DAY = len("2031-05-21")
_MARKS = 12
"""Characters before a date at the start of a line that a bullet takes."""


def after_stamp(
    text: str, sentence: Sentence, dates: Sequence[TimeExpression]
) -> tuple[int, Sequence[TimeExpression]]:
    """Where the sentence proper begins, and the dates that are left to it."""
    start = sentence.start
    if dates and (start or len(dates[0].edtf or "") < _DAY) and opens_item(text, dates[0]):
        return start, dates  # at the head of a text a day is a stamp, a year is none
    while dates and dates[0].start - start <= _LONGEST:
        date = dates[0]
        before = _BEFORE.fullmatch(text, start, date.start)
        if not before:
            break
        ends = _AFTER.match(text, date.end, sentence.end) or (
            _YEAR.search(date.text) and _NEXT_SENTENCE.match(text, date.end, sentence.end)
        )
        placed = ends and _PLACE.fullmatch(text, start, date.start) and not _OPENS.match(text, start)
        if before.group("issued") is None and not placed:
            break
        rest = _TIME.match(text, date.end, sentence.end)
        start, dates = (rest.end() if rest else date.end), dates[1:]
    return min(start, sentence.end), dates


def opens_item(text: str, date: TimeExpression) -> bool:
    """A date alone at the start of a line, with a dash or a colon after it, in a list."""
    before = text[max(0, date.start - _MARKS) : date.start]
    return _BULLET.search(before) is not None and _ITEM.match(text, date.end) is not None
