"""What is read of a log when it is opened: what the first screen needs, and the rest when it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec
import numpy as np

from parsing.corrections import Correction
from parsing.logged import LoggedEvent, LoggedQuote
from parsing.records import ParsedArticle
from parsing.separating import separate, splits_names
from store.calendar import is_day
from store.columns import Column, ColumnMaker, Mask, Spans
from store.documents import ArticleDocument, decode
from store.names import ActorNames, Telling
from store.spool import Kept
from store.stored import Record, Stored

Value = TypeVar("Value")


class Articles(Mapping[str, ParsedArticle]):
    """By `Article.id`: each read when it is looked at, under the corrections that split its actors."""

    def __init__(
        self, documents: Mapping[str, msgspec.Raw | Kept], corrections: Sequence[Correction]
    ) -> None:
        """`documents`: by id, in memory or in the log's file."""
        self._documents = documents
        self._corrections = corrections

    def __getitem__(self, id: str) -> ParsedArticle:
        """Raises LogUnreadable where it lies in a file that cannot be read any more."""
        return separate(_decoded(self._documents[id], ArticleDocument).parsed, self._corrections)

    def tellings(self) -> Iterable[ParsedArticle | Telling]:
        """Each as far as it takes to know who tells it and where whom it names."""
        if any(map(splits_names, self._corrections)):
            return self.values()
        return (_decoded(one, _TellingOf).parsed for one in self._documents.values())

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


class _Id(msgspec.Struct, gc=False):
    id: str


class _TellingOf(msgspec.Struct, gc=False):
    parsed: Telling


class _NamesOf(msgspec.Struct, gc=False):
    actor: ActorNames


class _MembersOf(msgspec.Struct, gc=False):
    actor: _Id
    members: tuple[tuple[str, str], ...]


def documents_of(table: msgspec.Raw) -> list[msgspec.Raw]:
    """Those of a table, in their order. ValueError where it is none."""
    return list(decode(table, dict[str, msgspec.Raw]).values())


def _decoded(document: msgspec.Raw | Kept, kind: type[Value]) -> Value:
    return decode(document.read() if isinstance(document, Kept) else document, kind)


def names_of(actors: Sequence[msgspec.Raw]) -> dict[str, ActorNames]:
    """By `LoggedActor.id`."""
    return {one.actor.id: one.actor for one in Stored(actors, _NamesOf)}


def members_of(actors: Iterable[msgspec.Raw]) -> dict[tuple[str, str], str]:
    """(`Article.id`, `Actor.id`) -> `LoggedActor.id`."""
    read = (decode(one, _MembersOf) for one in actors)
    return {member: one.actor.id for one in read for member in one.members}


@dataclass(frozen=True, slots=True)
class Table(Generic[Record]):
    """A table in date order."""

    rows: Stored[Record]
    spans: Spans
    ids: Sequence[str]


def read_events(
    documents: Sequence[msgspec.Raw],
) -> tuple[Table[LoggedEvent], dict[str, Column], tuple[Mask, Mask]]:
    """The events, what the first screen shows of them, which are dated to the day, which not at all."""
    events = Stored(documents, LoggedEvent)
    ids, firsts, lasts, exact, undated = [], [], [], bytearray(), bytearray()
    actors, countries = ColumnMaker(), ColumnMaker()
    for event in events:
        ids.append(event.id)
        firsts.append(event.first)
        lasts.append(event.last)
        exact.append(is_day(event.date))
        undated.append(event.date is None)
        actors.add(event.actors)
        countries.add(event.countries)
    spans = Spans(firsts, lasts)
    order = spans.sort()
    columns = {"actor": actors.column().in_order(order), "country": countries.column().in_order(order)}
    dated = np.frombuffer(exact, dtype=bool)[order], np.frombuffer(undated, dtype=bool)[order]
    return Table(events.in_order(order), spans, [ids[number] for number in order.tolist()]), columns, dated


def read_quotes(documents: Sequence[msgspec.Raw]) -> tuple[Table[LoggedQuote], Mapping[str, Sequence[str]]]:
    """The quotes; id -> ids of those that deny it, where any does."""
    quotes = Stored(documents, LoggedQuote)
    ids, firsts, lasts = [], [], []
    denied: dict[str, list[str]] = {}
    for quote in quotes:
        for other in quote.denies:
            denied.setdefault(other, []).append(quote.id)
        ids.append(quote.id)
        firsts.append(quote.first)
        lasts.append(quote.last)
    spans = Spans(firsts, lasts)
    order = spans.sort()
    return Table(quotes.in_order(order), spans, [ids[number] for number in order.tolist()]), denied
