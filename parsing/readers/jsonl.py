"""`.jsonl`: one article a line, an object with `text` and perhaps `id`, `title`, `published`, `source`,
`url`, `author` (what `dateline parse --jsonl` reads, too).
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import orjson

from parsing.annotations import read_request
from parsing.readers.content import LARGEST, read_bytes
from parsing.readers.model import Reading, Unreadable
from parsing.readers.text import with_day
from parsing.records import Article


def read_jsonl(path: Path, id: str) -> Reading:
    """The articles of a file, a bad line leaving the others alone. Raises Unreadable.

    An article without an id of its own is `<id>#<line>`.
    """
    data = read_bytes(path, largest=None)
    articles: list[Article] = []
    unreadable: list[str] = []
    warnings: list[str] = []
    seen: set[str] = set()
    for number, line in _lines(data):
        try:
            reading = with_day(_article(line, f"{id}#{number}"))
        except Unreadable as error:
            unreadable.append(f"line {number}: {error}")
            continue
        article = reading.articles[0]
        own = article.id if article.id not in seen else f"{id}#{number}"
        seen.add(own)
        key = own.removeprefix(f"{id}#")
        articles.append(replace(article, id=own, path=f"{path}#{key}"))
        warnings += [f"line {number}: {warning}" for warning in reading.warnings]
    if not articles and not unreadable:
        raise Unreadable("empty")
    return Reading(tuple(articles), tuple(unreadable), tuple(warnings))


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    lines = data.removeprefix(codecs.BOM_UTF8).split(b"\n")
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _article(line: bytes, default_id: str) -> Article:
    if len(line) > LARGEST:
        raise Unreadable(f"larger than {LARGEST // 1_000_000} MB")
    try:
        fields = orjson.loads(line)
        if not isinstance(fields, dict):
            raise Unreadable("not a JSON object")
        article = read_request(fields, default_id)
    except orjson.JSONDecodeError as error:
        raise Unreadable(f"not JSON ({error})") from None
    except ValueError as error:
        raise Unreadable(str(error)) from None
    if not article.text.strip():
        raise Unreadable("empty")
    return article
