"""Rows turned on their side: for each field value, word and day the rows that have it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from store.bitmaps import bitmap
from store.folding import fold, words

OPEN_FIRST = ""
OPEN_LAST = "~"
"""What stands for an open first or last day: before and after every ISO day."""


@dataclass(frozen=True, slots=True)
class Cells:
    """What filters look at in one row."""

    first: str | None
    """ISO day; both ends None: undated."""
    last: str | None
    texts: tuple[str, ...]
    """Sentences, summary and names."""
    values: Mapping[str, Iterable[str]]
    """Field -> its values in this row."""


@dataclass(frozen=True)
class Columns:
    """The cells of all rows, row numbers being their places in `rows`."""

    rows: Sequence[Cells]
    seen: dict[object, int] = field(default_factory=dict, repr=False)
    """Bitmaps of filter nodes answered before, for `store.matching`."""

    @property
    def size(self) -> int:
        return len(self.rows)

    @cached_property
    def everything(self) -> int:
        return (1 << self.size) - 1

    @cached_property
    def values(self) -> Mapping[str, Mapping[str, int]]:
        """Field -> value -> rows."""
        numbers: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, row in enumerate(self.rows):
            for name, values in row.values.items():
                for value in values:
                    numbers[name][value].append(number)
        return {
            name: {value: bitmap(found, self.size) for value, found in values.items()}
            for name, values in numbers.items()
        }

    @cached_property
    def folded_values(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Field -> (value, its folded form)."""
        return {name: [(value, fold(value)) for value in values] for name, values in self.values.items()}

    def within(self, first: str, last: str) -> int:
        """Rows that can have happened on a day from `first` to `last`; undated ones cannot."""
        return bitmap(
            (
                number
                for number, row in enumerate(self.rows)
                if (row.first or row.last)
                and (row.first or OPEN_FIRST) <= last
                and (row.last or OPEN_LAST) >= first
            ),
            self.size,
        )

    def starting_with(self, prefix: str) -> int:
        """Rows with a word that begins with `prefix` (folded)."""
        start = bisect_left(self._vocabulary, prefix)
        found: set[int] = set()
        for word in self._vocabulary[start:]:
            if not word.startswith(prefix):
                break
            found.update(self._postings[word])
        return bitmap(found, self.size)

    def having(self, word: str) -> int:
        """Rows with the word `word` (folded)."""
        return bitmap(self._postings.get(word, ()), self.size)

    @cached_property
    def sequences(self) -> Sequence[str]:
        """Each row's folded words, a space around each and a line break between its texts."""
        return [" " + " \n ".join(" ".join(words(text)) for text in row.texts) + " " for row in self.rows]

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
