"""Articles that are copies of one text: agency copy as several papers print it, cut and lightly edited.

Each text is its runs of five words. A fixed quarter of those, chosen by their hashes, is kept in an index,
so that copies meet there and nothing is compared with everything (Manber 1994, "Finding similar files in a
large file system"). Longest first, an article joins the one that holds most of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, MutableMapping, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

from parsing.reconcile.runs import Runs
from parsing.reconcile.seen import SeenEvent, SeenQuote
from parsing.reconcile.shelf import Shelf
from parsing.reconcile.when import LAST
from parsing.records import ParsedArticle

Seen = TypeVar("Seen", SeenEvent, SeenQuote)
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


def find_copies(shelf: Shelf, known: MutableMapping[str, Runs] | None = None) -> dict[str, str]:
    """`Article.id` of each copy -> that of its original: the earliest published, then the longest, then the
    first by id. Time grows with the words of all articles; their order makes no difference.

    `known`: the runs of texts by id, as far as they are known; those of the others are added.
    """
    places = {one.id: place for place, one in enumerate(shelf.articles)}
    runs: MutableMapping[str, Runs] = {} if known is None else known
    runs.update({id: shelf.runs(place) for id, place in places.items() if id not in runs})
    found: dict[str, str] = {}
    for group in _groups(shelf, runs):
        original = min(group, key=lambda id: _precedence(shelf[places[id]]))
        found |= {id: original for id in group if id != original}
    return found


def independent(members: Sequence[Seen], copies: Mapping[str, str]) -> list[Seen]:
    """The members without those told by a copy of a text that another article tells already: of each text the
    original counts, else the first of its copies."""
    chosen: dict[str, str] = {}
    for one in members:
        id = one.article
        if id not in copies:
            chosen[id] = id
        else:
            chosen.setdefault(copies[id], id)
    counted = set(chosen.values())
    return [one for one in members if one.article in counted]


def _precedence(parsed: ParsedArticle) -> tuple[str, int, str]:
    return parsed.publication.date or LAST, -len(parsed.article.text), parsed.article.id


def _groups(shelf: Shelf, runs: Mapping[str, Runs]) -> list[list[str]]:
    """The ids of articles of one text, the longest text first."""
    days = {one.id: _day(one.published) for one in shelf.articles}
    index: dict[int, list[str]] = defaultdict(list)
    groups: dict[str, list[str]] = {}
    for id in sorted(days, key=lambda id: (-len(runs[id]), id)):
        own = runs[id]
        sample = [run for run in own if run % _ONE_IN == 0]
        shared = Counter(chain.from_iterable(index[run] for run in sample if run in index))
        near = {one: count for one, count in shared.items() if _are_near(days[id], days[one])}
        original = _original(own, len(sample), near, runs)
        if original is not None:
            groups[original].append(id)
            continue
        groups[id] = [id]
        for run in sample:
            if len(index[run]) < _COMMON:
                index[run].append(id)
    return [group for group in groups.values() if len(group) > 1]


def _day(published: str | None) -> int | None:
    return date.fromisoformat(published).toordinal() if published else None


def _are_near(one: int | None, other: int | None) -> bool:
    return one is None or other is None or abs(one - other) <= _FARTHEST_DAYS


def _original(own: Runs, sampled: int, shared: Mapping[str, int], runs: Mapping[str, Runs]) -> str | None:
    """The article that holds most of this one, if it holds enough. `shared`: runs of the sample that others
    have."""
    likely = sorted((-count, id) for id, count in shared.items() if count >= _SUSPECTED * sampled)
    if not likely:
        return None
    mine = set(own)
    held = {id: sum(run in mine for run in runs[id]) / len(mine) for _, id in likely[:_COMPARED]}
    best = min(held, key=lambda id: (-held[id], id))
    return best if held[best] >= _HELD else None
