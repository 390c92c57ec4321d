"""The public JSON of one article: what `dateline parse` reads and writes.

Offsets count code points in the text as it was sent; `end` is exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import to_builtins

from parsing.records import Article, ParsedArticle

_FIELDS = ("id", "title", "text", "published", "source", "url", "author")


def read_request(line: Mapping[str, Any], default_id: str) -> Article:
    """An article from an object with `text` and perhaps the other fields of `_FIELDS`.

    Raises ValueError, with the reason, where `text` is missing or a field is not a string.
    """
    fields = {name: line.get(name) for name in _FIELDS}
    for name, value in fields.items():
        if value is not None and not isinstance(value, str):
            raise ValueError(f"“{name}” is not a string")
    if fields["text"] is None:
        raise ValueError("no “text”")
    return Article(
        id=fields["id"] or default_id,
        text=fields["text"],
        title=fields["title"],
        published=fields["published"],
        published_basis="metadata" if fields["published"] else None,
        source=fields["source"],
        url=fields["url"],
        author=fields["author"],
    )


def write_answer(parsed: ParsedArticle) -> dict[str, Any]:
    """The annotations of one article as plain values, ready for JSON."""
    return {
        "id": parsed.article.id,
        "published": parsed.publication.date,
        "published_basis": parsed.publication.basis,
        "published_window": parsed.publication.window,
        "dates": to_builtins(parsed.dates),
        "actors": to_builtins(parsed.actors),
        "countries": to_builtins(parsed.countries),
        "quotes": to_builtins(parsed.quotes),
        "events": to_builtins(parsed.events),
    }
