"""When a statement was made: “said on Monday”, “On Monday the port said”, and what goes on from there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsing.quotes.cues import Cue, verb_forms, verbs
from parsing.quotes.tokens import Token, group
from parsing.records import Basis, TimeExpression

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PERIOD = re.compile(r"\d{4}(?:-\d\d)?")
_LEADING = re.compile(r"(?:In|Last|Earlier in|Back in)?\s*")
_BEHIND = re.compile(r"[^,;.:—]{0,45}")
"""What may stand between a cue and the period it is dated by."""
_NEAR = 90
"""Code points between a cue and the expression that dates it."""
_LEADS = 8
"""… from a day back in which the word stands that leads to it."""
_OBJECT = 45
"""… where it stands between the cue's object and its “that” or “of”."""
_BY = re.compile(r"\b(?:by|until|till|before|after|since|from)\s+\Z", re.IGNORECASE)
"""What leads to a day on which nothing was said: “would file by Wednesday”."""
_LONGEST_RELATIVE = 40
"""Tokens of a clause with “who” or “which”."""
_RELATIVE = frozenset({"which", "who", "whose"})
_RESUMES = re.compile(r"\s*,?\s*(?:that|of|to|against|for)\b")


@dataclass(frozen=True, slots=True)
class When:
    """The day of a statement (EDTF), how it was reached, and where the words stand that say so."""

    date: str | None = None
    basis: Basis = "none"
    how: str = ""
    start: int | None = None
    end: int | None = None


UNDATED = When()


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
        self.dates = [date for date in dates if date.type in ("DATE", "TIME")]
        self.date_starts = [date.start for date in self.dates]

    def said_on(self, tokens: Sequence[Token], cue: Cue, content: tuple[int, int]) -> When:
        """The day nearest the cue, outside of what was said: the text offsets `content`."""
        first = bisect_left(self.starts, tokens[0].start)
        last = bisect_left(self.starts, tokens[-1].end)
        days = [day for day in self.days[first:last] if self._dates(day, tokens, cue, content)]
        found = _when(min(days, key=lambda day: abs(day.start - tokens[cue.verb].start), default=None))
        return found if found.date else self._around(tokens, cue, content)

    def _around(self, tokens: Sequence[Token], cue: Cue, content: tuple[int, int]) -> When:
        """The month or year right behind the cue, or at the start of the sentence: “told us in 1998”, “In
        1998 Venn said”."""
        first = bisect_left(self.date_starts, tokens[0].start)
        last = bisect_left(self.date_starts, tokens[-1].end)
        for date in self.dates[first:last]:
            if (
                date.edtf is None
                or not _PERIOD.fullmatch(date.edtf)
                or not self._dates(date, tokens, cue, content)
            ):
                continue
            leads = _LEADING.fullmatch(self.text, tokens[0].start, date.start)
            beside = self.text[date.end : tokens[cue.start].start] == " "
            behind = self.text[tokens[cue.end - 1].end : date.start]
            if leads or beside or (date.start > tokens[cue.verb].start and _BEHIND.fullmatch(behind)):
                return _when(date)
        return UNDATED

    def within(self, start: int, end: int) -> When:
        """The first day named between two text offsets: that of a signature."""
        first = bisect_left(self.starts, start)
        return _when(next((day for day in self.days[first : first + 1] if day.end <= end), None))

    def goes_on(self, tokens: Sequence[Token], content: tuple[int, int], when: When) -> bool:
        """No other time expression of the sentence, outside of what was said, than the one of `when`."""
        first = bisect_left(self.date_starts, tokens[0].start)
        last = bisect_left(self.date_starts, tokens[-1].end)
        quoted = [(token.start, token.end) for token in tokens if token.kind == "quote"]
        return all(
            date.start == when.start or any(start <= date.start < end for start, end in (*quoted, content))
            for date in self.dates[first:last]
        )

    def carried(self, when: When) -> When:
        """The day of an earlier statement, for one that goes on from it."""
        words = self.text[when.start : when.end]
        return replace(when, basis="inferred", how=f"the same speaker goes on from what “{words}” dates")

    def _dates(
        self, day: TimeExpression, tokens: Sequence[Token], cue: Cue, content: tuple[int, int]
    ) -> bool:
        distance = day.start - tokens[cue.end - 1].end
        if any(token.start <= day.start < token.end for token in tokens if token.kind == "quote"):
            return False
        if _BY.search(self.text, max(tokens[0].start, day.start - _LEADS), day.start):
            return False
        if content[0] <= day.start < content[1]:
            return 0 <= distance <= _OBJECT and _RESUMES.match(self.text, day.end) is not None
        return abs(distance) <= _NEAR and not _is_aside(tokens, cue, day.start, content)


def _is_aside(tokens: Sequence[Token], cue: Cue, day: int, content: tuple[int, int]) -> bool:
    """The day is that of a relative clause and the cue is not, “Venn, who quit on Monday, said”, or the other
    way round: “Venn, who called it a wreck, quit on Monday”."""
    if any(tokens[cue.end - 1].end <= at < day for at in _later_cues(tokens, cue, content)):
        return True
    who = _relative_before(tokens, cue.start)
    if who is None:
        return False
    if tokens[cue.start - 1].kind == "comma":
        speaking = any("ing" in verb_forms(token) for token in tokens[who : cue.start])
        return not speaking and tokens[who].start < day < tokens[cue.start].start
    inside = all(token.kind in ("word", "name", "number") for token in tokens[who : cue.start])
    return inside and not tokens[who].start < day < max(content[1], tokens[cue.end - 1].end)


def _later_cues(tokens: Sequence[Token], cue: Cue, content: tuple[int, int]) -> Iterator[int]:
    """Where other verbs of speech stand behind the cue, outside of what was said: “, but threatened”."""
    for before, token in pairwise(tokens[cue.end : cue.end + _LONGEST_RELATIVE]):
        if before.kind != "comma" and before.word not in ("and", "but"):
            continue
        verb = verbs().get(token.word) if token.kind == "word" else None
        outside = not content[0] <= token.start < content[1]
        if verb and outside and not verb.forms.isdisjoint(("past", "third")):
            yield token.start


def _relative_before(tokens: Sequence[Token], end: int) -> int | None:
    """The number of the last “who” or “which” behind a comma before token `end`."""
    numbers = range(end - 1, max(0, end - _LONGEST_RELATIVE), -1)
    return next(
        (at for at in numbers if tokens[at].word in _RELATIVE and tokens[at - 1].kind == "comma"), None
    )


def _when(day: TimeExpression | None) -> When:
    if day is None or day.edtf is None:
        return UNDATED
    how = f"“{day.text}”: {day.how}" if day.how else f"“{day.text}”"
    return When(
        day.edtf if _PERIOD.fullmatch(day.edtf) else day.edtf[:10], day.basis, how, day.start, day.end
    )


def is_narrated(tokens: Sequence[Token], cue: Cue | None) -> bool:
    """“he added”, “adding”: told in the order in which it was said; not “he has said”, “he says”."""
    if cue is None:
        return True
    verb = verbs().get(tokens[cue.verb].word)
    told = verb is None or not verb.forms.isdisjoint(("past", "ing"))
    return told and all(token.word not in group("perfect") for token in tokens[cue.start : cue.verb])
