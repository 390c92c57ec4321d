"""When two events happened: on one day, near each other, or not together."""

from __future__ import annotations

from parsing.edtf import bounds
from parsing.reconcile.seen import SeenEvent

DAYS_BEFORE = 7
"""An event dated by publication can have happened this many days before."""
SLIP = 2
"""Days by which two sources that otherwise agree may disagree."""
MONTH = 31
"""Days a date spans at most to be the day of something else that lies in it."""
LAST = "9999"
"""Sorts what has no date behind all that has."""
_WEEK = 7


def apart(one: SeenEvent, other: SeenEvent) -> int | None:
    """Days between two events' dates, 0 where they can be the same, None where they cannot."""
    if not (one.days and other.days):
        return 0 if _may_precede(one, other) and _may_precede(other, one) else None
    gap = max(one.days[0] - other.days[1], other.days[0] - one.days[1], 0)
    if not gap:
        return 0
    loose = "publication" in (one.basis, other.basis)
    if loose and gap <= DAYS_BEFORE:
        return 0
    return gap if gap <= SLIP else None


def _may_precede(undated: SeenEvent, other: SeenEvent) -> bool:
    """Whether an undated event can have happened when the other did."""
    if undated.days or not other.days or undated.latest is None:
        return True
    return other.days[0] <= undated.latest or undated.status == "scheduled"


def dated_apart(one: SeenEvent, other: SeenEvent) -> bool:
    """Two time expressions of one article tell two events, but for one within the other."""
    if one.basis in ("publication", "none") or other.basis in ("publication", "none"):
        return False
    return not overlap(one, other)


def overlap(one: SeenEvent, other: SeenEvent) -> bool:
    """They are dated, and have a day in common."""
    if not (one.days and other.days):
        return False
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]


def is_daily(one: SeenEvent, other: SeenEvent) -> bool:
    """Their days are as far apart as the articles: rather news of every day than two days for one event."""
    published = [bounds(seen.published) for seen in (one, other)]
    if not (
        one.days and other.days and published[0] and published[1] and published[0][0] and published[1][0]
    ):
        return False
    gap = (published[0][0] - published[1][0]).days
    return gap != 0 and gap == one.days[0] - other.days[0]


def same_day(one: SeenEvent, other: SeenEvent) -> bool:
    """Both articles state one day."""
    return one.days == other.days and states_day(one) and states_day(other)


def states_day(one: SeenEvent) -> bool:
    """The article gives it a single day."""
    stated = one.basis in ("explicit", "relative", "inferred")
    return stated and one.days is not None and one.days[0] == one.days[1]


def is_narrow(one: SeenEvent) -> bool:
    """Dated to a week or better."""
    return one.days is not None and one.days[1] - one.days[0] < _WEEK


def in_one_month(one: SeenEvent, other: SeenEvent) -> bool:
    """One is dated to a week or better, and lies in the other's month or less."""
    if not (one.days and other.days and overlap(one, other)):
        return False
    width = max(one.days[1] - one.days[0], other.days[1] - other.days[0])
    return width <= MONTH and (is_narrow(one) or is_narrow(other))
