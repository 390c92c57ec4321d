"""Documents on their way into a log, out of memory: in a file without a name, gone with the process."""

from __future__ import annotations

import os
import tempfile
from array import array
from io import FileIO
from pathlib import Path
from typing import Protocol

from msgspec import Raw, Struct

from store.errors import LogUnwritable

_IN_MEMORY = 8_000_000
"""Bytes up to which there is no file."""
_AT_ONCE = 1_000_000
"""Bytes that are written together."""


class Keeper(Protocol):
    """What documents are kept in."""

    def read(self, number: int, /) -> bytes: ...


class Kept(Struct, gc=False, frozen=True, eq=False):
    """One of them."""

    spool: Keeper
    number: int

    def read(self) -> bytes:
        return self.spool.read(self.number)


class Spool:
    """Keeps bytes one after the other. LogUnwritable where there is no room."""

    def __init__(self, log: Path | None) -> None:
        """For the log at that path, in whose folder the file is made, where it takes one."""
        self._log = log
        self._file: FileIO | None = None
        self._written = 0
        self._waiting = bytearray()
        """What is not in the file yet."""
        self._ends = array("Q", [0])

    def put(self, data: bytes | Raw) -> Kept:
        view = memoryview(data)
        self._waiting += view
        self._ends.append(self._ends[-1] + view.nbytes)
        if len(self._waiting) > (_AT_ONCE if self._file else _IN_MEMORY):
            self._write()
        return Kept(self, len(self._ends) - 2)

    def read(self, number: int) -> bytes:
        begin, end = self._ends[number], self._ends[number + 1]
        if self._file is None or begin >= self._written:
            return bytes(self._waiting[begin - self._written : end - self._written])
        self._file.seek(begin)
        return self._file.read(end - begin)

    def close(self) -> None:
        if self._file:
            self._file.close()

    def _write(self) -> None:
        try:
            if self._file is None:
                folder = self._log and self._log.parent
                self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 - until `close`
            self._file.seek(0, os.SEEK_END)
            left = memoryview(self._waiting)
            while left:
                left = left[self._file.write(left) :]
            left.release()
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise LogUnwritable(f"{self._log}: {reason}; the log is as it was") from error
        self._written = self._ends[-1]
        self._waiting = bytearray()
