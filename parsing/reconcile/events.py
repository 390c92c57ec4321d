"""One row an event, however many sentences of however many articles tell it.

Each event is compared only with the groups that share one of its rarest words, so that time grows with the
number of events, not with its square. What is compared: dates, who and where, and content words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parsing.edtf import bounds
from parsing.reconcile.conflicts import event_conflicts
from parsing.reconcile.content import Content
from parsing.reconcile.ids import Ids
from parsing.records import Basis, Event, LoggedEvent, ParsedArticle, Source, Status
from parsing.words import containment, stem

_RAREST = 8
"""How many of its words an event is looked up by."""
_MOST_CANDIDATES = 24
_MEMBERS_COMPARED = 6
_DAYS_BEFORE = 7
"""An event dated by publication can have happened this many days before."""
_LEAST = 0.1
"""Likeness of what is told in other words altogether: a vote scheduled for one day."""
_SLIP = 2
"""Days by which two sources that otherwise agree may disagree."""


@dataclass(frozen=True, slots=True)
class SeenEvent:
    """An event of one article with what it is compared by."""

    parsed: ParsedArticle
    event: Event
    actors: tuple[str, ...]
    """`LoggedActor.id`s, in the event's order."""
    countries: tuple[str, ...]
    """Those it names, else those of its actors, else those the article names most."""
    words: frozenset[str]
    """Stems of its content words, names of actors and countries left out."""
    names: frozenset[str]
    """Ids of the actors and codes of the countries it names."""
    quotes: tuple[str, ...]
    """`LoggedQuote.id`s that stand in it."""
    days: tuple[int, int] | None
    """Ordinals of the first and last day; None where undated."""


class _Article:
    """An article's content and quotes by place."""

    def __init__(
        self,
        parsed: ParsedArticle,
        actor_ids: Mapping[tuple[str, str], str],
        quotes: Sequence[tuple[int, str]],
    ) -> None:
        self.parsed = parsed
        self._actors = {actor.id: actor_ids[parsed.article.id, actor.id] for actor in parsed.actors}
        self._homes = {actor.id: actor.country for actor in parsed.actors}
        most = max((len(country.mentions) for country in parsed.countries), default=0)
        self._most_named = tuple(c.code for c in parsed.countries if 2 * len(c.mentions) >= most)
        self._content = Content(parsed, actor_ids)
        self._quotes = sorted(quotes)

    def see(self, event: Event) -> SeenEvent:
        days = bounds(event.date)
        span = (days[0] or days[1], days[1] or days[0]) if days else None
        first = bisect_left(self._quotes, (event.start, ""))
        last = bisect_left(self._quotes, (event.end, ""))
        return SeenEvent(
            self.parsed,
            event,
            tuple(dict.fromkeys(self._actors[id] for id in event.actors if id in self._actors)),
            self._countries(event),
            *self._content.of(event.start, event.end),
            tuple(dict.fromkeys(id for _, id in self._quotes[first:last])),
            (span[0].toordinal(), span[1].toordinal()) if span and span[0] and span[1] else None,
        )

    def _countries(self, event: Event) -> tuple[str, ...]:
        homes = (self._homes.get(id) for id in event.actors)
        return event.countries or tuple(dict.fromkeys(code for code in homes if code)) or self._most_named


def see_events(
    articles: Sequence[ParsedArticle],
    actor_ids: Mapping[tuple[str, str], str],
    quotes: Mapping[str, Sequence[tuple[int, str]]],
) -> list[SeenEvent]:
    """All events in the order of `articles`. `quotes`: article id -> (start, `LoggedQuote.id`) of each."""
    return [
        article.see(event)
        for article in (_Article(parsed, actor_ids, quotes.get(parsed.article.id, ())) for parsed in articles)
        for event in article.parsed.events
    ]


def group_events(seen: Sequence[SeenEvent]) -> list[list[int]]:
    """Indexes of the events that are one, each group in order."""
    frequency = Counter(word for one in seen for word in one.words | one.names)
    groups: list[list[int]] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(seen):
        keys = [*one.quotes, *_happening_keys(one), *_rarest(one.words | one.names, frequency)]
        votes = Counter(group for key in keys for group in by_key[key][-_MOST_CANDIDATES:])
        candidates = sorted(votes, key=lambda group: (-votes[group], group))[:_MOST_CANDIDATES]
        likeness, best = max(
            ((_likeness(one, [seen[member] for member in groups[group]]), -group) for group in candidates),
            default=(0.0, 0),
        )
        if likeness:
            group = -best
            groups[group].append(number)
        else:
            group = len(groups)
            groups.append([number])
        for key in keys:
            if group not in by_key[key][-_MOST_CANDIDATES:]:
                by_key[key].append(group)
    return groups


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


# ---------------------------------------------------------------- how alike


def _likeness(one: SeenEvent, group: Sequence[SeenEvent]) -> float:
    """How much the event is like the group's, 0 where it is another or a member is of another stated day."""
    if any(_far_apart(one, other) for other in group):
        return 0.0
    return max(_alike(one, other) for other in group[:_MEMBERS_COMPARED])


