"""`.warc`: pages of a web archive, by warcio."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from warcio.archiveiterator import ArchiveIterator

from parsing.readers.content import LARGEST
from parsing.readers.encodings import decode, markup_charset
from parsing.readers.html import read_page
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.records import Article

_KINDS = ("response", "resource")
_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(stored: Stored) -> Iterator[Reading]:
    """The article of each page that was got; a bad one leaves the others alone. Raises Unreadable."""
    seen: set[str] = set()
    number = 0
    with stored.open() as stream:
        for record in ArchiveIterator(stream):
            if record.rec_type not in _KINDS or not _is_page(record):
                continue
            number += 1
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            key = url if url and url not in seen else str(number)
            seen.add(key)
            about = Article(f"{stored.id}#{number}", "", url=url or None, path=f"{stored.where}#{key}")
            try:
                yield _page(record, about)
            except Unreadable as error:
                yield Reading((), (f"{key}: {error}",))
    if not number:
        raise Unreadable("no web page in this archive")


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if headers and headers.get_statuscode() != "200":
        return False
    kind = (headers or record.rec_headers).get_header("Content-Type") or ""
    return kind.split(";")[0].strip().lower() in _PAGES


def _page(record: Any, about: Article) -> Reading:
    data = record.content_stream().read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Unreadable(f"larger than {LARGEST // 1_000_000} MB")
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") if headers else None) or ""
    charset = kind.partition("charset=")[2].strip(" \"';") or markup_charset(data)
    decoded = decode(data, charset)
    return read_page(decoded.text, about, decoded.warnings)
