"""The rows of a log, made of its articles under its corrections. The engine is imported when called."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from parsing.records import Reconciled
from store.memory_files import is_kept, is_worth_keeping
from store.transaction import Transaction

if TYPE_CHECKING:
    from parsing.reconcile.memory import Memory


def make_rows(transaction: Transaction) -> None:
    """Reconciles the articles, going on from the last time where that is remembered, and notes which
    corrections found what they correct."""
    from parsing.reconcile import go_on
    from parsing.reconcile.shelf import shelve

    corrections = transaction.corrections()
    articles = [shelve(document.parsed) for document in transaction.articles()]
    update = go_on(articles, corrections, recall(transaction), transaction.fresh())
    actors = Reconciled(actors=update.actors, actor_ids=update.actor_ids)
    transaction.put_changed_rows(actors, update.events, update.quotes)
    transaction.put_corrections(replace(one, found=one.number not in update.missed) for one in corrections)
    if update.memory and transaction.file and is_worth_keeping(len(articles)):
        from store.memories import keep_memory

        transaction.remember = partial(keep_memory, update.memory, transaction.file)


def recall(transaction: Transaction) -> Memory:
    """What is remembered of how the rows of the log were made; empty where nothing is."""
    from parsing.reconcile.memory import Memory

    if transaction.has_new_rows or not is_kept(transaction.file, transaction.stamp):
        return Memory()
    from store.memories import load_memory  # with numpy, which small logs do without

    return load_memory(transaction.file, transaction.stamp) or Memory()
