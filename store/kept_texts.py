"""What is remembered of the texts of a log, as it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
import numpy as np

from parsing.reconcile.copies import Text, Texts, sample
from parsing.reconcile.runs import runs_from
from store.numbers import bytes_of


class KeptTexts(msgspec.Struct):
    """A `parsing.reconcile.copies.Texts`."""

    ids: list[str]
    runs: list[memoryview]
    """Of each text, four bytes each."""
    longest: dict[str, str]
    samples: memoryview
    """The runs of all samples, four bytes each, in order."""
    numbers: memoryview
    """Places in `ids` of the texts they are in, four bytes each."""


class _Samples:
    """Gives the texts that have a run in their sample."""

    def __init__(self, kept: KeptTexts) -> None:
        self.kept = kept
        self.samples = np.frombuffer(kept.samples, np.uint32)
        self.numbers = np.frombuffer(kept.numbers, np.int32)

    def __call__(self, run: int) -> Iterable[str]:
        value = np.uint32(run)
        first, last = self.samples.searchsorted(value), self.samples.searchsorted(value, "right")
        return [self.kept.ids[number] for number in self.numbers[first:last].tolist()]


def kept_texts(texts: Texts) -> KeptTexts:
    samples, numbers = np.empty(0, np.uint32), np.empty(0, np.int32)
    places = {id: number for number, id in enumerate(texts.known)}
    since = sorted(places[id] for id in texts.put_since)
    runs: list[memoryview] = []
    if isinstance(texts.holding, _Samples):
        samples, numbers, runs = texts.holding.samples, texts.holding.numbers, texts.holding.kept.runs
        stay = np.isin(numbers, np.array(since, np.int32), invert=True)
        if not stay.all():
            samples, numbers = samples[stay], numbers[stay]
    all_texts = list(texts.known.values())
    runs = [*runs, *(memoryview(b"") for _ in range(len(all_texts) - len(runs)))]
    for number in since:
        runs[number] = memoryview(all_texts[number].runs).cast("B")
    added = sorted((run, number) for number in since for run in sample(all_texts[number].runs))
    new_samples = np.array([run for run, _ in added], np.uint32)
    places_of_new = samples.searchsorted(new_samples, "right")
    samples = np.insert(samples, places_of_new, new_samples)
    numbers = np.insert(numbers, places_of_new, np.array([number for _, number in added], np.int32))
    return KeptTexts(list(texts.known), runs, texts.longest, bytes_of(samples), bytes_of(numbers))


def recalled_texts(kept: KeptTexts, published: Mapping[str, str | None]) -> Texts:
    """`published`: the day of each text, by `Article.id`."""
    known = {id: Text(runs_from(runs), published[id]) for id, runs in zip(kept.ids, kept.runs, strict=True)}
    return Texts(known, kept.longest, _Samples(kept))
