"""What a log holds as reader and writer find it, its file read whole; `store.layouts.LaidLog` tells it of one
that is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

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
    rows_in,
)
from store.layouts import LaidLog
from store.spool import Kept


class ReadLog:
    """The tables of a log, each document read when it is asked for."""

    def __init__(self, tables: RawTables) -> None:
        self.tables = tables

    def table(self, name: str) -> Raw:
        """Its JSON; of one that is not there, of nothing."""
        return self.tables.get(name, NOTHING)

    def has(self, name: str) -> bool:
        return name in self.tables

    def size(self, name: str) -> int:
        """How many documents a table has. ValueError where it is none."""
        return len(rows_in(self.tables[name]))

    def whole(self, name: str) -> Raw:
        """A table as it is written again where nothing of it changes."""
        return self.tables[name]

    def heads(self) -> dict[str, ArticleHead]:
        """By document number. ValueError where they cannot be read."""
        return decode(self.tables["articles"], dict[str, ArticleHead])

    def articles(self) -> dict[str, Raw]:
        """By document number. ValueError where they are no table."""
        return decode(self.tables["articles"], dict[str, Raw])

    def articles_by_id(self) -> Callable[[], Mapping[str, Raw | Kept]]:
        """What gives them, not read; their ids are read then. ValueError where they are no table."""
        documents = list(self.articles().values())
        return lambda: {decode(one, ArticleHead).id: one for one in documents}

    def changed(self, name: str, rows: Sequence[object]) -> Sequence[object]:
        """A table as it will be: `rows` that are new, and ids of those that stay. ValueError where it cannot
        be read."""
        if not any(isinstance(row, str) for row in rows):
            return rows
        stored = (raw_actors if name == "actors" else raw_rows)(self.tables[name])
        return [stored[row] if isinstance(row, str) else row for row in rows]

    def ids(self, name: str) -> list[str] | None:
        """Those of the rows of a table, in order, where they are known without reading it."""
        return None

    def let_go(self) -> ReadLog:
        """Without what waits, and without the file as it was read, which that may be most of."""
        tables = {name: table.copy() for name, table in self.tables.items() if name != "pending"}
        return ReadLog(tables)

    def close(self) -> None:
        """Nothing of it is open."""


Held = ReadLog | LaidLog


class Readable(Protocol):
    """What a log holds, as far as reading it goes."""

    def table(self, name: str) -> Raw:
        """Its JSON; of one that is not there, of nothing."""

    def size(self, name: str) -> int:
        """How many documents a table has. ValueError where it is none."""

    def articles_by_id(self) -> Callable[[], Mapping[str, Raw | Kept]]:
        """What gives them, not read."""


def known_of(held: Held) -> Known:
    """What an ingest has to know of it. ValueError or KeyError where it cannot be read."""
    meta = decode(held.table("meta"), dict[str, dict[str, Any]])["1"]
    return Known(
        articles=_by_identity(held.heads().values()),
        pending=_by_identity(decode(held.table("pending"), dict[str, ArticleHead]).values()),
        paths=tuple(meta["paths"]),
        manners=manners_of(meta),
    )


def _by_identity(heads: Iterable[ArticleHead]) -> dict[str, ArticleHead]:
    return {head.identity: head for head in heads}
