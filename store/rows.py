"""The rows of a log, made of its articles under its corrections. The engine is imported when called."""

from __future__ import annotations

from msgspec.structs import replace

from store.transaction import Transaction


def make_rows(transaction: Transaction) -> None:
    """Reconciles the articles, going on from the last time where that is remembered, and notes which
    corrections found what they correct."""
    from parsing.reconcile import go_on
    from parsing.reconcile.memory import Memory

    corrections = transaction.corrections()
    articles = [document.parsed for document in transaction.articles()]
    memory, fresh = transaction.recall()
    update = go_on(articles, corrections, memory or Memory(), fresh)
    transaction.put_update(update)
    transaction.put_corrections(replace(one, found=one.number not in update.missed) for one in corrections)
