"""Groups of events that are one, and the days they can have happened on."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsing.reconcile.recent import Recent
from parsing.reconcile.seen import SeenEvent
from parsing.reconcile.told import Sights, Told
from parsing.reconcile.when import SLIP

MEMBERS_COMPARED = 6
"""Members of a group that stand for it."""
_MOST_HELD = 16_384
"""Groups that are in memory, up to twice as many."""
_NEVER = 1 << 30
"""Beyond the ordinal of any day."""


class Days(NamedTuple):
    """When one event can have happened, as ordinals: any day where it has no date."""

    first: int = -_NEVER
    last: int = _NEVER
    stated: bool = False
    """Its article gives it a single day."""


class Group:
    """The days that the events of one group have together, and those that stand for it."""

    __slots__ = ("earliest", "first_stated", "last_stated", "latest", "standing")

    def __init__(self) -> None:
        self.first_stated: int | None = None
        """First and last day that an article states for it."""
        self.last_stated: int | None = None
        self.earliest: int = _NEVER
        """First and last day of any date it is given; none holds where a member has no date."""
        self.latest: int = -_NEVER
        self.standing: list[SeenEvent] = []
        """The first ones."""

    def add(self, days: Days) -> None:
        """Makes one more event a member."""
        self.earliest, self.latest = min(self.earliest, days.first), max(self.latest, days.last)
        if days.stated:
            first = days.first
            self.first_stated = first if self.first_stated is None else min(self.first_stated, first)
            self.last_stated = first if self.last_stated is None else max(self.last_stated, first)

    def is_far_from(self, days: Days) -> bool:
        """Both have a stated day, and more than a slip lies between the event's and a member's."""
        if self.first_stated is None or self.last_stated is None or not days.stated:
            return False
        return days.first - self.first_stated > SLIP or self.last_stated - days.first > SLIP

    def has_day(self, days: Days) -> bool:
        """A member states the day that the event states."""
        return days.stated and days.first in (self.first_stated, self.last_stated)


class Groups:
    """Those of `told` by number, each made when it is asked for; few are in memory."""

    def __init__(self, told: Told, seen: Sights[SeenEvent]) -> None:
        self._told, self._seen = told, seen
        self._groups = Recent(self._make, _MOST_HELD)
        self.earliest = array("q", [-_NEVER]) * len(told.groups)
        """Of each group what it has as `earliest`, and `latest`, or less and more: quicker to look at."""
        self.latest = array("q", [_NEVER]) * len(told.groups)

    def __getitem__(self, number: int) -> Group:
        return self._groups[number]

    def _make(self, number: int) -> Group:
        told = self._told
        members = told.groups[number] if number < len(told.groups) else ()
        group = Group()
        for member in members:
            group.add(Days(*told.days[member]))
        group.standing += [self._seen[member] for member in members[:MEMBERS_COMPARED]]
        return group

    def is_near(self, number: int, days: Days, first: int, last: int) -> bool:
        """A date it is given lies between the first and last day, and no stated one is far from the days."""
        group = self._groups[number]
        return group.earliest <= last and group.latest >= first and not group.is_far_from(days)

    def put(self, number: int, one: SeenEvent, days: Days) -> None:
        """Makes one more event a member of the group."""
        group = self[number]
        group.add(days)
        if number == len(self.earliest):
            self.earliest.append(0)
            self.latest.append(0)
        self.earliest[number], self.latest[number] = group.earliest, group.latest
        if len(group.standing) < MEMBERS_COMPARED:
            group.standing.append(one)


class Speeches:
    """The groups of what one article tells, by what tells that it is of one speech."""

    def __init__(self, most: int) -> None:
        """`most`: how many groups are looked up by one key, the latest ones."""
        self._most = most
        self._groups: dict[str | int, list[int]] = {}

    def latest(self, keys: Iterable[str | int]) -> Iterator[int]:
        for key in keys:
            yield from self._groups.get(key, ())[-self._most :]

    def put(self, group: int, keys: Iterable[str | int]) -> None:
        for key in keys:
            if group not in self.latest([key]):
                self._groups.setdefault(key, []).append(group)
