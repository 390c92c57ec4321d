"""`.pdf`: the text of its pages, by pypdf."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator

from pypdf import PdfReader

from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.records import Article

_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_PROGRAM_TITLE = re.compile(r"^(?:untitled|microsoft word)\b|\.(?:docx?|indd|qxd|pdf|rtf)$", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:][\"'”’»)\]]*$")

logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read_pdf(stored: Stored) -> Iterator[Reading]:
    """The article of a file; when it was made is not when it appeared, so no date. Raises Unreadable."""
    reader = PdfReader(io.BytesIO(read_bytes(stored, LARGEST_WHOLE)))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("needs a password")
    text = _joined(page.extract_text().strip() for page in reader.pages)
    if not text.strip():
        raise Unreadable("no text in it: its pages are pictures")
    yield Reading((Article(stored.id, text + "\n", _title(reader), path=stored.where),))


def _joined(pages: Iterator[str]) -> str:
    """The pages as one text: a sentence may go on over the page, a word over the line."""
    text = ""
    for page in filter(None, pages):
        text += ("\n\n" if _ENDED.search(text[-8:]) else "\n" if text else "") + page
    return _HYPHEN.sub("", text)


def _title(reader: PdfReader) -> str | None:
    title = " ".join(str((reader.metadata.title if reader.metadata else None) or "").split())
    return None if not title or _PROGRAM_TITLE.search(title) else title
