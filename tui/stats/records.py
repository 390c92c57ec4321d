"""What is counted of a log: `docs/stats.md` shows every field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from parsing.records import ActorKind, Basis, PublicationBasis, QuoteKind, Status

TOP: Final = 20
"""Actors that are named; the others are counted."""
DateGrain = Literal[
    "day", "month", "quarter", "season", "year", "decade", "span", "open", "one of several", "undated"
]
"""How wide a date is told; `span` from one date to another (a week is one), `open` without a first or last
day, `one of several` dates."""
NOT_KNOWN: Final = "not known"
"""Label of a `Count` without a value."""


@dataclass(frozen=True, slots=True)
class Count:
    """`value` as a filter takes it, None where it is not known; `label` what a person reads."""

    value: str | None
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class ArticleStats:
    """Articles in which the rows stand; all there are where there is no filter."""

    count: int
    left_out: int
    published: Mapping[PublicationBasis, int]
    """How the day of publication was reached."""
    sources: Sequence[Count]


@dataclass(frozen=True, slots=True)
class EventStats:
    count: int
    left_out: int
    status: Mapping[Status, int]
    basis: Mapping[Basis, int]
    grain: Mapping[DateGrain, int]
    approximate: int
    """Their date is qualified in EDTF: `2016~`, `2016?`."""
    conflicting: int
    merged: int
    """Told by two articles or more."""
    types: Sequence[Count]


@dataclass(frozen=True, slots=True)
class QuoteStats:
    count: int
    left_out: int
    kind: Mapping[QuoteKind, int]
    attribution: Mapping[str, int]
    """How the speaker was reached; `unattributed` where there is none."""
    conflicting: int
    merged: int


@dataclass(frozen=True, slots=True)
class ActorStats:
    """Those who act, speak or are spoken to in the rows; all there are where there is no filter."""

    count: int
    left_out: int
    kind: Mapping[ActorKind, int]
    acting: int
    """Those of `top` and of all after them: they take part in an event."""
    top: Sequence[Count]
    """By events they take part in, at most `TOP`."""


@dataclass(frozen=True, slots=True)
class CountryStats:
    """Countries of the events."""

    count: int
    top: Sequence[Count]
    inferred_only: Sequence[Count]
    """Those that no article names, by name or demonym: a city, a seat or an actor's home stands for them."""


@dataclass(frozen=True, slots=True)
class HandStats:
    """What was done by hand."""

    corrections: int
    lost: int
    """Corrections that find nothing to correct now. This and `corrections` are of the whole log."""
    events: int
    """Corrected ones among the rows."""
    marked_events: int
    marked_quotes: int


@dataclass(frozen=True, slots=True)
class Stats:
    log: str
    filter: str
    caveat: str | None
    """What a filter could not answer in time."""
    first: str | None
    """First day of all dates, ISO, and the last."""
    last: str | None
    articles: ArticleStats
    events: EventStats
    quotes: QuoteStats
    actors: ActorStats
    countries: CountryStats
    by_hand: HandStats
