"""A file's bytes, no more of them than memory is meant for."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from parsing.readers.model import Stored, Unreadable

LARGEST = 20_000_000
"""Bytes of the largest text we take for one article."""
LARGEST_WHOLE = 400_000_000
"""Bytes of the largest file of many articles that has to be in memory as a whole."""


def open_file(path: Path) -> BinaryIO:
    """A regular file, opened. Raises Unreadable for any other kind, and OSError."""
    if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for its writer
        raise Unreadable("not a regular file")
    return path.open("rb")


def read_bytes(stored: Stored, largest: int = LARGEST) -> bytes:
    """The content. Raises Unreadable where it is empty or more than `largest` bytes."""
    with stored.open() as stream:
        data = stream.read(largest + 1)
    if len(data) > largest:
        raise Unreadable(f"larger than {largest // 1_000_000} MB")
    if not data:
        raise Unreadable("empty")
    return data


def read_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines that are not blank with their number from 1; None for one larger than LARGEST bytes."""
    number = 1
    while line := stream.readline(LARGEST + 1):
        if len(line) <= LARGEST:
            if line.strip():
                yield number, line
        else:
            yield number, None
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST)
        number += 1
