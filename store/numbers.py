"""Numbers by key, kept as bytes and looked up without being read whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

_RECENT_SHARE = 8
"""What came last is put to the rest when it is more than one in so many."""


class Index(msgspec.Struct):
    """Numbers by key: those of one key together, in order."""

    hashes: memoryview
    """Of the keys, in order; as many as there are numbers."""
    numbers: memoryview
    """Four bytes each."""


class Grown(msgspec.Struct):
    """An index of which most stays as it was kept before."""

    base: Index
    recent: Index
    """Of a key, what comes after that of `base`."""


NO_INDEX = Index(memoryview(b""), memoryview(b""))


class Part:
    """An index that is looked up in."""

    def __init__(self, index: Index, kind: Literal["I", "Q"] = "Q") -> None:
        """`kind`: whether hashes have four bytes or eight."""
        self.index, self._kind = index, kind
        self.hashes, self.numbers = np.frombuffer(index.hashes, kind), np.frombuffer(index.numbers, np.int32)
        self._sorted, self._found = index.hashes.cast(kind), index.numbers.cast("i")

    def find(self, hashed: int) -> list[int]:
        """Numpy would copy all hashes at each look, as they lie at no round address in their file."""
        first = bisect_left(self._sorted, hashed)
        return self._found[first : bisect_right(self._sorted, hashed, first)].tolist()

    def only(self, holds: NDArray[np.bool_]) -> Part:
        """Those of its numbers for which it holds; itself where it does for all."""
        if holds.all():
            return self
        return self._of(self.hashes[holds], self.numbers[holds])

    def with_added(self, keys: NDArray[Any], numbers: NDArray[Any]) -> Part:
        """And numbers by hash, after those that are there."""
        hashes, numbers = keys.astype(self._kind), numbers.astype(np.int32)
        order = np.lexsort((numbers, hashes))
        return self.followed_by(self._of(hashes[order], numbers[order]))

    def followed_by(self, other: Part) -> Part:
        places = self.hashes.searchsorted(other.hashes, "right")
        hashes = np.insert(self.hashes, places, other.hashes)
        return self._of(hashes, np.insert(self.numbers, places, other.numbers))

    def _of(self, hashes: NDArray[Any], numbers: NDArray[Any]) -> Part:
        return Part(Index(bytes_of(hashes), bytes_of(numbers)), self._kind)


def grown(base: Part, recent: Part) -> Grown:
    """Of these two, put together where the recent one is not small any more."""
    if len(recent.numbers) * _RECENT_SHARE > len(base.numbers):
        return Grown(base.followed_by(recent).index, NO_INDEX)
    return Grown(base.index, recent.index)


class Before:
    """Looks keys up in what was kept."""

    def __init__(self, index: Grown, groups: Sequence[int] | None = None) -> None:
        """`groups`: of each number, to be given instead of it."""
        self.base, self.recent = Part(index.base), Part(index.recent)
        self._groups = groups

    def __call__(self, key: int, below: int) -> list[int]:
        found: list[int] = []
        for part in (self.base, self.recent):
            numbers = part.find(key)
            found += numbers[: bisect_left(numbers, below)]
        return [self._groups[number] for number in found] if self._groups is not None else found


def index_of(before: object, below: int, keys: NDArray[Any], numbers: NDArray[Any]) -> Grown:
    """What there was `before` (a `Before`, if anything) of numbers under `below`, and what came since:
    `keys` and their `numbers`."""
    base, recent = Part(NO_INDEX), Part(NO_INDEX)
    if isinstance(before, Before):
        base, recent = (one.only(one.numbers < below) for one in (before.base, before.recent))
    return grown(base, recent.with_added(keys, numbers))


def pairs_of(added: Sequence[tuple[int, int]]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Keys and numbers apart."""
    keys = np.fromiter((key for key, _ in added), np.uint64, len(added))
    return keys, np.fromiter((number for _, number in added), np.int32, len(added))


def bytes_of(numbers: NDArray[Any]) -> memoryview:
    """Those of an array, without copying them."""
    return numbers.data.cast("B") if numbers.size else memoryview(b"")
