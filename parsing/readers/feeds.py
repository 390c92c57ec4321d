"""`.rss`, `.atom`, `.xml`: a feed, each entry an article, by feedparser."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from parsing.readers.blocks import is_markup, markup_text, without_title
from parsing.readers.content import read_bytes
from parsing.readers.encodings import decode, markup_charset
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import with_day
from parsing.records import Article

_APPEARED = re.compile(r"The post [^\n]{1,300} (?:first appeared|appeared first) on [^\n]{1,200}")
"""What WordPress puts below each entry."""
_CUT_OFF = re.compile(r"(?:\[(?:…|\.{3})\]|(?:continue reading|read more)[^\n]{0,200}|…)\Z", re.IGNORECASE)
_LONGEST_END = 300
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def plain_xml(data: bytes) -> tuple[str, tuple[str, ...]]:
    """XML as text without its declaration, and warnings.

    Raises Unreadable where it defines entities, which may unfold to any size or name other files.
    """
    decoded = decode(data, markup_charset(data))
    if "<!ENTITY" in decoded.text:
        raise Unreadable("XML that defines entities of its own is not read")
    return _DECLARATION.sub("", decoded.text, count=1), decoded.warnings


def read_feed(stored: Stored) -> Iterator[Reading]:
    """The articles of a feed; one is known by its guid, so that a newer feed keeps it. Raises Unreadable."""
    text, warnings = plain_xml(read_bytes(stored))
    feed = feedparser.parse(io.BytesIO(text.encode("utf-8", "replace")))
    if not feed.get("version"):
        raise Unreadable("no feed in this XML")
    if not feed.entries:
        raise Unreadable("a feed without entries")
    source = _line(feed.feed.get("title"))
    seen: set[str] = set()
    for number, entry in enumerate(feed.entries, 1):
        key = str(entry.get("id") or entry.get("link") or number)
        key = key if key not in seen else str(number)
        seen.add(key)
        title = _line(entry.get("title"))
        parts = without_title(_body(entry).strip().split("\n\n"), title)
        if parts and _APPEARED.fullmatch(parts[-1].strip()):
            parts.pop()
        body = "\n\n".join(parts).strip()
        if not body:
            yield Reading((), (f"entry {number}: empty",))
            continue
        article = Article(
            id=f"{stored.id}#{number}",
            text=body + "\n",
            title=title,
            published=entry.get("published") or entry.get("updated"),
            source=_line((entry.get("source") or {}).get("title")) or source,
            url=_address(entry.get("link")),
            author=entry.get("author"),
            path=f"{stored.where}#{key}",
        )
        if _CUT_OFF.search(body[-_LONGEST_END:]):
            warnings = (*warnings, f"entry {number}: only the start of its text is here")
        yield with_day(article, warnings)
        warnings = ()


def _body(entry: Any) -> str:
    """The longest text an entry has: its content, or its summary."""
    told = [part.get("value") or "" for part in entry.get("content") or ()]
    told.append(entry.get("summary") or "")
    text: str = max(told, key=len)
    return _plain(text)


def _line(text: str | None) -> str | None:
    return " ".join(_plain(text or "").split()) or None


def _plain(text: str) -> str:
    """What may be HTML as text; feeds escape it once or twice."""
    return markup_text(text) if is_markup(text, least=1) else html.unescape(text)


def _address(link: str | None) -> str | None:
    """An Atom entry without a link has its id there."""
    return link if link and link.startswith(("http://", "https://")) else None
