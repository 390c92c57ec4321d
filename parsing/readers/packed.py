"""`.gz`, `.zst`: one compressed file, read through and never unpacked to the disk."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO, Protocol

from parsing.readers.content import LARGEST
from parsing.readers.formats import readings, suffix
from parsing.readers.model import Reading, Stored, Unreadable


class _Content(Protocol):
    def read(self, size: int, /) -> bytes: ...
    def close(self) -> None: ...


Unpack = Callable[[BinaryIO], _Content]

MOST_TIMES = 200
"""How much larger than itself a file may unpack: news gives 3 to 20 times, bombs a thousand and more."""


def read_gz(stored: Stored) -> Iterator[Reading]:
    """The articles of the file within. Raises Unreadable."""
    return _read(stored, lambda packed: gzip.GzipFile(fileobj=packed))


def read_zst(stored: Stored) -> Iterator[Reading]:
    """The articles of the file within. Raises Unreadable."""
    from zstandard import ZstdDecompressor

    return _read(stored, lambda packed: ZstdDecompressor().stream_reader(packed, read_across_frames=True))


def _read(stored: Stored, unpack: Unpack) -> Iterator[Reading]:
    inner = stored.name[: -len(suffix(stored.name))]
    return readings(replace(stored, name=inner, open=lambda: _open(stored, unpack), packed=True))


def _open(stored: Stored, unpack: Unpack) -> BinaryIO:
    packed = stored.open()
    return io.BufferedReader(_Unpacked(packed, unpack(packed)), 1 << 16)


class _Unpacked(io.RawIOBase):
    """What a compressed stream holds, as long as it is no bomb; closes both streams."""

    def __init__(self, packed: BinaryIO, content: _Content) -> None:
        self._packed, self._content, self._read = packed, content, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._content.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise Unreadable(f"broken compression ({error})") from None
        self._read += len(data)
        if self._read > max(LARGEST, MOST_TIMES * self._packed.tell()):
            raise Unreadable(f"unpacks to more than {MOST_TIMES} times its size")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._content.close()
            self._packed.close()
        super().close()
