"""Parsed articles on their way into the log: kept now and then, and taken in at the end, all or none."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import replace

import msgspec

from store.candidates import Candidate, free_id, identity
from store.crew import crew_of
from store.documents import ArticleDocument, ArticleHead, KeptArticle, PendingDocument, decode, encode
from store.elsewhere import WORTH_STARTING, StatementsElsewhere
from store.files import known_as
from store.log import EventLog
from store.manners import Said
from store.rows import make_rows
from store.spool import Kept, Spool
from store.transaction import Transaction

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
        self._spool = Spool(log.path)
        self._outlines: dict[tuple[str, str], Kept] = {}
        """By identity and hash."""
        self._due = time.monotonic() + _KEPT_EVERY

    def add(self, one: Candidate, parsed: bytes, outline: bytes) -> None:
        """One more article, JSON of its `ParsedArticle`, and what it is compared by."""
        self.identities.add(identity(one.article))
        self._outlines[identity(one.article), one.hash] = self._spool.put(outline)
        self.waiting.append(PendingDocument(msgspec.Raw(parsed), one.hash, one.given))
        if time.monotonic() >= self._due:
            self.keep()

    def outline(self, head: ArticleHead) -> Kept | None:
        """Of an article that was added; None of others."""
        return self._outlines.get((head.identity, head.hash))

    def close(self) -> None:
        self._spool.close()

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
    jobs: int = 1,
) -> None:
    """Puts what was parsed beside the articles that are in the log by now, and makes the rows anew, on at
    most `jobs` cores; `said` of `paths` is remembered. Raises WorkerLost where a process was killed."""
    with crew_of(min(jobs - 1, 1)) as crew, log.transaction(wait) as transaction:
        elsewhere = None
        if crew.size and len(batches.identities) >= WORTH_STARTING:
            elsewhere = StatementsElsewhere(crew, log.path, transaction.keep_made_row)
        fresh = {one.identity: one for one in transaction.take_pending()}
        for waiting in batches.waiting:
            one = transaction.keep_article(encode(waiting))
            fresh[one.identity] = one
        outlined = (replace(one, outline=batches.outline(one.head)) for one in fresh.values())
        transaction.put_articles(_with_own_ids(outlined, transaction))
        make_rows(transaction, elsewhere)
        places = [known_as(path) for path in paths]
        transaction.note_paths(places)
        if said:
            transaction.note_manners(places, said)


def _with_own_ids(fresh: Iterable[KeptArticle], transaction: Transaction) -> list[KeptArticle]:
    """An article that is in the log keeps its id; a new one whose id is taken gets `-2`, `-3`…"""
    stored = transaction.ids()
    taken = set(stored.values())
    placed = []
    for one in fresh:
        own = stored.get(one.identity) or free_id(one.id, taken)
        taken.add(own)
        placed.append(one if own == one.id else transaction.keep_article(_called(own, one)))
    return placed


def _called(id: str, one: KeptArticle) -> bytes:
    """The document of the article under that id."""
    document = decode(one.document.read(), ArticleDocument)
    parsed = document.parsed
    return encode(replace(document, parsed=replace(parsed, article=replace(parsed.article, id=id))))


def finish(log: EventLog, wait: float = 60.0) -> bool:
    """Takes in what an ingest kept that never came to its end; False where there is nothing.

    Raises the `store.errors` of the log.
    """
    if not log.is_unfinished():
        return False
    commit(log, (), Batches(log), wait)
    return True
