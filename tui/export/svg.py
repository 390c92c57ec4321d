"""The summary as a picture."""

from __future__ import annotations

import re

from store.reader import EventReader
from tui.clean import clean_line
from tui.export.made import Made
from tui.export.pages import drawn, made_page
from tui.grouping import By

_WEB_FONT = re.compile(r"@font-face \{[^}]*\}\s*")
"""Rich would have it fetched, twice; the picture needs nobody."""


def render(reader: EventReader, query_text: str, by: By = "day") -> Made:
    title = f"dateline {clean_line(reader.summary.name)}"
    picture = drawn(reader, query_text, by).export_svg(title=title)
    return made_page(reader, query_text, _WEB_FONT.sub("", picture, count=2))
