"""The rows of a log, made of its articles under its corrections. The engine is imported when called."""

from __future__ import annotations

from msgspec.structs import replace

from store.transaction import Transaction


def make_rows(transaction: Transaction) -> None:
    """Reconciles all articles anew, and notes which corrections found what they correct."""
    from parsing.reconcile import reconcile

    corrections = transaction.corrections()
    rows = reconcile([document.parsed for document in transaction.articles()], corrections)
    transaction.put_rows(rows)
    transaction.put_corrections(replace(one, found=one.number not in rows.missed) for one in corrections)
