"""Rows turned on their side: for each field the values of all rows, as arrays that are counted at once.

A set of rows is a `Mask`: one truth a row, its number being its place there.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from store.folding import fold
from store.late import Late
from store.texts import Beginnings, Texts

Mask: TypeAlias = NDArray[np.bool_]
Ints: TypeAlias = NDArray[np.int32]

_FEW = 0.05
"""Share of the rows below which their entries are looked up, not sifted from all."""
_FEW_VALUES = 16
"""Values of a field up to which a mask of each is kept, to count them."""
_MOST_SEEN = 500
_LAST_SEEN = 4
"""Answers that are kept packed, and as they are."""
_OPEN_FIRST = -1
_OPEN_LAST = 2**31 - 1
"""Places of an open first or last day: before and after every other."""


class Column:
    """The values of one field."""

    def __init__(self, values: Sequence[str], entries: Ints, rows: Ints, size: int) -> None:
        """`entries`: value numbers, each in the row at the same place in `rows`, in order of rows; `size`: of
        the table."""
        self.values = values
        """Each value once; its place is its number."""
        self._entries = entries
        self._rows = rows
        self._size = size
        self._numbers = {value: number for number, value in enumerate(values)}
        self._is_plain = len(rows) == size and bool((rows == np.arange(size)).all())
        """Each row has one value."""
        self._starts = Late(lambda: np.searchsorted(rows, np.arange(size + 1)))
        """Where the entries of each row begin."""
        self._by_value = Late(self._sort)
        self._masks = Late(lambda: [self.having([value]) for value in values])
        self._folded = Late(lambda: list(map(fold, values)))
        self._beginnings = Late(lambda: Beginnings(self._folded()))

    def counts(self, rows: Mask) -> NDArray[np.intp]:
        """How many of `rows` have each value."""
        size = int(np.count_nonzero(rows))
        if size < self._size * _FEW:
            found = self._entries[_places(self._starts(), np.flatnonzero(rows))]
        elif len(self.values) <= _FEW_VALUES:
            return np.array([np.count_nonzero(rows & mask) for mask in self._masks()], dtype=np.intp)
        elif self._is_plain:
            found = self._entries.take(np.flatnonzero(rows))
        else:
            found = self._entries.compress(rows.take(self._rows))
        return np.bincount(found, minlength=len(self.values))

    def having(self, values: Iterable[str]) -> Mask:
        """Rows with one of the values."""
        order, starts = self._by_value()
        numbers = [self._numbers[value] for value in dict.fromkeys(values) if value in self._numbers]
        found = np.zeros(self._size, dtype=bool)
        found[order[_places(starts, np.array(numbers, dtype=np.intp))]] = True
        return found

    def rows_of(self, value: str) -> Ints:
        """The numbers of the rows that have it, in order."""
        order, starts = self._by_value()
        number = self._numbers.get(value)
        return order[:0] if number is None else order[starts[number] : starts[number + 1]]

    def named(self, name: str, exact: bool) -> list[str]:
        """The values of that very name (folded), else, unless `exact`, those it begins."""
        folded = self._folded()
        same = [value for value, form in zip(self.values, folded, strict=True) if form == name]
        if same or exact:
            return same
        return [value for value, form in zip(self.values, folded, strict=True) if form.startswith(name)]

    def beginning(self, start: str) -> list[str]:
        """Values of which a word begins with `start` (folded)."""
        return [self.values[number] for number in self._beginnings().of(start)]

    def make_ready(self) -> None:
        """Makes all that its answers need; until then the first to ask waits."""
        for made in (self._starts, self._by_value, self._beginnings):
            made()
        if len(self.values) <= _FEW_VALUES:
            self._masks()

    def with_value(self, value: str, rows: Sequence[int]) -> Column:
        """The column with a new value in these rows."""
        number = np.full(len(rows), len(self.values), dtype=np.int32)
        entries = np.concatenate([self._entries, number])
        placed = np.concatenate([self._rows, np.array(rows, dtype=np.int32)])
        return _column([*self.values, value], entries, placed, self._size)

    def in_order(self, numbers: NDArray[np.intp]) -> Column:
        """The column of the same rows in this order."""
        places = np.empty(self._size, dtype=np.int32)
        places[numbers] = np.arange(self._size)
        return _column(self.values, self._entries, places[self._rows], self._size)

    def _sort(self) -> tuple[Ints, NDArray[np.intp]]:
        """Row numbers by value, and where those of each value begin."""
        entries, rows = _sorted_pairs(self._entries, self._rows)
        return rows, np.searchsorted(entries, np.arange(len(self.values) + 1))


def _column(values: Sequence[str], entries: Ints, rows: Ints, size: int) -> Column:
    """Of entries in any order."""
    rows, entries = _sorted_pairs(rows, entries)
    return Column(values, entries, rows, size)


def _sorted_pairs(firsts: Ints, seconds: Ints) -> tuple[Ints, Ints]:
    """Sorted as pairs, which is many times quicker than by `argsort`."""
    pairs = np.sort((firsts.astype(np.int64) << 32) | seconds)
    return (pairs >> 32).astype(np.int32), pairs.astype(np.int32)


def _places(starts: NDArray[np.intp], numbers: NDArray[np.intp]) -> NDArray[np.intp]:
    """From each `starts[number]` to before the next: all places, one after the other."""
    lengths = starts[numbers + 1] - starts[numbers]
    ends = np.cumsum(lengths)
    shifts: NDArray[np.intp] = np.repeat(starts[numbers] - ends + lengths, lengths)
    return shifts + np.arange(len(shifts))


class ColumnMaker:
    """A column while its rows are read one after the other."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = defaultdict(count().__next__)
        self._entries = array("i")
        self._lengths = array("i")

    def add(self, values: Iterable[str]) -> None:
        """The values of the next row."""
        each = dict.fromkeys(values)
        self._entries.extend(map(self._numbers.__getitem__, each))
        self._lengths.append(len(each))

    def column(self) -> Column:
        size = len(self._lengths)
        rows = np.repeat(np.arange(size, dtype=np.int32), np.array(self._lengths, dtype=np.int32))
        return Column(list(self._numbers), np.array(self._entries, dtype=np.int32), rows, size)


