"""Small logs made by hand: records with only what a test is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Raw

from parsing.edtf import bounds
from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote, Reconciled, Source
from parsing.records import Article, ParsedArticle, Publication
from store.documents import ActorDocument, ArticleDocument, encode
from store.holdings import ReadLog
from store.index import Snapshot
from store.marks import Mark


def article(id: str, text: str = "Nothing happened.", outlet: str | None = None) -> ParsedArticle:
    """An article of that outlet in which nothing was found."""
    read = Article(id, text, source=outlet, path=f"/articles/{id}.txt")
    return ParsedArticle(read, Publication(None, "unknown"))


def document(id: str, text: str = "Nothing happened.") -> ArticleDocument:
    return ArticleDocument(article(id, text), hash=text)


def source(article: str, text: str, date: str | None = None) -> Source:
    return Source(article, 0, len(text), text, date, "explicit" if date else "none")


def event(id: str, date: str | None = None, text: str = "", **more: Any) -> LoggedEvent:
    """An event on that EDTF date, told by `articles` (default: a) in the words `text`."""
    articles: Sequence[str] = more.pop("articles", ("a",))
    first, last = bounds(date) or (None, None)
    fields: dict[str, Any] = {
        "date": date,
        "basis": "explicit" if date else "none",
        "first": first and first.isoformat(),
        "last": last and last.isoformat(),
        "status": "occurred",
        "type": None,
        "type_word": None,
        "summary": text,
        "actors": (),
        "countries": (),
        "sources": tuple(source(name, text, date) for name in articles),
    }
    return LoggedEvent(id, **(fields | more))


def quote(id: str, text: str = "", date: str | None = None, **more: Any) -> LoggedQuote:
    """A statement of that day, printed by `articles` (default: a)."""
    articles: Sequence[str] = more.pop("articles", ("a",))
    first, last = bounds(date) or (None, None)
    fields: dict[str, Any] = {
        "text": text,
        "kind": "direct",
        "speaker": None,
        "speaker_id": None,
        "attribution": None,
        "negated": False,
        "date": date,
        "basis": "explicit" if date else "none",
        "first": first and first.isoformat(),
        "last": last and last.isoformat(),
        "countries": (),
        "sources": tuple(source(name, text, date) for name in articles),
    }
    return LoggedQuote(id, **(fields | more))


def actor(id: str, name: str, *aliases: str) -> LoggedActor:
    return LoggedActor(id, name, "person", None, None, None, aliases, ("a",), 1)


def actor_documents(rows: Reconciled) -> list[ActorDocument]:
    """With the actors of single articles that they stand for."""
    members: dict[str, list[tuple[str, str]]] = {actor.id: [] for actor in rows.actors}
    for local, id in rows.actor_ids.items():
        members[id].append(local)
    return [ActorDocument(actor, tuple(members[actor.id])) for actor in rows.actors]


def snapshot(
    events: Sequence[LoggedEvent] = (),
    quotes: Sequence[LoggedQuote] = (),
    actors: Sequence[LoggedActor] = (),
    articles: Sequence[ParsedArticle] = (),
    actor_ids: dict[tuple[str, str], str] | None = None,
    marks: Sequence[Mark] = (),
) -> Snapshot:
    rows = Reconciled(tuple(events), tuple(actors), tuple(quotes), actor_ids or {})
    return snapshot_of(articles, rows, "tested", "/logs/tested.json", marks)


def snapshot_of(
    articles: Sequence[ParsedArticle], rows: Reconciled, name: str, path: str, marks: Sequence[Mark] = ()
) -> Snapshot:
    """What a log with these articles and rows shows."""
    tables = {"articles": [ArticleDocument(one, "") for one in articles], "actors": actor_documents(rows)}
    tables |= {"events": rows.events, "quotes": rows.quotes}
    raw = {name: Raw(encode(dict(enumerate(table, 1)))) for name, table in tables.items()}
    return Snapshot(ReadLog(raw), name, path, marks=marks)
