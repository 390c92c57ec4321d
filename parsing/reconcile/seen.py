"""The actors, quotes and events of articles, each with what it is compared by.

What they are compared by they hold themselves; the article, and the record, each reads when it is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from parsing.edtf import bounds
from parsing.reconcile.content import Named
from parsing.reconcile.counts import Count
from parsing.reconcile.outline import NOBODY, EventOutline, NamedActor, QuoteOutline
from parsing.reconcile.shelf import Shelf, Whole
from parsing.records import Actor, ActorPart, Basis, Event, Quote, QuoteKind, Status
from parsing.words import content_stems

RANK: dict[Basis, int] = {
    "given": -1, "explicit": 0, "relative": 1, "inferred": 2, "publication": 3, "none": 4,
}  # fmt: skip
"""How well founded a date is, the best first."""


@dataclass(frozen=True, slots=True, eq=False)
class SeenActor:
    """An actor of one article."""

    article: str
    actor: Actor
    """Without its mentions."""
    forms: tuple[tuple[str, int], ...]
    """The words its mentions use and how often."""
    folded: str
    order: tuple[str, str, int]
    """Sorts the actors of a log: day of publication, article, place in it."""


def see_actors(article: str, published: str | None, actors: Iterable[NamedActor]) -> list[SeenActor]:
    """The actors of an article, in its order."""
    return [
        SeenActor(article, one.actor, one.forms, one.folded, (published or "", article, place))
        for place, one in enumerate(actors)
    ]


# ---------------------------------------------------------------- quotes


@dataclass(eq=False, slots=True)
class SeenQuote:
    """A quote of one article with what it is compared by."""

    shelf: Shelf
    place: int
    """Of its article on the shelf: the same for two of one article."""
    number: int
    """Its place among the quotes of the article."""
    start: int
    end: int
    kind: QuoteKind
    speaker_id: str | None
    hearer_id: str | None
    voice: str
    """The words that name the speaker, folded."""
    is_named: bool
    """It is said by name who the speaker is."""
    stems: frozenset[str]
    """Of its content words, with actors and countries replaced by their ids."""
    names: frozenset[str]
    """Those ids."""
    day: int | None
    """Ordinal of the day it was said where the article states it, else of publication."""
    dated: bool
    """The article states the day on which it was said."""
    plain: str
    """Its words, where it stands between quotation marks."""
    lines: tuple[int, int]
    """The lines it begins and ends in."""
    stance: str
    denies: bool
    can_be_denied: bool
    back: str | None
    """These four as in `QuoteOutline`."""
    mark: str

    @property
    def article(self) -> str:
        """`Article.id`"""
        return self.shelf.articles[self.place].id

    def read(self) -> ReadQuote:
        """The quote itself, with its article."""
        parsed = self.shelf.whole(self.place)
        quote = parsed.quotes[self.number]
        return ReadQuote(parsed, quote, self.speaker_id, self.hearer_id, self.dated)

    @property
    def published(self) -> str | None:
        return self.shelf.articles[self.place].published


@dataclass(frozen=True, slots=True)
class ReadQuote:
    """A quote with its article: what its row is made of."""

    parsed: Whole
    quote: Quote
    speaker_id: str | None
    hearer_id: str | None
    dated: bool
    """These three as in `SeenQuote`."""


def overlaps(one: SeenQuote, other: SeenQuote) -> bool:
    """The one stands in the other: “The wire reported that Venn denied …”."""
    return one.place == other.place and one.start < other.end and other.start < one.end


def see_quotes(shelf: Shelf, place: int, actors: Sequence[str]) -> list[SeenQuote]:
    """The quotes of the article at that place, in its order. `actors`: the `KnownRow.first` of each of its
    actors."""
    published = _day(shelf.articles[place].published)
    return [
        _see_quote(shelf, place, number, one, actors, published)
        for number, one in enumerate(shelf.quotes(place))
    ]


def _see_quote(
    shelf: Shelf, place: int, number: int, one: QuoteOutline, actors: Sequence[str], published: int | None
) -> SeenQuote:
    names = _names(one.named, actors)
    stated = _day(one.stated)
    return SeenQuote(
        shelf,
        place,
        number,
        one.start,
        one.end,
        one.kind,
        None if one.speaker == NOBODY else actors[one.speaker],
        None if one.hearer == NOBODY else actors[one.hearer],
        one.voice,
        one.is_named,
        names.union(map(intern, one.words)),
        names,
        stated or published,
        stated is not None,
        one.plain,
        one.lines,
        one.stance,
        one.denies,
        one.can_be_denied,
        one.back,
        one.mark,
    )


def _names(named: Named, actors: Sequence[str]) -> frozenset[str]:
    """`KnownRow.first`s and country codes."""
    return frozenset([*map(actors.__getitem__, named.actors), *map(intern, named.countries)])


def _day(edtf: str | None) -> int | None:
    days = bounds(edtf)
    return days[0].toordinal() if days and days[0] else None


def _last_day(edtf: str | None) -> int | None:
    days = bounds(edtf)
    return days[1].toordinal() if days and days[1] else None


# ---------------------------------------------------------------- events


@dataclass(eq=False, slots=True)
class SeenEvent:
    """An event of one article with what it is compared by."""

    shelf: Shelf
    place: int
    """Of its article on the shelf: the same for two of one article."""
    number: int
    """Its place among the events of the article."""
    start: int
    end: int
    next: int
    """Where a sentence that follows right after it begins."""
    date: str | None
    """EDTF"""
    basis: Basis
    status: Status
    type: str | None
    type_word: str | None
    date_start: int | None
    actors: tuple[str, ...]
    """`KnownRow.first`s, in the event's order."""
    persons: tuple[frozenset[str] | None, ...]
    """Of each of `actors`, the words of the name where it acts, or is acted on, and is a person."""
    has_all_actors: bool
    """Each of the event's is one of `actors`, and none of two."""
    is_by_person: bool
    countries: tuple[str, ...]
    """Those it names, else those of its actors, else those the article names most."""
    names: frozenset[str]
    """Ids of the actors and codes of the countries it names."""
    quotes: tuple[str, ...]
    """`LoggedQuote.id`s that stand in it."""
    days: tuple[int, int] | None
    """Ordinals of the first and last day; None where undated."""
    deed: frozenset[str]
    """Stems of the words that name the event."""
    content: frozenset[str]
    """Stems of its content words, and `names` instead of the words for those."""
    around: tuple[str, ...] | None
    """Ids and codes that the whole sentence names, where the event is a clause of it."""
    counts: tuple[Count, ...]
    again: tuple[str, ...]
    laws: tuple[str, ...]
    town: str | None
    """These four as in `EventOutline`."""
    latest: int | None
    """Ordinal of the last day it can have happened, where it is undated and that is known."""
    parts: tuple[ActorPart, ...]
    """The part of each of `actors`."""
    mark: str
    lead: int
    """As in `EventOutline`."""
    _words: frozenset[str] | None = None

    def read(self) -> ReadEvent:
        """The event itself, with its article."""
        parsed = self.shelf.whole(self.place)
        event = parsed.events[self.number]
        told = (self.actors, self.parts, self.quotes, self.days, self.counts)
        return ReadEvent(parsed, event, *told, self.published, self.lead != NOBODY)

    @property
    def article(self) -> str:
        """`Article.id`"""
        return self.shelf.articles[self.place].id

    @property
    def published(self) -> str | None:
        return self.shelf.articles[self.place].published

    @property
    def setting(self) -> Collection[str]:
        """Ids and codes that the whole sentence names."""
        return self.names if self.around is None else self.around

    @property
    def words(self) -> frozenset[str]:
        """`content` without `names`."""
        if self._words is None:
            self._words = self.content - self.names
        return self._words

    @property
    def matter(self) -> frozenset[str]:
        """`words` without `deed`."""
        return self.words - self.deed


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event with its article: what its row is made of."""

    parsed: Whole
    event: Event
    actors: tuple[str, ...]
    parts: tuple[ActorPart, ...]
    quotes: tuple[str, ...]
    days: tuple[int, int] | None
    counts: tuple[Count, ...]
    """These five as in `SeenEvent`."""
    published: str | None
    """ISO day."""
    is_headline: bool
    """The article tells it in full below."""


@lru_cache(maxsize=1 << 14)
def _name_words(name: str | None) -> frozenset[str] | None:
    return frozenset(name.split()) if name is not None else None


@lru_cache(maxsize=1 << 12)
def _deed(word: str | None) -> frozenset[str]:
    return content_stems(word or "")


@lru_cache(maxsize=1 << 14)
def _days(edtf: str | None) -> tuple[int, int] | None:
    days = bounds(edtf)
    first, last = (days[0] or days[1], days[1] or days[0]) if days else (None, None)
    return (first.toordinal(), last.toordinal()) if first and last else None


def see_events(shelf: Shelf, place: int, actors: Sequence[str], quotes: Sequence[str]) -> list[SeenEvent]:
    """The events of the article at that place, in its order. `actors`: the `KnownRow.first` of each of its
    actors; `quotes`: the `LoggedQuote.id` of each of its quotes."""
    return [
        _see_event(shelf, place, number, one, actors, quotes)
        for number, one in enumerate(shelf.events(place))
    ]


def _see_event(
    shelf: Shelf,
    place: int,
    number: int,
    one: EventOutline,
    actors: Sequence[str],
    quotes: Sequence[str],
) -> SeenEvent:
    names = _names(one.named, actors)
    parts: dict[str, ActorPart] = {}
    for actor, part in zip(one.actors, one.parts, strict=True):
        parts.setdefault(actors[actor], part)
    said = sorted((start, quotes[quote]) for start, quote in one.quotes)
    return SeenEvent(
        shelf,
        place,
        number,
        one.start,
        one.end,
        one.next,
        one.date and intern(one.date),
        one.basis,
        one.status,
        one.type and intern(one.type),
        one.type_word and intern(one.type_word),
        one.date_start,
        tuple(parts),
        tuple(map(_name_words, one.persons)),
        one.has_all_actors and len(parts) == len(one.actors),
        one.is_by_person,
        tuple(map(intern, one.countries)),
        names,
        tuple(dict.fromkeys(id for _, id in said)),
        _days(one.date),
        _deed(one.type_word),
        names.union(map(intern, one.words)),
        None if one.setting is None else tuple(_names(one.setting, actors)),
        one.counts,
        one.again,
        one.laws,
        one.town and intern(one.town),
        _last_day(one.latest),
        tuple(parts.values()),
        one.mark,
        one.lead,
    )
