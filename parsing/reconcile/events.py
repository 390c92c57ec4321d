"""One row an event, however many sentences of however many articles tell it.

Each event is compared only with the groups that share one of its rarest words, so that time grows with the
number of events, not with its square. What is compared: dates, who and where, and content words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from parsing.edtf import bounds
from parsing.reconcile.conflicts import event_conflicts
from parsing.reconcile.ids import Ids
from parsing.reconcile.likeness import SLIP, alike, states_day
from parsing.reconcile.seen import RANK, SeenEvent
from parsing.records import LoggedEvent, Source, Status
from parsing.words import stem

_RAREST = 8
"""How many of its words an event is looked up by."""
_MOST_CANDIDATES = 24
"""Groups looked up for each word, the latest ones: keeps long logs linear."""
_MOST_COMPARED = 12
"""Groups an event is compared with: those that share most with it."""
_MEMBERS_COMPARED = 6
"""Members of a group that stand for it."""
_MONTH = 31
"""Days a vote is dated to at most, to be looked up by its month."""


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

    def has_day_of(self, one: SeenEvent) -> bool:
        """A member states the day that the event states."""
        return states_day(one) and one.days is not None and one.days[0] in (self.first, self.last)

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
        keys = [
            *one.quotes,
            *_speech_keys(one),
            *_happening_keys(one),
            *_rarest(one.words | one.names, frequency),
        ]
        votes = Counter(group for key in keys for group in by_key[key][-_MOST_CANDIDATES:])
        candidates = sorted(votes, key=lambda group: (-votes[group], group))[:_MOST_COMPARED]
        alike_ones = [
            (groups[group].has_day_of(one), likeness, -group)
            for group in candidates
            if (likeness := groups[group].likeness(one, seen))
        ]
        group = -max(alike_ones)[2] if alike_ones else len(groups)
        if group == len(groups):
            groups.append(_Group())
        groups[group].add(number, one)
        for key in keys:
            if group not in by_key[key][-_MOST_CANDIDATES:]:
                by_key[key].append(group)
    return [group.members for group in groups]


def _rarest(words: frozenset[str], frequency: Counter[str]) -> list[str]:
    shared = (word for word in words if frequency[word] > 1)
    return sorted(shared, key=lambda word: (frequency[word], word))[:_RAREST]


def _speech_keys(one: SeenEvent) -> list[str]:
    """What the speech a statement belongs to is looked up by: its article and its speaker."""
    return [f"{one.parsed.article.id} {who}" for who in one.actors[:1] if one.quotes]


def _happening_keys(one: SeenEvent) -> list[str]:
    """What a happening is looked up by: a vote by its month, anything on one day by its kind, its day and,
    unless it is scheduled, its word."""
    if one.days is None or one.event.type is None:
        return []
    keys = []
    if one.event.type == "ELECT" and one.days[1] - one.days[0] <= _MONTH:
        keys.append(f"ELECT {date.fromordinal(one.days[0]):%Y-%m}")
    if one.days[0] == one.days[1]:
        loose = one.event.status == "scheduled" or one.event.type == "ELECT"
        word = "" if loose else stem(one.event.type_word or "")
        keys.append(f"{one.event.type} {word} {one.days[0]}")
        keys += [f"{one.event.type} {who} {one.days[0]}" for who in one.actors[:1]]
    return keys


# ---------------------------------------------------------------- the record

_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|this|that|who)\b", re.IGNORECASE)
_STATUSES: tuple[Status, ...] = ("occurred", "scheduled", "alleged", "denied")


def log_event(members: Sequence[SeenEvent], ids: Ids) -> LoggedEvent:
    """One row from all that tell an event, which are in order of publication."""
    chief = min(members, key=lambda one: (RANK[one.event.basis], _width(one), members.index(one)))
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
        summary=_reads_best(members, chief).event.summary,
        actors=_distinct([chief, *members], "actors"),
        countries=tuple(dict.fromkeys(code for one in (chief, *members) for code in one.event.countries)),
        sources=tuple(_sources(members)),
        quotes=_distinct(members, "quotes"),
        conflicts=event_conflicts(members),
        latest=min(latest) if latest and not chief.event.date else None,
    )


def _reads_best(members: Sequence[SeenEvent], chief: SeenEvent) -> SeenEvent:
    """Of the members dated like the chief the first whose summary is a clause and names who acts."""
    alike_dated = [
        one for one in members if one.days == chief.days and RANK[one.event.basis] <= RANK["inferred"]
    ]
    return min(
        [chief, *alike_dated],
        key=lambda one: (one.event.summary.startswith("…"), bool(_PRONOUN.match(one.event.summary))),
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
