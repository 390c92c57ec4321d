"""When a statement was made, where its own sentence says so: “said on Monday”, “On Monday the port said”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from parsing.quotes.cues import Cue
from parsing.quotes.tokens import Token
from parsing.records import TimeExpression

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEAR = 90
"""Code points between a cue and the expression that dates it."""
_OBJECT = 45
"""… where it stands between the cue's object and its “that” or “of”."""
_RESUMES = re.compile(r"\s*,?\s*(?:that|of|to|against|for)\b")


class Calendar:
    """The days a text names, in order."""

    def __init__(self, text: str, dates: Sequence[TimeExpression]) -> None:
        self.text = text
        self.days = [
            date
            for date in dates
            if date.edtf and _DAY.fullmatch(date.edtf[:10]) and date.edtf[10:11] in ("", "T")
        ]
        self.starts = [date.start for date in self.days]

    def said_on(self, tokens: Sequence[Token], cue: Cue, content: tuple[int, int]) -> TimeExpression | None:
        """The day nearest the cue, outside of what was said: the text offsets `content`."""
        first = bisect_left(self.starts, tokens[0].start)
        last = bisect_left(self.starts, tokens[-1].end)
        days = [day for day in self.days[first:last] if self._dates(day, tokens, cue, content)]
        return min(days, key=lambda day: abs(day.start - tokens[cue.verb].start), default=None)

    def _dates(
        self, day: TimeExpression, tokens: Sequence[Token], cue: Cue, content: tuple[int, int]
    ) -> bool:
        distance = day.start - tokens[cue.end - 1].end
        if any(token.start <= day.start < token.end for token in tokens if token.kind == "quote"):
            return False
        if content[0] <= day.start < content[1]:
            return 0 <= distance <= _OBJECT and _RESUMES.match(self.text, day.end) is not None
        return abs(distance) <= _NEAR
