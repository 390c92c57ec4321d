"""The rows of a log, made of its articles under its corrections. The engine is imported when called."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Raw, Struct
from msgspec.structs import replace

from parsing.records import ParsedArticle
from store.documents import ActorDocument, ArticleDocument, KeptArticle, decode
from store.memory_files import is_kept, is_worth_keeping
from store.parts import ArticleParts
from store.spool import Kept
from store.transaction import Transaction

if TYPE_CHECKING:
    from parsing.reconcile.memory import Memory, Settled
    from parsing.reconcile.shelf import Shelved, Whole
    from store.elsewhere import StatementsElsewhere


def make_rows(transaction: Transaction, elsewhere: StatementsElsewhere | None = None) -> None:
    """Reconciles the articles, going on from the last time where that is remembered, and notes which
    corrections found what they correct. `elsewhere`: who may group the statements."""
    from parsing.reconcile import go_on

    corrections, memory, fresh = transaction.corrections(), recall(transaction), transaction.fresh()
    known = {one.id: one for one in memory.articles if one.id not in fresh}
    given = transaction.articles()
    articles = [_shelved(one, known.get(id)) for id, one in given.items()]
    outlined = {id: one for id, one in given.items() if isinstance(one, KeptArticle) and one.outline}
    if elsewhere and len(outlined) == len(given) and not corrections:
        elsewhere.takes(outlined)
    else:
        elsewhere = None
    update = go_on(articles, corrections, memory, transaction.keep_row, fresh, elsewhere)
    actors = [one if isinstance(one, str) else ActorDocument(one[0], tuple(one[1])) for one in update.actors]
    transaction.put_rows(actors, update.events, update.quotes)
    transaction.spans = update.spans
    transaction.put_corrections(replace(one, found=one.number not in update.missed) for one in corrections)
    if transaction.file and is_worth_keeping(len(articles)):
        from store.memories import keep_memory

        transaction.remember = partial(keep_memory, update.memory, transaction.file)


class _About(Struct, gc=False):
    id: str


class _Appeared(Struct, gc=False):
    date: str | None


class _Counted(Struct, gc=False):
    """An article read as far as it takes to put it in its place."""

    article: _About
    publication: _Appeared
    quotes: list[Raw]
    events: list[Raw]


class _CountedDocument(Struct, gc=False):
    parsed: _Counted


def _shelved(one: Raw | Kept | ArticleDocument | KeptArticle, before: Settled | None) -> Shelved:
    """`before`: what is remembered of it."""
    from parsing.reconcile.outline import decode_outline
    from parsing.reconcile.shelf import Shelved, shelve

    if isinstance(one, ArticleDocument):
        return shelve(one.parsed)
    kept = _reader(one.document if isinstance(one, KeptArticle) else one)
    read, look = partial(_read, kept), partial(_look, kept)
    if before:
        return Shelved(before.id, before.published, before.quotes, before.events, read, None, look)
    if isinstance(one, KeptArticle) and one.outline:
        outline = decode_outline(one.outline.read())
        counts = outline.quote_count, outline.event_count
        return Shelved(outline.id, outline.published, *counts, read, one.outline.read, look)
    counted = decode(kept(), _CountedDocument).parsed
    counts = len(counted.quotes), len(counted.events)
    return Shelved(counted.article.id, counted.publication.date, *counts, read, None, look)


def _reader(document: Raw | Kept) -> Callable[[], bytes | Raw]:
    return document.read if isinstance(document, Kept) else lambda: document


def _read(document: Callable[[], bytes | Raw]) -> ParsedArticle:
    return decode(document(), ArticleDocument).parsed


def _look(document: Callable[[], bytes | Raw]) -> Whole:
    return ArticleParts(document())


def recall(transaction: Transaction) -> Memory:
    """What is remembered of how the rows of the log were made; empty where nothing is."""
    from parsing.reconcile.memory import Memory

    if transaction.has_new_rows or not is_kept(transaction.file, transaction.stamp):
        return Memory()
    from store.memories import load_memory  # with numpy, which small logs do without

    return load_memory(transaction.file, transaction.stamp) or Memory()
