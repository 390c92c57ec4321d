"""Writes what a filter shows to a file, one format a module.

Each names its filter in its head (CSV has none) and tells what that left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from store.index import EventReader
from store.query import parse_query
from tui.grouping import By

Format = Literal["text", "html", "svg", "markdown", "json", "csv"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
SUFFIXES: Final[dict[Format, str]] = {
    "text": ".txt",
    "html": ".html",
    "svg": ".svg",
    "markdown": ".md",
    "json": ".json",
    "csv": ".csv",
}


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written: `rows` events, and in words what was left out and why ("" for nothing)."""

    path: Path
    rows: int
    left_out: str


def write_export(reader: EventReader, query_text: str, format: Format, path: Path | str) -> ExportResult:
    """Writes the matching events to `path` as UTF-8.

    Raises OSError where it cannot be written, `store.query.QuerySyntaxError` where the filter cannot be read.
    """
    page = render_export(reader, query_text, format)
    target = Path(path).expanduser()
    target.write_text(page, encoding="utf-8", newline="")
    return ExportResult(target, _shown(reader, query_text), left_out(reader, query_text))


def render_export(reader: EventReader, query_text: str, format: Format, by: By = "day") -> str:
    """The same as a string; pages are grouped `by`. A format's module is imported when it is asked for: most
    need no Rich."""
    if format == "json":
        from tui.export.json_rows import render_json

        return render_json(reader, query_text)
    if format == "csv":
        from tui.export.csv_rows import render_csv

        return render_csv(reader, query_text)
    if format == "markdown":
        from tui.export.markdown import render_markdown

        return render_markdown(reader, query_text, by)
    from tui.export.pages import render_page

    return render_page(reader, query_text, format, by)


def left_out(reader: EventReader, query_text: str) -> str:
    """What an export does not hold: the events that the filter hides."""
    events = reader.summary.events
    hidden = events - _shown(reader, query_text)
    return f"{hidden:,} of {events:,} events left out by the filter {query_text}" if hidden else ""


def _shown(reader: EventReader, query_text: str) -> int:
    return reader.page(parse_query(query_text), count=0).total
