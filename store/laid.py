"""Documents where they lie in a log's file: what is unchanged is copied from there without being read."""

from __future__ import annotations

import os
from array import array
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, count, repeat, takewhile
from operator import add
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from store.errors import LogUnreadable, reason_of
from store.late import Late
from store.spool import Kept

_AT_ONCE = 1_000_000
"""Bytes that are read together."""
_TOGETHER = 256
"""Documents that are."""
CAN_STAY_OPEN = os.name != "nt"
"""A file that is open can be replaced by another."""
_AROUND = 4
"""Bytes of quotation marks, colon and comma about each document's number."""


class LaidFile:
    """The file of a log, open to be read, by several threads too, until it is closed or forgotten."""

    def __init__(self, path: Path) -> None:
        """Raises OSError."""
        self._path = path
        self._descriptor: int | None = None
        self._descriptor = os.open(path, os.O_RDONLY)

    def status(self) -> os.stat_result:
        return os.fstat(self._open)

    def read(self, begin: int, end: int) -> bytes:
        """Raises LogUnreadable where it is no longer as long as it was, or cannot be read any more."""
        try:
            data = os.pread(self._open, end - begin, begin)
            while len(data) < end - begin:
                more = os.pread(self._open, end - begin - len(data), begin + len(data))
                if not more:
                    raise LogUnreadable(f"{self._path}: was cut off while it was read")
                data += more
        except OSError as error:
            raise LogUnreadable(f"{self._path}: {reason_of(error)}") from error
        return data

    def copy(self, begin: int, end: int, to: BinaryIO) -> None:
        """Raises OSError."""
        to.flush()
        begin = self._copy_by_system(begin, end, to)
        for start in range(begin, end, _AT_ONCE):
            to.write(self.read(start, min(end, start + _AT_ONCE)))

    def _copy_by_system(self, begin: int, end: int, to: BinaryIO) -> int:
        """How far the system copied it by itself, which not all can."""
        copy = getattr(os, "copy_file_range", None)
        try:
            while copy and begin < end:
                copied = copy(self._open, to.fileno(), end - begin, begin)
                if not copied:
                    break
                begin += copied
        except OSError:  # where the disk is full, writing says so
            pass
        return begin

    def close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    __del__ = close

    @property
    def _open(self) -> int:
        if self._descriptor is None:
            raise ValueError(f"{self._path} was closed")
        return self._descriptor


class Stretch(Struct, gc=False, frozen=True):
    """Bytes of a file that are written again as they are."""

    file: LaidFile
    begin: int
    end: int

    def __len__(self) -> int:
        return self.end - self.begin

    def copy_to(self, file: BinaryIO) -> None:
        """Raises OSError."""
        self.file.copy(self.begin, self.end, file)


class LaidTable:
    """The documents of a table that lie one after the other, counted from 1."""

    def __init__(self, file: LaidFile, start: int, sizes: array[int]) -> None:
        """`start`: where in the file the table begins; `sizes`: bytes of each document."""
        self._file, self._start, self.sizes = file, start, sizes

    def __len__(self) -> int:
        return len(self.sizes)

    @cached_property
    def _begins(self) -> array[int]:
        """Where each number begins in the file; one more for the end."""
        cells = map(add, self.sizes, _digits())
        return array("Q", accumulate(cells, initial=self._start + 1))

    @property
    def end(self) -> int:
        """Where in the file the table ends."""
        return self._begins[-1] if self.sizes else self._start + len("{}")

    def documents(self) -> list[Kept]:
        return [Kept(self, place) for place in range(len(self.sizes))]

    def changed(self, rows: list[object], ids: list[str]) -> Changed:
        """The table as it will be: `rows` that are new, and ids of those that stay; `ids` of all it has."""
        parts: list[object] = []
        places = Late(lambda: {id: place for place, id in enumerate(ids)})
        at = place = 0
        while at < len(rows):
            row = rows[at]
            if not isinstance(row, str):
                parts.append(row)
                at += 1
                continue
            if ids[place : place + 1] != [row]:
                place = places()[row]
            length = _alike(rows, at, ids, place)
            parts.append(Run(self, place, place + length))
            at, place = at + length, place + length
        return Changed(parts, len(rows))

    def read(self, place: int) -> bytes:
        """JSON of the document at that place, from 0."""
        end = self._begins[place + 1] - 1
        return self._file.read(end - self.sizes[place], end)

    def stretch(self, first: int, end: int) -> Stretch:
        """The documents `first:end` with their numbers."""
        return Stretch(self._file, self._begins[first], self._begins[end] - 1)

    def renumbered(self, first: int, end: int, number: int) -> Iterator[bytes]:
        """The same, with numbers from `number` on."""
        begins, sizes = self._begins, self.sizes
        for place in range(first, end, _TOGETHER):
            last = min(end, place + _TOGETHER)
            start = begins[place]
            data = self._file.read(start, begins[last] - 1)
            ends = [begins[one + 1] - 1 - start for one in range(place, last)]
            cells = [
                b'"%d":%s' % (number + one - first, data[ends[one - place] - sizes[one] : ends[one - place]])
                for one in range(place, last)
            ]
            comma = b"," if place > first else b""
            yield comma + b",".join(cells)


class Run(Struct, gc=False, frozen=True, eq=False):
    """Documents of a table that follow one another: `table[first:end]`."""

    table: LaidTable
    first: int
    end: int


class Changed(Collection[object]):
    """A table of which most stays: new documents and runs of others, in order."""

    def __init__(self, parts: Sequence[object], length: int) -> None:
        """`length`: how many documents that is."""
        self.parts, self._length = parts, length

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[object]:
        for part in self.parts:
            if isinstance(part, Run):
                yield from (Kept(part.table, place) for place in range(part.first, part.end))
            else:
                yield part

    def __contains__(self, document: object) -> bool:
        return any(one is document for one in self)


def _alike(rows: list[object], at: int, ids: list[str], place: int) -> int:
    """How many of `rows` from `at` on are those of `ids` from `place` on: one at least."""
    length = 0
    while rows[at + length : at + length + _TOGETHER] == ids[place + length : place + length + _TOGETHER]:
        length += _TOGETHER
        if at + length >= len(rows):
            return len(rows) - at
    there = ids[place + length : place + length + _TOGETHER]
    pairs = zip(rows[at + length : at + length + _TOGETHER], there, strict=False)
    return length + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _digits() -> Iterator[int]:
    """Bytes of each number from 1 on, with those around it."""
    return chain.from_iterable(repeat(digits + _AROUND, 9 * 10 ** (digits - 1)) for digits in count(1))
