"""A log of which nothing is remembered, read once: its articles are left in its file all the same."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Raw

from store.documents import BULK, NOTHING, ArticleHead, RawTables, decode, encode
from store.laid import CAN_STAY_OPEN, LaidFile, LaidTable
from store.memory_files import is_worth_keeping
from store.spool import Kept


class LaidOut:
    """What a log holds, for who only reads it."""

    def __init__(self, file: LaidFile, spans: Mapping[str, tuple[int, int]], articles: LaidTable) -> None:
        """`spans`: where each table begins in the file, and ends."""
        self._file, self._spans, self._articles = file, spans, articles

    def table(self, name: str) -> Raw:
        """Its JSON; of one that is not there, of nothing."""
        return Raw(self._file.read(*self._spans[name])) if name in self._spans else NOTHING

    def size(self, name: str) -> int:
        """How many documents a table has. ValueError where it is none."""
        return len(self._articles if name == "articles" else decode(self.table(name), dict[str, Raw]))

    def articles_by_id(self) -> Callable[[], Mapping[str, Raw | Kept]]:
        """What gives them, not read; their ids are read then."""
        documents = self._articles.documents()
        return lambda: {decode(one.read(), ArticleHead).id: one for one in documents}


def lay_out(log: Path, tables: RawTables) -> LaidOut | None:
    """The log of these tables, just read; None where it is small, or its file not as we write it.

    ValueError where the articles are no table. Raises LogUnreadable.
    """
    articles = decode(tables["articles"], dict[str, Raw])
    if not (CAN_STAY_OPEN and is_worth_keeping(len(articles))):
        return None
    if any(key != str(number) for number, key in enumerate(articles, 1)):
        return None
    try:
        file = LaidFile(log)
    except OSError:
        return None
    spans, end = _spans(tables)
    sizes = array("I", (_length(document) for document in articles.values()))
    laid = LaidTable(file, spans["articles"][0], sizes)
    small = [name for name in tables if name not in BULK]
    if (
        file.status().st_size == end
        and laid.end == spans["articles"][1]
        and all(file.read(*spans[name]) == bytes(memoryview(tables[name])) for name in small)
    ):
        return LaidOut(file, spans, laid)
    return None


def _spans(tables: RawTables) -> tuple[dict[str, tuple[int, int]], int]:
    """Where tables lie in a file that has them in this order and no space between, and where it ends."""
    spans, at = {}, 0
    for name, table in tables.items():
        begin = at + len(encode(name)) + len("{:")
        spans[name] = begin, begin + _length(table)
        at = spans[name][1]
    return spans, at + len("}")


def _length(json: Raw) -> int:
    """Bytes."""
    return memoryview(json).nbytes
