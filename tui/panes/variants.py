"""The wordings of one row, each beside the one the evidence shows, the differences coloured."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from textual.content import Content

from parsing.logged import LoggedEvent, LoggedQuote, Source
from store.reader import EventReader
from tui.clean import clean_line
from tui.differences import differences
from tui.panes.denials import denials
from tui.panes.evidence import published, titled
from tui.panes.pager import Pager

_TWO_COLUMNS: Final = 70
"""Cells from which on two wordings stand side by side."""
_GAP: Final = " │ "


class Variants(Pager):
    def __init__(self, reader: EventReader, id: str) -> None:
        super().__init__(id)
        self.reader = reader
        self._row: LoggedEvent | LoggedQuote | None = None
        self._source = 0

    def show(self, row: LoggedEvent | LoggedQuote, source: int) -> None:
        """The wordings of `row` beside that of its source number `source`."""
        if row is not self._row or source != self._source:
            self._row, self._source = row, source
            self._build()

    def on_resize(self) -> None:
        self._build()

    def _build(self) -> None:
        if self._row is None:
            return
        base = self._row.sources[self._source]
        count = len({source.text for source in self._row.sources})
        self.border_title = Content(f"{count} wordings")
        blocks = [self._heading(base, "compared with  "), Content(_words(base)), Content()]
        for source in self._row.sources:
            if source is not base:
                blocks += [*self._beside(base, source), Content()]
        self.show_blocks([*blocks, *denials(self.reader, self._row)])

    def _beside(self, base: Source, source: Source) -> Iterator[Content]:
        ours, theirs = _words(base), _words(source)
        found = differences(ours, theirs)
        left, right = _marked(ours, found.left, "missing"), _marked(theirs, found.right, "added")
        width = self.text_width
        if not (found.left or found.right):
            yield self._heading(source)
            yield Content.styled("word for word the same", "dim")
        elif width >= _TWO_COLUMNS:
            column = (width - len(_GAP)) // 2
            heads = [self._heading(one).truncate(column, ellipsis=True) for one in (base, source)]
            lines = zip_longest(left.wrap(column), right.wrap(column), fillvalue=Content())
            for one, other in [(heads[0], heads[1]), *lines]:
                yield Content.assemble(one, " " * (column - one.cell_length), (_GAP, "dim"), other)
        else:
            yield self._heading(source)
            yield left
            yield right

    def _heading(self, source: Source, lead: str = "") -> Content:
        parsed = self.reader.articles[source.article]
        when = Content.styled(f" · {published(parsed.publication)}", "dim")
        return Content.styled(lead, "dim") + titled(parsed.article) + when


def _words(source: Source) -> str:
    return clean_line(source.text)


def _marked(text: str, spans: tuple[tuple[int, int], ...], style: str) -> Content:
    content = Content(text)
    for start, end in spans:
        content = content.stylize(style, start, end)
    return content
