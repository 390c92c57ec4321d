"""`.pdf`: the text of its pages, by pypdf."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from parsing.readers.columns import FEWEST_ROWS, in_columns
from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.head import read_above
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.services import exported, split_export
from parsing.records import Article

_NUMBER = re.compile(r"\d+")
_MOST_LINES = 4
"""Of what heads or foots a page."""
_FEWEST_PAGES = 3
"""From which on a line that most pages have is told from the text."""
_PROGRAM_TITLE = re.compile(r"^(?:untitled|microsoft word)\b|\.(?:docx?|indd|qxd|pdf|rtf)$", re.IGNORECASE)
_NOT_LAID_OUT = (ArithmeticError, AttributeError, LookupError, PyPdfError, TypeError, ValueError)
"""What the library raises on a page of which it can read the text, but not how it is laid out."""
_ENDED = re.compile(r"[.!?:][\"'”’»)\]]*$")

logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read_pdf(stored: Stored) -> Iterator[Reading]:
    """The article of a file; when it was made is not when it appeared, so no date. Raises Unreadable."""
    reader = PdfReader(io.BytesIO(read_bytes(stored, LARGEST_WHOLE)))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("needs a password")
    text = _joined([_page_text(page) for page in reader.pages])
    if not text.strip():
        raise Unreadable("no text in it: its pages are pictures")
    if documents := split_export(text):
        yield from exported(documents, stored)
        return
    title, author = read_above(text)
    title = _title(reader) or title
    yield Reading((Article(stored.id, text + "\n", title, author=author, path=stored.where),))


def _page_text(page: PageObject) -> str:
    """Its text; in columns where it has some and was drawn across them."""
    drawn = page.extract_text().strip()
    if drawn.count("\n") < FEWEST_ROWS:
        return drawn
    try:
        laid_out = page.extract_text(extraction_mode="layout")
    except _NOT_LAID_OUT:
        return drawn
    return in_columns(drawn, laid_out)


def _joined(pages: Sequence[str]) -> str:
    """The pages as one text: a sentence may go on over the page, a word over the line."""
    text = ""
    for page in filter(None, _without_margins(pages)):
        text += ("\n\n" if _ENDED.search(text[-8:]) else "\n" if text else "") + page
    return text


def _without_margins(pages: Sequence[str]) -> list[str]:
    """Without the lines that head or foot most pages, and page numbers."""
    split = [page.split("\n") for page in pages]
    for place in [0] * _MOST_LINES + [-1] * _MOST_LINES:
        if margin := _margin([lines[place] for lines in split if lines]):
            for lines in split:
                if lines and _numberless(lines[place]) == margin:
                    del lines[place]
    return ["\n".join(lines).strip() for lines in split]


def _margin(lines: Sequence[str]) -> str:
    """The line, but for its numbers, that most pages have; "" where there is none."""
    if len(lines) < _FEWEST_PAGES:
        return ""
    line, count = Counter(map(_numberless, lines)).most_common(1)[0]
    return line if count > len(lines) / 2 else ""


def _numberless(line: str) -> str:
    return _NUMBER.sub("#", line.strip()) or "#"


def _title(reader: PdfReader) -> str | None:
    title = " ".join(str((reader.metadata.title if reader.metadata else None) or "").split())
    return None if not title or _PROGRAM_TITLE.search(title) else title
