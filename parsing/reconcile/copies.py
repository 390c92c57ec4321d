"""Articles that are copies of one text: agency copy as several papers print it, cut and lightly edited.

Each text is its runs of five words. A fixed quarter of those, chosen by their hashes, is kept in an index,
so that copies meet there and nothing is compared with everything (Manber 1994, "Finding similar files in a
large file system"). Longest first, an article joins the one that holds most of it.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from parsing.records import Article

Runs: TypeAlias = "array[int]"
"""Hashes of the runs of words of one text."""

_WORD = re.compile(r"\w+")
_RUN = 5
_ONE_IN = 4
_FEWEST_WORDS = 40
"""Shorter texts are alike by chance or by form."""
_HELD = 0.6
"""The share of the shorter article that the longer one must hold to be its source."""
_SUSPECTED = 0.3
"""The same in the sample, which strays."""
_COMMON = 30
"""Originals that may share a run; one in more of them is a notice, not news."""
_COMPARED = 5
"""Originals that an article is compared with, those that share most of its sample."""


def near_duplicates(articles: Iterable[Article]) -> list[tuple[str, ...]]:
    """Groups of two or more `Article.id`s of one text, the longest text first; groups in order of that id.

    Time grows with the words of all articles.
    """
    runs = {article.id: _runs(article.text) for article in articles}
    index: dict[int, list[str]] = defaultdict(list)
    groups: dict[str, list[str]] = {}
    for id, own in sorted(runs.items(), key=lambda item: (-len(item[1]), item[0])):
        sample = [run for run in own if run % _ONE_IN == 0]
        original = _original(own, sample, index, runs)
        if original is not None:
            groups[original].append(id)
            continue
        groups[id] = [id]
        for run in sample:
            if len(index[run]) < _COMMON:
                index[run].append(id)
    return sorted(tuple(group) for group in groups.values() if len(group) > 1)


def _runs(text: str) -> Runs:
    """The hashes of a text's runs, each once; none of a short text."""
    words = _WORD.findall(text.casefold())
    if len(words) < _FEWEST_WORDS:
        return array("I")
    runs = (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return array("I", {zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs})


def _original(
    own: Runs, sample: Sequence[int], index: Mapping[int, list[str]], runs: Mapping[str, Runs]
) -> str | None:
    """The article that holds most of this one, if it holds enough."""
    shared = Counter(id for run in sample for id in index.get(run, ()))
    likely = [id for id, count in shared.most_common(_COMPARED) if count >= _SUSPECTED * len(sample)]
    mine = set(own)
    held = {id: sum(run in mine for run in runs[id]) / len(mine) for id in likely}
    best = min(held, key=lambda id: (-held[id], id), default=None)
    return best if best is not None and held[best] >= _HELD else None
