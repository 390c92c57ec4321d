"""The summary page, drawn by Rich into memory."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from store.reader import EventReader
from tui.export.made import Made, left_out, shown
from tui.grouping import By
from tui.render import summary_page

_WIDTH = 100  # columns: wide enough for a sentence, narrow enough for a printed page


def drawn(reader: EventReader, query_text: str, by: By, *, plain: bool = False) -> Console:
    """A console that has recorded the page, `_WIDTH` columns wide; `plain` without colours."""
    console = Console(
        file=StringIO(), record=True, width=_WIDTH, force_terminal=not plain, color_system="truecolor"
    )
    console.print(summary_page(reader, query_text, by))
    return console


def made_page(reader: EventReader, query_text: str, page: str) -> Made:
    """`page` with what it holds and leaves out."""
    what = shown(reader, query_text)
    return Made(page.encode(), len(what.events), None, left_out(what, "events", "summary"))
