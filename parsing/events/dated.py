"""A date with how it was reached, and how far it is from the day of its article."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.edtf import bounds
from parsing.events.telling import Telling
from parsing.records import Basis, TimeExpression

_RECENT_DAYS = 14
_LONG_AGO_DAYS = 60


@dataclass(frozen=True, slots=True)
class Dating:
    """A date (EDTF), how it was reached, and the time expression that says so."""

    date: str | None
    basis: Basis
    how: str
    source: TimeExpression | None = None


UNDATED = Dating(None, "none", "the article gives no date")
UNPLACED = Dating(None, "none", "the article gives a day of no known week or year")


def own_dating(telling: Telling) -> Dating | None:
    """That of the time expression of a clause."""
    if not telling.date:
        return None
    date = telling.date
    how = f"“{date.text}”: {date.how}" if date.how else f"“{date.text}”"
    return Dating(date.edtf, date.basis, how, date)


def carried(dating: Dating | None, why: str) -> Dating:
    """The same for another clause."""
    assert dating is not None
    words = dating.source.text if dating.source else ""
    return Dating(dating.date, "inferred", f"{why} “{words}” dates", dating.source)


def is_narrow(date: str | None) -> bool:
    """At most a month long: what a year tells of is no one event."""
    days = bounds(date)
    return bool(days and days[0] and days[1] and (days[1] - days[0]).days <= 31)


@dataclass(frozen=True, slots=True)
class Issue:
    """The day an article appeared, None where it is not known."""

    day: str | None

    def dating(self) -> Dating:
        """Of what the article gives as its news and dates nowhere."""
        return Dating(self.day, "publication", "the day the article appeared") if self.day else UNDATED

    def is_ahead(self, date: str | None) -> bool:
        """A single day not before publication."""
        days, published = bounds(date), bounds(self.day)
        if not days or not days[0] or days[0] != days[1] or not published or not published[0]:
            return False
        return days[0] >= published[0]

    def is_recent(self, date: str | None) -> bool:
        """A day, or two side by side, shortly before publication, or any where that is not known."""
        days, published = bounds(date), bounds(self.day)
        if not days or not days[0] or not days[1] or (days[1] - days[0]).days > 1:
            return False
        if not published or not published[0]:
            return True
        return days[1] <= published[0] and (published[0] - days[0]).days <= _RECENT_DAYS

    def days_since(self, dating: Dating | None) -> int:
        """Days from a single day to publication, 0 where one of them is not known."""
        days, published = bounds(dating.date if dating else None), bounds(self.day)
        if not days or not days[0] or days[0] != days[1] or not published or not published[0]:
            return 0
        return (published[0] - days[0]).days

    def is_long_ago(self, date: str | None) -> bool:
        """All of it lies months before publication."""
        days, published = bounds(date), bounds(self.day)
        if not days or not days[1] or not published or not published[0]:
            return False
        return (published[0] - days[1]).days > _LONG_AGO_DAYS
