"""The formats there are: light enough for `--help`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Format = Literal[
    "text", "html", "svg", "markdown", "json", "csv", "timesketch", "timelinejs", "ics", "jsonld", "page",
    "parquet", "graphml",
]  # fmt: skip
Rows = Literal["events", "quotes"]
PageFormat = Literal["text", "html", "svg", "markdown"]
"""Those of the summary, which can be grouped."""
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
ROWS: Final[tuple[Rows, ...]] = get_args(Rows)
PAGE_FORMATS: Final[tuple[PageFormat, ...]] = get_args(PageFormat)


@dataclass(frozen=True, slots=True)
class Kind:
    """What is to be known of a format before it is made."""

    suffix: str
    about: str
    """In one line, for `--help`."""
    module: str
    """In `tui.export`; imported when the format is asked for."""
    needs: str | None = None
    """The library it is made with, where that is an extra."""
    extra: str | None = None
    binary: bool = False
    table: bool = False
    marked: bool = False
    """Whether a file begins with a byte order mark, without which Excel takes UTF-8 for something else."""
    """Whether it can be of events or of quotes alone."""


KINDS: Final[dict[Format, Kind]] = {
    "text": Kind(".txt", "the summary, plain", "text"),
    "html": Kind(".html", "the summary with its colours, as a web page", "html"),
    "svg": Kind(".svg", "the summary as a picture", "svg"),
    "markdown": Kind(".md", "the timeline with every sentence quoted", "markdown"),
    "json": Kind(".json", "articles, events, quotes and actors, every field", "json_rows"),
    "csv": Kind(
        ".csv",
        "a row each, for a spreadsheet; no cell runs as a formula",
        "csv_rows",
        table=True,
        marked=True,
    ),
    "timesketch": Kind(".jsonl", "JSON lines for Timesketch: dated events and quotes", "timesketch"),
    "timelinejs": Kind(".json", "slides for TimelineJS: dated events", "timelinejs"),
    "ics": Kind(".ics", "a calendar of what is scheduled for a known day", "ics"),
    "jsonld": Kind(".jsonld", "linked data in the words of schema.org", "jsonld"),
    "page": Kind(".html", "one web page to read and search offline", "page"),
    "parquet": Kind(
        ".parquet", "a table with lists: of events, or of quotes", "parquet", "pyarrow", "parquet", True, True
    ),
    "graphml": Kind(".graphml", "actors, joined by the events they share", "graphml", "networkx", "graphml"),
}


def formats_of(suffix: str) -> list[Format]:
    """The formats whose files end so."""
    return [format for format in FORMATS if KINDS[format].suffix == suffix.lower()]
