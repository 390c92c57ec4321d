"""What reconciling compares of one article, as far as the article alone tells it.

Most of the work of comparing is in it. Whoever parses an article makes its outline at once, on whatever core;
so the articles of a log need not be in memory, nor be looked at again, when they are compared. Actors are
places in the article's own `actors`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, repeat

from msgspec import Raw, Struct, msgpack
from msgspec.structs import replace as replace_parts

from parsing.reconcile.again import again_in, laws_in
from parsing.reconcile.content import Content, Named
from parsing.reconcile.counts import Count, counts_in
from parsing.reconcile.denying import can_be_denied, denies, points_back, stance
from parsing.reconcile.headlines import with_leads
from parsing.reconcile.ids import mark
from parsing.reconcile.names import fold
from parsing.reconcile.runs import runs_of
from parsing.reconcile.towns import Towns
from parsing.records import Actor, ActorPart, Basis, Event, ParsedArticle, Quote, QuoteKind, Status

NOBODY = -1
"""The place of no actor."""
_BETWEEN = re.compile("[”’\"' \n]*")
"""What stands between two sentences."""
_LINE_END = re.compile("\n")
_WORD = re.compile(r"\w+")


class NamedActor(Struct, array_like=True, gc=False, frozen=True):
    """An actor of the article."""

    actor: Actor
    """Without its mentions."""
    forms: tuple[tuple[str, int], ...]
    """The words its mentions use and how often."""
    folded: str
    """Its name."""


class QuoteOutline(Struct, array_like=True, gc=False, frozen=True):
    """A quote with what it is compared by."""

    start: int
    end: int
    kind: QuoteKind
    speaker: int
    hearer: int
    voice: str
    """The words that name the speaker, folded."""
    is_named: bool
    """It is said by name who the speaker is."""
    stated: str | None
    """EDTF day on which it was said, where the article states it."""
    words: frozenset[str]
    """Stems of its content words."""
    named: Named
    plain: str
    """Its words, where it stands between quotation marks."""
    lines: tuple[int, int]
    """The lines it begins and ends in."""
    stance: str
    """`denies` or `accuses` where the verb says so; else nothing."""
    denies: bool
    can_be_denied: bool
    back: str | None
    """The noun by which it points back to what it denies, “” for “it”; None where it does not."""
    mark: str


class EventOutline(Struct, array_like=True, gc=False, frozen=True):
    """An event with what it is compared by."""

    start: int
    end: int
    next: int
    """Where a sentence that follows right after it begins."""
    date: str | None
    basis: Basis
    status: Status
    type: str | None
    type_word: str | None
    date_start: int | None
    latest: str | None
    actors: tuple[int, ...]
    parts: tuple[ActorPart, ...]
    persons: tuple[str | None, ...]
    """Of each, the name in small letters where it acts, or is acted on, and is a person."""
    has_all_actors: bool
    """Of those that take part, none is unknown, none there twice."""
    is_by_person: bool
    countries: tuple[str, ...]
    """Those it names, else those of its actors, else those the article names most."""
    words: frozenset[str]
    """Stems of its content words."""
    named: Named
    setting: Named | None
    """What the whole sentence names, where the event is a clause of it."""
    counts: tuple[Count, ...]
    """What it counts."""
    again: tuple[str, ...]
    """The words that say that it was not the first of its kind, or which; sorted."""
    laws: tuple[str, ...]
    """Stems of what the laws are called that it names."""
    town: str | None
    """In which it happened, or what smaller place."""
    quotes: tuple[tuple[int, int], ...]
    """Where each quote begins that begins in it, and its place among those of the article."""
    mark: str
    lead: int = NOBODY
    """Of what a headline tells, the place among the events of what tells it in full: it is compared by it;
    `ALONE` where nothing does."""


class Outline(Struct, array_like=True, gc=False, frozen=True):
    """An article in outline; its parts are read when they are asked for."""

    id: str
    published: str | None
    quote_count: int
    event_count: int
    runs: bytes
    """As `runs_of` gives them, four bytes each."""
    actors: Raw
    quotes: Raw
    events: Raw


def encode_outline(parsed: ParsedArticle) -> bytes:
    return msgpack.encode(
        Outline(
            parsed.article.id,
            parsed.publication.date,
            len(parsed.quotes),
            len(parsed.events),
            runs_of(parsed.article.text).tobytes(),
            Raw(msgpack.encode(actors_of(parsed))),
            Raw(msgpack.encode(quotes_of(parsed))),
            Raw(msgpack.encode(events_of(parsed))),
        )
    )


def told_in(outline: bytes) -> bytes:
    """The outline of an article of which nothing is compared but quotes and events."""
    return msgpack.encode(replace_parts(decode_outline(outline), runs=b"", actors=Raw(msgpack.encode(()))))


decode_outline = msgpack.Decoder(Outline).decode
decode_actors = msgpack.Decoder(tuple[NamedActor, ...]).decode
decode_quotes = msgpack.Decoder(tuple[QuoteOutline, ...]).decode
decode_events = msgpack.Decoder(tuple[EventOutline, ...]).decode


# ---------------------------------------------------------------- actors


def actors_of(parsed: ParsedArticle) -> tuple[NamedActor, ...]:
    return tuple(_actor(parsed.article.text, actor) for actor in parsed.actors)


def _actor(text: str, actor: Actor) -> NamedActor:
    forms = Counter(text[mention.start : mention.end] for mention in actor.mentions)
    return NamedActor(replace(actor, mentions=()), tuple(sorted(forms.items())), fold(actor.name))


# ---------------------------------------------------------------- quotes


def quotes_of(parsed: ParsedArticle) -> tuple[QuoteOutline, ...]:
    """In the article's order."""
    if not parsed.quotes:
        return ()
    content, places = Content(parsed), _places(parsed)
    lines = [match.start() for match in _LINE_END.finditer(parsed.article.text)]
    return tuple(_quote(parsed, quote, content, places, lines) for quote in parsed.quotes)


