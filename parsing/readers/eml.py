"""`.eml`: an e-mail, as newsletters come, and a message forwarded or attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from parsing.readers.blocks import markup_text, without_title
from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.encodings import decode
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import with_day
from parsing.readers.replies import without_cited, without_earlier
from parsing.records import Article

_FORWARDED = re.compile(
    r"^(?:-{3,} ?Forwarded message ?-{3,}|Begin forwarded message:|-{3,} ?Original Message ?-{3,})[ \t]*\n"
    r"\s{0,20}((?:\*?[A-Z][A-Za-z-]{1,12}:\*?.*\n(?:[ \t].*\n)?){2,8})",
    re.MULTILINE,
)
"""The line that mail programs put before it, and its headers."""
_HEADER_LINE = re.compile(r"^\*?([A-Z][A-Za-z-]{1,12}):\*?[ \t]*(.*)", re.MULTILINE)
_PASSED_ON = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr|sv|antw|odp|rif)\s*:\s*)+", re.IGNORECASE)
_ANSWERED = re.compile(r"(?:re|aw|sv|antw|odp|rif)\s*(?:\[\d+\])?:\s*(?!fwd?:|tr:|wg:)", re.IGNORECASE)
_CLOCK = re.compile(r",?(?: at)? \d{1,2}[:.]\d{2}.*", re.DOTALL)
_SIGNATURE = re.compile(r"^-- \n.*", re.DOTALL | re.MULTILINE)
_MUCH_LONGER = 2
_EARLIER = "what it repeats of earlier mails is left out"


def read_eml(stored: Stored) -> Iterator[Reading]:
    """The article of a mail, and those of mails attached to it. Raises Unreadable."""
    message = message_from_bytes(read_bytes(stored, LARGEST_WHOLE), policy=policy.default)
    if not message.keys():
        raise Unreadable("no e-mail: it has no headers")
    attached = [part.get_content() for part in message.iter_attachments() if _is_mail(part)]
    about = Article(stored.id, "", path=stored.where)
    if names := [name for part in message.iter_attachments() if (name := _attached_file(part))]:
        yield Reading((), (), (f"what is attached is not read: {', '.join(names)}",))
    try:
        yield _reading(message, about)
    except Unreadable:
        if not attached:
            raise
    for number, inner in enumerate(attached, 1):
        own = replace(about, id=f"{about.id}#{number}", path=f"{about.path}#{number}")
        try:
            yield _reading(inner, own)
        except Unreadable as error:
            yield Reading((), (f"attached mail {number}: {error}",))


def _is_mail(part: EmailMessage) -> bool:
    return part.get_content_type() == "message/rfc822"


def _attached_file(part: EmailMessage) -> str:
    name = part.get_filename() if part.get_content_disposition() == "attachment" else None
    return " ".join((name or "").split())


def _reading(message: EmailMessage, about: Article) -> Reading:
    told, warnings = _body(message)
    headers = {name: _header(message, name) for name in ("Subject", "Date", "From")}
    is_reply = bool(_ANSWERED.match(headers["Subject"] or ""))
    text = without_earlier(told, is_reply)
    if len(text) < len(told):
        warnings = (*warnings, _EARLIER)
    if match := None if is_reply else _FORWARDED.search(text):
        if text[: match.start()].strip():
            warnings = (*warnings, "a forwarded message; what stands above it is left out")
        headers |= {"Date": None} | _headers(match[1])
        text = text[match.end() :]
    title = _PASSED_ON.sub("", headers["Subject"] or "") or None
    text = "\n\n".join(without_title(text.split("\n\n"), title)).strip()
    if not text:
        raise Unreadable("no text in this e-mail")
    source = _sender(headers["From"] or "")
    article = replace(about, text=text + "\n", title=title, published=headers["Date"], source=source)
    return with_day(article, warnings)


def _sender(written: str) -> str | None:
    """The name in an address, else the address; in a forwarded mail it may be the bare name."""
    name, address = parseaddr(written) if "@" in written else (written, "")
    return name or address or None


def _header(message: EmailMessage, name: str) -> str | None:
    return " ".join(str(message[name] or "").split()) or None


def _headers(block: str) -> dict[str, str | None]:
    """Those that a mail program wrote into the text; of the date the day, as clocks come in all ways."""
    found = {match[1].title(): " ".join(match[2].split()) for match in _HEADER_LINE.finditer(block)}
    date = found.get("Date") or found.get("Sent", "")
    own = {"Subject": found.get("Subject"), "From": found.get("From"), "Date": _CLOCK.sub("", date)}
    return {name: value for name, value in own.items() if value}


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """Its plain text, or its HTML where that is much longer: some mails only say where to read them."""
    plain, html = (_part(message, kind) for kind in ("plain", "html"))
    return html if len(html[0]) > _MUCH_LONGER * len(plain[0]) else plain


def _part(message: EmailMessage, kind: str) -> tuple[str, tuple[str, ...]]:
    part = message.get_body(preferencelist=(kind,))
    payload = part.get_payload(decode=True) if part else None
    if not part or not isinstance(payload, bytes):
        return "", ()
    decoded = decode(payload, part.get_content_charset())
    if kind == "plain":
        text, warnings = _SIGNATURE.sub("", decoded.text), decoded.warnings
    else:
        kept = without_cited(decoded.text)
        text = markup_text(kept)
        warnings = decoded.warnings if kept == decoded.text else (*decoded.warnings, _EARLIER)
    return (text, warnings) if text.strip() else ("", ())
