"""Records ⇄ JSON. The one converter, and the version of what it writes.

Bulk tables go straight between bytes and records: at 100,000 events that takes a tenth of the time of
plain dictionaries in between. A field with a default may be added to a record without a new schema
version: what lacks it is read with the default, what has more is read without it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from parsing.corrections import Correction
from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote, Reconciled
from parsing.records import ParsedArticle
from store.manners import Manner
from store.marks import Mark
from store.spool import Kept

SCHEMA = 2
Value = TypeVar("Value")
Table = Mapping[str, Any] | Collection[Any]
"""Document number -> document, or documents in order, counted from 1: records, plain values, or JSON, in
memory or kept."""
RawTables = dict[str, msgspec.Raw]
"""Table name -> its JSON, not yet read."""
NOTHING = msgspec.Raw(b"{}")
"""A table without documents."""
BULK = ("articles", "events", "actors", "quotes")
"""The tables that grow with what is read."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a person said of an article when ingesting it; it holds until they say otherwise."""

    published: str | None = None
    """ISO day."""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleDocument:
    """An article with all that was parsed of it: the truth of a log."""

    parsed: ParsedArticle
    hash: str
    """Of what it was parsed from: content, flags and parser."""
    given: Given = Given()

    @property
    def identity(self) -> str:
        """What stays the same when its content changes: its resolved path."""
        return self.parsed.article.path or self.id

    @property
    def id(self) -> str:
        return self.parsed.article.id


@dataclass(frozen=True, slots=True)
class PendingDocument:
    """An `ArticleDocument` that has no rows yet, as it came from the parser."""

    parsed: msgspec.Raw
    hash: str
    given: Given


@dataclass(frozen=True, slots=True)
class _Named:
    id: str
    path: str | None


@dataclass(frozen=True, slots=True)
class _Parsed:
    article: _Named


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What tells whether an article has to be parsed again: its document, read without the rest."""

    parsed: _Parsed
    hash: str
    given: Given = Given()

    @property
    def identity(self) -> str:
        """As in `ArticleDocument`."""
        return self.parsed.article.path or self.id

    @property
    def id(self) -> str:
        return self.parsed.article.id


def head_of(article: ArticleDocument | KeptArticle | ArticleHead) -> ArticleHead:
    """What tells whether it has to be parsed again."""
    if isinstance(article, ArticleDocument):
        named = _Named(article.id, article.parsed.article.path)
        return ArticleHead(_Parsed(named), article.hash, article.given)
    return article.head if isinstance(article, KeptArticle) else article


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An `ArticleDocument` that is not in memory."""

    head: ArticleHead
    document: Kept
    outline: Kept | None = None
    """What it is compared by (`parsing.reconcile.outline`), where that was made."""

    @property
    def identity(self) -> str:
        return self.head.identity

    @property
    def id(self) -> str:
        return self.head.id


@dataclass(frozen=True, slots=True)
class Known:
    """What an ingest has to know of a log."""

    articles: dict[str, ArticleHead]
    """By identity."""
    pending: dict[str, ArticleHead]
    """Those that were kept for the end of an ingest, by identity."""
    paths: tuple[str, ...]
    """The files and folders that were ingested, in that order."""
    manners: dict[str, Manner]
    """How they are read, where a person said so."""


@dataclass(frozen=True, slots=True)
class ActorDocument:
    """A logged actor with the actors of single articles it stands for."""

    actor: LoggedActor
    members: tuple[tuple[str, str], ...]
    """(`Article.id`, `Actor.id`)"""


@dataclass(frozen=True, slots=True)
class _Identified:
    id: str


@dataclass(frozen=True, slots=True)
class _IdentifiedActor:
    actor: _Identified


@dataclass(frozen=True, slots=True)
class Dated:
    """The days of a row, read without the rest of it."""

    first: str | None
    last: str | None


def encode(value: object) -> bytes:
    """JSON of records, plain values, and JSON that is there already."""
    return msgspec.json.encode(value)


def rows_in(table: Table | msgspec.Raw) -> Collection[Any]:
    """Its documents, in order, not read. ValueError where it is no table."""
    if isinstance(table, msgspec.Raw):
        table = decode(table, dict[str, msgspec.Raw])
    return table.values() if isinstance(table, Mapping) else table


def dated(row: LoggedEvent | Kept | msgspec.Raw) -> Dated | LoggedEvent:
    """The days of an event of a table."""
    if isinstance(row, LoggedEvent):
        return row
    return decode(row.read() if isinstance(row, Kept) else row, Dated)


def decode(data: bytes | msgspec.Raw, type: type[Value]) -> Value:
    """The value of some JSON. ValueError, with the reason, where it is none or of no such type."""
    try:
        return msgspec.json.decode(data, type=type)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error


def articles_of(tables: RawTables) -> list[ArticleDocument]:
    """All articles, in the order they came. ValueError where they cannot be read."""
    return list(decode(tables["articles"], dict[str, ArticleDocument]).values())


def manners_of(meta: Mapping[str, Any]) -> dict[str, Manner]:
    """How paths are read, by path. ValueError where it cannot be read."""
    return msgspec.convert(meta.get("manners", {}), dict[str, Manner])


def pending_of(tables: RawTables) -> list[msgspec.Raw]:
    """What was kept for the end of an ingest, not read. ValueError where it is no table."""
    return list(decode(tables.get("pending", NOTHING), dict[str, msgspec.Raw]).values())


def waiting_in(tables: RawTables) -> int:
    """How many articles those are. ValueError where they cannot be read."""
    heads = decode(tables.get("pending", NOTHING), dict[str, ArticleHead]).values()
    return len({head.identity for head in heads})


def corrections_of(table: msgspec.Raw) -> tuple[Correction, ...]:
    """In the order they were made. ValueError where they cannot be read."""
    return tuple(decode(table, dict[str, Correction]).values())


def marks_of(table: msgspec.Raw) -> tuple[Mark, ...]:
    """In the order they were made. ValueError where they cannot be read."""
    return tuple(decode(table, dict[str, Mark]).values())


def rows_of(tables: RawTables) -> Reconciled:
    """The reconciled rows. ValueError where they cannot be read."""
    actors = list(decode(tables["actors"], dict[str, ActorDocument]).values())
    return Reconciled(
        events=tuple(decode(tables["events"], dict[str, LoggedEvent]).values()),
        actors=tuple(one.actor for one in actors),
        quotes=tuple(decode(tables["quotes"], dict[str, LoggedQuote]).values()),
        actor_ids={member: one.actor.id for one in actors for member in one.members},
    )


def raw_rows(table: msgspec.Raw) -> dict[str, msgspec.Raw]:
    """The events or quotes of a table by id, not read. ValueError where they cannot be."""
    rows = decode(table, dict[str, msgspec.Raw]).values()
    ids = (row.id for row in decode(table, dict[str, _Identified]).values())
    return dict(zip(ids, rows, strict=True))


def raw_actors(table: msgspec.Raw) -> dict[str, msgspec.Raw]:
    """The actors of a table by id, not read. ValueError where they cannot be."""
    rows = decode(table, dict[str, msgspec.Raw]).values()
    ids = (row.actor.id for row in decode(table, dict[str, _IdentifiedActor]).values())
    return dict(zip(ids, rows, strict=True))
