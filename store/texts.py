"""Every word of every row in reading order, to find words, beginnings of words and phrases at once."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import merge
from itertools import count

import numpy as np
from numpy.typing import NDArray

from store.folding import words

_BREAK = -1
"""Stands between texts: no phrase goes across it."""
_SORTED_AT_ONCE = 20_000
"""Words; sorting holds up all other threads, 20,000 of them for about 5 ms."""


class Texts:
    """Made from the texts of each row. Reading goes on beside other threads; no step holds them up long."""

    def __init__(self, rows: Iterable[tuple[str, ...]]) -> None:
        numbers: dict[str, int] = defaultdict(count().__next__)
        stream, starts = array("i"), array("i")
        for texts in rows:
            starts.append(len(stream))
            for text in texts:
                stream.extend(map(numbers.__getitem__, words(text)))
                stream.append(_BREAK)
        self._size = len(starts)
        self._row_starts = np.array(starts, dtype=np.int32)
        self._vocabulary = _sorted(list(numbers))
        ranks = np.empty(len(numbers) + 1, dtype=np.int32)
        ranks[[numbers[word] for word in self._vocabulary]] = np.arange(len(numbers))
        ranks[_BREAK] = _BREAK  # the last place, which is no word's
        self._stream = ranks[np.frombuffer(stream, dtype=np.int32)] if stream else np.zeros(0, np.int32)
        self._order = np.argsort(self._stream, kind="stable").astype(np.int32)
        self._starts = np.searchsorted(self._stream[self._order], np.arange(len(numbers) + 1))
        lengths = np.diff(self._row_starts, append=len(stream))
        self._rows = np.repeat(np.arange(self._size, dtype=np.int32), lengths)[self._order]

    def containing(self, substring: str) -> NDArray[np.bool_]:
        """Rows with a word that contains `substring` (folded)."""
        found = np.zeros(self._size, dtype=bool)
        for number, word in enumerate(self._vocabulary):
            if substring in word:
                found[self._rows[self._starts[number] : self._starts[number + 1]]] = True
        return found

    def having(self, parts: Sequence[str], *, started: bool) -> NDArray[np.bool_]:
        """Rows with these words (folded) after one another in one text; the last may be only `started`."""
        ranges = [self._exactly(word) for word in parts]
        if started:
            ranges[-1] = self._beginning(parts[-1])
        found = np.zeros(self._size, dtype=bool)
        if len(parts) == 1:
            begin, end = ranges[0]
            found[self._rows[self._starts[begin] : self._starts[end]]] = True
        else:
            found[self._row_of(self._places(ranges))] = True
        return found

    def _places(self, ranges: Sequence[tuple[int, int]]) -> NDArray[np.int32]:
        """Where words of these ranges begin to follow one another, looked for around the rarest."""
        counts = [self._starts[end] - self._starts[begin] for begin, end in ranges]
        rarest = int(np.argmin(counts))
        begin, end = ranges[rarest]
        places = self._order[self._starts[begin] : self._starts[end]] - rarest
        places = places[(places >= 0) & (places + len(ranges) <= len(self._stream))]
        for offset, (begin, end) in enumerate(ranges):
            if offset != rarest:
                there = self._stream[places + offset]
                places = places[(there >= begin) & (there < end)]
        return places

    def _row_of(self, places: NDArray[np.int32]) -> NDArray[np.int32]:
        return (np.searchsorted(self._row_starts, places, side="right") - 1).astype(np.int32)

    def _exactly(self, word: str) -> tuple[int, int]:
        """The number of the word and the next one; twice the same where there is no such word."""
        number = bisect_left(self._vocabulary, word)
        return number, number + (self._vocabulary[number : number + 1] == [word])

    def _beginning(self, start: str) -> tuple[int, int]:
        """The numbers of the words that begin so, from one to another, exclusive."""
        begin = bisect_left(self._vocabulary, start)
        return begin, bisect_left(self._vocabulary, start + chr(0x10FFFF), begin)


def _sorted(found: Sequence[str]) -> list[str]:
    parts = (found[begin : begin + _SORTED_AT_ONCE] for begin in range(0, len(found), _SORTED_AT_ONCE))
    return list(merge(*map(sorted, parts)))
