"""`.eml`: an e-mail, as newsletters come."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from parsing.readers.blocks import markup_text, without_title
from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.encodings import decode
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import with_day
from parsing.records import Article


def read_eml(stored: Stored) -> Iterator[Reading]:
    """The article of a mail: its plain text, or its HTML where it has none. Raises Unreadable."""
    message = message_from_bytes(read_bytes(stored, LARGEST_WHOLE), policy=policy.default)
    if not message.keys():
        raise Unreadable("no e-mail: it has no headers")
    title = _header(message, "Subject")
    text, warnings = _body(message)
    text = "\n\n".join(without_title(text.split("\n\n"), title)).strip()
    if not text:
        raise Unreadable("no text in this e-mail")
    name, address = parseaddr(str(message["From"] or ""))
    article = Article(
        id=stored.id,
        text=text + "\n",
        title=title,
        published=_header(message, "Date"),
        source=name or address or None,
        path=stored.where,
    )
    yield with_day(article, warnings)


def _header(message: EmailMessage, name: str) -> str | None:
    return " ".join(str(message[name] or "").split()) or None


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """The first part that has text, plain before HTML, and warnings."""
    for kind in ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        payload = part.get_payload(decode=True) if part else None
        if not part or not isinstance(payload, bytes):
            continue
        decoded = decode(payload, part.get_content_charset())
        text = markup_text(decoded.text) if kind == "html" else decoded.text
        if text.strip():
            return text, decoded.warnings
    return "", ()
