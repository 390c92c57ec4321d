"""Events over time as bars: each leads to the first date in its stretch."""

from __future__ import annotations

from collections.abc import Sequence

from store.index import Bucket, EventReader
from store.query import Query
from tui.density import density_frame, density_within
from tui.export.page.markup import element
from tui.export.page.rows import Group
from tui.words import counted

_BARS = 96
_HEIGHT = 40
_LEAST = 3  # of _HEIGHT: a bar that can be seen


def strip(reader: EventReader, query: Query, groups: Sequence[Group]) -> str:
    """At most `_BARS` bars, the first and last day below; "" where no event is dated."""
    frame = density_frame(reader, _BARS)
    if frame is None:
        return ""
    density = density_within(reader.histogram(query, frame.grain), frame)
    top = max(bucket.count for bucket in density.buckets)
    bars = [_bar(bucket, number, top, groups) for number, bucket in enumerate(density.buckets)]
    picture = element(
        "svg",
        *bars,
        viewBox=f"0 0 {len(bars)} {_HEIGHT}",
        preserveAspectRatio="none",
        data_top=str(top),
    )
    outside = [(density.before, "earlier"), (density.after, "later")]
    words = [f"a bar is a {density.grain}", *(f"{count:,} {where}" for count, where in outside if count)]
    ends = (density.buckets[0].first, ", ".join(words), density.buckets[-1].last)
    axis = element("p", *(element("span", end) for end in ends), class_="axis")
    return element("nav", picture, axis, id="strip", aria_label="Events over time")


def _bar(bucket: Bucket, x: int, top: int, groups: Sequence[Group]) -> str:
    if not bucket.count:
        return f'<rect class="none" x="{x + 0.1:.1f}" y="{_HEIGHT - 1}" width=".8" height="1"/>'
    height = max(_LEAST, round(bucket.count * _HEIGHT / top))
    box = f'x="{x + 0.1:.1f}" y="{_HEIGHT - height}" width=".8" height="{height}"'
    target = next((g.id for g in groups if g.day and bucket.first <= g.day <= bucket.last), "")
    stretch = bucket.first if bucket.first == bucket.last else f"{bucket.first} … {bucket.last}"
    title = element("title", f"{stretch}: {counted(bucket.count, 'event')}")
    rects = f'<rect class="all" {box}/><rect class="match" {box}/>'
    return element(
        "a", title, rects, href=f"#{target}", tabindex="-1", data_first=bucket.first, data_last=bucket.last
    )
