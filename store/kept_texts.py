"""What is remembered of the texts of a log, as it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
import numpy as np

from parsing.reconcile.copies import Text, Texts, sample
from parsing.reconcile.runs import runs_from
from store.numbers import NO_INDEX, Index, Part, grown, pairs_of


class KeptTexts(msgspec.Struct):
    """A `parsing.reconcile.copies.Texts`, but for what is in a `store.memories.Base`."""

    ids: list[str]
    runs: list[memoryview]
    """Of each text after those of the base, four bytes each."""
    longest: dict[str, str]
    samples: Index
    """Places in `ids` of the texts that have a run in their sample, by run: four bytes each."""


class TextsBase(msgspec.Struct):
    """What stays of it."""

    runs: list[memoryview]
    samples: Index


class _Samples:
    """Gives the texts that have a run in their sample."""

    def __init__(self, kept: KeptTexts, base: TextsBase) -> None:
        self.ids, self.base_runs, self.runs = kept.ids, base.runs, kept.runs
        self.base, self.recent = Part(base.samples, "I"), Part(kept.samples, "I")

    def __call__(self, run: int) -> Iterable[str]:
        return [self.ids[number] for part in (self.base, self.recent) for number in part.find(run)]


def kept_texts(texts: Texts) -> tuple[KeptTexts, TextsBase]:
    """What is written each time, and what stays: the base it came with, unless that became another."""
    base, recent = Part(NO_INDEX, "I"), Part(NO_INDEX, "I")
    places = {id: number for number, id in enumerate(texts.known)}
    since = sorted(places[id] for id in texts.put_since)
    stay: list[memoryview] = []
    before: list[memoryview] = []
    if isinstance(texts.holding, _Samples):
        held, put = texts.holding, np.array(since, np.int32)
        base, recent = (one.only(~np.isin(one.numbers, put)) for one in (held.base, held.recent))
        stay, before = held.base_runs, [*held.base_runs, *held.runs]
    known = list(texts.known.values())
    runs = [*before, *(memoryview(b"") for _ in range(len(known) - len(before)))]
    for number in since:
        runs[number] = memoryview(known[number].runs).cast("B")
    added = [(run, number) for number in since for run in sample(known[number].runs)]
    samples = grown(base, recent.with_added(*pairs_of(added)))
    if (since and since[0] < len(stay)) or samples.base is not base.index:
        stay = runs
    rest = runs[len(stay) :]
    return KeptTexts(list(texts.known), rest, texts.longest, samples.recent), TextsBase(stay, samples.base)


def recalled_texts(kept: KeptTexts, base: TextsBase, published: Mapping[str, str | None]) -> Texts:
    """`published`: the day of each text, by `Article.id`."""
    runs = [*base.runs, *kept.runs]
    known = {id: Text(runs_from(one), published[id]) for id, one in zip(kept.ids, runs, strict=True)}
    return Texts(known, kept.longest, _Samples(kept, base))
