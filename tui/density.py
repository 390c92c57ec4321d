"""Events over time: the stretch a strip of so many cells shows, and what a filter finds in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, get_args

from store.query import EVERYTHING
from store.reader import Bucket, EventReader, Grain

GRAINS: Final[tuple[Grain, ...]] = get_args(Grain)
_DAYS: Final[dict[Grain, float]] = {"day": 1, "week": 7, "month": 30.4, "year": 365.2, "decade": 3652}
"""Length of a bucket, near enough to say how many fill a strip."""
_TAIL = 0.03
"""Share of the events that may lie outside the density strip at either end."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The stretch of time the density strip shows, and the width of one bucket."""

    grain: Grain
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Density:
    """The buckets of the strip, and how many matching events lie outside of it."""

    grain: Grain
    buckets: tuple[Bucket, ...]
    before: int
    after: int


def density_frame(reader: EventReader, cells: int) -> Frame | None:
    """The span a strip of `cells` cells shows: all of the log, or its bulk where a few far events would
    flatten it. None where no event is dated."""
    years = reader.histogram(EVERYTHING, "year")
    filled = [bucket for bucket in years if bucket.total]
    if not filled or cells < 1:
        return None
    begin, end = reader.summary.first or filled[0].first, reader.summary.last or filled[-1].last
    bulk = _bulk(filled)
    whole = _fitting(begin, end, cells)
    trimmed = _fitting(max(begin, bulk[0].first), min(end, bulk[-1].last), cells)
    return trimmed if GRAINS.index(trimmed.grain) < GRAINS.index(whole.grain) else whole


def _bulk(filled: Sequence[Bucket]) -> Sequence[Bucket]:
    """Without the outer years that together hold no more than `_TAIL` of the events at either end."""
    allowed = sum(bucket.total for bucket in filled) * _TAIL
    start, end, left, right = 0, len(filled), 0, 0
    while start < end - 1 and left + filled[start].total <= allowed:
        left += filled[start].total
        start += 1
    while end - 1 > start and right + filled[end - 1].total <= allowed:
        right += filled[end - 1].total
        end -= 1
    return filled[start:end]


def _fitting(first: str, last: str, cells: int) -> Frame:
    """The finest grain at which `first` to `last` needs no more than `cells` buckets."""
    begin, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    days, years = (end - begin).days + 1, end.year - begin.year + 1
    months = years * 12 - begin.month - (12 - end.month) + 1
    needed: dict[Grain, int] = {"day": days, "week": days // 7 + 2, "month": months, "year": years}
    grain: Grain = next((grain for grain in needed if needed[grain] <= cells), "year")
    return Frame(grain, first, last)


def stretches(whole: Frame, parts: int) -> list[str]:
    """The first days of `parts` stretches of the same length that make up `whole`, and the day after it."""
    begin = dt.date.fromisoformat(whole.first).toordinal()
    length = min(dt.date.fromisoformat(whole.last).toordinal() + 1, dt.date.max.toordinal()) - begin
    return [
        dt.date.fromordinal(begin + round(length * part / parts)).isoformat() for part in range(parts + 1)
    ]


def window(whole: Frame, grain: Grain, cells: int, day: str | None) -> Frame:
    """The stretch at `grain` within `whole` that a strip of `cells` cells shows around `day`. It stays
    where it is while `day` moves within its middle half."""
    begin, end = dt.date.fromisoformat(whole.first), dt.date.fromisoformat(whole.last)
    half = dt.timedelta(days=max(int(cells * _DAYS[grain] / 2), 1))
    if end - begin < 2 * half:
        return Frame(grain, whole.first, whole.last)
    near = min(max(dt.date.fromisoformat(day), begin), end) if day else end
    start = begin + (near - begin) // half * half - half / 2
    start = min(max(start, begin), end - 2 * half)
    return Frame(grain, start.isoformat(), (start + 2 * half).isoformat())


def density_within(buckets: Sequence[Bucket], frame: Frame) -> Density:
    """Those of `buckets`, the log's at the grain of `frame`, that it shows, and what lies outside."""
    shown = tuple(b for b in buckets if b.last >= frame.first and b.first <= frame.last)
    before = sum(b.count for b in buckets if b.last < frame.first)
    after = sum(b.count for b in buckets if b.first > frame.last)
    return Density(frame.grain, shown, before, after)
