"""`.mhtml`, `.mht`: a web page saved with its pictures, an e-mail in form (RFC 2557)."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.encodings import decode, markup_charset
from parsing.readers.html import read_page
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.records import Article


def read_mhtml(stored: Stored) -> Iterator[Reading]:
    """The article of the page, the first of its HTML parts. Raises Unreadable."""
    message = message_from_bytes(read_bytes(stored, LARGEST_WHOLE), policy=policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            data = payload if isinstance(payload, bytes) else b""
            decoded = decode(data, part.get_content_charset() or markup_charset(data))
            about = Article(stored.id, "", path=stored.where, url=_address(message, part))
            yield read_page(decoded.text, about, decoded.warnings)
            return
    raise Unreadable("no web page in it")


def _address(message: EmailMessage, part: EmailMessage) -> str | None:
    """Where the page was saved from, as browsers note it."""
    said = (message["Snapshot-Content-Location"], part["Content-Location"])
    return next((str(url) for url in said if url and str(url).startswith(("http://", "https://"))), None)
