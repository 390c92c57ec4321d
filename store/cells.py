"""What filters look at in each event and each quote, and what their values are called."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from parsing.records import LoggedActor, LoggedEvent, LoggedQuote, ParsedArticle, Source
from store.columns import Cells
from store.folding import words
from store.query.model import Value


class Names:
    """Actors, countries and articles of a log by every name they go by."""

    def __init__(
        self,
        articles: Mapping[str, ParsedArticle],
        actors: Mapping[str, LoggedActor],
        actor_ids: Mapping[tuple[str, str], str],
    ) -> None:
        self._articles = articles
        self._actors = actors
        self._actor_ids = actor_ids

    def label(self, field: str, value: str) -> str:
        """What a person reads for `value`."""
        if field in ("actor", "by", "to") and value in self._actors:
            return self._actors[value].name
        return value

    def resolve(self, field: str, value: Value) -> Iterable[str]:
        """The actor ids (or speakers' words) or country codes that a filter's value stands for."""
        return self._countries(value) if field == "country" else self._actors_called(value)

    def outlets(self, sources: Iterable[Source]) -> list[str]:
        """Who published the articles of `sources`, where that is known."""
        found = (self._articles[s.article].article.source for s in sources if s.article in self._articles)
        return list(dict.fromkeys(outlet for outlet in found if outlet))

    def mentioned(self, sources: Iterable[Source]) -> list[str]:
        """Ids of the actors named within `sources`."""
        found: dict[str, None] = {}
        for source in sources:
            mentions = self._mentions.get(source.article, [])
            for start, actor in mentions[bisect_left(mentions, (source.start, "")) :]:
                if start >= source.end:
                    break
                found[actor] = None
        return list(found)

    def names(self, ids: Iterable[str]) -> Iterator[str]:
        """The names of the actors of `ids`."""
        return (self._actors[one].name for one in ids if one in self._actors)

    @cached_property
    def _mentions(self) -> Mapping[str, list[tuple[int, str]]]:
        """`Article.id` -> (start, actor id), in order."""
        return {
            article_id: sorted(
                (mention.start, self._actor_ids[article_id, actor.id])
                for actor in parsed.actors
                if (article_id, actor.id) in self._actor_ids
                for mention in actor.mentions
            )
            for article_id, parsed in self._articles.items()
        }

    @cached_property
    def _forms(self) -> Sequence[tuple[str, frozenset[str]]]:
        """Actor id and all that it is called, folded, a space before each word."""
        return [
            (actor.id, frozenset(_spaced(form) for form in (actor.name, *actor.aliases)))
            for actor in self._actors.values()
        ]

    def _actors_called(self, value: Value) -> Iterable[str]:
        if value.text in self._actors and (value.exact or "-" in value.text):
            return [value.text]
        wanted = _spaced(value.text)
        if value.exact:
            return [value.text, *(actor for actor, forms in self._forms if wanted in forms)]
        return [value.text, *(actor for actor, forms in self._forms if any(wanted in form for form in forms))]

    def _countries(self, value: Value) -> Iterable[str]:
        return [value.text.upper()]


def _spaced(name: str) -> str:
    return "".join(f" {word}" for word in words(name))


def event_cells(
    events: Sequence[LoggedEvent], quotes: Sequence[LoggedQuote], names: Names
) -> Sequence[Cells]:
    """One row of cells an event."""
    by_id = {quote.id: quote for quote in quotes}
    return [_event(event, [by_id[one] for one in event.quotes if one in by_id], names) for event in events]


def _event(event: LoggedEvent, quotes: Sequence[LoggedQuote], names: Names) -> Cells:
    texts = (event.summary, *(source.text for source in event.sources), *names.names(event.actors))
    kinds = ["event", "quote"] if quotes else ["event"]
    flags = ["conflicting"] if event.conflicts else []
    values = {
        "actor": event.actors,
        "to": event.actors[1:],
        "by": _speakers(quotes),
        "country": event.countries,
        "kind": kinds,
        "type": [event.type] if event.type else [],
        "status": [event.status],
        "basis": [event.basis],
        "source": names.outlets(event.sources),
        "article": dict.fromkeys(source.article for source in event.sources),
        "is": [*flags, "scheduled"] if event.status == "scheduled" else flags,
        "has": _has(event, bool(quotes)),
    }
    return Cells(event.first, event.last, texts, values)


def quote_cells(
    events: Sequence[LoggedEvent], quotes: Sequence[LoggedQuote], names: Names
) -> Sequence[Cells]:
    """One row of cells a quote; what only events have it takes from those it belongs to."""
    told: dict[str, list[LoggedEvent]] = defaultdict(list)
    for event in events:
        for quote in event.quotes:
            told[quote].append(event)
    return [_quote(quote, told[quote.id], names) for quote in quotes]


def _quote(quote: LoggedQuote, events: Sequence[LoggedEvent], names: Names) -> Cells:
    speakers = _speakers([quote])
    mentioned = names.mentioned(quote.sources)
    texts = (
        quote.text,
        *(source.text for source in quote.sources),
        *([quote.speaker] if quote.speaker else ()),
    )
    statuses = dict.fromkeys(event.status for event in events)
    flags = ["conflicting"] if quote.conflicts else []
    values = {
        "actor": dict.fromkeys([*speakers, *mentioned]),
        "to": [actor for actor in mentioned if actor not in speakers],
        "by": speakers,
        "country": quote.countries,
        "kind": ["event", "quote"] if events else ["quote"],
        "type": dict.fromkeys(event.type for event in events if event.type),
        "status": statuses,
        "basis": [quote.basis],
        "source": names.outlets(quote.sources),
        "article": dict.fromkeys(source.article for source in quote.sources),
        "is": [*flags, "scheduled"] if "scheduled" in statuses else flags,
        "has": _has(quote, True),
    }
    return Cells(quote.first, quote.last, texts, values)


def _speakers(quotes: Iterable[LoggedQuote]) -> list[str]:
    """Actor ids, or the words that name a speaker who is no actor, each once."""
    found = (quote.speaker_id or quote.speaker for quote in quotes)
    return list(dict.fromkeys(speaker for speaker in found if speaker))


def _has(row: LoggedEvent | LoggedQuote, quote: bool) -> list[str]:
    found = ["quote"] if quote else []
    if row.date is None:
        found.append("nodate")
    if len(row.sources) > 1:
        found.append("variants")
    return found
