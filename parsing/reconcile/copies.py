"""Articles that are copies of one text: agency copy as several papers print it, cut and lightly edited.

Each text is its runs of five words. A fixed quarter of those, chosen by their hashes, is kept in an index,
so that copies meet there and nothing is compared with everything (Manber 1994, "Finding similar files in a
large file system"). Longest first, an article joins the one that holds most of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import heappop, heappush
from itertools import chain, islice
from typing import NamedTuple, TypeAlias, TypeVar

from parsing.reconcile.runs import Runs
from parsing.reconcile.seen import ReadEvent, ReadQuote
from parsing.reconcile.when import LAST

Read = TypeVar("Read", ReadEvent, ReadQuote)
Rank: TypeAlias = tuple[int, str]
"""Sorts texts: the longest first, then by id."""

_ONE_IN = 4
_HELD = 0.6
"""The share of the shorter article that the longer one must hold to be its source."""
_SUSPECTED = 0.3
"""The same in the sample, which strays."""
_COMMON = 30
"""Originals that may share a run; one in more of them is a notice, not news."""
_FARTHEST_DAYS = 6
"""Days after which the same words are a form that is filled in anew: a weekly report, a yearly notice."""
_COMPARED = 5
"""Originals that an article is compared with, those that share most of its sample."""


class Text(NamedTuple):
    """What is known of the text of an article."""

    runs: Runs
    published: str | None
    """ISO day."""

    @property
    def day(self) -> int | None:
        return date.fromisoformat(self.published).toordinal() if self.published else None


@dataclass(slots=True)
class Texts:
    """The texts of the articles of a log, and which are copies of which."""

    known: dict[str, Text] = field(default_factory=dict)
    """By `Article.id`."""
    longest: dict[str, str] = field(default_factory=dict)
    """`Article.id` of each copy -> that of the longest text of its group."""
    holding: Callable[[int], Iterable[str]] | None = None
    """Gives the articles that were known before this run of the program and have a run in their sample."""
    put_since: set[str] = field(default_factory=set)
    """The articles that were put since then."""

    def put(self, read: Mapping[str, Text]) -> None:
        """Adds texts, or replaces them, and decides anew what that can change. Time grows with the words of
        what is decided; the order of texts makes no difference."""
        self.put_since |= read.keys()
        if self.known:
            _Change(self, read).make()
        else:
            self.known = dict(read)
            self.longest = _longest(read)

    def copies(self) -> dict[str, str]:
        """`Article.id` of each copy -> that of its original: the earliest published, then the longest, then
        the first by id."""
        groups: dict[str, list[str]] = defaultdict(list)
        for copy, longest in self.longest.items():
            groups[longest].append(copy)
        found: dict[str, str] = {}
        for longest, copies in groups.items():
            group = [longest, *copies]
            original = min(group, key=self._precedence)
            found |= {id: original for id in group if id != original}
        return found

    def _precedence(self, id: str) -> tuple[str, int, str]:
        text = self.known[id]
        return text.published or LAST, -len(text.runs), id


def independent(members: Sequence[Read], copies: Mapping[str, str]) -> list[Read]:
    """The members without those told by a copy of a text that another article tells already: of each text the
    original counts, else the first of its copies."""
    chosen: dict[str, str] = {}
    for one in members:
        id = one.parsed.article.id
        if id not in copies:
            chosen[id] = id
        else:
            chosen.setdefault(copies[id], id)
    counted = set(chosen.values())
    return [one for one in members if one.parsed.article.id in counted]


def sample(runs: Runs) -> list[int]:
    return [run for run in runs if run % _ONE_IN == 0]


def _rank(id: str, text: Text) -> Rank:
    return -len(text.runs), id


def _longest(texts: Mapping[str, Text]) -> dict[str, str]:
    """Each text that is a copy -> the longest of its group."""
    index: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for id in sorted(texts, key=lambda id: _rank(id, texts[id])):
        sampled = sample(texts[id].runs)
        shared = Counter(chain.from_iterable(index[run] for run in sampled if run in index))
        original = _original(texts[id], len(sampled), shared, texts)
        if original is not None:
            found[id] = original
            continue
        for run in sampled:
            if len(index[run]) < _COMMON:
                index[run].append(id)
    return found


class _Change:
    """Texts that are new or others: they, and what shares words with them, are looked at again, the longest
    first, as long as one becomes a copy or ceases to be."""

    def __init__(self, texts: Texts, read: Mapping[str, Text]) -> None:
        self._texts, self._read = texts, read
        self._since: dict[int, list[Rank]] = defaultdict(list)
        """Run -> the texts of `read` that have it in their sample."""
        self._waiting: set[Rank] = set()
        self._heap: list[Rank] = []

    def make(self) -> None:
        texts = self._texts
        for id in self._read.keys() & texts.known.keys():
            if id not in texts.longest:
                self._wait_for(texts.known[id], _rank(id, texts.known[id]))
        texts.known |= self._read
        for id, text in self._read.items():
            texts.longest.pop(id, None)
            rank = _rank(id, text)
            self._wait(rank)
            for run in sample(text.runs):
                self._since[run].append(rank)
        while self._heap:
            self._decide(heappop(self._heap))

    def _decide(self, rank: Rank) -> None:
        _, id = rank
        texts, text = self._texts, self._texts.known[id]
        sampled = sample(text.runs)
        shared = Counter(chain.from_iterable(self._originals(run, rank) for run in sampled))
        original = _original(text, len(sampled), shared, texts.known)
        was_copy = texts.longest.pop(id, None) is not None
        if original is not None:
            texts.longest[id] = original
        if (original is None) if id in self._read else (was_copy != (original is not None)):
            self._wait_for(text, rank)

    def _originals(self, run: int, rank: Rank) -> list[str]:
        """The first texts with that run that are no copies, as far as they come before the rank."""
        before = (id for other, id in self._holding(run) if (other, id) < rank)
        return list(islice((id for id in before if id not in self._texts.longest), _COMMON))

    def _holding(self, run: int) -> list[Rank]:
        """All texts with that run in their sample, in order."""
        texts = self._texts
        before = texts.holding(run) if texts.holding else ()
        held = [_rank(id, texts.known[id]) for id in before if id not in texts.put_since]
        return sorted(held + self._since.get(run, []))

    def _wait_for(self, text: Text, rank: Rank) -> None:
        """Those after the text see that it comes or goes, unless enough others have the same run."""
        for run in sample(text.runs):
            if len(self._originals(run, rank)) < _COMMON:
                for other in self._holding(run):
                    if other > rank:
                        self._wait(other)

    def _wait(self, rank: Rank) -> None:
        if rank not in self._waiting:
            self._waiting.add(rank)
            heappush(self._heap, rank)


def _are_near(one: int | None, other: int | None) -> bool:
    return one is None or other is None or abs(one - other) <= _FARTHEST_DAYS


def _original(own: Text, sampled: int, shared: Mapping[str, int], texts: Mapping[str, Text]) -> str | None:
    """The text that holds most of this one, if it holds enough. `shared`: runs of the sample that others
    have."""
    likely = sorted(
        (-count, id)
        for id, count in shared.items()
        if count >= _SUSPECTED * sampled and _are_near(own.day, texts[id].day)
    )
    if not likely:
        return None
    mine = set(own.runs)
    held = {id: sum(run in mine for run in texts[id].runs) / len(mine) for _, id in likely[:_COMPARED]}
    best = min(held, key=lambda id: (-held[id], id))
    return best if held[best] >= _HELD else None