def _alike(one: SeenEvent, other: SeenEvent) -> float:
    apart = _apart(one, other)
    if apart is None or (one.parsed is other.parsed and _dated_apart(one, other)):
        return 0.0
    if set(one.quotes) & set(other.quotes) and apart == 0:
        return 1.0
    all_one, all_other = one.words | one.names, other.words | other.names
    share = containment(all_one, all_other)
    told, shared = len(one.words & other.words), len(all_one & all_other)
    met = bool(set(one.actors) & set(other.actors))
    if apart > 0:
        near = met or bool(set(one.countries) & set(other.countries))
        return share if near and share >= 0.6 and told >= 4 and not _daily(one, other) else 0.0
    if (one.event.status == "denied") != (other.event.status == "denied") and share < 0.8:
        return 0.0
    if not met and not set(one.countries) & set(other.countries):
        return share if share >= 0.75 and told >= 4 else 0.0
    return max(share, _LEAST) if _enough(one, other, share, told, shared, met) else 0.0


def _daily(one: SeenEvent, other: SeenEvent) -> bool:
    """Their days are as far apart as the articles: rather news of every day than two days for one event."""
    published = [bounds(seen.parsed.publication.date) for seen in (one, other)]
    if not (
        one.days and other.days and published[0] and published[1] and published[0][0] and published[1][0]
    ):
        return False
    gap = (published[0][0] - published[1][0]).days
    return gap != 0 and gap == one.days[0] - other.days[0]


def _enough(one: SeenEvent, other: SeenEvent, share: float, told: int, shared: int, met: bool) -> bool:
    """Whether `told` words and `shared` words and names in common make one event, given when it was."""
    if _same_happening(one, other):
        if _same_day(one, other) and (
            one.event.type == "ELECT" or (told >= 1 and share >= 0.5) or (met and told >= 2 and share >= 0.3)
        ):
            return True
        if one.event.status == other.event.status == "scheduled" and one.event.type == "ELECT":
            return _narrow(one) or _narrow(other)  # “the vote in April” and “April 23”
        if one.days == other.days is not None and share >= 0.6 and told >= 1 and shared >= 2:
            return True
        if met and _narrow(one) and _narrow(other) and share >= 0.35 and shared >= 4:
            return True
    if _same_day(one, other) and told >= 2 and share >= (0.4 if met else 0.5):
        return True
    if one.days is None and other.days is None:
        return share >= 0.6 and told >= 3
    same_agent = one.actors[:1] == other.actors[:1] != ()
    if (one.days is None) != (other.days is None) or (same_agent and one.days == other.days):
        return share >= 0.4 and told >= 2 and shared >= 5
    return share >= (0.5 if met else 0.55) and told >= 2 and shared >= 4


def _narrow(one: SeenEvent) -> bool:
    """Dated to a week or better."""
    return one.days is not None and one.days[1] - one.days[0] < 7


def _far_apart(one: SeenEvent, other: SeenEvent) -> bool:
    """Both have a stated day, and more than a slip lies between."""
    if not (_states_day(one) and _states_day(other) and one.days and other.days):
        return False
    return abs(one.days[0] - other.days[0]) > _SLIP


def _dated_apart(one: SeenEvent, other: SeenEvent) -> bool:
    """Two time expressions of one article tell two events, but for one within the other."""
    if one.event.basis in ("publication", "none") or other.event.basis in ("publication", "none"):
        return False
    return not (one.days and other.days and one.days[0] <= other.days[1] and other.days[0] <= one.days[1])


def _apart(one: SeenEvent, other: SeenEvent) -> int | None:
    """Days between two events' dates, 0 where they can be the same, None where they cannot."""
    if not (one.days and other.days):
        return 0 if _may_precede(one, other) and _may_precede(other, one) else None
    gap = max(one.days[0] - other.days[1], other.days[0] - one.days[1], 0)
    loose = "publication" in (one.event.basis, other.event.basis)
    if loose and gap <= _DAYS_BEFORE:
        return 0
    return gap if gap <= _SLIP else None


def _may_precede(undated: SeenEvent, other: SeenEvent) -> bool:
    """Whether an undated event can have happened when the other did."""
    latest = bounds(undated.event.latest)
    if undated.days or not other.days or not latest or not latest[1]:
        return True
    return other.days[0] <= latest[1].toordinal() or undated.event.status == "scheduled"


def _same_day(one: SeenEvent, other: SeenEvent) -> bool:
    return _states_day(one) and _states_day(other) and one.days == other.days


def _states_day(one: SeenEvent) -> bool:
    """The article gives it a single day."""
    stated = one.event.basis in ("explicit", "relative", "inferred")
    return stated and one.days is not None and one.days[0] == one.days[1]


def _same_happening(one: SeenEvent, other: SeenEvent) -> bool:
    """The same kind of thing by the same word; of a vote and of what is scheduled the kind is enough."""
    if one.event.type is None or one.event.type != other.event.type:
        return False
    if one.event.status == other.event.status == "scheduled" or one.event.type == "ELECT":
        return True
    return stem(one.event.type_word or "") == stem(other.event.type_word or "")


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
