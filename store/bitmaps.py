"""Sets of row numbers as plain integers: bit n is row n. AND, OR and counting run at C speed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import TypeVar

Row = TypeVar("Row")
_TO_BYTES = bytes.maketrans(b"01", b"\x00\x01")


def bitmap(numbers: Iterable[int], size: int) -> int:
    """The set of `numbers`, each below `size`."""
    bits = bytearray(size // 8 + 1)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


def chosen(rows: Sequence[Row], bits: int) -> list[Row]:
    """The rows whose numbers are in the set, in order."""
    flags = format(bits, "b").encode().translate(_TO_BYTES)[::-1]
    return list(compress(rows, flags))
