"""Numbers by key, kept as bytes and looked up without being read whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray


class Index(msgspec.Struct):
    """Numbers by key: those of one key together, in order."""

    hashes: memoryview
    """Of the keys, eight bytes each, in order; as many as there are numbers."""
    numbers: memoryview
    """Four bytes each."""


class Before:
    """Looks keys up in what was kept."""

    def __init__(self, index: Index, groups: Sequence[int] | None = None) -> None:
        """`groups`: of each number, to be given instead of it."""
        self.hashes = np.frombuffer(index.hashes, dtype=np.uint64)
        self.numbers = np.frombuffer(index.numbers, dtype=np.int32)
        self._groups = groups

    def __call__(self, key: str, below: int) -> list[int]:
        hashed = np.uint64(_hash(key))
        first, last = self.hashes.searchsorted(hashed), self.hashes.searchsorted(hashed, "right")
        numbers = self.numbers[first:last]
        found: list[int] = numbers[: numbers.searchsorted(below)].tolist()
        return [self._groups[number] for number in found] if self._groups is not None else found


def index_of(before: object, below: int, since: Iterable[tuple[str, int]]) -> Index:
    """What there was `before` (a `Before`, if anything) of numbers under `below`, and what came `since`: keys
    and their numbers."""
    hashes, numbers = np.empty(0, np.uint64), np.empty(0, np.int32)
    if isinstance(before, Before):
        hashes, numbers = before.hashes, before.numbers
        if len(numbers) and numbers.max() >= below:
            holds = numbers < below
            hashes, numbers = hashes[holds], numbers[holds]
    hash_of = cache(_hash)
    added = [(hash_of(key), number) for key, number in since]
    new_hashes = np.fromiter((key for key, _ in added), np.uint64, len(added))
    new_numbers = np.fromiter((number for _, number in added), np.int32, len(added))
    order = np.lexsort((new_numbers, new_hashes))
    new_hashes, new_numbers = new_hashes[order], new_numbers[order]
    places = hashes.searchsorted(new_hashes, "right")
    hashes, numbers = np.insert(hashes, places, new_hashes), np.insert(numbers, places, new_numbers)
    return Index(bytes_of(hashes), bytes_of(numbers))


def bytes_of(numbers: NDArray[Any]) -> memoryview:
    """Those of an array, without copying them."""
    return numbers.data.cast("B") if numbers.size else memoryview(b"")


def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
