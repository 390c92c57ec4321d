"""Files to articles, one file format a module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from parsing.readers.content import open_file
from parsing.readers.formats import SUFFIXES, readings
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import iso_day

__all__ = ["SUFFIXES", "Reading", "Unreadable", "iso_day", "read_each", "read_file"]


def read_each(path: Path, id: str, columns: Mapping[str, str] | None = None) -> Iterator[Reading]:
    """A file's articles one by one, `id` being its article's or the start of theirs.

    `columns` gives the names a table has for fields of `Article`. Raises Unreadable before the first;
    what goes wrong later is named in the last.
    """
    if not path.exists():
        raise Unreadable("no such file or directory")
    yield from readings(Stored(path.name, id, str(path), lambda: open_file(path), columns or {}))


def read_file(path: Path, id: str, columns: Mapping[str, str] | None = None) -> Reading:
    """The same as one reading. Raises Unreadable."""
    parts = list(read_each(path, id, columns))
    return Reading(
        tuple(article for part in parts for article in part.articles),
        tuple(reason for part in parts for reason in part.unreadable),
        tuple(warning for part in parts for warning in part.warnings),
    )
