"""What a log's file is written of, piece by piece, and where each of its documents comes to lie."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping

from msgspec import Raw

from store.documents import KeptArticle, Table, encode
from store.laid import LaidTable, Stretch
from store.spool import Kept

Piece = bytes | Raw | Stretch
_TOGETHER = 250_000
"""Bytes from which on what is new is written."""


class Script:
    """The tables of a log as its file has them."""

    def __init__(self, tables: Mapping[str, Table | Raw | LaidTable]) -> None:
        self._tables = tables
        self._at = 0
        self.sizes: dict[str, array[int]] = {}
        """Table -> bytes of each document, for those that are counted from 1."""
        self.spans: dict[str, tuple[int, int]] = {}
        """Table -> where it begins in the file, and ends."""

    def pieces(self) -> Iterator[Piece]:
        """What is kept elsewhere is never in memory at once."""
        for place, (name, table) in enumerate(self._tables.items()):
            yield self._put(b"%s%s:" % (b"," if place else b"{", encode(name)))
            begin = self._at
            if isinstance(table, Raw):
                yield self._put(table)
            else:
                yield self._put(b"{")
                yield from self._documents(name, table)
                yield self._put(b"}")
            self.spans[name] = begin, self._at
        yield self._put(b"}")

    def _documents(self, name: str, table: Table | LaidTable) -> Iterator[Piece]:
        sizes, is_counted, comma = array("I"), True, b""
        for run in _runs(table):
            is_counted = is_counted and run.number == len(sizes) + 1
            if comma:
                yield self._put(comma)
            yield from map(self._put, run.pieces())
            sizes.extend(run.sizes)
            comma = b","
        if is_counted:
            self.sizes[name] = sizes

    def _put(self, piece: Piece) -> Piece:
        self._at += len(piece) if isinstance(piece, bytes | Stretch) else memoryview(piece).nbytes
        return piece


class _New:
    """Documents that lie nowhere in the file before and follow one another."""

    __slots__ = ("_parts", "end", "length", "number", "sizes")

    def __init__(self, number: int) -> None:
        self.number = self.end = number
        self.sizes = array("I")
        self.length = 0
        """Bytes."""
        self._parts: list[bytes] = []

    def add(self, document: object) -> None:
        json = _json(document)
        self._parts += (b',"%d":' if self._parts else b'"%d":') % self.end, json
        self.sizes.append(len(json))
        self.length += len(json)
        self.end += 1

    def pieces(self) -> Iterator[Piece]:
        yield b"".join(self._parts)


class _Run:
    """Documents that follow one another in the file as they did before: `table[first:end]`."""

    __slots__ = ("end", "first", "number", "table")

    def __init__(self, number: int, table: LaidTable, first: int, end: int) -> None:
        self.number, self.table, self.first, self.end = number, table, first, end

    def pieces(self) -> Iterator[Piece]:
        if self.number == self.first + 1:
            yield self.table.stretch(self.first, self.end)
        else:
            yield from self.table.renumbered(self.first, self.end, self.number)

    @property
    def sizes(self) -> array[int]:
        return self.table.sizes[self.first : self.end]


def _runs(table: Table | LaidTable) -> Iterator[_New | _Run]:
    if isinstance(table, LaidTable):
        if len(table):
            yield _Run(1, table, 0, len(table))
        return
    rows = table.items() if isinstance(table, Mapping) else enumerate(table, 1)
    run: _New | _Run | None = None
    for key, document in rows:
        number = int(key)
        laid = document.spool if isinstance(document, Kept) else None
        if not isinstance(laid, LaidTable):
            if not isinstance(run, _New) or run.end != number or run.length > _TOGETHER:
                if run:
                    yield run
                run = _New(number)
            run.add(document)
        elif (
            isinstance(run, _Run)
            and laid is run.table
            and document.number == run.end == number - run.number + run.first
        ):
            run.end += 1
        else:
            if run:
                yield run
            run = _Run(number, laid, document.number, document.number + 1)
    if run:
        yield run


def _json(document: object) -> bytes:
    if isinstance(document, KeptArticle):
        document = document.document
    return document.read() if isinstance(document, Kept) else encode(document)
