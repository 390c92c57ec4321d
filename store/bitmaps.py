"""Sets of row numbers as plain integers: bit n is row n. AND, OR and counting run at C speed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import TypeVar

Row = TypeVar("Row")
_ONE = ord("1")
_TO_BYTES = bytes.maketrans(b"01", b"\x00\x01")


def bitmap(numbers: Iterable[int], size: int) -> int:
    """The set of `numbers`, each below `size`."""
    flags = bytearray(b"0") * (size + 1)
    for number in numbers:
        flags[number] = _ONE
    flags.reverse()
    return int(flags, 2)


def chosen(rows: Sequence[Row], bits: int) -> list[Row]:
    """The rows whose numbers are in the set, in order."""
    flags = format(bits, "b").encode().translate(_TO_BYTES)[::-1]
    return list(compress(rows, flags))


def count_between(bits: int, begin: int, end: int) -> int:
    """How many of the rows from `begin` to `end`, exclusive, are in the set."""
    return ((bits >> begin) & ((1 << (end - begin)) - 1)).bit_count() if begin < end else 0
