"""The stretch of time the filter keeps, as the density shows it: the filter's one `date:A..B`."""

from __future__ import annotations

from collections.abc import Sequence

from store.query import closed_range, replace_field
from store.reader import Bucket

Brush = tuple[str, str]
"""First and last day, ISO."""


def brush_of(query: str) -> Brush | None:
    """The days the filter keeps, None where it says nothing of them or more than a brush can."""
    return closed_range(query, "date")


def with_brush(query: str, brush: Brush | None) -> str:
    """`query` with the brush for whatever it said of dates. Raises `store.query.QuerySyntaxError`."""
    if brush is None:
        return replace_field(query, "date", None)
    first, last = brush
    return replace_field(query, "date", first if first == last else f"{first}..{last}")


def begun(buckets: Sequence[Bucket], day: str | None) -> Brush | None:
    """The bucket of `day`, or the last one that holds anything."""
    holding = [b for b in buckets if day and b.first <= day <= b.last] or [b for b in buckets if b.count]
    return (holding[-1].first, holding[-1].last) if holding else None


def moved(buckets: Sequence[Bucket], brush: Brush, step: int) -> Brush:
    """The brush `step` buckets on, as wide as it was, stopping at the ends of the log."""
    first, last = _at(buckets, brush)
    step = max(-first, min(step, len(buckets) - 1 - last))
    return buckets[first + step].first, buckets[last + step].last


def grown(buckets: Sequence[Bucket], brush: Brush, step: int) -> Brush:
    """The brush with its end `step` buckets further, one bucket at least."""
    first, last = _at(buckets, brush)
    last = max(first, min(last + step, len(buckets) - 1))
    return buckets[first].first, buckets[last].last


def _at(buckets: Sequence[Bucket], brush: Brush) -> tuple[int, int]:
    """The numbers of the first and the last bucket the brush touches, the nearest where it lies outside."""
    first = next((i for i, b in enumerate(buckets) if b.last >= brush[0]), len(buckets) - 1)
    last = next((i for i in range(len(buckets) - 1, -1, -1) if buckets[i].first <= brush[1]), 0)
    return min(first, last), max(first, last)
