"""What a log's file is written of, piece by piece, and where each of its documents comes to lie."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping

from msgspec import Raw

from store.documents import KeptArticle, Table, encode
from store.laid import Changed, LaidTable, Run, Stretch
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


class _Old:
    """Documents that follow one another in the file as they did before."""

    __slots__ = ("_run", "number")

    def __init__(self, number: int, run: Run) -> None:
        self.number, self._run = number, run

    @property
    def end(self) -> int:
        return self.number + self._run.end - self._run.first

    def pieces(self) -> Iterator[Piece]:
        table, first, end = self._run.table, self._run.first, self._run.end
        if self.number == first + 1:
            yield table.stretch(first, end)
        else:
            yield from table.renumbered(first, end, self.number)

    @property
    def sizes(self) -> array[int]:
        return self._run.table.sizes[self._run.first : self._run.end]

    def with_next(self, number: int, document: Run) -> _Old | None:
        """And these, where they follow."""
        run = self._run
        if document.table is run.table and document.first == run.end and number == self.end:
            return _Old(self.number, Run(run.table, run.first, document.end))
        return None


def _runs(table: Table | LaidTable) -> Iterator[_New | _Old]:
    run: _New | _Old | None = None
    for number, document in _numbered(table):
        laid = _laid(document) if isinstance(document, (Kept, Run)) else None
        if laid:
            longer = run.with_next(number, laid) if isinstance(run, _Old) else None
            if run and not longer:
                yield run
            run = longer or _Old(number, laid)
            continue
        if not isinstance(run, _New) or run.end != number or run.length > _TOGETHER:
            if run:
                yield run
            run = _New(number)
        run.add(document)
    if run:
        yield run


def _numbered(table: Table | LaidTable) -> Iterator[tuple[int, object]]:
    """Documents and runs of them, each with the number of its first."""
    if isinstance(table, LaidTable):
        if len(table):
            yield 1, Run(table, 0, len(table))
    elif isinstance(table, Changed):
        number = 1
        for part in table.parts:
            yield number, part
            number += part.end - part.first if isinstance(part, Run) else 1
    elif isinstance(table, Mapping):
        yield from ((int(number), document) for number, document in table.items())
    else:
        yield from enumerate(table, 1)


def _laid(document: Kept | Run) -> Run | None:
    """As a run, where it lies in the file before."""
    if isinstance(document, Run):
        return document
    if isinstance(document.spool, LaidTable):
        return Run(document.spool, document.number, document.number + 1)
    return None


def _json(document: object) -> bytes:
    if isinstance(document, KeptArticle):
        document = document.document
    return document.read() if isinstance(document, Kept) else encode(document)
