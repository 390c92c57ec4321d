"""The articles of a log in order of publication: in outline, and whole when one is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from parsing.corrections import Correction
from parsing.reconcile.outline import (
    EventOutline,
    NamedActor,
    Outline,
    QuoteOutline,
    actors_of,
    decode_actors,
    decode_events,
    decode_outline,
    decode_quotes,
    events_of,
    quotes_of,
)
from parsing.reconcile.runs import Runs, runs_from, runs_of
from parsing.records import Country, Event, ParsedArticle, Quote, TimeExpression
from parsing.separating import is_split, separate, splits_names

Held = TypeVar("Held")
_MOST_HELD = 256
"""Whole articles that are in memory at a time."""


class Text(Protocol):
    """An article as far as rows are made of it."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...


class Whole(Protocol):
    """A parsed article as far as rows are made of it."""

    @property
    def article(self) -> Text: ...
    @property
    def dates(self) -> Sequence[TimeExpression]: ...
    @property
    def countries(self) -> Sequence[Country]: ...
    @property
    def quotes(self) -> Sequence[Quote]: ...
    @property
    def events(self) -> Sequence[Event]: ...


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article of a log that is read when it is looked at."""

    id: str
    published: str | None
    """ISO day."""
    quotes: int
    """How many it tells."""
    events: int
    read: Callable[[], ParsedArticle]
    outline: Callable[[], bytes] | None = None
    """As `encode_outline` gave it, where that was done."""
    look: Callable[[], Whole] | None = None
    """Where that is quicker than `read`."""


def shelve(parsed: ParsedArticle) -> Shelved:
    """An article that is in memory."""
    published = parsed.publication.date
    return Shelved(parsed.article.id, published, len(parsed.quotes), len(parsed.events), lambda: parsed)


class Shelf:
    """The articles of a log by place: the order in which reconciling takes them."""

    def __init__(
        self,
        articles: Iterable[Shelved],
        corrections: Sequence[Correction] = (),
        split: Collection[str] | None = None,
    ) -> None:
        """Each under the corrections that split its actors; `split`: the `Article.id`s of all that may be
        split by them, where that is known."""
        self.articles = sorted(articles, key=lambda one: (one.published or "", one.id))
        self._read: OrderedDict[int, ParsedArticle] = OrderedDict()
        self._looked: OrderedDict[int, Whole] = OrderedDict()
        if any(splits_names(correction) for correction in corrections):
            for place, one in enumerate(self.articles):
                if split is None or one.id in split:
                    self._split(place, corrections)

    def __len__(self) -> int:
        return len(self.articles)

    def __getitem__(self, place: int) -> ParsedArticle:
        """The article, which may be another object next time."""
        return _held(self._read, place, self.articles[place].read)

    def whole(self, place: int) -> Whole:
        """The article as far as rows are made of it; likewise."""
        look = self.articles[place].look
        return _held(self._looked, place, look) if look else self[place]

    def actors(self, place: int) -> tuple[NamedActor, ...]:
        outline = self._outline(place)
        return decode_actors(outline.actors) if outline else actors_of(self[place])

    def quotes(self, place: int) -> tuple[QuoteOutline, ...]:
        outline = self._outline(place)
        return decode_quotes(outline.quotes) if outline else quotes_of(self[place])

    def events(self, place: int) -> tuple[EventOutline, ...]:
        outline = self._outline(place)
        return decode_events(outline.events) if outline else events_of(self[place])

    def runs(self, place: int) -> Runs:
        outline = self._outline(place)
        return runs_from(outline.runs) if outline else runs_of(self[place].article.text)

    def _outline(self, place: int) -> Outline | None:
        read = self.articles[place].outline
        return decode_outline(read()) if read else None

    def _split(self, place: int, corrections: Sequence[Correction]) -> None:
        one = self.articles[place]
        if not is_split(one.id, (named.actor for named in self.actors(place)), corrections):
            return
        parsed = self[place]
        if separate(parsed, corrections) is not parsed:
            self.articles[place] = replace(
                one, read=lambda: separate(one.read(), corrections), outline=None, look=None
            )
            del self._read[place]


def _held(held: OrderedDict[int, Held], place: int, read: Callable[[], Held]) -> Held:
    """What is at that place among those held, else read; the one asked for longest ago makes room for it."""
    if place in held:
        held.move_to_end(place)
        return held[place]
    found = held[place] = read()
    if len(held) > _MOST_HELD:
        held.popitem(last=False)
    return found
