"""One row an event, however many sentences of however many articles tell it.

Each event is compared only with the groups that share one of its rarest words, so that time grows with the
number of events, not with its square. What is compared: dates, who and where, and content words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from typing import TypeAlias

from parsing.edtf import bounds
from parsing.reconcile.conflicts import event_conflicts
from parsing.reconcile.copies import independent
from parsing.reconcile.ids import Ids
from parsing.reconcile.likeness import alike, is_vote
from parsing.reconcile.seen import RANK, SeenEvent
from parsing.reconcile.when import DAYS_BEFORE, MONTH, SLIP, states_day
from parsing.records import ActorPart, LoggedEvent, Source, Status

_RAREST = 8
"""How many of its words an event is looked up by."""
_MOST_CANDIDATES = 24
"""Groups looked up for each word, the latest ones: keeps long logs linear."""
_FEWEST_SHARED = 2
"""Words and names without which nothing but a special key makes two events one."""
_MOST_COMPARED = 12
"""Groups an event is compared with: those that share most with it."""
_MEMBERS_COMPARED = 6
"""Members of a group that stand for it."""
_Print: TypeAlias = tuple[str, str, int]
"""The original of an article, a sentence, and which of the events that it tells."""
_NEVER = 1 << 30
"""Beyond the ordinal of any day."""


@dataclass(slots=True)
class _Group:
    """Events that are one, by index, with the days they can have happened on (ordinals)."""

    members: list[int] = field(default_factory=list)
    first_stated: int | None = None
    """First and last day that an article states for it."""
    last_stated: int | None = None
    earliest: int = _NEVER
    """First and last day of any date it is given; none holds where a member has no date."""
    latest: int = -_NEVER

    def add(self, number: int, one: SeenEvent) -> None:
        """Makes one more event a member."""
        self.members.append(number)
        first, last = one.days or (-_NEVER, _NEVER)
        self.earliest, self.latest = min(self.earliest, first), max(self.latest, last)
        if states_day(one) and one.days:
            self.first_stated = first if self.first_stated is None else min(self.first_stated, first)
            self.last_stated = first if self.last_stated is None else max(self.last_stated, first)

    def is_far_from(self, one: SeenEvent) -> bool:
        """Both have a stated day, and more than a slip lies between the event's and a member's."""
        if self.first_stated is None or self.last_stated is None or not (states_day(one) and one.days):
            return False
        return one.days[0] - self.first_stated > SLIP or self.last_stated - one.days[0] > SLIP

    def has_day_of(self, one: SeenEvent) -> bool:
        """A member states the day that the event states."""
        return (
            states_day(one) and one.days is not None and one.days[0] in (self.first_stated, self.last_stated)
        )

    def likeness(self, one: SeenEvent, seen: Sequence[SeenEvent], least: int) -> float:
        """How much the event is like a member that shares `least` words and names, 0 where it is another."""
        best = 0.0
        for member in self.members[:_MEMBERS_COMPARED]:
            other = seen[member]
            if not least or len(one.content & other.content) >= least:
                best = max(best, alike(one, other))
        return best


def group_events(seen: Sequence[SeenEvent], copies: Mapping[str, str]) -> list[list[int]]:
    """Indexes of the events that are one, each group in order. `copies`: as `find_copies` gives them.

    A sentence that a copy prints unchanged tells what it tells in the original, even where its “Friday” was
    read as another day.
    """
    printed: dict[_Print, int] = {}
    frequency = Counter(chain.from_iterable(one.content for one in seen))
    groups: list[_Group] = []
    by_key: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_MOST_CANDIDATES))
    for number, (one, place) in enumerate(zip(seen, _printed(seen, copies), strict=True)):
        if place and place in printed:
            groups[printed[place]].add(number, one)
            continue
        special, words = _special_keys(one), _rarest(one.content, frequency)
        hinted = {group for key in special if key in by_key for group in by_key[key]}
        # A special key counts twice: it says more than a word.
        votes = Counter(chain.from_iterable(by_key[k] for k in (*words, *special, *special) if k in by_key))
        alike_ones = [
            (groups[group].has_day_of(one), likeness, -group)
            for group in _candidates(one, votes, groups)
            if (likeness := groups[group].likeness(one, seen, 0 if group in hinted else _FEWEST_SHARED))
        ]
        group = -max(alike_ones)[2] if alike_ones else len(groups)
        if group == len(groups):
            groups.append(_Group())
        groups[group].add(number, one)
        if place:
            printed[place] = group
        for key in (*special, *words):
            if group not in by_key[key]:
                by_key[key].append(group)
    return [group.members for group in groups]


def _printed(seen: Sequence[SeenEvent], copies: Mapping[str, str]) -> Iterator[_Print | None]:
    """Of each event of a copied article what is the same for the same event of another copy."""
    copied = {*copies, *copies.values()}
    met: Counter[tuple[str, str]] = Counter()
    for one in seen:
        id, sentence = one.parsed.article.id, " ".join(_text(one).split())
        yield (copies.get(id, id), sentence, met[id, sentence]) if id in copied else None
        met[id, sentence] += id in copied


def _candidates(one: SeenEvent, votes: Counter[int], groups: Sequence[_Group]) -> list[int]:
    """The groups that share most with the event and that no date forbids."""
    first, last = one.days or (-_NEVER, _NEVER)
    first, last = first - DAYS_BEFORE, last + DAYS_BEFORE
    possible = [
        (-count, number)
        for number, count in votes.items()
        if (group := groups[number]).earliest <= last and group.latest >= first
    ]
    possible.sort()
    near = (number for _, number in possible if not groups[number].is_far_from(one))
    return list(islice(near, _MOST_COMPARED))


def _special_keys(one: SeenEvent) -> list[str]:
    """What an event is looked up by beside its words."""
    return [*one.quotes, *_speech_keys(one), *_happening_keys(one)]


def _rarest(words: frozenset[str], frequency: Counter[str]) -> list[str]:
    shared = (word for word in words if frequency[word] > 1)
    return sorted(shared, key=lambda word: (frequency[word], word))[:_RAREST]


def _speech_keys(one: SeenEvent) -> list[str]:
    """What the speech a statement belongs to is looked up by: its article and its speaker."""
    return [f"{one.parsed.article.id} {who}" for who in one.actors[:1] if one.quotes]


def _happening_keys(one: SeenEvent) -> list[str]:
    """What a happening is looked up by: its date with who acts and with what it counts; a vote by its month;
    anything on one day by its kind, its day and, unless it is scheduled, its word."""
    if one.days is None:
        return []
    keys = [f"count {thing} {one.days}" for count in one.counts for thing in count.things]
    keys += [f"{who} {one.days}" for who in one.actors[:1]]
    kind = "ELECT" if is_vote(one) else one.event.type
    if kind == "ELECT" and one.days[1] - one.days[0] <= MONTH:
        keys.append(f"ELECT {date.fromordinal(one.days[0]):%Y-%m}")
    if kind is not None and one.days[0] == one.days[1]:
        loose = one.event.status == "scheduled" or kind == "ELECT"
        keys += [f"{kind} {word} {one.days[0]}" for word in ([""] if loose else sorted(one.deed))]
    return keys


# ---------------------------------------------------------------- the record

_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|this|that|who)\b", re.IGNORECASE)
_STATUSES: tuple[Status, ...] = ("occurred", "scheduled", "alleged", "denied")


def log_event(members: Sequence[SeenEvent], copies: Mapping[str, str], ids: Ids) -> LoggedEvent:
    """One row from all that tell an event, which are in order of publication. `copies`: as `find_copies`
    gives them."""
    counted = independent(members, copies)
    chief = min(members, key=lambda one: (RANK[one.event.basis], _width(one)))
    days = bounds(chief.event.date)
    statuses = Counter(one.event.status for one in counted)
    first = members[0]
    latest = [one.event.latest for one in members if one.event.latest]
    parts = _parts([chief, *members])
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
        actors=tuple(parts),
        parts=tuple(parts.values()),
        place=next((one.event.place for one in (chief, *members) if one.event.place), None),
        countries=tuple(dict.fromkeys(code for one in (chief, *members) for code in one.event.countries)),
        sources=tuple(_sources(members, copies)),
        quotes=_distinct(members, "quotes"),
        conflicts=event_conflicts(counted),
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


def _parts(members: Sequence[SeenEvent]) -> dict[str, ActorPart]:
    """Who takes part, and as what: the part of the first that says more than that they are named."""
    parts: dict[str, ActorPart] = {}
    for one in members:
        for id, part in zip(one.actors, one.parts, strict=True):
            if parts.get(id, "other") == "other":
                parts[id] = part
    return parts


def _text(one: SeenEvent) -> str:
    return one.parsed.article.text[one.event.start : one.event.end]


def _sources(members: Sequence[SeenEvent], copies: Mapping[str, str]) -> Iterator[Source]:
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
            copy_of=copies.get(one.parsed.article.id),
        )
