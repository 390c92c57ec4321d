"""`.json`: an article, a list of articles, or an object that holds such a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.encodings import decode
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.tables import Rows

_HOLDERS = (
    "articles", "items", "entries", "documents", "docs", "results", "stories", "news", "data", "rows", "hits",
    "posts", "messages", "statuses", "tweets",
)  # fmt: skip
_DEEPEST = 3


def read_json(stored: Stored) -> Iterator[Reading]:
    """The articles of a file, a bad one leaving the others alone. Raises Unreadable."""
    rows = Rows(stored)
    decoded = decode(read_bytes(stored, LARGEST_WHOLE), "utf-8")
    try:
        loaded = orjson.loads(decoded.text)
    except orjson.JSONDecodeError as error:
        raise Unreadable(f"not JSON ({error})") from None
    found = _listed(loaded, rows)
    if not any(isinstance(one, dict) and rows.has_text(one) for one in found):
        links = any(isinstance(one, dict) and rows.has_link(one) for one in found)
        missing = "it has links, no texts" if links else "no object with a “text”"
        raise Unreadable(f"no article in this JSON: {missing}")
    if decoded.warnings:
        yield Reading((), (), decoded.warnings)
    for number, one in enumerate(found, 1):
        if isinstance(one, dict):
            yield rows.read(one, number, "article")
        else:
            yield Reading((), (f"article {number}: not a JSON object",))


def _listed(loaded: Any, rows: Rows, depth: int = 0) -> list[Any]:
    """The list of articles there is: the whole, one of its usual fields, the one article it is, the values of
    an object of articles, or what one of these is within an object."""
    if isinstance(loaded, list):
        return loaded
    if not isinstance(loaded, dict) or depth > _DEEPEST:
        return []
    held: list[Any] | None = next(
        (loaded[name] for name in _HOLDERS if isinstance(loaded.get(name), list)), None
    )
    if held is not None:
        return held
    if rows.has_text(loaded):
        return [loaded]
    within = [value for value in loaded.values() if isinstance(value, dict)]
    if within and all(rows.has_text(value) for value in within):
        return within
    return next(filter(None, (_listed(value, rows, depth + 1) for value in within)), [])
