"""A log as it would be if all its articles and corrections had come at once."""

from __future__ import annotations

import json

from store.log import EventLog
from store.rows import make_rows


def at_once(log: EventLog) -> EventLog:
    """A log of the same articles and corrections, reconciled in one go."""
    other = EventLog(log.path.with_name("at-once.json"))
    other.path.unlink(missing_ok=True)
    with other.transaction() as transaction:
        transaction.put_articles(reversed(log.articles()))
        transaction.put_corrections(log.corrections())
        make_rows(transaction)
    return other


def rows(log: EventLog) -> list[str]:
    """The tables of rows and of corrections as they are in the file; the members of an actor in no order."""
    tables = json.loads(log.path.read_bytes())
    for actor in tables["actors"].values():
        actor["members"].sort()
    return [json.dumps(tables[name]) for name in ("events", "quotes", "actors", "corrections")]
