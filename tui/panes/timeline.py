"""The timeline: events in date order, each date shown once, the undated ones in a lane at the end."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment

from parsing.logged import LoggedEvent, tellings
from store.reader import EventReader
from tui.dates import DATE_WIDTH, date_label, is_day
from tui.marks import STATUS_MARK, event_mark
from tui.panes.cells import fit, fit_line, fit_right
from tui.panes.rows import RowList
from tui.state import ListPane
from tui.who import arrow, who

_WHO_FROM = 60
"""Cells from which on a row has room to say who, apart from what."""
_TAIL = 9
"""Cells for the mark of disagreement and the count of articles."""
_MARK_STYLE = {"occurred": "who", "scheduled": "scheduled", "alleged": "alleged", "denied": "denied"}


class Timeline(RowList[LoggedEvent]):
    pane: ClassVar[ListPane] = "timeline"

    def __init__(self, reader: EventReader, id: str) -> None:
        super().__init__(id)
        self.reader = reader

    def is_marked(self, item: LoggedEvent) -> bool:
        return item in self.reader.marked

    def key(self, item: LoggedEvent) -> str:
        return item.id

    def cells(self, row: int, width: int) -> list[Segment]:
        event = self.rows[row]
        who = min(max(width // 4, 14), 26) if width >= _WHO_FROM else 0
        articles = len(tellings(event))
        count = f"{articles} art" if articles > 1 else ""
        head = [
            self._date(row),
            Segment(f"{fit(event_mark(event), 1)} ", self.style_of(_MARK_STYLE[event.status])),
            *([Segment(f"{fit(self._who(event, who), who)}  ", self.style_of("who"))] if who else []),
        ]
        room = width - DATE_WIDTH - 3 - (who + 2 if who else 0)
        if not (event.conflicts or count):
            return [*head, *self._what(event, room)]
        return [
            *head,
            *self._what(event, room - _TAIL),
            Segment(fit(" ⚠" if event.conflicts else "", 2), self.style_of("conflict")),
            Segment(fit_right(count, _TAIL - 2), self.style_of("count")),
        ]

    def _date(self, row: int) -> Segment:
        """With a blank behind it."""
        event = self.rows[row]
        label = date_label(event.date, event.latest)
        top = round(self.scroll_y)
        if row not in (0, top, self.cursor) and label == self._label(row - 1):
            return Segment(fit_right("╵", 6).ljust(DATE_WIDTH + 1), self.style_of("dim"))
        style = "date" if is_day(event.date) else "uncertain" if event.date else "dim"
        return Segment(f"{fit(label, DATE_WIDTH)} ", self.style_of(style))

    def _label(self, row: int) -> str:
        return date_label(self.rows[row].date, self.rows[row].latest)

    def _who(self, event: LoggedEvent, width: int) -> str:
        acting, done_to = who(self.reader, event)
        if not acting:
            return " ".join(event.countries[:4])
        whole = arrow(acting, done_to)
        if len(whole) <= width:
            return whole
        others = len(acting) + len(done_to) - 1
        more = f" +{others}" if others else ""
        return fit_line(acting[0], width - len(more)).rstrip() + more

    def _what(self, event: LoggedEvent, width: int) -> list[Segment]:
        mark = STATUS_MARK[event.status]
        prefix = f"{mark} " if mark else ""
        style = self.style_of(_MARK_STYLE[event.status])
        summary = fit_line(event.summary, width - len(prefix))
        text = Segment(summary, self.style_of("text"))
        return [Segment(prefix, style), text] if prefix else [text]
