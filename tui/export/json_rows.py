"""The merged log as one JSON object: articles, events, quotes, actors."""

from __future__ import annotations

from typing import Any

import orjson

from parsing.records import LoggedActor, LoggedEvent, LoggedQuote, ParsedArticle, Source
from store.index import EventReader
from store.query import parse_query
from tui.clean import clean


def render_json(reader: EventReader, query_text: str) -> str:
    """What the filter shows; articles and actors are those its rows name. Offsets are code points."""
    query = parse_query(query_text)
    events, quotes = reader.page(query).rows, reader.quotes(query).rows
    named = {source.article for event in events for source in event.sources}
    named |= {source.article for quote in quotes for source in quote.sources}
    actors = {actor for event in events for actor in event.actors}
    actors |= {quote.speaker_id for quote in quotes if quote.speaker_id}
    document = {
        "log": reader.summary.name,
        "filter": query_text,
        "left_out": {
            "events": reader.summary.events - len(events),
            "quotes": reader.summary.quotes - len(quotes),
        },
        "articles": [_article(parsed) for id, parsed in reader.articles.items() if id in named],
        "events": [_event(event) for event in events],
        "quotes": [_quote(quote) for quote in quotes],
        "actors": [_actor(actor) for id, actor in reader.actors.items() if id in actors],
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n"


def _article(parsed: ParsedArticle) -> dict[str, Any]:
    article, publication = parsed.article, parsed.publication
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "author": article.author,
        "published": publication.date,
        "published_basis": publication.basis,
        "published_window": publication.window,
    }


def _event(event: LoggedEvent) -> dict[str, Any]:
    return {
        "id": event.id,
        "date": event.date,
        "first": event.first,
        "last": event.last,
        "latest": event.latest,
        "basis": event.basis,
        "how": event.how,
        "status": event.status,
        "type": event.type,
        "summary": clean(event.summary),
        "actors": event.actors,
        "countries": event.countries,
        "quotes": event.quotes,
        "sources": [_source(source) for source in event.sources],
        "conflicts": [{"field": conflict.field, "values": conflict.values} for conflict in event.conflicts],
        "corrected": event.corrected,
    }


def _quote(quote: LoggedQuote) -> dict[str, Any]:
    return {
        "id": quote.id,
        "text": clean(quote.text),
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_id": quote.speaker_id,
        "attribution": quote.attribution,
        "negated": quote.negated,
        "date": quote.date,
        "basis": quote.basis,
        "variants": [_source(source) | {"cue": source.cue} for source in quote.sources],
        "conflicts": [{"field": conflict.field, "values": conflict.values} for conflict in quote.conflicts],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "article": source.article,
        "start": source.start,
        "end": source.end,
        "text": clean(source.text),
        "date": source.date,
        "basis": source.basis,
        "how": source.how,
    }


def _actor(actor: LoggedActor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "country": actor.country,
        "aliases": actor.aliases,
        "articles": actor.articles,
        "corrected": actor.corrected,
    }
