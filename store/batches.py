"""Parsed articles on their way into the log: kept now and then, and taken in at the end, all or none."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace

import msgspec

from parsing.records import ParsedArticle
from store.candidates import Candidate, identity
from store.documents import ArticleDocument, PendingDocument, decode
from store.files import known_as
from store.log import EventLog
from store.manners import Said
from store.rows import make_rows

_KEPT_EVERY = 5.0
"""Seconds of parsing that a crash may cost."""
_SHARE_OF_KEEPING = 0.05
"""Of the time, at most, for keeping."""


class Batches:
    """Parsed articles on their way into the log. A long ingest keeps them there from time to time; as that
    writes the whole log, it is done the less often the longer it takes."""

    def __init__(self, log: EventLog) -> None:
        self.waiting: list[PendingDocument] = []
        """Not yet kept."""
        self.identities: set[str] = set()
        """Of all, kept or waiting."""
        self._log = log
        self._due = time.monotonic() + _KEPT_EVERY

    def add(self, one: Candidate, parsed: bytes) -> None:
        """One more article, JSON of its `ParsedArticle`."""
        self.identities.add(identity(one.article))
        self.waiting.append(PendingDocument(msgspec.Raw(parsed), one.hash, one.given))
        if time.monotonic() >= self._due:
            self.keep()

    def keep(self) -> None:
        """Acknowledges what waits: no crash loses it."""
        begin = time.monotonic()
        if self.waiting:
            self._log.keep(self.waiting)
            self.waiting = []
        end = time.monotonic()
        self._due = end + max(_KEPT_EVERY, (end - begin) / _SHARE_OF_KEEPING)


def commit(
    log: EventLog,
    paths: Iterable[str | os.PathLike[str]],
    batches: Batches,
    wait: float = 60.0,
    said: Said | None = None,
) -> None:
    """Puts what was parsed beside the articles that are in the log by now, and makes the rows anew; `said` of
    `paths` is remembered."""
    with log.transaction(wait) as transaction:
        fresh = {document.identity: document for document in transaction.take_pending()}
        for waiting in batches.waiting:
            document = ArticleDocument(decode(waiting.parsed, ParsedArticle), waiting.hash, waiting.given)
            fresh[document.identity] = document
        placed = _with_own_ids(fresh.values(), transaction.ids())
        transaction.put_articles(placed)
        make_rows(transaction)
        places = [known_as(path) for path in paths]
        transaction.note_paths(places)
        if said:
            transaction.note_manners(places, said)


def _with_own_ids(fresh: Iterable[ArticleDocument], stored: Mapping[str, str]) -> list[ArticleDocument]:
    """An article that is in the log keeps its id; a new one whose id is taken gets `-2`, `-3`… `stored`: ids
    by identity."""
    taken = set(stored.values())
    placed = []
    for document in fresh:
        article = document.parsed.article
        own = stored.get(document.identity) or _free(article.id, taken)
        taken.add(own)
        parsed = replace(document.parsed, article=replace(article, id=own))
        placed.append(replace(document, parsed=parsed))
    return placed


def _free(id: str, taken: set[str]) -> str:
    own, number = id, 2
    while own in taken:
        own, number = f"{id}-{number}", number + 1
    return own


def finish(log: EventLog, wait: float = 60.0) -> bool:
    """Takes in what an ingest kept that never came to its end; False where there is nothing.

    Raises the `store.errors` of the log.
    """
    if not log.is_unfinished():
        return False
    commit(log, (), Batches(log), wait)
    return True
