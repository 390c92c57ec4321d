"""What a web page says of itself in JSON-LD: the first schema.org NewsArticle, or a kind of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from lxml.html import HtmlElement

_KINDS = ("NewsArticle", "Article", "BlogPosting", "Report")
"""Every kind of NewsArticle ends in the first or the second: ReportageNewsArticle, OpinionNewsArticle."""
_DEEPEST = 6


def news_article(tree: HtmlElement) -> dict[str, str]:
    """Fields of `Article` that the page's NewsArticle gives, `text` among them if it holds the story."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            loaded = orjson.loads(script.text or "")
        except orjson.JSONDecodeError:
            continue
        for thing in _things(loaded, 0):
            if _is_article(thing):
                return {name: value for name, value in _fields(thing) if value}
    return {}


def _things(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Every object of the data, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(part, dict | list):
            yield from _things(part, depth + 1)


def _is_article(thing: Mapping[str, Any]) -> bool:
    said = thing.get("@type")
    kinds = said if isinstance(said, list) else [said]
    return any(isinstance(kind, str) and kind.endswith(_KINDS) for kind in kinds)


def _fields(thing: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "title", _text(thing.get("headline") or thing.get("name"))
    yield "published", _text(thing.get("datePublished") or thing.get("dateCreated"))
    yield "author", _text(thing.get("author"))
    yield "source", _text(thing.get("publisher"))
    yield "url", _text(thing.get("url") or thing.get("mainEntityOfPage"))
    body = thing.get("articleBody")
    yield "text", body.strip() if isinstance(body, str) else ""


def _text(value: Any) -> str:
    """A value as one line: the name of a thing, several joined."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        named = value.get("name") or value.get("@id") or value.get("url")
        return _text(named) if isinstance(named, str) else ""
    if isinstance(value, list):
        named = (_text(part) for part in value if not isinstance(part, list))
        return ", ".join(dict.fromkeys(filter(None, named)))
    return ""
