"""The records of a log: one actor, event or statement, however many articles tell it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from parsing.records import (
    ActorKind,
    ActorPart,
    Affiliation,
    Attribution,
    Basis,
    QuoteKind,
    Status,
    Tier,
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a logged row stands: a span of one article."""

    article: str
    """`Article.id`"""
    start: int
    end: int
    text: str
    """The sentence of an event, the words of a quote: the article's own, byte for byte."""
    date: str | None
    """The date this source gives (EDTF), which may differ from the row's."""
    basis: Basis
    how: str = ""
    date_start: int | None = None
    date_end: int | None = None
    speaker_start: int | None = None
    """Quotes only: the words that name the speaker."""
    speaker_end: int | None = None
    cue: str | None = None
    """Quotes only."""
    addressee: str | None = None
    """Quotes only, as in `Quote`."""
    venue: str | None = None
    """Quotes only, as in `Quote`."""
    copy_of: str | None = None
    """`Article.id` of the article that this one is a copy of: agency copy in several papers."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that disagree, shown and never averaged."""

    field: Literal["date", "place", "number", "status", "wording", "speaker"]
    values: tuple[str, ...]
    """What they say, in the order of the row's sources, each value once."""


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """A row of the timeline: one event, however many articles tell it."""

    id: str
    """Stable while its sources are: a hash of the article and words of the one told first."""
    date: str | None
    basis: Basis
    first: str | None
    """First day of `date`, ISO, for sorting and density; None where undated or open."""
    last: str | None
    status: Status
    type: str | None
    type_word: str | None
    summary: str
    actors: tuple[str, ...]
    """`LoggedActor.id`s."""
    countries: tuple[str, ...]
    sources: tuple[Source, ...]
    """In order of publication, then of article id."""
    quotes: tuple[str, ...] = ()
    """`LoggedQuote.id`s that stand in its sentences."""
    conflicts: tuple[Conflict, ...] = ()
    latest: str | None = None
    parts: tuple[ActorPart, ...] = ()
    """The part of each of `actors`, in their order."""
    place: str | None = None
    """As the first source that says where writes it."""
    corrected: tuple[str, ...] = ()
    """What the reader of the log set by hand: `date`, `merged`, `split`."""
    how: str = ""
    """Who gave the date and when, where its basis is `given`; else each source tells how it was reached."""


@dataclass(frozen=True, slots=True)
class LoggedActor:
    """One person or organisation across all articles."""

    id: str
    name: str
    """The commonest full form."""
    kind: ActorKind
    role: str | None
    country: str | None
    country_tier: Tier | None
    aliases: tuple[str, ...]
    articles: tuple[str, ...]
    """`Article.id`s that name it, sorted."""
    mentions: int
    corrected: tuple[str, ...] = ()
    """What the reader of the log set by hand: `name`, `role`, `country`, `merged`, `split`."""
    affiliation: Affiliation | None = None
    """What tells its country: an article that states it before one that does not, then the first by id."""


@dataclass(frozen=True, slots=True)
class LoggedQuote:
    """One statement, however many articles print it, in whatever words. `sources` are its variants."""

    id: str
    text: str
    """The longest direct variant, else the longest."""
    kind: QuoteKind
    speaker: str | None
    speaker_id: str | None
    """`LoggedActor.id`"""
    attribution: Attribution | None
    negated: bool
    date: str | None
    basis: Basis
    first: str | None
    last: str | None
    countries: tuple[str, ...]
    """The speaker's, then those named in its sentences."""
    sources: tuple[Source, ...]
    conflicts: tuple[Conflict, ...] = ()
    addressee_ids: tuple[str, ...] = ()
    """`LoggedActor.id`s of those it was said to."""
    denies: tuple[str, ...] = ()
    """`LoggedQuote.id`s of statements, by others, that this one denies."""


def tellings(row: LoggedEvent | LoggedQuote) -> dict[str, tuple[str, ...]]:
    """`Article.id`s that tell a row independently, each with those of the copies of it that the row also
    stands in."""
    texts: dict[str, dict[str, None]] = {}
    for source in row.sources:
        texts.setdefault(source.copy_of or source.article, {})[source.article] = None
    first = {text: text if text in articles else next(iter(articles)) for text, articles in texts.items()}
    return {first[text]: tuple(id for id in texts[text] if id != first[text]) for text in texts}


def dating(row: LoggedEvent | LoggedQuote) -> Source | None:
    """The first source that reached the row's date as the row has it; None where no source has that date."""
    dated = [source for source in row.sources if source.date == row.date]
    return min(dated, key=lambda source: source.basis != row.basis, default=None)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What `parsing.reconcile` makes of all the articles of a log."""

    events: tuple[LoggedEvent, ...] = ()
    """In date order, undated ones last in order of telling."""
    actors: tuple[LoggedActor, ...] = ()
    quotes: tuple[LoggedQuote, ...] = ()
    actor_ids: dict[tuple[str, str], str] = field(default_factory=dict)
    """(`Article.id`, `Actor.id`) -> `LoggedActor.id`"""
    missed: tuple[int, ...] = ()
    """Numbers of the corrections that found nothing to correct."""
