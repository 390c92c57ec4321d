"""What stands at an address: a page, a feed or a document, fetched where the site's robots.txt allows it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from parsing.readers.encodings import decode, markup_charset
from parsing.readers.formats import FORMATS, readings, suffix
from parsing.readers.html import read_page
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.net import Got, get
from parsing.records import Article

_PAGES = ("text/html", "application/xhtml+xml", "")
_SUFFIXES: Mapping[str, str] = {
    "application/atom+xml": ".atom",
    "application/feed+json": ".json",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/x-ndjson": ".jsonl",
    "application/xml": ".xml",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/xml": ".xml",
}
"""MIME type → the suffix whose reader is asked."""
_UNTOLD = ("application/octet-stream", "binary/octet-stream")


def read_url(url: str) -> Reading:
    """The article of a page, or those of what else is read, known by the address. Raises Unreadable."""
    got = get(url)
    parts = urlsplit(url)
    id = f"{parts.netloc}{parts.path}".rstrip("/")
    if not got.data.strip():
        raise Unreadable("nothing at this address")
    if got.kind in _PAGES:
        decoded = decode(got.data, got.charset or markup_charset(got.data))
        return read_page(decoded.text, Article(id, "", url=got.url, path=url), decoded.warnings)
    stored = Stored(f"page{_ending(got)}", id, url, lambda: io.BytesIO(got.data))
    parts_read = list(readings(stored))
    return Reading(
        tuple(replace(one, url=one.url or got.url) for part in parts_read for one in part.articles),
        tuple(reason for part in parts_read for reason in part.unreadable),
        tuple(warning for part in parts_read for warning in part.warnings),
    )


def _ending(got: Got) -> str:
    """The suffix whose reader is asked. Raises Unreadable where there is none."""
    by_name = suffix(urlsplit(got.url).path) if got.kind in _UNTOLD else ""
    ending = _SUFFIXES.get(got.kind) or (by_name if by_name in FORMATS else "")
    if not ending:
        raise Unreadable(f"not a kind of file we read ({got.kind})")
    return ending
