"""Rows as they lie in a log: JSON that becomes a record when it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar, overload

import msgspec
import numpy as np
from numpy.typing import NDArray

Record = TypeVar("Record")
Part = TypeVar("Part")
Numbers = NDArray[np.intp]


class Stored(Sequence[Record], Generic[Record]):
    """All rows of a table. Made into records at each look: that is quick, and keeping them is large."""

    def __init__(self, documents: Sequence[msgspec.Raw], kind: type[Record]) -> None:
        self._documents = documents
        self._kind = kind
        self._decode = msgspec.json.Decoder(kind).decode

    def __len__(self) -> int:
        return len(self._documents)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> list[Record]: ...
    def __getitem__(self, index: int | slice) -> Record | list[Record]:
        if isinstance(index, slice):
            return [self._decode(one) for one in self._documents[index]]
        return self._decode(self._documents[index])

    def __iter__(self) -> Iterator[Record]:
        return map(self._decode, self._documents)

    def read_as(self, kind: type[Part]) -> Stored[Part]:
        """The same rows, read only so far as `kind` has fields for them."""
        return Stored(self._documents, kind)

    def in_order(self, numbers: Numbers) -> Stored[Record]:
        """The rows of these numbers, in their order."""
        return Stored([self._documents[number] for number in numbers.tolist()], self._kind)


class Picked(Sequence[Record], Generic[Record]):
    """The rows of `numbers`, in their order."""

    def __init__(self, rows: Stored[Record], numbers: Numbers) -> None:
        self._rows = rows
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> list[Record]: ...
    def __getitem__(self, index: int | slice) -> Record | list[Record]:
        if isinstance(index, slice):
            return [self._rows[number] for number in self._numbers[index].tolist()]
        return self._rows[int(self._numbers[index])]

    def __iter__(self) -> Iterator[Record]:
        return (self._rows[number] for number in self._numbers.tolist())
