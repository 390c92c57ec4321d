"""An article of a log of which each part is read when it is looked at: rows need little of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar, overload

from msgspec import Raw, Struct

from parsing.records import Country, Event, Quote, TimeExpression
from store.documents import decode

Record = TypeVar("Record")


class Text(Struct, gc=False):
    """An article with its words alone."""

    id: str
    text: str


class _Parsed(Struct, gc=False):
    article: Text
    dates: Raw
    countries: Raw
    quotes: list[Raw]
    events: list[Raw]


class _Document(Struct, gc=False):
    parsed: _Parsed


class Records(Sequence[Record], Generic[Record]):
    """Made from their JSON at each look."""

    def __init__(self, documents: Sequence[Raw], kind: type[Record]) -> None:
        self._documents, self._kind = documents, kind

    def __len__(self) -> int:
        return len(self._documents)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Record]: ...
    def __getitem__(self, index: int | slice) -> Record | Sequence[Record]:
        if isinstance(index, slice):
            return [decode(one, self._kind) for one in self._documents[index]]
        return decode(self._documents[index], self._kind)

    def __iter__(self) -> Iterator[Record]:
        return (decode(one, self._kind) for one in self._documents)


class ArticleParts:
    """Looks like a `ParsedArticle`, as far as rows are made of it."""

    def __init__(self, document: bytes | Raw) -> None:
        """JSON of an `ArticleDocument`. ValueError where it is none."""
        self._parsed = decode(document, _Document).parsed
        self.article = self._parsed.article
        self.quotes = Records(self._parsed.quotes, Quote)
        self.events = Records(self._parsed.events, Event)

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        return decode(self._parsed.countries, tuple[Country, ...])

    @cached_property
    def dates(self) -> tuple[TimeExpression, ...]:
        return decode(self._parsed.dates, tuple[TimeExpression, ...])
