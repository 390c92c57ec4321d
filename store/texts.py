"""Every word of every row in reading order, to find words, beginnings of words and phrases at once."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count

import numpy as np
from numpy.typing import NDArray

from store.folding import words
from store.sorting import sorted_in_parts

Ints = NDArray[np.int32]

_BREAK = -1
"""Stands between texts: no phrase goes across it."""
_END = "\0"
"""Stands behind each of joined texts."""
_BEGIN = re.compile(rf"(?<!\w)[^{_END}]")
_AT_ONCE = 1 << 20
"""Places in the stream; numpy holds up all other threads while it moves them, so many for about 5 ms."""


class Texts:
    """Made from the texts of each row. Reading goes on beside other threads; no step holds them up long."""

    def __init__(self, rows: Iterable[tuple[str, ...]]) -> None:
        self._row_starts, self._stream, self._vocabulary = _read(rows)
        self._size = len(self._row_starts) - 1
        self._order, self._rows, self._starts = self._postings()

    def _postings(self) -> tuple[Ints, Ints, NDArray[np.intp]]:
        """Places of all words, those of each word together and in order; the row of each place; where the
        places of each word begin."""
        counts = np.zeros(len(self._vocabulary), dtype=np.intp)
        for part in self._parts():
            words = self._stream[part]
            counts += np.bincount(words[words != _BREAK], minlength=len(counts))
        starts = np.append(0, np.cumsum(counts))
        order, rows = (np.empty(starts[-1], dtype=np.int32) for _ in range(2))
        free = starts[:-1].copy()
        for part in self._parts():
            words = self._stream[part].astype(np.int64)
            keys = np.sort((words << 32) | np.arange(len(words)))
            keys = keys[np.searchsorted(keys, 0) :]  # breaks come first
            words, places = keys >> 32, (keys & 0xFFFFFFFF).astype(np.int32)
            counts = np.bincount(words, minlength=len(free))
            before = np.cumsum(counts) - counts
            there = (free - before).take(words) + np.arange(len(words))
            order[there] = places + part.start
            rows[there] = self._rows_between(part.start, part.stop).take(places)
            free += counts
        return order, rows, starts

    def _parts(self) -> Iterable[slice]:
        size = len(self._stream)
        return (slice(begin, min(begin + _AT_ONCE, size)) for begin in range(0, size, _AT_ONCE))

    def _rows_between(self, begin: int, end: int) -> Ints:
        """The row of each place from `begin` to `end`, exclusive."""
        first, last = self._row_of(np.array([begin, end - 1], dtype=np.int32)).tolist()
        edges = self._row_starts[first : last + 2].clip(begin, end)
        return np.repeat(np.arange(first, last + 1, dtype=np.int32), np.diff(edges))

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

    def _places(self, ranges: Sequence[tuple[int, int]]) -> Ints:
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

    def _row_of(self, places: Ints) -> Ints:
        return (np.searchsorted(self._row_starts, places, side="right") - 1).astype(np.int32)

    def _exactly(self, word: str) -> tuple[int, int]:
        """The number of the word and the next one; twice the same where there is no such word."""
        number = bisect_left(self._vocabulary, word)
        return number, number + (self._vocabulary[number : number + 1] == [word])

    def _beginning(self, start: str) -> tuple[int, int]:
        """The numbers of the words that begin so, from one to another, exclusive."""
        begin = bisect_left(self._vocabulary, start)
        return begin, bisect_left(self._vocabulary, start + chr(0x10FFFF), begin)


def _read(rows: Iterable[tuple[str, ...]]) -> tuple[Ints, Ints, list[str]]:
    """Where each row begins in the stream, and where it ends; the stream; the words it is of, sorted."""
    numbers: dict[str, int] = defaultdict(count().__next__)
    stream, starts = array("i"), array("i")
    for texts in rows:
        starts.append(len(stream))
        for text in texts:
            stream.extend(map(numbers.__getitem__, words(text)))
            stream.append(_BREAK)
    starts.append(len(stream))
    vocabulary = sorted_in_parts(list(numbers))
    ranked = np.empty(len(stream), dtype=np.int32)
    ranks = _ranks(vocabulary, numbers)
    for begin in range(0, len(stream), _AT_ONCE):
        part = np.array(stream[begin : begin + _AT_ONCE], dtype=np.int32)
        ranked[begin : begin + _AT_ONCE] = ranks.take(part)
    return np.array(starts, dtype=np.int32), ranked, vocabulary


def _ranks(vocabulary: Sequence[str], numbers: dict[str, int]) -> Ints:
    """The place in the vocabulary of each numbered word; then that of a break, which is no word's."""
    ranks = np.empty(len(numbers) + 1, dtype=np.int32)
    for rank, word in enumerate(vocabulary):
        ranks[numbers[word]] = rank
    ranks[_BREAK] = _BREAK
    return ranks


class Beginnings:
    """Which of many folded texts have a word that begins so; quick for single letters, too."""

    def __init__(self, texts: Sequence[str]) -> None:
        joined = "".join(f"{text}{_END}" for text in texts)
        self._letters = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        self._begins = np.fromiter((found.start() for found in _BEGIN.finditer(joined)), dtype=np.intp)
        ends = np.cumsum(np.fromiter((len(text) + 1 for text in texts), dtype=np.intp))
        self._texts = np.searchsorted(ends, self._begins, side="right")

    def of(self, start: str) -> list[int]:
        """The places of the texts of which a word, or what stands outside words, begins with `start`."""
        if _END in start:
            return []
        at = np.arange(len(self._begins))
        for offset, letter in enumerate(start):  # no match goes on behind the end of its text
            at = at[self._letters[self._begins[at] + offset] == ord(letter)]
        found: list[int] = np.unique(self._texts[at]).tolist()
        return found
