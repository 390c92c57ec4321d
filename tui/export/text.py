"""The summary as plain text."""

from __future__ import annotations

from store.reader import EventReader
from tui.export.made import Made
from tui.export.pages import drawn, made_page
from tui.grouping import By


def render(reader: EventReader, query_text: str, by: By = "day") -> Made:
    text = drawn(reader, query_text, by, plain=True).export_text()
    return made_page(reader, query_text, "\n".join(line.rstrip() for line in text.splitlines()) + "\n")
