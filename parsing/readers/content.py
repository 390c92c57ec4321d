"""A file's bytes → text: UTF-8, or UTF-16 where a byte order mark says so."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path

from parsing.readers.model import Unreadable

LARGEST = 20_000_000
"""Bytes of the largest text we take for one article."""


def read_bytes(path: Path, largest: int | None = LARGEST) -> bytes:
    """The content of a regular file. Raises Unreadable, `largest` bytes being the most it takes."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("not a regular file")
        if largest is not None and status.st_size > largest:
            raise Unreadable(f"larger than {largest // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable((error.strerror or str(error)).lower()) from error
    if not data:
        raise Unreadable("empty")
    return data


def decode(data: bytes) -> str:
    """The text, without byte order mark, lines ending in `\\n`. Raises Unreadable with the first bad byte."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding, name = "utf-16", "UTF-16"
    elif b"\0" in data:
        raise Unreadable("binary, not text")
    else:
        encoding, name = "utf-8-sig", "UTF-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        # utf-8-sig counts from behind the mark, utf-16 from behind its own
        mark = 3 if name == "UTF-8" and data.startswith(codecs.BOM_UTF8) else 0
        place = error.start + mark
        raise Unreadable(f"not {name}: byte 0x{data[place]:02x} at {place}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
