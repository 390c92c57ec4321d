"""Articles as they come: from files, folders and, where that is allowed, addresses of web pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from parsing.records import Article
from store.files import Found, Note, find_files, is_url, readable

Place = Found | Note | str
"""A file; why there is none; an address."""


def find_places(paths: Iterable[str | os.PathLike[str]], folders: Iterable[str] = ()) -> list[Place]:
    """What is to be read, nothing of it opened yet: addresses first. `folders` as in `find_files`."""
    from parsing.readers import SUFFIXES

    given = list(paths)
    urls = dict.fromkeys(str(place) for place in given if is_url(place))
    return [*urls, *find_files((place for place in given if not is_url(place)), SUFFIXES, folders)]


def name_of(place: Place) -> str:
    """As a person knows it."""
    return place if isinstance(place, str) else readable(place.path)


def read_place(
    place: Place, columns: Mapping[str, str] | None = None, fetch: bool = False
) -> Iterator[Article | Note]:
    """Its articles one by one, and notes on what gave none (`used` is set where it did).

    `columns` gives the names tables have for fields of `Article`; an address is fetched only with `fetch`.
    """
    if isinstance(place, Note):
        yield place
    elif isinstance(place, Found):
        yield from _file(place, columns)
    else:
        yield from _page(place, fetch)


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
    yield from (Note(url, said) for said in reading.unreadable)
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
