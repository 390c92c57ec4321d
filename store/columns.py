"""Rows turned on their side: for each field value, word and day the rows that have it."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from store.bitmaps import bitmap, chosen
from store.folding import fold, words

OPEN_FIRST = ""
OPEN_LAST = "~"
"""What stands for an open first or last day: before and after every ISO day."""

_FEW = 0.05
"""Share of the rows below which reading their values is quicker than intersecting those of all rows."""


@dataclass(frozen=True)
class Columns:
    """What filters look at in the rows of one table; a row's number is its place there.

    Each part is made when it is first asked for, so that opening a log waits for none of them.
    """

    spans: Sequence[tuple[str | None, str | None]]
    """First and last ISO day of each row; both None: undated."""
    read_texts: Callable[[], Iterable[tuple[str, ...]]]
    """Sentences, summary and names of each row."""
    read_values: Callable[[str, int], Iterable[str]]
    """(field, row number) -> the values of that row."""
    seen: dict[object, int] = field(default_factory=dict, repr=False)
    """Bitmaps of filter nodes answered before, for `store.matching`."""
    _values: dict[str, Mapping[str, int]] = field(default_factory=dict, repr=False)

    @property
    def size(self) -> int:
        return len(self.spans)

    @cached_property
    def everything(self) -> int:
        return (1 << self.size) - 1

    def values(self, name: str) -> Mapping[str, int]:
        """The values of a field and the rows that have each."""
        found = self._values.get(name)
        if found is None:
            numbers: dict[str, list[int]] = defaultdict(list)
            for number in range(self.size):
                for value in self.read_values(name, number):
                    numbers[value].append(number)
            found = {value: bitmap(rows, self.size) for value, rows in numbers.items()}
            self._values[name] = found
        return found

    def counts(self, name: str, rows: int) -> Iterable[tuple[str, int]]:
        """The values of a field among `rows` (a bitmap), each with how many of them have it."""
        if rows.bit_count() < self.size * _FEW:
            numbers = chosen(range(self.size), rows)
            return Counter(chain.from_iterable(self.read_values(name, number) for number in numbers)).items()
        counted = ((value, (having & rows).bit_count()) for value, having in self.values(name).items())
        return ((value, count) for value, count in counted if count)

    def folded_values(self, name: str) -> Iterable[tuple[str, str]]:
        """The values of a field, each with its folded form."""
        return ((value, fold(value)) for value in self.values(name))

    def within(self, first: str, last: str) -> int:
        """Rows that can have happened on a day from `first` to `last`; undated ones cannot."""
        return bitmap(
            (
                number
                for number, (begin, end) in enumerate(self.spans)
                if (begin or end) and (begin or OPEN_FIRST) <= last and (end or OPEN_LAST) >= first
            ),
            self.size,
        )

    def starting_with(self, prefix: str) -> int:
        """Rows with a word that begins with `prefix` (folded)."""
        vocabulary = self._vocabulary
        start = bisect_left(vocabulary, prefix)
        end = bisect_left(vocabulary, prefix + chr(sys.maxunicode), start)
        postings = (self._postings[word] for word in vocabulary[start:end])
        return bitmap(chain.from_iterable(postings), self.size)

    def having(self, word: str) -> int:
        """Rows with the word `word` (folded)."""
        return bitmap(self._postings.get(word, ()), self.size)

    @cached_property
    def texts(self) -> Sequence[tuple[str, ...]]:
        return list(self.read_texts())

    @cached_property
    def sequences(self) -> Sequence[str]:
        """Each row's folded words, a space around each and a line break between its texts."""
        return [" " + " \n ".join(" ".join(words(text)) for text in texts) + " " for texts in self.texts]

    @cached_property
    def _postings(self) -> Mapping[str, Sequence[int]]:
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, sequence in enumerate(self.sequences):
            for word in set(sequence.split()):
                numbers[word].append(number)
        return dict(numbers)

    @cached_property
    def _vocabulary(self) -> Sequence[str]:
        return sorted(self._postings)
