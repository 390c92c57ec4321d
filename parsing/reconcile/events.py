"""One row an event, however many sentences of however many articles tell it.

Each event is compared only with the groups that share one of its rarest words, so that time grows with the
number of events, not with its square. What is compared: dates, who and where, and content words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parsing.edtf import bounds
from parsing.reconcile.conflicts import event_conflicts
from parsing.reconcile.ids import Ids
from parsing.reconcile.likeness import SLIP, alike, states_day
from parsing.reconcile.seen import SeenEvent
from parsing.records import Basis, LoggedEvent, Source, Status
from parsing.words import stem

_RAREST = 8
"""How many of its words an event is looked up by."""
_MOST_CANDIDATES = 24
_MOST_COMPARED = 12
"""Groups an event is compared with: those that share most with it."""
_MEMBERS_COMPARED = 6


@dataclass(slots=True)
class _Group:
    """Events that are one, by index, and the first and last day that articles state for it (ordinals)."""

    members: list[int] = field(default_factory=list)
    first: int | None = None
    last: int | None = None

    def add(self, number: int, one: SeenEvent) -> None:
        """Makes one more event a member."""
        self.members.append(number)
        if states_day(one) and one.days:
            self.first = one.days[0] if self.first is None else min(self.first, one.days[0])
            self.last = one.days[0] if self.last is None else max(self.last, one.days[0])

    def is_far_from(self, one: SeenEvent) -> bool:
        """Both have a stated day, and more than a slip lies between the event's and a member's."""
        if self.first is None or self.last is None or not (states_day(one) and one.days):
            return False
        return one.days[0] - self.first > SLIP or self.last - one.days[0] > SLIP

    def likeness(self, one: SeenEvent, seen: Sequence[SeenEvent]) -> float:
        """How much the event is like the group's, 0 where it is another or of another stated day."""
        if self.is_far_from(one):
            return 0.0
        return max(alike(one, seen[member]) for member in self.members[:_MEMBERS_COMPARED])


def group_events(seen: Sequence[SeenEvent]) -> list[list[int]]:
    """Indexes of the events that are one, each group in order."""
    frequency = Counter(word for one in seen for word in one.words | one.names)
    groups: list[_Group] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(seen):
        keys = [*one.quotes, *_happening_keys(one), *_rarest(one.words | one.names, frequency)]
        votes = Counter(group for key in keys for group in by_key[key][-_MOST_CANDIDATES:])
        candidates = sorted(votes, key=lambda group: (-votes[group], group))[:_MOST_COMPARED]
        likeness, best = max(
            ((groups[group].likeness(one, seen), -group) for group in candidates), default=(0.0, 0)
        )
        group = -best if likeness else len(groups)
        if not likeness:
            groups.append(_Group())
        groups[group].add(number, one)
        for key in keys:
            if group not in by_key[key][-_MOST_CANDIDATES:]:
                by_key[key].append(group)
    return [group.members for group in groups]


def _rarest(words: frozenset[str], frequency: Counter[str]) -> list[str]:
    shared = (word for word in words if frequency[word] > 1)
    return sorted(shared, key=lambda word: (frequency[word], word))[:_RAREST]


def _happening_keys(one: SeenEvent) -> list[str]:
    """What a happening on one day is looked up by: its kind and, unless scheduled or a vote, its word."""
    if one.days is None or one.days[0] != one.days[1] or one.event.type is None:
        return []
    loose = one.event.status == "scheduled" or one.event.type == "ELECT"
    word = "" if loose else stem(one.event.type_word or "")
    return [f"{one.event.type} {word} {one.days[0]}"]


# ---------------------------------------------------------------- the record

_RANK: dict[Basis, int] = {"explicit": 0, "relative": 1, "inferred": 2, "publication": 3, "none": 4}
_STATUSES: tuple[Status, ...] = ("occurred", "scheduled", "alleged", "denied")


def log_event(members: Sequence[SeenEvent], ids: Ids) -> LoggedEvent:
    """One row from all that tell an event, which are in order of publication."""
    chief = min(members, key=lambda one: (_RANK[one.event.basis], _width(one), members.index(one)))
    days = bounds(chief.event.date)
    statuses = Counter(one.event.status for one in members)
    first = members[0]
    latest = [one.event.latest for one in members if one.event.latest]
    return LoggedEvent(
        id=ids.make("e", first.parsed.article.id, first.event.start, _text(first)),
        date=chief.event.date,
        basis=chief.event.basis,
        first=days[0].isoformat() if days and days[0] else None,
        last=days[1].isoformat() if days and days[1] else None,
        status=min(_STATUSES, key=lambda status: -statuses[status]),
        type=chief.event.type,
        type_word=chief.event.type_word,
        summary=chief.event.summary,
        actors=_distinct([chief, *members], "actors"),
        countries=tuple(dict.fromkeys(code for one in (chief, *members) for code in one.event.countries)),
        sources=tuple(_sources(members)),
        quotes=_distinct(members, "quotes"),
        conflicts=event_conflicts(members),
        latest=min(latest) if latest and not chief.event.date else None,
    )


def _width(one: SeenEvent) -> int:
    return one.days[1] - one.days[0] if one.days else 0


def _distinct(members: Sequence[SeenEvent], field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for one in members for id in getattr(one, field)))


def _text(one: SeenEvent) -> str:
    return one.parsed.article.text[one.event.start : one.event.end]


def _sources(members: Sequence[SeenEvent]) -> Iterator[Source]:
    for one in members:
        event = one.event
        yield Source(
            article=one.parsed.article.id,
            start=event.start,
            end=event.end,
            text=_text(one),
            date=event.date,
            basis=event.basis,
            how=event.how,
            date_start=event.date_start,
            date_end=event.date_end,
        )
