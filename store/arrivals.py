"""Articles as they come: from files, folders and, where that is allowed, addresses of web pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from parsing.records import Article
from store.files import Found, Note, find_files, is_url, readable


def arrivals(
    paths: Iterable[str | os.PathLike[str]], columns: Mapping[str, str] | None = None, fetch: bool = False
) -> Iterator[Article | Note]:
    """The articles of `paths` one by one, and notes on what gave none (`used` is set where it did).

    `columns` gives the names tables have for fields of `Article`; an address is fetched only with `fetch`.
    """
    from parsing.readers import SUFFIXES

    places = list(paths)
    for url in dict.fromkeys(str(place) for place in places if is_url(place)):
        yield from _page(url, fetch)
    for found in find_files((place for place in places if not is_url(place)), SUFFIXES):
        if isinstance(found, Note):
            yield found
        else:
            yield from _file(found, columns)


def _page(url: str, fetch: bool) -> Iterator[Article | Note]:
    if not fetch:
        yield Note(url, "an address is fetched only with --fetch")
        return
    from parsing.readers import Unreadable
    from parsing.readers.urls import read_url

    try:
        reading = read_url(url)
    except Unreadable as error:
        yield Note(url, str(error))
        return
    yield from reading.articles
    yield from (Note(url, said, used=True) for said in reading.warnings)


def _file(found: Found, columns: Mapping[str, str] | None) -> Iterator[Article | Note]:
    from parsing.readers import Unreadable, read_each

    path = readable(found.path)
    try:
        for reading in read_each(found.path, found.name, columns):
            for article in reading.articles:
                yield replace(article, path=readable(article.path or path))
            yield from (Note(path, said) for said in reading.unreadable)
            yield from (Note(path, said, used=True) for said in reading.warnings)
    except Unreadable as error:
        yield Note(path, str(error))
