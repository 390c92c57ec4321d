"""Marking rows of a log, and taking the marks off."""

from __future__ import annotations

from parsing.logged import LoggedEvent, LoggedQuote
from store.log import EventLog
from store.marks import Mark, Marked, mark_of


def mark(log: EventLog, row: LoggedEvent | LoggedQuote, note: str = "") -> Mark:
    """Marks the row; a mark it has already is replaced. Raises the `store.errors` of the log."""
    with log.transaction() as transaction:
        new = mark_of(row, note)
        transaction.put_marks([*Marked(transaction.marks()).elsewhere(row), new])
    return new


def unmark(log: EventLog, row: LoggedEvent | LoggedQuote) -> bool:
    """Takes the mark off the row; False where it had none. Raises the `store.errors` of the log."""
    with log.transaction() as transaction:
        before = transaction.marks()
        after = Marked(before).elsewhere(row)
        transaction.put_marks(after)
    return len(after) < len(before)
