"""What a log holds as a change finds it, its file read whole; `store.layouts.LaidLog` tells it of one that is
not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Raw

from store.documents import (
    NOTHING,
    ArticleHead,
    Known,
    RawTables,
    decode,
    manners_of,
    raw_actors,
    raw_rows,
)
from store.layouts import LaidLog


class ReadLog:
    """The tables of a log, each document read when it is asked for."""

    def __init__(self, tables: RawTables) -> None:
        self._tables = tables

    def small(self, name: str) -> Raw:
        """The JSON of a table; of one that is not there, of nothing."""
        return self._tables.get(name, NOTHING)

    def whole(self, name: str) -> Raw:
        """A table as it is written again where nothing of it changes."""
        return self._tables[name]

    def heads(self) -> dict[str, ArticleHead]:
        """By document number. ValueError where they cannot be read."""
        return decode(self._tables["articles"], dict[str, ArticleHead])

    def articles(self) -> dict[str, Raw]:
        """By document number. ValueError where they are no table."""
        return decode(self._tables["articles"], dict[str, Raw])

    def rows(self, name: str) -> dict[str, Raw]:
        """By id, in order. ValueError where they cannot be read."""
        return (raw_actors if name == "actors" else raw_rows)(self._tables[name])

    def ids(self, name: str) -> list[str] | None:
        """Those of the rows of a table, in order, where they are known without reading it."""
        return None

    def let_go(self) -> ReadLog:
        """Without what waits, and without the file as it was read, which that may be most of."""
        tables = {name: table.copy() for name, table in self._tables.items() if name != "pending"}
        return ReadLog(tables)

    def close(self) -> None:
        """Nothing of it is open."""


def known_of(held: ReadLog | LaidLog) -> Known:
    """What an ingest has to know of it. ValueError or KeyError where it cannot be read."""
    meta = decode(held.small("meta"), dict[str, dict[str, Any]])["1"]
    return Known(
        articles=_by_identity(held.heads().values()),
        pending=_by_identity(decode(held.small("pending"), dict[str, ArticleHead]).values()),
        paths=tuple(meta["paths"]),
        manners=manners_of(meta),
    )


def _by_identity(heads: Iterable[ArticleHead]) -> dict[str, ArticleHead]:
    return {head.identity: head for head in heads}
