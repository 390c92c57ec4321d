"""Files to articles, one file format a module."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from parsing.readers.jsonl import read_jsonl
from parsing.readers.model import Reading, Unreadable
from parsing.readers.published import iso_day
from parsing.readers.text import read_text

__all__ = ["READERS", "Reading", "Unreadable", "iso_day", "read_file"]

READERS: Mapping[str, Callable[[Path, str], Reading]] = {
    ".txt": read_text,
    ".md": read_text,
    ".jsonl": read_jsonl,
}
"""By suffix in lower case."""


def read_file(path: Path, id: str) -> Reading:
    """The articles of a file, `id` being its article's or the start of theirs. Raises Unreadable."""
    reader = READERS.get(path.suffix.lower())
    if not path.exists():
        raise Unreadable("no such file or directory")
    if reader is None:
        raise Unreadable(f"not a kind of file we read ({path.suffix or 'no suffix'})")
    return reader(path, id)
