"""The Rich page as plain text, HTML or SVG."""

from __future__ import annotations

from io import StringIO
from typing import Literal

from rich.console import Console

from store.index import EventReader
from tui.grouping import By
from tui.render import summary_page

_WIDTH = 100  # columns: wide enough for a sentence, narrow enough for a printed page


def render_page(
    reader: EventReader, query_text: str, format: Literal["text", "html", "svg"], by: By = "day"
) -> str:
    """The summary page, `_WIDTH` columns wide."""
    console = Console(
        file=StringIO(), record=True, width=_WIDTH, force_terminal=format != "text", color_system="truecolor"
    )
    console.print(summary_page(reader, query_text, by))
    if format == "html":
        return console.export_html()
    if format == "svg":
        return console.export_svg(title=f"dateline {reader.summary.name}")
    text = console.export_text()
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"
