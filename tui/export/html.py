"""The summary with its colours as a web page."""

from __future__ import annotations

from store.reader import EventReader
from tui.export.made import Made
from tui.export.pages import drawn, made_page
from tui.grouping import By


def render(reader: EventReader, query_text: str, by: By = "day") -> Made:
    return made_page(reader, query_text, drawn(reader, query_text, by).export_html())
