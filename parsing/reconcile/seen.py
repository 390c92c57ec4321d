"""The actors, quotes and events of articles, each with what it is compared by."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat

from parsing.edtf import bounds
from parsing.reconcile.content import Content
from parsing.reconcile.counts import Count, counts_in
from parsing.reconcile.names import fold
from parsing.records import Actor, ActorPart, Basis, Event, ParsedArticle, Quote
from parsing.words import content_stems

RANK: dict[Basis, int] = {
    "given": -1, "explicit": 0, "relative": 1, "inferred": 2, "publication": 3, "none": 4,
}  # fmt: skip
"""How well founded a date is, the best first."""


@dataclass(frozen=True, slots=True)
class SeenActor:
    """An actor of one article."""

    article: str
    actor: Actor
    forms: tuple[tuple[str, int], ...]
    """The words its mentions use and how often."""
    folded: str


def see_actors(articles: Sequence[ParsedArticle]) -> list[SeenActor]:
    """All actors in the order of `articles`, which is that of publication."""
    return [_see_actor(parsed, actor) for parsed in articles for actor in parsed.actors]


def _see_actor(parsed: ParsedArticle, actor: Actor) -> SeenActor:
    text = parsed.article.text
    forms = Counter(text[mention.start : mention.end] for mention in actor.mentions)
    return SeenActor(parsed.article.id, actor, tuple(sorted(forms.items())), fold(actor.name))


# ---------------------------------------------------------------- quotes


@dataclass(frozen=True, slots=True)
class SeenQuote:
    """A quote of one article with what it is compared by."""

    parsed: ParsedArticle
    quote: Quote
    speaker_id: str | None
    stems: frozenset[str]
    """Of its content words, with actors and countries replaced by their ids."""
    names: frozenset[str]
    """Those ids."""
    day: int | None
    """Ordinal of the day it was said where the article states it, else of publication."""
    dated: bool
    """The article states the day on which it was said."""


def overlaps(one: SeenQuote, other: SeenQuote) -> bool:
    """The one stands in the other: “The wire reported that Venn denied …”."""
    return (
        one.parsed is other.parsed and one.quote.start < other.quote.end and other.quote.start < one.quote.end
    )


def see_quotes(parsed: ParsedArticle, actor_ids: Mapping[tuple[str, str], str]) -> list[SeenQuote]:
    """The quotes of an article, in its order."""
    return list(_see_quotes(parsed, actor_ids)) if parsed.quotes else []


def _see_quotes(parsed: ParsedArticle, actor_ids: Mapping[tuple[str, str], str]) -> Iterator[SeenQuote]:
    content = Content(parsed, actor_ids)
    for quote in parsed.quotes:
        words, names = content.of(quote.start, quote.end)
        stated = _day(quote.date) if quote.basis in ("explicit", "relative") else None
        yield SeenQuote(
            parsed,
            quote,
            actor_ids.get((parsed.article.id, quote.speaker_id)) if quote.speaker_id else None,
            words | names,
            names,
            stated or _day(parsed.publication.date),
            stated is not None,
        )


def _day(edtf: str | None) -> int | None:
    days = bounds(edtf)
    return days[0].toordinal() if days and days[0] else None


def _last_day(edtf: str | None) -> int | None:
    days = bounds(edtf)
    return days[1].toordinal() if days and days[1] else None


# ---------------------------------------------------------------- events


@dataclass(frozen=True, slots=True)
class SeenEvent:
    """An event of one article with what it is compared by."""

    parsed: ParsedArticle
    event: Event
    actors: tuple[str, ...]
    """`LoggedActor.id`s, in the event's order."""
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
    setting: frozenset[str]
    """Ids and codes that the whole sentence names, where the event is a clause of it."""
    counts: tuple[Count, ...]
    latest: int | None
    """Ordinal of the last day it can have happened, where it is undated and that is known."""
    parts: tuple[ActorPart, ...]
    """The part of each of `actors`."""

    @property
    def words(self) -> frozenset[str]:
        """`content` without `names`. Made when asked for, as `matter`: to keep them takes much memory."""
        return self.content - self.names

    @property
    def matter(self) -> frozenset[str]:
        """`words` without `deed`."""
        return self.words - self.deed


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
        self._most_named = tuple(c.code for c in parsed.countries if 3 * len(c.mentions) >= most)
        self._content = Content(parsed, actor_ids)
        self._quotes = sorted(quotes)
        self._settings = self._names_around()

    def _names_around(self) -> dict[tuple[int, int], frozenset[str]]:
        """Span of each event that is a clause of a longer one -> the names in the longer one."""
        around: dict[tuple[int, int], frozenset[str]] = {}
        spans = {(event.start, event.end) for event in self.parsed.events}
        whole = (0, 0)
        for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            if end <= whole[1]:
                around[start, end] = self._content.names_in(*whole)
            else:
                whole = (start, end)
        return around

    def see(self, event: Event) -> SeenEvent:
        days = bounds(event.date)
        span = (days[0] or days[1], days[1] or days[0]) if days else None
        first = bisect_left(self._quotes, (event.start, ""))
        last = bisect_left(self._quotes, (event.end, ""))
        words, names = self._content.of(event.start, event.end)
        return SeenEvent(
            self.parsed,
            event,
            tuple(dict.fromkeys(self._actors[id] for id in event.actors if id in self._actors)),
            self._countries(event),
            names,
            tuple(dict.fromkeys(id for _, id in self._quotes[first:last])),
            (span[0].toordinal(), span[1].toordinal()) if span and span[0] and span[1] else None,
            _deed(event.type_word),
            words | names if names else words,
            self._settings.get((event.start, event.end), names),
            tuple(counts_in(self.parsed, event.start, event.end)),
            _last_day(event.latest),
            self._parts(event),
        )

    def _parts(self, event: Event) -> tuple[ActorPart, ...]:
        parts: dict[str, ActorPart] = {}
        unknown: ActorPart = "other"  # of logs written before parts were
        for id, part in zip(event.actors, chain(event.parts, repeat(unknown)), strict=False):
            if id in self._actors:
                parts.setdefault(self._actors[id], part)
        return tuple(parts.values())

    def _countries(self, event: Event) -> tuple[str, ...]:
        homes = (self._homes.get(id) for id in event.actors)
        return event.countries or tuple(dict.fromkeys(code for code in homes if code)) or self._most_named


@lru_cache(maxsize=1 << 12)
def _deed(word: str | None) -> frozenset[str]:
    return content_stems(word or "")


def see_events(
    parsed: ParsedArticle,
    actor_ids: Mapping[tuple[str, str], str],
    quotes: Sequence[tuple[int, str]],
) -> list[SeenEvent]:
    """The events of an article, in its order. `quotes`: (start, `LoggedQuote.id`) of each of its quotes."""
    if not parsed.events:
        return []
    article = _Article(parsed, actor_ids, quotes)
    return [article.see(event) for event in parsed.events]
