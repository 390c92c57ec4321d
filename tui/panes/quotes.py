"""The quotes: one row a statement, however many articles print it."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment

from parsing.logged import LoggedQuote
from store.reader import EventReader
from tui.dates import DATE_WIDTH, date_label, is_day
from tui.panes.cells import fit, fit_line, fit_right
from tui.panes.rows import RowList
from tui.state import ListPane

_TAIL = 9
"""Cells for the mark of disagreement and the count of variants."""


class Quotes(RowList[LoggedQuote]):
    pane: ClassVar[ListPane] = "quotes"

    def __init__(self, reader: EventReader, id: str) -> None:
        super().__init__(id)
        self.reader = reader

    def is_marked(self, item: LoggedQuote) -> bool:
        return item in self.reader.marked

    def key(self, item: LoggedQuote) -> str:
        return item.id

    def cells(self, row: int, width: int) -> list[Segment]:
        quote = self.rows[row]
        speaker = min(max(width // 4, 12), 26)
        room = width - DATE_WIDTH - 1 - speaker - 2
        variants = len({source.text for source in quote.sources})
        date_style = "date" if is_day(quote.date) else "uncertain" if quote.date else "dim"
        head = [
            Segment(fit(date_label(quote.date), DATE_WIDTH) + " ", self.style_of(date_style)),
            self._speaker(quote, speaker),
        ]
        if variants < 2 and not quote.conflicts:
            return [*head, *self._words(quote, room)]
        return [
            *head,
            *self._words(quote, room - _TAIL),
            Segment(fit(" ⚠" if quote.conflicts else "", 2), self.style_of("conflict")),
            Segment(fit_right(f"{variants} var" if variants > 1 else "", _TAIL - 2), self.style_of("count")),
        ]

    def _speaker(self, quote: LoggedQuote, width: int) -> Segment:
        """With two blanks behind it."""
        if quote.speaker is None:
            return Segment(f"{fit('unattributed', width)}  ", self.style_of("dim"))
        return Segment(f"{fit_line(quote.speaker, width)}  ", self.style_of("who"))

    def _words(self, quote: LoggedQuote, width: int) -> list[Segment]:
        """Guillemets only around words that stand between quotation marks in an article; a cross before what
        somebody else denies."""
        prefix = "✗ " if self.reader.denied_by(quote.id) else ""
        prefix += "denied " if quote.negated else ""
        words = f"«{quote.text}»" if quote.kind != "indirect" else quote.text
        style = self.style_of("words" if quote.kind != "indirect" else "text")
        text = Segment(fit_line(words, width - len(prefix)), style)
        return [Segment(prefix, self.style_of("denied")), text] if prefix else [text]
