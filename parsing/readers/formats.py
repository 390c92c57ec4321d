"""Which reader a file's suffix asks for, and what happens where it fails.

A reader is imported when the first file of its format is read, and its library with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import PurePath

from parsing.kinds import not_read
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.plain import plain
from parsing.readers.twice import mended

Reader = Callable[[Stored], Iterator[Reading]]

FORMATS: Mapping[str, str] = {
    ".atom": "feeds.read_feed",
    ".csv": "delimited.read_csv",
    ".docx": "docx.read_docx",
    ".eml": "eml.read_eml",
    ".htm": "html.read_html",
    ".html": "html.read_html",
    ".json": "json.read_json",
    ".jsonl": "jsonl.read_jsonl",
    ".md": "text.read_text",
    ".mht": "mhtml.read_mhtml",
    ".mhtml": "mhtml.read_mhtml",
    ".ndjson": "jsonl.read_jsonl",
    ".opml": "opml.read_opml",
    ".parquet": "parquet.read_parquet",
    ".pdf": "pdf.read_pdf",
    ".rss": "feeds.read_feed",
    ".rtf": "rtf.read_rtf",
    ".tsv": "delimited.read_csv",
    ".txt": "text.read_text",
    ".warc": "warc.read_warc",
    ".xml": "feeds.read_feed",
}
"""By suffix in lower case: the module here and its reader."""

PACKED: Mapping[str, str] = {".gz": "packed.read_gz", ".zst": "packed.read_zst"}
"""One file compressed: `.html.gz`."""

ARCHIVES: Mapping[str, str] = {".zip": "archives.read_zip"}

SUFFIXES = frozenset(
    {*FORMATS, *ARCHIVES, *(inner + outer for inner in FORMATS for outer in PACKED)},
)
"""The endings of the names of files we read, in lower case."""

_EXTRAS: Mapping[str, str] = {
    "docx": "docx",
    "pyarrow": "parquet",
    "pypdf": "pdf",
    "striprtf": "rtf",
    "warcio": "warc",
    "zstandard": "zst",
}
"""A library that is not installed by default → the extra that brings it."""
_LONGEST_REASON = 150
TWICE = "packed twice; unpack it first"


def readings(stored: Stored) -> Iterator[Reading]:
    """The articles of a file one by one. Raises Unreadable, and nothing else, before the first."""
    begun = False
    try:
        for reading in _reader(stored)(stored):
            begun = True
            yield plain(mended(reading))
    except Exception as error:
        # libraries raise all there is on broken files, and one file never stops a folder
        reason = _reason(error, stored.name)
        if not begun:
            raise Unreadable(reason) from error
        yield Reading((), (f"the rest of it: {reason}",))


def suffix(name: str) -> str:
    """The suffix of a file name in lower case."""
    return PurePath(name).suffix.lower()


def stem(name: str) -> str:
    """`notes/one.html.gz` → `notes/one`."""
    ending = suffix(name)
    name = name[: len(name) - len(ending)]
    return stem(name) if ending in PACKED and suffix(name) in FORMATS else name


def _reader(stored: Stored) -> Reader:
    ending = suffix(stored.name)
    target = FORMATS.get(ending) or PACKED.get(ending) or ARCHIVES.get(ending)
    if target is None:
        raise Unreadable(not_read(ending))
    if stored.packed and ending not in FORMATS:
        raise Unreadable(TWICE)
    module, _, name = target.partition(".")
    reader: Reader = getattr(import_module(f"parsing.readers.{module}"), name)
    return reader


def _reason(error: Exception, name: str) -> str:
    """Why a file cannot be read, on one line."""
    if isinstance(error, Unreadable):
        return str(error)
    if isinstance(error, ModuleNotFoundError) and (extra := _EXTRAS.get((error.name or "").split(".")[0])):
        return f"needs {error.name}: pip install 'dateline[{extra}]'"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    if isinstance(error, RecursionError):
        return "nested too deeply"
    said = " ".join(str(error).split()) or type(error).__name__
    if len(said) > _LONGEST_REASON:
        said = said[:_LONGEST_REASON] + "…"
    return f"broken {suffix(name) or 'file'} ({said})"
