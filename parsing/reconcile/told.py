"""What reconciling has decided of the quotes, or of the events, of a log, to go on from there.

They are numbered in the order of telling, and groups of those that are one in the order of their first. Each
is decided by what was told before it alone, so that what precedes a change holds.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain, repeat
from typing import Generic, NamedTuple, TypeVar

from parsing.reconcile.holders import Holders
from parsing.reconcile.recent import Recent

Seen = TypeVar("Seen")


class Sights(Generic[Seen]):
    """The quotes, or the events, of all articles by number; an article's are seen when one is asked for, and
    those of few articles are in memory."""

    def __init__(self, counts: Sequence[int], see: Callable[[int], Sequence[Seen]], most: int) -> None:
        """`counts`: how many each article tells; `see` gives those of the article at a place; `most`: of how
        many articles, or twice as many, they are in memory."""
        self._firsts = [0]
        self._articles = array("L")
        """Of each number the place of the article that tells it."""
        self._seen = Recent(see, most)
        self.add(counts)

    def add(self, counts: Sequence[int]) -> None:
        """More articles, after those that are there."""
        first = len(self._firsts) - 1
        self._firsts += [self._firsts[-1] + count for count in accumulate(counts)]
        self._articles.extend(chain.from_iterable(map(repeat, range(first, first + len(counts)), counts)))

    def __len__(self) -> int:
        return self._firsts[-1]

    def __getitem__(self, number: int) -> Seen:
        article = self._articles[number]
        return self._seen[article][number - self._firsts[article]]

    def of(self, article: int) -> Sequence[Seen]:
        """Those of the article at that place."""
        return self._seen[article]

    def span(self, article: int) -> range:
        """The numbers of those of the article at that place."""
        return range(self._firsts[article], self._firsts[article + 1])

    def article_of(self, number: int) -> int:
        """The place of the article that tells it."""
        return bisect_right(self._firsts, number) - 1

    def since(self, first: int) -> Iterator[tuple[int, Seen]]:
        """Each with its number, from the article on whose first is the number `first`."""
        for article in range(self.article_of(first), len(self._firsts) - 1):
            yield from zip(self.span(article), self.of(article), strict=True)


class Row(NamedTuple):
    """What is known of the row of a group without reading it."""

    first: str | None = None
    last: str | None = None
    speaker: str | None = None
    """`LoggedActor.id` of who says it, of a quote."""


@lru_cache(maxsize=1 << 14)
def shared(row: Row) -> Row:
    """The same object each time: it is kept for every group."""
    return row


@dataclass(slots=True)
class Told:
    """Which quotes, or events, are one, and by what the next ones are looked up."""

    most: int
    """How many groups are looked up by one key, the latest ones: keeps long logs linear."""
    groups: list[list[int]] = field(default_factory=list)
    """The numbers of each group, in order."""
    group_of: list[int] = field(default_factory=list)
    holders: Holders = field(default_factory=Holders)
    """By what the groups are looked up."""
    keys: array[int] = field(default_factory=lambda: array("Q"))
    """By which the groups of one number after the other are looked up since: what `cut` takes back."""
    ends: array[int] = field(default_factory=lambda: array("q"))
    """Where those of each number end in `keys`."""
    days: list[tuple[int, int, bool]] = field(default_factory=list)
    """Of events: first and last day each can have happened on, as ordinals, and whether it is stated."""
    ids: list[str] = field(default_factory=list)
    """Of the rows of the groups."""
    rows: list[Row] = field(default_factory=list)
    """Of the groups, as they were made last."""

    def put(self, group: int, keys: Collection[int] = (), days: tuple[int, int, bool] | None = None) -> None:
        """The next number is of that group, or of a new one if that is the next; by `keys` it is looked up
        from now on."""
        is_new = group == len(self.groups)
        if is_new:
            self.groups.append([])
        else:
            keys = [key for key in keys if group not in self.latest(key)]
        for key in keys:
            self.holders.add(key, group)
        self.groups[group].append(len(self.group_of))
        self.group_of.append(group)
        self.keys.extend(keys)
        self.ends.append(len(self.keys))
        if days:
            self.days.append(days)

    def latest(self, key: int) -> Sequence[int]:
        """The groups looked up by it, each once."""
        return self.holders[key][-self.most :]

    def cut(self, first: int) -> set[int]:
        """Forgets what was told from number `first` on; the groups that lose by it and stay."""
        if self.keys and not len(self.holders):
            self._fill_holders()
        lost = set(self.group_of[first:])
        kept = max(self.group_of[:first], default=-1) + 1
        self.holders.below = min(self.holders.below, first)
        begin = self.ends[first - 1] if first else 0
        for key in self.keys[begin:]:
            self.holders.take_last(key)
        for group in lost:
            del self.groups[group][bisect_left(self.groups[group], first) :]
        del self.group_of[first:], self.keys[begin:], self.ends[first:], self.days[first:]
        del self.groups[kept:], self.ids[kept:], self.rows[kept:]
        return {group for group in lost if group < kept}

    def _fill_holders(self) -> None:
        begin = 0
        for group, end in zip(self.group_of, self.ends, strict=True):
            for key in self.keys[begin:end]:
                self.holders.add(key, group)
            begin = end
