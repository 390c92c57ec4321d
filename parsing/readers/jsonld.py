"""What a web page says of itself in JSON-LD: its schema.org NewsArticle, or a kind of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from lxml.html import HtmlElement

_KINDS = ("NewsArticle", "Article", "BlogPosting", "Report")
"""Every kind of NewsArticle ends in the first or the second: ReportageNewsArticle, OpinionNewsArticle."""
_LIVE = "LiveBlogPosting"
_DEEPEST = 6
_WRAPPING = re.compile(r"/\*.{0,20}?\*/|//\s*(?:<!\[CDATA\[|\]\]>)|<!\[CDATA\[|\]\]>|<!--|-->", re.DOTALL)
_LAST_COMMA = re.compile(r",(?=\s{0,200}[}\]])")
_NOT_ALNUM = re.compile(r"\W+")

Thing = Mapping[str, Any]


def news_article(tree: HtmlElement, url: str | None = None) -> dict[str, str]:
    """Fields of `Article` that the page's NewsArticle gives, `text` among them if it holds the story.

    Of several it is the one with the address of the page (`url`, or what the page calls its own), else the
    one whose headline is in the page's title, else the first.
    """
    things = [thing for thing in _all(tree) if _is(thing, _KINDS)]
    if not things:
        return {}
    own = {_bare(address) for address in (url, *_addresses(tree)) if address}
    title = _bare(tree.findtext(".//title") or "")
    ranked = sorted(things, key=lambda thing: _rank(thing, own, title))  # a stable sort: else the first
    return {name: value for name, value in _fields(ranked[0]) if value}


def live_updates(tree: HtmlElement) -> list[dict[str, str]]:
    """The fields of each entry of a live blog that holds its text, in order of time; none where there is no
    live blog, or any of its entries lacks text or time."""
    for blog in _all(tree):
        updates = blog.get("liveBlogUpdate") if _is(blog, (_LIVE,)) else None
        if isinstance(updates, list) and updates:
            whole = {name: value for name, value in _fields(blog) if value}
            found = [dict(_update(one, whole)) for one in updates if isinstance(one, dict)]
            if all(one["text"] and one["published"] for one in found):
                return sorted(found, key=lambda one: one["published"])
    return []


def is_behind_a_wall(tree: HtmlElement) -> bool:
    """Whether the page says that its story is not to be read for nothing."""
    return any(str(thing.get("isAccessibleForFree")).casefold() == "false" for thing in _all(tree))


def _update(thing: Thing, blog: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    own = dict(_fields(thing))
    yield "key", _text(thing.get("@id") or thing.get("url")) or own["published"]
    for name in ("title", "author", "source", "url"):
        yield name, own[name] or blog.get(name, "")
    yield from ((name, own[name]) for name in ("text", "published"))


def _all(tree: HtmlElement) -> Iterator[Thing]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _things(_loaded(script.text or ""), 0)


def _loaded(written: str) -> Any:
    """JSON as pages write it: in comments, with line ends in strings, a comma too many; None where it is
    none."""
    try:
        return orjson.loads(written)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(_LAST_COMMA.sub("", _WRAPPING.sub("", written)), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: Any, depth: int) -> Iterator[Thing]:
    """Every object of the data, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(part, dict | list):
            yield from _things(part, depth + 1)


def _is(thing: Thing, kinds: tuple[str, ...]) -> bool:
    said = thing.get("@type")
    told = said if isinstance(said, list) else [said]
    return any(isinstance(kind, str) and kind.endswith(kinds) for kind in told)


def _rank(thing: Thing, own: set[str], title: str) -> int:
    fields = dict(_fields(thing))
    if fields["url"] and _bare(fields["url"]) in own:
        return 0
    headline = _bare(fields["title"])
    return 1 if headline and headline in title else 2


def _addresses(tree: HtmlElement) -> Iterator[str]:
    """What the page calls its own address."""
    for element in tree.iter("link", "meta"):
        if element.get("rel") == "canonical" or element.get("property") == "og:url":
            yield element.get("href") or element.get("content") or ""


def _bare(text: str) -> str:
    return _NOT_ALNUM.sub("", text.partition("#")[0].casefold())


def _fields(thing: Thing) -> Iterator[tuple[str, str]]:
    yield "title", _text(thing.get("headline") or thing.get("name"))
    yield "published", _text(thing.get("datePublished") or thing.get("dateCreated"))
    yield "author", _text(thing.get("author"))
    yield "source", _text(thing.get("publisher"))
    yield "url", _address(thing.get("url") or thing.get("mainEntityOfPage"))
    body = thing.get("articleBody")
    yield "text", body.strip() if isinstance(body, str) else ""


def _address(value: Any) -> str:
    return _text(value.get("@id") or value.get("url")) if isinstance(value, dict) else _text(value)


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