def _quote(
    parsed: ParsedArticle, quote: Quote, content: Content, places: Mapping[str, int], lines: Sequence[int]
) -> QuoteOutline:
    words, named = content.of(quote.start, quote.end)
    return QuoteOutline(
        quote.start,
        quote.end,
        quote.kind,
        places.get(quote.speaker_id or "", NOBODY),
        places.get(quote.addressee_id or "", NOBODY),
        fold(quote.speaker or ""),
        quote.attribution == "named",
        quote.date if quote.basis in ("explicit", "relative") else None,
        words,
        named,
        "" if quote.kind == "indirect" else " ".join(_WORD.findall(quote.text.casefold())),
        (bisect_left(lines, quote.start), bisect_left(lines, quote.end)),
        stance(quote),
        denies(quote),
        can_be_denied(quote),
        points_back(quote),
        mark(parsed.article.id, quote.start, quote.text),
    )


def _places(parsed: ParsedArticle) -> dict[str, int]:
    return {actor.id: place for place, actor in enumerate(parsed.actors)}


# ---------------------------------------------------------------- events


def events_of(parsed: ParsedArticle) -> tuple[EventOutline, ...]:
    """In the article's order."""
    if not parsed.events:
        return ()
    article = _Telling(parsed)
    return with_leads(parsed.article, [article.event(event) for event in parsed.events])


class _Telling:
    """An article with what its events are told by."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self._parsed = parsed
        self._content = Content(parsed)
        self._towns = Towns(parsed)
        self._places = _places(parsed)
        most = max((len(country.mentions) for country in parsed.countries), default=0)
        self._most_named = tuple(c.code for c in parsed.countries if 3 * len(c.mentions) >= most)
        self._settings = self._names_around()
        self._quotes = sorted((quote.start, number) for number, quote in enumerate(parsed.quotes))

    def _names_around(self) -> dict[tuple[int, int], Named]:
        """Span of each event that is a clause of a longer one -> the names in the longer one."""
        around: dict[tuple[int, int], Named] = {}
        spans = {(event.start, event.end) for event in self._parsed.events}
        whole = (0, 0)
        for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            if end <= whole[1]:
                around[start, end] = self._content.names_in(*whole)
            else:
                whole = (start, end)
        return around

    def event(self, event: Event) -> EventOutline:
        text = self._parsed.article.text
        words, named = self._content.of(event.start, event.end)
        parts: dict[int, ActorPart] = {}
        unknown: ActorPart = "other"  # of logs written before parts were
        for id, part in zip(event.actors, chain(event.parts, repeat(unknown)), strict=False):
            if id in self._places:
                parts.setdefault(self._places[id], part)
        between = _BETWEEN.match(text, event.end)
        return EventOutline(
            event.start,
            event.end,
            between.end() if between else event.end,
            event.date,
            event.basis,
            event.status,
            event.type,
            event.type_word,
            event.date_start,
            event.latest,
            tuple(parts),
            tuple(parts.values()),
            tuple(self._person(place) if part != "other" else None for place, part in parts.items()),
            len(parts) == len(event.actors),
            bool(event.actors) and self._person(self._places.get(event.actors[0], NOBODY)) is not None,
            event.countries or self._homes(event) or self._most_named,
            words,
            named,
            self._settings.get((event.start, event.end)),
            tuple(counts_in(self._parsed, event.start, event.end)),
            again_in(text, event.start, event.end),
            laws_in(text, event.start, event.end),
            self._towns.of(event),
            self._quotes_in(event),
            mark(self._parsed.article.id, event.start, text[event.start : event.end]),
        )

    def _quotes_in(self, event: Event) -> tuple[tuple[int, int], ...]:
        first, end = (bisect_left(self._quotes, (at, NOBODY)) for at in (event.start, event.end))
        return tuple(self._quotes[first:end])

    def _person(self, place: int) -> str | None:
        """The name of the actor there, in small letters, if it is a person."""
        actor = None if place == NOBODY else self._parsed.actors[place]
        return actor.name.lower() if actor and actor.kind == "person" else None

    def _homes(self, event: Event) -> tuple[str, ...]:
        """The countries of its actors."""
        known = (self._parsed.actors[self._places[id]] for id in event.actors if id in self._places)
        return tuple(dict.fromkeys(actor.country for actor in known if actor.country))
