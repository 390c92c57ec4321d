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


def after_stamp(
    text: str, sentence: Sentence, dates: Sequence[TimeExpression]
) -> tuple[int, Sequence[TimeExpression]]:
    """Where the sentence proper begins, and the dates that are left to it."""
    start = sentence.start
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