class Spans:
    """First and last day of each row, as places in the sorted days there are."""

    def __init__(self, firsts: Sequence[str | None], lasts: Sequence[str | None]) -> None:
        """ISO days; both None: undated."""
        self._days = sorted(day for day in {*firsts, *lasts} if day)
        places: dict[str | None, int] = {day: place for place, day in enumerate(self._days)}
        places[None] = _OPEN_LAST
        first = np.array(list(map(places.__getitem__, firsts)), dtype=np.int32)
        last = np.array(list(map(places.__getitem__, lasts)), dtype=np.int32)
        self.opened: Mask = first != _OPEN_LAST
        """Rows that have a first day."""
        self.closed: Mask = last != _OPEN_LAST
        """Rows that have a last day."""
        self._sorting = np.where(self.opened, first, last)
        self._then = np.where(self.closed, last, first)
        self._first = np.where(self.opened, first, _OPEN_FIRST)
        self._last = last

    def sort(self) -> NDArray[np.intp]:
        """Puts the rows in order: by first day, then last; undated ones at the end, otherwise as they came.
        Gives their numbers of before.
        """
        numbers = np.lexsort((self._then, self._sorting))
        for name in ("opened", "closed", "_sorting", "_then", "_first", "_last"):
            setattr(self, name, getattr(self, name)[numbers])
        return numbers

    def within(self, first: str | None, last: str | None) -> Mask:
        """Rows that can have happened on a day from `first` to `last`; undated ones cannot."""
        begin = bisect_left(self._days, first) if first else _OPEN_FIRST
        end = bisect_right(self._days, last) - 1 if last else _OPEN_LAST
        return (self.opened | self.closed) & (self._first <= end) & (self._last >= begin)

    def before(self, days: Iterable[str]) -> list[int]:
        """For each day how many rows, in order, stand before those of it. Rows are in order."""
        places = [bisect_left(self._days, day) for day in days]
        begins: list[int] = np.searchsorted(self._sorting, places).tolist()
        return begins

    def extremes(self) -> tuple[str | None, str | None]:
        """The first day of all first ones, the last of all last ones."""
        first, last = self._first[self.opened], self._last[self.closed]
        return (
            self._days[first.min()] if len(first) else None,
            self._days[last.max()] if len(last) else None,
        )

    def begun(self) -> dict[str, int]:
        """How many rows begin on each day, in order; days on which none does are left out."""
        counts = np.bincount(self._first[self.opened], minlength=len(self._days)).tolist()
        return {day: count for day, count in zip(self._days, counts, strict=True) if count}

    def first_days(self) -> tuple[str | None, str | None]:
        """The earliest and the latest of all first days."""
        if not self.opened.any():
            return None, None
        first = self._first[self.opened]
        return self._days[first.min()], self._days[first.max()]


class Seen:
    """Answers by what was asked: packed, but the last few, which one keystroke asks for again and again."""

    def __init__(self) -> None:
        self._last: dict[object, Mask] = {}
        self._packed: dict[object, tuple[NDArray[np.uint8], int]] = {}

    def get(self, key: object) -> Mask | None:
        """Not to be changed."""
        found = self._last.get(key)
        packed = self._packed.get(key) if found is None else None
        if packed is not None:
            found = np.unpackbits(packed[0], count=packed[1]).view(bool)
            self._keep(key, found)
        return found

    def put(self, key: object, answer: Mask) -> None:
        if len(self._packed) > _MOST_SEEN:
            self._packed = {}
        self._packed[key] = np.packbits(answer), len(answer)
        self._keep(key, answer)

    def _keep(self, key: object, answer: Mask) -> None:
        if len(self._last) > _LAST_SEEN:
            self._last = {}
        self._last[key] = answer


@dataclass(frozen=True)
class Columns:
    """What filters look at in the rows of one table.

    Fields and words are read when they are first asked for, so that opening a log waits for neither.
    """

    spans: Spans
    fields: Callable[[str], Column]
    texts: Late[Texts]
    read_texts: Callable[[Iterable[int]], Iterable[tuple[str, ...]]]
    """Row numbers -> the sentences, summary and names of each."""
    seen: Seen = field(default_factory=Seen, repr=False)
    """Filter nodes answered before, for `store.matching`."""
    caveats: dict[str, str] = field(default_factory=dict, repr=False)
    """Regular expression -> what was left out of its answer."""

    @property
    def size(self) -> int:
        return len(self.spans.opened)

    @property
    def everything(self) -> Mask:
        return np.ones(self.size, dtype=bool)
