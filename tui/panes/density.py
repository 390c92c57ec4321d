"""Events over time as a strip of bars: what matches in front of all there is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual.events import MouseDown, MouseUp
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from store.reader import Bucket
from tui.brush import Brush
from tui.density import Density
from tui.words import counted

_LEVELS: Final = " ▁▂▃▄▅▆▇█"
_CURSOR: Final = "▲"
_LOW: Final = 2
"""Lines of a strip of one bar and its axis, which has the note too; else that stands elsewhere."""
_WIDEST: Final = 4
"""Cells one bucket takes at most, however few there are."""


class DensityStrip(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "density--match",
        "density--all",
        "density--cursor",
        "density--axis",
        "density--brush",
    }

    @dataclass
    class Brushed(Message):
        """The mouse chose these days."""

        brush: Brush

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.nothing = ""
        """What to say where nothing has a date."""
        self._density: Density | None = None
        self._day: str | None = None
        self._brush: Brush | None = None
        self._pressed: int | None = None
        self._columns: list[Bucket] = []
        self._cell = 1
        self._inks: dict[tuple[str, bool], Style] = {}

    @property
    def cells(self) -> int:
        """How many buckets there is room for."""
        return max(self.app.size.width - 2, 1)  # known before the strip is arranged to it

    def show(self, density: Density | None, day: str | None, brush: Brush | None) -> None:
        """Other buckets; `day` is the first day of the event under the cursor, `brush` what is kept."""
        if (density, day, brush) != (self._density, self._day, self._brush):
            self._density, self._day, self._brush = density, day, brush
            self.refresh()

    def columns_of(self, buckets: Sequence[Bucket]) -> list[Bucket]:
        """`buckets` joined as the strip joins them."""
        joined = self._joined
        groups = [buckets[i : i + joined] for i in range(0, len(buckets), joined)]
        return [
            Bucket(g[0].first, g[-1].last, sum(b.count for b in g), sum(b.total for b in g)) for g in groups
        ]

    def _arrange(self) -> None:
        """One column a bucket, neighbours joined where there are more buckets than cells."""
        self._columns = self.columns_of(self._density.buckets if self._density else ())
        self._cell = min(max(self.cells // max(len(self._columns), 1), 1), _WIDEST)

    @property
    def _joined(self) -> int:
        """How many buckets stand in one column."""
        return -(-len(self._density.buckets) // self.cells) or 1 if self._density else 1

    # -------------------------------------------------------------- mouse

    def on_mouse_down(self, event: MouseDown) -> None:
        self._pressed = self._column_at(event.x)
        self.capture_mouse()

    def on_mouse_up(self, event: MouseUp) -> None:
        """A click keeps a column, a drag all that it passes."""
        self.release_mouse()
        pressed, released = self._pressed, self._column_at(event.x)
        self._pressed = None
        if pressed is not None and released is not None:
            first, last = sorted((pressed, released))
            self.post_message(self.Brushed((self._columns[first].first, self._columns[last].last)))

    def _column_at(self, x: int) -> int | None:
        if not self._columns:
            return None
        return min(max((x - 1) // self._cell, 0), len(self._columns) - 1)

    # -------------------------------------------------------------- drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self.size.height

    def render_line(self, y: int) -> Strip:
        if y == 0:
            self._arrange()
        rows = self.size.height - 1
        segments = self._bars(rows - 1 - y, rows) if y < rows else self._axis()
        paper = self._style("all")
        return Strip([Segment(" ", paper), *segments]).adjust_cell_length(self.size.width, paper)

    def _bars(self, row: int, rows: int) -> list[Segment]:
        """`row` counts from the bottom."""
        highest = max((column.total for column in self._columns), default=0)
        bars = [self._bar(column, highest, row, rows) for column in self._columns]
        runs = groupby(bars, key=itemgetter(1))
        return [Segment("".join(text for text, _ in run), style) for style, run in runs]

    def _bar(self, column: Bucket, highest: int, row: int, rows: int) -> tuple[str, Style]:
        match, whole = (level(n, highest, rows, row) for n in (column.count, column.total))
        behind = 0 < match < whole == 8
        if match and self._holds(column):
            style = self._style("cursor", behind)
        else:
            style = self._style("match" if match else "all", behind)
        return _LEVELS[match or whole] * self._cell, style

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks.clear()

    def _style(self, name: str, behind: bool = False) -> Style:
        """On the paper, or on the bar of all there is `behind` it."""
        style = self._inks.get((name, behind))
        if style is None:
            style = self.rich_style + self.get_component_rich_style(f"density--{name}")
            if behind:
                style += Style(bgcolor=self._style("all").color)
            self._inks[name, behind] = style
        return style

    def _holds(self, column: Bucket) -> bool:
        return self._day is not None and column.first <= self._day <= column.last

    def _axis(self) -> list[Segment]:
        if not self._density:
            return [Segment(self.nothing, self._style("axis"))]
        at, mark, style = self._marked()
        end = at + len(mark)
        line = axis_labels(self._days(), self._cell, self.cells, at, mark)
        if self.size.height <= _LOW:
            line = with_note(line, self.note(), self._outside(), at, end)
        return [
            Segment(line[:at], self._style("axis")),
            Segment(line[at:end], self._style(style)),
            Segment(line[end:], self._style("axis")),
        ]

    def _marked(self) -> tuple[int, str, str]:
        """What stands on the axis before any label: (cell, text, style) of the brush, else of the cursor."""
        if kept := self._kept():
            start, end = kept
            return start, brush_bar(end - start, self._brushed_count())[: self.cells - start], "brush"
        column = next((i for i, column in enumerate(self._columns) if self._holds(column)), None)
        return (0, "", "axis") if column is None else (column * self._cell, _CURSOR, "cursor")

    def _kept(self) -> tuple[int, int] | None:
        """The cells the brush takes on the axis, None where it lies outside."""
        if self._brush is None:
            return None
        first, last = self._brush
        inside = [
            i for i, column in enumerate(self._columns) if column.last >= first and column.first <= last
        ]
        return (inside[0] * self._cell, (inside[-1] + 1) * self._cell) if inside else None

    def _brushed_count(self) -> int:
        first, last = self._brush or ("", "")
        return sum(c.count for c in self._columns if c.last >= first and c.first <= last)

    def _days(self) -> list[str]:
        """A day of each column: of a week its last, so that the week of the 1st begins the month."""
        weeks = self._density is not None and self._density.grain == "week"
        return [column.last if weeks else column.first for column in self._columns]

    def note(self) -> str:
        """What one bar is, and what lies outside of the strip."""
        if not self._density:
            return ""
        self._arrange()
        unit = counted(self._joined, self._density.grain)
        parts = [f"1 bar = {unit}"]
        if self._density.before:
            parts.insert(0, f"‹ {self._density.before:,} earlier")
        if self._density.after:
            parts.append(f"{self._density.after:,} later ›")
        return " · ".join(parts)

    def _outside(self) -> str:
        """`‹5 195›`: how many events lie before and after the strip."""
        before, after = (self._density.before, self._density.after) if self._density else (0, 0)
        return " ".join([*([f"‹{before:,}"] if before else []), *([f"{after:,}›"] if after else [])])


def level(count: int, highest: int, rows: int, row: int) -> int:
    """How many eighths of the cell `row` a bar fills; any event at all shows as one."""
    if not count:
        return 0
    level = max(round(count / highest * rows * 8), 1)
    return min(max(level - row * 8, 0), 8)


def brush_bar(width: int, count: int) -> str:
    """`├── 187 ──┤`, without the count where there is no room for it."""
    if width < 3:
        return "┼" * width
    label = f" {count:,} "
    inner = f"{label:─^{width - 2}}" if len(label) <= width - 2 else "─" * (width - 2)
    return f"├{inner}┤"


def axis_labels(days: list[str], cell: int, width: int, at: int, mark: str) -> str:
    """`mark` at the cell `at`; years where they begin, months between them where there is room.
    `days` names each column by one."""
    line = [" "] * width
    line[at : at + len(mark)] = mark[: width - at]
    for i in range(len(days)):
        start, year = i * cell, _year(days, i)
        if year and start < width:
            marked = line[start] == _CURSOR
            _place(line, start + marked, year, apart=0 if marked else 1)
    for i in range(1, len(days)):
        _place(line, i * cell, _month(days, i), apart=1)
    return "".join(line)


def with_note(labels: str, note: str, short: str, at: int, end: int) -> str:
    """The axis with the note at its right, where that covers nothing; else with the short one: before the
    mark, from the cell `at` to `end`, where that reaches so far."""
    if labels.endswith(" " * (len(note) + 2)):
        return labels[: len(labels) - len(note)] + note
    right = len(labels) - len(short)
    start = right if end < right else at - 1 - len(short)
    if not short or start < 1:
        return labels
    return f"{labels[: start - 1]} {short} {labels[start + len(short) + 1 :]}"[: len(labels)]


def _place(line: list[str], at: int, label: str, apart: int = 0) -> bool:
    """Writes `label` where it covers nothing and stands `apart` cells from its neighbours."""
    end = at + len(label)
    free = end <= len(line) and all(cell == " " for cell in line[max(at - apart, 0) : end + apart])
    if free:
        line[at:end] = label
    return free


def _year(days: list[str], i: int) -> str:
    if i == 0:
        return days[0][:7]
    return days[i][:4] if days[i - 1][:4] != days[i][:4] else ""


def _month(days: list[str], i: int) -> str:
    return "" if days[i - 1][:7] == days[i][:7] else dt.date.fromisoformat(days[i]).strftime("%b")
