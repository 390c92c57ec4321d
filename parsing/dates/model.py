"""What a rule is given and what it gives."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from parsing.dates.values import grain
from parsing.edtf import bounds, from_timex
from parsing.records import TimexType
from parsing.rules import Rule
from parsing.segments import Sentence

Basis = Literal["explicit", "relative", "inferred"]
Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of a match: the TIMEX3 value and how it was reached."""

    type: TimexType
    value: str
    basis: Basis
    how: str
    anchor: str | None = None
    edtf: str | None = None
    """Only where it is not simply `value` on the calendar."""
    aside: bool = False
    """Only compared with: the text does not go on from it."""


class Cue(NamedTuple):
    """A verb, or words like one, that tell past from future."""

    start: int
    end: int
    tense: Tense


_PASSING = 15
"""Years between what a narrative tells of and a year that it only names in passing, at least."""


_BESIDE = 160
"""Characters from a day told as background to "the next day" that goes on from it, at most."""


class Passage(NamedTuple):
    """A date that lends its year to those after it."""

    value: str
    end: int
    opens: bool
    """Its paragraph begins with it, as in a list of dates."""


@dataclass(slots=True)
class Context:
    """What a rule may look at: the text around, the publication date, the dates mentioned before."""

    text: str
    lower: str
    published: dt.date | None
    narrative: bool
    """The text tells history: it counts from the date mentioned last, not from publication."""
    sentences: tuple[Sentence, ...]
    paragraph: tuple[int, int] = (0, 0)
    last: str | None = None
    """Value of the date mentioned last, of any grain up to a year."""
    told: str | None = None
    """The day the text tells of: mentioned last as a day on which something happened."""
    wider: bool = False
    """A wider date than a day was told after `told`: no day can be counted on from it."""
    background: tuple[str, int] | None = None
    """A day mentioned after `told` on which something "had" happened, and where it ends."""
    last_year: int | None = None
    """Year of the date mentioned last."""
    last_quarter: str | None = None
    passed: int | None = None
    """The year mentioned last, also in passing."""
    day_first: bool | None = None
    """Numeric dates: 15/02 rather than 02/15; None where the text does not show which."""
    passage: Passage | None = None
    """The last date told with its month and year, or dated by such a one."""
    by_passage: bool = False
    """The year found last is that of the passage."""
    votes: set[str] = field(default_factory=set)
    """Days told beside a vote."""
    cues: tuple[tuple[int, int], list[Cue]] | None = None
    """The cues of the sentence last asked about, and its span (see `tense.py`)."""
    may_is_name: bool = False
    """Someone in the text is called May."""

    @property
    def last_day(self) -> dt.date | None:
        """First day of the date mentioned last."""
        found = bounds(from_timex(self.last)) if self.last else None
        return found[0] if found else None

    @property
    def now(self) -> dt.date | None:
        """The day deictic words count from: publication, or the last mention in a narrative."""
        return (self.last_day or None) if self.narrative else self.published

    @property
    def here(self) -> str:
        """`now` in words."""
        if self.narrative:
            return f"{self.last}, the date before"
        return f"publication ({self.published})"

    @property
    def anchor(self) -> str | None:
        """`now` as a TIMEX3 value."""
        if self.narrative:
            return self.last
        return self.published.isoformat() if self.published else None

    def sentence(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence around `position`; of the paragraph where there is none."""
        number = bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1
        if number >= 0 and position < self.sentences[number].end:
            return self.sentences[number].start, self.sentences[number].end
        return self.paragraph

    def before(self, position: int, length: int = 40) -> str:
        """The small-letter text just before `position`, within its paragraph."""
        return self.lower[max(self.paragraph[0], position - length) : position]

    def after(self, position: int, length: int = 40) -> str:
        """The small-letter text from `position` on, within its paragraph."""
        return self.lower[position : min(self.paragraph[1], position + length)]

    def told_day(self, step: int, position: int, nearest: bool = False) -> dt.date | None:
        """The day "the same day" means (`step` 0) or "the next day" is counted from; None: unknown.

        `nearest`: "that day", of which it is the one mentioned last.
        """
        if self.background and (step > 0 or nearest) and position - self.background[1] <= _BESIDE:
            return dt.date.fromisoformat(self.background[0])
        if self.told and not (self.wider and (step or self.narrative)):
            return dt.date.fromisoformat(self.told)
        return None if step or self.narrative else self.published

    def note(self, reading: Reading, happened: bool = True, opens: bool = False) -> None:
        """Remembers a date as the last mention; `happened`: as one the text tells of as its own; `opens`: as
        one that opens its sentence."""
        value = reading.value
        unit = grain(value)
        if reading.aside or unit is None or unit in ("decade", "century"):
            return
        if unit == "day" and happened:
            self.told, self.wider = value[:10], False
        elif unit not in ("day", "year") and happened:
            self.wider = not (self.told or "").startswith(value)
        if unit == "year" and self._is_far(int(value)) and not opens:
            return
        self.last = value
        self.last_year = int(value[:4])
        if unit == "quarter":
            self.last_quarter = value

    def _is_far(self, year: int) -> bool:
        """A year named in passing: far from the days a narrative tells of, and from the year before it."""
        told = self.last is not None and len(self.last) > 4 and self.last_year is not None
        passed, self.passed = self.passed, year
        if passed is not None and 0 <= year - passed <= _PASSING:
            return False  # “in 1976, and in 1984”: the narrative has gone on
        return self.narrative and told and abs(year - (self.last_year or 0)) > _PASSING


Build = Callable[[re.Match[str], Context], Reading | None]
DateRule = Rule[Build]


def explicit(value: str, kind: TimexType = "DATE") -> Reading:
    """A date written out in full."""
    return Reading(kind, value, "explicit", "written out in full")


def relative(context: Context, value: str, how: str, kind: TimexType = "DATE") -> Reading:
    """A date counted from `context.now`."""
    return Reading(kind, value, "relative", how, context.anchor)


def from_mention(context: Context, value: str, how: str, kind: TimexType = "DATE") -> Reading:
    """A date counted from the date mentioned last."""
    return Reading(kind, value, "relative", how, context.last)


def unplaced(value: str, kind: TimexType = "DATE") -> Reading:
    """A relative date with nothing to count from."""
    return Reading(kind, value, "relative", "not placed: no date to count from is known")


def reference(value: str, how: str = "points without placing") -> Reading:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""
    return Reading("DATE", value, "relative", how)


def duration(value: str) -> Reading:
    """A length of time, not placed."""
    return Reading("DURATION", value, "explicit", "a length of time")
