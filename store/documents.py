"""Records ⇄ JSON documents. The one converter, and the version of what it writes.

A field with a default may be added to a record without a new schema version: what lacks it is read
with the default, what has more is read without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from parsing.records import LoggedActor, LoggedEvent, LoggedQuote, ParsedArticle, Reconciled

SCHEMA = 1
Document = dict[str, Any]
Record = TypeVar("Record")


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
        return self.parsed.article.path or self.parsed.article.id


@dataclass(frozen=True, slots=True)
class ActorDocument:
    """A logged actor with the actors of single articles it stands for."""

    actor: LoggedActor
    members: tuple[tuple[str, str], ...]
    """(`Article.id`, `Actor.id`)"""


def to_document(record: object) -> Document:
    """Plain values, ready for JSON."""
    document: Document = msgspec.to_builtins(record)
    return document


def from_document(document: Mapping[str, Any], type: type[Record]) -> Record:
    """The record a document was made of. ValueError, with the place, where it was not."""
    try:
        return msgspec.convert(document, type)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def row_documents(rows: Reconciled) -> dict[str, list[Document]]:
    """The documents of the tables that are made anew with every ingest."""
    members: dict[str, list[tuple[str, str]]] = {actor.id: [] for actor in rows.actors}
    for local, actor in rows.actor_ids.items():
        members.setdefault(actor, []).append(local)
    actors = (ActorDocument(actor, tuple(members[actor.id])) for actor in rows.actors)
    return {
        "events": [to_document(event) for event in rows.events],
        "actors": [to_document(actor) for actor in actors],
        "quotes": [to_document(quote) for quote in rows.quotes],
    }


def rows_of(tables: Mapping[str, Iterable[Document]]) -> Reconciled:
    """The reconciled rows as `row_documents` took them apart. ValueError where they are none."""
    actors = [from_document(document, ActorDocument) for document in tables["actors"]]
    return Reconciled(
        events=tuple(from_document(document, LoggedEvent) for document in tables["events"]),
        actors=tuple(one.actor for one in actors),
        quotes=tuple(from_document(document, LoggedQuote) for document in tables["quotes"]),
        actor_ids={member: one.actor.id for one in actors for member in one.members},
    )
