"""Linked data in the words of schema.org: events, the articles that tell them, statements, people.

Dates are EDTF, of which the ISO dates that schema.org asks for are the plain ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote as percent

import orjson

from parsing.countries.names import country_name
from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote
from parsing.records import ParsedArticle
from store.files import is_url
from store.reader import EventReader
from tui.export.made import Made, Shown, articles_of, cleaned, how_dated, shown

_SCHEDULED = "https://schema.org/EventScheduled"


def render(reader: EventReader, query_text: str) -> Made:
    """One graph: first what it is (`Dataset`), then events, quotations, articles and actors of the filter."""
    what = shown(reader, query_text)
    rows: list[LoggedEvent | LoggedQuote] = [*what.events, *what.quotes]
    articles = dict.fromkeys(id for row in rows for id in articles_of(row))
    actors = dict.fromkeys(
        [
            *(id for event in what.events for id in event.actors),
            *(quote.speaker_id for quote in what.quotes if quote.speaker_id),
        ]
    )
    graph = [
        _dataset(what),
        *(_event(event) for event in what.events),
        *(_quotation(quote) for quote in what.quotes),
        *(_article(reader.articles[id]) for id in articles),
        *(_actor(reader.actors[id]) for id in actors),
    ]
    document = {"@context": "https://schema.org", "@graph": [_known(node) for node in graph]}
    content = orjson.dumps(cleaned(document), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    return Made(content, len(what.events), len(what.quotes), what.hidden("events", "quotes"))


def _known(node: Mapping[str, Any]) -> dict[str, Any]:
    """Without what nobody knows."""
    return {key: value for key, value in node.items() if value}


def _iri(kind: str, id: str) -> str:
    return f"#{kind}/{percent(id, safe='', errors='replace')}"


def _ids(kind: str, ids: Any) -> list[dict[str, str]]:
    return [{"@id": _iri(kind, id)} for id in ids]


def _dataset(what: Shown) -> dict[str, Any]:
    parts = [f"Filter: {what.filter}" if what.filter else "", what.hidden("events", "quotes")]
    return {
        "@type": "Dataset",
        "@id": "#log",
        "name": what.log,
        "description": ". ".join(part for part in parts if part),
    }


def _event(event: LoggedEvent) -> dict[str, Any]:
    start, end = _ends(event.date, event.first, event.last)
    how = how_dated(event)
    return {
        "@type": "Event",
        "@id": _iri("event", event.id),
        "name": event.summary,
        "startDate": start,
        "endDate": end,
        "description": event.sources[0].text,
        "disambiguatingDescription": f"{event.status}; date {event.basis}" + (f": {how}" if how else ""),
        "eventStatus": _SCHEDULED if event.status == "scheduled" else None,
        "keywords": [word for word in (event.status, event.type) if word],
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "about": [*_ids("actor", event.actors), *map(_country, event.countries)],
        "subjectOf": _ids("article", articles_of(event)),
    }


def _ends(date: str | None, first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """First and last date; one alone where the date is a single one."""
    if not date:
        return None, None
    if date.startswith("["):
        return first, last
    begin, _, end = date.partition("/")
    return _closed(begin), _closed(end)


def _closed(part: str) -> str | None:
    """An end of an interval, None where it is open."""
    return None if part in ("", "..") else part


def _quotation(quote: LoggedQuote) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "@id": _iri("quote", quote.id),
        "text": quote.text,
        "creator": {"@id": _iri("actor", quote.speaker_id)} if quote.speaker_id else None,
        "creditText": None if quote.speaker_id else quote.speaker,
        "dateCreated": quote.date,
        "isPartOf": _ids("article", articles_of(quote)),
    }


def _article(parsed: ParsedArticle) -> dict[str, Any]:
    article = parsed.article
    return {
        "@type": "NewsArticle",
        "@id": _iri("article", article.id),
        "identifier": article.id,
        "headline": article.title,
        "datePublished": parsed.publication.date or parsed.publication.window,
        "url": article.url if is_url(article.url or "") else None,
        "author": {"@type": "Person", "name": article.author} if article.author else None,
        "publisher": {"@type": "Organization", "name": article.source} if article.source else None,
    }


def _actor(actor: LoggedActor) -> dict[str, Any]:
    node = {
        "@id": _iri("actor", actor.id),
        "name": actor.name,
        "alternateName": actor.aliases,
        "description": actor.role,
    }
    if actor.kind == "organization":
        address = {"@type": "PostalAddress", "addressCountry": actor.country} if actor.country else None
        return {"@type": "Organization", **node, "address": address}
    country = _country(actor.country) if actor.country else None
    return {"@type": "Person", **node, "nationality": country}


def _country(code: str) -> dict[str, str]:
    return {"@type": "Country", "name": country_name(code), "identifier": code}
