"""What a filter shows of a log, counted.

Actors and countries come from the facets that are there once a log is open; the rest is one pass over the
rows, a sixth of the time that reading the other facets takes when nothing else asks for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, get_args

from parsing.corrections import Correction
from parsing.logged import LoggedEvent, LoggedQuote
from parsing.records import ActorKind, Attribution, Basis, ParsedArticle, PublicationBasis, QuoteKind, Status
from store.query import parse_query
from store.query.model import Query
from store.reader import EventReader
from tui.clean import clean_line
from tui.stats.records import (
    NOT_KNOWN,
    TOP,
    ActorStats,
    ArticleStats,
    Count,
    CountryStats,
    DateGrain,
    EventStats,
    HandStats,
    QuoteStats,
    Stats,
)

Value = TypeVar("Value", bound=str)


def count_log(reader: EventReader, query_text: str, corrections: Sequence[Correction] = ()) -> Stats:
    """What the filter shows. Raises `store.query.QuerySyntaxError` where it cannot be read."""
    query = parse_query(query_text)
    rows = _Rows()
    events = _events(reader, query, rows)
    quotes = _quotes(reader, query, rows)
    found = reader.articles.values()
    told = [one for one in found if query.node is None or one.article.id in rows.articles]
    return Stats(
        log=clean_line(reader.summary.name),
        filter=clean_line(query_text.strip()),
        caveat=reader.caveat(query),
        first=min(rows.firsts, default=None),
        last=max(rows.lasts, default=None),
        articles=_articles(told, len(reader.articles)),
        events=events,
        quotes=quotes,
        actors=_actors(reader, query, rows.actors),
        countries=_countries(reader, query, told),
        by_hand=HandStats(
            len(corrections),
            sum(not one.found for one in corrections),
            rows.corrected,
            rows.marked["event"],
            rows.marked["quote"],
        ),
    )


def grain(date: str | None) -> DateGrain:
    """How wide an EDTF date is: `2017-02` a month, `201X` a decade."""
    if not date:
        return "undated"
    if date.startswith("["):
        return "one of several"
    if "/" in date:
        return "open" if {"", ".."}.intersection(date.split("/")) else "span"
    year, month, day = (date.partition("T")[0].rstrip("?~%") + "--").split("-")[:3]
    if day:
        return "day"
    if month:
        return "month" if int(month) <= 12 else "season" if int(month) <= 24 else "quarter"
    return "decade" if year.endswith("X") else "year"


@dataclass(slots=True)
class _Rows:
    """What events and quotes have in common."""

    articles: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)
    lasts: set[str] = field(default_factory=set)
    corrected: int = 0
    marked: Counter[str] = field(default_factory=Counter)

    def add_sources(self, row: LoggedEvent | LoggedQuote) -> None:
        self.articles.update(source.article for source in row.sources)


def _events(reader: EventReader, query: Query, rows: _Rows) -> EventStats:
    status: Counter[Status] = Counter()
    basis: Counter[Basis] = Counter()
    types: Counter[str | None] = Counter()
    dates: Counter[str | None] = Counter()
    conflicting = merged = 0
    found = reader.page(query).rows
    for event in found:
        status[event.status] += 1
        basis[event.basis] += 1
        types[event.type] += 1
        dates[event.date] += 1
        conflicting += bool(event.conflicts)
        merged += _is_merged(event)
        rows.add_sources(event)
        rows.actors.update(event.actors)
        rows.firsts.update([event.first] if event.first else ())
        rows.lasts.update([event.last] if event.last else ())
        rows.corrected += bool(event.corrected)
        rows.marked["event"] += event in reader.marked
    grains: Counter[DateGrain] = Counter()
    for date, times in dates.items():
        grains[grain(date)] += times
    return EventStats(
        count=len(found),
        left_out=reader.summary.events - len(found),
        status=_all(status, get_args(Status)),
        basis=_all(basis, get_args(Basis)),
        grain=_all(grains, get_args(DateGrain)),
        approximate=sum(times for date, times in dates.items() if date and date.endswith(("?", "~", "%"))),
        conflicting=conflicting,
        merged=merged,
        types=_ranked(types),
    )


def _quotes(reader: EventReader, query: Query, rows: _Rows) -> QuoteStats:
    kinds: Counter[QuoteKind] = Counter()
    reached: Counter[str] = Counter()
    conflicting = merged = 0
    found = reader.quotes(query).rows
    for quote in found:
        kinds[quote.kind] += 1
        speaker = quote.speaker_id or quote.speaker
        reached[(speaker and quote.attribution) or "unattributed"] += 1
        conflicting += bool(quote.conflicts)
        merged += _is_merged(quote)
        rows.add_sources(quote)
        rows.actors.update(quote.addressee_ids)
        rows.actors.update([quote.speaker_id] if quote.speaker_id else ())
        rows.marked["quote"] += quote in reader.marked
    return QuoteStats(
        count=len(found),
        left_out=reader.summary.quotes - len(found),
        kind=_all(kinds, get_args(QuoteKind)),
        attribution=_all(reached, (*get_args(Attribution), "unattributed")),
        conflicting=conflicting,
        merged=merged,
    )


def _articles(told: Sequence[ParsedArticle], there_are: int) -> ArticleStats:
    published = Counter(one.publication.basis for one in told)
    sources = Counter(one.article.source or None for one in told)
    return ArticleStats(
        len(told), there_are - len(told), _all(published, get_args(PublicationBasis)), _ranked(sources)
    )


def _actors(reader: EventReader, query: Query, shown: Iterable[str]) -> ActorStats:
    found = list(reader.actors.values())
    if query.node is not None:
        found = [reader.actors[id] for id in shown if id in reader.actors]
    acting = reader.tally(query, "actor")
    return ActorStats(
        len(found),
        reader.summary.actors - len(found),
        _all(Counter(actor.kind for actor in found), get_args(ActorKind)),
        len(acting),
        [Count(one.value, clean_line(one.label), one.count) for one in acting[:TOP]],
    )


def _countries(reader: EventReader, query: Query, told: Iterable[ParsedArticle]) -> CountryStats:
    stated = {
        country.code
        for one in told
        for country in one.countries
        if any(mention.tier == "stated" for mention in country.mentions)
    }
    top = [Count(one.value, one.label, one.count) for one in reader.tally(query, "country")]
    return CountryStats(len(top), top, [one for one in top if one.value not in stated])


def _is_merged(row: LoggedEvent | LoggedQuote) -> bool:
    return len(row.sources) > 1 and len({source.article for source in row.sources}) > 1


def _all(counts: Counter[Value], values: Sequence[Value]) -> dict[Value, int]:
    return {value: counts[value] for value in values}


def _ranked(counts: Counter[str | None]) -> list[Count]:
    """Most frequent first, then by label; what is not known last."""
    order = sorted(counts.items(), key=lambda item: (item[0] is None, -item[1], item[0] or ""))
    return [Count(value and clean_line(value), clean_line(value or NOT_KNOWN), n) for value, n in order]
