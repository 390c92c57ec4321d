"""The merged log as one JSON object: articles, events, quotes, actors. `docs/json.md` shows every field."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeVar

import orjson

from parsing.logged import Conflict, LoggedActor, LoggedEvent, LoggedQuote, Source, tellings
from parsing.records import Affiliation, ParsedArticle
from store.reader import EventReader
from tui.export.made import Made, cleaned, shown

Row = TypeVar("Row")


def render(reader: EventReader, query_text: str) -> Made:
    """What the filter shows; articles and actors are those its rows name, all where there is no filter."""
    what = shown(reader, query_text)
    events, quotes = what.events, what.quotes
    articles, actors = reader.articles, reader.actors
    if query_text.strip():
        articles = _among(articles, _articles_of(events, quotes))
        actors = _among(actors, _actors_of(events, quotes))
    ids = {quote.id for quote in quotes}
    originals = _originals(events, quotes)
    document = {
        "log": reader.summary.name,
        "filter": query_text,
        "left_out": {
            "events": reader.summary.events - len(events),
            "quotes": reader.summary.quotes - len(quotes),
        },
        "articles": [_article(parsed, originals) for parsed in articles.values()],
        "events": [_event(event, ids) for event in events],
        "quotes": [_quote(quote, reader.denied_by(quote.id), ids) for quote in quotes],
        "actors": [_actor(actor) for actor in actors.values()],
    }
    content = orjson.dumps(cleaned(document), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    return Made(content, len(events), len(quotes), what.hidden("events", "quotes"))


def _articles_of(events: Sequence[LoggedEvent], quotes: Sequence[LoggedQuote]) -> set[str]:
    told = {source.article for event in events for source in event.sources}
    return told | {source.article for quote in quotes for source in quote.sources}


def _originals(events: Sequence[LoggedEvent], quotes: Sequence[LoggedQuote]) -> dict[str, str]:
    """Id of an article that is a copy -> that of its original."""
    rows: list[LoggedEvent | LoggedQuote] = [*events, *quotes]
    sources = (source for row in rows for source in row.sources)
    return {source.article: source.copy_of for source in sources if source.copy_of}


def _actors_of(events: Sequence[LoggedEvent], quotes: Sequence[LoggedQuote]) -> set[str]:
    acting = {actor for event in events for actor in event.actors}
    speaking = {quote.speaker_id for quote in quotes if quote.speaker_id}
    return acting | speaking | {actor for quote in quotes for actor in quote.addressee_ids}


def _article(parsed: ParsedArticle, originals: Mapping[str, str]) -> dict[str, Any]:
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
        "copy_of": originals.get(article.id),
    }


def _event(event: LoggedEvent, quotes: Collection[str]) -> dict[str, Any]:
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
        "type_word": event.type_word,
        "summary": event.summary,
        "place": event.place,
        "actors": event.actors,
        "parts": event.parts,
        "countries": event.countries,
        "quotes": [id for id in event.quotes if id in quotes],
        "sources": [_source(source) for source in event.sources],
        "tellings": len(tellings(event)),
        "conflicts": _conflicts(event.conflicts),
        "corrected": event.corrected,
    }


def _quote(quote: LoggedQuote, denied_by: Sequence[str], quotes: Collection[str]) -> dict[str, Any]:
    return {
        "id": quote.id,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_id": quote.speaker_id,
        "attribution": quote.attribution,
        "addressees": quote.addressee_ids,
        "negated": quote.negated,
        "denies": [id for id in quote.denies if id in quotes],
        "denied_by": [id for id in denied_by if id in quotes],
        "date": quote.date,
        "first": quote.first,
        "last": quote.last,
        "basis": quote.basis,
        "countries": quote.countries,
        "tellings": len(tellings(quote)),
        "variants": [_source(source) | _saying(source) for source in quote.sources],
        "conflicts": _conflicts(quote.conflicts),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "article": source.article,
        "start": source.start,
        "end": source.end,
        "text": source.text,
        "date": source.date,
        "basis": source.basis,
        "how": source.how,
    }


def _saying(source: Source) -> dict[str, Any]:
    """What a variant of a statement has beside its place."""
    return {
        "cue": source.cue,
        "speaker_start": source.speaker_start,
        "speaker_end": source.speaker_end,
        "addressee": source.addressee,
        "venue": source.venue,
    }


def _conflicts(conflicts: Sequence[Conflict]) -> list[dict[str, Any]]:
    return [{"field": conflict.field, "values": conflict.values} for conflict in conflicts]


def _actor(actor: LoggedActor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "country": actor.country,
        "country_tier": actor.country_tier,
        "affiliation": _affiliation(actor.affiliation) if actor.affiliation else None,
        "aliases": actor.aliases,
        "articles": actor.articles,
        "mentions": actor.mentions,
        "corrected": actor.corrected,
    }


def _affiliation(told: Affiliation) -> dict[str, Any]:
    return {
        "evidence": told.evidence,
        "words": told.words,
        "start": told.start,
        "end": told.end,
        "article": told.article,
    }


def _among(rows: Mapping[str, Row], ids: Collection[str]) -> dict[str, Row]:
    return {id: row for id, row in rows.items() if id in ids}
