"""One row an event, however many sentences of however many articles tell it.

Each event is compared only with the groups that share one of its rarest words, so that time grows with the
number of events, not with its square; and only with what was told before it. What is compared: dates, who and
where, and content words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice, repeat
from typing import TypeAlias

from parsing.edtf import bounds
from parsing.logged import LoggedEvent, Source
from parsing.reconcile.conflicts import event_conflicts
from parsing.reconcile.copies import independent
from parsing.reconcile.event_groups import Days, Groups, Speeches
from parsing.reconcile.holders import joined, key_of
from parsing.reconcile.likeness import alike, is_vote
from parsing.reconcile.once import shakes
from parsing.reconcile.otherwise import senses_of
from parsing.reconcile.seen import RANK, ReadEvent, SeenEvent
from parsing.reconcile.told import Sights, Told
from parsing.reconcile.two import are_two
from parsing.reconcile.when import DAYS_BEFORE, MONTH, states_day
from parsing.records import ActorPart, Status

_RAREST = 8
"""How many of its words an event is looked up by."""
LOOKED_UP = 24
"""Groups looked up for each word, the latest ones: keeps long logs linear."""
_FEWEST_SHARED = 2
"""Words and names without which nothing but a special key makes two events one."""
_MOST_COMPARED = 12
"""Groups an event is compared with: those that share most with it."""
_ANY_DAY = Days()
_BEYOND = 1 << 40
"""More than the number of any group."""
_Print: TypeAlias = tuple[str, str, int]
"""The original of an article, a sentence, and which of the events that it tells."""


def group_events(
    seen: Sights[SeenEvent], articles: Sequence[str], copies: Mapping[str, str], told: Told
) -> None:
    """Puts the events that `told` does not know yet into its groups: of those that are one.

    `articles`: the id of each, in order; `copies`: as `Texts.copies` gives them. A sentence that a copy
    prints unchanged tells what it tells in the original, even where its “Friday” was read as another day.
    """
    texts = {**copies, **{id: id for id in copies.values()}}
    first = seen.article_of(len(told.group_of))
    printed = _printed_before(first, seen, articles, texts, told)
    groups = Groups(told, seen)
    for article in range(first, len(articles)):
        places = _places(seen.of(article), texts.get(articles[article]))
        speeches = Speeches(LOOKED_UP)
        for one, place in zip(seen.of(article), places, strict=True):
            days, special, speech = _days(one), _special_keys(one), _speech_keys(one)
            keys = {*special, *map(key_of, one.content)}
            if place in printed:
                group, keys = printed[place], set()
            else:
                hinted = [*told.holders.latest(special, told.most), *speeches.latest(speech)]
                group = _most_alike(one, days, hinted, groups, told)
                speeches.put(group, speech)
            groups.put(group, one, days)
            told.put(group, keys, days)
            if place:
                printed.setdefault(place, group)


def _printed_before(
    first: int, seen: Sights[SeenEvent], articles: Sequence[str], texts: Mapping[str, str], told: Told
) -> dict[_Print | None, int]:
    """The groups of what articles before the `first` tell of the texts that later ones are copies of."""
    wanted = {texts[id] for id in articles[first:] if id in texts}
    printed: dict[_Print | None, int] = {}
    for article, id in enumerate(articles[:first]):
        if texts.get(id) in wanted:
            for number, place in zip(seen.span(article), _places(seen.of(article), texts[id]), strict=True):
                printed.setdefault(place, told.group_of[number])
    return printed


def _places(events: Sequence[SeenEvent], text: str | None) -> Iterator[_Print | None]:
    """Of each event of an article what is the same for the same event of another copy of its text."""
    if text is None:
        yield from repeat(None, len(events))
        return
    met: Counter[str] = Counter()
    for one in events:
        sentence = " ".join(one.read().parsed.article.text[one.start : one.end].split())
        yield text, sentence, met[sentence]
        met[sentence] += 1


def _most_alike(one: SeenEvent, days: Days, hinted: Sequence[int], groups: Groups, told: Told) -> int:
    """The group the event is most like; the next number where it is like none. `hinted`: groups that share
    a special key with it."""
    # A special key counts twice: it says more than a word.
    rarest = told.holders.latest(_rarest(one.content, told), told.most)
    votes = Counter([*hinted, *hinted, *rarest])
    alike_ones = []
    for number in _candidates(days, votes, groups):
        group = groups[number]
        likeness = _likeness(one, group.standing, 0 if number in hinted else _FEWEST_SHARED)
        if likeness:
            alike_ones.append((group.has_day(days), likeness, -number))
    return -max(alike_ones)[2] if alike_ones else len(told.groups)


def _likeness(one: SeenEvent, standing: Sequence[SeenEvent], least: int) -> float:
    """How much the event is like a member that shares `least` words and names, 0 where it is another, or
    where one of the members forbids it."""
    best, content = 0.0, one.content
    for other in standing:
        if not least or len(content & other.content) >= least:
            best = max(best, alike(one, other))
    if best and any(are_two(one, other) or _is_chained(one, other) for other in standing):
        return 0.0
    return best


def _is_chained(one: SeenEvent, other: SeenEvent) -> bool:
    """Two sentences of one article, of two dates, that only a third between them makes one."""
    return one.place == other.place and one.days != other.days and not alike(one, other)


def _candidates(days: Days, votes: Counter[int], groups: Groups) -> Iterator[int]:
    """The groups that share most with an event of these days, and that no date forbids."""
    first, last = days.first - DAYS_BEFORE, days.last + DAYS_BEFORE
    earliest, latest = groups.earliest, groups.latest
    possible = [
        number - count * _BEYOND
        for number, count in votes.items()
        if earliest[number] <= last and latest[number] >= first
    ]
    possible.sort()
    numbers = (place % _BEYOND for place in possible)
    return islice((number for number in numbers if groups.is_near(number, days, first, last)), _MOST_COMPARED)


def _days(one: SeenEvent) -> Days:
    return _shared_days(one.days, states_day(one)) if one.days else _ANY_DAY


@lru_cache(maxsize=1 << 14)
def _shared_days(days: tuple[int, int], stated: bool) -> Days:
    """The same object each time: it is kept for every event."""
    return Days(*days, stated)


def _special_keys(one: SeenEvent) -> list[int]:
    """What an event is looked up by beside its words."""
    return [*map(key_of, one.quotes), *_happening_keys(one)]


def _rarest(words: frozenset[str], told: Told) -> list[int]:
    """Those that fewest of what was told before have, but some."""
    held = told.holders.counted([(word, key_of(word)) for word in words])
    held.sort()
    return [key for _, _, key in held[:_RAREST]]


def _speech_keys(one: SeenEvent) -> list[str | int]:
    """What the speech a statement belongs to is looked up by in its article: its speaker, and the place of
    the words that date it."""
    keys: list[str | int] = [who for who in one.actors[:1] if one.quotes]
    return [*keys, one.date_start] if one.date_start is not None else keys


def _happening_keys(one: SeenEvent) -> list[int]:
    """What a happening is looked up by: its date with who acts and with what it counts; a vote by its month;
    anything on one day by its kind, its day and, unless it is scheduled, its word; and by what that says."""
    if one.days is None:
        return []
    keys = [joined(key_of(f"count {thing}"), *one.days) for count in one.counts for thing in count.things]
    keys += [joined(key_of(who), *one.days) for who in one.actors[:1]]
    kind = "ELECT" if is_vote(one) else one.type
    if kind == "ELECT" and one.days[1] - one.days[0] <= MONTH:
        keys.append(key_of(f"ELECT {date.fromordinal(one.days[0]):%Y-%m}"))
    if kind is not None and one.days[0] == one.days[1]:
        loose = one.status == "scheduled" or kind == "ELECT"
        names = [f"{kind} {word}" for word in ([""] if loose else one.deed)]
        names += [f"={sense}" for sense in senses_of(one.deed)]
        names += [f"quake {country}" for country in one.countries[:1] if shakes(one)]
        keys += [joined(key_of(name), one.days[0]) for name in names]
    return keys


# ---------------------------------------------------------------- the record

_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|this|that|who)\b", re.IGNORECASE)
_STATUSES: tuple[Status, ...] = ("occurred", "scheduled", "alleged", "denied")


def log_event(id: str, members: Sequence[ReadEvent], copies: Mapping[str, str]) -> LoggedEvent:
    """The row of that id, from all that tell an event, which are in order of publication. `copies`: as
    `Texts.copies` gives them."""
    counted = independent(members, copies)
    chief = min(members, key=_founded)
    days = bounds(chief.event.date)
    statuses = Counter(one.event.status for one in _best_dated(counted))
    latest = [one.event.latest for one in members if one.event.latest]
    parts = _parts([chief, *members])
    return LoggedEvent(
        id=id,
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


def _founded(one: ReadEvent) -> tuple[int, int, bool]:
    """Sorts the best founded date first."""
    return RANK[one.event.basis], _width(one), one.is_headline


def _best_dated(members: Sequence[ReadEvent]) -> list[ReadEvent]:
    """Of each article the telling with the best founded date: what “the palace said” may be still to come."""
    best: dict[str, ReadEvent] = {}
    for one in sorted(members, key=_founded):
        best.setdefault(one.parsed.article.id, one)
    return list(best.values())


def _reads_best(members: Sequence[ReadEvent], chief: ReadEvent) -> ReadEvent:
    """Of the members dated like the chief the first whose summary is a clause and names who acts, and, where
    a toll has risen since, the one that tells it as it is now."""
    alike_dated = [
        one for one in members if one.days == chief.days and RANK[one.event.basis] <= RANK["inferred"]
    ]
    return min(
        [chief, *alike_dated],
        key=lambda one: (
            one.event.summary.startswith("…"),
            bool(_PRONOUN.match(one.event.summary)),
            one.is_headline,
            -_risen_to(one, chief),
        ),
    )


def _risen_to(one: ReadEvent, chief: ReadEvent) -> float:
    """How many a paper of a later day counts dead, where the chief has “at least” fewer; else 0."""
    known, now = ([count for count in member.counts if count.fate == "dead"] for member in (chief, one))
    later = bool(chief.published) and (chief.published or "") < (one.published or "")
    if not (known and now and later and all(count.most == math.inf for count in known)):
        return 0
    least, most = (max(count.amount for count in counts) for counts in (known, now))
    return most if least < most else 0


def _width(one: ReadEvent) -> int:
    return one.days[1] - one.days[0] if one.days else 0


def _distinct(members: Sequence[ReadEvent], field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for one in members for id in getattr(one, field)))


def _parts(members: Sequence[ReadEvent]) -> dict[str, ActorPart]:
    """Who takes part, and as what: the part of the first that says more than that they are named."""
    parts: dict[str, ActorPart] = {}
    for one in members:
        for id, part in zip(one.actors, one.parts, strict=True):
            if parts.get(id, "other") == "other":
                parts[id] = part
    return parts


def _sources(members: Sequence[ReadEvent], copies: Mapping[str, str]) -> Iterator[Source]:
    for one in members:
        event = one.event
        yield Source(
            article=one.parsed.article.id,
            start=event.start,
            end=event.end,
            text=one.parsed.article.text[event.start : event.end],
            date=event.date,
            basis=event.basis,
            how=event.how,
            date_start=event.date_start,
            date_end=event.date_end,
            copy_of=copies.get(one.parsed.article.id),
        )
